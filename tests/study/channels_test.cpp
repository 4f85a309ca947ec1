#include "study/channels.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/channel_problems.hpp"
#include "study/shapley.hpp"
#include "study/statistics.hpp"
#include "study/study.hpp"
#include "tests/study/hand_made.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

constexpr Within few_sums{.abs = 1e-12, .why = "sums of a few differences of probabilities"};

Findings split_study(const Scenario& scenario, int futures, int threads = 1,
                     const StudyCallbacks& callbacks = {}) {
  return run_study(scenario, duties_of(scenario),
                   {.futures = futures, .threads = threads, .channels = true}, callbacks)
      .value();
}

const ChannelSplit& split_of(const Findings& found, int package, std::size_t measure) {
  const auto& all = found.channels->splits;
  const auto one = std::find_if(all.begin(), all.end(), [&](const ChannelSplit& split) {
    return split.package == PackageId{package} && split.measure == measure;
  });
  REQUIRE(one != all.end());
  return *one;
}

/// Attacks by the end of the report, any and full ones, solved by themselves.
std::vector<double> risks_of(const Problem& problem) {
  const Measures m = solve(problem, {}).measures;
  return {m.attacked.back(), m.attacked_by[2].back()};
}

/// Of future 0 of a package: its channels, and the risk with each coalition of them.
struct AllCoalitions {
  std::vector<Channel> channels{};
  std::vector<std::vector<double>> worth =
      std::vector<std::vector<double>>(2);  ///< [measure][coalition]
};

AllCoalitions all_coalitions(const Scenario& scenario, std::size_t p) {
  const Duties duties = duties_of(scenario);
  const Prepared prepared = prepare(scenario, scenario.seed, nullptr).value();
  const Future future = Future::drawn(scenario, prepared.inputs, prepared.sampler, 0, nullptr);
  const Scenario from_the_start = all_from_the_start(scenario);
  const Package& package = scenario.packages[p];
  const Problem as_is = compile_in(future, package, duties.packages[p]).value().problem;
  const Problem undated = compile(Numbers(from_the_start, future.values()), prepared.inputs,
                                  future.base(), package, duties.packages[p])
                              .value()
                              .problem;
  const ChannelProblems of{future.base().none, as_is, undated};
  AllCoalitions all{.channels = channels_of(of)};
  for (Players coalition = 0; coalition < Players{1} << all.channels.size(); ++coalition) {
    ChannelSet set = 0;
    for (std::size_t c = 0; c < all.channels.size(); ++c)
      if ((coalition >> c & 1U) != 0) set |= channel_set(all.channels[c]);
    const std::vector<double> risks = risks_of(with_channels(of, set));
    for (std::size_t m = 0; m < 2; ++m) all.worth[m].push_back(risks[m]);
  }
  return all;
}

}  // namespace

TEST_CASE("two channels: half of what each adds first and half of what it adds last") {
  const Scenario scenario = small_scenario();
  const AllCoalitions all = all_coalitions(scenario, 3);  // aid that comes after its lag
  REQUIRE(all.channels == std::vector{Channel::aid, Channel::dates});
  const Findings found = split_study(scenario, 1);
  REQUIRE(found.channels->futures == std::vector{0});
  for (std::size_t m = 0; m < 2; ++m) {
    const std::vector<double>& worth = all.worth[m];  // nothing, aid, dates, both
    CHECK(worth[0] == worth[2]);
    const ChannelSplit& split = split_of(found, 3, m);
    REQUIRE(split.parts.size() == 2);
    CHECK(near(split.parts[0].change.mean, 0.5 * (worth[1] + worth[3]) - worth[0], few_sums));
    CHECK(near(split.parts[1].change.mean, 0.5 * (worth[3] - worth[1]), few_sums));
    CHECK(split.nothing == worth[0]);
    CHECK(split.all == worth[3]);
    CHECK(split.parts[0].channel == Channel::aid);
    CHECK(split.parts[0].values.size() == 1);
    CHECK(std::isinf(split.parts[0].change.margin));  // of one future
  }
}

TEST_CASE("over drawn orders channels have the mean over all orders") {
  const AllCoalitions all = all_coalitions(small_scenario(), 2);  // a guarantee and a force
  REQUIRE(all.channels.size() >= 4);
  const std::vector<double>& worth = all.worth[0];
  const std::vector<double> exact = shapley_values(worth);
  constexpr int seeds = 2000;
  std::vector<std::vector<Value>> drawn(all.channels.size());
  for (int seed = 0; seed < seeds; ++seed) {
    std::vector<std::vector<int>> orders;
    for (const std::vector<Channel>& order : channel_orders(static_cast<std::uint64_t>(seed), 0)) {
      auto& one = orders.emplace_back();
      for (const Channel channel : order) {
        const auto place = std::find(all.channels.begin(), all.channels.end(), channel);
        if (place != all.channels.end())
          one.push_back(static_cast<int>(place - all.channels.begin()));
      }
    }
    const std::vector<double> values = shapley_values(worth, orders);
    for (std::size_t c = 0; c < values.size(); ++c) drawn[c].emplace_back(values[c]);
  }
  for (std::size_t c = 0; c < drawn.size(); ++c) {
    CAPTURE(c);
    const double four_errors = 4.0 * error_of_mean(drawn[c]) + 1e-12;
    CHECK(std::abs(range_of(drawn[c]).mean - exact[c]) < four_errors);
  }
}

