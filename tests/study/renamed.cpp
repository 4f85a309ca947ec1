#include "tests/study/renamed.hpp"

#include <algorithm>

namespace casus {

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

}  // namespace casus
