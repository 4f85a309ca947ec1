#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "game/dynamics_kernels.hpp"
#include "tests/support/near.hpp"
#include "tests/support/spread.hpp"

namespace casus {
namespace {

constexpr int peace_states = 2 * padding;

struct PeacePeriod {
  std::vector<double> hold_c, hold_p, incident_c, incident_p, peace_c, peace_p;
  std::vector<std::vector<double>> attack_c, attack_p, opens;

  explicit PeacePeriod(int armed)
      : peace_c(peace_states), peace_p(peace_states), opens(armed, peace_c) {
    const auto values = [](int from) {
      std::vector<double> list;
      for (int at = 0; at < peace_states; ++at) list.push_back(spread(at + from, -1.0, 1.0));
      return list;
    };
    hold_c = values(0);
    hold_p = values(50);
    incident_c = values(100);
    incident_p = values(150);
    for (int a = 0; a < armed; ++a) {
      attack_c.push_back(values(200 + 100 * a));
      attack_p.push_back(values(250 + 100 * a));
    }
  }

  void solve(InstructionSet set, double precision) {
    PeaceArrays arrays{.row = peace_states,
                       .supports = 1,
                       .armed = static_cast<int>(opens.size()),
                       .hold_c = hold_c.data(),
                       .hold_p = hold_p.data(),
                       .occasion = 0.3,
                       .incident = 0.1,
                       .incident_c = incident_c.data(),
                       .incident_p = incident_p.data(),
                       .precision_c = precision,
                       .peace_c = peace_c.data(),
                       .peace_p = peace_p.data()};
    for (int a = 0; a < arrays.armed; ++a) {
      arrays.attack_c[a] = attack_c[a].data();
      arrays.attack_p[a] = attack_p[a].data();
      arrays.mobilisation[a] = 0.1 * a;
      arrays.opens[a] = opens[a].data();
    }
    dynamics_kernels(set).peace(arrays);
  }
};

/// model.md, section 4, state by state, with libm.
void check_against_the_model(const PeacePeriod& found, double precision) {
  const Within within{.abs = 1e-12, .why = "roundings of numbers below 3, times a precision"};
  for (int at = 0; at < peace_states; ++at) {
    CAPTURE(at);
    std::vector<double> worth{found.hold_c[at]}, to_protege{found.hold_p[at]};
    for (std::size_t a = 0; a < found.opens.size(); ++a) {
      worth.push_back(found.attack_c[a][at] - 0.1 * static_cast<double>(a));
      to_protege.push_back(found.attack_p[a][at]);
    }
    const double best = *std::max_element(worth.begin(), worth.end());
    double sum = 0.0, c = 0.0, p = 0.0;
    for (const double one : worth) sum += std::exp(precision * (one - best));
    for (std::size_t option = 0; option < worth.size(); ++option) {
      const double chosen = std::exp(precision * (worth[option] - best)) / sum;
      c += chosen * worth[option];
      p += chosen * to_protege[option];
      if (option > 0) CHECK(near(found.opens[option - 1][at], chosen, within));
    }
    CHECK(near(found.peace_c[at], 0.3 * c + 0.1 * found.incident_c[at] + 0.6 * found.hold_c[at],
               within));
    CHECK(near(found.peace_p[at], 0.3 * p + 0.1 * found.incident_p[at] + 0.6 * found.hold_p[at],
               within));
  }
}

}  // namespace

TEST_CASE("in peace the challenger chooses among holding and any number of kinds of attack") {
  for (const int armed : {0, 1, 2, 3}) {
    for (const double precision : {4.0, 2000.0}) {
      CAPTURE(armed);
      CAPTURE(precision);
      PeacePeriod one(armed);
      one.solve(InstructionSet::scalar, precision);
      check_against_the_model(one, precision);
      for (const InstructionSet set : instruction_sets()) {
        CAPTURE(name(set));
        PeacePeriod other(armed);
        other.solve(set, precision);
        CHECK(same_bits(other.peace_c, one.peace_c));
        CHECK(same_bits(other.peace_p, one.peace_p));
        for (int a = 0; a < armed; ++a) CHECK(same_bits(other.opens[a], one.opens[a]));
      }
    }
  }
}

}  // namespace casus
