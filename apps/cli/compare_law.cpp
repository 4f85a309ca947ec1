#include "apps/cli/compare_law.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include "base/expects.hpp"
#include "law/replay.hpp"
#include "study/future.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// Holes of a package that the annex lists, each with a redraft; the reference scenario has up to
/// fifteen, and looking for a redraft takes about a second there.
constexpr std::size_t holes_listed = 24;

/// What "sometimes" hangs on, for every package. A package whose texts are too involved for a short
/// condition has none.
std::vector<std::vector<Separation>> separations_of(const Scenario& scenario,
                                                    const Duties& duties) {
  std::vector<std::vector<Separation>> out;
  for (const PackageDuties& package : duties.packages) {
    auto found = separations(scenario, package);
    out.push_back(found ? std::move(*found) : std::vector<Separation>{});
  }
  return out;
}

/// What was drawn in the futures that were found.
std::vector<InputColumn> inputs_of(const Scenario& scenario, const Findings& found, int threads) {
  const auto sampler = Sampler::make(scenario, found.seed);
  expects(sampler.has_value());  // the findings were made with it
  return input_columns(scenario, drawn_futures(*sampler, found.futures, threads));
}

/// Packages with texts.
std::vector<PackageId> with_texts(const Scenario& scenario) {
  std::vector<PackageId> found;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p)
    if (!scenario.packages[p].entries.empty()) found.push_back(static_cast<PackageId>(p));
  return found;
}

/// What is found of each of the packages, on threads: `ask` gets a table of clauses and the
/// package. Those of which nothing is found, since texts tell too many events apart, are left out.
template <class Found, class Ask>
std::vector<Found> by_package(const Scenario& scenario, const std::vector<PackageId>& packages,
                              int threads, const Ask& ask) {
  std::vector<std::optional<Found>> all(packages.size());
  std::atomic<std::size_t> next = 0;
  on_threads(std::min(threads, static_cast<int>(all.size())), [&] {
    Result<ClauseTable> table = clause_table(scenario);  // grows as it is asked: one a thread
    for (std::size_t at = next++; table && at < all.size(); at = next++)
      if (Result<Found> found = ask(*table, packages[at])) all[at] = std::move(*found);
  });
  std::vector<Found> out;
  for (std::optional<Found>& one : all)
    if (one) out.push_back(std::move(*one));
  return out;
}

/// What each package leaves uncovered. A vocabulary without kinds of event has no such table.
std::vector<Coverage> uncovered_by(const Scenario& scenario, int threads) {
  const auto question = coverage_question(scenario.vocabulary);
  if (!question) return {};
  return by_package<Coverage>(
      scenario, with_texts(scenario), threads,
      [&](ClauseTable& table, PackageId package) { return coverage(table, package, *question); });
}

/// What each package owes where another attacks than the challenger.
void ask_about_others(const Scenario& scenario, int threads, ReportInput& input) {
  input.other_attacks =
      other_attacks(scenario, scenario.attacks[index(input.findings.reference_attack)]);
  if (input.other_attacks.empty()) return;
  input.owed_in_others = by_package<OwedInOther>(
      scenario, with_texts(scenario), threads, [&](ClauseTable&, PackageId package) {
        return owed_in(scenario, package, input.other_attacks);
      });
}

/// What each option leaves open, and what closes it.
std::vector<MendedHoles> holes_of(const Scenario& scenario, int threads) {
  std::vector<PackageId> options = with_texts(scenario);
  std::erase_if(options,
                [&](PackageId one) { return scenario.packages[index(one)].role != Role::option; });
  return by_package<MendedHoles>(scenario, options, threads,
                                 [](ClauseTable& table, PackageId package) {
                                   return mended_holes(table, package, holes_listed);
                                 });
}

/// When help is due under each package with texts.
std::vector<PackageClock> clocks_of(const Scenario& scenario) {
  std::vector<PackageClock> out;
  for (const PackageId package : with_texts(scenario))
    if (Result<PackageClock> found = lawful_days(scenario, package))
      out.push_back(std::move(*found));
  return out;
}

}  // namespace

void ask_the_law(const CompareOutputs& outputs, int threads, ReportInput& input) {
  const Scenario& scenario = input.scenario;
  input.separations = separations_of(scenario, input.duties);
  if (outputs.html || outputs.annex) input.clocks = clocks_of(scenario);
  if (outputs.html) {
    input.inputs = inputs_of(scenario, input.findings, threads);
    input.coverage = uncovered_by(scenario, threads);
    ask_about_others(scenario, threads, input);
    input.breaches =
        breaches_in(scenario, scenario.attacks[index(input.findings.reference_attack)]);
  }
  if (outputs.annex) input.holes = holes_of(scenario, threads);
}

}  // namespace casus
