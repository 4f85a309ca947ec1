#include <utility>

#include "apps/cli/compare.hpp"
#include "law/duties.hpp"
#include "study/study.hpp"

namespace casus {

namespace {

/// What a process needs to compute futures; where something is wrong with it, the words.
struct Read {
  std::optional<Scenario> scenario{};
  std::optional<Duties> duties{};
  StudyOptions options{};
  std::string wrong{};
};

Read read(const CompareArgs& args) {
  Read all;
  Elaborated loaded = load(args.load);
  Diagnostics wrong = errors_of(loaded.diagnostics);
  all.options = study_options_of(args, wrong);
  all.options.hash = hash_of(loaded.texts);
  if (wrong.empty() && loaded.scenario) {
    auto duties = entail(*loaded.scenario);
    if (duties) {
      all.duties = std::move(*duties);
    } else {
      wrong = std::move(duties.error());
    }
    all.scenario = std::move(loaded.scenario);
  }
  if (!wrong.empty()) all.wrong = wrong.front().message;
  return all;
}

}  // namespace

ExitCode run_compare_rank(const CompareArgs& args, Ranks& ranks) {
  const Read all = read(args);
  if (!all.wrong.empty() || !all.duties) {
    ranks.report("an error: " + all.wrong);
    while (ranks.next()) ranks.answer(std::nullopt);
    return ok;
  }
  ranks.report(identity_of(*all.scenario, all.options));
  help_study(*all.scenario, *all.duties, all.options, ranks);
  return ok;
}

}  // namespace casus
