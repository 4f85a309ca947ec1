#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

/// Some values of a dimension in words: "scale at least major", "kind is cyber or sabotage",
/// "perpetrator is anyone but RUS", "not provoked".
std::string value_words(const Dimension& dimension, const std::vector<bool>& values);

/// A condition in words, without brackets where none are needed.
std::string condition_words(const Condition& condition, const Vocabulary& vocabulary);

/// "nothing", "consultation", "money", "arms", "soldiers".
std::string_view level_noun(Level level);

}  // namespace casus
