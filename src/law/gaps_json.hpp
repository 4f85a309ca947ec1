#pragma once

#include <string>

#include "law/gaps.hpp"

namespace casus {

/// The answer of `casus gaps --json`: {"scenario": ID, "packages": [...]}. Source of the keys of a
/// package: tests/oracle/law/README.md, "gaps"; further ones: the map, the words that open holes,
/// shares, the worst event.
std::string to_json(const std::vector<Gaps>& packages, const Scenario& scenario);

}  // namespace casus
