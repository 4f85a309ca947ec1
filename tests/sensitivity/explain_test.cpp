#include "sensitivity/explain.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

struct Explained {
  Scenario scenario = small_scenario();
  Duties duties = duties_of(scenario);
  ExplainOptions options{
      .study = {.futures = 40, .threads = 2}, .group_futures = 4, .resamples = 20};
  Findings findings{};
  Explanation found{};

  void run() {
    findings = run_study(scenario, duties, options.study, {}).value();
    found = explain(scenario, duties, options, {}, findings).value();
  }
  const OutcomeCruxes& of(const char* package) const {
    const auto id = scenario.package(package);
    return *std::find_if(found.outcomes.begin(), found.outcomes.end(), [&](const auto& one) {
      return one.about.package == *id && !one.about.minus;
    });
  }
  bool has_pair(const char* a, const char* b) const {
    return std::any_of(found.outcomes.begin(), found.outcomes.end(), [&](const auto& one) {
      const auto same = [&](const char* x, const char* y) {
        return one.about.package == *scenario.package(x) &&
               one.about.minus == std::optional(*scenario.package(y));
      };
      return same(a, b) || same(b, a);
    });
  }
};

}  // namespace

TEST_CASE("what decides the risk of the challenger's attack is found among all inputs") {
  Explained all;
  set_distribution(all.scenario, "challenger.peace_flow", Uniform{0.01, 0.4});
  all.run();
  const Crux& first = all.of("none").cruxes.front();
  CHECK(all.found.inputs[first.input].name == "challenger.peace_flow");
  CHECK_FALSE(first.may_be_chance);
  REQUIRE(first.apart);
  CHECK(first.apart->share > 0.0);
  for (const Crux& one : all.of("none").cruxes) CHECK(one.apart.has_value() != one.may_be_chance);
  CHECK(first.effect.at_low > first.effect.at_high);  // who gains by peace attacks less
  CHECK(first.switches.size() == 3);
  CHECK(all.found.measure == all.findings.rankings.front().objective.measure);
}

TEST_CASE("outcomes are all packages, and pairs of which neither contains the other") {
  Explained all;
  all.run();
  for (const PackageFindings& one : all.findings.packages) {
    CAPTURE(one.id);
    CHECK(all.of(one.id.c_str()).range.mean ==
          doctest::Approx(one.measures.at(all.found.measure).mean));
  }
  CHECK(all.has_pair("pact", "aid"));
  CHECK_FALSE(all.has_pair("pact", "all"));   // nested
  CHECK_FALSE(all.has_pair("none", "pact"));  // nothing competes with nothing
}

TEST_CASE("the pair that leads the ranking is the first of the pairs, and stands there once") {
  Explained all;
  all.run();
  const auto& lead = all.findings.rankings.front().lead;
  REQUIRE(lead);
  const std::size_t packages = all.findings.packages.size();
  REQUIRE(all.found.outcomes.size() > packages);
  CHECK(all.found.outcomes[packages].about == *lead);
  int there = 0;
  for (const OutcomeCruxes& one : all.found.outcomes) {
    const bool same = one.about.package == lead->package && one.about.minus == lead->minus;
    const bool turned = one.about.minus == lead->package && one.about.package == lead->minus;
    if (same || turned) ++there;
  }
  CHECK(there == 1);
}

TEST_CASE("a group of which nothing varies has no total effect") {
  Explained all;
  for (Quantity& one : all.scenario.quantities) {
    if (group_of(one.path) == InputGroup::challenger) continue;
    one.distribution = Certain{central(one.distribution)};
    one.draw = Draw::common;
  }
  set_distribution(all.scenario, "challenger.peace_flow", Uniform{0.01, 0.4});
  all.run();
  const auto& groups = all.of("aid").groups;
  REQUIRE(groups.size() == input_groups);
  CHECK(all.found.group_futures == 4);
  CHECK(groups[static_cast<std::size_t>(InputGroup::protege)]->share == 0.0);
  CHECK(groups[static_cast<std::size_t>(InputGroup::contest)]->share == 0.0);
  CHECK(groups[static_cast<std::size_t>(InputGroup::challenger)]->share > 0.0);
}

TEST_CASE("without runs of their own groups are not computed") {
  Explained all;
  all.options.group_futures = 0;
  all.run();
  CHECK(all.of("aid").groups.empty());
  CHECK(all.found.group_futures == 0);
}

TEST_CASE("an explanation is the same on one thread and on two") {
  Explained one, two;
  one.options.study.threads = 1;
  one.run();
  two.run();
  for (const char* package : {"none", "pact", "all"}) {
    CAPTURE(package);
    const OutcomeCruxes &a = one.of(package), &b = two.of(package);
    REQUIRE(a.cruxes.size() == b.cruxes.size());
    for (std::size_t c = 0; c < a.cruxes.size(); ++c) {
      CHECK(a.cruxes[c].effect.share == b.cruxes[c].effect.share);
      CHECK(a.cruxes[c].effect.interval.high == b.cruxes[c].effect.interval.high);
    }
    for (std::size_t g = 0; g < a.groups.size(); ++g)
      CHECK(a.groups[g]->share == b.groups[g]->share);
  }
}

TEST_CASE("a package fails where its risk is above the level that was given") {
  Explained all;
  all.options.fails_above = 0.0;
  all.run();
  const auto failure = std::find_if(
      all.found.failures.begin(), all.found.failures.end(),
      [&](const PackageFailure& one) { return one.package == *all.scenario.package("aid"); });
  REQUIRE(failure != all.found.failures.end());
  CHECK(failure->box.base_rate == 1.0);
}

}  // namespace casus
