#pragma once

#include <optional>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// What a package is made of, by its instruments.
struct Makeup {
  int bilateral = 0;     ///< agreements with one party beside the protege, if they have clauses
  int multilateral = 0;  ///< agreements with several, if they have clauses; deployments
  int aid = 0;           ///< military aid
  int other = 0;         ///< economic assistance, sanctions
};
Makeup makeup(const Scenario& scenario, const Package& package);

/// The option that stands for an approach: the first that is bilateral agreements alone, a
/// multilateral framework alone, military aid alone, or has all three.
std::optional<PackageId> option_of(const Scenario& scenario, Approach approach);

/// The table of approaches (docs/report.md), on so many threads: to count the holes of a package
/// takes half a second. An approach without an option has no rows.
std::vector<ApproachRow> approaches(const StudyPlan& plan, const std::vector<VotingPower>& powers,
                                    int threads);

}  // namespace casus
