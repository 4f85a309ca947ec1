#pragma once

#include <string>

#include "game/problem.hpp"
#include "game/solve.hpp"

namespace casus {

/// A solution as a page that people read, 80 columns wide.
std::string solution_page(const std::string& title, const Problem& problem,
                          const Solution& solution);

}  // namespace casus
