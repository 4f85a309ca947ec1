#include "store/file_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

namespace casus {

Result<FileLock> FileLock::take(const std::string& store) {
  const std::string path = store + "-lock";
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file < 0) {
    return fail({.code = "E431",
                 .path = store,
                 .message = fmt::format("cannot open the store {}: {}: {}", store, path,
                                        std::strerror(errno)),
                 .hint = "name a file in a folder that is there and can be written"});
  }
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) return FileLock(file);
  const int why = errno;
  ::close(file);
  if (why != EWOULDBLOCK) {  // some network file systems have no locks
    return fail({.code = "E431",
                 .path = store,
                 .message = fmt::format("cannot lock the store {}: {}: {}", store, path,
                                        std::strerror(why)),
                 .hint = "name a file on a disk of this machine"});
  }
  return fail({.code = "E434",
               .path = store,
               .message = fmt::format("the store {} is in use by another process", store),
               .hint = "wait until it is done, or name another file with --store"});
}

FileLock::FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FileLock::~FileLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace casus
