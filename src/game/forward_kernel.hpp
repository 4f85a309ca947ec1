#pragma once

#include "game/dynamics_arrays.hpp"
#include "numeric/lanes.hpp"

namespace casus {

// The forward pass over one period (model.md, section 7), `width<T>` strengths at a time. Sums run
// over support first, strength by strength: the same additions for every width.

template <Lane T>
[[gnu::always_inline]] inline void add(T x, double* to) {
  store(load<T>(to) + x, to);
}

template <Lane T>
void attack_kernel(const AttackArrays& in) {
  const T occasion = in.occasion;
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T opens = occasion * load<T>(in.opens + at);
      const T mass = opens * load<T>(in.peace + at);
      T pressed = 0.0;
      for (int c = 0; c < in.classes; ++c) {
        const T presses = load<T>(in.presses[c] + at);
        const T share = load<T>(in.probability[c] + m) * presses;
        pressed = pressed + share;
        add(mass * share, in.fought[c] + at);
        add(mass * presses, in.pressed_at[c] + m);
      }
      add(mass, in.opened_at + m);
      add(opens, in.opened + at);
      add(opens * pressed, in.pressed + at);
    }
  }
}

template <Lane T>
void fight_kernel(const FightArrays& in) {
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T mass = load<T>(in.mass + at), win = load<T>(in.win + at);
      const T on = load<T>(in.goes_on + at), stands = load<T>(in.stands + at);
      const T escalation = load<T>(in.escalation + m), decision = load<T>(in.decision + m);
      const T review = load<T>(in.review + m);
      const T reviewed = mass * review, decided = mass * decision;
      const T frozen = reviewed * (1.0 - on);
      add(mass * escalation, in.escalated + m);
      add(decided * win, in.held + m);
      add(decided * (1.0 - win), in.won + m);
      add(frozen, in.frozen + m);
      add(reviewed * on * (1.0 - stands), in.ceded + m);
      add(frozen, in.holds + at);
      add(mass * (1.0 - escalation - decision - review) + reviewed * on * stands, in.fought + at);
    }
  }
}

template <Lane T>
void remain_kernel(const RemainArrays& in) {
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
