#pragma once

#include <vector>

#include "study/assemble.hpp"

namespace casus {

/// What a package is made of, by its instruments.
struct Makeup {
  int bilateral = 0;     ///< agreements with one party beside the protege
  int multilateral = 0;  ///< agreements with several, deployments
  int aid = 0;           ///< military aid
  int other = 0;         ///< economic assistance, sanctions
};
Makeup makeup(const Scenario& scenario, const Package& package);

/// The table of approaches of design.md for the first option that is bilateral agreements alone,
/// the first that is a multilateral framework alone, the first that is military aid alone, and the
/// first that has all three. An approach without such an option has no rows.
std::vector<ApproachQuantity> approaches(const StudyPlan& plan, const MeasureTable& table,
                                         const Findings& findings);

/// Voting power in every body that decides on a clause of a package, under each rule that a
/// reading gives it.
std::vector<VotingPower> voting_powers(const StudyPlan& plan);

}  // namespace casus
