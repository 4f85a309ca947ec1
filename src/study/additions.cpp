#include "study/additions.hpp"

#include <algorithm>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/derived_packages.hpp"
#include "study/package_parts.hpp"
#include "study/shapley.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

std::vector<InstrumentKind> kinds_of(const Scenario& scenario, const Part& part) {
  std::vector<InstrumentKind> kinds;
  for (const InstrumentId one : part.instruments) {
    const InstrumentKind kind = scenario.instruments[index(one)].kind;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  return kinds;
}

/// In the order of the package; a text that several parts bring belongs to the first.
std::vector<Component> components_of(const Scenario& scenario, const Package& package) {
  std::vector<Component> components;
  std::vector<InstrumentId> placed;
  for (Part part : parts_of(scenario, package)) {
    const auto there = [&](InstrumentId one) { return holds(placed, one); };
    part.instruments.erase(std::remove_if(part.instruments.begin(), part.instruments.end(), there),
                           part.instruments.end());
    placed.insert(placed.end(), part.instruments.begin(), part.instruments.end());
    const std::vector<InstrumentKind> kinds = kinds_of(scenario, part);
    for (const InstrumentKind kind : kinds) {
      Component one{.kind = kind, .whole_part = kinds.size() == 1};
      if (const auto* inner = std::get_if<PackageId>(&part.id)) one.package = *inner;
      for (const InstrumentId which : part.instruments) {
        if (scenario.instruments[index(which)].kind == kind) one.instruments.push_back(which);
      }
      components.push_back(std::move(one));
    }
  }
  return components;
}

/// The option with the most texts, the first of several; none without options that have texts.
std::optional<std::size_t> largest_option(const Scenario& scenario) {
  std::optional<std::size_t> largest;
  std::size_t most = 0;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    const Package& package = scenario.packages[p];
    if (package.role != Role::option || package.entries.size() <= most) continue;
    if (only_without(scenario, package)) continue;
    largest = p;
    most = package.entries.size();
  }
  return largest;
}

Package only(const Package& package, const std::vector<Component>& components, Players set) {
  Package some = package;
  some.includes.clear();
  const auto out = [&](const PackageEntry& entry) {
    for (std::size_t c = 0; c < components.size(); ++c) {
      if (holds(components[c].instruments, entry.instrument)) return (set >> c & 1U) == 0;
    }
    return true;
  };
  some.entries.erase(std::remove_if(some.entries.begin(), some.entries.end(), out),
                     some.entries.end());
  return some;
}

/// What each component adds in a future of which every coalition that is asked has its worth.
struct Added {
  std::vector<double> in_every_order{};  ///< [component]
  std::vector<double> first{}, last{};   ///< to nothing; to all the others
};

Added added(const AdditionsPlan& plan, const std::vector<double>& worth) {
  Added found{.in_every_order =
                  plan.orders.empty() ? shapley_values(worth) : shapley_values(worth, plan.orders)};
  for (std::size_t c = 0; c < plan.components.size(); ++c) {
    const std::size_t alone = std::size_t{1} << c, all = worth.size() - 1;
    found.first.push_back(worth[alone] - worth[0]);
    found.last.push_back(worth[all] - worth[all - alone]);
  }
  return found;
}

/// The worth of every coalition that is asked, of measure m in a future that was taken apart.
std::vector<double> worth_in(const StudyPlan& plan, const FutureOutcome& future, std::size_t m) {
  const AdditionsPlan& asked = plan.additions;
  std::vector<double> worth(std::size_t{1} << asked.components.size(), 0.0);
  for (std::size_t c = 0; c < asked.coalitions.size(); ++c)
    worth[asked.coalitions[c].members] = future.coalitions[c][m];
  worth.back() = part_values(future.packages[asked.package], plan.scale)[m];
  return worth;
}

double mean_of(const std::vector<Value>& values) { return range_of(values).mean; }

/// Of one component and measure, over futures.
AddedValue contribution_of(const std::vector<Added>& futures, std::size_t component) {
  std::vector<Value> values, first, last;
  for (const Added& one : futures) {
    values.emplace_back(one.in_every_order[component]);
    first.emplace_back(one.first[component]);
    last.emplace_back(one.last[component]);
  }
  const Range range = range_of(values);
  const double margin = normal_interval * error_of_mean(values);
  return {.component = component,
          .range = range,
          .low = range.mean - margin,
          .high = range.mean + margin,
          .first = mean_of(first),
          .last = mean_of(last)};
}

}  // namespace

AdditionsPlan make_additions(const Scenario& scenario, std::uint64_t seed) {
  AdditionsPlan plan;
  const auto largest = largest_option(scenario);
  if (!largest) return plan;
  const Package& package = scenario.packages[*largest];
  std::vector<Component> components = components_of(scenario, package);
  if (components.size() < 2 || components.size() > most_components) return plan;
  plan.package = *largest;
  plan.components = std::move(components);
  const auto count = static_cast<int>(plan.components.size());
  std::vector<Players> sets;
  if (plan.components.size() <= most_exact) {
    for (Players set = 0; set < Players{1} << static_cast<unsigned>(count); ++set)
      sets.push_back(set);
  } else {
    plan.orders = circle_orders(count, seed);
    sets = coalitions_along(plan.orders);
  }
  sets.pop_back();  // all of them are the package itself
  for (const Players set : sets) {
    plan.coalitions.push_back({set, {.package = only(package, plan.components, set)}});
  }
  return plan;
}

std::optional<Additions> additions(const StudyPlan& plan,
                                   const std::vector<FutureOutcome>& futures) {
  const AdditionsPlan& asked = plan.additions;
  if (asked.coalitions.empty()) return std::nullopt;
  Additions found{.package = static_cast<PackageId>(asked.package),
                  .orders = static_cast<int>(asked.orders.size()),
                  .components = asked.components};
  const std::vector<MeasureKey> keys = part_measures(plan.scale);
  for (std::size_t m = 0; m < keys.size(); ++m) {
    std::vector<Added> by_future;
    std::vector<Value> nothing, whole;
    for (std::uint32_t f = 0; f < futures.size(); ++f) {
      if (!is_taken_apart(f)) continue;
      const std::vector<double> worth = worth_in(plan, futures[f], m);
      nothing.emplace_back(worth.front());
      whole.emplace_back(worth.back());
      by_future.push_back(added(asked, worth));
    }
    if (by_future.empty()) return std::nullopt;
    found.futures = static_cast<int>(by_future.size());
    found.wholes.push_back({keys[m], mean_of(nothing), mean_of(whole)});
    for (std::size_t c = 0; c < asked.components.size(); ++c) {
      found.contributions.push_back(contribution_of(by_future, c));
      found.contributions.back().measure = keys[m];
    }
  }
  return found;
}

std::vector<std::vector<double>> added_values(const StudyPlan& plan,
                                              const std::vector<FutureOutcome>& futures,
                                              const MeasureKey& measure) {
  const AdditionsPlan& asked = plan.additions;
  if (asked.coalitions.empty()) return {};
  const std::vector<MeasureKey> keys = part_measures(plan.scale);
  const auto m =
      static_cast<std::size_t>(std::find(keys.begin(), keys.end(), measure) - keys.begin());
  expects(m < keys.size());
  std::vector<std::vector<double>> values(asked.components.size());
  for (std::uint32_t f = 0; f < futures.size(); ++f) {
    if (!is_taken_apart(f)) continue;
    const Added one = added(asked, worth_in(plan, futures[f], m));
    for (std::size_t c = 0; c < values.size(); ++c) values[c].push_back(one.in_every_order[c]);
  }
  return values;
}

}  // namespace casus
