#pragma once

#include <vector>

#include "game/response_game.hpp"
#include "game/solve.hpp"

namespace casus {

/// Where the iteration of model.md, section 3 begins: on the principal branch (uniform, precision
/// raised in 40 steps), or at full precision from a corner.
enum class ResponseStart { principal_branch, all_lowest, all_highest };

/// A fixed point that is wanted. The game must outlive the call.
struct ResponseQuery {
  const ResponseGame* game = nullptr;
  double balance_fu = 0.0;
  ResponseStart start = ResponseStart::principal_branch;
};

struct ResponseFixedPoint {
  std::vector<double> p{};      ///< [guarantor * levels + level]
  std::vector<double> value{};  ///< [guarantor] expected payoff, to the precision of p
  double residual = 0.0;        ///< max |q(p) - p|
  bool converged = false;
  bool by_definition = false;  ///< the fast method was not certain of the branch
};

/// The fixed points, each independent of the others; what is asked twice is found once.
std::vector<ResponseFixedPoint> fixed_points(const std::vector<ResponseQuery>& queries,
                                             const SolveOptions& options);

inline constexpr double residual_at_the_end = 1e-13;  ///< model.md, section 3
inline constexpr double residual_on_the_way = 1e-9;   ///< model.md, section 3

}  // namespace casus
