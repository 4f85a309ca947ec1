#pragma once

#include <optional>

#include "model/ids.hpp"

namespace casus {

/// A day of the Gregorian calendar. `2030-06` in a text is its first day.
struct Date {
  int year = 0;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// A year of the clock of the game.
inline constexpr double days_of_a_year = 365.25;

/// Whether the date exists (30 February does not).
bool is_valid(Date date);

/// Days from 1970-01-01, negative before.
int days_since_epoch(Date date);

/// Years from `from` to `to` in years of 365.25 days.
double years_between(Date from, Date to);

/// When an instrument begins to bind: never, on a day, or some time after t = 0 of the game, which
/// is the ceasefire where the game begins with one.
struct EntryIntoForce {
  enum class Kind { never, on_date, after_ceasefire };

  Kind kind = Kind::never;
  Date date{};                        ///< for `on_date`
  std::optional<QuantityId> delay{};  ///< years after t = 0; none: at once
  bool names_ceasefire = false;       ///< the text says `ceasefire`, not `start`
};

}  // namespace casus
