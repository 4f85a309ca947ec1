#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

/// How one test of a file came out.
struct TestOutcome {
  std::string file{};  ///< id of the scenario or instrument
  std::string name{};
  bool pass = false;
  std::string why{};  ///< of a failure: the completion that fails and what was owed instead
};

/// The tests of the scenario, then those of its instruments in the order of `use`. A test holds if
/// its event has a completion and every completion agrees, under every combination of readings.
/// Source: tests/oracle/law/README.md, "tests".
std::vector<TestOutcome> run_tests(const Scenario& scenario);

}  // namespace casus
