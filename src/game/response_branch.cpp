#include <algorithm>
#include <array>
#include <utility>

#include "game/response_walk.hpp"

namespace casus {

namespace {

// Limits of the branch follower; found by comparing with the definition on many games
// (docs/design/0002-response-equilibrium.md, 0012). Shifts are changes of log-odds.
constexpr double largest_correction = 0.1;        // of a predicted point that is still believed
constexpr double largest_first_correction = 0.3;  // of one that is corrected and then believed
constexpr double wanted_correction = 0.04;        // by which the next step is chosen
constexpr double largest_turn = 3.0;              // in one step, by the tangent
constexpr double near_fold = 0.75;       // radius of K from which corrections must be smaller
constexpr double largest_radius = 0.98;  // of K: a fold is at 1
constexpr double settled_shift = 1e-7;   // Newton squares it: then one more step is exact
constexpr int most_evaluations = 400;    // of one query
constexpr int fine = 16;                 // parts of a step of the path
constexpr int path_end = precision_steps * fine;
constexpr int first_stride = 6 * fine;

/// How much less of a correction is believed near a fold, where the branch is narrow.
double narrowing(double radius) {
  return radius <= near_fold ? 1.0 : (1.0 - radius) / (1.0 - near_fold);
}

/// A lane that follows the branch of one query.
struct Follower {
  int departure = -1;  ///< -1: the lane is idle
  int at = 0;          ///< part of the path, at which `y` of the block was predicted
  int stride = 0;      ///< parts since the last point that was believed
  int kept = -1;       ///< step of the path of the choices that the block keeps, if any
  int corrections = 0;
  int evaluations = 0;
  double precision = 0.0;  ///< of one part
  double pace = 0.0;       ///< stride of the tangent before, in precision
};

class Followers {
 public:
  Followers(const std::vector<ResponseQuery>& queries, const std::vector<Departure>& departures,
            const ResponseKernels& kernels, ResponseBlock& block)
      : queries_(queries), departures_(departures), kernels_(kernels), block_(block) {}

  Followed run() {
    for (int lane = 0; lane < ResponseBlock::lanes; ++lane) refill(lane);
    while (active_ > 0) {
      kernels_.newton(block_.arrays());
      std::array<Verdict, ResponseBlock::lanes> verdicts{};
      for (int lane = 0; lane < ResponseBlock::lanes; ++lane) {
        block_.set_advance(lane, {});
        if (lanes_[lane].departure >= 0) verdicts[lane] = judge(lane);
      }
      kernels_.advance(block_.arrays());
      for (int lane = 0; lane < ResponseBlock::lanes; ++lane) {
        if (verdicts[lane] != Verdict::goes_on) finish(lane, verdicts[lane]);
      }
    }
    return std::move(followed_);
  }

 private:
  enum class Verdict { goes_on, arrived, handed_over };

  void refill(int lane) {
    Follower& at = lanes_[lane];
    at = {};
    if (next_ == departures_.size()) return;
    const Departure& departure = departures_[next_];
    const ResponseQuery& query = queries_[departure.query];
    at.departure = static_cast<int>(next_++);
    at.precision = query.game->precision / path_end;
    block_.load_game(lane, *query.game, query.balance_fu);
    block_.clear_path(lane);
    block_.load_seen(lane, departure.y);
    if (departure.walked > 0) at.at = departure.step * fine;
    block_.set_precision(lane, at.precision * at.at);
    ++active_;
  }

  void finish(int lane, Verdict verdict) {
    const Follower& at = lanes_[lane];
    Departure departure = departures_[at.departure];
    if (verdict == Verdict::arrived) {
      departure.step = precision_steps;
      departure.y = block_.seen(lane);
      followed_.arrived.push_back(std::move(departure));
    } else {
      if (at.kept >= 0) {
        departure.step = at.kept;
        departure.p = block_.believed_choices(lane);
      }
      followed_.handed_over.push_back(std::move(departure));
    }
    --active_;
    refill(lane);
  }

