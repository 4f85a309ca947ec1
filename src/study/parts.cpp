#include "study/parts.hpp"

#include <algorithm>
#include <cmath>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

struct Part {
  PartId id{};
  std::vector<InstrumentId> instruments{};
};

bool holds(const std::vector<InstrumentId>& instruments, InstrumentId wanted) {
  return std::find(instruments.begin(), instruments.end(), wanted) != instruments.end();
}

std::vector<Part> parts_of(const Scenario& scenario, const Package& package) {
  std::vector<Part> parts;
  std::vector<InstrumentId> included;
  for (const PackageId id : package.includes) {
    const Package& inner = scenario.packages[index(id)];
    Part part{.id = id};
    for (const PackageEntry& entry : inner.entries) part.instruments.push_back(entry.instrument);
    included.insert(included.end(), part.instruments.begin(), part.instruments.end());
    parts.push_back(std::move(part));
  }
  for (const PackageEntry& entry : package.entries) {
    if (holds(included, entry.instrument)) continue;
    parts.push_back({entry.instrument, {entry.instrument}});
  }
  return parts;
}

/// Whether the package is another one but for actors that are taken out.
bool only_without(const Scenario& scenario, const Package& package) {
  const auto same_instruments = [&](const Package& other) {
    return std::equal(
        package.entries.begin(), package.entries.end(), other.entries.begin(), other.entries.end(),
        [](const PackageEntry& a, const PackageEntry& b) { return a.instrument == b.instrument; });
  };
  const auto fewer_taken_out = [&](const Package& other) {
    bool fewer = false;
    for (std::size_t e = 0; e < package.entries.size(); ++e) {
      const auto &a = package.entries[e].without, &b = other.entries[e].without;
      if (!std::includes(a.begin(), a.end(), b.begin(), b.end())) return false;
      fewer = fewer || a.size() > b.size();
    }
    return fewer;
  };
  return std::any_of(scenario.packages.begin(), scenario.packages.end(), [&](const Package& other) {
    return same_instruments(other) && fewer_taken_out(other);
  });
}

Package without(const Scenario& scenario, const Package& package, const std::vector<Part>& parts,
                std::size_t left_out) {
  Package rest = package;
  rest.id += " without " + name_of(parts[left_out].id, scenario);
  rest.includes.clear();
  const auto gone = [&](const PackageEntry& entry) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if (p != left_out && holds(parts[p].instruments, entry.instrument)) return false;
    }
    return holds(parts[left_out].instruments, entry.instrument);
  };
  rest.entries.erase(std::remove_if(rest.entries.begin(), rest.entries.end(), gone),
                     rest.entries.end());
  return rest;
}

std::vector<double> measured(const PackageOutcome& outcome, const MeasureScale& scale) {
  std::vector<double> values;
  for (const MeasureKey& key : part_measures(scale)) {
    const Value value = value_of(key, {.outcome = outcome, .scale = scale});
    expects(value.has_value());
    values.push_back(*value);
  }
  return values;
}

}  // namespace

Result<PartsPlan> make_parts(const Scenario& scenario, PassTimes* times) {
  PartsPlan plan;
  Scenario changed = scenario;  // the law answers for what is left as for any package
  changed.packages.clear();
  changed.fallback.reset();
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    const Package& package = scenario.packages[p];
    if (package.role != Role::option || only_without(scenario, package)) continue;
    const std::vector<Part> parts = parts_of(scenario, package);
    if (parts.size() < 2) continue;
    if (parts.size() > most_parts) {
      plan.left_whole.push_back({static_cast<PackageId>(p), static_cast<int>(parts.size())});
      continue;
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
      changed.packages.push_back(without(scenario, package, parts, part));
      plan.variants.push_back({p, parts[part].id, changed.packages.back(), {}});
    }
  }
  if (plan.variants.empty()) return plan;
  auto duties = entail(changed, times);
  if (!duties) return fail(std::move(duties.error()));
  for (std::size_t v = 0; v < plan.variants.size(); ++v) {
    plan.variants[v].duties = std::move(duties->packages[v]);
  }
  return plan;
}

std::optional<std::uint32_t> taken_apart_beside(std::uint32_t future) {
  if (future % 2 != 0 || future / 2 >= most_part_futures) return std::nullopt;
  return future / 2;
}

Result<std::optional<std::vector<std::vector<double>>>> run_parts(const StudyPlan& plan,
                                                                  std::uint32_t number,
                                                                  const RunSignals& signals) {
  const Future future = future_of(plan, number);
  std::vector<Compiled> rests;
  for (const PartVariant& variant : plan.parts.variants) {
    auto compiled = compile_in(future, variant.rest, variant.duties);
    if (!compiled) return fail(std::move(compiled.error()));
    rests.push_back(std::move(*compiled));
  }
  if (signals.stop()) return std::optional<std::vector<std::vector<double>>>();
  std::vector<const Problem*> problems;
  for (const Compiled& rest : rests) problems.push_back(&rest.problem);
  std::vector<std::vector<double>> found;
  for (Solution& solution : solve_in(future, problems, plan.solve)) {
    const PackageOutcome outcome{.measures = std::move(solution.measures)};
    found.push_back(measured(outcome, plan.scale));
  }
  return std::optional(std::move(found));
}

std::vector<MeasureKey> part_measures(const MeasureScale& scale) {
  constexpr double early = 5.0;
  const MeasureKey deciding = scale.objectives.front().measure;
  const MeasureKey attacked = after(Measure::attacked, early);
  std::vector<MeasureKey> keys;
  const bool shown = !scale.start_in_war && early < scale.report_years();
  if (shown && attacked != deciding) keys.push_back(attacked);
  keys.push_back(deciding);
  return keys;
}

std::string name_of(const PartId& part, const Scenario& scenario) {
  const auto* package = std::get_if<PackageId>(&part);
  return package != nullptr ? scenario.packages[index(*package)].id
                            : scenario.instruments[index(std::get<InstrumentId>(part))].id;
}

std::vector<WithoutPart> without_parts(const StudyPlan& plan,
                                       const std::vector<FutureOutcome>& futures,
                                       const FutureWeights& weights) {
  std::vector<WithoutPart> found;
  const std::vector<MeasureKey> keys = part_measures(plan.scale);
  for (std::size_t v = 0; v < plan.parts.variants.size(); ++v) {
    const PartVariant& variant = plan.parts.variants[v];
    for (std::size_t m = 0; m < keys.size(); ++m) {
      std::vector<Value> changes, rests;
      FutureWeights counts;  // of those that are taken apart
      double higher = 0.0, all = 0.0;
      for (std::uint32_t f = 0; f < futures.size(); ++f) {
        const auto apart = taken_apart_beside(f);
        if (!apart) continue;
        const double whole = measured(futures[*apart].packages[variant.package], plan.scale)[m];
        const double rest = futures[f].without_part[v][m];
        changes.emplace_back(rest - whole);
        rests.emplace_back(rest);
        const double count = count_of(weights, *apart);
        if (!weights.empty()) counts.push_back(count);
        all += count;
        if (rest > whole) higher += count;
      }
      found.push_back({.package = static_cast<PackageId>(variant.package),
                       .part = variant.part,
                       .measure = keys[m],
                       .rest = range_of(rests, counts),
                       .range = range_of(changes, counts),
                       .share_higher = all > 0.0 ? higher / all : 0.0});
    }
  }
  return found;
}

}  // namespace casus
