#pragma once

#include "lang/condition.hpp"
#include "lang/draft.hpp"

namespace casus {

/// Reads one file of an instrument into the scenario.
void read_instrument(Draft& draft, const Node& root);

/// The clauses of an instrument, readings laid over their keys.
void read_clauses(Draft& draft, const Node& node, Instrument& instrument, Scope scope);

/// Two clauses with one id (E015).
void check_ids(Draft& draft, const Instrument& instrument);

/// Exceptions to clauses that are not there (E036), and circles of them (E052).
void check_exceptions(Draft& draft, const Instrument& instrument);

/// Two texts in use that implement each other (E066): neither would owe anything.
void check_implements(Draft& draft);

/// Where a norm or number comes from: a text, or {ref, quote, verified, note}.
Source read_source(Draft& draft, const Node& node);

/// Actions of the vocabulary (E012).
std::vector<ActionId> read_actions_list(Draft& draft, const Node& node, std::string_view what);

/// Tests in a file. Clauses are named by their id among `among`, or in full.
std::vector<EventTest> read_tests(Draft& draft, const Node& node, const Instrument* instrument);

}  // namespace casus
