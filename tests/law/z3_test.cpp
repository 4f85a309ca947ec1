// The map of holes against Z3, which shares nothing with the enumeration: boxes cover every event,
// no two share one, and in no event of a box is anything else owed than the map says.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>
#include <z3++.h>

#include <doctest/doctest.h>

#include "base/overload.hpp"
#include "law/hole_map.hpp"
#include "tests/law/oracle_case.hpp"

using namespace casus;

namespace {

/// A scenario as statements for Z3: every dimension is a whole number, its value's position.
class Smt {
 public:
  explicit Smt(const Scenario& scenario) : scenario_(scenario), solver_(context_) {
    z3::expr_vector facts(context_);
    for (const Dimension& one : scenario.vocabulary.dimensions) {
      values_.push_back(context_.int_const(one.name.c_str()));
      facts.push_back(values_.back() >= 0 && values_.back() < static_cast<int>(one.values.size()));
      if (one.name == "victim")
        facts.push_back(values_.back() == static_cast<int>(index(scenario.protege)));
    }
    for (const Condition& one : scenario.vocabulary.constraints) facts.push_back(condition(one));
    solver_.add(z3::mk_and(facts));
  }

  /// Whether no event satisfies the statement.
  bool impossible(const z3::expr& statement) {
    solver_.push();
    solver_.add(statement);
    const z3::check_result result = solver_.check();
    solver_.pop();
    REQUIRE(result != z3::unknown);
    return result == z3::unsat;
  }

  z3::expr box(const Box& box) {
    z3::expr_vector all(context_);
    for (std::size_t d = 0; d < box.values.size(); ++d)
      if (!box.values[d].empty()) all.push_back(among(values_[d], box.values[d]));
    return z3::mk_and(all);
  }

  z3::expr nothing() { return context_.bool_val(false); }
  z3::expr any_of(const std::vector<z3::expr>& list) {
    z3::expr_vector all(context_);
    for (const z3::expr& one : list) all.push_back(one);
    return z3::mk_or(all);
  }

  /// What is owed for sure at that level or above, by anybody or one guarantor; level none: an act
  /// that is not named. Under every answer to every question some clause must bind under each
  /// reading of its list.
  z3::expr owed(const Package& package, std::optional<ActorId> guarantor, Level level) {
    z3::expr_vector answers(context_);
    std::vector<QuestionId> all;
    for (std::size_t q = 0; q < scenario_.questions.size(); ++q)
      all.push_back(static_cast<QuestionId>(q));
    std::map<std::pair<const Clause*, Answers>, z3::expr> known;  // a clause hangs on few questions
    std::set<std::vector<unsigned>> asked;
    for (const Answers& answer : combinations(all, scenario_.questions)) {
      z3::expr_vector clauses(context_);
      std::vector<unsigned> ids;
      for (const PackageEntry& entry : package.entries) {
        const Instrument& text = scenario_.instruments[index(entry.instrument)];
        for (const Clause& clause : text.clauses) {
          if (!clause.exception_to.empty()) continue;
          Answers own;
          for (const QuestionAnswer& one : clause.readings.front().under)
            own.push_back(answer[index(one.question)]);
          const auto key = std::make_pair(&clause, own);
          auto at = known.find(key);
          if (at == known.end()) {
            z3::expr_vector list(context_);
            for (const Reading& reading : clause.readings)
              if (agree(reading.under, answer))
                list.push_back(binds(package, entry, clause, reading, guarantor, level));
            at = known.emplace(key, z3::mk_and(list)).first;
          }
          clauses.push_back(at->second);
          ids.push_back(at->second.id());
        }
      }
      if (asked.insert(std::move(ids)).second) answers.push_back(z3::mk_or(clauses));
    }
    return z3::mk_and(answers);
  }

 private:
  z3::expr among(const z3::expr& value, const std::vector<bool>& values) {
    z3::expr_vector any(context_);
    for (std::size_t v = 0; v < values.size(); ++v)
      if (values[v]) any.push_back(value == static_cast<int>(v));
    return z3::mk_or(any);
  }

  z3::expr condition(const Condition& one) {
    const auto all = [&](const std::vector<Condition>& operands) {
      z3::expr_vector found(context_);
      for (const Condition& part : operands) found.push_back(condition(part));
      return found;
    };
    return std::visit(
        overload{[&](const Always&) { return context_.bool_val(true); },
                 [&](const Comparison& c) {
                   z3::expr found = among(values_[index(c.dimension)], c.values);
                   for (const DimensionId other : c.same_as)
                     found = found || values_[index(c.dimension)] == values_[index(other)];
                   return c.negated ? !found : found;
                 },
                 [&](const Not& n) { return !condition(n.operand.front()); },
                 [&](const And& n) { return z3::mk_and(all(n.operands)); },
                 [&](const Or& n) { return z3::mk_or(all(n.operands)); },
                 [&](const Implies& n) {
                   return z3::implies(condition(n.operands.front()), condition(n.operands.back()));
                 },
                 [&](const ByAnswer&) { return context_.bool_val(false); }},
        one.node);
  }

  z3::expr holds(const ActorSet& set, ActorId actor) {
    z3::expr found = nothing();
    for (const SetExpression& entry : set.entries) {
      z3::expr in = nothing();
      for (const SetTerm& term : entry) {
        z3::expr named =
            context_.bool_val(std::count(term.actors.begin(), term.actors.end(), actor) > 0);
        for (const DimensionId d : term.dimensions)
          named = named || values_[index(d)] == static_cast<int>(index(actor));
        in = term.sign == SetTerm::Sign::plus ? in || named : in && !named;
      }
      found = found || in;
    }
    return found;
  }

