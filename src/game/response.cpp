#include "game/response.hpp"

#include <algorithm>
#include <utility>

#include "game/response_distinct.hpp"
#include "game/response_exact.hpp"
#include "game/response_rungs.hpp"
#include "game/response_walk.hpp"

namespace casus {

namespace {

/// Queries whose games have the same size and rungs, so that kernels can take them together. Which
/// others are asked for changes no bit. `chosen` are those that are to be answered.
struct Group {
  int guarantors = 0;
  Rungs rungs{};
  std::vector<int> queries{};
};

std::vector<Group> groups(const std::vector<ResponseQuery>& queries,
                          const std::vector<int>& chosen) {
  std::vector<Group> all;
  std::size_t last = 0;
  const ResponseGame* before = nullptr;
  for (const int query : chosen) {
    const ResponseGame& game = *queries[query].game;
    if (game.exact) continue;
    if (before == &game) {
      all[last].queries.push_back(query);
      continue;
    }
    before = &game;
    const Rungs of_game = rungs(game);
    last = 0;
    while (last < all.size() &&
           !(all[last].guarantors == game.guarantors && all[last].rungs == of_game)) {
      ++last;
    }
    if (last == all.size()) all.push_back({.guarantors = game.guarantors, .rungs = of_game});
    all[last].queries.push_back(query);
  }
  return all;
}

class Search {
 public:
  Search(const std::vector<ResponseQuery>& queries, const Group& group,
         const ResponseKernels& kernels, std::vector<ResponseFixedPoint>& points)
      : queries_(queries),
        group_(group),
        kernels_(kernels),
        block_(group.guarantors, group.rungs),
        points_(points) {}

  void by_definition() {
    std::vector<Departure> departures;
    for (const int query : group_.queries) departures.push_back(start_of(queries_, query));
    walk(departures, false);
  }

  /// Along the principal branch; where that is not certain the definition goes some steps, from
  /// which the branch is followed again.
  void fast() {
    constexpr std::size_t at_once = 256;  // so that what they hold stays in the cache
    std::vector<Departure> departures, from_corners, handed_over;
    for (const int query : group_.queries) {
      const bool corner = queries_[query].start != ResponseStart::principal_branch;
      (corner ? from_corners : departures).push_back(start_of(queries_, query));
      if (departures.size() < at_once) continue;
      follow(departures, handed_over);
      departures.clear();
    }
    for (Departure& near : walk(from_corners, true)) departures.push_back(std::move(near));
    follow(departures, handed_over);
    while (!handed_over.empty()) {
      departures = walk(std::exchange(handed_over, {}), true);
      follow(departures, handed_over);
    }
  }

 private:
  /// Adds those that are left to the definition.
  void follow(std::vector<Departure>& departures, std::vector<Departure>& handed_over) {
    if (departures.empty()) return;
    look_around(queries_, kernels_, block_, departures);
    Followed followed = follow_branch(queries_, departures, kernels_, block_);
    std::vector<Departure> failed =
        test_arrivals(queries_, followed.arrived, kernels_, block_, points_);
    for (auto* list : {&followed.handed_over, &failed}) {
      std::move(list->begin(), list->end(), std::back_inserter(handed_over));
    }
  }

  std::vector<Departure> walk(const std::vector<Departure>& departures, bool hand_back) {
    return walk_by_definition(queries_, departures, kernels_, block_, hand_back, points_);
  }

  const std::vector<ResponseQuery>& queries_;
  const Group& group_;
  const ResponseKernels& kernels_;
  ResponseBlock block_;
  std::vector<ResponseFixedPoint>& points_;
};

}  // namespace

std::vector<ResponseFixedPoint> fixed_points(const std::vector<ResponseQuery>& queries,
                                             const SolveOptions& options) {
  std::vector<ResponseFixedPoint> points(queries.size());
  const ResponseKernels kernels = response_kernels(options.instruction_set);
  const DistinctQueries asked = distinct(queries);
  for (const Group& group : groups(queries, asked.first)) {
    Search search(queries, group, kernels, points);
    if (options.response == ResponseMethod::fast) {
      search.fast();
    } else {
      search.by_definition();
    }
  }
  for (const int query : asked.first) {
    if (queries[query].game->exact) points[query] = exact_fixed_point(queries[query]);
  }
  for (std::size_t query = 0; query < queries.size(); ++query) {
    const int first = asked.first[asked.of_query[query]];
    if (first != static_cast<int>(query)) points[query] = points[first];
  }
  return points;
}

}  // namespace casus
