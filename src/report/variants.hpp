#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"
#include "study/claims.hpp"

namespace casus {

/// A scenario under other assumptions, and what the study of it found.
struct ScenarioVariant {
  std::string id{};  ///< of the overlay, "as it stands" for the scenario itself
  Scenario scenario{};
  Findings findings{};
};

/// Rival assumptions side by side for a terminal of 80 columns: the mean by the deciding measure of
/// each package in each variant, and in how many of them each claim holds that the scenario itself
/// makes. The first variant is the scenario as it stands; all have its seed and futures.
std::string variants_text(const std::vector<ScenarioVariant>& variants);

/// The same for programs.
std::string variants_json(const std::vector<ScenarioVariant>& variants);

}  // namespace casus
