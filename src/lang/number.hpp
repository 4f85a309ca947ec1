#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "model/date.hpp"
#include "model/quantity.hpp"

namespace casus {

/// What the numbers of a text count.
enum class NumberKind {
  plain,    ///< `0.8..1.2`, `80%`; a unit may follow after a space, and nothing else: `15..28 EUR
            ///< bn/year`
  duration  ///< `24h`, `30d`, `2w`, `6mo`, `10y`, read as years
};

/// A number or a range with the unit that was written behind it.
struct NumberText {
  Distribution distribution{};
  std::string unit{};
  bool percent = false;  ///< written with '%', and divided by 100 already
};

/// Reads `a`, `a..b`, `a..b..c`, `log(a..b..c)`, `normal(m, s)`, `lognormal(m, s)`, `beta(a, b)`.
/// Errors: E040 (unreadable), E042 (out of order), E044 (duration without a unit); the place counts
/// bytes of `text`.
Result<NumberText> parse_number(std::string_view text, NumberKind kind);

/// One plain number and nothing else.
std::optional<double> plain_number(std::string_view text);

/// A day: `2024-01-12`, or `2024-01` for its first day, or `2024` for 1 January. None if it is no
/// date; the day may not exist.
std::optional<Date> parse_date(std::string_view text);

}  // namespace casus