  /// What to make of the point at which the lane is.
  Verdict judge(int lane) {
    Follower& at = lanes_[lane];
    if (++at.evaluations >= most_evaluations) return Verdict::handed_over;
    const double shift = block_.shift(lane, 0), radius = block_.radius(lane);
    const bool certain = radius <= largest_radius;  // not if the radius is not a number
    const double believable = largest_correction * narrowing(radius);
    if (!certain || !(at.at == 0 || shift <= believable)) {
      return doubt(lane, certain && shift <= largest_first_correction * narrowing(radius));
    }
    if (at.at == path_end) {
      block_.set_advance(lane, {.correct = true});
      return shift <= settled_shift ? Verdict::arrived : Verdict::goes_on;
    }
    stride_on(lane, shift, radius);
    return Verdict::goes_on;
  }

  /// A predicted point that is off: corrected, or predicted again nearer, or left to the
  /// definition, which sets out from the last point that was believed.
  Verdict doubt(int lane, bool may_be_corrected) {
    Follower& at = lanes_[lane];
    constexpr int most_corrections = 1;
    if (may_be_corrected && at.corrections < most_corrections) {
      ++at.corrections;
      block_.set_advance(lane, {.correct = true});
      return Verdict::goes_on;
    }
    if (at.stride <= 1) return Verdict::handed_over;
    block_.set_advance(lane, predict(lane, at.at - at.stride, at.stride / 2));
    return Verdict::goes_on;
  }

  /// From a point that is believed: chooses the next step by how good the prediction was.
  void stride_on(int lane, double shift, double radius) {
    Follower& at = lanes_[lane];
    int stride = first_stride;
    if (at.stride > 0) {
      const double room = wanted_correction * narrowing(radius) / std::max(shift, 1e-9);
      const double growth = room > 81.0   ? 3.0
                            : room > 16.0 ? 2.0
                            : room > 5.0  ? 1.5
                            : room > 2.0  ? 1.2
                            : room > 1.0  ? 1.0
                            : room > 0.4  ? 0.8
                                          : 0.6;
      stride = static_cast<int>(at.stride * growth + 0.5);
      if (at.corrections > 0) stride = at.stride / 2;
    }
    const double turn = block_.shift(lane, 1) * at.precision;
    if (turn * stride > largest_turn) stride = static_cast<int>(largest_turn / turn);
    at.pace = at.stride * at.precision;
    const bool on_a_step = at.at % fine == 0;
    if (on_a_step && at.at > 0) at.kept = at.at / fine;
    ResponseBlock::Advance how = predict(lane, at.at, stride);
    how.believe = true;
    how.keep = on_a_step;
    block_.set_advance(lane, how);
  }

  /// Part `from` + `stride`, or the step of the path before or at it: second order where the
  /// tangent before is known.
  ResponseBlock::Advance predict(int lane, int from, int stride) {
    Follower& at = lanes_[lane];
    const int to_step = fine - from % fine;
    stride = std::max(stride, 1);
    if (stride >= to_step) {
      const int beyond = (from + stride) % fine;
      stride += beyond < fine / 2 || stride < fine ? -beyond : fine - beyond;
    }
    stride = std::min(stride, path_end - from);
    const double ahead = stride * at.precision;
    at.at = from + stride;
    at.stride = stride;
    at.corrections = 0;
    block_.set_precision(lane, at.precision * at.at);
    if (!(at.pace > 0.0)) return {.along = ahead};
    const double x = 1.0 + ahead / at.pace;  // Hermite's cubic from 0 to 1, continued
    return {.along = at.pace * x * x * (x - 1.0),
            .along_before = at.pace * x * (x - 1.0) * (x - 1.0),
            .back = (2.0 * x + 1.0) * (x - 1.0) * (x - 1.0)};
  }

  const std::vector<ResponseQuery>& queries_;
  const std::vector<Departure>& departures_;
  const ResponseKernels& kernels_;
  ResponseBlock& block_;
  std::array<Follower, ResponseBlock::lanes> lanes_{};
  std::size_t next_ = 0;
  int active_ = 0;
  Followed followed_{};
};

}  // namespace

Followed follow_branch(const std::vector<ResponseQuery>& queries,
                       const std::vector<Departure>& departures, const ResponseKernels& kernels,
                       ResponseBlock& block) {
  return Followers(queries, departures, kernels, block).run();
}

}  // namespace casus
