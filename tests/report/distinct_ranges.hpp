#pragma once

#include <cmath>

#include "study/findings.hpp"

namespace casus {

inline constexpr std::size_t package_count = 6;
/// Positions of the packages of `distinct`.
namespace which {
inline constexpr int nothing = 0, pact = 2, blend = 3, alliance = 4, convoy = 5;
}
inline constexpr double after_years[] = {1, 2, 5, 6};
/// Medians of the risk of an attack, [package][years].
inline constexpr double risk_median[package_count][4] = {
    {0.31, 0.42, 0.73, 0.79}, {0.29, 0.40, 0.69, 0.76}, {0.23, 0.33, 0.56, 0.61},
    {0.07, 0.11, 0.19, 0.22}, {0.17, 0.26, 0.44, 0.49}, {0.35, 0.38, 0.53, 0.58}};

/// Ranges of which no two numbers are alike: the digits after the fourth are the number of the
/// range, which is n - 1000, too.
class Ranges {
 public:
  /// Of a share: p05 at 0.55 of the median, p95 and the mean 0.3 and 0.12 of the way from it to 1.
  Range share(double median) {
    return range(0.55 * median, median, median + 0.3 * (1 - median), median + 0.12 * (1 - median));
  }
  /// Of another number.
  Range number(double median) { return range(0.61 * median, median, 1.74 * median, 1.18 * median); }
  /// Of a difference of shares, which may have any sign.
  Range change(double median) {
    return range(median - 0.11, median, median + 0.06, median - 0.013);
  }
  Conditional given(double ratio, double before) {
    return {std::round(1e6 * ratio) / 1e6, share(before)};
  }

 private:
  Range range(double p05, double median, double p95, double mean) {
    ++count_;
    const auto marked = [this](double value) {
      return std::round(std::round(value * 1e4) * 1e3 + count_) / 1e7;
    };
    return {marked(mean), marked(p05), marked(median), marked(p95), 1000 + count_};
  }

  int count_ = 0;
};

/// Measures, paths and guarantors of a package.
PackageFindings distinct_package(Ranges& ranges, const Package& package, std::size_t p);

}  // namespace casus
