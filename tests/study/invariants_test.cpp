#include "study/invariants.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/expects.hpp"
#include "study/future.hpp"
#include "study/study.hpp"
#include "tests/study/real_scenario.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// A value of each pass, from the small scenario.
struct Line {
  Scenario scenario = small_scenario();
  Duties duties = duties_of(scenario);
  Prepared prepared = prepare(scenario, 3, nullptr).value();
  FutureValues values = prepared.sampler.draw(1);
  Problem problem{};
  Solution solution{};
  Findings findings =
      run_study(scenario, duties, {.futures = 3, .threads = 1, .channels = true}, {}).value();

  Line() {
    const Future future = Future::drawn(scenario, prepared.inputs, prepared.sampler, 1, nullptr);
    const std::size_t last = scenario.packages.size() - 1;
    problem = compile_in(future, scenario.packages[last], duties.packages[last]).value().problem;
    solution = solve_in(future, problem, {});
  }
};

const Line& line() {
  static const Line made;
  return made;
}

/// What is said of a value in which one thing is broken, each line once.
std::string said_of(const Broken& all) {
  std::string lines;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (std::find(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(at), all[at]) ==
        all.begin() + static_cast<std::ptrdiff_t>(at)) {
      lines += fmt::format("{} x {}\n", std::count(all.begin(), all.end(), all[at]), all[at]);
    }
  }
  return lines.empty() ? "nothing\n" : lines;
}

/// A copy in which something was changed.
template <class Value, class Change>
Value with(Value value, const Change& change) {
  change(value);
  return value;
}

}  // namespace

TEST_CASE("the invariants of every pass hold on the small scenario") {
  CHECK(broken(line().scenario) == Broken{});
  CHECK(broken(line().duties, line().scenario) == Broken{});
  CHECK(broken(line().values, line().scenario) == Broken{});
  CHECK(broken(central_future(line().scenario), line().scenario) == Broken{});
  CHECK(broken(line().solution, line().problem) == Broken{});
  CHECK(broken(line().findings) == Broken{});
}

TEST_CASE("they hold with a start in war") {
  Scenario scenario = small_scenario();
  scenario.horizon->start = "full";
  scenario.horizon->in_war = true;
  const Duties duties = duties_of(scenario);
  const Prepared prepared = prepare(scenario, 3, nullptr).value();
  const Future future = Future::drawn(scenario, prepared.inputs, prepared.sampler, 0, nullptr);
  const auto compiled = compile_in(future, scenario.packages[0], duties.packages[0]);
  REQUIRE(compiled.has_value());
  CHECK(broken(solve_in(future, compiled->problem, {}), compiled->problem) == Broken{});
  CHECK(broken(run_study(scenario, duties, {.futures = 2, .threads = 1}, {}).value()) == Broken{});
}

TEST_CASE("they hold on the reference scenario, its draws of 64 futures and a package of it") {
  const Scenario scenario = real_scenario();
  const Duties duties = duties_of(scenario);
  CHECK(broken(scenario) == Broken{});
  CHECK(broken(duties, scenario) == Broken{});
  const Prepared prepared = prepare(scenario, scenario.seed, nullptr).value();
  for (std::uint32_t f = 0; f < 64; ++f) {
    CAPTURE(f);
    CHECK(broken(prepared.sampler.draw(f), scenario) == Broken{});
  }
  const Future future = Future::drawn(scenario, prepared.inputs, prepared.sampler, 0, nullptr);
  const std::size_t layered = index(scenario.package("layered").value());
  const auto compiled = compile_in(future, scenario.packages[layered], duties.packages[layered]);
  REQUIRE(compiled.has_value());
  CHECK(broken(solve_in(future, compiled->problem, {}), compiled->problem) == Broken{});
}

