#pragma once

#include "game/response_arrays.hpp"
#include "game/response_game.hpp"
#include "numeric/normal.hpp"

namespace casus {

// The response game (model.md, section 3) for `columns` independent games side by side, `width<T>`
// at a time. A column is one game at one balance.

/// The usual ladder, known to the compiler: three levels without force, one of arms, one of troops.
struct UsualLadder {
  static constexpr int most_levels = 5, most_rungs = 3, levels = 5, rungs = 3;
  [[gnu::always_inline]] explicit UsualLadder(const ResponseArrays&) {}
  [[gnu::always_inline]] static constexpr int rung_of(int level) {
    return level < 3 ? 0 : level - 2;
  }
  [[gnu::always_inline]] static constexpr int first_with_force(int rung) { return rung; }
  [[gnu::always_inline]] static bool fits(const ResponseArrays& in) {
    bool same = in.levels == levels && in.rungs == rungs;
    for (int l = 0; same && l < levels; ++l) same = in.rung_of[l] == rung_of(l);
    for (int r = 0; same && r < rungs; ++r) same = in.first_with_force[r] == r;
    return same;
  }
};

/// Any other.
struct AnyLadder {
  static constexpr int most_levels = casus::most_levels, most_rungs = casus::most_levels;
  int levels, rungs;
  const int *of_level, *with_force;
  [[gnu::always_inline]] explicit AnyLadder(const ResponseArrays& in)
      : levels(in.levels), rungs(in.rungs), of_level(in.rung_of), with_force(in.first_with_force) {}
  [[gnu::always_inline]] int rung_of(int level) const { return of_level[level]; }
  [[gnu::always_inline]] int first_with_force(int rung) const { return with_force[rung]; }
};

/// What one guarantor sees of the others.
template <Lane T>
struct Others {
  T force;     ///< mean
  T variance;  ///< of the force
  T troops;    ///< mean
  T exposure;  ///< mean
};

/// What one guarantor adds: means, and the variance of its force.
template <Lane T>
struct Contribution {
  T force;
  T variance;
  T troops;
  T exposure;
};

/// What is the same for all guarantors of a column.
template <Lane T>
struct Setting {
  T balance, spread2, per_company, per_exposure, correlation, precision;
};

template <Lane T>
[[gnu::always_inline]] inline Setting<T> setting(const ResponseArrays& in, std::size_t column) {
  return {.balance = load<T>(in.balance + column),
          .spread2 = load<T>(in.spread2 + column),
          .per_company = load<T>(in.per_company + column),
          .per_exposure = load<T>(in.per_exposure + column),
          .correlation = load<T>(in.correlation + column),
          .precision = load<T>(in.precision + column)};
}

/// One guarantor's payoffs and choice, given what it sees of the others.
template <Lane T, class Ladder>
struct Stance {
  T u[Ladder::most_levels];
  T p[Ladder::most_levels];
  T share[Ladder::most_rungs];  ///< probability of the rung
  T z[Ladder::most_rungs];      ///< argument of Phi; at the first rung with that force
  T bell[Ladder::most_rungs];   ///< exp(-z^2/2), at the same rung
  T inverse_spread;
  T alone;  ///< exp(-others' troops / company)
  T calm;   ///< exp(-others' part of the escalation risk)
};

template <Lane T, class Ladder>
[[gnu::always_inline]] inline void payoffs(const ResponseArrays& in, const Ladder& ladder,
                                           const Setting<T>& set, std::size_t column, int i,
                                           const Others<T>& others, Stance<T, Ladder>& out) {
  const std::size_t rung = static_cast<std::size_t>(i) * ladder.rungs * in.columns + column;
  const std::size_t level = static_cast<std::size_t>(i) * ladder.levels * in.columns + column;
  const T stake = load<T>(in.stake + i * in.columns + column);
  const T behind = set.balance + others.force;
  out.inverse_spread = 1.0 / sqrt(set.spread2 + others.variance);
  out.alone = exp(0.0 - others.troops * set.per_company);
  out.calm = exp(0.0 - others.exposure * set.per_exposure);
  // One division serves all tails: each takes the inverse of their product times the others.
  T prospects[Ladder::most_rungs], by_rung[Ladder::most_rungs];
  T above[Ladder::most_rungs], below[Ladder::most_rungs], before[Ladder::most_rungs];
  T product = 1.0;
  for (int r = 0; r < ladder.rungs; ++r) {
    if (ladder.first_with_force(r) != r) continue;
    out.z[r] = (behind + load<T>(in.force + rung + r * in.columns)) * out.inverse_spread;
    const NormalTail<T> tail = normal_tail(out.z[r]);
    out.bell[r] = tail.bell;
    above[r] = tail.above;
    below[r] = tail.below;
    before[r] = product;
    product = product * tail.below;
  }
  T inverse = 1.0 / product;
  for (int r = ladder.rungs - 1; r >= 0; --r) {
    if (ladder.first_with_force(r) != r) continue;
    const T tail = out.bell[r] * (above[r] * (before[r] * inverse));
    inverse = inverse * below[r];
    prospects[r] = stake * normal_cdf_from(out.z[r], tail);
  }
  for (int r = 0; r < ladder.rungs; ++r) {
    const std::size_t entry = rung + r * in.columns;
    by_rung[r] =
        fma(load<T>(in.calm + entry), out.calm,
            fnma(load<T>(in.lead + entry), out.alone, prospects[ladder.first_with_force(r)]));
  }
  for (int l = 0; l < ladder.levels; ++l) {
    out.u[l] = by_rung[ladder.rung_of(l)] + load<T>(in.fixed + level + l * in.columns);
  }
}

/// Logit choice over the levels allowed, with the column's precision.
template <Lane T, class Ladder>
[[gnu::always_inline]] inline void logit(const ResponseArrays& in, const Ladder& ladder,
                                         const Setting<T>& set, std::size_t column, int i,
                                         Stance<T, Ladder>& out) {
  const std::size_t level = static_cast<std::size_t>(i) * ladder.levels * in.columns + column;
  T best = out.u[0];
  for (int l = 1; l < ladder.levels; ++l) best = where_less(best, out.u[l], out.u[l], best);
  T sum = 0.0;
  for (int l = 0; l < ladder.levels; ++l) {
    out.p[l] =
        load<T>(in.allowed + level + l * in.columns) * exp(set.precision * (out.u[l] - best));
    sum = sum + out.p[l];
  }
  const T share = 1.0 / sum;
  for (int r = 0; r < ladder.rungs; ++r) out.share[r] = 0.0;
  for (int l = 0; l < ladder.levels; ++l) {
    out.p[l] = out.p[l] * share;
    out.share[ladder.rung_of(l)] = out.share[ladder.rung_of(l)] + out.p[l];
  }
}

/// From the probabilities of the rungs.
template <Lane T, class Ladder>
[[gnu::always_inline]] inline Contribution<T> contribution(const ResponseArrays& in,
                                                           const Ladder& ladder, std::size_t column,
                                                           int i, const T* share) {
  const std::size_t rung = static_cast<std::size_t>(i) * ladder.rungs * in.columns + column;
  T force = 0.0, troops = 0.0, exposure = 0.0, variance = 0.0;
  for (int r = 0; r < ladder.rungs; ++r) {
    const std::size_t entry = rung + r * in.columns;
    force = fma(share[r], load<T>(in.force + entry), force);
    troops = fma(share[r], load<T>(in.troops + entry), troops);
    exposure = fma(share[r], load<T>(in.exposure + entry), exposure);
  }
  for (int r = 0; r < ladder.rungs; ++r) {
    const T off = load<T>(in.force + rung + r * in.columns) - force;
    variance = fma(share[r] * off, off, variance);
  }
  return {force, variance, troops, exposure};
}

/// Others' variance: (1 - rho) sum w + rho (sum sqrt w)^2.
template <Lane T>
[[gnu::always_inline]] inline T pooled(T correlation, T variance, T deviation) {
  return fma(1.0 - correlation, variance, correlation * deviation * deviation);
}

template <Lane T>
[[gnu::always_inline]] inline T positive(T x) {
  return where_less(0.0, x, x, 0.0);  // a difference of sums may be -1e-16
}

template <Lane T>
[[gnu::always_inline]] inline T larger(T a, T b) {
  return where_less(a, b, b, a);
}

/// Sums over all guarantors, and what each adds to them, in `own`.
template <Lane T>
struct Totals {
  T force, variance, deviation, troops, exposure;
};

template <Lane T>
[[gnu::always_inline]] inline Others<T> others_of(const ResponseArrays& in, const Setting<T>& set,
                                                  const Totals<T>& total, std::size_t column,
                                                  int i) {
  const std::size_t stride = in.columns;
  const double* own = in.own + static_cast<std::size_t>(i) * 5 * stride + column;
  return {.force = total.force - load<T>(own),
          .variance = pooled(set.correlation, positive(total.variance - load<T>(own + stride)),
                             positive(total.deviation - load<T>(own + 2 * stride))),
          .troops = positive(total.troops - load<T>(own + 3 * stride)),
          .exposure = positive(total.exposure - load<T>(own + 4 * stride))};
}

template <Lane T, class Ladder>
[[gnu::always_inline]] inline Totals<T> totals(const ResponseArrays& in, const Ladder& ladder,
                                               std::size_t column) {
  const std::size_t stride = in.columns;
  Totals<T> total{0.0, 0.0, 0.0, 0.0, 0.0};
  for (int i = 0; i < in.guarantors; ++i) {
    const std::size_t level = static_cast<std::size_t>(i) * ladder.levels * stride + column;
    T share[Ladder::most_rungs];
    for (int r = 0; r < ladder.rungs; ++r) share[r] = 0.0;
    for (int l = 0; l < ladder.levels; ++l) {
      share[ladder.rung_of(l)] = share[ladder.rung_of(l)] + load<T>(in.p + level + l * stride);
    }
    const Contribution<T> own = contribution(in, ladder, column, i, share);
    const T deviation = sqrt(own.variance);
    total.force = total.force + own.force;
    total.variance = total.variance + own.variance;
    total.deviation = total.deviation + deviation;
    total.troops = total.troops + own.troops;
    total.exposure = total.exposure + own.exposure;
    double* keep = in.own + static_cast<std::size_t>(i) * 5 * stride + column;
    store(own.force, keep);
    store(own.variance, keep + stride);
    store(deviation, keep + 2 * stride);
    store(own.troops, keep + 3 * stride);
    store(own.exposure, keep + 4 * stride);
  }
  return total;
}

/// p <- p + (q(p) - p)/2 for all guarantors at once; `residual` is max |q(p) - p|, `value` each
/// one's expected payoff at the p before.
template <Lane T, class Ladder>
void damped_step_kernel(const ResponseArrays& in) {
  const Ladder ladder(in);
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const Setting<T> set = setting<T>(in, column);
    const Totals<T> total = totals<T>(in, ladder, column);
    T residual = 0.0;
    Stance<T, Ladder> stance;
    for (int i = 0; i < in.guarantors; ++i) {
      const std::size_t level = static_cast<std::size_t>(i) * ladder.levels * stride + column;
      payoffs(in, ladder, set, column, i, others_of(in, set, total, column, i), stance);
      logit(in, ladder, set, column, i, stance);
      T value = 0.0;
      for (int l = 0; l < ladder.levels; ++l) {
        const T before = load<T>(in.p + level + l * stride);
        const T step = stance.p[l] - before;
        value = fma(before, stance.u[l], value);
        residual = larger(residual, larger(step, 0.0 - step));
        store(fma(step, T(0.5), before), in.p + level + l * stride);
      }
      store(value, in.value + i * stride + column);
    }
    store(residual, in.residual + column);
  }
}

