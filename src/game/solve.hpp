#pragma once

#include <string_view>
#include <vector>

#include "game/measures.hpp"
#include "game/problem.hpp"
#include "numeric/instruction_set.hpp"

namespace casus {

/// How fixed points of the response are found. `reference` is the definition of model.md,
/// section 3 (40 steps of precision, damped iteration); `fast` gives the same points
/// (docs/design/0002-response-equilibrium.md).
enum class ResponseMethod { reference, fast };

std::string_view name(ResponseMethod method);

struct SolveOptions {
  ResponseMethod response = ResponseMethod::fast;
  InstructionSet instruction_set = InstructionSet::scalar;  ///< same bits for all
  /// Whether what guarantors do at the start is wanted: `Solution::responses`, and the extreme
  /// forces of `Measures`.
  bool responses = true;
};

/// What the response iteration found. Never hidden: every report counts it.
struct Convergence {
  int fixed_points = 0;         ///< asked for, tables and extreme forces
  int not_converged = 0;        ///< of those, residual above the tolerance of 1e-13
  double worst_residual = 0.0;  ///< max |q(p) - p| over all
  int by_definition = 0;        ///< of the fast ones, those done again by the definition
};

/// The response to one kind of attack in one regime and outcome, interpolated at the balance of
/// the start. `guarantor[i][l]` is the probability of level l.
struct ResponseSummary {
  int regime = 0;
  int kind = 0;
  int outcome = 0;            ///< 0 not recognised, else 1 + bitmask of the promises invoked
  double probability = 0.0;   ///< of the outcome, given an attack of this kind
  double arms_fu = 0.0;       ///< mean
  double troops_fu = 0.0;     ///< mean
  double variance_fu2 = 0.0;  ///< of arms and troops
  double sanctions = 0.0;
  double exposure = 0.0;
  std::vector<std::vector<double>> guarantor{};
};

struct Solution {
  Measures measures{};
  std::vector<ResponseSummary> responses{};  ///< at the start's balance, every regime; if wanted
  Convergence convergence{};
  ResponseMethod response = ResponseMethod::fast;
};

/// Equilibrium and measures of a valid problem (model.md). Cannot fail; what did not converge is
/// counted. A problem that is not valid breaks the contract: call `check` first. One that is
/// `exact` is solved by the definition, whatever `options.response`.
Solution solve(const Problem& problem, const SolveOptions& options);

/// Several at once, each as if it were alone, to the bit: what two of them ask of their guarantors
/// is found once. The packages of one future have most questions in common.
std::vector<Solution> solve(const std::vector<const Problem*>& problems,
                            const SolveOptions& options);

/// Solutions of some problems; of others only `Measures::attacked`, of the first periods.
struct SolvedBeside {
  std::vector<Solution> whole{};
  std::vector<std::vector<double>> attacked{};
};

/// The same, where of `beside` nothing is asked but how likely attacks are within `periods`, which
/// must be reported ones.
SolvedBeside solve(const std::vector<const Problem*>& whole,
                   const std::vector<const Problem*>& beside, int periods,
                   const SolveOptions& options);

}  // namespace casus
