#include "design/design.hpp"

#include <algorithm>
#include <numeric>

#include "base/expects.hpp"
#include "design/candidate_runs.hpp"
#include "measure/objectives.hpp"
#include "study/future.hpp"

namespace casus {

namespace {

/// Whether the budget allows what these texts cost, in the mean of what was drawn.
bool within(const DesignBudget& budget, const Scenario& scenario,
            const std::vector<FutureValues>& drawn, const std::vector<InstrumentId>& texts) {
  CandidateCost sum;
  for (const FutureValues& future : drawn) {
    const CandidateCost one = cost_in(scenario, future.common, texts);
    sum.money += one.money;
    sum.troops += one.troops;
  }
  const auto futures = static_cast<double>(drawn.size());
  const auto allows = [futures](const std::optional<double>& most, double spent) {
    return !most || spent <= *most * futures;
  };
  return allows(budget.money, sum.money) && allows(budget.troops, sum.troops);
}

/// Options that are candidates, with the packages that they are.
std::vector<std::pair<PackageId, Candidate>> written_candidates(
    const Scenario& scenario, const std::vector<DesignChoice>& choices) {
  std::vector<std::pair<PackageId, Candidate>> found;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    if (scenario.packages[p].role != Role::option) continue;
    if (auto candidate = candidate_of(choices, scenario.packages[p]))
      found.emplace_back(static_cast<PackageId>(p), std::move(*candidate));
  }
  return found;
}

/// Of these the one that is fewest choices away and stands so to it, the first of several.
template <class Stands>
std::optional<std::size_t> nearest(const DesignFindings& found,
                                   const std::vector<std::size_t>& candidates, std::size_t which,
                                   const Stands& stands) {
  const std::vector<Evaluated>& all = found.searched.evaluated;
  std::optional<std::size_t> best;
  const auto away = [&](std::size_t one) {
    return choices_apart(all[one].candidate, all[which].candidate);
  };
  for (const std::size_t one : candidates) {
    if (one == which || !stands(held_against(found.goals, all[one], all[which]))) continue;
    if (!best || away(one) < away(*best)) best = one;
  }
  return best;
}

WrittenOption held_against_front(const DesignFindings& found, PackageId package,
                                 std::size_t which) {
  using enum WrittenOption::Standing;
  const std::vector<std::size_t>& front = found.searched.front;
  if (std::find(front.begin(), front.end(), which) != front.end())
    return {package, which, on_front, which};
  const auto dominates = [](const Standoff& one) { return one.first_dominates(); };
  if (const auto other = nearest(found, front, which, dominates))
    return {package, which, bettered, *other};
  const auto alike = [](const Standoff& one) { return one.alike(); };
  if (const auto other = nearest(found, front, which, alike)) return {package, which, like, *other};
  std::vector<std::size_t> everybody(found.searched.evaluated.size());
  std::iota(everybody.begin(), everybody.end(), std::size_t{0});
  const auto other = nearest(found, everybody, which, dominates);
  expects(other.has_value());  // else nobody dominates it, and it is alike or on the front
  return {package, which, bettered_by_some, *other};
}

void hold_written_options(const Scenario& scenario, DesignFindings& found) {
  const std::vector<Evaluated>& all = found.searched.evaluated;
  for (const auto& [package, candidate] : written_candidates(scenario, found.choices)) {
    const auto at = std::find_if(
        all.begin(), all.end(),
        [&wanted = candidate](const Evaluated& one) { return one.candidate == wanted; });
    if (at == all.end()) continue;
    found.written.push_back(
        held_against_front(found, package, static_cast<std::size_t>(at - all.begin())));
  }
}

}  // namespace

Result<std::optional<DesignFindings>> design(const Scenario& scenario, const DesignOptions& options,
                                             const StudyCallbacks& callbacks) {
  DesignFindings found{
      .seed = options.study.seed.value_or(scenario.seed),
      .futures = options.study.futures > 0 ? options.study.futures : futures_of_a_design,
      .hash = options.study.hash,
      .budget = options.budget,
      .choices = design_choices(scenario)};
  expects(!found.choices.empty());
  const auto prepared = prepare(scenario, found.seed, callbacks.times);
  if (!prepared) return fail(prepared.error());
  const auto objectives = objectives_of(scenario, prepared->inputs.horizon);
  if (!objectives) return fail(objectives.error());
  found.deciding = objectives->front().measure;
  found.goals = design_goals({.objectives = *objectives});

  const std::vector<FutureValues> drawn = drawn_futures(prepared->sampler, found.futures);
  SearchSpace space{.choices = found.choices, .allowed = [&](const Candidate& candidate) {
                      return within(found.budget, scenario, drawn,
                                    texts_of(found.choices, candidate));
                    }};
  for (auto& [package, candidate] : written_candidates(scenario, found.choices))
    space.starts.push_back(std::move(candidate));
  const CandidateRun run{
      .futures = found.futures,
      .threads = threads_of(options.study),
      .seed = found.seed,
      .solve = solve_options_of(options.study),
      .stop = [cancelled = callbacks.cancelled] { return cancelled && cancelled->load(); },
      .progress =
          [&callbacks](int done, int of) {
            if (callbacks.progress)
              callbacks.progress({.problems_done = done, .problems_asked = of});
          }};
  auto searched =
      search(found.goals, space, options.limits, [&](const std::vector<Candidate>& candidates) {
        return run_candidates(scenario, found.choices, found.goals, candidates, run);
      });
  if (!searched) return fail(std::move(searched.error()));
  if (!*searched) return std::optional<DesignFindings>();
  found.searched = std::move(**searched);
  hold_written_options(scenario, found);
  return std::optional(std::move(found));
}

}  // namespace casus
