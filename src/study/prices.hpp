#pragma once

#include <vector>

#include "compile/inputs.hpp"
#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// What donors and contributors bring, in the mean over the reported periods: full while a text is
/// in force, nothing before and after. Less the shares of those taken out. Money is that of
/// military aid and economic assistance at full support.
struct Burden {
  double money = 0.0;   ///< EUR bn a year
  double troops = 0.0;  ///< thousand in place
};
Burden burden_of(const Numbers& numbers, const Inputs& inputs, const ProblemTime& time,
                 const std::vector<PackageEntry>& entries);

/// What a point of the measure that decides costs: of each package of which all texts bring money,
/// or all troops, against nothing, over all futures; and of each such component of the largest
/// option, by what it adds in the futures that are taken apart. Of packages none without a package
/// of nothing, and of all none where the measure is no share. `threads`: where texts end, draws are
/// made again.
std::vector<Price> prices(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                          int threads);

}  // namespace casus
