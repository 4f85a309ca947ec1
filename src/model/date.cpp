#include "model/date.hpp"

#include <chrono>

namespace casus {

namespace {

std::chrono::year_month_day calendar_day(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

}  // namespace

bool is_valid(Date date) {
  // What <chrono> holds a month and a day in is narrower than an int.
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= 31 && calendar_day(date).ok();
}

int days_since_epoch(Date date) {
  return static_cast<int>(std::chrono::sys_days(calendar_day(date)).time_since_epoch().count());
}

double years_between(Date from, Date to) {
  return (days_since_epoch(to) - days_since_epoch(from)) / days_of_a_year;
}

}  // namespace casus
