#pragma once

#include <string>

#include "base/result.hpp"

namespace casus {

/// The right to write a store, for one process at a time; a process that ends, however it ends,
/// gives it back. Held on a file of its own beside the store (FILE-lock), which stays: a file that
/// is removed could be locked twice.
class FileLock {
 public:
  /// Fails where another process has it (E434), or the file cannot be made (E431).
  static Result<FileLock> take(const std::string& store);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int file) : file_(file) {}

  int file_;
};

}  // namespace casus
