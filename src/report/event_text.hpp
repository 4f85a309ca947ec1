#pragma once

#include <string>

#include "law/event_answer.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The answer to one event for a terminal of 80 columns: who owes what, the clauses that fired with
/// their quotes, and why the others did not.
std::string event_page(const Scenario& scenario, const EventAnswer& answer, const OpenEvent& event);

}  // namespace casus
