#include "study/invariants.hpp"

#include <algorithm>

#include "base/expects.hpp"
#include "study/complaints.hpp"

namespace casus {

namespace {

template <class Id>
bool strictly_ascending(const std::vector<Id>& ids) {
  return std::adjacent_find(ids.begin(), ids.end(),
                            [](Id a, Id b) { return index(a) >= index(b); }) == ids.end();
}

/// Checks ids against the length of their list.
template <class Id>
void within(Complaints& complaints, Id id, std::size_t count, const std::string& where) {
  complaints.unless(index(id) < count, "ids lie within their lists",
                    fmt::format("{} is {} of {}", where, index(id), count));
}

void check_clause(Complaints& complaints, const Clause& clause, const std::string& where) {
  complaints.unless(!clause.readings.empty(), "every clause has a reading", where);
  double sum = 0.0;
  for (const Reading& reading : clause.readings) {
    complaints.share(reading.weight, where + ", a reading");
    sum += reading.weight;
    double levels = reading.expected.empty() ? 1.0 : 0.0;
    for (const ExpectedLevel& one : reading.expected) levels += one.weight;
    complaints.sum_is_one(levels, where + ", expected levels");
  }
  complaints.sum_is_one(sum, where + ", readings");
}

void check_package(Complaints& complaints, const Scenario& scenario, const Package& package) {
  const std::string where = fmt::format("package '{}'", package.id);
  for (const PackageEntry& entry : package.entries) {
    within(complaints, entry.instrument, scenario.instruments.size(), where);
    for (const ActorId one : entry.without) {
      within(complaints, one, scenario.actors.size(), where + ", without");
    }
    complaints.unless(strictly_ascending(entry.without), "sets ascend", where + ", without");
  }
  for (const ActorId one : package.absent) {
    within(complaints, one, scenario.actors.size(), where + ", absent");
  }
  complaints.unless(strictly_ascending(package.absent), "sets ascend", where + ", absent");
  for (const PackageId one : package.includes) {
    within(complaints, one, scenario.packages.size(), where + ", includes");
  }
}

template <class Numbers>
void check_numbers(Complaints& complaints, const Scenario& scenario, const Numbers& numbers,
                   const std::string& where) {
  for (const auto& [key, quantity] : numbers) {
    within(complaints, quantity, scenario.quantities.size(), where + "." + key);
  }
}

void check_actions(Complaints& complaints, const Owed& owed, std::size_t actions,
                   const std::string& where) {
  complaints.size(owed.always.size(), actions, where + ", always");
  complaints.size(owed.sometimes.size(), actions, where + ", sometimes");
  for (std::size_t a = 0; a < std::min(owed.always.size(), owed.sometimes.size()); ++a) {
    complaints.unless(!(owed.always[a] && owed.sometimes[a]),
                      "nothing is owed both always and sometimes",
                      fmt::format("{}, action {}", where, a));
  }
}

void check_promise(Complaints& complaints, const Scenario& scenario, const PromiseAnswer& promise,
                   const std::string& where) {
  complaints.size(promise.kinds.size(), scenario.attacks.size(), where);
  for (const auto& readings : promise.kinds) {
    complaints.size(readings.size(), scenario.clause(promise.clause).readings.size(), where);
    for (const ReadingApplies& one : readings) {
      complaints.share(one.applies, where + ", applies");
      complaints.share(one.mean, where + ", mean");
      complaints.unless(strictly_ascending(one.holders), "sets ascend", where + ", holders");
    }
  }
}

}  // namespace

Broken broken(const Scenario& scenario) {
  Complaints complaints("Scenario");
  within(complaints, scenario.challenger, scenario.actors.size(), "challenger");
  within(complaints, scenario.protege, scenario.actors.size(), "protege");
  for (const Actor& one : scenario.actors) {
    check_numbers(complaints, scenario, one.numbers, "actors." + one.id);
  }
  for (const Attack& one : scenario.attacks) {
    check_numbers(complaints, scenario, one.numbers, "attacks." + one.id);
  }
  for (const Instrument& instrument : scenario.instruments) {
    for (const Clause& clause : instrument.clauses) {
      check_clause(complaints, clause, instrument.id + "/" + clause.id);
    }
  }
  for (const Package& package : scenario.packages) check_package(complaints, scenario, package);
  for (const NatureWeights& one : scenario.nature) {
    within(complaints, one.dimension, scenario.vocabulary.dimensions.size(), "nature");
    double sum = 0.0;
    for (const double weight : one.weights) sum += weight;
    complaints.sum_is_one(sum, "nature");
  }
  for (const Correlation& one : scenario.correlations) {
    within(complaints, one.first, scenario.quantities.size(), "correlations");
    within(complaints, one.second, scenario.quantities.size(), "correlations");
    complaints.share(std::abs(one.rank), "correlations, size of a rank correlation");
  }
  if (scenario.fallback) {
    within(complaints, *scenario.fallback, scenario.packages.size(), "fallback");
  }
  return complaints.take();
}

Broken broken(const Duties& duties, const Scenario& scenario) {
  Complaints complaints("Duties");
  complaints.size(duties.packages.size(), scenario.packages.size(), "packages");
  for (std::size_t p = 0; p < duties.packages.size(); ++p) {
    const PackageDuties& package = duties.packages[p];
    const std::string where = fmt::format("package {}", p);
    complaints.unless(index(package.package) == p, "answers stand in the order of packages", where);
    complaints.unless(strictly_ascending(package.guarantors), "sets ascend", where);
    complaints.size(package.matrix.size(), package.guarantors.size(), where + ", matrix");
    for (const auto& row : package.matrix) {
      complaints.size(row.size(), scenario.attacks.size(), where + ", a row of the matrix");
      for (const Cell& cell : row) {
        const std::size_t actions = scenario.vocabulary.actions.size();
        check_actions(complaints, cell.on_paper, actions, where + ", on paper");
        check_actions(complaints, cell.without_decisions, actions, where + ", without decisions");
      }
    }
    for (const PromiseAnswer& promise : package.promises) {
      check_promise(complaints, scenario, promise,
                    where + ", " + scenario.full_name(promise.clause));
    }
  }
  return complaints.take();
}

Broken broken(const FutureValues& values, const Scenario& scenario) {
  Complaints complaints("FutureValues");
  complaints.size(values.common.size(), scenario.quantities.size(), "common");
  complaints.size(values.own.size(), scenario.quantities.size(), "own");
  complaints.size(values.clauses.size(), scenario.instruments.size(), "clauses");
  const auto look = [&](double value, const Quantity& quantity) {
    complaints.finite(value, quantity.path);
    const Bounds allowed = bounds(quantity.distribution);
    const double slack = 1e-12 * std::max(std::abs(allowed.least), std::abs(allowed.most));
    const bool bounded = std::isfinite(slack);
    complaints.unless(
        !bounded || (value >= allowed.least - slack && value <= allowed.most + slack),
        "draws keep to the bounds of their distribution",
        fmt::format("{} is {}, not in {}", quantity.path, value, to_text(quantity.distribution)));
  };
  for (std::size_t q = 0; q < std::min(values.common.size(), values.own.size()); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    look(values.common[q], quantity);
    if (!values.own[q].empty()) {
      complaints.size(values.own[q].size(), scenario.actors.size(), quantity.path);
    }
    for (const double own : values.own[q]) look(own, quantity);
  }
  complaints.size(values.adoption.size(), scenario.instruments.size(), "adoption");
  for (const AdoptionDraw& draw : values.adoption) {
    for (const double one : draw.own)
      complaints.unless(one > 0.0 && one < 1.0, "draws of adoption lie in (0, 1)", "adoption");
  }
  complaints.size(values.terms.size(), scenario.terms ? scenario.instruments.size() : 0, "terms");
  for (const TermDraw& draw : values.terms) {
    complaints.unless(draw.renewal > 0.0 && draw.renewal < 1.0, "draws of terms lie in (0, 1)",
                      "terms");
    for (const double one : draw.leaving)
      complaints.unless(one > 0.0 && one < 1.0, "draws of terms lie in (0, 1)", "terms");
  }
  complaints.size(values.questions.size(), scenario.questions.size(), "questions");
  for (const double one : values.questions)
    complaints.unless(one > 0.0 && one < 1.0, "draws of questions lie in (0, 1)", "questions");
  for (std::size_t i = 0; i < values.clauses.size(); ++i) {
    complaints.size(values.clauses[i].size(), scenario.instruments[i].clauses.size(),
                    scenario.instruments[i].id);
    for (const ClauseDraw& one : values.clauses[i]) {
      complaints.unless(
          one.reading > 0.0 && one.reading < 1.0 && one.level > 0.0 && one.level < 1.0,
          "draws of clauses lie in (0, 1)", scenario.instruments[i].id);
    }
  }
  return complaints.take();
}

void demand(const Broken& all) {
  if (all.empty()) return;
  std::string text = "broken:";
  for (const std::string& one : all) text += "\n  " + one;
  throw BrokenContract(text);
}

}  // namespace casus
