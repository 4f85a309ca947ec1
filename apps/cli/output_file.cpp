#include "apps/cli/output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <unistd.h>

#include <fmt/format.h>

namespace casus {

namespace fs = std::filesystem;

namespace {

bool write_all(const std::string& path, std::string_view content) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool whole = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  return (std::fclose(file) == 0) && whole;
}

/// By way of a second file, so that a full disk does not cost the old one.
bool replace(const std::string& path, std::string_view content) {
  std::error_code none;
  if (fs::exists(path, none) && !fs::is_regular_file(path, none)) return write_all(path, content);
  const std::string part = path + ".part";
  if (!write_all(part, content)) {
    const int why = errno;
    fs::remove(part, none);
    errno = why;
    return false;
  }
  std::error_code failed;
  fs::rename(part, path, failed);
  return !failed;
}

}  // namespace

Diagnostics check_output(const std::string& path, std::string_view option) {
  const auto refuse = [&](std::string why, std::string hint) {
    return Diagnostics{{.code = "E054",
                        .path = path,
                        .message = fmt::format("cannot write {}: {}", path, why),
                        .hint = hint.empty() ? fmt::format("name another file with {}", option)
                                             : std::move(hint)}};
  };
  std::error_code none;
  if (fs::is_directory(path, none)) {
    return refuse("it is a folder", fmt::format("name a file in it: {} {}", option,
                                                (fs::path(path) / "report.html").string()));
  }
  fs::path folder = fs::path(path).parent_path();
  if (folder.empty()) folder = ".";
  if (!fs::is_directory(folder, none)) {
    return refuse(fmt::format("there is no folder {}", folder.string()), "");
  }
  const bool there = fs::exists(path, none);
  if (there && ::access(path.c_str(), W_OK) != 0) return refuse(std::strerror(errno), "");
  if (!there && ::access(folder.c_str(), W_OK) != 0) return refuse(std::strerror(errno), "");
  return {};
}

Written write_output(const std::string& path, std::string_view content) {
  if (replace(path, content)) return {.path = path};
  const std::string why = std::strerror(errno);
  std::error_code none;
  const fs::path other = fs::temp_directory_path(none) / fs::path(path).filename();
  if (!none && replace(other.string(), content)) return {.path = other.string(), .problem = why};
  return {.problem = why};
}

}  // namespace casus
