#include "study/plan.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compile/setting.hpp"
#include "measure/adoption.hpp"
#include "study/parts.hpp"
#include "study/ranking.hpp"

namespace casus {

namespace {

bool prevents(const Instrument& instrument) {
  return instrument.kind == InstrumentKind::military_aid ||
         instrument.kind == InstrumentKind::deployment;
}

/// The package without its aid and deployments; none if it has none.
std::optional<Package> bare(const Scenario& scenario, const Package& package) {
  Package rest = package;
  const auto gone =
      std::remove_if(rest.entries.begin(), rest.entries.end(), [&](const PackageEntry& entry) {
        return prevents(scenario.instruments[index(entry.instrument)]);
      });
  if (gone == rest.entries.end()) return std::nullopt;
  rest.entries.erase(gone, rest.entries.end());
  return rest;
}

std::optional<std::size_t> fallback_of(const Scenario& scenario) {
  if (scenario.fallback) return index(*scenario.fallback);
  const auto nothing = package_of_nothing(scenario);
  return nothing ? std::optional(index(*nothing)) : std::nullopt;
}

Diagnostics off_the_branch(const Scenario& scenario, const Inputs& inputs,
                           const SolveOptions& solve, PassTimes* times) {
  const Future central = Future::central(scenario, inputs, times);
  const FutureBase& base = central.base();
  const ProfileDistance distance =
      profile_distance(base.none, base.reference_kind, base.profiles, solve);
  if (distance.largest <= most_profile_distance && distance.converged) return {};
  const ActorId id = inputs.guarantors[static_cast<std::size_t>(distance.guarantor)];
  const Actor& actor = scenario.actors[index(id)];
  return {
      {.code = "E206",
       .where = actor.where,
       .path = fmt::format("actors.{}.response", actor.id),
       .message = fmt::format("the stated responses cannot be those of the model: at the "
                              "central values it gives {} another probability, {:.3f} off",
                              actor.id, distance.largest),
       .note = "the stated profiles are an equilibrium, but not the one on the principal branch",
       .hint = "lower guarantor.lead_cost, raise contest.company or change the profile"}};
}

/// attacked after two years; the whole report if that is shorter.
double attacked_early(const Measures& measures, const ProblemTime& time) {
  const int period = std::min(time.report, static_cast<int>(std::lround(2.0 / time.step)));
  return measures.attacked[static_cast<std::size_t>(std::max(period, 1) - 1)];
}

PackageOutcome solve_and_measure(const StudyPlan& plan, const Future& future,
                                 const Compiled& compiled) {
  Solution solution = solve_in(future, compiled.problem, plan.solve);
  const PassClock clock(plan.times, Pass::measure);
  return outcome_of(future.numbers(), plan.inputs, compiled, std::move(solution), plan.scale,
                    plan.solve);
}

struct Solved {
  const Problem* problem = nullptr;
  double attacked = 0.0;
};

}  // namespace

Result<StudyPlan> make_plan(const Scenario& scenario, const Duties& duties, std::uint64_t seed,
                            const SolveOptions& solve, PassTimes* times) {
  auto prepared = prepare(scenario, seed, times);
  Diagnostics problems;
  if (!prepared) problems = std::move(prepared.error());
  auto objectives = objectives_of(scenario, scenario.horizon.value_or(Horizon{}));
  if (!objectives) {
    problems.insert(problems.end(), objectives.error().begin(), objectives.error().end());
  }
  auto bands = bands_of(scenario);
  if (!bands) {
    problems.insert(problems.end(), bands.error().begin(), bands.error().end());
  }
  if (scenario.packages.empty()) {
    problems.push_back({.code = "E204",
                        .path = "packages",
                        .message = "'packages' is missing: there is nothing to compare",
                        .hint = "name at least one package of instruments"});
  }
  if (!problems.empty()) return fail(std::move(problems));
  problems = off_the_branch(scenario, prepared->inputs, solve, times);
  if (!problems.empty()) return fail(std::move(problems));

  StudyPlan plan{.scenario = &scenario,
                 .duties = &duties,
                 .inputs = std::move(prepared->inputs),
                 .sampler = std::move(prepared->sampler),
                 .solve = solve,
                 .bands = std::move(*bands),
                 .packages = scenario.packages,
                 .fallback = fallback_of(scenario),
                 .times = times};
  plan.scale = {.time = time_of(plan.inputs.horizon),
                .reference_kind = static_cast<int>(plan.inputs.reference_attack),
                .start_in_war = plan.inputs.horizon.in_war,
                .objectives = std::move(*objectives)};
  for (const MeasureBand& one : plan.bands) plan.scale.asked.push_back(one.measure);
  for (const Package& package : plan.packages) plan.bare.push_back(bare(scenario, package));
  return plan;
}

Future future_of(const StudyPlan& plan, std::uint32_t number) {
  return Future::drawn(*plan.scenario, plan.inputs, plan.sampler, number, plan.times);
}

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

  std::vector<Compiled> compiled;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    auto one = compile_in(future, plan.packages[p], plan.duties->packages[p]);
    if (!one) return fail(std::move(one.error()));
    compiled.push_back(std::move(*one));
  }
  std::vector<Solved> solved;
  for (const Compiled& one : compiled) {
    if (signals.stop()) return std::optional<FutureOutcome>();
    outcome.packages.push_back(solve_and_measure(plan, future, one));
    solved.push_back(
        {&one.problem, attacked_early(outcome.packages.back().measures, plan.scale.time)});
    signals.problem_done();
  }
  for (std::size_t p = 0; plan.fallback && p < compiled.size(); ++p) {
    outcome.packages[p].adopted = adopted(compiled[p], outcome.packages[p].measures,
                                          outcome.packages[*plan.fallback].measures);
  }

  if (const auto apart = taken_apart_beside(number); apart && !plan.parts.variants.empty()) {
    auto parts = run_parts(plan, *apart, signals);
    if (!parts) return fail(std::move(parts.error()));
    if (!*parts) return std::optional<FutureOutcome>();
    outcome.without_part = std::move(**parts);
  }

  if (plan.scale.start_in_war || !plan.preventive) return outcome;
  for (std::size_t p = 0; p < compiled.size(); ++p) {
    if (!plan.bare[p]) continue;
    if (signals.stop()) return std::optional<FutureOutcome>();
    auto bare = compile_in(future, *plan.bare[p], plan.duties->packages[p]);
    if (!bare) return fail(std::move(bare.error()));
    const auto same = std::find_if(solved.begin(), solved.end(), [&](const Solved& one) {
      return *one.problem == bare->problem;
    });
    const double without =
        same != solved.end()
            ? same->attacked
            : attacked_early(solve_in(future, bare->problem, plan.solve).measures, plan.scale.time);
    outcome.packages[p].preventive_effect = solved[p].attacked - without;
  }
  return outcome;
}

}  // namespace casus
