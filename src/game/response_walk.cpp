#include "game/response_walk.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/expects.hpp"

namespace casus {

namespace {

/// Residual from which the way from a corner ends at the fixed point that is nearest, if there no
/// fold is near (which the follower of the branch decides).
constexpr double residual_of_no_return = 1e-3;

/// A lane of the block: which departure, how far.
struct Walk {
  int departure = -1;  ///< -1: the lane is idle
  int step = 1;
  int last_step = precision_steps;
  Patience patience{};  ///< at this step
};

void load(const std::vector<ResponseQuery>& queries, const Departure& departure, int lane,
          ResponseBlock& block) {
  const ResponseQuery& query = queries[departure.query];
  block.load_game(lane, *query.game, query.balance_fu);
  block.set_precision(lane, query.game->precision * departure.step / precision_steps);
}

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

std::vector<Departure> walk_by_definition(const std::vector<ResponseQuery>& queries,
                                          const std::vector<Departure>& departures,
                                          const ResponseKernels& kernels, ResponseBlock& block,
                                          bool hand_back, std::vector<ResponseFixedPoint>& points) {
  std::array<Walk, ResponseBlock::lanes> walks;
  std::vector<Departure> onward;
  std::size_t next = 0;
  int active = 0;
  const auto refill = [&](int lane) {
    walks[lane] = {};
    if (next == departures.size()) return;
    const Departure& departure = departures[next];
    walks[lane] = {.departure = static_cast<int>(next++), .step = departure.step};
    if (hand_back) {
      const int steps = 1 << std::min(departure.walked, 6);
      walks[lane].last_step = std::min(departure.step + steps, precision_steps);
    }
    load(queries, departure, lane, block);
    block.load_choices(lane, departure.p);
    ++active;
  };
  for (int lane = 0; lane < ResponseBlock::lanes; ++lane) refill(lane);

  while (active > 0) {
    kernels.damped_step(block.arrays());
    for (int lane = 0; lane < ResponseBlock::lanes; ++lane) {
      Walk& walk = walks[lane];
      if (walk.departure < 0) continue;
      const Departure& from = departures[walk.departure];
      const ResponseGame& game = *queries[from.query].game;
      const double residual = block.residual(lane);
      const bool at_the_end = walk.step == precision_steps;
      const bool settled = residual < (at_the_end ? residual_at_the_end : residual_on_the_way);
      const bool gives_up = !settled && walk.patience.ends(residual);
      const bool near = hand_back && from.walked == 0 && residual < residual_of_no_return &&
                        queries[from.query].start != ResponseStart::principal_branch;
      if (gives_up || (settled && at_the_end)) {
        points[from.query] = {.p = block.choices(lane),
                              .value = block.values(lane),
                              .residual = residual,
                              .converged = settled,
                              .by_definition = true};
      } else if (near || (settled && walk.step == walk.last_step)) {
        onward.push_back({.query = from.query,
                          .step = walk.step,
                          .walked = from.walked + 1,
                          .by_definition = !near,
                          .p = block.choices(lane)});
      } else {
        if (settled) {
          ++walk.step;
          walk.patience = {};
          block.set_precision(lane, game.precision * walk.step / precision_steps);
        }
        continue;
      }
      --active;
      refill(lane);
    }
  }
  return onward;
}

void look_around(const std::vector<ResponseQuery>& queries, const ResponseKernels& kernels,
                 ResponseBlock& block, std::vector<Departure>& departures) {
  const int count = static_cast<int>(departures.size());
  for (int first = 0; first < count; first += ResponseBlock::lanes) {
    const int lanes = std::min(count - first, ResponseBlock::lanes);
    for (int lane = 0; lane < lanes; ++lane) {
      load(queries, departures[first + lane], lane, block);
      block.load_choices(lane, departures[first + lane].p);
    }
    kernels.look(block.arrays());
    for (int lane = 0; lane < lanes; ++lane) departures[first + lane].y = block.seen(lane);
  }
}

std::vector<Departure> test_arrivals(const std::vector<ResponseQuery>& queries,
                                     const std::vector<Departure>& arrived,
                                     const ResponseKernels& kernels, ResponseBlock& block,
                                     std::vector<ResponseFixedPoint>& points) {
  std::vector<Departure> rest;
  const int count = static_cast<int>(arrived.size());
  for (int first = 0; first < count; first += ResponseBlock::lanes) {
    const int lanes = std::min(count - first, ResponseBlock::lanes);
    for (int lane = 0; lane < lanes; ++lane) {
      load(queries, arrived[first + lane], lane, block);
      block.load_seen(lane, arrived[first + lane].y);
    }
    kernels.respond(block.arrays());
    kernels.damped_step(block.arrays());
    for (int lane = 0; lane < lanes; ++lane) {
      const Departure& from = arrived[first + lane];
      const double residual = block.residual(lane);
      if (residual < residual_at_the_end) {
        points[from.query] = {.p = block.choices(lane),
                              .value = block.values(lane),
                              .residual = residual,
                              .converged = true,
                              .by_definition = from.by_definition};
      } else {
        rest.push_back({.query = from.query,
                        .step = precision_steps,
                        .walked = from.walked,
                        .by_definition = from.by_definition,
                        .p = block.choices(lane)});
      }
    }
  }
  return rest;
}

}  // namespace casus
