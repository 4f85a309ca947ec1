#pragma once

#include <string>

#include "study/findings.hpp"

namespace casus {

/// A sentence that stands beside the limits of the model.
std::string simplification_words(Simplification which, const Findings& findings);

}  // namespace casus
