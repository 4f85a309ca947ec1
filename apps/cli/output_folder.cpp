#include "apps/cli/output_folder.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "apps/cli/file_id.hpp"
#include "apps/cli/safe_write.hpp"

namespace casus {

namespace fs = std::filesystem;

namespace {

/// A path of a folder without the stroke with which it may end.
fs::path without_stroke(const std::string& path) {
  const fs::path whole = fs::path(path).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

/// The folder in which it lies.
fs::path folder_around(const std::string& path) {
  const fs::path whole = without_stroke(path);
  return whole.has_parent_path() ? whole.parent_path() : fs::path(".");
}

/// All files into a folder that is there: 0, or why not.
int fill_folder(const fs::path& folder, const std::vector<FolderFile>& files) {
  for (const FolderFile& one : files) {
    const fs::path path = folder / one.path;
    std::error_code none;
    fs::create_directories(path.parent_path(), none);
    if (none) return none.value();
    if (const int why = create_file(path.string(), one.content)) return why;
  }
  return 0;
}

/// A new folder with all files, in `beside`; `made` becomes its path. Nothing is left of one that
/// could not be filled.
int new_folder(const std::string& beside, const std::string& name, Shown shown,
               const std::vector<FolderFile>& files, std::string& made) {
  if (const int why = create_folder(beside, name, shown, made)) return why;
  const int why = fill_folder(made, files);
  std::error_code none;
  if (why != 0) fs::remove_all(made, none);
  return why;
}

/// Into its place: 0, or why not.
int put_folder(const FolderPlan& plan, const std::vector<FolderFile>& files) {
  std::string part;
  const std::string beside = folder_around(plan.target).string();
  if (const int why = new_folder(beside, "part", Shown::hidden, files, part)) return why;
  const int why = move_folder(part, plan.target);
  std::error_code none;
  if (why != 0) fs::remove_all(part, none);
  // A folder that is there and cannot be replaced, as where a disk is mounted.
  return why == EBUSY || why == EXDEV ? fill_folder(plan.target, files) : why;
}

}  // namespace

Result<FolderPlan> plan_folder(const std::string& path, std::string_view option) {
  const auto refuse = [&](std::string_view code, const std::string& why) {
    return fail({.code = std::string(code),
                 .path = path,
                 .message = fmt::format("cannot write {}: {}", path, why),
                 .hint = fmt::format("name a folder that is not there with {}", option)});
  };
  if (path.empty()) return refuse("E054", "the name is empty");
  const std::optional<std::string> target = followed(path);
  if (!target) return refuse("E054", "its symbolic links lead in a circle");
  std::error_code wrong;
  const fs::file_status there = fs::status(*target, wrong);
  if (fs::exists(there) && !fs::is_directory(there)) return refuse("E054", "it is no folder");
  if (fs::exists(there)) {
    const auto files = std::distance(fs::directory_iterator(*target, wrong), {});
    if (wrong) return refuse("E054", wrong.message());
    if (files > 0) return refuse("E074", "the folder is there and not empty");
  } else if (there.type() == fs::file_type::none) {
    return refuse("E054", wrong.message());
  }
  const fs::path beside = folder_around(*target);
  if (!fs::is_directory(beside, wrong))
    return refuse("E054", fmt::format("there is no folder {}", beside.string()));
  if (::access(beside.c_str(), W_OK | X_OK) != 0) return refuse("E054", std::strerror(errno));
  return FolderPlan{path, *target};
}

Diagnostics check_outside(const FolderPlan& folder, const std::vector<OutputPlan>& outputs) {
  Diagnostics wrong;
  std::error_code none;
  const fs::path inside = fs::weakly_canonical(fs::absolute(folder.target, none), none);
  for (const OutputPlan& one : outputs) {
    if (one.way == OutputPlan::Way::straight) continue;
    const fs::path other = fs::weakly_canonical(fs::absolute(one.target, none), none);
    const fs::path relative = other.lexically_relative(inside);
    if (relative.empty() || *relative.begin() == "..") continue;
    wrong.push_back({.code = "E057",
                     .path = one.path,
                     .message = fmt::format("{} lies in {}, which is written as a whole", one.path,
                                            folder.path),
                     .hint = "name a file elsewhere"});
  }
  return wrong;
}

Written write_folder(const FolderPlan& plan, const std::vector<FolderFile>& files) {
  return or_elsewhere(plan.path, put_folder(plan, files),
                      [&](const std::string& folder, std::string& put) {
                        return new_folder(folder, without_stroke(plan.path).filename().string(),
                                          Shown::plain, files, put);
                      });
}

bool save(const FolderPlan& plan, const std::vector<FolderFile>& files, std::string& said) {
  return say_written(write_folder(plan, files), plan.path, "replication", said);
}

}  // namespace casus
