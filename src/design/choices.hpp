#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

/// What a design decides about: one of these sets of texts, or none of them.
struct DesignChoice {
  std::vector<std::vector<InstrumentId>> alternatives{};
};

/// By choice: 0 takes nothing, k the alternative k - 1.
using Candidate = std::vector<int>;

/// The choices that a scenario offers, in the order of `use`: the texts of its options. A text and
/// those in use that are based on it are alternatives of one choice, the text first, whether or not
/// a package names them. Texts in force on the day of the scenario that always stand together in
/// options are one alternative: nobody decides about them again. Texts of yardsticks are none.
std::vector<DesignChoice> design_choices(const Scenario& scenario);

/// The package that a candidate stands for, under an id of its own ("design 1.0.2").
Package designed_package(const std::vector<DesignChoice>& choices, const Candidate& candidate);

/// The candidate that a package is; none where it holds a text that no choice offers, two
/// alternatives of one choice or a part of one, or where somebody is taken out of it.
std::optional<Candidate> candidate_of(const std::vector<DesignChoice>& choices,
                                      const Package& package);

/// In how many choices two candidates differ.
int choices_apart(const Candidate& one, const Candidate& other);

/// The texts of a candidate, ascending.
std::vector<InstrumentId> texts_of(const std::vector<DesignChoice>& choices,
                                   const Candidate& candidate);

/// How many candidates there are; the largest number of its type where there are more.
std::uint64_t count_of(const std::vector<DesignChoice>& choices);

}  // namespace casus
