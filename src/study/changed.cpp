#include "study/changed.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "law/duties.hpp"

namespace casus {

namespace {

/// The distribution of the quantity times a factor. A lognormal or a normal moves with its mean and
/// deviation; a beta on [0, 1] cannot be scaled and stands for its mean.
Distribution scaled(const Distribution& distribution, double factor) {
  if (factor == 0.0) return Certain{0.0};
  return std::visit(
      overload{
          [&](const Certain& d) -> Distribution { return Certain{d.value * factor}; },
          [&](const Pert& d) -> Distribution {
            return Pert{d.least * factor, d.likely * factor, d.most * factor};
          },
          [&](const LogPert& d) -> Distribution {
            return LogPert{d.least * factor, d.likely * factor, d.most * factor};
          },
          [&](const Uniform& d) -> Distribution {
            return Uniform{d.least * factor, d.most * factor};
          },
          [&](const Normal& d) -> Distribution {
            return Normal{d.mean * factor, d.deviation * factor};
          },
          [&](const Lognormal& d) -> Distribution { return Certain{central_value(d) * factor}; },
          [&](const Beta& d) -> Distribution { return Certain{d.a / (d.a + d.b) * factor}; }},
      distribution);
}

void scale(Scenario& scenario, std::optional<QuantityId> which, double factor) {
  if (!which) return;
  Quantity& quantity = scenario.quantities[index(*which)];
  quantity.distribution = scaled(quantity.distribution, factor);
}

Grid finer(const Grid& grid) { return {grid.least, grid.most, 2 * grid.points - 1}; }

Grid strength_grid_of(const Scenario& scenario) {
  return scenario.strength_grid.value_or(Inputs{}.strength_grid);
}
Grid balance_grid_of(const Scenario& scenario) {
  return scenario.balance_grid.value_or(Inputs{}.balance_grid);
}

}  // namespace

Scenario with_prizes(const Scenario& scenario, double factor) {
  Scenario changed = scenario;
  for (const Attack& attack : scenario.attacks) {
    const auto prize = attack.numbers.find("prize");
    if (prize != attack.numbers.end()) scale(changed, prize->second, factor);
  }
  return changed;
}

Scenario with_nothing(const Scenario& scenario) {
  Scenario changed = scenario;
  for (Quantity& quantity : changed.quantities) {
    if (quantity.path.starts_with("strength.form.")) quantity.distribution = Certain{0.0};
  }
  for (const Instrument& one : scenario.instruments) {
    for (const auto& which : {one.money, one.garrison, one.tripwire, one.troops}) {
      scale(changed, which, 0.0);
    }
    if (one.monitoring) changed.quantities[index(*one.monitoring)].distribution = Certain{1.0};
  }
  return changed;
}

Scenario with_package_again(const Scenario& scenario, PackageId package) {
  Scenario changed = scenario;
  changed.packages.push_back(scenario.packages[index(package)]);
  changed.packages.back().id += "-again";
  return changed;
}

Scenario with_packages_reversed(const Scenario& scenario) {
  Scenario changed = scenario;
  std::reverse(changed.packages.begin(), changed.packages.end());
  if (scenario.fallback) {
    changed.fallback =
        static_cast<PackageId>(scenario.packages.size() - 1 - index(*scenario.fallback));
  }
  return changed;
}

Scenario with_actor_renamed(const Scenario& scenario, ActorId actor, const std::string& id) {
  Scenario changed = scenario;
  const std::string before = scenario.actors[index(actor)].id;
  changed.actors[index(actor)].id = id;
  changed.actors[index(actor)].name = id;
  for (Dimension& dimension : changed.vocabulary.dimensions) {
    if (dimension.of_actors) dimension.values[index(actor)] = id;
  }
  const std::string prefix = "actors." + before + ".";
  for (Quantity& quantity : changed.quantities) {
    if (!quantity.path.starts_with(prefix)) continue;
    quantity.path = "actors." + id + "." + quantity.path.substr(prefix.size());
  }
  return changed;
}

Scenario with_actors_renamed(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Actor& one : scenario.actors) ids.push_back(one.id);
  std::sort(ids.begin(), ids.end());
  Scenario changed = scenario;
  for (std::size_t a = 0; a < scenario.actors.size(); ++a) {
    const auto place = std::lower_bound(ids.begin(), ids.end(), scenario.actors[a].id);
    std::string id = fmt::format("Q{:06}", ids.end() - place);
    while (scenario.actor(id)) id += "Q";
    changed = with_actor_renamed(changed, static_cast<ActorId>(a), id);
  }
  return changed;
}

Scenario with_twin_texts(const Scenario& scenario) {
  Scenario changed = scenario;
  const auto count = static_cast<int>(scenario.instruments.size());
  for (int i = 0; i < count; ++i) {
    Instrument twin = scenario.instruments[static_cast<std::size_t>(i)];
    twin.id += "-twin";
    for (std::string& other : twin.implements) other += "-twin";
    twin.draws_of = static_cast<InstrumentId>(i);
    changed.instruments.push_back(std::move(twin));
  }
  for (Package& package : changed.packages) {
    for (PackageEntry& entry : package.entries)
      entry.instrument = static_cast<InstrumentId>(static_cast<int>(entry.instrument) + count);
  }
  return changed;
}

Scenario with_longer_horizon(const Scenario& scenario, double years) {
  Scenario changed = scenario;
  if (changed.horizon) changed.horizon->solve_years += years;
  return changed;
}

Scenario with_half_step(const Scenario& scenario) {
  Scenario changed = scenario;
  if (changed.horizon) changed.horizon->step_years *= 0.5;
  changed.strength_grid = finer(strength_grid_of(scenario));
  return changed;
}

Scenario with_finer_grids(const Scenario& scenario) {
  Scenario changed = scenario;
  changed.strength_grid = finer(strength_grid_of(scenario));
  changed.balance_grid = finer(balance_grid_of(scenario));
  return changed;
}

Result<std::vector<FutureOutcome>> first_futures(const Scenario& scenario, std::uint64_t seed,
                                                 const SolveOptions& solve, int futures,
                                                 PassTimes* times,
                                                 const std::function<bool()>& stop) {
  const auto duties = entail(scenario, times);
  if (!duties) return fail(duties.error());
  auto plan = make_plan(scenario, *duties, seed, solve, times);
  if (!plan) return fail(std::move(plan.error()));
  plan->beside = false;
  const RunSignals signals{.stop = stop, .problem_done = [] {}};
  std::vector<FutureOutcome> outcomes;
  for (int f = 0; f < futures && !stop(); ++f) {
    auto one = run_future(*plan, static_cast<std::uint32_t>(f), signals);
    if (!one) return fail(std::move(one.error()));
    if (!*one) break;
    outcomes.push_back(std::move(**one));
  }
  return outcomes;
}

}  // namespace casus
