#include "measure/support.hpp"

#include <vector>

#include "game/moves.hpp"

namespace casus {

namespace {

/// The moves of support under every regime.
class SupportMoves {
 public:
  explicit SupportMoves(const Problem& problem) : problem_(problem) {
    for (const RegimeData& regime : problem.regimes) {
      auto& of_regime = moves_.emplace_back();
      for (int k = 0; k <= problem.support.levels; ++k) {
        of_regime.push_back(support_move(problem, regime, k));
      }
    }
  }

  /// The distribution a period after `now`, which is that of period t.
  std::vector<double> next(const std::vector<double>& now, int t) const {
    const int regime = problem_.regime_of[static_cast<std::size_t>(t)];
    std::vector<double> later(now.size(), 0.0);
    for (std::size_t k = 0; k < now.size(); ++k) {
      const Move& move = moves_[static_cast<std::size_t>(regime)][k];
      later[static_cast<std::size_t>(move.down)] += now[k] * move.p_down;
      later[static_cast<std::size_t>(move.stay)] += now[k] * move.p_stay;
      later[static_cast<std::size_t>(move.up)] += now[k] * move.p_up;
    }
    return later;
  }

 private:
  const Problem& problem_;
  std::vector<std::vector<Move>> moves_{};  // [regime][k]
};

std::vector<double> start_of(const Problem& problem) {
  std::vector<double> start(static_cast<std::size_t>(problem.support.levels) + 1, 0.0);
  start[static_cast<std::size_t>(problem.support.start)] = 1.0;
  return start;
}

double mean_sigma(const std::vector<double>& distribution) {
  double mean = 0.0;
  for (std::size_t k = 0; k < distribution.size(); ++k) {
    mean += distribution[k] * static_cast<double>(k);
  }
  return mean / static_cast<double>(distribution.size() - 1);
}

}  // namespace

std::vector<std::vector<double>> support_chain(const Problem& problem) {
  const SupportMoves moves(problem);
  std::vector<std::vector<double>> chain = {start_of(problem)};
  for (int t = 0; t + 1 < problem.time.solve; ++t) {
    chain.push_back(moves.next(chain.back(), t));
  }
  return chain;
}

double covers_the_need(const Problem& problem, const std::vector<double>& pledged,
                       const std::vector<double>& need) {
  const SupportMoves moves(problem);
  std::vector<double> alive = start_of(problem);
  double left = 1.0;
  for (int t = 0; t < problem.time.report; ++t) {
    const auto at = static_cast<std::size_t>(t);
    left = 0.0;
    for (std::size_t k = 0; k < alive.size(); ++k) {
      const double sigma = static_cast<double>(k) / static_cast<double>(alive.size() - 1);
      if (sigma * pledged[at] < need[at]) alive[k] = 0.0;
      left += alive[k];
    }
    alive = moves.next(alive, t);
  }
  return left;
}

std::optional<double> halving(const Problem& problem) {
  const std::vector<std::vector<double>> chain = support_chain(problem);
  const double half = 0.5 * mean_sigma(chain.front());
  for (std::size_t t = 0; t < chain.size(); ++t) {
    if (mean_sigma(chain[t]) <= half) return static_cast<double>(t) * problem.time.step;
  }
  return std::nullopt;
}

}  // namespace casus
