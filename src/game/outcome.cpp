#include "game/outcome.hpp"

#include <algorithm>

namespace casus {

std::vector<int> collective_promises(const RegimeData& regime) {
  std::vector<int> positions;
  for (int q = 0; q < static_cast<int>(regime.promises.size()); ++q) {
    if (regime.promises[q].vote) positions.push_back(q);
  }
  return positions;
}

int outcome_count(const RegimeData& regime) {
  return 1 + (1 << collective_promises(regime).size());
}

int all_promises_owed(const RegimeData& regime) { return outcome_count(regime) - 1; }

std::vector<char> promises_owed(const RegimeData& regime, int outcome) {
  std::vector<char> owed(regime.promises.size(), 0);
  if (outcome == 0) return owed;
  int bit = 0;
  for (std::size_t q = 0; q < owed.size(); ++q) {
    owed[q] = !regime.promises[q].vote || ((outcome - 1) >> bit & 1) != 0;
    if (regime.promises[q].vote) ++bit;
  }
  return owed;
}

std::vector<int> levels_owed(const Problem& problem, int regime, int kind, int outcome) {
  const RegimeData& in_force = problem.regimes[regime];
  std::vector<int> owed(problem.guarantors.size(), 0);
  if (outcome == 0) return owed;
  const std::vector<char> is_owed = promises_owed(in_force, outcome);
  for (std::size_t i = 0; i < owed.size(); ++i) {
    owed[i] = in_force.floor[kind][i];
    for (std::size_t q = 0; q < is_owed.size(); ++q) {
      const PromiseData& promise = in_force.promises[q];
      if (!is_owed[q] || !(promise.strength[i] * promise.applies[kind] > 0.0)) continue;
      owed[i] = std::max(owed[i], std::min(promise.level[i], promise.cap[kind]));
    }
  }
  return owed;
}

std::vector<int> carried_over(const RegimeData& from, const RegimeData& to) {
  const std::vector<int> before = collective_promises(from), after = collective_promises(to);
  std::vector<int> outcome(1 + (std::size_t{1} << before.size()), 0);
  for (std::size_t set = 0; set + 1 < outcome.size(); ++set) {
    int kept = 0;
    for (std::size_t b = 0; b < before.size(); ++b) {
      if ((set >> b & 1) == 0) continue;
      for (std::size_t a = 0; a < after.size(); ++a) {
        if (from.promises[before[b]].id == to.promises[after[a]].id) kept |= 1 << a;
      }
    }
    outcome[set + 1] = 1 + kept;
  }
  return outcome;
}

}  // namespace casus
