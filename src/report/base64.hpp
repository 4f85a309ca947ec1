#pragma once

#include <string>
#include <string_view>

namespace casus {

/// Bytes as letters, padded with '='. Source: RFC 4648, section 4.
std::string base64(std::string_view bytes);

}  // namespace casus
