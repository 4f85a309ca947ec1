// Outcomes of futures as bytes: every field, every bit.
#include "store/outcome_bytes.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "study/plan.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

FutureOutcome outcome_in(const StudyPlan& plan, std::uint32_t future) {
  return run_future(plan, future, {.stop = [] { return false; }, .problem_done = [] {}})
      .value()
      .value();
}

}  // namespace

TEST_CASE("an outcome comes back from its bytes, and gives the same bytes again") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 5, {}).value();
  const FutureOutcome outcome = outcome_in(plan, 2);
  const std::string bytes = to_bytes(outcome);
  const auto back = outcome_of(bytes);
  REQUIRE(back.has_value());
  CHECK(to_bytes(*back) == bytes);
  CHECK(back->packages.size() == scenario.packages.size());
  CHECK(back->common == outcome.common);
  for (std::size_t p = 0; p < outcome.packages.size(); ++p) {
    CHECK(back->packages[p].measures.attacked == outcome.packages[p].measures.attacked);
    CHECK(back->packages[p].measures.response_in_war ==
          outcome.packages[p].measures.response_in_war);
    CHECK(back->packages[p].preventive_effect == outcome.packages[p].preventive_effect);
  }
}

TEST_CASE("numbers that are like others keep their bits") {
  FutureOutcome outcome{.packages = {PackageOutcome{}}};
  const double odd[] = {-0.0, std::nan("7"), std::numeric_limits<double>::denorm_min(),
                        -std::numeric_limits<double>::infinity()};
  outcome.common.assign(std::begin(odd), std::end(odd));
  outcome.packages.front().hangs_on = -1;
  outcome.packages.front().measures.ceasefire = std::vector<double>{};  // there, and empty
  const auto back = outcome_of(to_bytes(outcome));
  REQUIRE(back.has_value());
  for (std::size_t i = 0; i < std::size(odd); ++i) {
    CHECK(__builtin_bit_cast(std::uint64_t, back->common[i]) ==
          __builtin_bit_cast(std::uint64_t, odd[i]));
  }
  CHECK(back->packages.front().hangs_on == -1);
  CHECK(back->packages.front().measures.ceasefire.has_value());
  CHECK(!back->packages.front().hangs_on_one.has_value());
}

TEST_CASE("bytes that were cut or changed anywhere are no outcome") {
  FutureOutcome outcome{.packages = {PackageOutcome{}, PackageOutcome{}}, .common = {1.0, 2.0}};
  const std::string bytes = to_bytes(outcome);
  REQUIRE(outcome_of(bytes).has_value());
  CHECK(!outcome_of("").has_value());
  CHECK(!outcome_of(bytes + std::string(8, '\0')).has_value());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    CHECK(!outcome_of(bytes.substr(0, at)).has_value());
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    CHECK(!outcome_of(changed).has_value());
  }
}

#if defined(__x86_64__) && defined(__GLIBCXX__)
TEST_CASE("no field of an outcome was forgotten") {
  // Whoever adds a field to one of these writes it in outcome_bytes.cpp, changes
  // `numbers_definition`, and then the size here.
  CHECK(sizeof(Measures) == 632);
  CHECK(sizeof(PackageOutcome) == 952);
  CHECK(sizeof(FutureOutcome) == 152);
  CHECK(sizeof(Convergence) == 24);
  CHECK(sizeof(ProfileDistance) == 32);
}
#endif

}  // namespace casus
