#pragma once

#include "lang/draft.hpp"

namespace casus {

/// What is legal but often a slip, in one file of the library.
void lint_file(Draft& draft, const Node& root);

/// The same for a scenario.
void lint_scenario(Draft& draft, const Node& root);

}  // namespace casus
