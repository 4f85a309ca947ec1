#pragma once

#include <string_view>

namespace casus {

/// A row of the catalogue of texts: a key, and the words of one language, with places in braces for
/// what the findings say: "With {option} ...". In French a place may ask for what stands before it:
/// "{de:option}" is "de", "d’", "du" or "des" and the option, "{à:actor}" likewise.
struct Sentence {
  std::string_view key{}, words{};
};

}  // namespace casus
