#include "design/front.hpp"

#include <algorithm>
#include <numeric>

namespace casus {

namespace {

/// Who dominates whom.
class Domination {
 public:
  Domination(const std::vector<DesignGoal>& goals, const std::vector<Evaluated>& all)
      : below_(all.size()), above_(all.size()) {
    for (std::size_t a = 0; a < all.size(); ++a) {
      for (std::size_t b = a + 1; b < all.size(); ++b) {
        const Standoff one = held_against(goals, all[a], all[b]);
        if (one.first_dominates()) add(a, b);
        if (one.second_dominates()) add(b, a);
      }
    }
  }

  bool is_dominated(std::size_t which) const { return !above_[which].empty(); }

  /// Everybody above, through others too.
  std::vector<bool> all_above(std::size_t which) const { return reached(which, above_); }
  std::vector<bool> all_below(std::size_t which) const { return reached(which, below_); }

 private:
  using Lists = std::vector<std::vector<std::size_t>>;

  void add(std::size_t winner, std::size_t loser) {
    below_[winner].push_back(loser);
    above_[loser].push_back(winner);
  }

  static std::vector<bool> reached(std::size_t from, const Lists& next) {
    std::vector<bool> seen(next.size(), false);
    std::vector<std::size_t> open = next[from];
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (seen[at]) continue;
      seen[at] = true;
      open.insert(open.end(), next[at].begin(), next[at].end());
    }
    return seen;
  }

  Lists below_, above_;
};

/// Nobody is above but those that are below too.
bool stays(const Domination& domination, std::size_t which) {
  if (!domination.is_dominated(which)) return true;
  const std::vector<bool> above = domination.all_above(which), below = domination.all_below(which);
  for (std::size_t other = 0; other < above.size(); ++other) {
    if (above[other] && !below[other]) return false;
  }
  return true;
}

/// Whom nobody dominates, directly or through others; those of fewest texts first.
std::vector<std::size_t> undominated(const std::vector<DesignGoal>& goals,
                                     const std::vector<Evaluated>& all) {
  const Domination domination(goals, all);
  std::vector<std::size_t> found;
  for (std::size_t a = 0; a < all.size(); ++a) {
    if (stays(domination, a)) found.push_back(a);
  }
  std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    if (all[a].texts != all[b].texts) return all[a].texts < all[b].texts;
    return all[a].candidate < all[b].candidate;
  });
  return found;
}

}  // namespace

Standoff held_against(const std::vector<DesignGoal>& goals, const Evaluated& first,
                      const Evaluated& second) {
  Standoff found;
  for (std::size_t g = 0; g < goals.size(); ++g) {
    const Estimate to_second = difference(first.values[g], second.values[g]);
    if (!told_apart(goals[g], to_second)) continue;
    const bool more = to_second.mean > 0.0;
    const bool second_better = more == (goals[g].direction == Direction::maximise);
    (second_better ? found.second_better : found.first_better) = true;
  }
  return found;
}

std::vector<std::size_t> front_of(const std::vector<DesignGoal>& goals,
                                  const std::vector<Evaluated>& all) {
  std::vector<std::size_t> front;
  for (const std::size_t one : undominated(goals, all)) {
    const bool again = std::any_of(front.begin(), front.end(), [&](std::size_t kept) {
      return held_against(goals, all[kept], all[one]).alike();
    });
    if (!again) front.push_back(one);
  }
  std::stable_sort(front.begin(), front.end(), [&](std::size_t a, std::size_t b) {
    const double first = mean_over_futures(all[a].values.front()),
                 second = mean_over_futures(all[b].values.front());
    return goals.front().direction == Direction::minimise ? first < second : first > second;
  });
  return front;
}

}  // namespace casus
