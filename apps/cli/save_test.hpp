#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "lang/node.hpp"
#include "law/worst_event.hpp"

namespace casus {

/// A test that fails as long as a hole is open: in this event somebody owes that level.
struct SavedTest {
  std::string name{};
  std::string entry{};  ///< one entry of `tests:` in one line, without the dash
};

/// The test of a scenario's package, or of an instrument alone (`package` empty).
SavedTest test_of(const Scenario& scenario, std::string_view package, const WorstEvent& worst,
                  Level wanted);

/// The content of a file with one test more, behind those that it has; everything else stays as it
/// is, comments too. Fails (E412) where the tests stand in brackets, or if the test is there
/// already. `root`: the content as it was parsed.
Result<std::string> with_test(const std::string& path, const std::string& content, const Node& root,
                              const SavedTest& test);

}  // namespace casus
