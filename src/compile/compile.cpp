#include "compile/compile.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/deployments.hpp"
#include "compile/guarantors.hpp"
#include "compile/real.hpp"
#include "compile/regimes.hpp"
#include "compile/setting.hpp"
#include "compile/votes.hpp"
#include "game/problem_check.hpp"

namespace casus {

namespace {

template <class Real>
RegimeDataOf<Real> empty_regime(const NumbersOf<Real>& numbers, std::size_t kinds,
                                std::size_t guarantors) {
  const std::vector<Whole<Real>> no_floor(guarantors, 0);
  return {.promises = {},
          .floor = std::vector<std::vector<Whole<Real>>>(kinds, no_floor),
          .tripwire = std::vector<Real>(guarantors, 0.0),
          .garrison = 0.0,
          .fatigue = numbers.of("support.fatigue"),
          .renewal = numbers.of("support.renewal")};
}

/// Who watches makes incidents rarer, from its entry into force on.
template <class Real>
void watch(const NumbersOf<Real>& numbers, const Inputs& inputs, const Package& package,
           ProblemOf<Real>& problem) {
  if (!problem.incident) return;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    if (!instrument.monitoring) continue;
    const int from = whole(first_period(numbers, inputs, instrument, problem.time));
    const Real factor = numbers.of(*instrument.monitoring);
    std::vector<Real>& rate = problem.incident->rate;
    for (auto t = static_cast<std::size_t>(from); t < rate.size(); ++t) rate[t] = rate[t] * factor;
  }
}

bool concluded(const Scenario& scenario, const Instrument& instrument) {
  return instrument.in_force.kind == EntryIntoForce::Kind::on_date &&
         instrument.in_force.date <= scenario.as_of;
}

/// The body that decides on the first clause of the instrument, under the reading drawn, that one
/// decides on.
const Reading* deciding_reading(const Scenario& scenario, const FutureValues& values,
                                InstrumentId which) {
  const Instrument& instrument = scenario.instruments[index(which)];
  for (std::size_t c = 0; c < instrument.clauses.size(); ++c) {
    const ClauseId clause{which, static_cast<int>(c)};
    const Reading& drawn = instrument.clauses[c].readings[drawn_reading(scenario, values, clause)];
    if (is_duty(drawn) && drawn.decided_by.body) return &drawn;
  }
  return nullptr;
}

template <class Real>
std::vector<AdoptionVoteOf<Real>> adoption(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                           const Package& package) {
  const Scenario& scenario = numbers.scenario();
  std::vector<AdoptionVoteOf<Real>> votes;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    if (concluded(scenario, instrument)) continue;
    const Reading* reading = deciding_reading(scenario, numbers.values(), entry.instrument);
    if (reading == nullptr && instrument.form != Form::treaty) continue;
    const Ballot who = reading != nullptr
                           ? ballot(scenario, inputs, *reading, entry.without)
                           : ratification(scenario, inputs, instrument, entry.without);
    AdoptionVoteOf<Real> one{.instrument = entry.instrument, .hopeless = hopeless(who)};
    if (!one.hopeless) {
      one.vote = vote(numbers, inputs, who, instrument);
      one.hopeless = !can_pass(one.vote);
    }
    votes.push_back(std::move(one));
  }
  return votes;
}

/// The problem in which nothing is in force and responding costs nothing.
template <class Real>
FutureBaseOf<Real> without_costs(const NumbersOf<Real>& numbers, const Inputs& inputs) {
  FutureBaseOf<Real> base;
  base.none = setting(numbers, inputs);
  base.none.guarantors = guarantors(numbers, inputs);
  base.none.kinds = kinds(numbers, inputs, base.none.guarantors);
  base.none.regimes = {empty_regime(numbers, base.none.kinds.size(), base.none.guarantors.size())};
  base.profiles = stated_profiles(numbers, inputs);
  base.reference_kind = static_cast<int>(inputs.reference_attack);
  return base;
}

}  // namespace

template <class Real>
FutureBaseOf<Real> future_base(const NumbersOf<Real>& numbers, const Inputs& inputs) {
  FutureBaseOf<Real> base = without_costs(numbers, inputs);
  ByGuarantorAndLevel payoffs;
  if constexpr (is_traced<Real>) {  // the game answers with doubles, and takes them only
    const FutureBase plain = without_costs(Numbers(numbers.scenario(), numbers.values()), inputs);
    payoffs = payoffs_without_cost(plain.none, plain.reference_kind, plain.profiles);
  } else {
    payoffs = payoffs_without_cost(base.none, base.reference_kind, base.profiles);
  }
  const ByLevel<Real> found = costs(base.none, base.reference_kind, base.profiles, payoffs);
  for (std::size_t i = 0; i < found.size(); ++i) base.none.guarantors[i].cost = found[i];
  return base;
}

template <class Real>
CompiledOf<Real> put_in_force(const NumbersOf<Real>& numbers, const Inputs& inputs,
                              const FutureBaseOf<Real>& base, const Package& package,
                              const PackageDuties& duties) {
  CompiledOf<Real> compiled;
  compiled.problem = base.none;
  ProblemOf<Real>& problem = compiled.problem;
  RegimesOf<Real> in_force = regimes(numbers, inputs, package, duties, base.none);
  problem.regimes = std::move(in_force.regimes);
  problem.regime_of = std::move(in_force.regime_of);
  compiled.promises = std::move(in_force.promises);
  compiled.flows = aid_flows(numbers, inputs, package, problem.time);
  problem.aid = compiled.flows.aid;
  problem.domestic = compiled.flows.domestic;
  watch(numbers, inputs, package, problem);
  compiled.adoption = adoption(numbers, inputs, package);
  return compiled;
}

Result<Compiled> compile(const Numbers& numbers, const Inputs& inputs, const FutureBase& base,
                         const Package& package, const PackageDuties& duties) {
  Compiled compiled = put_in_force(numbers, inputs, base, package, duties);
  Diagnostics problems = check(compiled.problem);
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

template FutureBase future_base(const Numbers&, const Inputs&);
template FutureBaseOf<Traced> future_base(const NumbersOf<Traced>&, const Inputs&);
template Compiled put_in_force(const Numbers&, const Inputs&, const FutureBase&, const Package&,
                               const PackageDuties&);
template CompiledOf<Traced> put_in_force(const NumbersOf<Traced>&, const Inputs&,
                                         const FutureBaseOf<Traced>&, const Package&,
                                         const PackageDuties&);

}  // namespace casus
