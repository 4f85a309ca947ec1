#pragma once

#include <string>
#include <string_view>

namespace casus {

/// Width of what people read in a terminal.
inline constexpr std::size_t columns = 80;

/// Code points, not bytes.
std::size_t display_width(std::string_view text);

/// True of characters that would command the terminal instead of being shown.
bool commands_terminal(char byte);

/// `text` with spaces in place of such characters.
std::string harmless(std::string_view text);

/// The beginning of a word that no reader wants in full; paths of files are shorter.
std::string shortened(std::string_view word);

/// `first` and then `text`, broken at spaces at `columns`; later lines are indented to where `text`
/// began. Ends with a newline. A single word that is longer is not broken.
std::string wrap(std::string_view first, std::string_view text);

}  // namespace casus
