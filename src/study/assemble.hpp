#pragma once

#include <vector>

#include "measure/catalogue.hpp"
#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// What goes into the findings beside the outcomes.
struct StudyHeader {
  std::string hash{};
  std::uint64_t seed = 0;
  int futures_asked = 0;
  bool approaches = true;  ///< whether the table of approaches is wanted: it takes a second
  int threads = 1;         ///< that may be used
};

/// Findings over the given futures (0, 1, 2 ...), without checks.
Findings assemble(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                  const StudyHeader& header);
/// The same as a pass of a study: timed, and in debug builds checked against its invariant.
Findings assembled(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                   const StudyHeader& header);

/// The values of all measures of a study.
struct MeasureTable {
  std::vector<MeasureKey> keys{};                         ///< ascending
  std::vector<std::vector<std::vector<Value>>> values{};  ///< [package][key][future]

  const std::vector<Value>& of(std::size_t package, const MeasureKey& key) const;
};
MeasureTable measure_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures);

/// What is read from the futures by weights, on so many threads. `table` is theirs.
WeightedFindings weighted_findings(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                                   const MeasureTable& table, const FutureWeights& weights,
                                   int threads);

}  // namespace casus
