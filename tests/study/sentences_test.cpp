#include <doctest/doctest.h>

#include "study/simplifications.hpp"
#include "study/voting_powers.hpp"
#include "tests/study/hand_made.hpp"

namespace casus {

namespace {

/// The sentences on a plan whose scenario was changed.
using enum Simplification;

struct Found {
  std::vector<Simplification> list{};
  int terms = 0;

  friend bool operator==(const Found&, const Found&) = default;
};

template <class Change>
Found simplified(const Change& change) {
  HandMade made;
  for (Instrument& one : made.scenario.instruments) {
    one.term = {};
    one.binding = Binding::legal;
  }
  change(made.scenario);
  return {simplifications(made.scenario), terms_of(made.scenario)};
}

}  // namespace

TEST_CASE("what is simplified is said where the scenario asks for it") {
  CHECK((simplified([](Scenario&) {}) ==
         Found{{timely_is_constant, exposure_from_start, asked_once, channels_together}}));
  CHECK((simplified([](Scenario& s) { s.instruments.pop_back(); }) ==
         Found{{timely_is_constant, asked_once, channels_together}}));
  CHECK((simplified([](Scenario& s) { s.instruments[0].binding = Binding::contested; }) ==
         Found{{timely_is_constant, exposure_from_start, contested_as_written, asked_once,
                channels_together}}));
  CHECK((simplified([](Scenario& s) {
           s.instruments[0].term.until = Date{2030, 1, 1};
         }) == Found{{nothing_expires, timely_is_constant, exposure_from_start, asked_once,
                      channels_together},
                     1}));
  CHECK((simplified([](Scenario& s) {
           s.instruments[0].term.duration = QuantityId(0);
           s.instruments[2].term.used_by = QuantityId(0);
         }) == Found{{nothing_expires, timely_is_constant, exposure_from_start, asked_once,
                      channels_together},
                     2}));
}

TEST_CASE("who may do something has a vote only where it is a duty that is decided") {
  HandMade made;
  std::vector<Reading>& readings = made.scenario.instruments[1].clauses[0].readings;
  Reading power = readings.back();  // the coalition decides on it, and it is no duty
  power.norm = Norm::power;
  power.decided_by.rule = Rule{.kind = Rule::Kind::simple_majority};
  readings.push_back(power);
  const std::vector<VotingPower> powers = voting_powers(made.plan());
  REQUIRE(powers.size() == 3);
  for (const VotingPower& one : powers) {
    CHECK(one.rule == "consensus of 3");
    CHECK(one.blocks_alone);
    CHECK(one.shapley_shubik == doctest::Approx(1.0 / 3.0));
    CHECK(one.package == static_cast<PackageId>(hand::collective));
  }
  CHECK(powers[0].member == static_cast<ActorId>(2));
  CHECK(powers[1].member == static_cast<ActorId>(3));
  CHECK(powers[2].member == static_cast<ActorId>(4));
}

}  // namespace casus
