#pragma once

#include "study/findings.hpp"

namespace casus {

// Scenarios and findings without what a report must not show. Figures stay the same bits: names and
// words decide nothing, and what is sensitive is drawn as before.

/// Every number marked `sensitive`, so that no output has its value, range, source or reason; the
/// weights of readings too.
Scenario with_inputs_withheld(Scenario scenario);

/// Without what is a number of the scenario by another name: money that is pledged, the share of
/// the largest donor; of the texts of an approach days, years, shares and weights.
Findings with_inputs_withheld(Findings findings);

/// Everybody by role or a letter ("guarantor A", in the order of the scenario), texts by kind and
/// number, groups and bodies by number; without quotes, sources, reasons, history and alliance. A
/// label or word that still holds the name or code of an actor, or a word that begins as a name
/// does
/// ("Avarian" for Avaria), is replaced by its kind and number.
Scenario with_actors_withheld(const Scenario& scenario);

}  // namespace casus