TEST_CASE(
    "approved/broken-scenario.txt is what is said of a scenario that points outside of its lists") {
  std::string told;
  using S = Scenario;
  const auto look = [](const auto& change) { return broken(with(line().scenario, change)); };
  told += said_of(look([](S& s) { s.challenger = ActorId(99); }));
  told += said_of(look([](S& s) { s.protege = ActorId(5); }));  // there are five
  told += said_of(look([](S& s) { s.packages.back().entries[0].without = {ActorId(98)}; }));
  told += said_of(look([](S& s) { s.nature.push_back({DimensionId(9), {1.0}}); }));
  told += said_of(look([](S& s) {
    s.correlations.push_back({QuantityId(8888), QuantityId(9999), 1.0});
  }));
  told += said_of(look([](S& s) { s.instruments[1].clauses[0].readings[0].expected.pop_back(); }));
  told += said_of(look([](S& s) { s.instruments[0].clauses[0].readings[0].weight = -1.0; }));
  told += said_of(look([](S& s) { s.actors[2].numbers["gdp"] = QuantityId(9999); }));
  told += said_of(look([](S& s) { s.attacks[0].numbers["prize"] = QuantityId(9999); }));
  told += said_of(look([](S& s) { s.packages.back().entries.push_back({InstrumentId(77)}); }));
  told += said_of(look([](S& s) { s.packages.back().includes.push_back(PackageId(55)); }));
  told += said_of(look([](S& s) {
    s.packages.back().entries[0].without = {ActorId(2), ActorId(1)};
  }));
  told += said_of(look([](S& s) { s.fallback = PackageId(44); }));
  told += said_of(look([](S& s) { s.nature.push_back({DimensionId(0), {0.5, 0.4}}); }));
  told += said_of(look([](S& s) {
    s.correlations.push_back({QuantityId(0), QuantityId(1), -1.5});
  }));
  told += said_of(look([](S& s) { s.instruments[0].clauses[0].readings[0].weight = 0.7; }));
  told += said_of(look([](S& s) { s.instruments[0].clauses[0].readings.clear(); }));
  CHECK(unlike_approved("study/approved/broken-scenario.txt", told) == "");
}

TEST_CASE(
    "approved/broken-duties.txt is what is said of duties of another size, or owed always and "
    "sometimes") {
  std::string told;
  using D = Duties;
  const auto look = [](const auto& change) {
    return broken(with(line().duties, change), line().scenario);
  };
  const auto owing = [](D& d) -> Cell& { return d.packages.back().matrix[0][0]; };
  told += said_of(look([](D& d) { d.packages.pop_back(); }));
  told += said_of(look([](D& d) { d.packages[1].package = PackageId(0); }));
  told += said_of(look([](D& d) { d.packages.back().matrix.pop_back(); }));
  told += said_of(look([](D& d) { d.packages.back().matrix[0].pop_back(); }));
  told += said_of(look([&](D& d) { owing(d).on_paper.always.pop_back(); }));
  told += said_of(look([&](D& d) { owing(d).on_paper.sometimes.pop_back(); }));
  told += said_of(look([&](D& d) { owing(d).without_decisions.sometimes.push_back(false); }));
  told += said_of(
      look([](D& d) { std::swap(d.packages[4].guarantors[0], d.packages[4].guarantors[1]); }));
  told += said_of(look([](D& d) { d.packages.back().promises.at(0).kinds.pop_back(); }));
  told += said_of(look([](D& d) { d.packages.back().promises.at(0).kinds.at(1).clear(); }));
  told += said_of(look([&](D& d) {
    owing(d).without_decisions.always[0] = true;
    owing(d).without_decisions.sometimes[0] = true;
  }));
  const auto promise = [](D& d) -> ReadingApplies& {
    return d.packages.back().promises.at(0).kinds.at(0).at(0);
  };
  told += said_of(look([&](D& d) { promise(d).applies = 1.2; }));
  told += said_of(look([&](D& d) { promise(d).mean = -0.1; }));
  told += said_of(look([&](D& d) { promise(d).holders = {ActorId(3), ActorId(3)}; }));
  CHECK(unlike_approved("study/approved/broken-duties.txt", told) == "");
}

