#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/text.hpp"

namespace casus {

/// What may be said beside the message.
struct More {
  std::string note{};
  std::string hint{};
  std::vector<Related> related{};
};

/// Collects what is wrong, so that everything can be said at once.
class Problems {
 public:
  void error(std::string_view code, Span where, std::string message, More more = {});
  void lint(std::string_view code, Span where, std::string message, More more = {});
  void add(Diagnostics list);

  bool has_error() const { return casus::has_error(list_); }

  /// All of them by file and place, each once.
  Diagnostics sorted() const;

 private:
  Diagnostics list_{};
};

}  // namespace casus
