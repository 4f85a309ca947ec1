#pragma once

#include <string>
#include <string_view>

#include "model/scenario.hpp"

namespace casus {

// What stands in an instrument and its clauses, in plain words.

/// "political agreement", "treaty", ...
std::string_view form_words(Form form);

/// "agreement", "military aid", ...
std::string_view kind_words(InstrumentKind kind);

/// "the holder judges what is necessary", ...; empty for `none`.
std::string_view discretion_words(Discretion discretion);

/// "law", "constitution", ...
std::string_view reserved_words(Reserved reserved);

/// "from the request", ...
std::string_view clock_words(Clock clock);

/// "by consensus", "two thirds ...", ...
std::string rule_words(const Rule& rule);

/// "24 hours", "30 days", "1.5 years": a duration that is a range in years.
std::string duration_words(const Distribution& years);

/// A condition as people read it: `kind in {cyber}` -> "kind is cyber"; kept short.
std::string condition_words(std::string_view canonical);

}  // namespace casus
