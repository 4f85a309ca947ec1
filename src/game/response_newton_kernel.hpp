#pragma once

#include "game/response_kernel.hpp"

namespace casus {

// Newton's method for the response equilibrium, in what each guarantor sees of the others: y =
// (force, variance, troops, exposure). A fixed point has y_i = Y_i(C - c_i), C = sum of c_i, where
// c = (force, variance, deviation, troops, exposure) is what a guarantor adds and Y_i pools the
// variances. What i adds changes with y only as probability moves between rungs:
//     dc = A (S dy + x dprecision),
// A what a rung adds beyond the lowest one, S and x the change of the rungs' probabilities. With
// d_i = Y_i(C - c_i) - y_i a step solves dy = d + Y (dC - A S dy), so with E = (1 + S Y A)^-1
//     A S dy = A E S (d + Y dC),    dC = sum of A E (S (d + Y dC) + x dprecision),
// one small system per guarantor, as large as there are rungs above the lowest, and one 5 x 5
// system (1 - K) dC = r, K = sum of A E S Y. K also says how near a fold is: the branch folds where
// an eigenvalue of K reaches 1. docs/design/0002-response-equilibrium.md, 0012.

/// How a guarantor's A and S are kept: in terms of two rungs, or, with more, of the four sums
/// themselves (A = 1 then).
template <class Ladder>
inline constexpr int newton_rank = Ladder::most_rungs <= 3 ? 2 : 4;

/// Rows of `work` per guarantor for rank R.
template <int R>
struct NewtonRows {
  static constexpr int adds = 0;                  // 4 R: A, [sum][rung]; only if R is 2
  static constexpr int pull = adds + 4 * R;       // 4 R: S, later E S, [rung][k]
  static constexpr int turn = pull + 4 * R;       // R: x, later E x
  static constexpr int own = turn + R;            // 5: c
  static constexpr int half_over = own + 5;       // 1: d deviation / d variance
  static constexpr int steepest = half_over + 1;  // 4: largest |du / dy| over levels
  static constexpr int off = steepest + 4;        // 4: d
  static constexpr int beside = off + 4;          // 1: the others' summed deviation
  static_assert(beside < newton_rows);
};

/// One guarantor at y: its choice p, what it adds, and how the rungs' probabilities change.
template <Lane T, class Ladder>
[[gnu::always_inline]] inline void linearise_one(const ResponseArrays& in, const Ladder& ladder,
                                                 const Setting<T>& set, std::size_t column, int i) {
  constexpr int R = newton_rank<Ladder>;
  using Row = NewtonRows<R>;
  const std::size_t stride = in.columns;
  const std::size_t rung = static_cast<std::size_t>(i) * ladder.rungs * stride + column;
  const double* y = in.y + static_cast<std::size_t>(i) * 4 * stride + column;
  double* work = in.work + static_cast<std::size_t>(i) * newton_rows * stride + column;
  Stance<T, Ladder> stance;
  payoffs(
      in, ladder, set, column, i,
      Others<T>{load<T>(y), load<T>(y + stride), load<T>(y + 2 * stride), load<T>(y + 3 * stride)},
      stance);
  logit(in, ladder, set, column, i, stance);
  const Contribution<T> own = contribution(in, ladder, column, i, stance.share);
  T mean_u = 0.0;
  for (int l = 0; l < ladder.levels; ++l) {
    store(stance.p[l], in.p + (static_cast<std::size_t>(i) * ladder.levels + l) * stride + column);
    mean_u = fma(stance.p[l], stance.u[l], mean_u);
  }

  // Slopes of u by rung: by force, variance, troops and exposure of the others.
  const T stake = load<T>(in.stake + i * stride + column);
  const T density = stake * stance.inverse_spread * 0.39894228040143267794;  // 1 / sqrt(2 pi)
  const T half_inverse = stance.inverse_spread * -0.5;
  const T company = stance.alone * set.per_company, risk = stance.calm * set.per_exposure;
  T slope[4][Ladder::most_rungs], mean_slope[4], steepest[4];
  for (int k = 0; k < 4; ++k) mean_slope[k] = steepest[k] = 0.0;
  for (int r = 0; r < ladder.rungs; ++r) {
    const std::size_t entry = rung + r * stride;
    const int first = ladder.first_with_force(r);
    slope[0][r] = density * stance.bell[first];
    slope[1][r] = slope[0][r] * stance.z[first] * half_inverse;
    slope[2][r] = load<T>(in.lead + entry) * company;
    slope[3][r] = 0.0 - load<T>(in.calm + entry) * risk;
    for (int k = 0; k < 4; ++k) {
      mean_slope[k] = fma(stance.share[r], slope[k][r], mean_slope[k]);
      steepest[k] = larger(steepest[k], larger(slope[k][r], 0.0 - slope[k][r]));
    }
  }
  T turn[Ladder::most_rungs];  // d share / d precision
  for (int r = 0; r < ladder.rungs; ++r) turn[r] = 0.0;
  for (int l = 0; l < ladder.levels; ++l) {
    const int r = ladder.rung_of(l);
    turn[r] = fma(stance.p[l], stance.u[l] - mean_u, turn[r]);
  }

  // Against the lowest rung: the changes of all rungs' probabilities sum to 0.
  const T lowest_force = load<T>(in.force + rung);
  const T lowest_troops = load<T>(in.troops + rung), lowest_exposure = load<T>(in.exposure + rung);
  T sum_pull[4][4], sum_turn[4];  // for R = 4
  for (int a = 0; a < 4; ++a) {
    sum_turn[a] = 0.0;
    for (int k = 0; k < 4; ++k) sum_pull[a][k] = 0.0;
  }
  for (int r = 1; r < ladder.rungs; ++r) {
    const std::size_t entry = rung + r * stride;
    const T force = load<T>(in.force + entry);
    const T more = force - lowest_force;
    const T adds[4] = {more, more * ((force - own.force) + (lowest_force - own.force)),
                       load<T>(in.troops + entry) - lowest_troops,
                       load<T>(in.exposure + entry) - lowest_exposure};
    const T weight = set.precision * stance.share[r];
    T pull[4];
    for (int k = 0; k < 4; ++k) pull[k] = weight * (slope[k][r] - mean_slope[k]);
    if constexpr (R == 2) {
      for (int a = 0; a < 4; ++a) store(adds[a], work + (Row::adds + a * R + r - 1) * stride);
      for (int k = 0; k < 4; ++k) store(pull[k], work + (Row::pull + (r - 1) * 4 + k) * stride);
      store(turn[r], work + (Row::turn + r - 1) * stride);
    } else {
      for (int a = 0; a < 4; ++a) {
        sum_turn[a] = fma(adds[a], turn[r], sum_turn[a]);
        for (int k = 0; k < 4; ++k) sum_pull[a][k] = fma(adds[a], pull[k], sum_pull[a][k]);
      }
    }
  }
  if constexpr (R == 4) {
    for (int a = 0; a < 4; ++a) {
      store(sum_turn[a], work + (Row::turn + a) * stride);
      for (int k = 0; k < 4; ++k) store(sum_pull[a][k], work + (Row::pull + 4 * a + k) * stride);
    }
  }

  const T deviation = sqrt(own.variance);
  // Without variance nothing pools, and its root has no slope.
  const T half_over = where_less(1e-12, deviation, 0.5 / larger(deviation, T(1e-12)), 0.0);
  store(own.force, work + Row::own * stride);
  store(own.variance, work + (Row::own + 1) * stride);
  store(deviation, work + (Row::own + 2) * stride);
  store(own.troops, work + (Row::own + 3) * stride);
  store(own.exposure, work + (Row::own + 4) * stride);
  store(half_over, work + Row::half_over * stride);
  for (int k = 0; k < 4; ++k) store(steepest[k], work + (Row::steepest + k) * stride);
}

/// (1 + b)^-1, b small: without pivots. A poor inverse costs only steps: what was found is tested.
template <Lane T>
[[gnu::always_inline]] inline void invert_one_plus(T (&b)[2][2]) {
  const T first = b[0][0] + 1.0, last = b[1][1] + 1.0;
  const T per_determinant = 1.0 / fnma(b[0][1], b[1][0], first * last);
  b[0][0] = last * per_determinant;
  b[1][1] = first * per_determinant;
  b[0][1] = (0.0 - b[0][1]) * per_determinant;
  b[1][0] = (0.0 - b[1][0]) * per_determinant;
}

template <Lane T>
[[gnu::always_inline]] inline void invert_one_plus(T (&b)[4][4]) {
  for (int k = 0; k < 4; ++k) b[k][k] = b[k][k] + 1.0;
  for (int pivot = 0; pivot < 4; ++pivot) {
    const T scale = 1.0 / b[pivot][pivot];
    b[pivot][pivot] = 1.0;
    for (int k = 0; k < 4; ++k) b[pivot][k] = b[pivot][k] * scale;
    for (int row = 0; row < 4; ++row) {
      if (row == pivot) continue;
      const T factor = b[row][pivot];
      b[row][pivot] = 0.0;
      for (int k = 0; k < 4; ++k) b[row][k] = fnma(factor, b[pivot][k], b[row][k]);
    }
  }
}

/// The 5 x 5 system: K, and r for a step and for the precision.
template <Lane T>
struct NewtonSystem {
  T k[5][5];
  T step[5];
  T turn[5];
};

/// Adds one guarantor to the system; needs the sums of what all add.
template <Lane T, int R>
[[gnu::always_inline]] inline void add_to_system(const ResponseArrays& in, const Setting<T>& set,
                                                 const T (&total)[5], std::size_t column, int i,
                                                 NewtonSystem<T>& system) {
  using Row = NewtonRows<R>;
  const std::size_t stride = in.columns;
  double* work = in.work + static_cast<std::size_t>(i) * newton_rows * stride + column;
  const double* y = in.y + static_cast<std::size_t>(i) * 4 * stride + column;
  T own[5];
  for (int c = 0; c < 5; ++c) own[c] = load<T>(work + (Row::own + c) * stride);
  const T half_over = load<T>(work + Row::half_over * stride);
  const T beside = positive(total[2] - own[2]);
  const T off[4] = {
      total[0] - own[0] - load<T>(y),
      pooled(set.correlation, positive(total[1] - own[1]), beside) - load<T>(y + stride),
      positive(total[3] - own[3]) - load<T>(y + 2 * stride),
      positive(total[4] - own[4]) - load<T>(y + 3 * stride)};
  const T apart = 1.0 - set.correlation, together = 2.0 * set.correlation * beside;
  const T pooling = fma(together, half_over, apart);  // d variance seen / d own variance

  T pull[R][4], turn[R], adds[4][R], inverse[R][R];
  for (int c = 0; c < R; ++c) {
    for (int k = 0; k < 4; ++k) pull[c][k] = load<T>(work + (Row::pull + 4 * c + k) * stride);
    turn[c] = load<T>(work + (Row::turn + c) * stride);
  }
  if constexpr (R == 2) {
    for (int a = 0; a < 4; ++a) {
      for (int c = 0; c < R; ++c) adds[a][c] = load<T>(work + (Row::adds + a * R + c) * stride);
    }
    for (int c = 0; c < R; ++c) {
      const T pooled_pull = pull[c][1] * pooling;
      for (int d = 0; d < R; ++d) {
        inverse[c][d] =
            fma(pull[c][3], adds[3][d],
                fma(pull[c][2], adds[2][d], fma(pooled_pull, adds[1][d], pull[c][0] * adds[0][d])));
      }
    }
  } else {
    for (int c = 0; c < R; ++c) {
      for (int d = 0; d < R; ++d) inverse[c][d] = d == 1 ? pull[c][d] * pooling : pull[c][d];
    }
  }
  invert_one_plus(inverse);

  T solved[R][4], solved_turn[R], moved[R];
  for (int c = 0; c < R; ++c) {
    for (int k = 0; k < 4; ++k) {
      solved[c][k] = inverse[c][0] * pull[0][k];
      for (int d = 1; d < R; ++d) solved[c][k] = fma(inverse[c][d], pull[d][k], solved[c][k]);
    }
    solved_turn[c] = inverse[c][0] * turn[0];
    for (int d = 1; d < R; ++d) solved_turn[c] = fma(inverse[c][d], turn[d], solved_turn[c]);
    moved[c] = solved[c][0] * off[0];
    for (int k = 1; k < 4; ++k) moved[c] = fma(solved[c][k], off[k], moved[c]);
    for (int k = 0; k < 4; ++k) store(solved[c][k], work + (Row::pull + 4 * c + k) * stride);
    store(solved_turn[c], work + (Row::turn + c) * stride);
  }
  for (int a = 0; a < 4; ++a) {
    const int row = a < 2 ? a : a + 1;
    T by_total[4], step, turned;
    if constexpr (R == 2) {
      step = fma(adds[a][1], moved[1], adds[a][0] * moved[0]);
      turned = fma(adds[a][1], solved_turn[1], adds[a][0] * solved_turn[0]);
      for (int k = 0; k < 4; ++k) {
        by_total[k] = fma(adds[a][1], solved[1][k], adds[a][0] * solved[0][k]);
      }
    } else {
      step = moved[a];
      turned = solved_turn[a];
      for (int k = 0; k < 4; ++k) by_total[k] = solved[a][k];
    }
    const T change[5] = {by_total[0], apart * by_total[1], together * by_total[1], by_total[2],
                         by_total[3]};
    for (int c = 0; c < 5; ++c) system.k[row][c] = system.k[row][c] + change[c];
    system.step[row] = system.step[row] + step;
    system.turn[row] = system.turn[row] + turned;
    if (a != 1) continue;
    for (int c = 0; c < 5; ++c) system.k[2][c] = fma(half_over, change[c], system.k[2][c]);
    system.step[2] = fma(half_over, step, system.step[2]);  // the deviation follows the variance
    system.turn[2] = fma(half_over, turned, system.turn[2]);
  }
  for (int k = 0; k < 4; ++k) store(off[k], work + (Row::off + k) * stride);
  store(beside, work + Row::beside * stride);
}

/// (1 - K) x = r for both right-hand sides, without pivots; they become the solutions.
template <Lane T>
[[gnu::always_inline]] inline void solve_system(const NewtonSystem<T>& system, T (&step)[5],
                                                T (&turn)[5]) {
  T a[5][5];
  for (int r = 0; r < 5; ++r) {
    step[r] = system.step[r];
    turn[r] = system.turn[r];
    for (int c = 0; c < 5; ++c) a[r][c] = (r == c ? 1.0 : 0.0) - system.k[r][c];
  }
  for (int pivot = 0; pivot < 5; ++pivot) {
    a[pivot][pivot] = 1.0 / a[pivot][pivot];
    for (int row = pivot + 1; row < 5; ++row) {
      const T factor = a[row][pivot] * a[pivot][pivot];
      for (int c = pivot + 1; c < 5; ++c) a[row][c] = fnma(factor, a[pivot][c], a[row][c]);
      step[row] = fnma(factor, step[pivot], step[row]);
      turn[row] = fnma(factor, turn[pivot], turn[row]);
    }
  }
  for (int row = 4; row >= 0; --row) {
    for (int c = row + 1; c < 5; ++c) {
      step[row] = fnma(a[row][c], step[c], step[row]);
      turn[row] = fnma(a[row][c], turn[c], turn[row]);
    }
    step[row] = step[row] * a[row][row];
    turn[row] = turn[row] * a[row][row];
  }
}

}  // namespace casus
