#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/quantity.hpp"

namespace casus {

/// A year is 365.25 days, a month a twelfth of it, an hour a 8766th.
inline constexpr double hours_per_year = 8766.0;

/// A unit of time behind a number: `30d`.
struct TimeUnit {
  std::string_view written{};
  double hours = 0.0;
};

/// The units of durations in files, those that letters could confuse first ("mo" before "m").
std::span<const TimeUnit> time_units();

/// Years in one unit, as a file is read: `amount * hours / 8766`.
double years_of(double amount, const TimeUnit& unit);

/// A length of time as a file has it: `5h`, `30d`, `3mo`, `1.5y`. Read again it gives the same
/// bits; of the units in which a short number does, that of the shortest text is taken, the largest
/// of several. Source: docs/language.md, section 2.
std::string duration_text(double years);

/// A distribution over lengths of time in years, as a file has it: `7d..30d..120d`.
std::string duration_text(const Distribution& years);

/// The value of a quantity as `--set PATH=` takes it, in the form of its file: `7d..30d`, `15..28`,
/// `24 EUR bn/year` where the file has another unit.
std::string setting_text(const Quantity& quantity);

}  // namespace casus
