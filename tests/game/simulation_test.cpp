#include <cmath>

#include <doctest/doctest.h>

#include "game/forward.hpp"
#include "game/solve.hpp"
#include "game/tables.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

/// One history, drawn event by event from the rules of model.md, sections 4 to 6; shares nothing
/// with the forward pass but the strategies and the tables of a period.
class History {
 public:
  History(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
          std::uint64_t index)
      : p_(problem), calendar_(calendar), strategies_(strategies), draw_(index) {}

  enum class End { none, win, hold, ceded, escalation };

  bool attacked = false, opened = false, in_war = false;
  int frozen = 0, invoked = 0;
  End end = End::none;

  void run() {
    const std::vector<double> begin = strength_at_start(p_);
    double u = chance();
    while (u >= begin[m_] && m_ + 1 < static_cast<int>(begin.size())) u -= begin[m_++];
    k_ = p_.support.start;
    for (int t = 0; t < p_.time.report && end == End::none; ++t) period(t);
  }

 private:
  double chance() { return draw_.between(0.0, 1.0); }
  std::size_t state() const { return state_space(p_).at(m_, k_); }
  int class_of(int t, int armed, int outcome) const {
    return calendar_.classes(t)[armed].of_outcome[outcome];
  }

  void period(int t) {
    bool fights = false;
    if (in_war) {
      fights = war(t);
    } else {
      fights = peace(t);
    }
    if (end != End::none) return;
    in_war = fights;
    move(t, fights);
  }

  /// True if an attack is pressed.
  bool peace(int t) {
    if (chance() >= p_.opportunity_rate[t] * p_.time.step) return false;
    const Choices& choices = strategies_.choices[t];
    double u = chance();
    for (int a = 0; a < static_cast<int>(calendar_.tables(t).armed.size()); ++a) {
      u -= choices.opens(a)[state()];
      if (u >= 0.0) continue;
      opened = true;
      const ArmedTables& armed = calendar_.tables(t).armed[a];
      double v = chance();
      std::size_t j = 0;
      while (j + 1 < armed.outcome.size() && v >= armed.outcome[j][m_]) v -= armed.outcome[j++][m_];
      if (j > 1) ++invoked;
      if (chance() >= choices.presses(a, class_of(t, a, static_cast<int>(j)))[state()])
        return false;
      attacked = true;
      armed_ = a;
      outcome_ = static_cast<int>(j);
      return true;
    }
    return false;
  }

  /// True if the war goes on.
  bool war(int t) {
    const WarTables& here = calendar_.war_tables(t, armed_, outcome_);
    const int of_class = class_of(t, armed_, outcome_);
    const double escalates = p_.contest.escalation_rate * here.exposure[m_] * p_.time.step;
    const double decides = p_.contest.decision_rate * p_.time.step;
    const double reviews = p_.contest.review_rate * p_.time.step;
    const double sum = std::max(1.0, escalates + decides + reviews);
    const double u = chance() * sum;
    if (u < escalates) {
      end = End::escalation;
    } else if (u < escalates + decides) {
      end = chance() < here.win[state()] ? End::hold : End::win;
    } else if (u < escalates + decides + reviews) {
      if (chance() >= strategies_.choices[t].goes_on(armed_, of_class)[state()]) {
        ++frozen;
        return false;
      }
      if (chance() >= strategies_.choices[t].stands(armed_, of_class)[state()]) end = End::ceded;
    }
    return end == End::none;
  }

  void move(int t, bool fights) {
    const RegimeData& regime = p_.regimes[p_.regime_of[t]];
    const double attrition =
        fights ? p_.kinds[calendar_.tables(t).armed[armed_].kind].attrition : 0.0;
    const double drift = (static_cast<double>(k_) / p_.support.levels * p_.aid[t] + p_.domestic[t] -
                          p_.protege.decay * p_.grid.strength.node(m_) - attrition) *
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
    if (fights && t + 1 < p_.time.solve && p_.regime_of[t + 1] != p_.regime_of[t]) {
      // The one collective promise has the same id in both regimes: outcomes carry over as such.
      outcome_ = std::min(outcome_, 2);
    }
  }

  const Problem& p_;
  const Calendar& calendar_;
  const Strategies& strategies_;
  Draws draw_;
  int m_ = 0, k_ = 0, armed_ = 0, outcome_ = 0;
};

void simulate(std::uint64_t seed, int histories) {
  const Problem problem = small_problem(seed);
  const SolveOptions options;
  Convergence convergence;
  const Movements movements(problem);
  const GuarantorTables tables =
      guarantor_tables(problem, Reach(problem, movements), options, convergence);
  const Calendar calendar(problem, movements, tables, options.instruction_set);
  const Strategies strategies = backward_induction(problem, calendar, options.instruction_set);
  const Measures m = solve(problem, options).measures;

  double attacked = 0, unchallenged = 0, at_war = 0, frozen = 0, invoked = 0, peace = 0;
  double ends[5] = {};
  for (int h = 0; h < histories; ++h) {
    History history(problem, calendar, strategies, hash(seed, 77, static_cast<std::uint64_t>(h)));
    history.run();
    attacked += history.attacked;
    unchallenged += !history.opened;
    at_war += history.end == History::End::none && history.in_war;
    peace += history.end == History::End::none && !history.in_war;
    frozen += history.frozen;
    invoked += history.invoked;
    ends[static_cast<int>(history.end)] += 1.0;
  }
  // Five standard errors of a share (or of a small count), so that a fixed seed passes unless the
  // forward pass is wrong.
  const auto agrees = [histories](double count, double expected) {
    const double error = 5.0 * std::sqrt(std::max(expected, 1e-4) / histories);
    return near(count / histories, expected, {.abs = error, .why = "five standard errors"});
  };
  CHECK(agrees(attacked, m.attacked.back()));
  CHECK(agrees(unchallenged, m.unchallenged.back()));
  CHECK(agrees(at_war, m.at_war));
  CHECK(agrees(peace, m.peace));
  CHECK(agrees(frozen, m.freezes));
  CHECK(agrees(invoked, m.invoked));
  CHECK(agrees(ends[1], m.challenger_wins));
  CHECK(agrees(ends[2], m.protege_holds));
  CHECK(agrees(ends[3], m.ceded));
  CHECK(agrees(ends[4], m.escalation));
}

}  // namespace

TEST_CASE("histories drawn by the rules of the game end as often as the forward pass says") {
  simulate(4, 20'000);
}

TEST_CASE("many histories end as often as the forward pass says" * doctest::test_suite("large")) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    CAPTURE(seed);
    simulate(seed, 400'000);
  }
}

}  // namespace casus
