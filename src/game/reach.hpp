#pragma once

#include <vector>

#include "game/movements.hpp"
#include "game/problem.hpp"

namespace casus {

/// Which nodes of the balance grid can matter: those beside a balance that some path comes to, in a
/// period of that regime, and beside the balance of the start, at which responses are reported. The
/// rest of a table is never read, so it is never computed; every number stays as it was.
class Reach {
 public:
  Reach(const Problem& problem, const Movements& movements);

  /// For kinds that are not armed only node 0, at balance 0.
  bool matters(int regime, int kind, int node) const { return matters_[regime][kind][node] != 0; }

 private:
  /// The nodes that tell a guarantor's choices at strengths `low` to `high`.
  void mark(const Problem& problem, int regime, double challenger_force, int low, int high);
  void mark(const Problem& problem, int regime, int kind, double balance_fu);

  std::vector<std::vector<std::vector<char>>> matters_{};  // [regime][kind][node]
};

}  // namespace casus
