#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "model/event_test.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Why no completion of the event is consistent (E407): the constraints that each alone rule it
/// out, else that several do together.
Diagnostic impossible(const Scenario& scenario, const OpenEvent& event);

/// "kind == invasion, scale == local", in the order of the vocabulary.
std::string to_text(const OpenEvent& event, const Vocabulary& vocabulary);

}  // namespace casus
