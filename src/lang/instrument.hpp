#pragma once

#include "lang/condition.hpp"
#include "lang/draft.hpp"

namespace casus {

/// Reads one file of an instrument into the scenario.
void read_instrument(Draft& draft, const Node& root);

/// The clauses of an instrument, readings laid over their keys.
void read_clauses(Draft& draft, const Node& node, Instrument& instrument, Scope scope);

/// What no event triggers, each with its words; no answer depends on it yet.
void read_provisions(Draft& draft, const Node& node, Instrument& instrument);

/// The rest of a text by article, with how many provisions each holds.
void read_not_coded(Draft& draft, const Node& node, Instrument& instrument);

/// What only shows when all clauses are read: two with one id (E015), names of clauses that are not
/// there (E036; `named`: those in other keys), exceptions in a circle (E052) or in a row without
/// end (E005).
void check_clauses(Draft& draft, const Instrument& instrument,
                   const std::vector<const Node*>& named);

/// Two texts in use that implement each other (E066): neither would owe anything.
void check_implements(Draft& draft);

/// Where a norm or number comes from: a text, or {ref, quote, verified, note}.
Source read_source(Draft& draft, const Node& node);

/// Actions of the vocabulary (E012).
std::vector<ActionId> read_actions_list(Draft& draft, const Node& node, std::string_view what);

/// `{victim: UKR, kind: invasion}`; dimensions that it leaves out stay open.
OpenEvent read_event(Draft& draft, const Node& node);

/// Tests in a file. Clauses are named by their id among `among`, or in full.
std::vector<EventTest> read_tests(Draft& draft, const Node& node, const Instrument* instrument);

}  // namespace casus
