#pragma once

#include "game/response_newton_kernel.hpp"

namespace casus {

// What the follower of a branch needs of many games at once: Newton's step, the tangent, how far
// both go, how near a fold is; and moving on from what it decided (response_branch.cpp).

/// Squarings of K for its radius: ||K^64||^(1/64) is at most 3 % above it for a 5 x 5 matrix.
inline constexpr int most_squarings = 6;
/// A bound this low is not refined.
inline constexpr double small_radius = 0.4;

/// An upper bound on the spectral radius of K that is close to it where it is not small, K scaled
/// to comparable units first. Each column stops squaring when its own bound is small.
template <Lane T>
[[gnu::always_inline]] inline T spectral_radius(const Setting<T>& set,
                                                const NewtonSystem<T>& system) {
  const T force = sqrt(set.spread2);
  const T exposure = where_less(0.0, set.per_exposure, 1.0 / set.per_exposure, 1.0);
  const T unit[5] = {force, set.spread2, force, 1.0 / set.per_company, exposure};
  T k[5][5];
  for (int r = 0; r < 5; ++r) {
    const T per_unit = 1.0 / unit[r];
    for (int c = 0; c < 5; ++c) k[r][c] = system.k[r][c] * (unit[c] * per_unit);
  }
  T product = 1.0, radius = 1.0;
  T settled = 0.0;  // 1 where the radius stands
  for (int squaring = 0;; ++squaring) {
    T norm2 = 0.0;
    for (int r = 0; r < 5; ++r) {
      for (int c = 0; c < 5; ++c) norm2 = fma(k[r][c], k[r][c], norm2);
    }
    const T norm = sqrt(norm2);
    T root = norm;
    for (int power = 0; power < squaring; ++power) root = sqrt(root);
    product = product * root;
    radius = where_less(0.5, settled, radius, product);
    settled = where_less(radius, small_radius, 1.0, settled);
    settled = where_less(norm, 1e-150, 1.0, settled);  // K to this power is nothing
    radius = where_less(norm, 1e-150, where_less(radius, small_radius, radius, 0.0), radius);
    double open[width<T>];
    store(settled, open);
    bool all = true;
    for (int lane = 0; lane < width<T>; ++lane) all = all && open[lane] > 0.5;
    if (all || squaring == most_squarings) return radius;
    const T per_norm = 1.0 / norm;
    T square[5][5];
    for (int r = 0; r < 5; ++r) {
      for (int c = 0; c < 5; ++c) k[r][c] = k[r][c] * per_norm;
    }
    for (int r = 0; r < 5; ++r) {
      for (int c = 0; c < 5; ++c) {
        square[r][c] = k[r][0] * k[0][c];
        for (int m = 1; m < 5; ++m) square[r][c] = fma(k[r][m], k[m][c], square[r][c]);
      }
    }
    for (int r = 0; r < 5; ++r) {
      for (int c = 0; c < 5; ++c) k[r][c] = square[r][c];
    }
  }
}

/// The two directions in y, Newton's and by precision, given those in C. `shift` bounds the change
/// of log-odds that they make, at the present precision.
template <Lane T, int R>
[[gnu::always_inline]] inline void direct_one(const ResponseArrays& in, const Setting<T>& set,
                                              std::size_t column, int i, const T (&step)[5],
                                              const T (&turn)[5], T (&shift)[2]) {
  using Row = NewtonRows<R>;
  const std::size_t stride = in.columns;
  const double* work = in.work + static_cast<std::size_t>(i) * newton_rows * stride + column;
  const T beside = load<T>(work + Row::beside * stride);
  const T half_over = load<T>(work + Row::half_over * stride);
  const T apart = 1.0 - set.correlation, together = 2.0 * set.correlation * beside;
  const T pooling = fma(together, half_over, apart);
  T seen[2][4] = {{step[0], fma(together, step[2], apart * step[1]), step[3], step[4]},
                  {turn[0], fma(together, turn[2], apart * turn[1]), turn[3], turn[4]}};
  for (int k = 0; k < 4; ++k) seen[0][k] = seen[0][k] + load<T>(work + (Row::off + k) * stride);
  T moved[2][R];
  for (int c = 0; c < R; ++c) {
    moved[0][c] = 0.0;
    moved[1][c] = load<T>(work + (Row::turn + c) * stride);
    for (int k = 0; k < 4; ++k) {
      const T solved = load<T>(work + (Row::pull + 4 * c + k) * stride);
      moved[0][c] = fma(solved, seen[0][k], moved[0][c]);
      moved[1][c] = fma(solved, seen[1][k], moved[1][c]);
    }
  }
  T bound[2] = {T(0.0), T(0.0)};
  double* out[2] = {in.step + static_cast<std::size_t>(i) * 4 * stride + column,
                    in.tangent + static_cast<std::size_t>(i) * 4 * stride + column};
  for (int a = 0; a < 4; ++a) {
    const T steepest = load<T>(work + (Row::steepest + a) * stride);
    for (int way = 0; way < 2; ++way) {
      T added;
      if constexpr (R == 2) {
        added = fma(load<T>(work + (Row::adds + a * R + 1) * stride), moved[way][1],
                    load<T>(work + (Row::adds + a * R) * stride) * moved[way][0]);
      } else {
        added = moved[way][a];
      }
      const T change = a == 1 ? fnma(pooling, added, seen[way][a]) : seen[way][a] - added;
      store(change, out[way] + a * stride);
      bound[way] = fma(larger(change, 0.0 - change), steepest, bound[way]);
    }
  }
  for (int way = 0; way < 2; ++way) {
    shift[way] = larger(shift[way], bound[way] * set.precision);
  }
}

/// Choices p at y; Newton's step and the branch's tangent there, how far they go, and how near a
/// fold is.
template <Lane T, class Ladder>
void newton_kernel(const ResponseArrays& in) {
  constexpr int R = newton_rank<Ladder>;
  using Row = NewtonRows<R>;
  const Ladder ladder(in);
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const Setting<T> set = setting<T>(in, column);
    T total[5];
    for (T& sum : total) sum = 0.0;
    for (int i = 0; i < in.guarantors; ++i) {
      linearise_one(in, ladder, set, column, i);
      const double* work = in.work + static_cast<std::size_t>(i) * newton_rows * stride + column;
      for (int c = 0; c < 5; ++c) total[c] = total[c] + load<T>(work + (Row::own + c) * stride);
    }
    NewtonSystem<T> system;
    for (int r = 0; r < 5; ++r) {
      system.step[r] = system.turn[r] = 0.0;
      for (int c = 0; c < 5; ++c) system.k[r][c] = 0.0;
    }
    for (int i = 0; i < in.guarantors; ++i) add_to_system<T, R>(in, set, total, column, i, system);
    T step[5], turn[5], shift[2] = {T(0.0), T(0.0)};
    solve_system(system, step, turn);
    for (int i = 0; i < in.guarantors; ++i) {
      direct_one<T, R>(in, set, column, i, step, turn, shift);
    }
    store(shift[0], in.shift + column);
    store(shift[1], in.shift + stride + column);
    store(spectral_radius(set, system), in.radius + column);
  }
}

