#include "compile/compile.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/deployments.hpp"
#include "compile/guarantors.hpp"
#include "compile/regimes.hpp"
#include "compile/setting.hpp"
#include "compile/votes.hpp"
#include "game/problem_check.hpp"

namespace casus {

namespace {

RegimeData empty_regime(const Numbers& numbers, std::size_t kinds, std::size_t guarantors) {
  return {.promises = {},
          .floor = std::vector<std::vector<int>>(kinds, std::vector<int>(guarantors, 0)),
          .tripwire = std::vector<double>(guarantors, 0.0),
          .garrison = 0.0,
          .fatigue = numbers.of("support.fatigue"),
          .renewal = numbers.of("support.renewal")};
}

/// Exposure of deployed troops counts at every level and, since a problem has no exposure by
/// regime, from the start.
void add_exposure(const Numbers& numbers, const Inputs& inputs, const Package& package,
                  Problem& problem) {
  const double cap = numbers.of("guarantor.exposure_cap");
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    if (first_period(numbers, inputs, instrument, problem.time) >= problem.time.solve) continue;
    const Deployed part = deployed(numbers, inputs, entry);
    for (std::size_t i = 0; i < problem.guarantors.size(); ++i) {
      if (part.exposure[i] <= 0.0) continue;
      for (double& exposure : problem.guarantors[i].exposure) {
        exposure = std::max(exposure, std::min(cap, exposure + part.exposure[i]));
      }
    }
  }
}

bool concluded(const Scenario& scenario, const Instrument& instrument) {
  return instrument.in_force.kind == EntryIntoForce::Kind::on_date &&
         instrument.in_force.date <= scenario.as_of;
}

/// The body that decides on the first clause of the instrument, under the reading drawn, that one
/// decides on.
const Reading* deciding_reading(const Numbers& numbers, InstrumentId which) {
  const Instrument& instrument = numbers.scenario().instruments[index(which)];
  for (std::size_t c = 0; c < instrument.clauses.size(); ++c) {
    const Clause& clause = instrument.clauses[c];
    std::vector<double> weights;
    for (const Reading& reading : clause.readings) weights.push_back(reading.weight);
    const Reading& drawn =
        clause.readings[choose(weights, numbers.values().clauses[index(which)][c].reading)];
    if (is_duty(drawn) && drawn.decided_by.body) return &drawn;
  }
  return nullptr;
}

std::vector<AdoptionVote> adoption(const Numbers& numbers, const Inputs& inputs,
                                   const Package& package) {
  const Scenario& scenario = numbers.scenario();
  std::vector<AdoptionVote> votes;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    if (concluded(scenario, instrument)) continue;
    const Reading* reading = deciding_reading(numbers, entry.instrument);
    if (reading == nullptr && instrument.form != Form::treaty) continue;
    const Ballot who = reading != nullptr
                           ? ballot(scenario, inputs, *reading, entry.without)
                           : ratification(scenario, inputs, instrument, entry.without);
    AdoptionVote one{.instrument = entry.instrument, .hopeless = hopeless(who)};
    if (!one.hopeless) {
      one.vote = vote(numbers, inputs, who, instrument);
      one.hopeless = !can_pass(one.vote);
    }
    votes.push_back(std::move(one));
  }
  return votes;
}

}  // namespace

FutureBase future_base(const Numbers& numbers, const Inputs& inputs) {
  FutureBase base;
  base.none = setting(numbers, inputs);
  base.none.guarantors = guarantors(numbers, inputs);
  base.none.kinds = kinds(numbers, inputs, base.none.guarantors);
  base.none.regimes = {empty_regime(numbers, base.none.kinds.size(), base.none.guarantors.size())};
  base.profiles = stated_profiles(numbers, inputs);
  base.reference_kind = static_cast<int>(inputs.reference_attack);
  const ByGuarantorAndLevel found = costs(base.none, base.reference_kind, base.profiles);
  for (std::size_t i = 0; i < found.size(); ++i) base.none.guarantors[i].cost = found[i];
  return base;
}

Result<Compiled> compile(const Numbers& numbers, const Inputs& inputs, const FutureBase& base,
                         const Package& package, const PackageDuties& duties) {
  Compiled compiled;
  compiled.problem = base.none;
  Problem& problem = compiled.problem;
  Regimes in_force = regimes(numbers, inputs, package, duties, base.none);
  problem.regimes = std::move(in_force.regimes);
  problem.regime_of = std::move(in_force.regime_of);
  compiled.promises = std::move(in_force.promises);
  compiled.flows = aid_flows(numbers, inputs, package, problem.time);
  problem.aid = compiled.flows.aid;
  problem.domestic = compiled.flows.domestic;
  add_exposure(numbers, inputs, package, problem);
  compiled.adoption = adoption(numbers, inputs, package);

  Diagnostics problems = check(problem);
  if (!has_error(problems)) return compiled;
  for (Diagnostic& one : problems) {
    one.message = fmt::format("package '{}', {}: {} {}", package.id,
                              name_of_future(numbers.values()), one.path, one.message);
    one.code = "E209";
  }
  return fail(std::move(problems));
}

std::string name_of_future(const FutureValues& values) {
  return values.future ? fmt::format("future {}", *values.future) : "the central future";
}

}  // namespace casus
