#include "study/prices.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/statistics.hpp"
#include "study/study.hpp"
#include "tests/study/hand_made.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

constexpr Within of_roots{.abs = 1e-10, .relative = 1e-10, .why = "roots of a quadratic"};

const Price* find_price(const std::vector<Price>& all, int package, std::optional<std::size_t> part,
                        PricedIn what) {
  const auto one = std::find_if(all.begin(), all.end(), [&](const Price& price) {
    return price.package == PackageId{package} && price.component == part && price.what == what;
  });
  return one == all.end() ? nullptr : &*one;
}

/// The mean of `above` - R `below` with its margin.
Estimate off_by(const std::vector<double>& above, const std::vector<double>& below, double ratio) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < above.size(); ++i) values.emplace_back(above[i] - ratio * below[i]);
  return estimate_of_mean(values);
}

}  // namespace

TEST_CASE("at the ends of the interval of a ratio the difference is just told from zero") {
  const std::vector<double> above = {20, 31, 26, 44, 15, 28},
                            below = {0.10, 0.22, 0.12, 0.18, 0.03, 0.15};
  const auto ratio = ratio_of_means(above, below);
  REQUIRE(ratio.has_value());
  CHECK(near(ratio->value, 164.0 / 0.80, of_roots));
  CHECK(ratio->low < ratio->value);
  CHECK(ratio->value < ratio->high);
  for (const double end : {ratio->low, ratio->high}) {
    const Estimate off = off_by(above, below, end);
    CHECK(near(std::abs(off.mean), off.margin, of_roots));
  }
  const Estimate inside = off_by(above, below, 0.5 * (ratio->low + ratio->value));
  CHECK(std::abs(inside.mean) < inside.margin);
}

TEST_CASE("a certain cost is divided by the ends of the interval of the effect") {
  const std::vector<double> below = {0.10, 0.22, 0.12, 0.18};
  const Estimate effect = estimate_of_mean(std::vector<Value>(below.begin(), below.end()));
  const auto ratio = ratio_of_means(std::vector(4, 30.0), below);
  REQUIRE(ratio.has_value());
  CHECK(near(ratio->low, 30.0 / effect.high(), of_roots));
  CHECK(near(ratio->high, 30.0 / effect.low(), of_roots));
}

TEST_CASE("a ratio has no interval exactly where its lower mean is not told from zero") {
  for (const double shift : {-0.5, -0.1, -0.04, 0.0, 0.04, 0.1, 0.5}) {
    CAPTURE(shift);
    std::vector<double> below = {-0.06, 0.09, -0.02, 0.01, 0.03};
    for (double& one : below) one += shift;
    const Estimate effect = estimate_of_mean(std::vector<Value>(below.begin(), below.end()));
    const bool told = effect.low() > 0.0 || effect.high() < 0.0;
    CHECK(ratio_of_means(std::vector<double>{9, 7, 8, 9, 8}, below).has_value() == told);
  }
  CHECK(!ratio_of_means(std::vector{3.0}, std::vector{1.0}));
}

TEST_CASE("military money over the report is what the futures have at full support") {
  Scenario scenario = small_scenario();
  scenario.instruments[2].in_force.delay = add_quantity(scenario, "aid.in_force", Pert{0.2, 1, 2});
  scenario.terms = Terms{.each = true};
  scenario.instruments[2].term.duration = add_quantity(scenario, "aid.term.duration", Certain{1});
  scenario.packages[4].entries[2].without = {ActorId{2}};  // gives 0.6 of it
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 3, {}).value();
  for (std::uint32_t f = 0; f < 3; ++f) {
    const FutureValues values = plan.sampler.draw(f);
    const auto outcome = run_future(plan, f, {.stop = [] { return false; }, .problem_done = [] {}});
    for (const std::size_t p : {std::size_t{3}, std::size_t{4}}) {
      std::vector<PackageEntry> military;
      for (const PackageEntry& entry : scenario.packages[p].entries)
        if (entry.instrument == InstrumentId{2}) military.push_back(entry);
      const Burden burden =
          burden_of(Numbers(scenario, values), plan.inputs, plan.scale.time, military);
      CHECK(near(3.0 * burden.money, (**outcome).packages[p].pledged_eur_bn, of_roots));
      CHECK(burden.troops == 0.0);
      CHECK(burden.money < (p == 3 ? 45.0 / 3 : 18.0 / 3) * 1.1);  // at most one year of three
    }
  }
}

