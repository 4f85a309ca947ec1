#pragma once

#include <string>
#include <vector>

#include "law/separation.hpp"
#include "model/scenario.hpp"

namespace casus {

/// The answer to one event for a terminal of 80 columns: who owes what, the clauses that fired with
/// their quotes and the most that they allow, what a prohibition forbids and somebody does, and why
/// the other clauses did not fire. `hangs_on` says what "sometimes" hangs on. Clauses that fail
/// alike are counted, or named one by one.
enum class Failing { counted, named };
std::string event_page(const Scenario& scenario, const EventAnswer& answer, const OpenEvent& event,
                       const std::vector<Separation>& hangs_on, Failing failing);

}  // namespace casus
