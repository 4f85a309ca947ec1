#pragma once

#include <string>

#include "model/scenario.hpp"

namespace casus {

/// What of a text is no clause: provisions that are kept with their words, and how many are only
/// counted. Empty if the file says nothing of either.
std::string uncoded_html(const Instrument& one);

/// The same of all texts of a scenario, with the share of them that is in no answer.
std::string uncoded_sentence(const Scenario& scenario);
std::string uncoded_html(const Scenario& scenario);

/// Which actions of the vocabulary no clause of an option makes a duty, and how many provisions
/// that are not coded have such an action as their subject; empty where every action is owed.
std::string unowed_sentence(const Scenario& scenario);

}  // namespace casus
