#include "model/duration.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "base/overload.hpp"

namespace casus {

namespace {

constexpr std::array<TimeUnit, 5> units = {
    {{"mo", hours_per_year / 12}, {"h", 1}, {"d", 24}, {"w", 7 * 24}, {"y", hours_per_year}}};

/// By size; weeks are left out, since days say the same in whole numbers.
constexpr std::array<std::size_t, 4> from_the_largest = {4, 0, 2, 1};

bool reads_back(const std::string& number, const TimeUnit& unit, double years) {
  return years_of(std::strtod(number.c_str(), nullptr), unit) == years;
}

/// The number with so many digits, if it reads back.
std::optional<std::string> in_digits(double years, const TimeUnit& unit, int digits) {
  const std::string number = fmt::format("{:.{}g}", years * hours_per_year / unit.hours, digits);
  if (!reads_back(number, unit, years)) return std::nullopt;
  return number + std::string(unit.written);
}

}  // namespace

std::span<const TimeUnit> time_units() { return units; }

double years_of(double amount, const TimeUnit& unit) {
  return amount * unit.hours / hours_per_year;
}

std::string duration_text(double years) {
  for (const int digits : {3, 6, 9}) {
    std::string shortest;
    for (const std::size_t one : from_the_largest)
      if (auto text = in_digits(years, units[one], digits);
          text && (shortest.empty() || text->size() < shortest.size()))
        shortest = *text;
    if (!shortest.empty()) return shortest;
  }
  // Times the hours and divided by them again a number may miss by its last bit: so its neighbours.
  for (const double near : {years, std::nextafter(years, 0.0), std::nextafter(years, 2 * years)})
    if (reads_back(fmt::format("{}", near), units[4], years)) return fmt::format("{}y", near);
  return fmt::format("{}y", years);
}

std::string duration_text(const Distribution& distribution) {
  const auto text = [](double years) { return duration_text(years); };
  return std::visit(overload{[&](const Certain& d) { return text(d.value); },
                             [&](const Pert& d) {
                               return text(d.least) + ".." + text(d.likely) + ".." + text(d.most);
                             },
                             [&](const LogPert& d) {
                               return "log(" + text(d.least) + ".." + text(d.likely) + ".." +
                                      text(d.most) + ")";
                             },
                             [&](const Uniform& d) { return text(d.least) + ".." + text(d.most); },
                             [&](const Normal& d) {
                               return "normal(" + text(d.mean) + ", " + text(d.deviation) + ")";
                             },
                             // numbers without a scale: in years as they are
                             [](const Lognormal& d) {
                               return fmt::format("lognormal({}y, {}y)", d.mean, d.deviation);
                             },
                             [](const Beta& d) { return fmt::format("beta({}y, {}y)", d.a, d.b); }},
                    distribution);
}

std::string setting_text(const Quantity& quantity) {
  if (quantity.form == NumberForm::duration) return duration_text(quantity.distribution);
  const std::string number = to_text(quantity.distribution);
  return quantity.form == NumberForm::with_unit ? number + " " + quantity.unit : number;
}

}  // namespace casus
