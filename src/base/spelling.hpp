#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// The candidate that a misspelt word most likely meant, or an empty text if none is near: other
/// letter case, or at most a third of the letters added, dropped, changed or swapped.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "did you mean 'materiel'?", or an empty text.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// "a, b and c"; at most `most` of them, then "...".
std::string listed(const std::vector<std::string>& words, std::size_t most = 12);

/// `did_you_mean`, or else "one of: a, b, c".
std::string hint_for(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace casus