/// p = q(y): what each chooses when it sees y.
template <Lane T, class Ladder>
void respond_kernel(const ResponseArrays& in) {
  const Ladder ladder(in);
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const Setting<T> set = setting<T>(in, column);
    Stance<T, Ladder> stance;
    for (int i = 0; i < in.guarantors; ++i) {
      const double* y = in.y + static_cast<std::size_t>(i) * 4 * stride + column;
      payoffs(in, ladder, set, column, i,
              Others<T>{load<T>(y), load<T>(y + stride), load<T>(y + 2 * stride),
                        load<T>(y + 3 * stride)},
              stance);
      logit(in, ladder, set, column, i, stance);
      double* p = in.p + static_cast<std::size_t>(i) * ladder.levels * stride + column;
      for (int l = 0; l < ladder.levels; ++l) store(stance.p[l], p + l * stride);
    }
  }
}

/// y = Y(p): what each sees when all choose p.
template <Lane T, class Ladder>
void look_kernel(const ResponseArrays& in) {
  const Ladder ladder(in);
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const Setting<T> set = setting<T>(in, column);
    const Totals<T> total = totals<T>(in, ladder, column);
    for (int i = 0; i < in.guarantors; ++i) {
      const Others<T> others = others_of(in, set, total, column, i);
      double* y = in.y + static_cast<std::size_t>(i) * 4 * stride + column;
      store(others.force, y);
      store(others.variance, y + stride);
      store(others.troops, y + 2 * stride);
      store(others.exposure, y + 3 * stride);
    }
  }
}

}  // namespace casus
