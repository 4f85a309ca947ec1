#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/output_file.hpp"
#include "base/result.hpp"

namespace casus {

/// A folder that will be written as a whole.
struct FolderPlan {
  std::string path{};    ///< as it was named
  std::string target{};  ///< symbolic links followed
};

/// A file of it, by its path inside, "files/pact.yaml".
struct FolderFile {
  std::string path{};
  std::string content{};
};

/// Found out without touching it, before a long computation. Fails if there is no place for it
/// (E054), or it is there and not empty (E074).
Result<FolderPlan> plan_folder(const std::string& path, std::string_view option);

/// Outputs that would lie inside the folder, or be it (E057).
Diagnostics check_outside(const FolderPlan& folder, const std::vector<OutputPlan>& outputs);

/// Writes all files into a folder beside it that then takes its place, so that whoever looks finds
/// no folder or a whole one. What cannot be put there goes to the folder for temporary files under
/// a name of its own.
Written write_folder(const FolderPlan& plan, const std::vector<FolderFile>& files);

/// Writes it and adds to `said` where it is. False if it had to go elsewhere or nowhere.
bool save(const FolderPlan& plan, const std::vector<FolderFile>& files, std::string& said);

}  // namespace casus
