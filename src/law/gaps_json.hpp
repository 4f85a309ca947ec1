#pragma once

#include <string>

#include "law/gaps.hpp"

namespace casus {

/// The answer of `casus gaps --json` for one package. Source: tests/oracle/law/README.md, "gaps";
/// further keys: the map, the words that open holes, shares, the worst event.
std::string to_json(const Gaps& gaps, const Scenario& scenario);

/// {"packages": [...]} for several packages.
std::string to_json(const std::vector<Gaps>& packages, const Scenario& scenario);

}  // namespace casus
