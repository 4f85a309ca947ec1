#include "study/invariants.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "base/expects.hpp"
#include "study/future.hpp"
#include "study/study.hpp"
#include "tests/study/real_scenario.hpp"
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
  Findings findings = run_study(scenario, duties, {.futures = 3, .threads = 1}, {}).value();

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

/// Whether something is broken, and says so with these words.
bool says(const Broken& all, const std::string& words) {
  for (const std::string& one : all) {
    if (one.find(words) != std::string::npos) return true;
  }
  return false;
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

TEST_CASE("a scenario that points outside of its lists is noticed") {
  using S = Scenario;
  const auto look = [](const auto& change) { return broken(with(line().scenario, change)); };
  CHECK(says(look([](S& s) { s.challenger = ActorId(99); }), "challenger is 99 of"));
  CHECK(says(look([](S& s) { s.actors[2].numbers["gdp"] = QuantityId(9999); }), ".gdp is 9999"));
  CHECK(says(look([](S& s) { s.attacks[0].numbers["prize"] = QuantityId(9999); }), ".prize is"));
  CHECK(says(look([](S& s) { s.packages.back().entries.push_back({InstrumentId(77)}); }), "is 77"));
  CHECK(says(look([](S& s) { s.packages.back().includes.push_back(PackageId(55)); }), "is 55"));
  CHECK(says(look([](S& s) {
               s.packages.back().entries[0].without = {ActorId(2), ActorId(1)};
             }),
             "sets ascend"));
  CHECK(says(look([](S& s) { s.fallback = PackageId(44); }), "fallback is 44"));
  CHECK(says(look([](S& s) {
               s.nature.push_back({DimensionId(0), {0.5, 0.4}});
             }),
             "nature sum to 0.9"));
  CHECK(says(look([](S& s) {
               s.correlations.push_back({QuantityId(0), QuantityId(1), -1.5});
             }),
             "rank correlation is 1.5"));
  CHECK(says(look([](S& s) { s.instruments[0].clauses[0].readings[0].weight = 0.7; }),
             "readings sum to 0.7"));
  CHECK(says(look([](S& s) { s.instruments[0].clauses[0].readings.clear(); }),
             "every clause has a reading"));
}

TEST_CASE("duties of another size, or owed always and sometimes, are noticed") {
  using D = Duties;
  const auto look = [](const auto& change) {
    return broken(with(line().duties, change), line().scenario);
  };
  const auto owing = [](D& d) -> Cell& { return d.packages.back().matrix[0][0]; };
  CHECK(says(look([](D& d) { d.packages.pop_back(); }), "packages has"));
  CHECK(says(look([](D& d) { d.packages[1].package = PackageId(0); }), "order of packages"));
  CHECK(says(look([](D& d) { d.packages.back().matrix.pop_back(); }), "matrix has"));
  CHECK(says(look([](D& d) { d.packages.back().matrix[0].pop_back(); }), "a row of the matrix"));
  CHECK(says(look([&](D& d) { owing(d).on_paper.always.pop_back(); }), "on paper, always has"));
  CHECK(says(look([&](D& d) {
               owing(d).without_decisions.always[0] = true;
               owing(d).without_decisions.sometimes[0] = true;
             }),
             "both always and sometimes: package"));
  const auto promise = [](D& d) -> ReadingApplies& {
    return d.packages.back().promises.at(0).kinds.at(0).at(0);
  };
  CHECK(says(look([&](D& d) { promise(d).applies = 1.2; }), "applies is 1.2"));
  CHECK(says(look([&](D& d) { promise(d).mean = -0.1; }), "mean is -0.1"));
  CHECK(says(look([&](D& d) { promise(d).holders = {ActorId(3), ActorId(3)}; }), "holders"));
}

TEST_CASE("draws that are missing or out of bounds are noticed") {
  using V = FutureValues;
  const auto look = [](const auto& change) {
    return broken(with(line().values, change), line().scenario);
  };
  CHECK(says(look([](V& v) { v.common.pop_back(); }), "common has"));
  CHECK(says(look([](V& v) { v.own.pop_back(); }), "own has"));
  CHECK(says(look([](V& v) { v.clauses.pop_back(); }), "clauses has"));
  CHECK(says(look([](V& v) { v.clauses[0][0].reading = 1.0; }), "draws of clauses lie in (0, 1)"));
  CHECK(says(look([](V& v) { v.clauses[0][0].level = 0.0; }), "draws of clauses lie in (0, 1)"));
  const std::size_t force = index(quantity_at(line().scenario, "challenger.force"));
  CHECK(says(look([&](V& v) { v.common[force] = 1e6; }), "challenger.force is 1000000, not in"));
  CHECK(says(look([&](V& v) { v.common[force] = std::numeric_limits<double>::quiet_NaN(); }),
             "numbers are finite"));
}

TEST_CASE("a solution that is no distribution is noticed") {
  using S = Solution;
  const auto look = [](const auto& change) {
    return broken(with(line().solution, change), line().problem);
  };
  CHECK(says(look([](S& s) { s.measures.attacked.pop_back(); }), "attacked has"));
  CHECK(says(look([](S& s) { s.measures.attacked.back() = 1.1; }), "is 1.1"));
  CHECK(says(look([](S& s) { s.measures.attacked.back() = 0.0; }), "what has happened stays so"));
  CHECK(says(look([](S& s) { s.measures.unchallenged.back() = 1.0; }), "grows not"));
  CHECK(says(look([](S& s) { s.measures.ceded += 0.01; }), "the places of the mass at the end"));
  CHECK(says(look([](S& s) { s.measures.response[0][0] = 0.9; }), "responses of a guarantor sum"));
  CHECK(says(look([](S& s) { s.measures.kept[0] = s.measures.owed[0] + 0.1; }),
             "what is kept was owed"));
  CHECK(says(look([](S& s) { s.measures.at_war_path[0] = -0.1; }), "is -0.1"));
}

TEST_CASE("findings that contradict themselves are noticed") {
  using F = Findings;
  const auto look = [](const auto& change) { return broken(with(line().findings, change)); };
  CHECK(says(look([](F& f) { f.futures = 0; }), "some of the futures"));
  CHECK(says(look([](F& f) { f.futures = f.futures_asked + 1; }), "some of the futures"));
  CHECK(says(look([](F& f) { f.rankings[0].standings[1].share_best = 1.5; }), "share_best is 1.5"));
  CHECK(says(look([](F& f) { f.rankings[0].standings.back().share_best += 0.3; }),
             "an option is best"));
  CHECK(says(look([](F& f) { f.rankings[0].order.clear(); }), "some of the options are compared"));
  CHECK(says(look([](F& f) { f.packages[1].attacked_path[2].median = 2.0; }), "quantiles"));
  CHECK(says(look([](F& f) { f.packages[1].attacked_path.back() = {}; }), "stays so"));
  CHECK(says(look([](F& f) { f.packages[1].at_war_path[0].n = 99; }), "a range counts futures"));
  CHECK(says(look([](F& f) { f.packages[1].guarantors[0].owed_level_least = 9; }), "owed level"));
  CHECK(says(look([](F& f) { f.table.input_values.pop_back(); }), "inputs has"));
  CHECK(says(look([](F& f) { f.table.outcome_values.pop_back(); }), "outcomes has"));
  CHECK(says(look([](F& f) { f.mass_at_grid_ends = 1.2; }), "ends of the grids is 1.2"));
  CHECK(says(look([](F& f) { f.drivers.push_back({.rank_correlation = -3.0}); }), "is 3"));
}

TEST_CASE("what is broken breaks the contract, all of it named") {
  CHECK_NOTHROW(demand({}));
  try {
    demand({"Solution: one", "Solution: two"});
    CHECK(false);
  } catch (const BrokenContract& bug) {
    const std::string text = bug.what();
    CHECK(text.find("one") != std::string::npos);
    CHECK(text.find("two") != std::string::npos);
  }
}

}  // namespace casus
