#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/text.hpp"

namespace casus {

/// What texts of files are called in another language, by their English words.
using ForeignNames = std::map<std::string, std::string, std::less<>>;

/// A file of names: `names: fr` and, under `texts`, what a scenario and its instruments write, with
/// the words of that language. `index` is the file's position in the list that spans refer to.
/// Errors: those of `parse_yaml`; E010 (another key), E011 (a key that is not there), E013 (no
/// group of texts, or a text that is none), E053 (names in another language, or no file of names).
Result<ForeignNames> read_names(const Text& file, std::uint32_t index, std::string_view language);

}  // namespace casus
