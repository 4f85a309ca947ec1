#include "store/file_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "store/refusals.hpp"

namespace casus {

Result<FileLock> FileLock::take(const std::string& store) {
  const std::string path = store + "-lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file < 0) {
    return fail(cannot_open_store(store, fmt::format("{}: {}", path, std::strerror(errno))));
  }
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) return FileLock(file);
  const int why = errno;
  ::close(file);
  if (why != EWOULDBLOCK) {  // some network file systems have no locks
    return fail(cannot_open_store(store,
                                  fmt::format("{} cannot be locked: {}", path, std::strerror(why)),
                                  "name a file on a disk of this machine"));
  }
  return fail(store_in_use(store));
}

FileLock::FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FileLock::~FileLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace casus
