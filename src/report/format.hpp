#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "study/findings.hpp"

namespace casus {

/// How a number is written for readers; never "NaN" or "inf".
///
/// A share as "62 %"; below half a percent "<1 %", above 99.5 but not all ">99 %".
std::string percent(double share);

/// The same without the sign, for ranges: "62", "<1".
std::string percent_number(double share);

/// "31 in 100".
std::string in_hundred(double share);

/// A difference of shares in points: "+3", "-12", "0"; one decimal below 10; "about 0" for what one
/// decimal would not show.
std::string points(double difference);

/// Three significant digits without an exponent: "0.35", "12.4", "1,240".
std::string plain_number(double value);

/// "1,240": a comma before each three digits of a whole number.
std::string with_thousands(std::string digits);

/// A plain number, or the percentage of a share, by its unit ("share", "probability").
std::string value_in(double value, std::string_view unit);

/// "mean 0.4, median 0.35 (0.1 to 0.7)", in the unit; a range without futures is "not defined in
/// any future".
std::string range_in(const Range& range, std::string_view unit);

/// "mean 20 %, median 18 % (5 to 95 % of futures: 6 to 41 %)" for shares.
std::string percent_range(const Range& range);

/// How long something takes, rounded up to a unit that fits: "45 s", "12 min", "2.5 h". Unit:
/// seconds.
std::string time_words(double seconds);

/// Text for HTML, attributes included; control characters and marks that turn its direction are
/// left out.
std::string escaped(std::string_view text);

/// The same without those, line ends as spaces, but nothing else changed: for text
/// that a script shows.
std::string plain_text(std::string_view text);

/// "a", "a and b", "a, b and c".
std::string enumerated(const std::vector<std::string>& items);

/// ", over 128 futures" of a figure that fewer futures have than the study; else nothing.
std::string over_fewer(int n, int futures);

/// "1 future", "2 futures".
std::string counted(long long count, std::string_view one, std::string_view many);

}  // namespace casus
