#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "game/response_walk.hpp"

namespace casus {

namespace {

// Limits of the branch follower; found by comparing with the definition on many games
// (docs/design/0002-response-equilibrium.md). Shifts are changes of log-odds.
constexpr double largest_correction = 0.1;        // of a predicted point that is still believed
constexpr double largest_first_correction = 0.3;  // of one that is corrected and then believed
constexpr double wanted_correction = 0.02;        // by which the next step is chosen
constexpr double largest_turn = 3.0;              // in one step, by the tangent
constexpr double largest_radius = 0.75;           // of K: a fold is at 1
constexpr double settled_shift = 1e-7;            // Newton squares it: one more evaluation is exact
constexpr int most_evaluations = 200;             // of one query
constexpr int first_step = 2;

using Matrix = std::array<std::array<double, 5>, 5>;
using Vector = std::array<double, 5>;

/// Solves (1 - k) x = r for two right-hand sides; none if singular.
std::optional<std::array<Vector, 2>> solve_pair(const Matrix& k, std::array<Vector, 2> r) {
  Matrix a{};
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < 5; ++j) a[i][j] = (i == j ? 1.0 : 0.0) - k[i][j];
  }
  for (int pivot = 0; pivot < 5; ++pivot) {
    int best = pivot;
    for (int row = pivot + 1; row < 5; ++row) {
      if (std::abs(a[row][pivot]) > std::abs(a[best][pivot])) best = row;
    }
    if (!(std::abs(a[best][pivot]) > 1e-300)) return std::nullopt;
    std::swap(a[pivot], a[best]);
    for (Vector& side : r) std::swap(side[pivot], side[best]);
    for (int row = pivot + 1; row < 5; ++row) {
      const double factor = a[row][pivot] / a[pivot][pivot];
      for (int col = pivot; col < 5; ++col) a[row][col] -= factor * a[pivot][col];
      for (Vector& side : r) side[row] -= factor * side[pivot];
    }
  }
  for (Vector& side : r) {
    for (int row = 4; row >= 0; --row) {
      for (int col = row + 1; col < 5; ++col) side[row] -= a[row][col] * side[col];
      side[row] /= a[row][row];
    }
  }
  return r;
}

/// An upper bound on the spectral radius of k that is close to it: ||k^64||^(1/64), k scaled to
/// comparable units first.
double spectral_radius(Matrix k, const Vector& unit) {
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < 5; ++j) k[i][j] = k[i][j] * unit[j] / unit[i];
  }
  double radius = 1.0, root = 1.0;
  for (int squaring = 0;; ++squaring) {
    double norm2 = 0.0;
    for (const Vector& row : k) {
      for (const double x : row) norm2 += x * x;
    }
    const double norm = std::sqrt(norm2);
    if (!(norm > 1e-150)) return 0.0;
    if (!(norm < 1e150)) return 1e150;
    // norm^root by square roots: root is a power of 1/2
    double factor = norm;
    for (double power = 1.0; power > root; power *= 0.5) factor = std::sqrt(factor);
    radius *= factor;
    if (squaring == 6 || radius < 0.5 * largest_radius) return radius;
    Matrix square{};
    for (int i = 0; i < 5; ++i) {
      for (int j = 0; j < 5; ++j) {
        for (int m = 0; m < 5; ++m) square[i][j] += k[i][m] / norm * (k[m][j] / norm);
      }
    }
    k = square;
    root *= 0.5;
  }
}

/// A lane that follows the branch of one query.
struct Follower {
  int query = -1;  ///< -1: the lane is idle
  int step = 0;    ///< of the path, at which `y` of the block was predicted
  int stride = 0;  ///< steps since the last point that was believed
  int corrections = 0;
  int evaluations = 0;
  bool settled = false;
  double unit_precision = 0.0;    ///< of one step
  double pace = 0.0;              ///< stride of the tangent before, in precision
  Departure believed{};           ///< the last point that was
  std::vector<double> from{};     ///< corrected y there
  std::vector<double> tangent{};  ///< there
  std::vector<double> tangent_before{};
};

class Followers {
 public:
  Followers(const std::vector<ResponseQuery>& queries, const std::vector<int>& which,
            const ResponseKernels& kernels, ResponseBlock& block)
      : queries_(queries), which_(which), kernels_(kernels), block_(block) {}

  std::vector<Departure> run() {
    for (int lane = 0; lane < ResponseBlock::lanes; ++lane) refill(lane);
    while (active_ > 0) {
      kernels_.linearise(block_.arrays());
      for (int lane = 0; lane < ResponseBlock::lanes; ++lane) solve(lane);
      kernels_.direct(block_.arrays());
      for (int lane = 0; lane < ResponseBlock::lanes; ++lane) {
        if (lanes_[lane].query >= 0) advance(lane);
      }
    }
    return std::move(arrived_);
  }

 private:
  void refill(int lane) {
    Follower& at = lanes_[lane];
    at = {};
    if (next_ == which_.size()) return;
    at.query = which_[next_++];
    const ResponseQuery& query = queries_[at.query];
    block_.load_game(lane, *query.game, query.balance_fu);
    block_.set_precision(lane, 0.0);
    for (int entry = 0; entry < block_.inputs(); ++entry) block_.y(lane, entry) = 0.0;
    at.unit_precision = query.game->precision / precision_steps;
    at.believed = start_of(queries_, at.query);
    ++active_;
  }

  void finish(int lane, Departure departure) {
    arrived_.push_back(std::move(departure));
    --active_;
    refill(lane);
  }

