#pragma once

#include <string>
#include <vector>

#include "law/duties.hpp"
#include "law/separation.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What the letters of the matrix mean.
std::string matrix_legend(const Scenario& scenario);

/// The matrix of one package for a terminal of 80 columns: guarantors with equal rows together, and
/// what the small letters hang on.
std::string matrix_page(const Scenario& scenario, const PackageDuties& duties,
                        const std::vector<Separation>& separations);

}  // namespace casus
