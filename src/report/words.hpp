#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/scenario.hpp"

namespace casus {

/// What a measure is called in front of people, and what it means. Names are those of model.md,
/// section 7, and of the dictionary of design.md.
struct MeasureWords {
  std::string label{};    ///< "attacked within 5 years"
  std::string meaning{};  ///< one sentence; empty if it is not known here
  std::string unit{};     ///< "share", "FU", ...
};
MeasureWords measure_words(std::string_view name);

/// `attacked_5y` -> 5; none if the name has another stem.
std::optional<double> years_of(std::string_view name, std::string_view stem);

/// `attacked_5y`.
std::string with_years(std::string_view stem, double years);

/// "consultations", "arms and equipment": an action of the vocabulary; unknown ones as written.
std::string action_words(std::string_view name);

/// "no answer", "consults", "economic help", "arms", "troops".
std::string_view level_words(Level level);

/// "Challenger: what not fighting is worth": what a quantity is, by its path.
std::string quantity_words(const Scenario& scenario, std::string_view path);

/// The unit that is written, or that of the parameter.
std::string unit_of(const Quantity& quantity);

/// "a large-scale attack"-like name of a kind: its id with blanks.
std::string attack_words(const Attack& attack);

}  // namespace casus
