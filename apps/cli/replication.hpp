#pragma once

#include <string>
#include <vector>

#include "apps/cli/output_folder.hpp"
#include "base/text.hpp"
#include "report/methods.hpp"
#include "report/report.hpp"

namespace casus {

/// What `compare --replication DIR` writes: findings, futures with their codebook, numbers as
/// resolved, methods, references, the files that were read, and a manifest with command and hashes.
/// Files are left out where the scenario marks numbers as sensitive. Equal input, equal bytes.
/// `read`: what was read, settings among it.
std::vector<FolderFile> replication_files(const ReportInput& input, const Texts& read,
                                          const SolvedBy& by);

}  // namespace casus
