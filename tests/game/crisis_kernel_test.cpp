#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "game/dynamics_kernels.hpp"
#include "tests/support/near.hpp"
#include "tests/support/spread.hpp"

namespace casus {
namespace {

constexpr int states = 2 * padding;

/// One class of a short attack, by state: what goes in and what comes out.
struct ShortCrisis {
  double precision, back_cost, incident_back_cost;
  std::vector<double> win, escalation, charge, hold_c, hold_p;
  std::vector<double> presses, presses_incident, crisis_c, crisis_p, incident_c, incident_p;

  ShortCrisis(double precision, double back_cost, double incident_back_cost)
      : precision(precision), back_cost(back_cost), incident_back_cost(incident_back_cost) {
    for (int at = 0; at < states; ++at) {
      win.push_back(spread(at, 0.0, 1.0));
      escalation.push_back(spread(at + 100, 0.0, 0.2));
      charge.push_back(spread(at + 200, 0.0, 0.3));
      hold_c.push_back(spread(at + 300, -1.0, 1.0));
      hold_p.push_back(spread(at + 400, -1.0, 1.0));
    }
    for (auto* out :
         {&presses, &presses_incident, &crisis_c, &crisis_p, &incident_c, &incident_p}) {
      out->resize(states);
    }
  }

  void solve(InstructionSet set, bool incidents) {
    const std::vector<double> all(states, 1.0);
    const CrisisClass one{.probability = all.data(),
                          .win = win.data(),
                          .escalation = escalation.data(),
                          .charge_c = charge.data(),
                          .presses = presses.data(),
                          .presses_incident = presses_incident.data()};
    dynamics_kernels(set).short_crisis({.row = states,
                                        .supports = 1,
                                        .classes = 1,
                                        .of = &one,
                                        .hold_c = hold_c.data(),
                                        .hold_p = hold_p.data(),
                                        .back_cost = back_cost,
                                        .incident_back_cost = incident_back_cost,
                                        .precision_c = precision,
                                        .charge_p = charge.data(),
                                        .prize = 0.4,
                                        .defeat = 0.2,
                                        .escalation_c = 3.0,
                                        .escalation_p = 2.0,
                                        .crisis_c = crisis_c.data(),
                                        .crisis_p = crisis_p.data(),
                                        .incident_c = incidents ? incident_c.data() : nullptr,
                                        .incident_p = incidents ? incident_p.data() : nullptr});
  }
};

/// model.md, section 5, state by state, with libm.
void check_against_the_model(const ShortCrisis& found) {
  const Within within{.abs = 1e-12,
                      .why = "roundings of numbers below 4, times a precision of 2,000"};
  for (int at = 0; at < states; ++at) {
    CAPTURE(at);
    const double win = found.win[at], up = found.escalation[at], charge = found.charge[at];
    const double lost = (1.0 - win) * 0.4;
    const double c = (1.0 - up) * (lost - win * 0.2 + found.hold_c[at]) - up * 3.0 - charge;
    const double p = (1.0 - up) * (found.hold_p[at] - lost) - up * 2.0 - charge;
    const auto check = [&](double back_cost, double press, double worth_c, double worth_p) {
      const double back = found.hold_c[at] - back_cost;
      const double expected = 1.0 / (1.0 + std::exp(found.precision * (back - c)));
      CHECK(near(press, expected, within));
      CHECK(near(worth_c, expected * c + (1.0 - expected) * back, within));
      CHECK(near(worth_p, expected * p + (1.0 - expected) * found.hold_p[at], within));
    };
    check(found.back_cost, found.presses[at], found.crisis_c[at], found.crisis_p[at]);
    check(found.incident_back_cost, found.presses_incident[at], found.incident_c[at],
          found.incident_p[at]);
  }
}

}  // namespace

TEST_CASE("attacks and incidents are pressed by their own odds, however far these are apart") {
  const struct {
    double precision, back_cost, incident_back_cost;
  } rows[] = {
      {4.0, 0.3, 0.3},     // the same
      {4.0, 0.1, 0.6},     // made from one another
      {4.0, 0.6, 0.1},     //
      {90.0, 0.05, 0.55},  // 45 log-odds apart
      {90.0, 0.1, 1.2},    // too far for that
      {900.0, 1.2, 0.1},   // one of them cut
      {2000.0, 0.7, 0.71}  // both cut
  };
  for (const auto& row : rows) {
    CAPTURE(row.precision);
    CAPTURE(row.incident_back_cost);
    ShortCrisis one(row.precision, row.back_cost, row.incident_back_cost);
    one.solve(InstructionSet::scalar, true);
    check_against_the_model(one);
    for (const InstructionSet set : instruction_sets()) {
      CAPTURE(name(set));
      ShortCrisis other(row.precision, row.back_cost, row.incident_back_cost);
      other.solve(set, true);
      CHECK(same_bits(other.presses, one.presses));
      CHECK(same_bits(other.presses_incident, one.presses_incident));
      CHECK(same_bits(other.crisis_c, one.crisis_c));
      CHECK(same_bits(other.incident_p, one.incident_p));
    }
  }
}

TEST_CASE("an attack is worth the same where there are no incidents") {
  ShortCrisis with(4.0, 0.1, 0.6), without(4.0, 0.1, 0.6);
  with.solve(InstructionSet::scalar, true);
  without.solve(InstructionSet::scalar, false);
  for (int at = 0; at < states; ++at) {
    CHECK(near(without.crisis_c[at], with.crisis_c[at], {.abs = 1e-15, .why = "one division"}));
    CHECK(near(without.presses[at], with.presses[at], {.abs = 1e-15, .why = "one division"}));
  }
}

}  // namespace casus
