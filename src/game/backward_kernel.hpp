#pragma once

#include "game/dynamics_arrays.hpp"
#include "numeric/normal.hpp"

namespace casus {

// Backward induction over one period (model.md, sections 4 to 6), `width<T>` strengths at a time.

/// Probability of the first of two options worth `first` and `second` to a mover.
template <Lane T>
[[gnu::always_inline]] inline T logistic(T precision, T first, T second) {
  return 1.0 / (1.0 + exp(precision * (second - first)));
}

/// What a war pays when it ends at win probability `win`.
template <Lane T>
struct WarEnds {
  T gain;   ///< to the challenger when frozen
  T loss;   ///< of the challenger when frozen
  T ceded;  ///< to the challenger when the protege cedes
};

template <Lane T>
[[gnu::always_inline]] inline WarEnds<T> war_ends(T win, T prize, T defeat, T premium) {
  const T surplus = 1.0 - 2.0 * win, lost = 2.0 * win - 1.0;
  const T all = prize * (1.0 - win) * (1.0 + premium);
  return {.gain = prize * where_less(0.0, surplus, surplus, 0.0),
          .loss = defeat * where_less(0.0, lost, lost, 0.0),
          .ceded = where_less(all, prize, all, prize)};
}

template <Lane T>
void win_kernel(const WinArrays& in) {
  for (int k = 0; k < in.supports; ++k) {
    const T sigma = static_cast<double>(k) / (in.supports - 1);
    for (int m = 0; m < in.row; m += width<T>) {
      const T force =
          load<T>(in.balance + m) + sigma * load<T>(in.arms + m) + load<T>(in.troops + m);
      store(normal_cdf(force * load<T>(in.per_fu + m)), in.win + k * in.row + m);
    }
  }
}

template <Lane T>
void war_terms_kernel(const WarTermsArrays& in) {
  const T prize = in.prize, defeat = in.defeat, premium = in.premium, aftermath = in.aftermath;
  const T up_c = in.escalation_c, up_p = in.escalation_p;
  for (int m = 0; m < in.row; m += width<T>) {
    const T escalation = load<T>(in.escalation + m);
    store(1.0 - escalation - load<T>(in.decision + m) - load<T>(in.review + m), in.none + m);
    store(escalation * up_c, in.escalated_c + m);
    store(escalation * up_p, in.escalated_p + m);
  }
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T win = load<T>(in.win + at), decision = load<T>(in.decision + m);
      const WarEnds<T> ends = war_ends(win, prize, defeat, premium);
      const T decided_p = (1.0 - win) * prize;  // what it loses
      const T decided_c = aftermath - win * defeat + decided_p;
      store(ends.ceded, in.ceded + at);
      store(ends.gain, in.gain + at);
      store(ends.gain - ends.loss, in.frozen + at);
      store(decision * decided_c, in.decided_c + at);
      store(decision * decided_p, in.decided_p + at);
    }
  }
}

template <Lane T>
void war_kernel(const WarArrays& in) {
  const T precision_c = in.precision_c, precision_p = in.precision_p, aftermath = in.aftermath;
  // The protege's answer first, for all states: two short chains fill a processor, a long one
  // waits.
  for (int at = 0; at < in.supports * in.row; at += width<T>) {
    store(logistic(precision_p, load<T>(in.fought_p + at), 0.0 - load<T>(in.ceded + at)),
          in.stands + at);
  }
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T fought_c = load<T>(in.fought_c + at), fought_p = load<T>(in.fought_p + at);
      const T stand = load<T>(in.stands + at), ceded = load<T>(in.ceded + at);

      const T on_c = stand * fought_c + (1.0 - stand) * (ceded + aftermath);
      const T on_p = stand * fought_p - (1.0 - stand) * ceded;
      const T freeze_c = load<T>(in.frozen + at) + load<T>(in.hold_c + at);
      const T freeze_p = load<T>(in.hold_p + at) - load<T>(in.gain + at);
      const T on = logistic(precision_c, on_c, freeze_c);
      const T review_c = on * on_c + (1.0 - on) * freeze_c;
      const T review_p = on * on_p + (1.0 - on) * freeze_p;

      const T none = load<T>(in.none + m), review = load<T>(in.review + m);
      store(none * fought_c + review * review_c + load<T>(in.decided_c + at) -
                load<T>(in.escalated_c + m),
            in.war_c + at);
      store(none * fought_p + review * review_p - load<T>(in.decided_p + at) -
                load<T>(in.escalated_p + m),
            in.war_p + at);
      if (in.goes_on != nullptr) store(on, in.goes_on + at);
    }
  }
}

/// What pressing is worth to both.
template <Lane T>
struct Pressed {
  T c;
  T p;
};

/// ... where a period of war follows.
template <Lane T>
struct FoughtFor {
  explicit FoughtFor(const CrisisArrays&) {}

