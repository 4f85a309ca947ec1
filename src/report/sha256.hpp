#pragma once

#include <string>
#include <string_view>

namespace casus {

/// SHA-256 in base64, as a content security policy names an inline style sheet.
/// Source: FIPS 180-4.
std::string sha256_base64(std::string_view text);

/// The same as 64 hexadecimal digits, as `sha256sum` prints it.
std::string sha256_hex(std::string_view text);

}  // namespace casus
