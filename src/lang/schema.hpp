#pragma once

#include <string>

namespace casus {

/// The language as a JSON Schema (draft 2020-12) that editors complete and mark with: which file it
/// is, every key with where it may stand, words of closed lists, what must be there. Made from the
/// table of keys that the readers use (`language_keys`) and the tables of words
/// (`model/names.hpp`), so that it knows what they know. What only a reader can see (conditions,
/// names, sums of weights) is left to `casus check`.
std::string language_schema();

}  // namespace casus
