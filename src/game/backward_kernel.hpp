#pragma once

#include "game/dynamics_arrays.hpp"
#include "numeric/normal.hpp"

namespace casus {

// Backward induction over one period (model.md, sections 4 to 6), `width<T>` strengths at a time.

/// Probability that a mover takes an option that is worth `behind` less than the other one.
template <Lane T>
[[gnu::always_inline]] inline T logistic(T precision, T behind) {
  return 1.0 / (1.0 + exp(precision * behind));
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
          fma(sigma, load<T>(in.arms + m), load<T>(in.balance + m)) + load<T>(in.troops + m);
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
      const T decided_c = fnma(win, defeat, aftermath) + decided_p;
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
    store(logistic(precision_p, 0.0 - (load<T>(in.fought_p + at) + load<T>(in.ceded + at))),
          in.stands + at);
  }
  for (int k = 0; k < in.supports; ++k) {
    for (int m = 0; m < in.row; m += width<T>) {
      const int at = k * in.row + m;
      const T fought_c = load<T>(in.fought_c + at), fought_p = load<T>(in.fought_p + at);
      const T stand = load<T>(in.stands + at), ceded = load<T>(in.ceded + at);

      const T ceded_c = ceded + aftermath;
      const T on_c = fma(stand, fought_c - ceded_c, ceded_c);
      const T on_p = fms(stand, fought_p + ceded, ceded);
      const T freeze_c = load<T>(in.frozen + at) + load<T>(in.hold_c + at);
      const T freeze_p = load<T>(in.hold_p + at) - load<T>(in.gain + at);
      const T behind = freeze_c - on_c;
      const T on = logistic(precision_c, behind);
      const T review_c = fnma(on, behind, freeze_c);
      const T review_p = fma(on, on_p - freeze_p, freeze_p);

      const T none = load<T>(in.none + m), review = load<T>(in.review + m);
      store(fma(none, fought_c, fma(review, review_c, load<T>(in.decided_c + at))) -
                load<T>(in.escalated_c + m),
            in.war_c + at);
      store(fma(none, fought_p, fms(review, review_p, load<T>(in.decided_p + at))) -
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
    const T after_c = fnma(win, defeat, lost) + hold_c, after_p = hold_p - lost;
    const T calm = 1.0 - escalation;
    return {fms(calm, after_c, fma(escalation, up_c, load<T>(one.charge_c + m))),
            fms(calm, after_p, fma(escalation, up_p, load<T>(charge_p + m)))};
  }
};

// Of attacks and incidents what is gained by pressing differs by a constant, so that one exp gives
// both odds, and one division both choices. Odds are cut so that their product stays finite, and
// made from one another only where that cuts nothing else.
inline constexpr double most_log_odds = 300.0;
inline constexpr double most_log_odds_apart = 50.0;

/// All classes at once: what they share is loaded once, and sums stay in registers.
template <Lane T, class Pressing>
void crisis_kernel(const CrisisArrays& in) {
  const T precision_c = in.precision_c;
  const T back_cost = in.back_cost, incident_back_cost = in.incident_back_cost;
  const double apart = in.precision_c * (in.back_cost - in.incident_back_cost);
  const bool alike = apart < most_log_odds_apart && -apart < most_log_odds_apart;
  const T odds_apart = exp(T(apart));
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
        const T probability = load<T>(one->probability + m), more_p = pressed.p - hold_p;
        const auto add = [&](T press, T back, T behind, T& sum_c, T& sum_p, double* presses) {
          sum_c = fma(probability, fnma(press, behind, back), sum_c);
          sum_p = fma(probability, fma(press, more_p, hold_p), sum_p);
          if (presses != nullptr) store(press, presses + at);
        };
        const auto odds_against = [&](T behind) {
          return exp_within(-most_log_odds, most_log_odds, precision_c * behind);
        };
        const T behind = back_c - pressed.c, odds = odds_against(behind), all = 1.0 + odds;
        if (!incidents) {
          add(1.0 / all, back_c, behind, crisis_c, crisis_p, one->presses);
          continue;
        }
        const T behind_then = incident_back_c - pressed.c;
        const T all_then = 1.0 + (alike ? odds * odds_apart : odds_against(behind_then));
        const T per_both = 1.0 / (all * all_then);
        add(all_then * per_both, back_c, behind, crisis_c, crisis_p, one->presses);
        add(all * per_both, incident_back_c, behind_then, incident_c, incident_p,
            one->presses_incident);
      }
      store(crisis_c, in.crisis_c + at);
      store(crisis_p, in.crisis_p + at);
      if (!incidents) continue;
      store(incident_c, in.incident_c + at);
      store(incident_p, in.incident_p + at);
    }
  }
}

/// Odds of each attack against the best one, which has 1; of two the other one's serve both.
template <Lane T>
[[gnu::always_inline]] inline void odds_of_attacks(T precision, int armed, const T* worth, T best,
                                                   T* odds) {
  if (armed == 1) {
    odds[0] = 1.0;
  } else if (armed == 2) {
    const T other = exp(precision * (where_less(worth[0], worth[1], worth[0], worth[1]) - best));
    odds[0] = where_less(worth[0], worth[1], other, 1.0);
    odds[1] = where_less(worth[0], worth[1], 1.0, other);
  } else {
    for (int a = 0; a < armed; ++a) odds[a] = exp(precision * (worth[a] - best));
  }
}

template <Lane T>
void peace_kernel(const PeaceArrays& in) {
  constexpr double most_log_odds_of_holding = 700.0;  // so that the sum stays finite
  const T precision_c = in.precision_c, occasion = in.occasion, incident = in.incident;
  const T otherwise = 1.0 - incident;
  for (int at = 0; at < in.supports * in.row; at += width<T>) {
    const T hold_c = load<T>(in.hold_c + at), hold_p = load<T>(in.hold_p + at);
    T peace_c = otherwise * hold_c, peace_p = otherwise * hold_p;
    if (in.armed > 0) {
      T attack_c[most_armed], odds[most_armed];
      for (int a = 0; a < in.armed; ++a) {
        attack_c[a] = load<T>(in.attack_c[a] + at) - in.mobilisation[a];
      }
      T best = attack_c[0];
      for (int a = 1; a < in.armed; ++a) {
        best = where_less(best, attack_c[a], attack_c[a], best);
      }
      T sum = exp_within(-708.0, most_log_odds_of_holding, precision_c * (hold_c - best));
      odds_of_attacks(precision_c, in.armed, attack_c, best, odds);
      for (int a = 0; a < in.armed; ++a) sum = sum + odds[a];
      const T share = 1.0 / sum;
      T gain_c = 0.0, gain_p = 0.0;  // over holding
      for (int a = 0; a < in.armed; ++a) {
        const T open = odds[a] * share;
        gain_c = fma(open, attack_c[a] - hold_c, gain_c);
        gain_p = fma(open, load<T>(in.attack_p[a] + at) - hold_p, gain_p);
        if (in.opens[a] != nullptr) store(open, in.opens[a] + at);
      }
      peace_c = fma(occasion, gain_c, peace_c);
      peace_p = fma(occasion, gain_p, peace_p);
    }
    if (in.incident_c != nullptr) {
      peace_c = fma(incident, load<T>(in.incident_c + at), peace_c);
      peace_p = fma(incident, load<T>(in.incident_p + at), peace_p);
    }
    store(peace_c, in.peace_c + at);
    store(peace_p, in.peace_p + at);
  }
}

}  // namespace casus
