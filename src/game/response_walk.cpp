#include "game/response_walk.hpp"

#include <array>

#include "base/expects.hpp"

namespace casus {

namespace {

/// A game that does not settle in this many iterations is reported, not pursued: cycles (precision
/// far too high) never do, and folds take a few thousand.
constexpr int most_iterations = 20'000;

/// A lane of the block: which departure, how far.
struct Walk {
  int departure = -1;  ///< -1: the lane is idle
  int step = 1;
  int iterations = 0;
};

}  // namespace

Departure start_of(const std::vector<ResponseQuery>& queries, int query) {
  const ResponseGame& game = *queries[query].game;
  switch (queries[query].start) {
    case ResponseStart::principal_branch:
      return {.query = query, .step = 1, .p = uniform_choices(game)};
    case ResponseStart::all_lowest:
      return {.query = query, .step = precision_steps, .p = lowest_choices(game)};
    case ResponseStart::all_highest:
      return {.query = query, .step = precision_steps, .p = highest_choices(game)};
  }
  expects(false);
  return {};
}

void walk_by_definition(const std::vector<ResponseQuery>& queries,
                        const std::vector<Departure>& departures, const ResponseKernels& kernels,
                        ResponseBlock& block, std::vector<ResponseFixedPoint>& points) {
  std::array<Walk, ResponseBlock::lanes> walks;
  std::size_t next = 0;
  int active = 0;
  const auto set_step = [&block](int lane, const ResponseGame& game, int step) {
    block.set_precision(lane, game.precision * step / precision_steps);
  };
  const auto refill = [&](int lane) {
    walks[lane] = {};
    if (next == departures.size()) return;
    const Departure& departure = departures[next];
    const ResponseQuery& query = queries[departure.query];
    walks[lane] = {.departure = static_cast<int>(next++), .step = departure.step};
    block.load_game(lane, *query.game, query.balance_fu);
    block.load_choices(lane, departure.p);
    set_step(lane, *query.game, departure.step);
    ++active;
  };
  for (int lane = 0; lane < ResponseBlock::lanes; ++lane) refill(lane);

  while (active > 0) {
    kernels.damped_step(block.arrays());
    for (int lane = 0; lane < ResponseBlock::lanes; ++lane) {
      Walk& walk = walks[lane];
      if (walk.departure < 0) continue;
      ++walk.iterations;
      const int query = departures[walk.departure].query;
      const double residual = block.residual(lane);
      const bool last = walk.step == precision_steps;
      const bool settled = residual < (last ? residual_at_the_end : residual_on_the_way);
      if (settled && !last) {
        set_step(lane, *queries[query].game, ++walk.step);
      } else if (settled || walk.iterations >= most_iterations) {
        ResponseFixedPoint& point = points[query];
        point.p = block.choices(lane);
        point.residual = residual;
        point.converged = settled;
        point.by_definition = departures[walk.departure].step < precision_steps ||
                              queries[query].start != ResponseStart::principal_branch;
        --active;
        refill(lane);
      }
    }
  }
}

}  // namespace casus
