#pragma once

#include <vector>

#include "design/choices.hpp"
#include "design/goals.hpp"

namespace casus {

/// A candidate and what it comes to.
struct Evaluated {
  Candidate candidate{};
  int texts = 0;
  GoalValues values{};
};

/// How two candidates stand to each other: each is better in some goal, or in none. A difference
/// that is not told apart (`told_apart`) makes nobody better.
struct Standoff {
  bool first_better = false, second_better = false;

  bool first_dominates() const { return first_better && !second_better; }
  bool second_dominates() const { return second_better && !first_better; }
  bool alike() const { return !first_better && !second_better; }
};
Standoff held_against(const std::vector<DesignGoal>& goals, const Evaluated& first,
                      const Evaluated& second);

/// The front: candidates that nobody dominates, directly or through others; of those that are alike
/// in every goal the one of fewest texts. Positions in `all`, the best by the first goal first. It
/// depends on which candidates there are, not on their order.
///
/// What is not told apart is no order (a may be like b, b like c, and a better than c), so that
/// candidates may dominate each other in a circle; such a circle stays if nobody outside dominates
/// one of it. Source: the union of minimal undominated sets, Schwartz (1972).
std::vector<std::size_t> front_of(const std::vector<DesignGoal>& goals,
                                  const std::vector<Evaluated>& all);

}  // namespace casus
