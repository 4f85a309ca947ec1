#pragma once

#include <vector>

#include "game/measures.hpp"
#include "game/problem.hpp"
#include "game/response.hpp"
#include "game/solve.hpp"

namespace casus {

/// A response game: one kind of attack in one regime and outcome, at one balance. For kinds that
/// are not armed the balance must be 0.
struct ResponseQuestion {
  int regime = 0;
  int kind = 0;
  int outcome = 0;  ///< 0 not recognised, else 1 + bitmask of the promises invoked
  double balance_fu = 0.0;
};

/// [guarantor][level]
using ByGuarantorAndLevel = std::vector<std::vector<double>>;

struct ResponsePoint {
  ByGuarantorAndLevel probability{};
  std::vector<double> value{};  ///< [guarantor] expected payoff
  double force_fu = 0.0;        ///< mean of arms and troops over all
  double residual = 0.0;        ///< max |q(p) - p|
  bool converged = false;
};

/// The fixed point on the principal branch (model.md, section 3).
ResponsePoint response_at(const Problem& problem, const ResponseQuestion& question,
                          const SolveOptions& options);

/// u_i(l) when the others choose with the given probabilities: all terms of section 3, cost and
/// shortfall included. Set `cost` to zero and ask for no promise to get the inversion of costs.
ByGuarantorAndLevel response_payoffs(const Problem& problem, const ResponseQuestion& question,
                                     const ByGuarantorAndLevel& probability);

/// Balance of forces for `kind` with the protege as strong as at the start, in that period's regime
/// and against its challenger's force, FU; 0 for kinds that are not armed.
double balance_at_start(const Problem& problem, int kind, int period = 0);

/// How much hangs on one guarantor: 1 - F(it held at its lowest level, the others solved again)/F.
/// `guarantor` is -1 if no force is possible.
struct HangsOnOne {
  int guarantor = -1;
  double share = 0.0;
};

/// The game once more for each guarantor, who is held at its lowest level.
std::vector<ResponseGame> each_left_out(const ResponseGame& game);
/// Given the fixed point of the game and, from `without` on, those of `each_left_out`.
HangsOnOne hangs_on_one(const ResponseGame& game, const ResponseFixedPoint& whole,
                        const ResponseFixedPoint* without);

}  // namespace casus
