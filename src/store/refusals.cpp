#include "store/refusals.hpp"

#include <utility>

#include <fmt/format.h>

namespace casus {

Diagnostic cannot_open_store(const std::string& path, const std::string& why, std::string hint) {
  return {.code = "E431",
          .path = path,
          .message = fmt::format("cannot open the store {}: {}", path, why),
          .hint = std::move(hint)};
}

Diagnostic no_store(const std::string& path, std::string why) {
  return {.code = "E432",
          .path = path,
          .message = fmt::format("{} is no store of casus", path),
          .note = std::move(why),
          .hint = "name another file with --store"};
}

Diagnostic damaged_store(const std::string& path, const std::string& what, std::string hint) {
  return {.code = "E433",
          .path = path,
          .message = fmt::format("the store {} is damaged: {}", path, what),
          .hint = std::move(hint)};
}

Diagnostic store_in_use(const std::string& path) {
  return {.code = "E434",
          .path = path,
          .message = fmt::format("the store {} is in use by another process", path),
          .hint = "wait until it is done, or name another file with --store"};
}

}  // namespace casus
