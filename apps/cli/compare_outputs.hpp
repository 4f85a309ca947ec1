#pragma once

#include <optional>

#include "apps/cli/compare.hpp"
#include "apps/cli/output_file.hpp"
#include "apps/cli/output_folder.hpp"
#include "apps/cli/page_language.hpp"
#include "report/report.hpp"

namespace casus {

/// The files that a comparison writes.
struct CompareOutputs {
  std::optional<OutputPlan> html{}, brief{}, explainer{}, annex{}, csv{}, futures_csv{};
  std::optional<FolderPlan> replication{};
};

/// Settled before anything is computed. Fails with all that is wrong with them (E054 to E067).
/// `read`: what was read, which no output may overwrite.
Result<CompareOutputs> plan_outputs(const CompareArgs& args, const Scenario& scenario,
                                    const Texts& read);

/// Writes the files and then the answer, in text or JSON: who reads the answer may stop early.
/// `page`: the language of the brief and the explainer.
ExitCode write_all(const CompareArgs& args, const ReportInput& input, const PageLanguage& page,
                   const CompareOutputs& plans, const Texts& read);

}  // namespace casus
