#include "compile/regimes.hpp"

#include <algorithm>
#include <set>

#include "compile/deployments.hpp"
#include "compile/flows.hpp"

namespace casus {

namespace {

/// An instrument of the package with what it puts in force, and from when.
struct Part {
  int from = 0;
  std::vector<Promise> promises{};
  Deployed deployed{};
};

std::vector<Part> parts_of(const Numbers& numbers, const Inputs& inputs, const Package& package,
                           const PackageDuties& duties, const ProblemTime& time) {
  std::vector<Part> parts;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    Part part{.from = first_period(numbers, inputs, instrument, time),
              .deployed = deployed(numbers, inputs, entry)};
    for (const PromiseAnswer& answer : duties.promises) {
      if (answer.clause.instrument != entry.instrument) continue;
      if (auto made = promise(numbers, inputs, answer, entry.without)) {
        part.promises.push_back(std::move(*made));
      }
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

RegimeData regime_at(const std::vector<Part>& parts, const Problem& none, double fatigue, int t) {
  RegimeData regime = none.regimes.front();
  regime.fatigue = fatigue;
  for (const Part& part : parts) {
    if (part.from > t) continue;
    for (const Promise& one : part.promises) regime.promises.push_back(one.data);
    regime.garrison += part.deployed.garrison_fu;
    for (std::size_t i = 0; i < regime.tripwire.size(); ++i) {
      regime.tripwire[i] = std::max(regime.tripwire[i], part.deployed.tripwire[i]);
    }
  }
  regime.promises = joined(regime.promises);
  return regime;
}

/// Drops changes until at most `most_regimes` regimes are left.
void merge_closest(std::vector<int>& changes) {
  while (static_cast<int>(changes.size()) > most_regimes) {
    std::size_t closest = 1;
    for (std::size_t i = 1; i + 1 < changes.size(); ++i) {
      if (changes[i + 1] - changes[i] < changes[closest + 1] - changes[closest]) closest = i;
    }
    changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(closest));
  }
}

}  // namespace

Regimes regimes(const Numbers& numbers, const Inputs& inputs, const Package& package,
                const PackageDuties& duties, const Problem& none) {
  const ProblemTime& time = none.time;
  std::vector<Part> parts = parts_of(numbers, inputs, package, duties, time);
  const double fatigue = none.regimes.front().fatigue;
  const auto at = [&](int t) {
    return regime_at(parts, none, fatigue * funding_factor(numbers, inputs, package, time, t), t);
  };

  std::set<int> dates = {0};
  for (const Part& part : parts) {
    if (part.from < time.solve) dates.insert(part.from);
  }
  std::vector<int> changes;
  for (const int t : dates) {
    if (changes.empty() || !(at(t) == at(changes.back()))) changes.push_back(t);
  }
  merge_closest(changes);

  Regimes found;
  found.regime_of.assign(static_cast<std::size_t>(time.solve), 0);
  for (std::size_t r = 0; r < changes.size(); ++r) {
    found.regimes.push_back(at(changes[r]));
    std::fill(found.regime_of.begin() + changes[r], found.regime_of.end(), static_cast<int>(r));
  }
  for (Part& part : parts) {
    if (part.from >= time.solve) continue;
    for (Promise& one : part.promises) found.promises.push_back(std::move(one));
  }
  return found;
}

}  // namespace casus
