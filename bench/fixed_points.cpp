#include <string>
#include <vector>

#include "bench/functions.hpp"
#include "bench/measurement.hpp"
#include "bench/reference_problem.hpp"
#include "game/response.hpp"

namespace casus {

/// One fixed point of a full attack in the last regime of `reference`, over 41 balances; and how
/// many times the bare exp and Phi of one evaluation of all payoffs would fit into its time.
void fixed_points_table() {
  for (const int guarantors : {3, 10, 30, 50}) {
    const Problem problem = with_guarantors(oracle_case("reference"), guarantors);
    const int regime = static_cast<int>(problem.regimes.size()) - 1;
    const ResponseGame game =
        response_game(problem, {.regime = regime, .kind = problem.kind_count() - 1, .outcome = 1});
    std::vector<ResponseQuery> queries;
    for (int node = 0; node < 41; ++node) {
      queries.push_back({.game = &game, .balance_fu = -900.0 + 50.0 * node});
    }
    for (const InstructionSet set : instruction_sets()) {
      const std::string what = fmt::format("{} guarantors", guarantors);
      const double took = quickest(5,
                                   [&] {
                                     fixed_points(queries, {ResponseMethod::fast, set});
                                   }) /
                          static_cast<double>(queries.size());
      const Elementary functions = elementary(set);
      // Per guarantor: three distinct forces; five levels of a logit, company and escalation.
      const double bare = guarantors * (3.0 * seconds_each(functions.normal_cdf) +
                                        7.0 * seconds_each(functions.exp));
      row("fixed_points", what, std::string(name(set)), "time", 1e6 * took, "us");
      row("fixed_points", what, std::string(name(set)), "bare evaluations", took / bare, "");
    }
  }
}

}  // namespace casus
