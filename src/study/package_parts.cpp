#include "study/package_parts.hpp"

#include <algorithm>

namespace casus {

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
    return other.role == Role::option && same_instruments(other) && fewer_taken_out(other);
  });
}

}  // namespace casus
