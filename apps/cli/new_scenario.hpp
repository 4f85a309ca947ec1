#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"
#include "lang/elaborate.hpp"

namespace casus {

/// What a new scenario is made from.
struct Template {
  std::string id{};  ///< name of the new scenario
  std::string challenger{}, protege{};
  std::vector<std::string> use{};  ///< instruments of the library
  Text reference{};  ///< the reference scenario, whose numbers stand in until better ones are found
};

/// The text of a scenario that passes `check`: the instruments, one package for each and one with
/// all, and the numbers of the reference scenario with their sources. Errors: an instrument that
/// cannot be found or read. `texts`: what their places refer to.
Result<std::string> write_scenario(const Template& wanted, const Loader& loader, Texts& texts);

}  // namespace casus
