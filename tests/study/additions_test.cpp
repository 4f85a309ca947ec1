#include "study/additions.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/derived_packages.hpp"
#include "study/shapley.hpp"
#include "study/study.hpp"
#include "tests/study/hand_made.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

const AddedValue& contribution_of(const Additions& all, std::size_t component,
                                  const MeasureKey& measure) {
  const auto found = std::find_if(
      all.contributions.begin(), all.contributions.end(),
      [&](const AddedValue& one) { return one.component == component && one.measure == measure; });
  REQUIRE(found != all.contributions.end());
  return *found;
}

/// Three components whose parts of the risk add up, in each of three futures.
constexpr double parts_of_risk[3][3] = {
    {-0.10, 0.02, -0.06}, {-0.20, 0.02, 0.00}, {-0.06, 0.02, -0.03}};

}  // namespace

TEST_CASE("where the components add up, what each adds is its part, first, last and on average") {
  HandMade made;
  StudyPlan plan = make_plan(made.scenario, made.duties, 1, {}).value();
  plan.additions.package = hand::pact;
  plan.additions.components.resize(3);
  for (std::uint32_t set = 0; set < 7; ++set) plan.additions.coalitions.push_back({set, {}});
  for (std::size_t apart = 0; apart < 3; ++apart) {
    const double whole = std::vector{0.30, 0.20, 0.45}[apart];  // futures 0, 2, 4 of the pact
    auto& values = made.futures[2 * apart].coalitions;
    for (std::uint32_t set = 0; set < 7; ++set) {
      double risk = whole;
      for (std::size_t c = 0; c < 3; ++c) {
        if ((set >> c & 1U) == 0) risk -= parts_of_risk[apart][c];
      }
      values.push_back({risk});
    }
  }
  for (const bool by_orders : {false, true}) {
    CAPTURE(by_orders);
    if (by_orders) plan.additions.orders = circle_orders(3, 8);
    const auto found = additions(plan, made.futures);
    REQUIRE(found.has_value());
    CHECK(found->futures == 3);
    CHECK(found->orders == (by_orders ? 6 : 0));
    const MeasureKey end = at_the_end(Measure::attacked);
    const AddedValue& first = contribution_of(*found, 0, end);
    CHECK(near(first.range.mean, -0.12, on_paper));
    CHECK(near(first.first, -0.12, on_paper));
    CHECK(near(first.last, -0.12, on_paper));
    CHECK(near(first.range.median, -0.10, on_paper));
    CHECK(near(first.range.p05, -0.19, on_paper));   // -0.20 and 0.1 of the way to -0.10
    CHECK(near(first.range.p95, -0.064, on_paper));  // -0.10 and 0.9 of the way to -0.06
    // squares of 0.02, -0.08, 0.06: 0.0104; 1.95996 x sqrt(0.0104 / 2 / 3)
    CHECK(near(first.high - first.range.mean, 0.08159980773590396, on_paper));
    CHECK(near(first.range.mean - first.low, first.high - first.range.mean, on_paper));
    const AddedValue& even = contribution_of(*found, 1, end);
    CHECK(near(even.range.mean, 0.02, on_paper));
    CHECK(near(even.high, 0.02, on_paper));
    const AddedValue& last = contribution_of(*found, 2, end);
    CHECK(near(last.range.mean, -0.03, on_paper));
    REQUIRE(found->wholes.size() == 1);
    CHECK(near(found->wholes[0].all, 0.95 / 3, on_paper));
    CHECK(near(found->wholes[0].nothing, 1.34 / 3, on_paper));  // 0.44, 0.38, 0.52
  }
}

