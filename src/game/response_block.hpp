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

  ResponseBlock(const ResponseBlock&) = delete;  // `arrays_` points into this one
  ResponseBlock& operator=(const ResponseBlock&) = delete;

 private:
  int guarantors_, levels_;
  std::vector<int> first_;
  std::vector<double> stake_, force_, troops_, exposure_, allowed_, fixed_, lead_, calm_;
  std::vector<double> balance_, spread2_, per_company_, per_exposure_, correlation_, precision_;
  std::vector<double> p_, residual_, own_;
  ResponseArrays arrays_;
};

/// Equal probability on every level that is allowed; the lowest; the highest.
std::vector<double> uniform_choices(const ResponseGame& game);
std::vector<double> lowest_choices(const ResponseGame& game);
std::vector<double> highest_choices(const ResponseGame& game);

}  // namespace casus
