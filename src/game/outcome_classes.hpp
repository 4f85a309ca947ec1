#pragma once

#include <vector>

#include "game/problem.hpp"
#include "game/tables.hpp"

namespace casus {

/// The outcomes of attacks of one armed kind in one period, in classes: two are in one class if the
/// response is the same, and that of the outcomes they carry over to, for ever. A war is then the
/// same war. Often a vote decides nothing: its promise does not apply, or is owed anyway.
struct OutcomeClasses {
  std::vector<int> of_outcome{};  ///< [outcome] class
  std::vector<int> response{};    ///< [class] index into `GuarantorTables::responses`
  std::vector<int> next{};        ///< [class] class in the next period, if the war goes on

  int count() const { return static_cast<int>(response.size()); }
  friend bool operator==(const OutcomeClasses&, const OutcomeClasses&) = default;
};

/// Of every period, and of the end: index `time.solve`, under the last regime.
class OutcomeClassPath {
 public:
  OutcomeClassPath(const Problem& problem, const GuarantorTables& tables);

  /// [armed]
  const std::vector<OutcomeClasses>& at(int period) const { return distinct_[like_[period]]; }

 private:
  std::vector<std::vector<OutcomeClasses>> distinct_{};
  std::vector<int> like_{};  // [t]
};

}  // namespace casus
