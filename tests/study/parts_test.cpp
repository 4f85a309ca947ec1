#include "study/parts.hpp"

#include <algorithm>
#include <atomic>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/study.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// The small scenario with the packages none (a yardstick) and `both` of two instruments.
Scenario of_two(int first, int second) {
  Scenario scenario = small_scenario();
  Package both{.id = "both"};
  for (const int which : {first, second}) {
    both.entries.push_back({.instrument = static_cast<InstrumentId>(which)});
  }
  scenario.packages = {scenario.packages.front(), both};
  return scenario;
}

Findings parts_studied(const Scenario& scenario, StudyOptions options,
                       const StudyCallbacks& callbacks = {}) {
  return run_study(scenario, duties_of(scenario), options, callbacks).value();
}

/// Of the package `both`, by the name of the part.
const WithoutPart& part_found(const Findings& findings, const Scenario& scenario,
                              const char* part) {
  const auto& list = findings.without_part;
  const auto found = std::find_if(list.begin(), list.end(), [&](const WithoutPart& one) {
    return one.package == PackageId{1} && name_of(one.part, scenario) == part;
  });
  REQUIRE(found != list.end());
  return *found;
}

bool same_parts(const Findings& a, const Findings& b) {
  return std::equal(a.without_part.begin(), a.without_part.end(), b.without_part.begin(),
                    b.without_part.end(), [](const WithoutPart& x, const WithoutPart& y) {
                      const auto figures = [](const WithoutPart& one) {
                        const Range &change = one.range, &rest = one.rest;
                        return std::vector<double>{change.mean, change.p05, change.median,
                                                   change.p95,  rest.mean,  rest.p05,
                                                   rest.median, rest.p95,   one.share_higher};
                      };
                      return x.package == y.package && x.part == y.part && x.range.n == y.range.n &&
                             same_bits(figures(x), figures(y));
                    });
}

constexpr Within rounding{.abs = 1e-12, .why = "what has no effect rounds alike"};

}  // namespace

TEST_CASE("without the only part that matters a package is none, without the idle one itself") {
  Scenario scenario = of_two(2, 3);  // aid, and economic assistance without money
  set_distribution(scenario, "economic.money", Certain{0});
  const Findings found = parts_studied(scenario, {.futures = 1, .threads = 1});
  REQUIRE(found.without_part.size() == 2);
  const double none = found.packages[0].measures.at(after(Measure::attacked, 3)).mean;
  const double both = found.packages[1].measures.at(after(Measure::attacked, 3)).mean;
  REQUIRE(none > both + 0.01);
  const WithoutPart& aid = part_found(found, scenario, "aid");
  CHECK(aid.measure == after(Measure::attacked, 3));
  CHECK(near(aid.rest.mean, none, rounding));
  CHECK(near(aid.range.mean, none - both, rounding));
  CHECK(aid.share_higher == 1.0);
  const WithoutPart& idle = part_found(found, scenario, "economic");
  CHECK(near(idle.range.p95, 0.0, rounding));
  CHECK(near(idle.range.p05, 0.0, rounding));
}

TEST_CASE("a package without a part is what it would be if the scenario wrote it so") {
  Scenario scenario = of_two(0, 1);  // two agreements that the challenger may slip between
  Package pact{.id = "pact"};
  pact.entries = {scenario.packages[1].entries[0]};
  scenario.packages.push_back(pact);
  const Findings found = parts_studied(scenario, {.futures = 1, .threads = 1});
  CHECK(part_found(found, scenario, "guarantee").rest.mean ==
        found.packages[2].measures.at(after(Measure::attacked, 3)).mean);
}

TEST_CASE("a package of packages is taken apart into them and its own instruments") {
  Scenario scenario = small_scenario();  // none, pact, collective, aid, all, all-without
  scenario.packages[4].includes = {PackageId{1}, PackageId{2}};
  const PartsPlan plan = make_parts(scenario);
  std::vector<std::string> ids;
  for (const PartLeftOut& one : plan.left_out) ids.push_back(one.rest.package.id);
  CHECK(ids == std::vector<std::string>{"collective without guarantee", "collective without force",
                                        "all without pact", "all without collective",
                                        "all without aid", "all without economic"});
  CHECK(plan.left_out[3].rest.package.entries.size() == 3);  // pact, aid, economic
  CHECK(plan.left_whole.empty());
}

TEST_CASE("what another part brings as well stays, and too many parts are left whole") {
  Scenario scenario = small_scenario();
  scenario.packages[1].entries.push_back({.instrument = InstrumentId{4}});
  scenario.packages[4].includes = {PackageId{1}, PackageId{2}};  // both hold the deployment
  const PartsPlan plan = make_parts(scenario);
  const auto all = std::find_if(plan.left_out.begin(), plan.left_out.end(), [](const auto& one) {
    return one.rest.package.id == "all without collective";
  });
  REQUIRE(all != plan.left_out.end());
  CHECK(all->rest.package.entries.back().instrument == InstrumentId{4});

  scenario.packages.erase(scenario.packages.begin() + 1, scenario.packages.end());
  Package many{.id = "many"};
  for (int i = 0; i < 9; ++i) {
    scenario.instruments.push_back(scenario.instruments[0]);
    scenario.instruments.back().id += std::to_string(i);
    many.entries.push_back({.instrument = static_cast<InstrumentId>(5 + i)});
  }
  scenario.packages.push_back(many);
  const PartsPlan whole = make_parts(scenario);
  CHECK(whole.left_out.empty());
  REQUIRE(whole.left_whole.size() == 1);
  CHECK(scenario.packages[index(whole.left_whole[0].package)].id == "many");
  CHECK(whole.left_whole[0].parts == 9);
}

TEST_CASE("parts have the same bits on one thread and on two, and wherever a study was stopped") {
  const Scenario scenario = of_two(1, 4);
  const Findings one = parts_studied(scenario, {.futures = 5, .threads = 1});
  CHECK(one.without_part.front().range.n == 3);  // futures 0, 2 and 4
  CHECK(same_parts(one, parts_studied(scenario, {.futures = 5, .threads = 2})));
  std::atomic<bool> cancelled{false};
  StudyCallbacks callbacks;
  callbacks.cancelled = &cancelled;
  callbacks.progress = [&](const StudyProgress& progress) {
    if (progress.futures_done == 5) cancelled = true;
  };
  const Findings stopped = parts_studied(scenario, {.futures = 50, .threads = 1}, callbacks);
  REQUIRE(stopped.futures == 5);
  CHECK(same_parts(one, stopped));
  CHECK(!same_parts(one, parts_studied(scenario, {.futures = 3, .threads = 1})));
}

}  // namespace casus
