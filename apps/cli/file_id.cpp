#include "apps/cli/file_id.hpp"

#include <filesystem>
#include <sys/stat.h>

namespace casus {

namespace fs = std::filesystem;

namespace {

std::string folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace

std::optional<FileId> file_id(const std::string& path) {
  struct stat there = {};
  if (::stat(path.c_str(), &there) == 0) return FileId{there.st_dev, there.st_ino, ""};
  const std::optional<std::string> target = followed(path);
  if (!target || ::stat(folder_of(*target).c_str(), &there) != 0) return std::nullopt;
  return FileId{there.st_dev, there.st_ino, fs::path(*target).filename().string()};
}

std::optional<std::string> followed(const std::string& path) {
  constexpr int most_links = 40;  // as Linux
  fs::path at = path;
  for (int link = 0; link <= most_links; ++link) {
    std::error_code none;
    if (!fs::is_symlink(at, none)) return at.string();
    const fs::path next = fs::read_symlink(at, none);
    if (none) return at.string();
    at = next.is_absolute() ? next : at.parent_path() / next;
  }
  return std::nullopt;
}

}  // namespace casus
