#pragma once

#include <cstddef>

#include "base/diagnostic.hpp"

namespace casus {

/// Collects diagnostics, but only the first few: nobody mends thousands at once, and a text that
/// was made to be wrong everywhere must not take memory without bound. The rest is counted.
class FirstErrors {
 public:
  static constexpr std::size_t most = 40;

  /// True if another one would only be counted; its words need not be made.
  bool full() const { return kept_.size() >= most; }
  void add(Diagnostic one);
  /// Counts some without keeping them.
  void count(std::size_t more) { rest_ += more; }
  /// All of another collection.
  void add(const FirstErrors& others);

  bool empty() const { return kept_.empty() && rest_ == 0; }
  const Diagnostics& kept() const { return kept_; }
  std::size_t rest() const { return rest_; }

  /// Those kept; the note of the last says how many more there are.
  Diagnostics take();

 private:
  Diagnostics kept_{};
  std::size_t rest_ = 0;
};

}  // namespace casus
