#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lang/draft.hpp"

namespace casus {

/// One term of a set with its words looked up.
struct ResolvedTerm {
  bool minus = false;
  std::vector<bool> values{};             ///< by value of the dimension before `in`, or by actor
  std::vector<DimensionId> dimensions{};  ///< stand for the actor that is their value
};

/// The terms of a set of actors. `before`: the dimension before `in`, whose other values may stand
/// in braces too; none for holders. Faults go to `draft.problems` (E022, E026, E030).
std::optional<std::vector<ResolvedTerm>> resolve_set(Draft& draft, const Node& node,
                                                     const std::vector<SetPart>& parts,
                                                     std::optional<DimensionId> before);

/// `dimension in terms`, with the words of `parts` as its text.
Condition membership_condition(const Scenario& scenario, DimensionId dimension,
                               const std::vector<ResolvedTerm>& terms,
                               const std::vector<SetPart>& parts, bool negated);

/// `allies - {victim, XGB}` with one space around signs and after commas.
std::string canonical_text(const std::vector<SetPart>& parts);

/// A word that is no value of the dimension beside it (E022): says what it is instead.
std::nullopt_t report_no_value(Draft& draft, Span where, DimensionId which,
                               const std::string& word);

/// Faults of the syntax of a scalar, whose places count bytes of its text.
void report_pieces(Draft& draft, const Node& node, const Diagnostics& faults);

}  // namespace casus
