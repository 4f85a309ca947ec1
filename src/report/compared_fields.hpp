#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace casus {

/// What is compared: "verb", "attacker", "trigger", "owed", "discretion", "subject to",
/// "decided by", "deadline", "form", "questions of law".
const std::vector<std::string>& compared_fields();

/// What a clause says in each of these fields under the likeliest answers to the questions of law
/// that it hangs on, readings of a list joined by " / "; then, in brackets, what each other answer
/// changes by itself: "requested [circumstances, without request: without "requested"]".
std::vector<std::string> compared_values(const Scenario& scenario, ClauseId id);

}  // namespace casus
