#include "game/movements.hpp"

#include "game/period.hpp"

namespace casus {

Movements::Movements(const Problem& problem) {
  const std::vector<int> armed = armed_kinds(problem);
  std::vector<int> first;  // period of each distinct set of moves
  for (int t = 0; t < problem.time.solve; ++t) {
    const auto same = [&](int other) {
      return problem.regime_of[other] == problem.regime_of[t] &&
             problem.aid[other] == problem.aid[t] && problem.domestic[other] == problem.domestic[t];
    };
    int like = 0;
    while (like < static_cast<int>(first.size()) && !same(first[like])) ++like;
    if (like == static_cast<int>(first.size())) {
      first.push_back(t);
      auto& of_period = moves_.emplace_back();
      of_period.push_back(moves(problem, t, 0.0));
      for (const int e : armed) {  // a short attack wears nobody down
        const KindData& kind = problem.kinds[e];
        of_period.push_back(kind.duration ? of_period.front() : moves(problem, t, kind.attrition));
      }
    }
    like_.push_back(like);
  }
}

}  // namespace casus
