#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Bytes that are not a text.
struct NotText {
  std::size_t begin = 0, end = 0;
  std::string message{};
  std::string hint{};
};

/// The first place where the bytes are not UTF-8, or hold a control character other than tab and
/// line ends, or a mark that turns the direction of what follows; none if all is text.
std::optional<NotText> not_text(std::string_view bytes);

/// Where each code point begins, and the end: libyaml counts code points, spans count bytes.
std::vector<std::uint32_t> code_point_offsets(std::string_view text);

}  // namespace casus