  [[gnu::always_inline]] Pressed<T> pressed(const CrisisClass& one, int at, int, T, T) const {
    return {load<T>(one.fought_c + at), load<T>(one.fought_p + at)};
  }
};

/// ... of a short attack.
template <Lane T>
struct DecidedAtOnce {
  T prize, defeat, up_c, up_p;
  const double* charge_p;

  explicit DecidedAtOnce(const CrisisArrays& in)
      : prize(in.prize),
        defeat(in.defeat),
        up_c(in.escalation_c),
        up_p(in.escalation_p),
        charge_p(in.charge_p) {}

  [[gnu::always_inline]] Pressed<T> pressed(const CrisisClass& one, int at, int m, T hold_c,
                                            T hold_p) const {
    const T win = load<T>(one.win + at), escalation = load<T>(one.escalation + m);
    const T lost = (1.0 - win) * prize;  // by the protege
    const T after_c = lost - win * defeat + hold_c, after_p = hold_p - lost;
    return {(1.0 - escalation) * after_c - escalation * up_c - load<T>(one.charge_c + m),
            (1.0 - escalation) * after_p - escalation * up_p - load<T>(charge_p + m)};
  }
};

/// All classes at once: what they share is loaded once, and sums stay in registers.
template <Lane T, class Pressing>
void crisis_kernel(const CrisisArrays& in) {
  const T precision_c = in.precision_c;
  const T back_cost = in.back_cost, incident_back_cost = in.incident_back_cost;
  const Pressing pressing(in);
  const bool incidents = in.incident_c != nullptr;
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T hold_c = load<T>(in.hold_c + at), hold_p = load<T>(in.hold_p + at);
      const T back_c = hold_c - back_cost, incident_back_c = hold_c - incident_back_cost;
      T crisis_c = 0.0, crisis_p = 0.0, incident_c = 0.0, incident_p = 0.0;
      for (const CrisisClass* one = in.of; one != in.of + in.classes; ++one) {
        const Pressed<T> pressed = pressing.pressed(*one, at, m, hold_c, hold_p);
        const T probability = load<T>(one->probability + m);
        const auto add = [&](T back, T& sum_c, T& sum_p, double* presses) {
          const T press = logistic(precision_c, pressed.c, back);
          sum_c = sum_c + probability * (press * pressed.c + (1.0 - press) * back);
          sum_p = sum_p + probability * (press * pressed.p + (1.0 - press) * hold_p);
          if (presses != nullptr) store(press, presses + at);
        };
        add(back_c, crisis_c, crisis_p, one->presses);
        if (incidents) add(incident_back_c, incident_c, incident_p, one->presses_incident);
      }
      store(crisis_c, in.crisis_c + at);
      store(crisis_p, in.crisis_p + at);
      if (!incidents) continue;
      store(incident_c, in.incident_c + at);
      store(incident_p, in.incident_p + at);
    }
  }
}

template <Lane T>
void peace_kernel(const PeaceArrays& in) {
  const T precision_c = in.precision_c, occasion = in.occasion, incident = in.incident;
  const T nothing = 1.0 - occasion - incident;
  for (int at = 0; at < in.supports * in.row; at += width<T>) {
    const T hold_c = load<T>(in.hold_c + at), hold_p = load<T>(in.hold_p + at);
    T best = hold_c;
    T attack_c[most_armed], opens[most_armed];
    for (int a = 0; a < in.armed; ++a) {
      attack_c[a] = load<T>(in.attack_c[a] + at) - in.mobilisation[a];
      best = where_less(best, attack_c[a], attack_c[a], best);
    }
    const T holds = exp(precision_c * (hold_c - best));
    T sum = holds;
    for (int a = 0; a < in.armed; ++a) {
      opens[a] = exp(precision_c * (attack_c[a] - best));
      sum = sum + opens[a];
    }
    const T share = 1.0 / sum;
    T chosen_c = holds * share * hold_c, chosen_p = holds * share * hold_p;
    for (int a = 0; a < in.armed; ++a) {
      const T open = opens[a] * share;
      chosen_c = chosen_c + open * attack_c[a];
      chosen_p = chosen_p + open * load<T>(in.attack_p[a] + at);
      if (in.opens[a] != nullptr) store(open, in.opens[a] + at);
    }
    T peace_c = occasion * chosen_c + nothing * hold_c;
    T peace_p = occasion * chosen_p + nothing * hold_p;
    if (in.incident_c != nullptr) {
      peace_c = peace_c + incident * load<T>(in.incident_c + at);
      peace_p = peace_p + incident * load<T>(in.incident_p + at);
    }
    store(peace_c, in.peace_c + at);
    store(peace_p, in.peace_p + at);
  }
}

}  // namespace casus
