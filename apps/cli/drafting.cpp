#include "apps/cli/drafting.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "apps/cli/event_option.hpp"
#include "apps/cli/number_option.hpp"
#include "apps/cli/streams.hpp"
#include "law/drafting_json.hpp"
#include "law/worst_event.hpp"
#include "report/drafting_text.hpp"

namespace casus {

namespace {

constexpr WholeRange lawful_days_asked{1, 36'525};

OpenEvent event_of(const Event& event) { return {event.begin(), event.end()}; }

}  // namespace

ExitCode run_diff(const GapsArgs& args, const Scenario& scenario, const Texts& texts,
                  PackageId package) {
  const std::string& before = scenario.packages[index(package)].id;
  std::string after = args.diff;
  Scenario both = scenario;
  PackageId other{};
  if (const auto named = scenario.package(args.diff)) {
    other = *named;
  } else {
    LoadArgs redrafted = args.load;
    redrafted.overlays.push_back(args.diff);
    Texts read;
    const std::optional<Scenario> redraft = load_scenario(redrafted, format_of(args.json), &read);
    if (!redraft) return bad_input;
    const auto same = redraft->package(before);
    if (!same)
      return refuse({{.code = "E409",
                      .path = args.diff,
                      .message = fmt::format("the redraft has no package '{}'", before)}},
                    texts, format_of(args.json));
    Result<Scenario> made = with_redraft(scenario, *redraft, *same);
    if (!made) return refuse(made.error(), texts, format_of(args.json));
    both = std::move(*made);
    other = static_cast<PackageId>(both.packages.size() - 1);
    after = fmt::format("{} with {}", before, args.diff);
  }
  const Result<Redraft> redraft = compare_texts(both, package, other);
  if (!redraft) return refuse(redraft.error(), texts, format_of(args.json));
  print(args.json ? to_json(*redraft, both, before, after)
                  : redraft_text(both, *redraft, before, after));
  const auto loses = [](const auto& one) { return one.lost.events > 0; };
  const bool lost = std::any_of(redraft->levels.begin(), redraft->levels.end(), loses) ||
                    std::any_of(redraft->by_actor.begin(), redraft->by_actor.end(), loses);
  return lost ? finding : ok;
}

ExitCode run_mend(const GapsArgs& args, const Scenario& scenario, const Texts& texts,
                  PackageId package) {
  MendQuestion question{.package = package, .level = level_of(args)};
  Diagnostics wrong;
  if (const auto days = whole_number(args.within, "--within", lawful_days_asked, wrong))
    question.within = static_cast<double>(*days) / days_of_a_year;
  if (!wrong.empty()) return refuse(wrong, texts, format_of(args.json));
  Result<ClauseTable> table = clause_table(scenario);
  if (!table) return refuse(table.error(), texts, format_of(args.json));
  if (!args.event.empty()) {
    const Result<OpenEvent> event = parse_event(args.event, scenario.vocabulary);
    if (!event) return refuse(event.error(), texts, format_of(args.json));
    question.hole = *event;
  } else {
    const Result<WorstEvent> worst =
        worst_event(*table, clauses_of(*table, scenario.packages[index(package)]));
    if (!worst) return refuse(worst.error(), texts, format_of(args.json));
    question.hole = event_of(worst->event);
  }
  const Result<MendAnswer> found = mends(*table, question);
  if (!found) return refuse(found.error(), texts, format_of(args.json));
  print(args.json ? to_json(*found, question, scenario)
                  : mend_text(scenario, question, *found,
                              args.all ? MendsShown::all : MendsShown::first));
  return found->open ? finding : ok;
}

}  // namespace casus
