#pragma once

#include <string>
#include <string_view>

namespace casus {

// Three ways to write a whole file. Each gives 0, or the `errno` of the step that failed.

/// By way of a new file beside it that takes its place at once: whoever looks, at any time, finds
/// the old content or the new one, whole, also after a kill or a full disk. Keeps the mode. The new
/// file has a name that nobody can guess and is never one that is there.
int replace_file(const std::string& path, std::string_view content);

/// Over the old content, for a file whose folder cannot be written. Room is taken first, so that a
/// full disk costs nothing; a kill half way leaves a mixture.
int write_in_place(const std::string& path, std::string_view content);

/// From where it stands, for devices and pipes.
int write_straight(const std::string& path, std::string_view content);

/// A file that was not there: EEXIST where there is one, also a symbolic link. What could not be
/// written whole is taken away again.
int create_file(const std::string& path, std::string_view content);

/// A new file with the name and a prefix that nobody can guess, in the folder; `path` becomes its
/// path. For work that found no other place.
int write_new(const std::string& folder, const std::string& name, std::string_view content,
              std::string& path);

/// A new folder with a name that nobody can guess, in the folder; `path` becomes its path.
enum class Shown { hidden, plain };
int create_folder(const std::string& folder, const std::string& name, Shown shown,
                  std::string& path);

/// The folder takes the place of another at once; what is there must be an empty folder.
int move_folder(const std::string& from, const std::string& to);

}  // namespace casus
