#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/text.hpp"

namespace casus {

/// Where an output goes, and how.
struct OutputPlan {
  enum class Way {
    replace,   ///< at once, through a second file
    in_place,  ///< over the old content, because its folder cannot be written
    straight   ///< a device or a pipe
  };
  std::string path{};    ///< as it was named
  std::string target{};  ///< symbolic links followed
  Way way = Way::replace;
};

/// How a file will be written, found out without touching it, before a long computation. Fails
/// (E054) if it cannot be: no folder, no right, a pipe, what is no file.
Result<OutputPlan> plan_output(const std::string& path, std::string_view option);

/// Outputs that are one file, by whatever spelling or link (E057), and those that would overwrite
/// what was read, or any file of the language (E067).
Diagnostics check_apart(const std::vector<OutputPlan>& outputs, const Texts& inputs);

/// What should be known before: empty, or that a file can only be written in place.
std::string caution(const OutputPlan& plan);

/// Writes the whole content, or leaves what was there. What cannot be written after all goes to the
/// folder for temporary files under a name of its own, so that no work is lost.
struct Written {
  std::string path{};     ///< where it is now; empty if it is nowhere
  std::string problem{};  ///< why it is not where it should be; empty if it is
};
Written write_output(const OutputPlan& plan, std::string_view content);

/// What became of something that should be at `path`: `failed` is why it is not, 0 if it is. If it
/// is not, `save_in` gets the folder for temporary files and says where there it could be put; it
/// gives 0, or why not.
Written or_elsewhere(
    const std::string& path, int failed,
    const std::function<int(const std::string& folder, std::string& put)>& save_in);

/// Writes it and adds to `said` where it is. False if it had to go elsewhere or nowhere.
bool save(const OutputPlan& plan, const std::string& content, std::string_view what,
          std::string& said);
/// The same of what was written already, to `path`.
bool say_written(const Written& written, const std::string& path, std::string_view what,
                 std::string& said);

}  // namespace casus
