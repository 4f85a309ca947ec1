#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "study/adoption.hpp"
#include "study/derived_packages.hpp"
#include "study/plan.hpp"

namespace casus {

namespace {

/// Periods of two years; the whole report if that is shorter.
int early_periods(const ProblemTime& time) {
  return std::max(1, std::min(time.report, static_cast<int>(std::lround(2.0 / time.step))));
}

/// The problems of one future: of each package and, for `preventive_effect`, of each without aid
/// and deployments. They are solved at once, because their guarantors are asked much the same.
struct FutureProblems {
  std::vector<Compiled> packages{};
  std::vector<Compiled> bare{};                       ///< those that are no package's problem
  std::vector<std::optional<std::size_t>> bare_of{};  ///< [package] in `packages`, then `bare`
};

std::vector<const Problem*> problems_of(const std::vector<Compiled>& compiled) {
  std::vector<const Problem*> list;
  for (const Compiled& one : compiled) list.push_back(&one.problem);
  return list;
}

Result<FutureProblems> compile_all(const StudyPlan& plan, const Future& future) {
  FutureProblems found;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    auto one = compile_in(future, plan.packages[p], plan.duties->packages[p]);
    if (!one) return fail(std::move(one.error()));
    found.packages.push_back(std::move(*one));
  }
  found.bare_of.resize(plan.packages.size());
  if (plan.scale.start_in_war || !plan.beside) return found;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    if (!plan.bare[p]) continue;
    auto one = compile_in(future, *plan.bare[p], plan.duties->packages[p]);
    if (!one) return fail(std::move(one.error()));
    std::vector<const Problem*> known = problems_of(found.packages);
    for (const Problem* other : problems_of(found.bare)) known.push_back(other);
    const auto same = std::find_if(known.begin(), known.end(),
                                   [&](const Problem* other) { return *other == one->problem; });
    found.bare_of[p] = static_cast<std::size_t>(same - known.begin());
    if (same == known.end()) found.bare.push_back(std::move(*one));
  }
  return found;
}

}  // namespace

Result<std::optional<FutureOutcome>> run_future(const StudyPlan& plan, std::uint32_t number,
                                                const RunSignals& signals) {
  const Future future = future_of(plan, number);
  const FutureBase& base = future.base();
  FutureOutcome outcome;
  outcome.common = future.values().common;
  for (std::size_t q = 0; q < plan.scenario->questions.size(); ++q)
    outcome.answers.push_back(
        drawn_answer(*plan.scenario, future.values(), static_cast<QuestionId>(q)));
  outcome.distance = profile_distance(base.none, base.reference_kind, base.profiles, plan.solve);

  const auto problems = compile_all(plan, future);
  if (!problems) return fail(problems.error());
  if (signals.stop()) return std::optional<FutureOutcome>();
  const int early = early_periods(plan.scale.time);
  SolvedBeside solved = solve_in(future, problems_of(problems->packages),
                                 problems_of(problems->bare), early, plan.solve);
  std::vector<double> attacked;  // early, in `packages`, then `bare`
  for (const Solution& one : solved.whole) {
    attacked.push_back(one.measures.attacked[static_cast<std::size_t>(early - 1)]);
  }
  for (const auto& path : solved.attacked) attacked.push_back(path.back());
  for (std::size_t p = 0; p < plan.packages.size(); ++p) signals.problem_done();
  if (signals.stop()) return std::optional<FutureOutcome>();
  {
    const PassClock clock(plan.times, Pass::measure, std::ssize(solved.whole));
    outcome.packages = outcomes_of(future.numbers(), plan.inputs, problems->packages,
                                   std::move(solved.whole), plan.scale, plan.solve);
  }
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    if (const auto bare = problems->bare_of[p]) {
      outcome.packages[p].preventive_effect = attacked[p] - attacked[*bare];
    }
  }
  if (plan.beside && number < most_adoption_futures) {
    const auto found = find_adoption(plan, future, problems->packages, signals, outcome.packages);
    if (!found) return fail(found.error());
    if (!*found) return std::optional<FutureOutcome>();
  }

  const bool varied = !plan.parts.left_out.empty() || !plan.additions.coalitions.empty();
  if (const auto apart = taken_apart_beside(number); apart && varied) {
    auto found = run_derived(plan, *apart, signals);
    if (!found) return fail(std::move(found.error()));
    if (!*found) return std::optional<FutureOutcome>();
    outcome.without_part = std::move((*found)->without_part);
    outcome.coalitions = std::move((*found)->coalitions);
  }
  return outcome;
}

}  // namespace casus
