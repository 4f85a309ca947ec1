#include "report/ascii_page.hpp"

#include <cstdint>

#include <fmt/format.h>

namespace casus {

namespace {

/// A character that is no ASCII, and how many bytes it takes; 0: none begins there.
struct WideCharacter {
  std::uint32_t code = 0;
  std::size_t bytes = 0;
};

WideCharacter wide_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t bytes = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 0;
  if (bytes == 0 || text.size() < bytes) return {};
  WideCharacter found{.code = lead & (0xFFU >> (bytes + 1)), .bytes = bytes};
  for (const char byte : text.substr(1, bytes - 1)) {
    const auto tail = static_cast<unsigned char>(byte);
    if ((tail & 0xC0U) != 0x80U) return {};
    found.code = found.code << 6U | (tail & 0x3FU);
  }
  return found;
}

}  // namespace

std::string ascii_page(std::string_view html) {
  std::string out;
  out.reserve(html.size() + html.size() / 64);
  for (std::size_t at = 0; at < html.size();) {
    const WideCharacter wide = wide_character(html.substr(at));
    if (wide.bytes == 0)
      out += html[at++];
    else
      out += fmt::format("&#{};", wide.code);
    at += wide.bytes;
  }
  return out;
}

}  // namespace casus
