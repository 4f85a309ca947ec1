#pragma once

#include <vector>

#include "game/response.hpp"
#include "game/response_block.hpp"

namespace casus {

/// A point from which the iteration of the definition sets out: choices p, at step `step` of the
/// precision path.
struct Departure {
  int query = 0;
  int step = 1;
  std::vector<double> p{};
};

/// Where the definition begins for a query.
Departure start_of(const std::vector<ResponseQuery>& queries, int query);

/// The definition of model.md, section 3, from each departure to the end of the path; writes the
/// query's entry of `points`.
void walk_by_definition(const std::vector<ResponseQuery>& queries,
                        const std::vector<Departure>& departures, const ResponseKernels& kernels,
                        ResponseBlock& block, std::vector<ResponseFixedPoint>& points);

/// Newton's method along the precision path, from the uniform point at precision 0 (or from each
/// departure). Ends at the last step, or earlier where the branch comes near a fold or turns too
/// fast to be sure of it. Departures at the last step are fixed points but for a last test.
std::vector<Departure> follow_branch(const std::vector<ResponseQuery>& queries,
                                     const std::vector<int>& which, const ResponseKernels& kernels,
                                     ResponseBlock& block);

/// Steps of the path at full precision.
inline constexpr int precision_steps = 40;

}  // namespace casus
