#pragma once

#include <string>
#include <vector>

#include "apps/cli/compare.hpp"
#include "base/text.hpp"
#include "model/scenario.hpp"
#include "study/findings.hpp"

namespace casus {

/// What `--redact` keeps out of every output of a run.
struct Redaction {
  bool actors = false, inputs = false;

  bool any() const { return actors || inputs; }
};

/// What was asked for. Adds what is wrong: another word (E055), and outputs that cannot be made
/// without what is to be withheld (E075), each with its reason.
Redaction redaction_of(const CompareArgs& args, Diagnostics& wrong);

/// The scenario as outputs may show it; the figures of a study of it are the same.
Scenario redacted(Scenario scenario, const Redaction& what);
Findings redacted(Findings findings, const Redaction& what);

/// What was laid over the scenario, as options: overlays by the hash of what they hold, settings
/// without path and value. `read`: the overlays are among it.
std::vector<std::string> redacted_changes(const LoadArgs& args, const Texts& read);

/// The command, with files and settings in the same way.
std::string redacted_command(const CompareArgs& args, const Findings& found, const Texts& read);

}  // namespace casus
