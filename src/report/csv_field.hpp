#pragma once

#include <string>
#include <string_view>

namespace casus {

/// A field of RFC 4180. What a spreadsheet would run as a formula gets an apostrophe in front.
std::string csv_field(std::string_view text);

/// A number in digits that read back exactly; empty if it is not finite.
std::string csv_number(double value);

/// Data as they would stand in a file, to be copied from a page; `csv` ends its lines with "\n".
std::string csv_html(std::string_view csv);

}  // namespace casus
