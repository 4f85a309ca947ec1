#pragma once

#include <vector>

#include "game/response_arrays.hpp"
#include "game/response_game.hpp"

namespace casus {

/// Storage for the response games that a kernel works on at once: as many as the widest lanes hold.
/// A lane is refilled with the next game as soon as its own has converged; neighbours never
/// influence it.
class ResponseBlock {
 public:
  /// For games of this shape; `first_with_force` as in response_game.hpp.
  ResponseBlock(int guarantors, int levels, std::vector<int> first_with_force);

  static constexpr int lanes = 4;

  const ResponseArrays& arrays() const { return arrays_; }

  void load_game(int lane, const ResponseGame& game, double balance_fu);
  void set_precision(int lane, double precision) { precision_[lane] = precision; }

  /// [guarantor * levels + level]
  void load_choices(int lane, const std::vector<double>& p);
  std::vector<double> choices(int lane) const;
  double residual(int lane) const { return residual_[lane]; }

  // For Newton's method; entries are [guarantor * 4 + k], see response_newton_kernel.hpp.
  int inputs() const { return guarantors_ * 4; }
  double& y(int lane, int entry) { return y_[at(lane, entry)]; }
  double step(int lane, int entry) const { return step_[at(lane, entry)]; }
  double tangent(int lane, int entry) const { return tangent_[at(lane, entry)]; }
  double system(int lane, int entry) const { return system_[at(lane, entry)]; }
  void set_direction(int lane, int entry, double x) { direction_[at(lane, entry)] = x; }
  /// Largest change of log-odds by the Newton step (0), or per unit of precision (1).
  double shift(int lane, int way) const { return shift_[at(lane, way)]; }

  ResponseBlock(const ResponseBlock&) = delete;  // `arrays_` points into this one
  ResponseBlock& operator=(const ResponseBlock&) = delete;

 private:
  static std::size_t at(int lane, int entry) {
    return static_cast<std::size_t>(entry) * lanes + static_cast<std::size_t>(lane);
  }

  int guarantors_, levels_;
  std::vector<int> first_;
  std::vector<double> stake_, force_, troops_, exposure_, allowed_, fixed_, lead_, calm_;
  std::vector<double> balance_, spread2_, per_company_, per_exposure_, correlation_, precision_;
  std::vector<double> p_, residual_, own_;
  std::vector<double> y_, newton_, system_, direction_, step_, tangent_, shift_;
  ResponseArrays arrays_;
};

/// Equal probability on every level that is allowed; the lowest; the highest.
std::vector<double> uniform_choices(const ResponseGame& game);
std::vector<double> lowest_choices(const ResponseGame& game);
std::vector<double> highest_choices(const ResponseGame& game);

}  // namespace casus
