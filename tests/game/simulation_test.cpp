#include <cmath>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "game/problem_check.hpp"
#include "game/problem_json.hpp"
#include "game/solve.hpp"
#include "game/tables.hpp"
#include "tests/game/history.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

/// Counts over many histories.
struct Counted {
  double attacked = 0, unchallenged = 0, at_war = 0, peace = 0, frozen = 0, ceasefire = 0;
  double pressed = 0, backdown = 0, invoked = 0, incidents = 0, pressed_by_incident = 0;
  double short_won = 0, short_held = 0;
  double ends[5] = {};
  std::map<std::string, double> attacked_by{};

  void add(const History& history) {
    attacked += history.attacked;
    unchallenged += !history.challenged;
    at_war += history.end == History::End::none && history.in_war;
    peace += history.end == History::End::none && !history.in_war;
    frozen += history.frozen;
    ceasefire += history.first_war_frozen;
    pressed += history.pressed;
    backdown += history.backdown;
    invoked += history.invoked;
    incidents += history.incidents;
    pressed_by_incident += history.pressed_by_incident;
    short_won += history.short_won;
    short_held += history.short_held;
    ends[static_cast<int>(history.end)] += 1.0;
    for (const auto& [name, yes] : history.attacked_by) attacked_by[name] += yes;
  }
};

void simulate(const Problem& problem, std::uint64_t seed, int histories) {
  REQUIRE(check(problem).empty());
  const SolveOptions options{.instruction_set = instruction_sets().back()};
  Convergence convergence;
  const Movements movements(problem);
  const GuarantorTables tables =
      guarantor_tables(problem, Reach(problem, movements), options, convergence);
  Calendar calendar(problem, movements, tables, problem.time.report, options.instruction_set);
  const Strategies strategies =
      backward_induction(problem, calendar, problem.time.report, options.instruction_set);
  const Measures m = solve(problem, options).measures;

  Counted counted;
  for (int h = 0; h < histories; ++h) {
    History history(problem, calendar, strategies, hash(seed, 77, static_cast<std::uint64_t>(h)));
    history.run();
    counted.add(history);
  }
  // Four standard errors of a share; counts per history are a few at most, their variance below
  // twice their mean. The seed is fixed: it passes unless the forward pass is wrong.
  const auto agrees = [histories](double count, double expected, double variance) {
    const double error = 4.0 * std::sqrt(std::max(variance, 1e-5) / histories);
    return near(count / histories, expected, {.abs = error, .why = "four standard errors"});
  };
  const auto share = [&](double count, double expected) {
    return agrees(count, expected, expected * (1.0 - expected));
  };
  const auto number = [&](double count, double expected) {
    return agrees(count, expected, 2.0 * expected);
  };
  if (!problem.start) {
    CHECK(share(counted.attacked, m.attacked.back()));
    CHECK(share(counted.unchallenged, m.unchallenged.back()));
  } else {
    REQUIRE(m.ceasefire);
    CHECK(share(counted.ceasefire, m.ceasefire->back()));
  }
  for (int e = 0; e < problem.kind_count(); ++e) {
    if (!problem.kinds[e].armed) continue;
    CAPTURE(problem.kinds[e].name);
    CHECK(share(counted.attacked_by[problem.kinds[e].name], m.attacked_by[e].back()));
  }
  CHECK(share(counted.at_war, m.at_war));
  CHECK(share(counted.peace, m.peace));
  CHECK(number(counted.frozen, m.freezes));
  CHECK(number(counted.pressed, m.pressed));
  CHECK(number(counted.backdown, m.backdown));
  CHECK(number(counted.invoked, m.invoked));
  CHECK(number(counted.incidents, m.incidents));
  CHECK(number(counted.pressed_by_incident, m.pressed_by_incident));
  CHECK(number(counted.short_won, m.short_won));
  CHECK(number(counted.short_held, m.short_held));
  CHECK(share(counted.ends[1], m.challenger_wins));
  CHECK(share(counted.ends[2], m.protege_holds));
  CHECK(share(counted.ends[3], m.ceded));
  CHECK(share(counted.ends[4], m.escalation));
}

Problem oracle_problem(const std::string& name) {
  std::ifstream file(std::string(CASUS_ROOT) + "/tests/oracle/cases/" + name + ".json");
  std::ostringstream text;
  text << file.rdbuf();
  const Result<Problem> problem = read_problem(text.str());
  REQUIRE(bool(problem));
  return *problem;
}

}  // namespace

TEST_CASE("histories drawn by the rules of the game end as often as the forward pass says") {
  simulate(small_problem(4), 4, 20'000);
}

TEST_CASE("histories with incidents and short attacks end as often as the forward pass says") {
  simulate(troubled_problem(4), 4, 20'000);
  simulate(troubled_problem(5), 5, 20'000);
}

TEST_CASE("histories with kinds that come and go end as often as the forward pass says") {
  Problem problem = troubled_problem(4);
  problem.regimes[0].open = {1, 0, 1};
  problem.regimes[1].open = {0, 1, 0};
  simulate(problem, 4, 20'000);
}

// The six cases that between them have every rule: incidents, short attacks, exposure by regime, a
// start in war with votes that change their order, regimes that come and go, and escalation.
TEST_CASE("a million histories end as often as the forward pass says" *
          doctest::test_suite("large")) {
  for (const char* name :
       {"incidents", "short_attacks", "exposure_by_regime", "votes_reordered_mid_war",
        "enters_and_expires", "troops_and_escalation"}) {
    CAPTURE(name);
    simulate(oracle_problem(name), 1, 1'000'000);
  }
}

}  // namespace casus
