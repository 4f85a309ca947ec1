#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace casus {

/// Whether a file can be written there, without touching it: the folder exists and lets us, and no
/// folder stands in its place. To be asked before a long computation.
Diagnostics check_output(const std::string& path, std::string_view option);

/// Writes the whole content, or leaves what was there. A file that cannot be written after all goes
/// to the folder for temporary files, so that no work is lost.
struct Written {
  std::string path{};     ///< where it is now; empty if it is nowhere
  std::string problem{};  ///< why it is not where it should be; empty if it is
};
Written write_output(const std::string& path, std::string_view content);

}  // namespace casus