TEST_CASE("economic money and troops count too, less the shares of those taken out") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 3, {}).value();
  const FutureValues values = plan.sampler.draw(0);
  const Numbers numbers(scenario, values);
  const auto of = [&](std::size_t package) {
    return burden_of(numbers, plan.inputs, plan.scale.time, scenario.packages[package].entries);
  };
  const double aid = numbers.of(*scenario.instruments[2].money);
  CHECK(near(of(4).money, aid + 20.0, of_roots));
  CHECK(near(of(4).troops, 20.0, of_roots));
  CHECK(near(of(5).money, 0.4 * aid + 20.0, of_roots));  // QMC gives 0.6 of the aid
  CHECK(near(of(5).troops, 10.0, of_roots));
  CHECK(of(0).money == 0.0);
}

TEST_CASE("prices stand for packages and parts that bring something, by their own futures") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "economic.money", Certain{0.001});
  scenario.packages.erase(scenario.packages.begin() + 5);  // all-without
  const Findings found =
      run_study(scenario, duties_of(scenario), {.futures = 24, .threads = 2}, {}).value();
  const Price* aid = find_price(found.prices, 3, std::nullopt, PricedIn::money);
  REQUIRE(aid != nullptr);
  CHECK(aid->futures == 24);
  const MeasureKey end = after(Measure::attacked, 3);
  const auto mean = [&](std::size_t p) { return found.packages[p].measures.at(end).mean; };
  CHECK(near(aid->averted.mean, mean(0) - mean(3), of_roots));
  CHECK(near(aid->amount.mean,
             found.packages[3].measures.at(key_of(Measure::pledged_eur_bn)).mean / 3, of_roots));
  int told = 0;
  for (const Price& one : found.prices) {
    CHECK(one.per_point.has_value() == (one.averted.low() > 0.0));
    if (!one.per_point) continue;
    CHECK(near(one.per_point->value, one.amount.mean / (100 * one.averted.mean), of_roots));
    ++told;
  }
  CHECK(told > 0);
  CHECK(find_price(found.prices, 1, std::nullopt, PricedIn::money) == nullptr);  // words only
  CHECK(find_price(found.prices, 2, std::nullopt, PricedIn::money) == nullptr);
  CHECK(find_price(found.prices, 2, std::nullopt, PricedIn::troops) == nullptr);  // and a guarantee
  CHECK(find_price(found.prices, 0, std::nullopt, PricedIn::money) == nullptr);
  const Additions& additions = *found.additions;  // pact, guarantee, aid, economic, force
  REQUIRE(additions.components.size() == 5);
  for (std::size_t c = 0; c < 5; ++c) {
    CAPTURE(c);
    CHECK((find_price(found.prices, 4, c, PricedIn::money) != nullptr) == (c == 2 || c == 3));
    CHECK((find_price(found.prices, 4, c, PricedIn::troops) != nullptr) == (c == 4));
  }
  const Price* part = find_price(found.prices, 4, 2, PricedIn::money);
  CHECK(part->futures == 12);
  for (const AddedValue& one : additions.contributions)
    if (one.component == 2 && one.measure == end)
      CHECK(near(part->averted.mean, -one.range.mean, of_roots));
  const Findings again =
      run_study(scenario, duties_of(scenario), {.futures = 24, .threads = 1}, {}).value();
  CHECK(again.prices.size() == found.prices.size());
  for (std::size_t i = 0; i < again.prices.size(); ++i) {
    CHECK(again.prices[i].amount.mean == found.prices[i].amount.mean);
    CHECK(again.prices[i].averted.margin == found.prices[i].averted.margin);
  }
}

TEST_CASE("what makes the measure worse has no price, nor what is not told from zero") {
  HandMade made;  // risks of `none` and `aid` in five futures
  const auto aid_price = [&] {
    const auto all = prices(made.plan(), made.futures, 1);
    const Price* one = find_price(all, hand::aid, std::nullopt, PricedIn::money);
    REQUIRE(one != nullptr);
    return *one;
  };
  // better by 0.40, 0.25, -0.12, 0.16, 0.62: mean 0.262, margin 0.34
  CHECK(near(aid_price().averted.mean, 0.262, on_paper));
  CHECK(!aid_price().per_point);
  for (FutureOutcome& one : made.futures) one.packages[hand::aid].measures.attacked.back() = 0.1;
  CHECK(aid_price().averted.low() > 0.0);
  CHECK(aid_price().per_point.has_value());
  for (FutureOutcome& one : made.futures) one.packages[hand::aid].measures.attacked.back() = 0.99;
  CHECK(aid_price().averted.high() < 0.0);
  CHECK(!aid_price().per_point);
}

}  // namespace casus
