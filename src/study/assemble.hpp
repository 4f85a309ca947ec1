#pragma once

#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// What goes into the findings beside the outcomes.
struct StudyHeader {
  std::string hash{};
  std::uint64_t seed = 0;
  int futures_asked = 0;
};

/// Findings over the given futures (0, 1, 2 ...), without checks.
Findings assemble(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                  const StudyHeader& header);

/// The values of a measure: [package][future]. Named as in `named_measures`; `as_likely_adopted` is
/// the ranking measure with the package where it is adopted and with the fallback where not.
struct MeasureTable {
  std::vector<std::string> names{};
  /// [package][measure][future]
  std::vector<std::vector<std::vector<std::optional<double>>>> values{};

  int position(const std::string& name) const;
  const std::vector<std::optional<double>>& of(std::size_t package, const std::string& name) const;
};
MeasureTable measure_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures);

}  // namespace casus
