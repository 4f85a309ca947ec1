#pragma once

#include "game/response_kernel.hpp"

namespace casus {

// Newton's method for the response equilibrium, in what each guarantor sees of the others: y =
// (force, variance, troops, exposure). A fixed point has y_i = Y_i(C - c_i), C = sum of c_i, where
// c = (force, variance, deviation, troops, exposure) is what a guarantor adds and Y_i pools the
// variances. With G = dc/dy and d_i = Y_i(C - c_i) - y_i a Newton step solves
//     dy_i = d_i + Y_i (dC - G_i dy_i),   dC = sum of G_i dy_i,
// so dy_i = N_i (d_i + Y_i dC) with N_i = (1 + Y_i G_i)^-1: one 4 x 4 system per guarantor and one
// 5 x 5 system, (1 - K) dC = r, K = sum of G_i N_i Y_i. K also says how near a fold is: the branch
// folds where an eigenvalue of K reaches 1. docs/design/0002-response-equilibrium.md.

/// Scratch per guarantor, in rows of [columns].
namespace newton_row {
inline constexpr int gain = 0;           // 16: G, later N
inline constexpr int by_precision = 16;  // 4: dc / d precision, later in terms of y
inline constexpr int own = 20;           // 5: c
inline constexpr int slope = 25;         // 4: largest |du / dy| over levels
inline constexpr int half_over = 29;     // 1: d deviation / d variance
inline constexpr int off = 30;           // 4: d
inline constexpr int beside = 34;        // 1: the others' summed deviation
static_assert(beside + 1 == newton_rows);
}  // namespace newton_row

/// Inverse of a 4 x 4 matrix near 1, by Gauss-Jordan without pivots. A poor inverse costs only
/// steps: what was found is tested.
template <Lane T>
[[gnu::always_inline]] inline void invert(T (&a)[4][4]) {
  for (int pivot = 0; pivot < 4; ++pivot) {
    const T scale = 1.0 / a[pivot][pivot];
    a[pivot][pivot] = 1.0;
    for (int k = 0; k < 4; ++k) a[pivot][k] = a[pivot][k] * scale;
    for (int row = 0; row < 4; ++row) {
      if (row == pivot) continue;
      const T factor = a[row][pivot];
      a[row][pivot] = 0.0;
      for (int k = 0; k < 4; ++k) a[row][k] = a[row][k] - factor * a[pivot][k];
    }
  }
}

/// One guarantor at y: its choice p, what it adds, and the derivatives of both.
template <Lane T>
[[gnu::always_inline]] inline void linearise_one(const ResponseArrays& in, const Setting<T>& set,
                                                 std::size_t column, int i) {
  const std::size_t stride = in.columns;
  const std::size_t at = static_cast<std::size_t>(i) * in.levels * stride + column;
  const double* y = in.y + static_cast<std::size_t>(i) * 4 * stride + column;
  double* work = in.newton + static_cast<std::size_t>(i) * newton_rows * stride + column;
  const Others<T> others{load<T>(y), load<T>(y + stride), load<T>(y + 2 * stride),
                         load<T>(y + 3 * stride)};
  Payoffs<T> payoff;
  payoffs(in, set, column, i, others, payoff);
  T p[most_levels];
  logit(in, set, at, payoff.u, p);
  const Contribution<T> own = contribution(in, at, p);

  // Slopes of u and what it adds, level by level: covariances under p give every derivative.
  const T stake = load<T>(in.stake + i * stride + column);
  const T density = stake * payoff.inverse_spread * 0.39894228040143267794;  // 1 / sqrt(2 pi)
  const T half_inverse = payoff.inverse_spread * -0.5;
  const T company = payoff.alone * set.per_company, risk = payoff.calm * set.per_exposure;
  T slope[4][most_levels], adds[4][most_levels];
  T mean_slope[4], largest[4], mean_u = 0.0;
  for (int k = 0; k < 4; ++k) mean_slope[k] = largest[k] = 0.0;
  for (int l = 0; l < in.levels; ++l) {
    const std::size_t entry = at + l * stride;
    const int first = in.first_with_force[l];
    const T force = load<T>(in.force + entry) - own.force;
    slope[0][l] = density * payoff.bell[first];
    slope[1][l] = slope[0][l] * payoff.z[first] * half_inverse;
    slope[2][l] = load<T>(in.lead + entry) * company;
    slope[3][l] = 0.0 - load<T>(in.calm + entry) * risk;
    adds[0][l] = force;
    adds[1][l] = force * force - own.variance;
    adds[2][l] = load<T>(in.troops + entry) - own.troops;
    adds[3][l] = load<T>(in.exposure + entry) - own.exposure;
    mean_u = mean_u + p[l] * payoff.u[l];
    for (int k = 0; k < 4; ++k) {
      mean_slope[k] = mean_slope[k] + p[l] * slope[k][l];
      largest[k] = larger(largest[k], larger(slope[k][l], 0.0 - slope[k][l]));
    }
    store(p[l], in.p + entry);
  }
  T gain[4][4], by_precision[4];
  for (int r = 0; r < 4; ++r) {
    by_precision[r] = 0.0;
    for (int k = 0; k < 4; ++k) gain[r][k] = 0.0;
  }
  for (int l = 0; l < in.levels; ++l) {
    const T weight = set.precision * p[l];
    T change[4];
    for (int k = 0; k < 4; ++k) change[k] = weight * (slope[k][l] - mean_slope[k]);
    const T chosen = p[l] * (payoff.u[l] - mean_u);
    for (int r = 0; r < 4; ++r) {
      by_precision[r] = by_precision[r] + chosen * adds[r][l];
      for (int k = 0; k < 4; ++k) gain[r][k] = gain[r][k] + change[k] * adds[r][l];
    }
  }

  const T deviation = sqrt(own.variance);
  // Without variance nothing pools, and its root has no slope.
  const T half_over = where_less(1e-12, deviation, 0.5 / larger(deviation, T(1e-12)), 0.0);
  for (int r = 0; r < 4; ++r) {
    for (int k = 0; k < 4; ++k) {
      store(gain[r][k], work + (newton_row::gain + 4 * r + k) * stride);
    }
    store(by_precision[r], work + (newton_row::by_precision + r) * stride);
    store(largest[r], work + (newton_row::slope + r) * stride);
  }
  store(own.force, work + newton_row::own * stride);
  store(own.variance, work + (newton_row::own + 1) * stride);
  store(deviation, work + (newton_row::own + 2) * stride);
  store(own.troops, work + (newton_row::own + 3) * stride);
  store(own.exposure, work + (newton_row::own + 4) * stride);
  store(half_over, work + newton_row::half_over * stride);
}

/// Choices p, and the 5 x 5 system of a Newton step: `system` [35][columns] holds K, then r, then
/// the change of C by precision before it is multiplied out.
template <Lane T>
void linearise_kernel(const ResponseArrays& in) {
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const Setting<T> set = setting<T>(in, column);
    T total[5];
    for (T& sum : total) sum = 0.0;
    for (int i = 0; i < in.guarantors; ++i) {
      linearise_one(in, set, column, i);
      const double* work = in.newton + static_cast<std::size_t>(i) * newton_rows * stride + column;
      for (int c = 0; c < 5; ++c) {
        total[c] = total[c] + load<T>(work + (newton_row::own + c) * stride);
      }
    }
    T k_sum[5][5], r_sum[5], by_precision_sum[5];
    for (int r = 0; r < 5; ++r) {
      r_sum[r] = by_precision_sum[r] = 0.0;
      for (int c = 0; c < 5; ++c) k_sum[r][c] = 0.0;
    }
    const T apart = 1.0 - set.correlation, together = 2.0 * set.correlation;
    for (int i = 0; i < in.guarantors; ++i) {
      double* work = in.newton + static_cast<std::size_t>(i) * newton_rows * stride + column;
      const double* y = in.y + static_cast<std::size_t>(i) * 4 * stride + column;
      T own[5];
      for (int c = 0; c < 5; ++c) own[c] = load<T>(work + (newton_row::own + c) * stride);
      const T half_over = load<T>(work + newton_row::half_over * stride);
      const T beside = positive(total[2] - own[2]);
      const T off[4] = {
          total[0] - own[0] - load<T>(y),
          pooled(set.correlation, positive(total[1] - own[1]), beside) - load<T>(y + stride),
          positive(total[3] - own[3]) - load<T>(y + 2 * stride),
          positive(total[4] - own[4]) - load<T>(y + 3 * stride)};

      T gain[4][4], inverse[4][4], by_precision[4];
      const T pooling = apart + together * beside * half_over;  // d variance seen / d own variance
      for (int r = 0; r < 4; ++r) {
        by_precision[r] = load<T>(work + (newton_row::by_precision + r) * stride);
        for (int k = 0; k < 4; ++k) {
          gain[r][k] = load<T>(work + (newton_row::gain + 4 * r + k) * stride);
          inverse[r][k] = r == 1 ? pooling * gain[r][k] : gain[r][k];
        }
        inverse[r][r] = inverse[r][r] + 1.0;
      }
      invert(inverse);
      const T seen[4] = {by_precision[0], pooling * by_precision[1], by_precision[2],
                         by_precision[3]};
      for (int r = 0; r < 4; ++r) {
        T q[4], moved = 0.0, turned = by_precision[r];
        for (int k = 0; k < 4; ++k) {
          q[k] = gain[r][0] * inverse[0][k] + gain[r][1] * inverse[1][k] +
                 gain[r][2] * inverse[2][k] + gain[r][3] * inverse[3][k];
          moved = moved + q[k] * off[k];
          turned = turned - q[k] * seen[k];
        }
        const T by_total[5] = {q[0], apart * q[1], together * beside * q[1], q[2], q[3]};
        const int row = r < 2 ? r : r + 1;
        r_sum[row] = r_sum[row] + moved;
        by_precision_sum[row] = by_precision_sum[row] + turned;
        for (int c = 0; c < 5; ++c) k_sum[row][c] = k_sum[row][c] + by_total[c];
        if (r != 1) continue;
        r_sum[2] = r_sum[2] + half_over * moved;  // the deviation follows the variance
        by_precision_sum[2] = by_precision_sum[2] + half_over * turned;
        for (int c = 0; c < 5; ++c) k_sum[2][c] = k_sum[2][c] + half_over * by_total[c];
      }
      for (int r = 0; r < 4; ++r) {
        store(off[r], work + (newton_row::off + r) * stride);
        store(seen[r], work + (newton_row::by_precision + r) * stride);
        for (int k = 0; k < 4; ++k) {
          store(inverse[r][k], work + (newton_row::gain + 4 * r + k) * stride);
        }
      }
      store(beside, work + newton_row::beside * stride);
    }
    for (int r = 0; r < 5; ++r) {
      for (int c = 0; c < 5; ++c) store(k_sum[r][c], in.system + (5 * r + c) * stride + column);
      store(r_sum[r], in.system + (25 + r) * stride + column);
      store(by_precision_sum[r], in.system + (30 + r) * stride + column);
    }
  }
}

