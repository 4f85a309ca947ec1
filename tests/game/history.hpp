#pragma once

#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "game/backward.hpp"
#include "game/forward.hpp"
#include "tests/game/small_problem.hpp"

namespace casus {

/// One history, drawn event by event from the rules of model.md, sections 4 to 6, and written from
/// them alone: of the engine it uses the strategies, and of a period the probabilities of outcomes,
/// the chance that the protege prevails and the exposure.
class History {
 public:
  History(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
          std::uint64_t index)
      : p_(problem), calendar_(calendar), strategies_(strategies), draw_(index) {}

  enum class End { none, win, hold, ceded, escalation };

  bool attacked = false, challenged = false, in_war = false;
  std::map<std::string, bool> attacked_by{};
  int pressed = 0, backdown = 0, invoked = 0, frozen = 0;
  int incidents = 0, pressed_by_incident = 0, short_won = 0, short_held = 0;
  bool first_war_frozen = false;
  End end = End::none;

  void run() {
    const std::vector<double> begin = strength_at_start(p_);
    double u = chance();
    while (m_ + 1 < static_cast<int>(begin.size()) && u >= begin[m_]) u -= begin[m_++];
    k_ = p_.support.start;
    if (p_.start) {
      in_war = first_war_ = true;
      outcome_ = p_.start->outcome;
      while (kind(armed_).name != p_.start->war) ++armed_;
    }
    for (int t = 0; t < p_.time.report && end == End::none; ++t) period(t);
  }

 private:
  double chance() { return draw_.between(0.0, 1.0); }
  std::size_t state() const { return state_space(p_).at(m_, k_); }
  const KindData& kind(int armed) const { return p_.kinds[calendar_.tables(0).armed[armed].kind]; }
  int class_of(int t) const { return calendar_.classes(t)[armed_].of_outcome[outcome_]; }

  void period(int t) {
    const bool fights = in_war ? (t == 0 || war(t)) : peace(t);
    if (end != End::none) return;
    in_war = fights;
    if (!in_war) first_war_ = false;
    move(t);
  }

  /// True if a war begins.
  bool peace(int t) {
    double occasion = p_.opportunity_rate[t] * p_.time.step;
    double incident = incident_open(t) ? p_.incident->rate[t] * p_.time.step : 0.0;
    const double sum = std::max(1.0, occasion + incident);
    const double u = chance() * sum;
    if (u < incident) return breaks_out(t);
    if (u >= incident + occasion) return false;
    double v = chance();
    for (armed_ = 0; armed_ < static_cast<int>(calendar_.tables(t).armed.size()); ++armed_) {
      v -= strategies_.choices[t].opens(armed_)[state()];
      if (v >= 0.0) continue;
      challenged = true;
      draw_outcome(t);
      if (chance() < strategies_.choices[t].presses(armed_, class_of(t))[state()]) {
        return press(t);
      }
      ++backdown;
      return false;
    }
    return false;
  }

  /// Whether there are incidents and the regime does not close their kind.
  bool incident_open(int t) const {
    if (!p_.incident) return false;
    const std::vector<int>& open = p_.regimes[p_.regime_of[t]].open;
    for (std::size_t e = 0; e < open.size(); ++e)
      if (p_.kinds[e].name == p_.incident->kind) return open[e] != 0;
    return true;
  }

  /// Fighting that nobody ordered.
  bool breaks_out(int t) {
    ++incidents;
    armed_ = 0;
    while (kind(armed_).name != p_.incident->kind) ++armed_;
    draw_outcome(t);
    if (chance() >= strategies_.choices[t].presses_incident(class_of(t))[state()]) return false;
    ++pressed_by_incident;
    challenged = true;
    return press(t);
  }

  void draw_outcome(int t) {
    const ArmedTables& armed = calendar_.tables(t).armed[armed_];
    double v = chance();
    outcome_ = 0;
    while (outcome_ + 1 < static_cast<int>(armed.outcome.size()) &&
           v >= armed.outcome[outcome_][m_]) {
      v -= armed.outcome[outcome_++][m_];
    }
    if (outcome_ > 1) ++invoked;
  }

  /// True if a war begins; a short attack is decided at once.
  bool press(int t) {
    ++pressed;
    attacked = true;
    attacked_by[kind(armed_).name] = true;
    const std::optional<double> duration = kind(armed_).duration;
    if (!duration) return true;
    const WarTables& here = calendar_.war_tables(t, armed_, outcome_);
    if (chance() < 1.0 - std::exp(-p_.contest.escalation_rate * here.exposure[m_] * *duration)) {
      end = End::escalation;
    } else {
      ++(chance() < here.win[state()] ? short_held : short_won);
    }
    return false;
  }

  /// True if the war goes on.
  bool war(int t) {
    const WarTables& here = calendar_.war_tables(t, armed_, outcome_);
    const double escalates = p_.contest.escalation_rate * here.exposure[m_] * p_.time.step;
    const double decides = p_.contest.decision_rate * p_.time.step;
    const double reviews = p_.contest.review_rate * p_.time.step;
    const double u = chance() * std::max(1.0, escalates + decides + reviews);
    if (u < escalates) {
      end = End::escalation;
    } else if (u < escalates + decides) {
      end = chance() < here.win[state()] ? End::hold : End::win;
    } else if (u < escalates + decides + reviews) {
      const Choices& choices = strategies_.choices[t];
      if (chance() >= choices.goes_on(armed_, class_of(t))[state()]) {
        ++frozen;
        first_war_frozen = first_war_frozen || first_war_;
        return false;
      }
      if (chance() >= choices.stands(armed_, class_of(t))[state()]) end = End::ceded;
    }
    return end == End::none;
  }

  void move(int t) {
    const RegimeData& regime = p_.regimes[p_.regime_of[t]];
    const double drift =
        (static_cast<double>(k_) / p_.support.levels * p_.aid[t] + p_.domestic[t] -
         p_.protege.decay * p_.grid.strength.node(m_) - (in_war ? kind(armed_).attrition : 0.0)) *
        p_.time.step;
    const Move strength = strength_move(p_, m_, drift);
    const double u = chance();
    const double down = std::min(0.5, 1.0 - std::exp(-regime.fatigue * k_ * p_.time.step));
    const double up =
        std::min(0.5, 1.0 - std::exp(-regime.renewal * (p_.support.levels - k_) * p_.time.step));
    k_ += u < down ? -1 : u < down + up ? 1 : 0;
    const double v = chance();
    m_ = v < strength.p_down                     ? strength.down
         : v < strength.p_down + strength.p_stay ? strength.stay
                                                 : strength.up;
    if (in_war && t + 1 < p_.time.solve) carry_over(regime, p_.regimes[p_.regime_of[t + 1]]);
  }

  /// An invoked set keeps those of its promises, by id, that the new regime still votes on.
  void carry_over(const RegimeData& from, const RegimeData& to) {
    if (outcome_ == 0) return;
    int kept = 0, bit = 0;
    for (const PromiseData& before : from.promises) {
      if (!before.vote) continue;
      const bool invoked_before = ((outcome_ - 1) >> bit++ & 1) != 0;
      int later = 0;
      for (const PromiseData& after : to.promises) {
        if (!after.vote) continue;
        if (invoked_before && after.id == before.id) kept |= 1 << later;
        ++later;
      }
    }
    outcome_ = 1 + kept;
  }

  const Problem& p_;
  const Calendar& calendar_;
  const Strategies& strategies_;
  Draws draw_;
  int m_ = 0, k_ = 0, armed_ = 0, outcome_ = 0;
  bool first_war_ = false;
};

}  // namespace casus
