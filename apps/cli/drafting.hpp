#pragma once

#include "apps/cli/exit_code.hpp"
#include "apps/cli/gaps.hpp"
#include "model/scenario.hpp"

namespace casus {

/// `gaps --diff OTHER`: what another package, or the package with a file laid over, loses and
/// gains. Ends with 1 if something is lost.
ExitCode run_diff(const GapsArgs& args, const Scenario& scenario, const Texts& texts,
                  PackageId package);

/// `gaps --mend`: the smallest changes of one clause that close a hole, that of --event or the
/// gravest. Ends with 1 if there is a hole.
ExitCode run_mend(const GapsArgs& args, const Scenario& scenario, const Texts& texts,
                  PackageId package);

}  // namespace casus
