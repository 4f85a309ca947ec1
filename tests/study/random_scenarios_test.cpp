// Whole studies of the small scenario changed at random, over one or two futures of a short game:
// what is found and said, by hash, since nobody reads so many. What moves one of them on purpose is
// written anew by `make approved`; CASUS_SHOW_RANDOM=FOLDER writes the texts there.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/render.hpp"
#include "report/report.hpp"
#include "study/study.hpp"
#include "study/withheld.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/kept_hash.hpp"
#include "tests/support/odd_scenario.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

Scenario short_scenario() {
  Scenario scenario = small_scenario();
  scenario.horizon->report_years = 1.5;
  scenario.horizon->solve_years = 2.5;
  scenario.horizon->step_years = 0.5;
  scenario.strength_grid = Grid{100.0, 1000.0, 25};
  scenario.balance_grid = Grid{-900.0, 1100.0, 41};
  return scenario;
}

/// What is asked beside the packages: measures that decide, bands, a record, what stands beside.
void ask_at_random(Scenario& scenario, Chance& chance) {
  const auto direction = [&] { return chance.word<Direction>(2); };
  scenario.objectives.clear();
  for (const char* measure : {"attacked", "unchallenged_1y", "peace", "escalation", "atacked"})
    if (chance.one_in(measure == std::string("atacked") ? 20 : 2))
      scenario.objectives.push_back({.measure = measure, .direction = direction()});
  for (const char* measure : {"attacked_1y", "escalation", "troops_fight", "attacked_9y"})
    if (chance.one_in(measure == std::string("attacked_9y") ? 20 : 3))
      scenario.bands.push_back({.name = fmt::format("a band of {}", measure),
                                .measure = measure,
                                .packages = chance.one_in(2) ? std::vector<PackageId>{PackageId{1}}
                                                             : std::vector<PackageId>{},
                                .within = {{"then", 0.0, 0.3}, {"now", 0.5, chance.rare_share()}},
                                .source = "a book"});
  if (chance.one_in(3))
    scenario.calibration = {{.band = {.measure = "attacked_1y", .within = {{"", 0.2, 0.6}}},
                             .record = chance.rare_share(),
                             .error = 0.1}};
  if (chance.one_in(3)) scenario.fallback.reset();
  if (chance.one_in(3)) scenario.packages[4].includes = {PackageId{1}, PackageId{3}};
  if (chance.one_in(4)) scenario.packages[3].role = Role::yardstick;
  if (chance.one_in(4)) scenario.packages[5].absent = {ActorId{3}};
}

std::string told_of(const ReportInput& input) { return report_json(input) + report_text(input); }

std::string shown(int seed, std::string& changes) {
  Chance chance(static_cast<std::uint64_t>(seed));
  Scenario scenario = short_scenario();
  ask_at_random(scenario, chance);
  for (const std::string& one : change_at_random(scenario, chance.below(4), chance))
    changes += one + "; ";
  const Result<Duties> duties = entail(scenario);
  if (!duties) return to_text(duties.error(), {});
  StudyOptions options{.futures = static_cast<int>(1 + chance.below(2)),
                       .seed = static_cast<std::uint64_t>(seed),
                       .threads = 1,
                       .channels = chance.one_in(3),
                       .numerics = chance.one_in(4)};
  if (chance.one_in(4)) {
    options.checks = StudyChecks::all;
    options.futures_checked = 1;
  }
  Result<Findings> findings = run_study(scenario, *duties, options, {});
  if (!findings) return to_text(findings.error(), {});
  std::string text = told_of({.scenario = scenario, .duties = *duties, .findings = *findings});
  // What is withheld of it, each alone.
  text += told_of({.scenario = with_actors_withheld(scenario),
                   .duties = *duties,
                   .findings = *findings,
                   .redacted = true});
  return text + told_of({.scenario = with_inputs_withheld(scenario),
                         .duties = *duties,
                         .findings = with_inputs_withheld(std::move(*findings)),
                         .redacted = true});
}

}  // namespace

TEST_CASE(
    "approved/random-scenarios.txt has the hashes of studies of scenarios changed at random") {
  std::string page;
  for (int seed = 1; seed <= rounds(30); ++seed) {
    std::string changes;
    const std::string text = shown(seed, changes);
    page += fmt::format("{} {}\n", seed,
                        kept_hash(fmt::format("study-{}", seed), changes + "\n" + text));
  }
  CHECK((sanitized ? part_unlike_approved("study/approved/random-scenarios.txt", page)
                   : unlike_approved("study/approved/random-scenarios.txt", page)) == "");
}

}  // namespace casus
