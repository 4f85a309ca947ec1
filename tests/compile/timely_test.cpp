#include "compile/timely.hpp"

#include <cmath>
#include <iterator>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "compile/needs.hpp"
#include "compile/why.hpp"
#include "law/clock.hpp"
#include "numeric/exp_log.hpp"
#include "tests/compile/compile_bench.hpp"
#include "tests/compile/formula_value.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/near.hpp"
#include "tests/support/scenario_files.hpp"

// What share of help arrives in time. docs/compile.md, "Help in time"; docs/design/0030-timely.md.

namespace casus {

namespace {

constexpr double day = 1.0 / 365.25;
constexpr std::size_t who_c = 0, who_d = 1, who_e = 2;  // guarantors of the small scenario
constexpr std::size_t limited_kind = 1, full_kind = 2;  // its armed kinds
constexpr Within to_a_bit{.abs = 1e-14, .why = "the same operations in another order"};

/// The small scenario with days: what a government takes by itself, transport, and paces.
Scenario paced() {
  Scenario scenario = small_scenario();
  add_quantity(scenario, "help.decision.arms", Certain{20 * day});
  add_quantity(scenario, "help.decision.troops", Certain{40 * day});
  add_quantity(scenario, "help.transport.arms", Certain{10 * day});
  add_quantity(scenario, "help.transport.troops", Certain{30 * day});
  add_quantity(scenario, "help.transport.in_place", Certain{2 * day});
  add_quantity(scenario, "help.lawful_share", Certain{0.5});
  scenario.attacks[limited_kind].numbers["timely.pace"] =
      add_quantity(scenario, "attacks.limited.timely.pace", Certain{20 * day});
  scenario.attacks[full_kind].numbers["timely.pace"] =
      add_quantity(scenario, "attacks.full.timely.pace", Certain{200 * day});
  return scenario;
}

/// A deadline for a clause under all its readings, or for one reading.
void set_deadline(Scenario& scenario, std::size_t instrument, std::size_t position, double years,
                  Clock clock) {
  Instrument& one = scenario.instruments[instrument];
  const QuantityId within =
      add_quantity(scenario, one.id + "." + one.clauses[position].id + ".deadline", Certain{years});
  for (Reading& reading : one.clauses[position].readings)
    reading.deadline = Deadline{.within = within, .clock = clock};
}

/// The pact's arms are due 6 days after the request, against the full attack.
Scenario dated() {
  Scenario scenario = paced();
  set_deadline(scenario, 0, 1, 6 * day, Clock::request);
  return scenario;
}

const std::vector<double>& row_of(const Problem& problem, std::size_t kind, std::size_t i,
                                  std::size_t t = 0) {
  const RegimeData& regime = problem.regimes[static_cast<std::size_t>(problem.regime_of[t])];
  return regime.timely.empty() ? problem.kinds[kind].timely[i] : regime.timely[kind][i];
}

/// timely of all periods, kinds, guarantors and levels.
std::vector<double> all_of(const Problem& problem) {
  std::vector<double> all;
  for (std::size_t t = 0; t < problem.regime_of.size(); ++t)
    for (std::size_t e = 0; e < problem.kinds.size(); ++e)
      for (std::size_t i = 0; i < problem.guarantors.size(); ++i)
        for (const double one : row_of(problem, e, i, t)) all.push_back(one);
  return all;
}

/// Whether nothing of `after` is below `before`, but for to_a_bit, and something is above.
struct Moved {
  bool lower = false, higher = false;
};
Moved moved(const Problem& before, const Problem& after) {
  const std::vector<double> a = all_of(before), b = all_of(after);
  REQUIRE(a.size() == b.size());
  Moved found;
  for (std::size_t k = 0; k < a.size(); ++k) {
    found.lower = found.lower || b[k] < a[k] - to_a_bit.abs;
    found.higher = found.higher || b[k] > a[k] + to_a_bit.abs;
  }
  return found;
}

}  // namespace

TEST_CASE("who owes nothing is in time with the share of the attack that is left when it comes") {
  const CompileBench bench(paced());
  const Problem none = bench.compiled("none").problem;
  for (const auto& [kind, pace] : {std::pair{limited_kind, 20.0}, {full_kind, 200.0}}) {
    const double arms = bench.of(kind == full_kind ? "attacks.full.timely.arms"
                                                   : "attacks.limited.timely.arms"),
                 troops = bench.of(kind == full_kind ? "attacks.full.timely.troops"
                                                     : "attacks.limited.timely.troops");
    const double t_arms = arms * exp(-30.0 / pace), t_troops = troops * exp(-70.0 / pace);
    for (const std::size_t i : {who_c, who_d}) {
      const GuarantorData& one = none.guarantors[i];
      const std::vector<double>& row = none.kinds[kind].timely[i];
      CHECK(near(row[3], t_arms, to_a_bit));
      CHECK(near(row[4] * (one.arms[4] + one.troops[4]),
                 t_arms * one.arms[4] + t_troops * one.troops[4], {.abs = 1e-12, .why = "FU"}));
      CHECK(row[2] == 1.0);
    }
    CHECK(near(none.kinds[kind].timely[who_e][4], t_troops, to_a_bit));  // nothing to weigh by
  }
  CHECK(none.kinds[0].timely[who_c][4] == 1.0);  // grey: nothing is late
  CHECK(none.regimes.front().timely.empty());
}

TEST_CASE("a duty with a last day is decided on within it, as far as it binds") {
  const CompileBench bench(dated());
  const Problem pact = bench.compiled("pact").problem;
  const double weight = 0.4 * 0.7 * 0.9;  // political agreement, holder's judgement, no consequence
  const double alone = exp(-30.0 / 200.0), owed = exp(-(0.5 * 6.0 + 10.0) / 200.0);
  const double arms = bench.of("attacks.full.timely.arms") * (alone + weight * (owed - alone));
  CHECK(near(row_of(pact, full_kind, who_c)[3], arms, to_a_bit));
  const GuarantorData& one = pact.guarantors[who_c];
  const double troops = bench.of("attacks.full.timely.troops") * exp(-70.0 / 200.0);
  CHECK(near(row_of(pact, full_kind, who_c)[4],
             (arms * one.arms[4] + troops * one.troops[4]) / (one.arms[4] + one.troops[4]),
             to_a_bit));  // arms are due, troops are not owed
  CHECK(row_of(pact, limited_kind, who_c) ==
        pact.kinds[limited_kind].timely[who_c]);  // it does not apply
  CHECK(row_of(pact, full_kind, who_d) ==
        pact.kinds[full_kind].timely[who_d]);  // and binds one only
}

TEST_CASE("what nothing bounds brings no help sooner, and neither does a day after one's own") {
  const Problem none = CompileBench(paced()).compiled("none").problem;
  const auto pact = [&](const auto& change) {
    Scenario scenario = dated();
    change(scenario, scenario.instruments[0].clauses[1].readings[0]);
    return moved(none, CompileBench(scenario).compiled("pact").problem).higher;
  };
  CHECK(pact([](Scenario&, Reading&) {}));
  CHECK(!pact([](Scenario&, Reading& text) { text.deadline.reset(); }));
  CHECK(!pact([](Scenario&, Reading& text) { text.deadline->clock = Clock::recognition; }));
  CHECK(!pact([](Scenario&, Reading& text) { text.deadline->clock = Clock::attribution; }));
  CHECK(!pact([](Scenario&, Reading& text) { text.reserved = {Reserved::budget}; }));
  CHECK(!pact([](Scenario&, Reading& text) { text.reserved = {Reserved::parliament}; }));
  CHECK(pact([](Scenario&, Reading& text) { text.reserved = {Reserved::constitution}; }));
  CHECK(!pact([](Scenario&, Reading& text) { text.decided_by.waits_for = BodyId{0}; }));
  CHECK(
      !pact([](Scenario& all, Reading&) { set_distribution(all, "pact.2.deadline", Certain{1}); }));
}

TEST_CASE(
    "a promise within a day is sooner than one after weeks of consensus, which is no later "
    "than none") {
  const auto guarantee = [](double takes_days, double within_days, Clock clock) {
    Scenario scenario = paced();
    Clause& clause = scenario.instruments[1].clauses[0];
    clause.readings.erase(clause.readings.begin());  // the one on which a body decides is left
    clause.readings[0].weight = 1.0;
    clause.readings[0].expected = {{Level::troops, 1.0}};
    scenario.instruments[1].in_force.delay.reset();
    scenario.packages[2].entries.pop_back();  // the guarantee alone, without the force
    if (takes_days < 0.0) {
      clause.readings[0].decided_by = {};
    } else {
      scenario.vocabulary.bodies[0].takes =
          add_quantity(scenario, "bodies.coalition.takes", Certain{takes_days * day});
    }
    if (within_days >= 0.0) set_deadline(scenario, 1, 0, within_days * day, clock);
    return CompileBench(scenario).compiled("collective").problem;
  };
  const Problem none = CompileBench(paced()).compiled("none").problem;
  const Problem at_once = guarantee(-1.0, 1.0, Clock::event);
  const Problem after_days = guarantee(5.0, 1.0, Clock::decision);
  const Problem after_weeks = guarantee(30.0, 1.0, Clock::decision);
  const Problem beside = guarantee(5.0, 1.0, Clock::event);  // as soon as it has decided
  const Problem after_months = guarantee(120.0, 1.0, Clock::decision);
  const Problem open = guarantee(5.0, -1.0, Clock::event);  // nobody breaks it by waiting
  const auto sooner = [](const Problem& early, const Problem& late) {
    const Moved found = moved(late, early);
    return found.higher && !found.lower;
  };
  CHECK(sooner(at_once, after_days));
  CHECK(sooner(beside, after_days));
  CHECK(sooner(after_days, after_weeks));
  CHECK(sooner(after_weeks, none));
  for (const Problem& late : {after_months, open}) {
    CHECK(!moved(none, late).higher);
    CHECK(!moved(none, late).lower);
  }
}

TEST_CASE("troops that are there are in time by their share, without a step where it is small") {
  const auto force = [](double thousand) {
    Scenario scenario = paced();
    set_distribution(scenario, "force.troops", Certain{thousand});
    return scenario;
  };
  const auto problem = [&](double thousand) {
    return CompileBench(force(thousand)).compiled("collective").problem;
  };
  const CompileBench bench(force(20.0));
  const Problem there = bench.compiled("collective").problem;
  const GuarantorData& one = there.guarantors[who_c];
  const double share = 20.0 * 0.5 / (0.1 * 150.0);
  const double usable = bench.of("attacks.full.timely.troops");
  const double troops = usable * (share * exp(-42.0 / 200.0) + (1.0 - share) * exp(-70.0 / 200.0));
  const double arms = bench.of("attacks.full.timely.arms") * exp(-30.0 / 200.0);
  CHECK(near(row_of(there, full_kind, who_c)[4],
             (arms * one.arms[4] + troops * one.troops[4]) / (one.arms[4] + one.troops[4]),
             to_a_bit));
  CHECK(row_of(there, full_kind, who_c)[3] ==
        there.kinds[full_kind].timely[who_c][3]);  // arms are not
  const Problem none = CompileBench(paced()).compiled("none").problem;
  CHECK(all_of(problem(0.0)) == all_of(none));
  const std::vector<double> a = all_of(none), b = all_of(problem(1e-3));  // one soldier
  for (std::size_t k = 0; k < a.size(); ++k) CHECK(std::abs(b[k] - a[k]) < 1e-3);
  CHECK(moved(problem(5.0), problem(20.0)).higher);
  CHECK(!moved(problem(5.0), problem(20.0)).lower);
  CHECK(all_of(problem(120.0)) == all_of(problem(150.0)));  // all that they have is there
}

TEST_CASE(
    "a shorter deadline, a body that decides sooner, shorter transport, a slower attack and "
    "more binding texts never lower what arrives in time") {
  std::mt19937_64 draw(30);
  const auto between = [&draw](double low, double high) {
    return low + (high - low) * static_cast<double>(draw() >> 11U) * 0x1p-53;
  };
  const char* sooner_if_less[] = {
      "help.decision.arms",    "help.decision.troops",    "help.transport.arms",
      "help.transport.troops", "help.transport.in_place", "help.lawful_share",
      "pact.2.deadline",       "guarantee.4.deadline",    "bodies.coalition.takes"};
  const char* sooner_if_more[] = {"attacks.limited.timely.pace",
                                  "attacks.full.timely.pace",
                                  "strength.form.treaty",
                                  "strength.form.political_agreement",
                                  "force.troops",
                                  "attacks.full.timely.troops"};
  std::map<std::string, int> moves;
  for (int trial = 0; trial < 24; ++trial) {
    CAPTURE(trial);
    Scenario scenario = dated();
    const Clock clocks[] = {Clock::event, Clock::decision, Clock::request};
    set_deadline(scenario, 1, 0, 3 * day, clocks[trial % 3]);
    scenario.vocabulary.bodies[0].takes =
        add_quantity(scenario, "bodies.coalition.takes", Certain{3 * day});
    scenario.instruments[1].in_force.delay.reset();
    for (Reading& reading : scenario.instruments[1].clauses[0].readings)
      reading.expected = {{Level::troops, 1.0}};
    const auto set = [&](const char* path, double low, double high) {
      set_distribution(scenario, path, Certain{between(low, high)});
    };
    for (const char* path : sooner_if_less) set(path, 0.5 * day, 60 * day);
    set("help.lawful_share", 0.0, 1.0);
    set("attacks.limited.timely.pace", 3 * day, 90 * day);
    set("attacks.full.timely.pace", 30 * day, 600 * day);
    set("strength.form.treaty", 0.2, 0.9);
    set("strength.form.political_agreement", 0.2, 0.9);
    set("force.troops", 1.0, 40.0);
    set("attacks.full.timely.troops", 0.2, 0.9);
    const std::uint32_t future = static_cast<std::uint32_t>(trial);
    const Problem before = CompileBench(scenario, future).compiled("all").problem;
    const auto changed = [&](const char* path, double factor) {
      CAPTURE(path);
      Scenario other = scenario;
      const QuantityId which = quantity_at(scenario, path);
      const double value = central(scenario.quantities[index(which)].distribution);
      set_distribution(other, path, Certain{value * factor});
      const Moved found = moved(before, CompileBench(other, future).compiled("all").problem);
      CHECK(!found.lower);
      moves[path] += found.higher ? 1 : 0;
    };
    for (const char* path : sooner_if_less) changed(path, 0.7);
    for (const char* path : sooner_if_more) changed(path, 1.1);
    const Problem none = CompileBench(scenario, future).compiled("none").problem;
    for (const char* package : {"pact", "collective", "aid", "all-without"}) {
      CAPTURE(package);
      const Problem part = CompileBench(scenario, future).compiled(package).problem;
      CHECK(!moved(none, part).lower);
      CHECK(!moved(part, before).lower);  // more texts, and more who sign them
    }
    for (const double one : all_of(before)) CHECK((one >= 0.0 && one <= 1.0));
  }
  CHECK(moves.size() == std::size(sooner_if_less) + std::size(sooner_if_more));
  for (const auto& one : moves) {
    CAPTURE(one.first);
    CHECK(one.second > 0);  // none holds because nothing moves
  }
}

TEST_CASE("where no attack has a pace no bit moves, whatever is said of days") {
  const Scenario plain = small_scenario();
  Scenario scenario = paced();
  for (Attack& attack : scenario.attacks) attack.numbers.erase("timely.pace");
  set_deadline(scenario, 0, 1, 6 * day, Clock::request);
  for (const char* package : {"none", "pact", "all", "all-without"}) {
    CAPTURE(package);
    CHECK(CompileBench(scenario, 3).compiled(package).problem ==
          CompileBench(plain, 3).compiled(package).problem);
  }
}

TEST_CASE("days and deadlines are inputs where an attack has a pace, and only there") {
  Scenario scenario = dated();
  set_deadline(scenario, 0, 0, day, Clock::attribution);  // nothing bounds it
  const auto used = [&](const char* path) -> bool {
    return used_quantities(scenario)[index(quantity_at(scenario, path))];
  };
  for (const char* path : {"help.decision.troops", "help.lawful_share", "pact.2.deadline"}) {
    CAPTURE(std::string(path));
    CHECK(used(path));
  }
  CHECK(!used("pact.1.deadline"));
  CHECK(missing_numbers(scenario).empty());
  for (Quantity& one : scenario.quantities)
    if (one.path.starts_with("help.")) one.path = "other." + one.path;
  const std::vector<Need> missing = missing_numbers(scenario);
  CHECK(missing.size() == 6);
  for (const Need& one : missing) CHECK((one.code == "E201" && one.path.starts_with("help.")));
  for (Attack& attack : scenario.attacks) attack.numbers.erase("timely.pace");
  CHECK(missing_numbers(scenario).empty());
  CHECK(!used("other.help.lawful_share"));
  CHECK(!used("pact.2.deadline"));
}

TEST_CASE("without any strength and any troops every date is as if nothing were in force") {
  Scenario scenario = dated();
  for (const char* path : {"strength.form.treaty", "strength.form.political_agreement",
                           "strength.form.declaration", "force.troops"})
    set_distribution(scenario, path, Certain{0.0});
  const Problem all = CompileBench(scenario).compiled("all").problem;
  for (const RegimeData& regime : all.regimes) CHECK(regime.timely.empty());
}

TEST_CASE("the lawful window is that of the law's clock, where a duty has a last day") {
  int bounded = 0, after_a_body = 0;
  for (const char* name : {"ukraine-2026", "korea-1953"}) {
    const Scenario scenario = *read_scenario(name).scenario;
    const auto range = [&](QuantityId which) {
      return bounds(scenario.quantity(which).distribution);
    };
    for (const Instrument& instrument : scenario.instruments)
      for (const Clause& clause : instrument.clauses)
        for (const Reading& reading : clause.readings) {
          if (!is_duty(reading)) continue;
          CAPTURE(instrument.id + "/" + clause.id);
          const DutyClock clock = clock_of(scenario, reading);
          const auto found = bounds_of(scenario, reading);
          if (clock.latest) {
            REQUIRE(found);
            const Bounds within = range(found->within);
            CHECK(clock.latest->least == within.least);
            CHECK(clock.latest->most == within.most);
            ++bounded;
          } else if (found) {  // the law waits for a body, which the game lets vote
            REQUIRE(found->decision);
            CHECK(clock.earliest.most == range(*found->decision).most);
            ++after_a_body;
          }
        }
  }
  CHECK(bounded > 40);
  CHECK(after_a_body == 0);  // no text of these names both
}

TEST_CASE("why says what makes help sooner, and its formulas give the numbers") {
  const CompileBench bench(dated(), 1);
  const std::vector<Origin> all =
      why(bench.numbers(), bench.inputs, bench.package_at("all"), bench.duties_at("all"));
  const auto find = [&](const std::string& number) {
    for (const Origin& one : all)
      if (one.number == number) return one;
    throw std::logic_error("no number " + number);
  };
  const Origin owed = find("regimes[0].timely[2][0][3]");
  CHECK(contains(owed.formula, "in_time.arms[full][QMC]"));
  CHECK(contains(owed.formula, "help.lawful_share * pact.2.deadline"));
  CHECK(contains(owed.formula, "pact/2.applies[full]"));
  CHECK(owed.clause == "pact/2");
  CHECK(contains(find("regimes[0].timely[2][0][4]").formula, "force.contributors[QMC]"));
  CHECK(find("kinds[2].timely[1][3]").formula ==
        "attacks.full.timely.arms * in_time.arms[full][QMD]");
  int compared = 0;
  for (const Origin& one : all) {
    if (one.number.find("timely") == std::string::npos) continue;
    CAPTURE(one.number);
    CHECK(FormulaValue(one.formula, one.inputs).get() == one.value);
    ++compared;
  }
  CHECK(compared > 60);
}

}  // namespace casus
