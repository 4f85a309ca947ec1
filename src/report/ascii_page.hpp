#pragma once

#include <string>
#include <string_view>

namespace casus {

/// The same page in ASCII: every other character as a reference by its number. A browser keeps a
/// page with a single character beyond Latin-1 in two bytes a character and reads it more slowly:
/// of a page of 2 MB the first picture came a sixth later. The style sheet and the script, in which
/// no reference counts, hold ASCII only. Bytes that are no UTF-8 stay.
std::string ascii_page(std::string_view html);

}  // namespace casus
