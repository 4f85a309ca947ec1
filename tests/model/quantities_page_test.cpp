#include "model/quantities_page.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "model/parameters.hpp"
#include "tests/support/generated_page.hpp"

namespace casus {

TEST_CASE("docs/quantities.md is what the parameters say") {
  CHECK(stale("quantities.md", quantities_page()) == "");
}

TEST_CASE("every parameter has unit, meaning, bounds and a way to estimate it, and one row") {
  for (const auto list :
       {scenario_parameters(), actor_parameters(), attack_parameters(), incident_parameters()}) {
    std::set<std::string_view> paths;
    for (const Parameter& one : list) {
      CAPTURE(std::string(one.path));
      CHECK(paths.insert(one.path).second);
      CHECK(!one.unit.empty());
      CHECK(!one.meaning.empty());
      CHECK(!one.estimate.empty());
      CHECK(one.least < one.most);
      if (one.otherwise) CHECK(one.needed == Needed::never);
      if (one.otherwise) CHECK((*one.otherwise >= one.least && *one.otherwise <= one.most));
      CHECK(find_parameter(list, one.path) == &one);
    }
  }
}

TEST_CASE("the place of a parameter of the scenario is that in the list") {
  const auto list = scenario_parameters();
  for (std::size_t i = 0; i < list.size(); ++i) CHECK(place_of_parameter(list[i].path) == i);
  CHECK(!place_of_parameter("challenger.warcost"));
  CHECK(!place_of_parameter("gdp"));
}

}  // namespace casus
