#pragma once

#include <string_view>

#include "base/result.hpp"
#include "model/event_test.hpp"
#include "model/scenario.hpp"

namespace casus {

/// An event written as `victim=UKR,kind=invasion`; dimensions that are not named stay open. Fails
/// (E408) with every word that the vocabulary does not know and what was probably meant.
Result<OpenEvent> parse_event(std::string_view text, const Vocabulary& vocabulary);

}  // namespace casus
