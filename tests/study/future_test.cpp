#include "study/future.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "game/problem_check.hpp"
#include "study/study.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

TEST_CASE("a future is what the passes give when they are strung by hand") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const Prepared prepared = prepare(scenario, 5, nullptr).value();
  const Future future = Future::drawn(scenario, prepared.inputs, prepared.sampler, 3, nullptr);

  const FutureValues values = Sampler::make(scenario, 5).value().draw(3);
  const Inputs inputs = inputs_of(scenario).value();
  const Numbers numbers(scenario, values);
  const FutureBase base = future_base(numbers, inputs);
  CHECK(future.values().future == std::optional<std::uint32_t>(3));
  CHECK(same_bits(future.values().common, values.common));
  CHECK(future.base().none == base.none);
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    CAPTURE(scenario.packages[p].id);
    const auto here = compile_in(future, scenario.packages[p], duties.packages[p]);
    const auto by_hand = compile(numbers, inputs, base, scenario.packages[p], duties.packages[p]);
    REQUIRE(here.has_value());
    CHECK(here->problem == by_hand->problem);
    CHECK(same_bits(solve_in(future, here->problem, {}).measures.attacked,
                    solve(by_hand->problem, {}).measures.attacked));
  }
}

TEST_CASE("the central future has no number, and the central values") {
  const Scenario scenario = small_scenario();
  const Prepared prepared = prepare(scenario, 5, nullptr).value();
  const Future future = Future::central(scenario, prepared.inputs, nullptr);
  CHECK(!future.values().future);
  CHECK(same_bits(future.values().common, central_future(scenario).common));
}

TEST_CASE("what a scenario misses is said at once, for the game and for the draws") {
  Scenario scenario = small_scenario();
  scenario.horizon.reset();
  const QuantityId first{0};
  scenario.quantities[0].draw = Draw::own;
  scenario.correlations.push_back({.first = first, .second = first, .rank = 0.5});
  const auto prepared = prepare(scenario, 1, nullptr);
  REQUIRE(!prepared);
  std::vector<std::string> codes;
  for (const Diagnostic& one : prepared.error()) codes.push_back(one.code);
  CHECK(std::count(codes.begin(), codes.end(), "E204") == 1);
  CHECK(std::count(codes.begin(), codes.end(), "E210") >= 1);
}

TEST_CASE("each pass is timed as often as it runs, and findings do not depend on it") {
  const Scenario scenario = small_scenario();
  PassTimes times;
  const Duties duties = entail(scenario, &times).value();
  const auto with = run_study(scenario, duties, {.futures = 2, .threads = 2}, {.times = &times});
  const auto without = run_study(scenario, duties, {.futures = 2, .threads = 2}, {});
  REQUIRE(with.has_value());
  REQUIRE(without.has_value());
  REQUIRE(!with->rankings.empty());
  const auto& standings = with->rankings.front().standings;
  for (std::size_t p = 0; p < with->packages.size(); ++p) {
    CHECK(standings[p].regret.mean == without->rankings.front().standings[p].regret.mean);
  }
  const auto packages = static_cast<std::int64_t>(scenario.packages.size());
  CHECK(times.calls(Pass::read) == 0);
  CHECK(times.calls(Pass::entail) == 2);  // the packages; those without a part, and every coalition
  CHECK(times.calls(Pass::prepare) == 1);
  CHECK(times.calls(Pass::draw) == 2);
  CHECK(times.calls(Pass::base) == 3);  // and the central one
  CHECK(times.calls(Pass::measure) == 2 * packages);
  CHECK(times.calls(Pass::solve) >= times.calls(Pass::measure));
  CHECK(times.calls(Pass::compile) >= times.calls(Pass::solve));
  CHECK(times.seconds(Pass::solve) > 0.0);
  CHECK(times.calls(Pass::assemble) == 1);
  const std::string table = to_text(times);
  CHECK(table.find("solve") != std::string::npos);
  CHECK(table.find("the rest") != std::string::npos);
}

TEST_CASE("without times no clock is read") {
  { const PassClock clock(nullptr, Pass::draw); }
  PassTimes times;
  { const PassClock clock(&times, Pass::draw); }
  CHECK(times.calls(Pass::draw) == 1);
  CHECK(times.seconds(Pass::draw) >= 0.0);
  CHECK(times.calls(Pass::solve) == 0);
}

}  // namespace casus
