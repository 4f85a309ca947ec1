#include "apps/cli/safe_write.hpp"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace casus {

namespace fs = std::filesystem;

namespace {

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool opened() const { return number_ >= 0; }
  int number() const { return number_; }
  /// 0, or why it failed: some file systems say only here that they are full.
  int close() {
    const int number = number_;
    number_ = -1;
    return number < 0 || ::close(number) == 0 || errno == EINTR ? 0 : errno;
  }

 private:
  int number_;
};

int write_all(const Descriptor& file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file.number(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// To the disk; what cannot be sent there (a pipe) has arrived already.
int flush(const Descriptor& file) {
  return ::fsync(file.number()) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

std::string unguessable() {
  std::random_device source;
  const std::uint64_t high = source(), low = source();
  return fmt::format("{:08x}{:08x}", high & 0xffffffffU, low & 0xffffffffU);
}

/// Opens a file that was not there, -1 if that fails. `name_with` makes its name from something
/// that nobody can guess.
template <class NameWith>
int open_new(const NameWith& name_with, std::string& path) {
  constexpr int tries = 8;
  for (int i = 0; i < tries; ++i) {
    path = name_with(unguessable());
    const int file =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return file;
  }
  return -1;
}

int fill(Descriptor& file, std::string_view content) {
  if (const int why = write_all(file, content)) return why;
  if (const int why = flush(file)) return why;
  return file.close();
}

}  // namespace

int replace_file(const std::string& path, std::string_view content) {
  const fs::path folder = fs::path(path).has_parent_path() ? fs::path(path).parent_path() : ".";
  std::string part;
  Descriptor file(open_new(
      [&](const std::string& random) { return (folder / (".casus-" + random + ".part")).string(); },
      part));
  if (!file.opened()) return errno;
  struct stat old = {};
  int why = 0;
  if (::stat(path.c_str(), &old) == 0 && ::fchmod(file.number(), old.st_mode & 07777U) != 0) {
    why = errno;
  }
  if (why == 0) why = fill(file, content);
  if (why == 0 && ::rename(part.c_str(), path.c_str()) != 0) why = errno;
  if (why != 0) {
    ::unlink(part.c_str());
    return why;
  }
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.opened()) ::fsync(directory.number());  // the new name; the old one is whole too
  return 0;
}

int write_in_place(const std::string& path, std::string_view content) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.opened()) return errno;
  struct stat old = {};
  if (::fstat(file.number(), &old) != 0) return errno;
  const auto size = static_cast<off_t>(content.size());
  if (size > old.st_size) {
    const int room = ::posix_fallocate(file.number(), 0, size);
    if (room != 0 && room != EOPNOTSUPP && room != EINVAL) {
      if (::ftruncate(file.number(), old.st_size) != 0) return errno;
      return room;
    }
  }
  if (const int why = write_all(file, content)) return why;
  if (::ftruncate(file.number(), size) != 0) return errno;
  if (const int why = flush(file)) return why;
  return file.close();
}

int write_straight(const std::string& path, std::string_view content) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!file.opened()) return errno;
  return fill(file, content);
}

int create_file(const std::string& path, std::string_view content) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.opened()) return errno;
  const int why = fill(file, content);
  if (why != 0) ::unlink(path.c_str());
  return why;
}

int write_new(const std::string& folder, const std::string& name, std::string_view content,
              std::string& path) {
  // 255 bytes hold a prefix and some 200 of the name, of which the end tells what it is.
  const std::string end = name.size() > 200 ? name.substr(name.size() - 200) : name;
  Descriptor file(open_new(
      [&](const std::string& random) {
        return (fs::path(folder) / ("casus-" + random + "-" + end)).string();
      },
      path));
  if (!file.opened()) return errno;
  const int why = fill(file, content);
  if (why != 0) ::unlink(path.c_str());
  return why;
}

int create_folder(const std::string& folder, const std::string& name, Shown shown,
                  std::string& path) {
  constexpr int tries = 8;
  for (int i = 0; i < tries; ++i) {
    path = (fs::path(folder) /
            fmt::format("{}casus-{}-{}", shown == Shown::hidden ? "." : "", unguessable(), name))
               .string();
    if (::mkdir(path.c_str(), 0777) == 0) return 0;
    if (errno != EEXIST) return errno;
  }
  return EEXIST;
}

int move_folder(const std::string& from, const std::string& to) {
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace casus
