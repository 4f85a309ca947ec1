#include "measure/key.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "measure/catalogue.hpp"

namespace casus {

namespace {

constexpr double parts_of_a_year = 1e6;
constexpr double least_years = 1.0 / parts_of_a_year, most_years = 1e4;

bool named_with_years(const MeasureRow& row) {
  return std::holds_alternative<Path>(row.shape) || std::holds_alternative<AtTheEnd>(row.shape);
}

const MeasureRow* find_row(std::string_view name, bool with_years) {
  const auto rows = catalogue();
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const MeasureRow& row) {
    return row.name == name && named_with_years(row) == with_years;
  });
  return found == rows.end() ? nullptr : &*found;
}

/// `5y`, `10.25y`.
std::optional<double> read_years(std::string_view text) {
  if (!text.ends_with('y')) return std::nullopt;
  text.remove_suffix(1);
  if (text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  double years = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && years >= least_years && years <= most_years ? std::optional(years) : std::nullopt;
}

/// " within 5 years"; empty for what has no years.
std::string when_text(const MeasureKey& key) {
  if (key.years == 0.0) return "";
  const Path* path = std::get_if<Path>(&row_of(key.measure).shape);
  return fmt::format(" {} {}", path != nullptr ? path->when : "within", years_text(key.years));
}

}  // namespace

std::string to_text(const MeasureKey& key) {
  const std::string_view name = row_of(key.measure).name;
  return key.years == 0.0 ? std::string(name) : fmt::format("{}_{}y", name, key.years);
}

std::optional<MeasureKey> read_key(std::string_view name) {
  const std::size_t bar = name.rfind('_');
  if (bar != std::string_view::npos) {
    const auto years = read_years(name.substr(bar + 1));
    const MeasureRow* path = years ? find_row(name.substr(0, bar), true) : nullptr;
    if (path != nullptr) return after(path->measure, *years);
  }
  const MeasureRow* row = find_row(name, false);
  if (row == nullptr) row = find_row(name, true);
  return row == nullptr ? std::nullopt : std::optional(MeasureKey{row->measure});
}

MeasureKey key_of(Measure measure) { return {measure}; }

MeasureKey after(Measure measure, double years) {
  return {measure, std::round(years * parts_of_a_year) / parts_of_a_year};
}

std::string label_of(const MeasureKey& key) {
  return std::string(row_of(key.measure).label) + when_text(key);
}

std::string event_of(const MeasureKey& key) {
  const std::string_view event = row_of(key.measure).event;
  return event.empty() ? std::string() : std::string(event) + when_text(key);
}

std::string years_text(double years) {
  return fmt::format("{} {}", std::round(years * parts_of_a_year) / parts_of_a_year,
                     years == 1.0 ? "year" : "years");
}

}  // namespace casus
