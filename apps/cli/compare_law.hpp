#pragma once

#include "apps/cli/compare_outputs.hpp"
#include "report/report.hpp"

namespace casus {

/// Writes into the input what its outputs show of the texts and of the draws: no more is asked than
/// one of them needs.
void ask_the_law(const CompareOutputs& outputs, int threads, ReportInput& input);

}  // namespace casus
