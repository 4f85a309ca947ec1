#include "study/parts.hpp"

#include <algorithm>

#include "measure/catalogue.hpp"
#include "study/derived_packages.hpp"
#include "study/package_parts.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

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

}  // namespace

PartsPlan make_parts(const Scenario& scenario) {
  PartsPlan plan;
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
      plan.left_out.push_back(
          {p, parts[part].id, {.package = without(scenario, package, parts, part)}});
    }
  }
  return plan;
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
  for (std::size_t v = 0; v < plan.parts.left_out.size(); ++v) {
    const PartLeftOut& left_out = plan.parts.left_out[v];
    for (std::size_t m = 0; m < keys.size(); ++m) {
      std::vector<Value> changes, rests;
      FutureWeights counts;  // of those that are taken apart
      double higher = 0.0, all = 0.0;
      for (std::uint32_t f = 0; f < futures.size(); ++f) {
        if (!is_left_without(f)) continue;
        const double whole = part_values(futures[f].packages[left_out.package], plan.scale)[m];
        const double rest = futures[f].without_part[v][m];
        changes.emplace_back(rest - whole);
        rests.emplace_back(rest);
        const double count = count_of(weights, f);
        if (!weights.empty()) counts.push_back(count);
        all += count;
        if (rest > whole) higher += count;
      }
      found.push_back({.package = static_cast<PackageId>(left_out.package),
                       .part = left_out.part,
                       .measure = keys[m],
                       .rest = range_of(rests, counts),
                       .range = range_of(changes, counts),
                       .share_higher = all > 0.0 ? higher / all : 0.0});
    }
  }
  return found;
}

}  // namespace casus
