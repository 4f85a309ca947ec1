#include "apps/cli/redaction.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "apps/cli/compare_command.hpp"
#include "report/sha256.hpp"
#include "study/withheld.hpp"

namespace casus {

namespace {

void refuse_output(const char* option, const std::optional<std::string>& asked,
                   std::string_view why, Diagnostics& wrong) {
  if (asked)
    wrong.push_back({.code = "E075",
                     .path = option,
                     .message = fmt::format("{} cannot be redacted: {}", option, why),
                     .hint = fmt::format("leave out {} or --redact", option)});
}

/// The content of a file that was read; empty if it was not.
std::string content_of_read(const Texts& read, const std::string& path) {
  const auto found =
      std::find_if(read.begin(), read.end(), [&](const Text& one) { return one.name == path; });
  return found == read.end() ? "" : found->content;
}

}  // namespace

Redaction redaction_of(const CompareArgs& args, Diagnostics& wrong) {
  Redaction what;
  for (const std::string& word : args.redact) {
    if (word == "actors") {
      what.actors = true;
    } else if (word == "inputs") {
      what.inputs = true;
    } else {
      wrong.push_back({.code = "E055",
                       .path = "--redact",
                       .message = fmt::format("--redact takes no '{}'", word),
                       .hint = "--redact actors, --redact inputs, or both"});
    }
  }
  if (!what.any()) return what;
  refuse_output("--replication", args.replication, "it holds the files of the scenario", wrong);
  refuse_output("--annex", args.annex,
                "it is the wording of the texts, with the weights of readings", wrong);
  refuse_output("--store", args.store, "it keeps the command and what was drawn", wrong);
  refuse_output("--since", args.since, "earlier findings hold names and ranges", wrong);
  return what;
}

Scenario redacted(Scenario scenario, const Redaction& what) {
  if (what.inputs) scenario = with_inputs_withheld(std::move(scenario));
  if (what.actors) scenario = with_actors_withheld(scenario);
  return scenario;
}

Findings redacted(Findings findings, const Redaction& what) {
  return what.inputs ? with_inputs_withheld(std::move(findings)) : findings;
}

std::vector<std::string> redacted_changes(const LoadArgs& args, const Texts& read) {
  std::vector<std::string> changes;
  for (const std::string& overlay : args.overlays)
    changes.push_back("--with sha256:" + sha256_hex(content_of_read(read, overlay)));
  changes.insert(changes.end(), args.settings.size(), "--set (withheld)");
  return changes;
}

std::string redacted_command(const CompareArgs& args, const Findings& found, const Texts& read) {
  return command_of(args, "SCENARIO", redacted_changes(args.load, read), found);
}

}  // namespace casus
