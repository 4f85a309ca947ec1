#pragma once

#include <string>
#include <vector>

#include "law/coverage.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The values of a dimension in the words of `readable`: "anyone", "4 other states and a proxy".
/// The first `states` values of a dimension of actors are states.
std::string values_in_words(const Vocabulary& words, std::size_t states, DimensionId dimension,
                            const std::vector<int>& values);

/// The word for a level in a cell: "talks" for consultation, else `level_noun`.
std::string_view cell_noun(Level level);

/// "arms", "from nothing to arms".
std::string covered_words(const CoveredEvents& events);

/// What the table shows, in one sentence: "Nobody owes more than consultation for sure".
std::string coverage_finding(const CoverageGrid& grid, const Scenario& scenario);

/// The table as a picture that a phone shows whole: a row for each group of kinds, its cells below
/// its name; in a cell above what somebody owes for sure in every such event, below what in one of
/// them, in words on the colour of the level. Source: docs/design/0023-coverage.md.
/// `words`: the vocabulary as `readable`.
std::string coverage_chart(const CoverageGrid& grid, const Scenario& scenario,
                           const Vocabulary& words, const std::string& id);

}  // namespace casus