  /// Where some exception to the clause takes effect, under the answers of the reading.
  z3::expr excepted(const Instrument& text, const Clause& clause, const Answers& under) {
    z3::expr found = nothing();
    for (const Clause& other : text.clauses) {
      if (other.exception_to != clause.id) continue;
      for (const Reading& reading : other.readings)
        if (agree(reading.under, under))
          found = found || (condition(reading.when) && !excepted(text, other, under));
    }
    return found;
  }

  bool reaches(const Reading& reading, Level level) const {
    if (level == Level::none) return reading.floor.empty();
    return std::any_of(reading.floor.begin(), reading.floor.end(), [&](ActionId action) {
      return scenario_.vocabulary.actions[index(action)].level >= level;
    });
  }

  /// By `without`, or because another text of the package stands in for this one.
  bool is_out(const Package& package, const PackageEntry& entry, ActorId actor) const {
    if (std::count(entry.without.begin(), entry.without.end(), actor) > 0) return true;
    return std::any_of(
        package.entries.begin(), package.entries.end(), [&](const PackageEntry& other) {
          const Instrument& text = scenario_.instruments[index(other.instrument)];
          const std::string& id = scenario_.instruments[index(entry.instrument)].id;
          return std::count(text.implements.begin(), text.implements.end(), id) > 0 &&
                 std::count(text.parties.begin(), text.parties.end(), actor) > 0 &&
                 std::count(other.without.begin(), other.without.end(), actor) == 0;
        });
  }

  z3::expr binds(const Package& package, const PackageEntry& entry, const Clause& clause,
                 const Reading& reading, std::optional<ActorId> guarantor, Level level) {
    if (reading.norm != Norm::duty || !reaches(reading, level)) return nothing();
    const Instrument& text = scenario_.instruments[index(entry.instrument)];
    z3::expr holder = nothing();
    for (std::size_t i = 0; i < scenario_.actors.size(); ++i) {
      const auto actor = static_cast<ActorId>(i);
      if (actor == scenario_.challenger || actor == scenario_.protege) continue;
      if (guarantor && actor != *guarantor) continue;
      if (!is_out(package, entry, actor)) holder = holder || holds(reading.holder, actor);
    }
    return condition(reading.when) && !excepted(text, clause, reading.under) && holder;
  }

  const Scenario& scenario_;
  z3::context context_{};
  z3::solver solver_;
  std::vector<z3::expr> values_{};
};

struct Checked {
  int boxes = 0, wrong_claims = 0;
};

/// Checks the map of a package, and that a claim that is wrong on purpose is found out.
void check_map(const Scenario& scenario, const Package& package, std::optional<ActorId> guarantor,
               Checked& checked) {
  Result<ClauseTable> table = clause_table(scenario);
  REQUIRE(table.has_value());
  const Result<HoleMap> map =
      hole_map(*table, clauses_of(*table, package), {.guarantor = guarantor});
  REQUIRE(map.has_value());
  Smt smt(scenario);
  std::vector<z3::expr> owed;  // by level; none: an act
  for (int level = 0; level < level_count; ++level)
    owed.push_back(smt.owed(package, guarantor, static_cast<Level>(level)));
  std::vector<z3::expr> boxes;
  for (const MapPart& part : map->parts) {
    z3::expr claim = part.owed.act ? owed[0] : !owed[0];
    for (int level = 1; level < level_count; ++level)
      claim = claim && (static_cast<Level>(level) <= part.owed.level
                            ? owed[static_cast<std::size_t>(level)]
                            : !owed[static_cast<std::size_t>(level)]);
    for (const Box& one : part.boxes) {
      const z3::expr box = smt.box(one);
      CHECK(smt.impossible(box && !claim));
      CHECK(!smt.impossible(box));
      if (!smt.impossible(box && claim)) ++checked.wrong_claims;
      for (const z3::expr& other : boxes) CHECK(smt.impossible(box && other));
      boxes.push_back(box);
      ++checked.boxes;
    }
  }
  CHECK(smt.impossible(!smt.any_of(boxes)));
}

}  // namespace

TEST_CASE("Z3 finds no event outside the boxes, in two of them, or with anything else owed") {
  Checked checked;
  for (const std::string& name : oracle_cases()) {
    CAPTURE(name);
    const OracleCase one = oracle_case(name);
    REQUIRE(one.read.scenario.has_value());
    for (const Package& package : one.read.scenario->packages) {
      CAPTURE(package.id);
      check_map(*one.read.scenario, package, std::nullopt, checked);
    }
  }
  CHECK(checked.boxes > 80);
  CHECK(checked.wrong_claims == checked.boxes);  // the opposite of each claim has events
}

TEST_CASE("Z3 agrees on the map of one guarantor") {
  Checked checked;
  for (const char* name : {"questions", "relations", "perpetrator-hole"}) {
    CAPTURE(name);
    const OracleCase one = oracle_case(name);
    const Scenario& scenario = *one.read.scenario;
    for (const char* id : {"XGA", "XGB"})
      check_map(scenario, scenario.packages.front(), scenario.actor(id), checked);
  }
  CHECK(checked.boxes > 10);
}

TEST_CASE("Z3 agrees on the maps of the reference scenario" * doctest::test_suite("large")) {
  const Elaborated read = reference_scenario();
  REQUIRE(read.scenario.has_value());
  Checked checked;
  for (const char* id : {"bilateral", "multilateral", "political", "layered"}) {
    CAPTURE(id);
    const auto package = read.scenario->package(id);
    REQUIRE(package.has_value());
    check_map(*read.scenario, read.scenario->packages[index(*package)], std::nullopt, checked);
  }
  CHECK(checked.boxes > 20);
  CHECK(checked.wrong_claims == checked.boxes);
}