TEST_CASE("in a real study what the components add adds up to the whole") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "economic.money", Certain{0});
  scenario.packages.erase(scenario.packages.begin() + 5);  // all-without
  const Findings found =
      run_study(scenario, duties_of(scenario), {.futures = 3, .threads = 1}, {}).value();
  REQUIRE(found.additions.has_value());
  const Additions& all = *found.additions;
  CHECK(all.package == PackageId{4});
  CHECK(all.orders == 0);
  CHECK(all.futures == 2);
  REQUIRE(all.components.size() == 5);  // pact, guarantee, aid, economic, force
  const MeasureKey end = after(Measure::attacked, 3);
  double sum = 0.0;
  for (std::size_t c = 0; c < 5; ++c) sum += contribution_of(all, c, end).range.mean;
  CHECK(near(sum, all.wholes[0].all - all.wholes[0].nothing, on_paper));
  CHECK(all.wholes[0].nothing > all.wholes[0].all + 0.01);
  CHECK(near(contribution_of(all, 3, end).range.mean, 0.0, on_paper));  // economic, without money
  // aid added to nothing is the package `aid` minus `none`, in the same futures
  const auto& table = found.table;
  const auto key = std::find(table.outcomes.begin(), table.outcomes.end(), end);
  REQUIRE(key != table.outcomes.end());
  const auto at = static_cast<std::size_t>(key - table.outcomes.begin());
  double aid = 0.0;
  for (const std::size_t f : {0, 2}) {
    aid += 0.5 * (*table.outcome_values[3][at][f] - *table.outcome_values[0][at][f]);
  }
  CHECK(near(contribution_of(all, 2, end).first, aid, on_paper));
}

TEST_CASE("components are the parts of the largest option; mixed ones are split by kind") {
  Scenario scenario = small_scenario();  // none, pact, collective, aid, all, all-without
  scenario.packages[4].includes = {PackageId{1}, PackageId{2}};
  const AdditionsPlan plan = make_additions(scenario, 1);
  CHECK(plan.package == 4);
  REQUIRE(plan.components.size() == 5);
  CHECK(plan.components[0].package == PackageId{1});
  CHECK(plan.components[0].whole_part);
  CHECK(plan.components[1].package == PackageId{2});  // the guarantee
  CHECK(!plan.components[1].whole_part);
  CHECK(plan.components[1].kind == InstrumentKind::agreement);
  CHECK(plan.components[1].instruments == std::vector{InstrumentId{1}});
  CHECK(plan.components[2].package == PackageId{2});  // and the force, of the same package
  CHECK(plan.components[2].kind == InstrumentKind::deployment);
  CHECK(!plan.components[3].package.has_value());
  CHECK(plan.coalitions.size() == 31);
  CHECK(plan.coalitions[0].derived.package.entries.empty());
  // pact and force: components 0 and 2
  const Package& two = plan.coalitions[5].derived.package;
  REQUIRE(two.entries.size() == 2);
  CHECK(two.entries[0].instrument == InstrumentId{0});
  CHECK(two.entries[1].instrument == InstrumentId{4});
  const Duties duties = duties_of(scenario);
  const StudyPlan whole =
      with_derived(make_plan(scenario, duties, 1, {}).value(), 1).value();   // with the law
  CHECK(whole.additions.coalitions[5].derived.duties.promises.size() == 2);  // of the pact
  CHECK(whole.parts.left_out[4].rest.package.id == "all without aid");
  CHECK(whole.parts.left_out[4].rest.duties.promises.size() ==
        whole.duties->packages[4].promises.size());
  CHECK(whole.parts.left_out[2].rest.duties.promises.size() <
        whole.duties->packages[4].promises.size());  // without the pact
}

TEST_CASE("many components are added along drawn orders, too many or too few not at all") {
  Scenario scenario = small_scenario();
  scenario.packages.resize(1);
  Package many{.id = "many"};
  const auto grow = [&](int to) {
    while (static_cast<int>(many.entries.size()) < to) {
      scenario.instruments.push_back(scenario.instruments[0]);
      scenario.instruments.back().id += std::to_string(scenario.instruments.size());
      many.entries.push_back(
          {.instrument = static_cast<InstrumentId>(scenario.instruments.size() - 1)});
    }
    scenario.packages.resize(1);
    scenario.packages.push_back(many);
    return make_additions(scenario, 3);
  };
  CHECK(grow(1).coalitions.empty());
  CHECK(grow(6).coalitions.size() == 63);
  const AdditionsPlan seven = grow(7);
  CHECK(seven.orders.size() == 14);
  CHECK(seven.coalitions.size() == 7 * 6 + 1);  // without the package itself
  CHECK(grow(13).coalitions.empty());
}

}  // namespace casus
