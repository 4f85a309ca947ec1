#pragma once

#include <string>
#include <vector>

#include "study/findings.hpp"

namespace casus {

/// A cell of the table of approaches (design.md) with what was computed for it, perhaps nothing.
struct ApproachCell {
  std::string approach{};
  std::string cell{};
  bool weakness = false;  ///< one of the known weaknesses, not "what it is"
  std::vector<const ApproachQuantity*> quantities{};
};

/// All cells in the order of design.md, then those that only the findings have. A cell without
/// quantities is shown as "not computed yet".
std::vector<ApproachCell> approach_cells(const Findings& findings);

/// "0.35 (0.1 to 0.7)", "28 pacts" or "not computed yet".
std::string quantity_text(const ApproachQuantity& quantity);

/// One figure for each known weakness, in one sentence.
std::string weakness_sentence(const Findings& findings);

}  // namespace casus
