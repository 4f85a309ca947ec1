#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "law/coverage.hpp"
#include "model/scenario.hpp"

namespace casus {

// Holes and redrafts in words, for the report and for the annex. `words`: the vocabulary as
// `readable`. Links go to `instrument_anchor`, which the page must hold.

/// What the events of a box have in common; states are counted where they are many.
std::string where_words(const Scenario& scenario, const Vocabulary& words, const Box& box);

/// The words of a text and where they stand: a quote with a link; only the link without a quote.
std::string clause_quote_html(const Scenario& scenario, ClauseId clause);

/// An item of a list: the words that keep clauses from filling a hole, with what the text says.
std::string opening_html(const Scenario& scenario, const Vocabulary& words, const Opening& one);

/// What a change of words says, with what it changes, in paragraphs. `head`: what it is, "The
/// smallest redraft that closes it"; empty where that is said above.
std::string redraft_html(const Scenario& scenario, const Vocabulary& words, const Mend& mend,
                         std::string_view head);

}  // namespace casus
