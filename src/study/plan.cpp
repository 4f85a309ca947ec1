#include "study/plan.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "compile/setting.hpp"
#include "study/adoption.hpp"
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

}  // namespace

Result<StudyPlan> make_plan(const Scenario& scenario, const Duties& duties, std::uint64_t seed,
                            const SolveOptions& solve, PassTimes* times) {
  Diagnostics problems;
  const auto add_errors = [&](const auto& part) {
    if (!part) problems.insert(problems.end(), part.error().begin(), part.error().end());
  };
  auto prepared = prepare(scenario, seed, times);
  add_errors(prepared);
  auto objectives = objectives_of(scenario, scenario.horizon.value_or(Horizon{}));
  add_errors(objectives);
  auto bands = bands_of(scenario);
  add_errors(bands);
  auto calibration = calibration_of(scenario);
  add_errors(calibration);
  if (scenario.packages.empty()) {
    problems.push_back({.code = "E204",
                        .path = "packages",
                        .message = "'packages' is missing: there is nothing to compare",
                        .hint = "name at least one package of instruments"});
  }
  if (!problems.empty()) return fail(std::move(problems));
  problems = off_the_branch(scenario, prepared->inputs, solve, times);
  if (!problems.empty()) return fail(std::move(problems));
  auto adoption = make_adoption(scenario, prepared->inputs, times);
  if (!adoption) return fail(std::move(adoption.error()));

  StudyPlan plan{.scenario = &scenario,
                 .duties = &duties,
                 .inputs = std::move(prepared->inputs),
                 .sampler = std::move(prepared->sampler),
                 .solve = solve,
                 .bands = std::move(*bands),
                 .calibration = std::move(*calibration),
                 .packages = scenario.packages,
                 .adoption = std::move(*adoption),
                 .times = times};
  plan.scale = {.time = time_of(plan.inputs.horizon),
                .reference_kind = static_cast<int>(plan.inputs.reference_attack),
                .start_in_war = plan.inputs.horizon.in_war,
                .objectives = std::move(*objectives)};
  for (const MeasureBand& one : plan.bands) plan.scale.asked.push_back(one.measure);
  for (const CalibratedMeasure& one : plan.calibration) plan.scale.asked.push_back(one.measure);
  for (const Package& package : plan.packages) plan.bare.push_back(bare(scenario, package));
  return plan;
}

Future future_of(const StudyPlan& plan, std::uint32_t number) {
  return Future::drawn(*plan.scenario, plan.inputs, plan.sampler, number, plan.times);
}

Measured measured_in(const StudyPlan& plan, const FutureOutcome& future, std::size_t package) {
  return {.outcome = future.packages[package], .scale = plan.scale};
}

Convergence convergence_of(const FutureOutcome& future) {
  Convergence all;
  for (const PackageOutcome& one : future.packages) {
    all.fixed_points += one.convergence.fixed_points;
    all.not_converged += one.convergence.not_converged;
    all.by_definition += one.convergence.by_definition;
    all.worst_residual = std::max(all.worst_residual, one.convergence.worst_residual);
  }
  return all;
}

}  // namespace casus
