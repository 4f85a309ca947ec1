#include "study/adoption.hpp"

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/plan.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

// packages of the small scenario
constexpr int with_pact = 1, with_guarantee = 2, with_aid = 3, with_all = 4;

/// One future in which a member that gains nothing says yes with this chance.
std::vector<PackageOutcome> with_chance(double yes, std::optional<PackageId> fallback,
                                        std::uint32_t future = 0) {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "guarantor.vote_yes", Certain{yes});
  scenario.fallback = fallback;
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 5, {}).value();
  return run_future(plan, future, {.stop = [] { return false; }, .problem_done = [] {}})
      .value()
      ->packages;
}

double attacked_at_last(const PackageOutcome& one) { return one.measures.attacked.back(); }

}  // namespace

TEST_CASE("where everything is refused what is in force stays, and the fallback beside it") {
  const auto found = with_chance(1e-6, std::nullopt);
  CHECK(found[with_all].as_likely_adopted == attacked_at_last(found[with_pact]));
  CHECK(found[with_guarantee].as_likely_adopted == attacked_at_last(found[0]));
  CHECK(found[with_aid].as_likely_adopted == attacked_at_last(found[0]));
  CHECK(found[with_pact].as_likely_adopted == attacked_at_last(found[with_pact]));
  CHECK(found[with_pact].adopted == 1.0);
  CHECK(found[with_pact].adoption.empty());
  CHECK(*found[with_all].adopted < 1e-4);
  CHECK(attacked_at_last(found[with_all]) != attacked_at_last(found[with_pact]));

  const auto beside = with_chance(1e-6, PackageId{with_pact});
  CHECK(beside[with_guarantee].as_likely_adopted == attacked_at_last(beside[with_pact]));
}

TEST_CASE("members weigh an instrument against what stands without it, the fallback beside") {
  const auto adopted_against = [](std::optional<PackageId> fallback) {
    return with_chance(0.85, fallback)[with_guarantee].adopted.value();
  };
  const double against_nothing = adopted_against(std::nullopt);
  const double against_itself = adopted_against(PackageId{with_guarantee});  // refused in vain
  CHECK(against_nothing > against_itself);
  CHECK(against_itself > 0.0);
  CHECK(adopted_against(PackageId{0}) == against_nothing);
  // with all of it and more beside, the protege has no need of the force
  CHECK(adopted_against(PackageId{with_all}) == 0.0);
}

TEST_CASE("where nobody refuses all of it comes into force") {
  const auto found = with_chance(1 - 1e-6, PackageId{with_pact});
  for (const int p : {with_pact, with_guarantee, with_aid, with_all}) {
    CAPTURE(p);
    CHECK(found[static_cast<std::size_t>(p)].as_likely_adopted ==
          attacked_at_last(found[static_cast<std::size_t>(p)]));
  }
  CHECK(*found[with_aid].adopted > 1 - 1e-4);
  CHECK(found[with_all].adoption.size() == 4);
}

TEST_CASE("one vote that fails takes out its instrument, one donor its share, one force its own") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 5, {}).value();
  const Package whole = left_of(plan, with_all, {});
  CHECK(whole.entries.size() == 5);
  const Package left = left_of(
      plan, with_all, {{InstrumentId{1}, {.all = true}}, {InstrumentId{2}, {false, {ActorId{3}}}}});
  REQUIRE(left.entries.size() == 4);
  CHECK(left.entries[0].instrument == InstrumentId{0});
  CHECK(left.entries[1].instrument == InstrumentId{2});
  CHECK(left.entries[1].without == std::vector{ActorId{3}});
  CHECK(left.entries[3].without.empty());
}

TEST_CASE("texts of a fallback keep who gives under them, and who is absent stays so") {
  Scenario scenario = small_scenario();
  scenario.fallback = PackageId{with_aid};
  scenario.packages[with_guarantee].absent = {ActorId{4}};
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 5, {}).value();
  const Package beside = left_of(plan, with_guarantee, {{InstrumentId{1}, {.all = true}}});
  REQUIRE(beside.entries.size() == 2);  // the aid, and the force
  CHECK(beside.entries[0].instrument == InstrumentId{2});
  CHECK(beside.entries[0].without == std::vector{ActorId{4}});
  const Package given = left_of(plan, with_all, {{InstrumentId{2}, {false, {ActorId{3}}}}});
  CHECK(given.entries[2].without.empty());  // refused here, given there
}

TEST_CASE("adoption is found in the first futures, in each as in any study") {
  const auto first = with_chance(0.7, PackageId{0}, most_adoption_futures - 1);
  CHECK(first[with_all].as_likely_adopted.has_value());
  const auto later = with_chance(0.7, PackageId{0}, most_adoption_futures);
  CHECK(!later[with_all].as_likely_adopted);
  CHECK(!later[with_all].adopted);
  CHECK(later[with_all].adoption.empty());
}

TEST_CASE("twins are adopted alike, and now and then only in part") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "guarantor.vote_yes", Certain{0.5});
  Package twin = scenario.packages[with_all];
  twin.id = "all-again";
  scenario.packages.push_back(twin);
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 5, {}).value();
  int in_part = 0;
  for (std::uint32_t future = 0; future < 8; ++future) {
    CAPTURE(future);
    const auto found =
        run_future(plan, future, {.stop = [] { return false; }, .problem_done = [] {}})
            .value()
            ->packages;
    CHECK(found.back().as_likely_adopted == found[with_all].as_likely_adopted);
    CHECK(found.back().adoption == found[with_all].adoption);
    in_part += found[with_all].as_likely_adopted != attacked_at_last(found[with_all]) &&
               found[with_all].as_likely_adopted != attacked_at_last(found[with_pact]);
  }
  CHECK((in_part > 0 && in_part <= 8));
}

}  // namespace casus
