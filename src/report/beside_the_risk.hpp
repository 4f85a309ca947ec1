#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// What a reader must hear beside the risk of the option that does best: which kinds of attack it
/// is about, which of its parts carries it and by what assumption, how likely it is adopted, and,
/// with the fullest option, what an attack that is pressed leaves unsaid. Each point whole
/// sentences, the first the one to begin with; empty without options.
std::vector<std::string> beside_the_risk(const ReportInput& input);

}  // namespace casus
