#include "game/response.hpp"

#include <array>
#include <utility>

#include "base/expects.hpp"
#include "game/response_block.hpp"

namespace casus {

namespace {

/// A game that does not settle in this many iterations is reported, not pursued: cycles (precision
/// far too high) never do, and folds take a few thousand.
constexpr int most_iterations = 20'000;

/// One lane of the definition: which query, how far.
struct Walk {
  int query = -1;  ///< -1: the lane is idle
  int step = 1;    ///< of precision_steps
  int iterations = 0;
};

std::vector<double> first_choices(const ResponseQuery& query) {
  switch (query.start) {
    case ResponseStart::principal_branch:
      return uniform_choices(*query.game);
    case ResponseStart::all_lowest:
      return lowest_choices(*query.game);
    case ResponseStart::all_highest:
      return highest_choices(*query.game);
  }
  expects(false);
  return {};
}

void set_step(ResponseBlock& block, int lane, const ResponseGame& game, int step) {
  block.set_precision(lane, game.precision * step / precision_steps);
}

std::vector<int> first_levels(const std::vector<ResponseQuery>& queries) {
  std::vector<ResponseGame> games;
  const ResponseGame* last = nullptr;
  for (const ResponseQuery& query : queries) {
    if (query.game != last) games.push_back(*query.game);
    last = query.game;
  }
  return first_with_force(games);
}

}  // namespace

std::vector<ResponseFixedPoint> fixed_points(const std::vector<ResponseQuery>& queries,
                                             const SolveOptions& options) {
  std::vector<ResponseFixedPoint> points(queries.size());
  if (queries.empty()) return points;
  const ResponseGame& shape = *queries.front().game;
  const ResponseKernels kernels = response_kernels(options.instruction_set);
  ResponseBlock block(shape.guarantors, shape.levels, first_levels(queries));

  std::array<Walk, ResponseBlock::lanes> walks;
  std::size_t next = 0;
  int active = 0;
  const auto refill = [&](int lane) {
    walks[lane] = {};
    if (next == queries.size()) return;
    const ResponseQuery& query = queries[next];
    walks[lane].query = static_cast<int>(next++);
    if (query.start != ResponseStart::principal_branch) walks[lane].step = precision_steps;
    block.load_game(lane, *query.game, query.balance_fu);
    block.load_choices(lane, first_choices(query));
    set_step(block, lane, *query.game, walks[lane].step);
    ++active;
  };
  for (int lane = 0; lane < ResponseBlock::lanes; ++lane) refill(lane);

  while (active > 0) {
    kernels.damped_step(block.arrays());
    for (int lane = 0; lane < ResponseBlock::lanes; ++lane) {
      Walk& walk = walks[lane];
      if (walk.query < 0) continue;
      ++walk.iterations;
      const double residual = block.residual(lane);
      const bool last = walk.step == precision_steps;
      const bool settled = residual < (last ? residual_at_the_end : residual_on_the_way);
      const bool given_up = walk.iterations >= most_iterations;
      if (settled && !last) {
        set_step(block, lane, *queries[walk.query].game, ++walk.step);
      } else if (settled || given_up) {
        points[walk.query] = {.p = block.choices(lane),
                              .residual = residual,
                              .converged = settled,
                              .by_definition = true};
        --active;
        refill(lane);
      }
    }
  }
  return points;
}

}  // namespace casus
