#include "lang/utf8.hpp"

#include <fmt/format.h>

#include "base/layout.hpp"

namespace casus {

namespace {

/// Length of the code point at `at`, or 0 if the bytes there are none.
std::size_t code_point_length(std::string_view bytes, std::size_t at) {
  const auto unit = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = unit(at);
  if (lead < 0x80U) return 1;
  const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  if (lead < 0xC2U || lead > 0xF4U || at + length > bytes.size()) return 0;
  std::uint32_t point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((unit(at + i) & 0xC0U) != 0x80U) return 0;
    point = (point << 6U) | (unit(at + i) & 0x3FU);
  }
  const bool overlong = (length == 3 && point < 0x800U) || (length == 4 && point < 0x10000U);
  const bool surrogate = point >= 0xD800U && point <= 0xDFFFU;
  return overlong || surrogate || point > 0x10FFFFU ? 0 : length;
}

}  // namespace

std::optional<NotText> not_text(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
    return NotText{0, 1, "the file is UTF-16", "save it as UTF-8"};
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = code_point_length(bytes, at);
    if (length == 0)
      return NotText{at, at + 1,
                     fmt::format("the byte 0x{:02X} is not UTF-8",
                                 static_cast<unsigned>(static_cast<unsigned char>(bytes[at]))),
                     "save the file as UTF-8"};
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const bool c1 = length == 2 && lead == 0xC2U &&
                    static_cast<unsigned char>(bytes[at + 1]) < 0xA0U &&
                    static_cast<unsigned char>(bytes[at + 1]) != 0x85U;
    if ((lead < 0x20U && lead != '\t' && lead != '\n' && lead != '\r') || lead == 0x7FU || c1)
      return NotText{at, at + length,
                     lead == 0 ? "the file holds the byte NUL"
                               : fmt::format("the file holds the control character 0x{:02X}",
                                             static_cast<unsigned>(lead)),
                     "remove it; is this a text file?"};
    if (turns_direction(bytes, at))
      return NotText{at, at + length,
                     "a mark here turns the direction of what follows, so that it reads otherwise "
                     "than it is",
                     "remove it"};
    at += length;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U)
      offsets.push_back(static_cast<std::uint32_t>(at));
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

}  // namespace casus
