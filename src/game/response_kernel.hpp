#pragma once

#include "game/response_arrays.hpp"
#include "game/response_game.hpp"
#include "numeric/normal.hpp"

namespace casus {

// The response game (model.md, section 3) for `columns` independent games side by side, `width<T>`
// at a time. A column is one game at one balance; later also one future.

/// What one guarantor sees of the others.
template <Lane T>
struct Others {
  T force{};     ///< mean
  T variance{};  ///< of the force
  T troops{};    ///< mean
  T exposure{};  ///< mean
};

/// What one guarantor adds: means, and the variance of its force.
template <Lane T>
struct Contribution {
  T force{};
  T variance{};
  T troops{};
  T exposure{};
};

/// What is the same for all guarantors of a column.
template <Lane T>
struct Setting {
  T balance{}, spread2{}, per_company{}, per_exposure{}, correlation{}, precision{};
};

template <Lane T>
Setting<T> setting(const ResponseArrays& in, std::size_t column) {
  return {.balance = load<T>(in.balance + column),
          .spread2 = load<T>(in.spread2 + column),
          .per_company = load<T>(in.per_company + column),
          .per_exposure = load<T>(in.per_exposure + column),
          .correlation = load<T>(in.correlation + column),
          .precision = load<T>(in.precision + column)};
}

template <Lane T>
[[gnu::always_inline]] inline Contribution<T> contribution(const ResponseArrays& in, std::size_t at,
                                                           const T* p) {
  T force = 0.0, troops = 0.0, exposure = 0.0, variance = 0.0;
  for (int l = 0; l < in.levels; ++l) {
    const std::size_t entry = at + l * in.columns;
    force = force + p[l] * load<T>(in.force + entry);
    troops = troops + p[l] * load<T>(in.troops + entry);
    exposure = exposure + p[l] * load<T>(in.exposure + entry);
  }
  for (int l = 0; l < in.levels; ++l) {
    const T off = load<T>(in.force + at + l * in.columns) - force;
    variance = variance + p[l] * off * off;
  }
  return {force, variance, troops, exposure};
}

/// u(l) of one guarantor, and the others' part of it.
template <Lane T>
struct Payoffs {
  T u[most_levels];
  T z[most_levels];     ///< argument of Phi; at the first level with that force
  T bell[most_levels];  ///< exp(-z^2/2), at the same level
  T inverse_spread{};
  T alone{};  ///< exp(-others' troops / company)
  T calm{};   ///< exp(-others' part of the escalation risk)
};

template <Lane T>
[[gnu::always_inline]] inline void payoffs(const ResponseArrays& in, const Setting<T>& set,
                                           std::size_t column, int i, const Others<T>& others,
                                           Payoffs<T>& out) {
  const std::size_t at = static_cast<std::size_t>(i) * in.levels * in.columns + column;
  const T stake = load<T>(in.stake + i * in.columns + column);
  const T behind = set.balance + others.force;
  out.inverse_spread = 1.0 / sqrt(set.spread2 + others.variance);
  out.alone = exp(0.0 - others.troops * set.per_company);
  out.calm = exp(0.0 - others.exposure * set.per_exposure);
  T prospects[most_levels];
  for (int l = 0; l < in.levels; ++l) {
    const std::size_t entry = at + l * in.columns;
    const int first = in.first_with_force[l];
    if (first == l) {
      out.z[l] = (behind + load<T>(in.force + entry)) * out.inverse_spread;
      const NormalCdf<T> phi = normal_cdf_and_bell(out.z[l]);
      out.bell[l] = phi.bell;
      prospects[l] = stake * phi.value;
    }
    out.u[l] = prospects[first] + load<T>(in.fixed + entry) - load<T>(in.lead + entry) * out.alone +
               load<T>(in.calm + entry) * out.calm;
  }
}

/// Logit choice over the levels allowed, with the column's precision.
template <Lane T>
[[gnu::always_inline]] inline void logit(const ResponseArrays& in, const Setting<T>& set,
                                         std::size_t at, const T* u, T* p) {
  T best = -1e300;
  for (int l = 0; l < in.levels; ++l) {
    const T allowed = load<T>(in.allowed + at + l * in.columns);
    best = where_less(best, where_less(0.5, allowed, u[l], -1e300), u[l], best);
  }
  T sum = 0.0;
  for (int l = 0; l < in.levels; ++l) {
    const T allowed = load<T>(in.allowed + at + l * in.columns);
    p[l] = allowed * exp(where_less(u[l], best, set.precision * (u[l] - best), 0.0));
    sum = sum + p[l];
  }
  const T share = 1.0 / sum;
  for (int l = 0; l < in.levels; ++l) p[l] = p[l] * share;
}

template <Lane T>
struct Totals {
  T force = 0.0, variance = 0.0, deviation = 0.0, troops = 0.0, exposure = 0.0;
};

/// Others' variance: (1 - rho) sum w + rho (sum sqrt w)^2.
template <Lane T>
T pooled(T correlation, T variance, T deviation) {
  return (1.0 - correlation) * variance + correlation * deviation * deviation;
}

template <Lane T>
T positive(T x) {
  return where_less(0.0, x, x, 0.0);  // a difference of sums may be -1e-16
}

template <Lane T>
T larger(T a, T b) {
  return where_less(a, b, b, a);
}

/// p <- p + (q(p) - p)/2 for all guarantors at once; `residual` is max |q(p) - p|.
template <Lane T>
void damped_step_kernel(const ResponseArrays& in) {
  const std::size_t stride = in.columns;
  for (std::size_t column = 0; column < stride; column += width<T>) {
    const Setting<T> set = setting<T>(in, column);
    Totals<T> total;
    T p[most_levels];
    for (int i = 0; i < in.guarantors; ++i) {
      const std::size_t at = static_cast<std::size_t>(i) * in.levels * stride + column;
      for (int l = 0; l < in.levels; ++l) p[l] = load<T>(in.p + at + l * stride);
      const Contribution<T> own = contribution(in, at, p);
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
    T residual = 0.0;
    Payoffs<T> payoff;
    T q[most_levels];
    for (int i = 0; i < in.guarantors; ++i) {
      const std::size_t at = static_cast<std::size_t>(i) * in.levels * stride + column;
      const double* own = in.own + static_cast<std::size_t>(i) * 5 * stride + column;
      const Others<T> others{
          .force = total.force - load<T>(own),
          .variance = pooled(set.correlation, positive(total.variance - load<T>(own + stride)),
                             positive(total.deviation - load<T>(own + 2 * stride))),
          .troops = positive(total.troops - load<T>(own + 3 * stride)),
          .exposure = positive(total.exposure - load<T>(own + 4 * stride))};
      payoffs(in, set, column, i, others, payoff);
      logit(in, set, at, payoff.u, q);
      for (int l = 0; l < in.levels; ++l) {
        const T before = load<T>(in.p + at + l * stride);
        const T step = q[l] - before;
        residual = larger(residual, larger(step, 0.0 - step));
        store(before + step * 0.5, in.p + at + l * stride);
      }
    }
    store(residual, in.residual + column);
  }
}

}  // namespace casus
