#pragma once

#include <string>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// The options of a scenario taken apart: each again for each of its parts, with that part left
/// out. Parts are what the scenario names: the packages that it includes, each without what another
/// part brings as well, and the instruments that no included package holds. Left alone are
/// yardsticks, packages of one part, those of more than `most_parts`, and those that differ from
/// another one only by the actors taken out.
PartsPlan make_parts(const Scenario& scenario);
inline constexpr std::size_t most_parts = 8;

/// The id of the package or instrument.
std::string name_of(const PartId& part, const Scenario& scenario);

/// What was found over the given futures (0, 1, 2 ...).
std::vector<WithoutPart> without_parts(const StudyPlan& plan,
                                       const std::vector<FutureOutcome>& futures,
                                       const FutureWeights& weights = {});

}  // namespace casus
