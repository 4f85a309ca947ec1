#pragma once

#include "game/dynamics_arrays.hpp"
#include "numeric/fused.hpp"

namespace casus {

// The forward pass over one period (model.md, section 7), `width<T>` strengths at a time. Sums run
// over support first, strength by strength: the same additions for every width.

template <Lane T>
[[gnu::always_inline]] inline void add(T x, double* to) {
  store(load<T>(to) + x, to);
}

template <Lane T>
[[gnu::always_inline]] inline void add_product(T x, T y, double* to) {
  store(fma(x, y, load<T>(to)), to);
}

template <Lane T>
void attack_kernel(const AttackArrays& in) {
  const T occasion = in.occasion;
  const bool incidents = in.opens == nullptr;
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T opens = incidents ? occasion : occasion * load<T>(in.opens + at);
      const T mass = opens * load<T>(in.peace + at);
      T all_pressed = 0.0;
      for (int c = 0; c < in.classes; ++c) {
        const T presses = load<T>(in.presses[c] + at);
        const T share = opens * load<T>(in.probability[c] + m) * presses;
        all_pressed = all_pressed + share;
        add(share, in.by_class[c] + at);
        add_product(mass, presses, in.pressed_at[c] + m);
      }
      add(mass, in.opened_at + m);
      add(incidents ? all_pressed : opens, in.opened + at);
      add(all_pressed, in.pressed + at);
      add(all_pressed, in.pressed_by + at);
    }
  }
}

template <Lane T>
void strike_kernel(const StrikeArrays& in) {
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T mass = load<T>(in.mass + at);
      const T escalated = mass * load<T>(in.escalation + m), decided = mass - escalated;
      add(decided, in.holds + at);
      if (in.escalated == nullptr) continue;
      const T win = load<T>(in.win + at);
      add(escalated, in.escalated + m);
      add_product(decided, win, in.held + m);
      add_product(decided, 1.0 - win, in.won + m);
    }
  }
}

template <Lane T>
void fight_kernel(const FightArrays& in) {
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T mass = load<T>(in.mass + at);
      const T on = load<T>(in.goes_on + at), stands = load<T>(in.stands + at);
      const T escalation = load<T>(in.escalation + m), decision = load<T>(in.decision + m);
      const T review = load<T>(in.review + m);
      const T reviewed = mass * review;
      const T frozen = reviewed * (1.0 - on);
      add(frozen, in.holds + at);
      add(fma(mass, 1.0 - escalation - decision - review, reviewed * on * stands), in.fought + at);
      if (in.escalated == nullptr) continue;
      const T win = load<T>(in.win + at), decided = mass * decision;
      add_product(mass, escalation, in.escalated + m);
      add_product(decided, win, in.held + m);
      add_product(decided, 1.0 - win, in.won + m);
      add(frozen, in.frozen + m);
      add_product(reviewed * on, 1.0 - stands, in.ceded + m);
    }
  }
}

template <Lane T>
void part_kernel(const PartArrays& in) {
  for (int at = 0; at < in.states; at += width<T>) {
    store(load<T>(in.share + at) * load<T>(in.mass + at), in.result + at);
  }
}

template <Lane T>
void remain_kernel(const PartArrays& in) {
  for (int at = 0; at < in.states; at += width<T>) {
    store((1.0 - load<T>(in.share + at)) * load<T>(in.mass + at), in.result + at);
  }
}

template <Lane T>
void row_sum_kernel(const RowSumArrays& in) {
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      add(load<T>(in.mass + k * in.row + m), in.sum + m);
    }
  }
}

}  // namespace casus
