// Loaded before the C library (LD_PRELOAD), it lets chosen calls of the system fail, as disks and
// pipes do. FAILING_CALLS holds rules `CALL/WHERE/FIRST/LAST/ERROR` with blanks between: of the
// calls on a path that holds WHERE, those from FIRST to LAST (the first is 1) fail with that number
// of errno. With -1 they do one byte of what was asked.
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

struct Rule {
  std::string call{}, where{};
  int first = 0, last = 0, error = 0, seen = 0;
};

std::vector<Rule> read_rules() {
  const char* const given = std::getenv("FAILING_CALLS");
  std::istringstream words(given != nullptr ? given : "");
  std::vector<Rule> rules;
  for (std::string word; words >> word;) {
    std::istringstream parts(word);
    std::vector<std::string> part;
    for (std::string one; std::getline(parts, one, '/');) part.push_back(one);
    if (part.size() != 5) std::abort();
    rules.push_back({part[0], part[1], std::stoi(part[2]), std::stoi(part[3]), std::stoi(part[4])});
  }
  return rules;
}

/// What the rules want of this call: 0 nothing, -1 one byte, else a number of errno.
int wanted(const char* call, const std::string& path) {
  static std::vector<Rule> rules = read_rules();
  for (Rule& one : rules) {
    if (one.call != call || path.find(one.where) == std::string::npos) continue;
    ++one.seen;
    if (one.seen >= one.first && one.seen <= one.last) return one.error;
  }
  return 0;
}

int wanted(const char* call, int file) {
  const int before = errno;
  char path[4096] = {};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const bool named = ::readlink(link.c_str(), path, sizeof path - 1) > 0;
  errno = before;
  return named ? wanted(call, std::string(path)) : 0;
}

template <class Call>
Call* next(const char* name) {
  return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

/// The call as the C library makes it, unless a rule lets it fail.
template <class Call, class Where, class... Given>
int checked(const char* name, const Where& where, Given... given) {
  if (const int error = wanted(name, where)) {
    errno = error;
    return -1;
  }
  return next<Call>(name)(given...);
}

std::size_t length(std::size_t size, int error) { return error < 0 && size > 0 ? 1 : size; }

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return checked<int(const char*, int, mode_t)>("open", std::string(path), path, flags, mode);
}

ssize_t read(int file, void* to, std::size_t size) {
  const int error = wanted("read", file);
  if (error > 0) {
    errno = error;
    return -1;
  }
  return next<ssize_t(int, void*, std::size_t)>("read")(file, to, length(size, error));
}

ssize_t write(int file, const void* from, std::size_t size) {
  const int error = wanted("write", file);
  if (error > 0) {
    errno = error;
    return -1;
  }
  return next<ssize_t(int, const void*, std::size_t)>("write")(file, from, length(size, error));
}

int fsync(int file) { return checked<int(int)>("fsync", file, file); }

/// The file is closed, whatever is said.
int close(int file) {
  const int error = wanted("close", file);
  const int done = next<int(int)>("close")(file);
  if (error == 0) return done;
  errno = error;
  return -1;
}

int mkdir(const char* path, mode_t mode) noexcept {
  return checked<int(const char*, mode_t)>("mkdir", std::string(path), path, mode);
}

int rename(const char* from, const char* to) noexcept {
  return checked<int(const char*, const char*)>("rename", std::string(to), from, to);
}

int fchmod(int file, mode_t mode) noexcept {
  return checked<int(int, mode_t)>("fchmod", file, file, mode);
}

int fstat(int file, struct stat* found) noexcept {
  return checked<int(int, struct stat*)>("fstat", file, file, found);
}

int ftruncate(int file, off_t size) noexcept {
  return checked<int(int, off_t)>("ftruncate", file, file, size);
}

/// The one that returns its error.
int posix_fallocate(int file, off_t begin, off_t size) {
  const int error = wanted("posix_fallocate", file);
  return error != 0 ? error : next<int(int, off_t, off_t)>("posix_fallocate")(file, begin, size);
}

}  // extern "C"
