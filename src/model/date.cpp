#include "model/date.hpp"

namespace casus {

bool is_valid(Date date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  const int last = days[date.month - 1] + (date.month == 2 && leap ? 1 : 0);
  return date.day >= 1 && date.day <= last;
}

// Source: Hinnant (2013), chrono-compatible low-level date algorithms, days_from_civil.
int days_since_epoch(Date date) {
  const int y = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

double years_between(Date from, Date to) {
  return (days_since_epoch(to) - days_since_epoch(from)) / days_of_a_year;
}

}  // namespace casus
