#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.hpp"

namespace casus {

/// A text as JSON. Fails with what keeps it from being JSON: syntax (E901, with line and column,
/// and as a span of text 0), a number that does not fit a double, nesting beyond 32, and keys that
/// are written twice (E902, with their path).
Result<nlohmann::json> read_json(std::string_view text);

}  // namespace casus
