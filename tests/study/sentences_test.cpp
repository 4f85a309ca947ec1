#include <doctest/doctest.h>

#include "study/simplifications.hpp"
#include "study/voting_powers.hpp"
#include "tests/study/hand_made.hpp"

namespace casus {

namespace {

/// The sentences on a plan whose scenario was changed.
template <class Change>
std::string sentences(const Change& change) {
  HandMade made;
  for (Instrument& one : made.scenario.instruments) {
    one.term = {};
    one.binding = Binding::legal;
  }
  change(made.scenario);
  std::string all;
  for (const std::string& one : simplifications(made.plan())) all += one + "\n";
  return all;
}

const std::string expire =
    "Nothing expires: terms, renewals and exits ({} instruments have one) are not drawn; what has "
    "entered into force stays.\n";
const std::string in_time =
    "What arrives in time is a constant of each kind of attack; deadlines and transport do not set "
    "it yet.\n";
const std::string exposure =
    "The exposure of deployed troops counts from the start, because a problem has no exposure by "
    "regime.\n";
const std::string contested =
    "An instrument of contested bindingness has the strength of its form as written.\n";
const std::string once =
    "A body whose members vote no is not asked again; how long it takes to decide does not "
    "matter.\n";
const std::string apart =
    "Differences between packages are not taken apart by channel; crowding is not computed yet.\n";

std::string terms(const std::string& count) {
  std::string text = expire;
  return text.replace(text.find("{}"), 2, count);
}

}  // namespace

TEST_CASE("what is simplified is said where the scenario asks for it") {
  CHECK(sentences([](Scenario&) {}) == in_time + exposure + once + apart);
  CHECK(sentences([](Scenario& s) { s.instruments.pop_back(); }) == in_time + once + apart);
  CHECK(sentences([](Scenario& s) { s.instruments[0].binding = Binding::contested; }) ==
        in_time + exposure + contested + once + apart);
  CHECK(sentences([](Scenario& s) {
          s.instruments[0].term.until = Date{2030, 1, 1};
        }) == terms("1") + in_time + exposure + once + apart);
  CHECK(sentences([](Scenario& s) {
          s.instruments[0].term.duration = QuantityId(0);
          s.instruments[2].term.used_by = QuantityId(0);
        }) == terms("2") + in_time + exposure + once + apart);
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
