#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace casus {

enum class Measure : int;  // measure/catalogue.hpp

/// A measure, and after how many years if its values stand along a path (else 0). Made by `key_of`
/// and `after`.
struct MeasureKey {
  Measure measure{};
  double years = 0.0;

  friend auto operator<=>(const MeasureKey&, const MeasureKey&) = default;
};

/// `attacked_5y`: the name of a measure, with years if its values stand along a path.
///
/// This and `read_key` are the only maker and reader of such names: in JSON, in CSV, under
/// `outcomes:` of a scenario and in `--set`.
std::string to_text(const MeasureKey& key);

/// The key that a name stands for, whatever the years; none if no measure is called so. A path
/// without years stands for the end of the report: `years` is 0.
std::optional<MeasureKey> read_key(std::string_view name);

/// A measure that is no path.
MeasureKey key_of(Measure measure);

/// A measure after so many years of the report, rounded to a millionth of a year, so that equal
/// times are equal keys however they were computed.
MeasureKey after(Measure measure, double years);

/// "armed attack pressed within 5 years": what a reader sees.
std::string label_of(const MeasureKey& key);

/// "an armed attack within 5 years", to stand after "the risk of"; empty if options cannot be
/// compared by the measure.
std::string event_of(const MeasureKey& key);

/// "1 year", "10.25 years".
std::string years_text(double years);

}  // namespace casus
