#pragma once

#include <optional>
#include <string>
#include <sys/types.h>

namespace casus {

/// Which file a path means, however it is written: by symbolic links, hard links, another folder
/// before `..`. A file that is not there yet is its folder and its name in it.
struct FileId {
  dev_t device = 0;
  ino_t inode = 0;     ///< of the file, or of its folder
  std::string name{};  ///< in the folder; empty for a file that is there

  friend bool operator==(const FileId&, const FileId&) = default;
};

/// None if not even the folder is there.
std::optional<FileId> file_id(const std::string& path);

/// The path with the symbolic links at its end followed, also to a file that is not there yet. None
/// if they lead in a circle.
std::optional<std::string> followed(const std::string& path);

}  // namespace casus
