#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "lang/limits.hpp"

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

  bool has_error() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }

  /// More errors than anybody reads: what is said about further ones need not be clever, and they
  /// are only counted.
  bool enough() const { return errors_ >= most_errors_kept; }

  /// All of them by file and place, each once; behind the first `most_errors_shown` errors says one
  /// more how many there were.
  Diagnostics sorted() const;

 private:
  Diagnostics list_{};
  std::size_t errors_ = 0;
  std::size_t not_kept_ = 0;
};

}  // namespace casus
