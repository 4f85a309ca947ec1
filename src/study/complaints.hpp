#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casus {

/// Collects what is broken in one value, under the name of its type.
class Complaints {
 public:
  explicit Complaints(std::string of) : of_(std::move(of)) {}

  /// `what` is the invariant in words, `where` the place and what stands there.
  void unless(bool holds, const char* what, const std::string& where) {
    if (!holds) all_.push_back(fmt::format("{}: {}: {}", of_, what, where));
  }
  /// A probability or another share; rounding of long sums is forgiven.
  void share(double value, const std::string& where) {
    unless(value >= -rounding && value <= 1.0 + rounding, "shares lie in [0, 1]",
           fmt::format("{} is {}", where, value));
  }
  void sum_is_one(double sum, const std::string& where) {
    unless(std::abs(sum - 1.0) <= rounding, "shares of a whole sum to 1",
           fmt::format("{} sum to {}", where, sum));
  }
  void finite(double value, const std::string& where) {
    unless(std::isfinite(value), "numbers are finite", fmt::format("{} is {}", where, value));
  }
  void size(std::size_t found, std::size_t expected, const std::string& where) {
    unless(found == expected, "lists are as long as what they are about",
           fmt::format("{} has {} entries, not {}", where, found, expected));
  }
  std::vector<std::string> take() { return std::move(all_); }

  /// Largest error of a sum of some million products of doubles.
  static constexpr double rounding = 1e-9;

 private:
  std::string of_;
  std::vector<std::string> all_{};
};

}  // namespace casus
