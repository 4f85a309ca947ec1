#pragma once

#include "game/dynamics_arrays.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/gathered.hpp"

namespace casus {

// What a war costs and how it may end (model.md, section 5), `width<T>` strengths at a time.

/// Some strengths on the balance grid.
template <Lane T>
class OnBalance {
 public:
  OnBalance(const WarRowsArrays& in, int m) : node_(in.node + m), share_(load<T>(in.share + m)) {}

  /// Linear between the nodes of a list.
  [[gnu::always_inline]] T of(const double* nodes) const {
    const T from = gathered<T>(nodes, node_);
    return fma(share_, gathered<T>(nodes + 1, node_) - from, from);
  }

 private:
  const int* node_;
  T share_;
};

/// All but the events; returns the exposure.
template <Lane T>
[[gnu::always_inline]] inline T fighting_row(const WarRowsArrays& in, int m) {
  const OnBalance<T> here(in, m);
  const T spread2 = in.spread2, lasts = in.lasts, war_cost = in.war_cost;
  store(here.of(in.arms_at), in.arms + m);
  store(here.of(in.troops_at), in.troops + m);
  store(1.0 / sqrt(spread2 + here.of(in.variance_at)), in.per_fu + m);
  store(lasts * (war_cost + here.of(in.sanctions_at)), in.charge + m);
  const T exposure = here.of(in.exposure_at);
  store(exposure, in.exposure + m);
  return exposure;
}

/// There is at most one event a period: probabilities, divided by their sum where it exceeds 1.
template <Lane T>
void war_rows_kernel(const WarRowsArrays& in) {
  const T rate = in.escalation_rate, exposed = in.exposed;
  const T decision = in.decision, review = in.review;
  for (int m = 0; m < in.row; m += width<T>) {
    const T escalation = rate * fighting_row<T>(in, m) * exposed;
    const T sum = escalation + decision + review;
    const T most = where_less(1.0, sum, sum, 1.0);
    store(escalation / most, in.escalation + m);
    store(decision / most, in.decided + m);
    store(review / most, in.reviewed + m);
  }
}

/// A short attack escalates or is decided at once.
template <Lane T>
void short_attack_rows_kernel(const WarRowsArrays& in) {
  const T falling = -in.escalation_rate, exposed = in.exposed;
  for (int m = 0; m < in.row; m += width<T>) {
    const T exposure = fighting_row<T>(in, m);
    store(1.0 - exp(falling * exposure * exposed), in.escalation + m);
  }
}

}  // namespace casus
