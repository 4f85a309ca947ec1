#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/ids.hpp"

namespace casus {

/// One number for sure.
struct Certain {
  double value = 0.0;
};
/// `a..b..c`: PERT with weight 4, so a beta distribution on [least, most]; least == most is a
/// single number.
struct Pert {
  double least = 0.0, likely = 0.0, most = 0.0;
};
/// `log(a..b..c)`: the logarithm is PERT between the logarithms. All positive.
struct LogPert {
  double least = 1.0, likely = 1.0, most = 1.0;
};
/// `a..b`.
struct Uniform {
  double least = 0.0, most = 0.0;
};
/// `normal(mean, deviation)`.
struct Normal {
  double mean = 0.0, deviation = 1.0;
};
/// `lognormal(mean, deviation)` of the logarithm.
struct Lognormal {
  double mean = 0.0, deviation = 1.0;
};
/// `beta(a, b)` on [0, 1].
struct Beta {
  double a = 1.0, b = 1.0;
};
using Distribution = std::variant<Certain, Pert, LogPert, Uniform, Normal, Lognormal, Beta>;

/// The value that stands for the distribution where one number is wanted: the most likely of a
/// range of three, the middle of a range of two, the centre of a normal. Source:
/// tests/oracle/law/README.md, "entails".
double central(const Distribution& distribution);

/// Least and most possible; infinite where unbounded.
struct Bounds {
  double least = 0.0, most = 0.0;
};
Bounds bounds(const Distribution& distribution);
/// The same, but of a normal or lognormal the middle 95 %.
Bounds likely_bounds(const Distribution& distribution);

/// As in a text: `0.8..1.2..2`.
std::string to_text(const Distribution& distribution);

/// How a file has a number, beside what it is.
enum class NumberForm {
  plain,     ///< in the unit of its path: `15..28`
  duration,  ///< with units of time, read as years: `7d..30d`
  with_unit  ///< in another unit than that of its path, which stands beside it: 2, EUR bn/month
};

/// One draw per future for everybody, or one for each guarantor.
enum class Draw { common, own };

/// Random numbers are a function of the place where a quantity is written: the file (0 the
/// scenario, 1 the strengths, then the instruments in the order of `use`) and its position among
/// the quantities of that file. Quantities added at the end change no earlier draw; packages never
/// enter.
struct Stream {
  int file = 0;
  int position = 0;
};

/// A number or a range, with its evidence.
struct Quantity {
  std::string path{};  ///< as in `--set`: "challenger.force", "actors.GBR.gdp", "aid-2026.money"
  Distribution distribution{};
  std::string unit{};     ///< as written; empty where the path fixes it
  std::string source{};   ///< where it comes from; empty: no source
  std::string assumed{};  ///< why it was assumed; a quantity may have both
  /// What the evidence that is quoted says of it, in its unit; lint L025 holds the range beside it.
  std::optional<Distribution> evidence{};
  Draw draw = Draw::common;
  NumberForm form = NumberForm::plain;
  bool sensitive = false;  ///< kept out of every report
  Span where{};
  Stream stream{};
};

}  // namespace casus
