#include "design/choices.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "tests/design/drafts.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

std::vector<int> positions(const std::vector<InstrumentId>& texts) {
  std::vector<int> found;
  for (const InstrumentId one : texts) found.push_back(static_cast<int>(one));
  return found;
}

}  // namespace

TEST_CASE("a text and what is based on it are one choice, named by a package or not") {
  const std::vector<DesignChoice> choices = design_choices(with_drafts());
  REQUIRE(choices.size() == 5);
  CHECK(choices[1].alternatives == std::vector<std::vector<InstrumentId>>{{InstrumentId{1}}});
  CHECK(choices[2].alternatives ==
        std::vector<std::vector<InstrumentId>>{{InstrumentId{2}}, {InstrumentId{5}}});
  CHECK(choices[4].alternatives ==
        std::vector<std::vector<InstrumentId>>{{InstrumentId{4}}, {InstrumentId{6}}});
  CHECK(count_of(choices) == 2 * 2 * 3 * 2 * 3);
}

TEST_CASE("texts that no option holds are no choice, those of yardsticks neither") {
  Scenario scenario = with_drafts();
  scenario.packages.resize(3);  // none, pact, collective
  CHECK(design_choices(scenario).size() == 3);
  scenario.packages[1].role = Role::yardstick;
  const std::vector<DesignChoice> choices = design_choices(scenario);
  REQUIRE(choices.size() == 2);
  CHECK(positions(choices[0].alternatives.front()) == std::vector{1});
}

TEST_CASE("what is in force and always stands together is decided about at once") {
  Scenario scenario = small_scenario();
  Instrument letter = scenario.instruments[0];
  letter.id = "letter";
  scenario.instruments.push_back(letter);
  scenario.packages[1].entries.push_back({.instrument = InstrumentId{5}});
  CHECK(design_choices(scenario).size() == 6);  // not in the packages with the pact in them too
  scenario.packages[4].entries.push_back({.instrument = InstrumentId{5}});
  scenario.packages[5].entries.push_back({.instrument = InstrumentId{5}});
  const std::vector<DesignChoice> choices = design_choices(scenario);
  REQUIRE(choices.size() == 5);
  CHECK(positions(choices[0].alternatives.front()) == std::vector{0, 5});
  scenario.instruments[5].in_force.date = {2030, 1, 1};  // later than the day of the scenario
  CHECK(design_choices(scenario).size() == 6);
}

TEST_CASE("a candidate is a package, and a package of these texts is a candidate") {
  const Scenario scenario = with_drafts();
  const std::vector<DesignChoice> choices = design_choices(scenario);
  const Package package = designed_package(choices, {1, 0, 2, 0, 1});
  CHECK(package.id == "design 1.0.2.0.1");
  REQUIRE(package.entries.size() == 3);
  CHECK(package.entries[0].instrument == InstrumentId{0});
  CHECK(package.entries[1].instrument == InstrumentId{4});  // in the order of `use`
  CHECK(package.entries[2].instrument == InstrumentId{5});
  CHECK(candidate_of(choices, package) == Candidate{1, 0, 2, 0, 1});
  CHECK(candidate_of(choices, scenario.packages[0]) == Candidate{0, 0, 0, 0, 0});
  CHECK(candidate_of(choices, scenario.packages[4]) == Candidate{1, 1, 1, 1, 1});
}

TEST_CASE("no candidate is who lacks a signature, holds two drafts of a text, or another text") {
  Scenario scenario = with_drafts();
  const std::vector<DesignChoice> choices = design_choices(scenario);
  CHECK(!candidate_of(choices, scenario.packages[5]));
  Package one = scenario.packages[3];
  one.absent = {ActorId{2}};
  CHECK(!candidate_of(choices, one));
  one.absent.clear();
  CHECK(candidate_of(choices, one) == Candidate{0, 0, 1, 0, 0});
  one.entries.push_back({.instrument = InstrumentId{5}});
  CHECK(!candidate_of(choices, one));
  one.entries.back().instrument = InstrumentId{7};
  CHECK(!candidate_of(choices, one));
}

TEST_CASE("there may be more candidates than can be counted") {
  const DesignChoice one{.alternatives = {{InstrumentId{0}}}};
  CHECK(count_of(std::vector<DesignChoice>(63, one)) == std::uint64_t{1} << 63U);
  CHECK(count_of(std::vector<DesignChoice>(64, one)) == std::numeric_limits<std::uint64_t>::max());
  CHECK(count_of({}) == 1);
}

}  // namespace casus