TEST_CASE("approved/broken-draws.txt is what is said of draws that are missing or out of bounds") {
  std::string told;
  using V = FutureValues;
  const auto look = [](const auto& change) {
    return broken(with(line().values, change), line().scenario);
  };
  told += said_of(look([](V& v) { v.common.pop_back(); }));
  told += said_of(look([](V& v) { v.own.pop_back(); }));
  told += said_of(look([](V& v) { v.clauses.pop_back(); }));
  told += said_of(look([](V& v) { v.clauses[0][0].reading = 1.0; }));
  told += said_of(look([](V& v) { v.clauses[0][0].level = 0.0; }));
  told += said_of(look([](V& v) { v.clauses[0][1].level = 1.0; }));
  told += said_of(look([](V& v) { v.clauses[0][1].reading = 0.0; }));
  told += said_of(look([](V& v) { v.clauses[0].pop_back(); }));
  told += said_of(look([](V& v) { v.questions = {0.0, 0.5, 1.0}; }));
  const std::size_t stake = index(quantity_at(line().scenario, "guarantor.stake"));
  told += said_of(look([&](V& v) { v.own[stake].pop_back(); }));
  told += said_of(look([&](V& v) { v.own[stake][3] = 1.7; }));
  told += said_of(look([&](V& v) { v.common[stake] = 0.29; }));
  const std::size_t force = index(quantity_at(line().scenario, "challenger.force"));
  told += said_of(look([&](V& v) { v.common[force] = 1e6; }));
  told += said_of(look([&](V& v) { v.common[force] = std::numeric_limits<double>::quiet_NaN(); }));
  told += "terms, leaving of parties and adoption, at and beyond the ends:\n";
  Scenario ending = line().scenario;
  ending.terms = Terms{.each = true};
  const FutureValues ended = prepare(ending, 3, nullptr).value().sampler.draw(1);
  const auto look_ended = [&](const auto& change) { return broken(with(ended, change), ending); };
  told += said_of(look_ended([](V&) {}));
  for (const double end : {0.0, 1.0, -0.5, 1.5}) {
    told += fmt::format("{}:\n", end);
    told += said_of(look_ended([&](V& v) { v.terms[0].renewal = end; }));
    told += said_of(look_ended([&](V& v) { v.terms[1].leaving = {0.5, end}; }));
    told += said_of(look_ended([&](V& v) { v.adoption[1].own = {0.5, end}; }));
  }
  told += said_of(look_ended([](V& v) { v.terms.pop_back(); }));
  told += said_of(look([&](V& v) { v.terms = ended.terms; }));
  told += said_of(look([](V& v) { v.adoption.pop_back(); }));
  CHECK(unlike_approved("study/approved/broken-draws.txt", told) == "");
}

TEST_CASE("approved/broken-solution.txt is what is said of a solution that is no distribution") {
  std::string told;
  using S = Solution;
  const auto look = [](const auto& change) {
    return broken(with(line().solution, change), line().problem);
  };
  told += said_of(look([](S& s) { s.measures.attacked.pop_back(); }));
  told += said_of(look([](S& s) {
    Measures& m = s.measures;
    for (auto* path : {&m.unchallenged, &m.peace_path, &m.at_war_path}) path->pop_back();
    m.support_path.pop_back();
    m.challenges.clear();
    for (auto* one : {&m.owed, &m.kept}) one->pop_back();
    for (auto* one : {&m.response, &m.response_in_war}) --one->guarantors;
  }));
  told += said_of(look([](S& s) { s.measures.peace_path[0] = 1.1; }));
  told += said_of(look([](S& s) {
    LevelShares& in_war = s.measures.response_in_war;
    in_war.share[static_cast<std::size_t>(in_war.levels)] = -0.2;
  }));
  told += said_of(look([](S& s) { s.measures.attacked.back() = 1.1; }));
  told += said_of(look([](S& s) { s.measures.attacked.back() = 0.0; }));
  told += said_of(look([](S& s) { s.measures.unchallenged.back() = 1.0; }));
  told += said_of(look([](S& s) { s.measures.ceded += 0.01; }));
  told += said_of(look([](S& s) { s.measures.response.share[0] = 0.9; }));
  told += said_of(look([](S& s) { s.measures.kept[0] = s.measures.owed[0] + 0.1; }));
  told += said_of(look([](S& s) { s.measures.at_war_path[0] = -0.1; }));
  CHECK(unlike_approved("study/approved/broken-solution.txt", told) == "");
}

