#include "report/base64.hpp"

#include <cstddef>
#include <cstdint>

namespace casus {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      const bool there = at + k < bytes.size();
      group = (group << 8) | (there ? static_cast<unsigned char>(bytes[at + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += at + k > bytes.size() ? '=' : digits[(group >> (18 - 6 * k)) & 63U];
    }
  }
  return out;
}

}  // namespace casus
