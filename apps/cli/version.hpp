#pragma once

#include <string_view>

namespace casus {

/// "0.1.0"
std::string_view version();

}  // namespace casus
