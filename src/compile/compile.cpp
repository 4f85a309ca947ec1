#include "compile/compile.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/dates.hpp"
#include "compile/deployments.hpp"
#include "compile/guarantors.hpp"
#include "compile/real.hpp"
#include "compile/regimes.hpp"
#include "compile/setting.hpp"
#include "game/problem_check.hpp"

namespace casus {

namespace {

/// By attack: nothing that is against a deployment can be opened where nobody deploys any. Nothing
/// is said where no attack is.
template <class Real>
std::vector<Whole<Real>> without_deployments(const Scenario& scenario) {
  std::vector<Whole<Real>> open;
  const auto on_troops = [](const Attack& one) { return one.against == Against::deployment; };
  if (std::none_of(scenario.attacks.begin(), scenario.attacks.end(), on_troops)) return open;
  for (const Attack& one : scenario.attacks)
    open.push_back(on_troops(one) ? noted(Whole<Real>(0), [] { return "no such troops are there"; })
                                  : Whole<Real>(1));
  return open;
}

template <class Real>
RegimeDataOf<Real> empty_regime(const NumbersOf<Real>& numbers, std::size_t kinds,
                                std::size_t guarantors) {
  const std::vector<Whole<Real>> no_floor(guarantors, 0);
  return {.promises = {},
          .floor = std::vector<std::vector<Whole<Real>>>(kinds, no_floor),
          .tripwire = std::vector<Real>(guarantors, 0.0),
          .open = without_deployments<Real>(numbers.scenario()),
          .garrison = 0.0,
          .fatigue = numbers.of("support.fatigue"),
          .renewal = numbers.of("support.renewal")};
}

/// Who is absent from the package has nothing to help with, and chooses the lowest level against
/// every kind; what its response would cost stays, and no longer matters.
template <class Real>
void keep_out(const Inputs& inputs, const Package& package, ProblemOf<Real>& problem) {
  for (const ActorId actor : package.absent) {
    const int place = inputs.place[index(actor)];
    if (place < 0) continue;
    const auto i = static_cast<std::size_t>(place);
    GuarantorDataOf<Real>& one = problem.guarantors[i];
    const std::vector<Real> nothing(level_count, 0.0);
    one.arms = one.troops = one.sanction = one.exposure = nothing;
    for (KindDataOf<Real>& kind : problem.kinds) {
      kind.ceiling.resize(problem.guarantors.size(), static_cast<int>(Level::troops));
      kind.ceiling[i] = 0;
    }
  }
}

/// Whether a package takes out of a text every guarantor that is a party to it, so that nobody is
/// left to do what it says; not where none is a party.
bool nobody_is_left(const Inputs& inputs, const PackageEntry& entry, const Instrument& text) {
  const auto plays = [&](ActorId party) { return inputs.place[index(party)] >= 0; };
  return std::any_of(text.parties.begin(), text.parties.end(), plays) &&
         std::all_of(text.parties.begin(), text.parties.end(),
                     [&](ActorId party) { return !plays(party) || is_out(entry, party); });
}

/// Who watches makes incidents rarer, from its entry into force until its end.
template <class Real>
void watch(const NumbersOf<Real>& numbers, const Inputs& inputs, const Package& package,
           ProblemOf<Real>& problem) {
  if (!problem.incident) return;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    if (!instrument.monitoring || nobody_is_left(inputs, entry, instrument)) continue;
    const int from = whole(first_period(numbers, inputs, instrument, problem.time));
    const int end = whole(end_period(numbers, inputs, entry.instrument, problem.time));
    const Real factor = numbers.of(*instrument.monitoring);
    std::vector<Real>& rate = problem.incident->rate;
    for (auto t = static_cast<std::size_t>(from); t < static_cast<std::size_t>(end); ++t)
      rate[t] = rate[t] * factor;
  }
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
  keep_out(inputs, package, problem);
  RegimesOf<Real> in_force = regimes(numbers, inputs, package, duties, problem);
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