/// The two directions in y, given those in C (`direction` [10][columns]: Newton's, and by
/// precision): `step` and `tangent` [guarantor][4][columns]. `shift` [2][columns] bounds the change
/// of log-odds that they make, at the present precision.
template <Lane T>
void direct_kernel(const ResponseArrays& in) {
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const T precision = load<T>(in.precision + column);
    const T correlation = load<T>(in.correlation + column);
    T to[2][5];
    for (int c = 0; c < 5; ++c) {
      to[0][c] = load<T>(in.direction + c * stride + column);
      to[1][c] = load<T>(in.direction + (5 + c) * stride + column);
    }
    T shift[2] = {T(0.0), T(0.0)};
    for (int i = 0; i < in.guarantors; ++i) {
      const double* work = in.newton + static_cast<std::size_t>(i) * newton_rows * stride + column;
      const T apart = 1.0 - correlation;
      const T together = 2.0 * correlation * load<T>(work + newton_row::beside * stride);
      for (int way = 0; way < 2; ++way) {
        T seen[4] = {to[way][0], apart * to[way][1] + together * to[way][2], to[way][3],
                     to[way][4]};
        for (int k = 0; k < 4; ++k) {
          const T more = load<T>(
              work + ((way == 0 ? newton_row::off : newton_row::by_precision) + k) * stride);
          seen[k] = way == 0 ? seen[k] + more : seen[k] - more;
        }
        double* out =
            (way == 0 ? in.step : in.tangent) + static_cast<std::size_t>(i) * 4 * stride + column;
        T bound = 0.0;
        for (int r = 0; r < 4; ++r) {
          T moved = 0.0;
          for (int k = 0; k < 4; ++k) {
            moved = moved + load<T>(work + (newton_row::gain + 4 * r + k) * stride) * seen[k];
          }
          store(moved, out + r * stride);
          bound =
              bound + larger(moved, 0.0 - moved) * load<T>(work + (newton_row::slope + r) * stride);
        }
        shift[way] = larger(shift[way], bound * precision);
      }
    }
    store(shift[0], in.shift + column);
    store(shift[1], in.shift + stride + column);
  }
}

template <Lane T>
ResponseKernels kernels_for() {
  return {.damped_step = damped_step_kernel<T>,
          .linearise = linearise_kernel<T>,
          .direct = direct_kernel<T>};
}

}  // namespace casus
