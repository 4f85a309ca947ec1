#include "game/response.hpp"

#include "game/response_walk.hpp"

namespace casus {

namespace {

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

  std::vector<Departure> departures;
  std::vector<int> along_the_branch;
  for (int query = 0; query < static_cast<int>(queries.size()); ++query) {
    if (options.response == ResponseMethod::fast &&
        queries[query].start == ResponseStart::principal_branch) {
      along_the_branch.push_back(query);
    } else {
      departures.push_back(start_of(queries, query));
    }
  }
  for (Departure& arrived : follow_branch(queries, along_the_branch, kernels, block)) {
    departures.push_back(std::move(arrived));
  }
  walk_by_definition(queries, departures, kernels, block, points);
  return points;
}

}  // namespace casus
