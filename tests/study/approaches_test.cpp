#include "study/approaches.hpp"

#include <doctest/doctest.h>

#include "tests/support/small_scenario.hpp"

namespace casus {

TEST_CASE("packages are told apart by what they are made of") {
  const Scenario scenario = small_scenario();
  const auto of = [&](const char* id) {
    return makeup(scenario, scenario.packages[index(scenario.package(id).value())]);
  };
  CHECK(of("pact").bilateral == 1);
  CHECK(of("collective").multilateral == 2);
  CHECK(of("aid").aid == 1);
  const Makeup all = of("all");
  CHECK((all.bilateral == 1 && all.multilateral == 2 && all.aid == 1 && all.other == 1));
}

}  // namespace casus