TEST_CASE("approved/broken-findings.txt is what is said of findings that contradict themselves") {
  std::string told;
  using F = Findings;
  const auto look = [](const auto& change) { return broken(with(line().findings, change)); };
  told += said_of(look([](F& f) { f.futures = 0; }));
  told += said_of(look([](F& f) { f.futures = f.futures_asked + 1; }));
  told += said_of(look([](F& f) { f.rankings[0].standings[1].share_best = 1.5; }));
  told += said_of(look([](F& f) { f.rankings[0].standings.back().share_best += 0.3; }));
  told += said_of(look([](F& f) { f.packages[1].attacked_path[2].median = 2.0; }));
  told += said_of(look([](F& f) { f.packages[1].attacked_path.back() = {}; }));
  told += said_of(look([](F& f) { f.packages[1].at_war_path[0].n = 99; }));
  told += said_of(look([](F& f) { f.packages[1].guarantors[0].owed_level_least = 9; }));
  told += said_of(look([](F& f) { f.table.input_values.pop_back(); }));
  told += said_of(look([](F& f) { f.table.outcome_values.pop_back(); }));
  told += said_of(look([](F& f) { f.table.input_values[0].pop_back(); }));
  told += said_of(look([](F& f) { f.table.answers = {{1, 0}}; }));
  told += said_of(look([](F& f) { f.rankings[0].standings.pop_back(); }));
  told += said_of(look([](F& f) { f.rankings[0].order.clear(); }));
  told += said_of(look([](F& f) { f.rankings[0].standings[1].share_near_best = -0.5; }));
  told += said_of(look([](F& f) { f.voting_power.push_back({.rule = "a rule", .banzhaf = 1.5}); }));
  told += said_of(look([](F& f) { f.packages[1].measures.begin()->second.mean = NAN; }));
  told += said_of(look([](F& f) { f.packages[1].at_war_path[0].mean = 1.3; }));
  told += said_of(look([](F& f) { f.packages[1].at_war_path[0].p05 = 0.9; }));
  told +=
      said_of(look([](F& f) { f.packages[1].guarantors[0].response[2].given_an_attack = 2.0; }));
  told += said_of(look([](F& f) { f.mass_at_grid_ends = 1.2; }));
  told += said_of(look([](F& f) { f.drivers.push_back({.rank_correlation = -3.0}); }));
  const auto one_option = [](F& f) {
    for (PackageFindings& one : f.packages) one.role = Role::yardstick;
    f.packages[1].role = Role::option;
    f.rankings[0].order = {PackageId{1}};
  };
  told += "one option, in the order, without an order, and in it as no option:\n";
  told += said_of(look(one_option));
  told += said_of(look([&](F& f) { one_option(f), f.rankings[0].order.clear(); }));
  told += said_of(look([&](F& f) { one_option(f), f.packages[1].role = Role::yardstick; }));
  told += said_of(look([](F& f) { f.packages[1].measures.begin()->second.n = -1; }));
  told += said_of(look([](F& f) { f.packages[1].attacked_by = {{.mean = 1.2}, {.n = 99}}; }));
  told += said_of(look([](F& f) { f.packages[1].measures.begin()->second.p95 = -INFINITY; }));
  told += "nothing in a range is a number, each said in its place:\n";
  told += said_of(look([](F& f) {
    Range& range = f.packages[1].measures.begin()->second;
    range.mean = range.median = INFINITY;
    range.p05 = NAN;
    range.p95 = -INFINITY;
  }));
  const auto split_into = [](std::vector<double> values) {
    ChannelSplit split{.change = {0.5, 0.1}};
    split.parts = {{.change = {0.25, 0.1}, .values = std::move(values)}};
    return ChannelFindings{.futures = {0}, .splits = {std::move(split)}};
  };
  told += said_of(look([&](F& f) { f.channels = split_into({0.25}); }));
  told += said_of(look([&](F& f) {
    f.channels = split_into({});
    f.channels->splits[0].parts[0].change.mean = 0.5;
  }));
  CHECK(unlike_approved("study/approved/broken-findings.txt", told) == "");
}

TEST_CASE("what is broken breaks the contract, all of it named") {
  CHECK_NOTHROW(demand({}));
  try {
    demand({"Solution: one", "Solution: two"});
    CHECK(false);
  } catch (const BrokenContract& bug) {
    CHECK(std::string(bug.what()).ends_with("broken:\n  Solution: one\n  Solution: two"));
  }
}

}  // namespace casus
