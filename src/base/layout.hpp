#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casus {

// Text for a terminal, and for what is laid out by columns.

/// The width of pages for people.
inline constexpr std::size_t page_columns = 80;

/// Whether the byte begins a code point of UTF-8.
constexpr bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Whether a mark stands there that turns the direction of what follows (U+202A to U+202E, U+2066
/// to U+2069, three bytes each): with one, a text reads otherwise than it is.
bool turns_direction(std::string_view text, std::size_t at);

/// Without control characters, which would steer the terminal, and marks that turn the direction:
/// each becomes a blank.
std::string printable(std::string_view text);

/// Code points, which is what a terminal counts (the texts of this project have no wide ones).
std::size_t columns_of(std::string_view text);

/// What becomes of a word that is longer than a line.
enum class LongWords { broken, whole };

/// Lines of at most `width` columns, broken between words; at least one.
std::vector<std::string> wrapped(std::string_view text, std::size_t width,
                                 LongWords long_words = LongWords::broken);

/// Filled with blanks, on the right or on the left, up to `width` columns.
std::string left(std::string_view text, std::size_t width);
std::string right(std::string_view text, std::size_t width);

/// As much of the text as takes so many columns.
std::string first_columns(std::string_view text, std::size_t columns);

/// The beginning of a word that no reader wants in full; paths of files are shorter.
std::string shortened(std::string_view word);

/// `first` and then `text`, printable, broken at blanks and at its line ends; later lines are
/// indented to where `text` began. Ends with a line end. Long words are shortened, not broken.
std::string wrap(std::string_view first, std::string_view text);

/// Adds `text` to a page of 80 columns, printable, broken at blanks and indented.
void add_paragraph(std::string& page, std::string_view text, std::size_t indent = 0);

}  // namespace casus