  /// The 5 x 5 system of one lane.
  void solve(int lane) {
    Matrix& k = k_[lane];
    std::array<Vector, 2> right{};
    for (int i = 0; i < 5; ++i) {
      for (int j = 0; j < 5; ++j) k[i][j] = block_.system(lane, 5 * i + j);
      right[0][i] = block_.system(lane, 25 + i);
      right[1][i] = block_.system(lane, 30 + i);
    }
    const auto direction = solve_pair(k, right);
    for (int i = 0; i < 5; ++i) {
      block_.set_direction(lane, i, direction ? (*direction)[0][i] : 1e300);
      block_.set_direction(lane, 5 + i, direction ? (*direction)[1][i] : 1e300);
    }
  }

  double radius(int lane) const {
    const ResponseGame& game = *queries_[lanes_[lane].query].game;
    const double force = std::sqrt(game.spread2);
    const double exposure = game.per_exposure > 0.0 ? 1.0 / game.per_exposure : 1.0;
    return spectral_radius(k_[lane],
                           {force, game.spread2, force, 1.0 / game.per_company, exposure});
  }

  void advance(int lane) {
    Follower& at = lanes_[lane];
    ++at.evaluations;
    if (at.settled) {
      return finish(lane, {.query = at.query, .step = precision_steps, .p = block_.choices(lane)});
    }
    const double shift = block_.shift(lane, 0);
    const bool last = at.step == precision_steps;
    const bool believed = at.step == 0 || shift <= largest_correction;
    if (at.evaluations >= most_evaluations) return finish(lane, at.believed);
    if (!believed) return correct(lane, shift);
    // Near a fold the basin of the branch is narrow: the definition sets out from the point before,
    // which was at a distance. (Also if the radius is not a number.)
    if (!(radius(lane) <= largest_radius)) return finish(lane, at.believed);
    if (last) {
      at.settled = shift <= settled_shift;
      return add_step(lane);
    }
    if (at.step > 0) believe(lane);
    stride_on(lane, shift);
  }

  void believe(int lane) {
    Follower& at = lanes_[lane];
    at.believed = {.query = at.query, .step = at.step, .p = block_.choices(lane)};
  }

  void add_step(int lane) {
    for (int entry = 0; entry < block_.inputs(); ++entry) {
      block_.y(lane, entry) += block_.step(lane, entry);
    }
  }

  /// A predicted point that is off: corrected, or predicted again nearer, or left to the
  /// definition.
  void correct(int lane, double shift) {
    Follower& at = lanes_[lane];
    constexpr int most_corrections = 1;
    if (shift <= largest_first_correction && at.corrections < most_corrections) {
      ++at.corrections;
      return add_step(lane);
    }
    if (at.stride <= 1) return finish(lane, at.believed);
    predict(lane, at.step - at.stride, std::max(at.stride / 2, 1));
  }

  /// From a point that is believed: chooses the next step by how good the prediction was.
  void stride_on(int lane, double shift) {
    Follower& at = lanes_[lane];
    int stride = first_step;
    if (at.stride > 0) {
      const double room = wanted_correction / std::max(shift, 1e-6);
      const double growth = room > 27.0 ? 3.0 : room > 8.0 ? 2.0 : room > 1.0 ? 1.3 : 0.6;
      stride = std::max(1, static_cast<int>(at.stride * growth + 0.5));
      if (at.corrections > 0) stride = std::max(1, at.stride / 2);
    }
    const double turn = block_.shift(lane, 1) * at.unit_precision;
    if (turn * stride > largest_turn) stride = std::max(1, static_cast<int>(largest_turn / turn));

    at.pace = at.stride * at.unit_precision;
    at.tangent_before.swap(at.tangent);
    at.from.resize(static_cast<std::size_t>(block_.inputs()));
    at.tangent.resize(at.from.size());
    for (int entry = 0; entry < block_.inputs(); ++entry) {
      at.from[entry] = block_.y(lane, entry) + block_.step(lane, entry);
      at.tangent[entry] = block_.tangent(lane, entry);
    }
    predict(lane, at.step, std::min(stride, precision_steps - at.step));
  }

  /// y at step `from` + `stride`: second order where the tangent before is known.
  void predict(int lane, int from, int stride) {
    Follower& at = lanes_[lane];
    const double ahead = stride * at.unit_precision;
    const double curve = at.pace > 0.0 ? 0.5 * ahead / at.pace : 0.0;
    for (int entry = 0; entry < block_.inputs(); ++entry) {
      const double before = at.tangent_before.empty() ? 0.0 : at.tangent_before[entry];
      const double slope = at.tangent[entry] + curve * (at.tangent[entry] - before);
      const double predicted = at.from[entry] + ahead * slope;
      // Only force may be negative, and it is not: a prediction beyond 0 is cut there.
      block_.y(lane, entry) = std::max(predicted, 0.0);
    }
    at.step = from + stride;
    at.stride = stride;
    at.corrections = 0;
    block_.set_precision(lane, at.unit_precision * at.step);
  }

  const std::vector<ResponseQuery>& queries_;
  const std::vector<int>& which_;
  const ResponseKernels& kernels_;
  ResponseBlock& block_;
  std::array<Follower, ResponseBlock::lanes> lanes_{};
  std::array<Matrix, ResponseBlock::lanes> k_{};
  std::size_t next_ = 0;
  int active_ = 0;
  std::vector<Departure> arrived_{};
};

}  // namespace

std::vector<Departure> follow_branch(const std::vector<ResponseQuery>& queries,
                                     const std::vector<int>& which, const ResponseKernels& kernels,
                                     ResponseBlock& block) {
  return Followers(queries, which, kernels, block).run();
}

}  // namespace casus