/// Moves the path that each column follows: what is believed becomes the point to predict from, and
/// y goes on to a prediction or is corrected.
template <Lane T>
void advance_kernel(const ResponseArrays& in) {
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const T believe = load<T>(in.believe + column), keep = load<T>(in.keep + column);
    const T correct = load<T>(in.correct + column);
    const T along = load<T>(in.along + column), along_before = load<T>(in.along_before + column);
    const T back = load<T>(in.back + column);
    for (int entry = 0; entry < in.guarantors * 4; ++entry) {
      const std::size_t at = static_cast<std::size_t>(entry) * stride + column;
      const T corrected = load<T>(in.y + at) + load<T>(in.step + at);
      const T from_now = load<T>(in.from + at), slope_now = load<T>(in.slope + at);
      const T from = where_less(0.5, believe, corrected, from_now);
      const T slope = where_less(0.5, believe, load<T>(in.tangent + at), slope_now);
      const T from_before = where_less(0.5, believe, from_now, load<T>(in.from_before + at));
      const T slope_before = where_less(0.5, believe, slope_now, load<T>(in.slope_before + at));
      // Only force may be negative, and it is not: a prediction beyond 0 is cut there.
      const T predicted = positive(
          fma(back, from_before - from, fma(along_before, slope_before, fma(along, slope, from))));
      store(from, in.from + at);
      store(slope, in.slope + at);
      store(from_before, in.from_before + at);
      store(slope_before, in.slope_before + at);
      store(where_less(0.5, correct, corrected, predicted), in.y + at);
    }
    for (int entry = 0; entry < in.guarantors * in.levels; ++entry) {
      const std::size_t at = static_cast<std::size_t>(entry) * stride + column;
      store(where_less(0.5, keep, load<T>(in.p + at), load<T>(in.p_believed + at)),
            in.p_believed + at);
    }
  }
}

/// Calls the version that knows the ladder, if it is the usual one.
template <void (*usual)(const ResponseArrays&), void (*any)(const ResponseArrays&)>
void by_ladder(const ResponseArrays& in) {
  if (UsualLadder::fits(in)) {
    usual(in);
  } else {
    any(in);
  }
}

template <Lane T>
ResponseKernels response_kernels_for() {
  return {.damped_step =
              by_ladder<damped_step_kernel<T, UsualLadder>, damped_step_kernel<T, AnyLadder>>,
          .respond = by_ladder<respond_kernel<T, UsualLadder>, respond_kernel<T, AnyLadder>>,
          .look = by_ladder<look_kernel<T, UsualLadder>, look_kernel<T, AnyLadder>>,
          .newton = by_ladder<newton_kernel<T, UsualLadder>, newton_kernel<T, AnyLadder>>,
          .advance = advance_kernel<T>};
}

}  // namespace casus
