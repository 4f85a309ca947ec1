#pragma once

#include <vector>

#include "game/problem.hpp"

namespace casus {

/// Most levels that a problem may have; kernels keep a level's numbers on the stack.
inline constexpr int most_levels = 16;

/// One response game as the guarantors see it (model.md, section 3), but for the balance: a kind
/// of attack in one regime and outcome. Lists are [guarantor] or [guarantor * levels + level].
struct ResponseGame {
  int guarantors = 0;
  int levels = 0;
  // Games of a problem differ in these two, if at all: comparisons end there.
  std::vector<double> fixed{};    ///< payoff that depends on no one else
  std::vector<double> allowed{};  ///< 1 or 0
  std::vector<double> stake{};
  std::vector<double> arms{};    ///< FU that arrive in time
  std::vector<double> troops{};  ///< FU that arrive in time
  std::vector<double> force{};   ///< arms + troops
  std::vector<double> exposure{};
  std::vector<double> sanction{};
  std::vector<double> lead{};  ///< cost of sending troops alone
  std::vector<double> calm{};  ///< payoff of the chance that nothing escalates, if alone
  double spread2 = 1.0;        ///< (effort scale)^2, FU^2
  double per_company = 0.0;    ///< 1 / company, per FU of others' troops
  double per_exposure = 0.0;   ///< escalation_rate times how long a war is expected to last
  double correlation = 0.0;
  double precision = 0.0;
  bool exact = false;  ///< response_exact.hpp

  friend bool operator==(const ResponseGame&, const ResponseGame&) = default;
};

/// Which response game is meant. `outcome` 0: not recognised; else 1 + bitmask of the collective
/// promises invoked, in the order of the regime's list.
struct Situation {
  int regime = 0;
  int kind = 0;
  int outcome = 0;
};

ResponseGame response_game(const Problem& problem, const Situation& situation);

}  // namespace casus
