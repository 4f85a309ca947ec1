#pragma once

#include <vector>

#include "game/response_arrays.hpp"
#include "game/response_game.hpp"
#include "game/response_rungs.hpp"
#include "numeric/aligned.hpp"
#include "numeric/lanes.hpp"

namespace casus {

/// Storage for the response games that a kernel works on at once: as many as the widest lanes hold.
/// A lane is refilled with the next game as soon as its own has converged; neighbours never
/// influence it.
class ResponseBlock {
 public:
  /// For games of this size whose levels are in these rungs.
  ResponseBlock(int guarantors, const Rungs& rungs);

  static constexpr int lanes = padding;

  const ResponseArrays& arrays() const { return arrays_; }

  /// `game` must stay as it is while it is in the block.
  void load_game(int lane, const ResponseGame& game, double balance_fu);
  void set_precision(int lane, double precision) { precision_[lane] = precision; }

  /// [guarantor * levels + level]
  void load_choices(int lane, const std::vector<double>& p);
  std::vector<double> choices(int lane) const { return column(p_, lane); }
  double residual(int lane) const { return residual_[lane]; }
  std::vector<double> values(int lane) const { return column(value_, lane); }

  // For the follower of a branch; y is [guarantor * 4 + k], see response_newton_kernel.hpp.
  void clear_path(int lane);
  void load_seen(int lane, const std::vector<double>& y);
  std::vector<double> seen(int lane) const { return column(y_, lane); }
  std::vector<double> believed_choices(int lane) const { return column(p_believed_, lane); }
  /// Largest change of log-odds by the Newton step (0), or per unit of precision (1).
  double shift(int lane, int way) const { return shift_[way * lanes + lane]; }
  double radius(int lane) const { return radius_[lane]; }

  /// What `advance` does with a lane; nothing that matters unless told.
  struct Advance {
    bool believe = false;
    bool keep = false;
    bool correct = false;
    double along = 0.0;
    double along_before = 0.0;
    double back = 0.0;
  };
  void set_advance(int lane, const Advance& how);

  ResponseBlock(const ResponseBlock&) = delete;  // `arrays_` points into this one
  ResponseBlock& operator=(const ResponseBlock&) = delete;

 private:
  static std::vector<double> column(const Aligned<double>& from, int lane);

  int guarantors_;
  Rungs rungs_;
  const ResponseGame* loaded_[lanes] = {};
  Aligned<double> stake_, force_, troops_, exposure_, lead_, calm_, allowed_, fixed_;
  Aligned<double> balance_, spread2_, per_company_, per_exposure_, correlation_, precision_;
  Aligned<double> p_, value_, residual_, own_;
  Aligned<double> y_, work_, step_, tangent_, shift_, radius_;
  Aligned<double> from_, slope_, from_before_, slope_before_, p_believed_;
  Aligned<double> believe_, keep_, correct_, along_, along_before_, back_;
  ResponseArrays arrays_;
};

/// Equal probability on every level that is allowed; the lowest; the highest.
std::vector<double> uniform_choices(const ResponseGame& game);
std::vector<double> lowest_choices(const ResponseGame& game);
std::vector<double> highest_choices(const ResponseGame& game);

}  // namespace casus
