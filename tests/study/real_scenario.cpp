#include "tests/study/real_scenario.hpp"

#include <utility>

#include "tests/support/scenario_files.hpp"

namespace casus {

Scenario real_scenario() { return std::move(*read_scenario("ukraine-2026").scenario); }

}  // namespace casus