TEST_CASE("each future has an order of its own, and its reverse") {
  int first_differs = 0;
  for (std::uint32_t f = 0; f < 8; ++f) {
    const auto orders = channel_orders(5, f);
    REQUIRE(orders.size() == 2);
    CHECK(std::vector(orders[0].rbegin(), orders[0].rend()) == orders[1]);
    std::vector<Channel> sorted = orders[0];
    std::sort(sorted.begin(), sorted.end());
    REQUIRE(sorted.size() == channel_count);
    for (int c = 0; c < channel_count; ++c)
      CHECK(sorted[static_cast<std::size_t>(c)] == static_cast<Channel>(c));
    CHECK(orders == channel_orders(5, f));
    if (orders != channel_orders(6, f)) ++first_differs;
    if (f > 0) CHECK(orders != channel_orders(5, f - 1));
  }
  CHECK(first_differs >= 7);
}

TEST_CASE("in every future channels add up to the difference, which is that of the packages") {
  const Scenario scenario = small_scenario();
  const Findings found = split_study(scenario, 5);
  REQUIRE(found.channels.has_value());
  CHECK(found.channels->unsolved.empty());
  CHECK(found.channels->futures == std::vector{0, 2, 4});
  const MeasureKey end = after(Measure::attacked, 3);
  REQUIRE(found.channels->measures ==
          std::vector<SplitMeasure>{{end, std::nullopt}, {end, AttackId{2}}});
  CHECK(found.channels->splits.size() == 10);  // five packages that are not nothing, two measures
  const auto& outcomes = found.table.outcomes;
  const auto at =
      static_cast<std::size_t>(std::find(outcomes.begin(), outcomes.end(), end) - outcomes.begin());
  for (const ChannelSplit& split : found.channels->splits) {
    CAPTURE(split.package);
    const auto p = index(split.package);
    for (std::size_t i = 0; i < 3; ++i) {
      double sum = 0.0;
      for (const ChannelPart& part : split.parts) sum += part.values[i];
      const auto f = static_cast<std::size_t>(found.channels->futures[i]);
      if (split.measure == 0) {
        CHECK(near(sum,
                   *found.table.outcome_values[p][at][f] - *found.table.outcome_values[0][at][f],
                   few_sums));
      } else {
        CHECK(near(sum, found.table.attacked_by[p][2][f] - found.table.attacked_by[0][2][f],
                   few_sums));
      }
    }
    double sum = 0.0;
    for (const ChannelPart& part : split.parts) {
      sum += part.change.mean;
      CHECK(part.change.mean == part.range.mean);
      CHECK(part.range.n == 3);
    }
    CHECK(near(sum, split.change.mean, few_sums));
    CHECK(near(split.all - split.nothing, split.change.mean, few_sums));
  }
  const ChannelSplit& all = split_of(found, 4, 0);
  CHECK(all.change.mean < -0.01);
  CHECK(all.parts.size() >= 6);
}

TEST_CASE("the split has the same bits on any threads, and in any number of futures") {
  const Scenario scenario = small_scenario();
  const Findings one = split_study(scenario, 5), three = split_study(scenario, 5, 3),
                 fewer = split_study(scenario, 3);
  REQUIRE(three.channels->splits.size() == one.channels->splits.size());
  REQUIRE(fewer.channels->splits.size() == one.channels->splits.size());
  for (std::size_t s = 0; s < one.channels->splits.size(); ++s) {
    const ChannelSplit& split = one.channels->splits[s];
    for (const ChannelPart& part : split.parts) {
      const auto values_in = [&](const Findings& other) {
        for (const ChannelPart& like : other.channels->splits[s].parts)
          if (like.channel == part.channel) return like.values;
        return std::vector<double>(other.channels->futures.size(), 0.0);
      };
      CHECK(same_bits(values_in(three), part.values));
      CHECK(same_bits(values_in(fewer), std::vector(part.values.begin(), part.values.begin() + 2)));
    }
  }
}

TEST_CASE("a study that is not asked, or is stopped, has no split") {
  const Scenario scenario = small_scenario();
  CHECK(
      !run_study(scenario, duties_of(scenario), {.futures = 1, .threads = 1}, {}).value().channels);
  std::atomic<bool> cancelled{false};
  StudyCallbacks callbacks;
  callbacks.cancelled = &cancelled;
  callbacks.progress = [&](const StudyProgress& progress) {
    if (progress.futures_done == 1) cancelled = true;
  };
  CHECK(!split_study(scenario, 3, 1, callbacks).channels);
}

TEST_CASE("with one armed kind, or a start in war, only the measure that decides is split") {
  HandMade made;
  StudyPlan plan = make_plan(made.scenario, made.duties, 1, {}).value();
  CHECK(split_measures(plan).size() == 2);
  plan.scale.start_in_war = true;
  CHECK(split_measures(plan).size() == 1);
  plan.scale.start_in_war = false;
  made.scenario.attacks[1].armed = false;
  CHECK(split_measures(plan).size() == 1);
  CHECK(split_measures(plan).front() == SplitMeasure{at_the_end(Measure::attacked), {}});
}

}  // namespace casus
