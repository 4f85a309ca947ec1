#include "apps/cli/output_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "apps/cli/file_id.hpp"
#include "apps/cli/safe_write.hpp"

namespace casus {

namespace fs = std::filesystem;

namespace {

std::string folder_above(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

bool can(const std::string& path, int what) { return ::access(path.c_str(), what) == 0; }

/// Pipes that a shell hands over have no name: whoever reads them is there already.
bool is_nameless(const std::string& target) {
  std::error_code none;
  return fs::canonical(target, none).string().starts_with("/proc/") || none;
}

/// Whether it is the regular file that a standard stream goes to.
bool is_a_stream(const struct stat& there) {
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    struct stat open = {};
    if (::fstat(stream, &open) == 0 && open.st_dev == there.st_dev && open.st_ino == there.st_ino) {
      return true;
    }
  }
  return false;
}

/// Finds out for one path; what is wrong becomes E054.
class Planner {
 public:
  Planner(const std::string& path, std::string_view option) : path_(path), option_(option) {}

  Result<OutputPlan> plan() const {
    if (path_.empty()) return refuse("the name is empty");
    if (path_ == "-") {
      return refuse("'-' is no file", "write /dev/stdout for standard output, ./- for the file");
    }
    const std::optional<std::string> target = followed(path_);
    if (!target) return refuse("its symbolic links lead in a circle");
    struct stat there = {};
    if (::stat(path_.c_str(), &there) == 0) return old_file(*target, there);
    if (errno != ENOENT) return refuse(std::strerror(errno));
    return new_file(*target);
  }

 private:
  tl::unexpected<Diagnostics> refuse(const std::string& why, std::string hint = {}) const {
    return fail({.code = "E054",
                 .path = path_,
                 .message = fmt::format("cannot write {}: {}", path_, why),
                 .hint = hint.empty() ? fmt::format("name another file with {}", option_)
                                      : std::move(hint)});
  }

  Result<OutputPlan> new_file(const std::string& target) const {
    const std::string folder = folder_above(target);
    std::error_code none;
    if (!fs::is_directory(folder, none)) {
      return refuse(fmt::format("there is no folder {}", folder));
    }
    if (!can(folder, W_OK | X_OK)) return refuse(std::strerror(errno));
    return OutputPlan{path_, target};
  }

  Result<OutputPlan> old_file(const std::string& target, const struct stat& there) const {
    if (S_ISDIR(there.st_mode)) {
      return refuse("it is a folder", fmt::format("name a file in it: {} {}", option_,
                                                  (fs::path(path_) / "report.html").string()));
    }
    if (!can(path_, W_OK)) return refuse(std::strerror(errno));
    if (S_ISCHR(there.st_mode) || (S_ISFIFO(there.st_mode) && is_nameless(target))) {
      return OutputPlan{path_, path_, OutputPlan::Way::straight};
    }
    if (S_ISFIFO(there.st_mode)) {
      return refuse("it is a pipe, and perhaps nobody reads it",
                    "write a file, or let the shell make the pipe: >(gzip > report.gz)");
    }
    if (!S_ISREG(there.st_mode)) return refuse("it is neither a file nor a terminal");
    if (is_a_stream(there)) return refuse("the text of the answer goes there already");
    const bool beside = can(folder_above(target), W_OK | X_OK);
    return OutputPlan{path_, target, beside ? OutputPlan::Way::replace : OutputPlan::Way::in_place};
  }

  const std::string& path_;
  std::string_view option_;
};

bool is_of_the_language(const std::string& path) {
  const std::string extension = fs::path(path).extension().string();
  std::error_code none;
  return (extension == ".yaml" || extension == ".yml") && fs::exists(path, none);
}

int write(const OutputPlan& plan, std::string_view content) {
  switch (plan.way) {
    case OutputPlan::Way::straight:
      return write_straight(plan.target, content);
    case OutputPlan::Way::in_place:
      return write_in_place(plan.target, content);
    case OutputPlan::Way::replace:
      break;
  }
  const int why = replace_file(plan.target, content);
  // Where files of others may be written but not replaced, as in a shared folder.
  const bool forbidden = why == EACCES || why == EPERM || why == EROFS || why == EBUSY;
  if (forbidden && can(plan.target, W_OK)) return write_in_place(plan.target, content);
  return why;
}

}  // namespace

Result<OutputPlan> plan_output(const std::string& path, std::string_view option) {
  return Planner(path, option).plan();
}

Diagnostics check_apart(const std::vector<OutputPlan>& outputs, const Texts& inputs) {
  Diagnostics wrong;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const OutputPlan& one = outputs[i];
    if (one.way == OutputPlan::Way::straight) continue;
    const auto id = file_id(one.path);
    for (std::size_t j = 0; j < i; ++j) {
      if (!id || id != file_id(outputs[j].path)) continue;
      wrong.push_back({.code = "E057",
                       .path = one.path,
                       .message = fmt::format("{} and {} are one file", outputs[j].path, one.path),
                       .hint = "name a file for each"});
    }
    bool read = false;
    for (const Text& input : inputs) read = read || (id && id == file_id(input.name));
    if (read || is_of_the_language(one.target)) {
      wrong.push_back(
          {.code = "E067",
           .path = one.path,
           .message = fmt::format("{} {}", one.path,
                                  read ? "was read, and writing would overwrite it"
                                       : "is there, and by its name a file of the language"),
           .hint = "name another file"});
    }
  }
  return wrong;
}

std::string caution(const OutputPlan& plan) {
  if (plan.way != OutputPlan::Way::in_place) return {};
  return fmt::format(
      "The folder of {} cannot be written, so the file is written in place: a kill while it is\n"
      "written would leave half of it.\n",
      plan.path);
}

Written or_elsewhere(
    const std::string& path, int failed,
    const std::function<int(const std::string& folder, std::string& put)>& save_in) {
  if (failed == 0) return {.path = path};
  const std::string why = std::strerror(failed);
  std::error_code none;
  const fs::path folder = fs::temp_directory_path(none);
  std::string put;
  if (!none && save_in(folder.string(), put) == 0) return {.path = put, .problem = why};
  return {.problem = why};
}

Written write_output(const OutputPlan& plan, std::string_view content) {
  return or_elsewhere(
      plan.path, write(plan, content), [&](const std::string& folder, std::string& put) {
        return write_new(folder, fs::path(plan.path).filename().string(), content, put);
      });
}

bool say_written(const Written& written, const std::string& path, std::string_view what,
                 std::string& said) {
  if (written.problem.empty()) {
    said += fmt::format("{} written to {}\n", what, written.path);
    return true;
  }
  said += fmt::format(
      "error: cannot write {}: {}{}\n", path, written.problem,
      written.path.empty() ? std::string() : fmt::format("; the {} is in {}", what, written.path));
  return false;
}

bool save(const OutputPlan& plan, const std::string& content, std::string_view what,
          std::string& said) {
  return say_written(write_output(plan, content), plan.path, what, said);
}

}  // namespace casus
