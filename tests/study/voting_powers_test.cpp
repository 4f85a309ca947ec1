#include "study/voting_powers.hpp"

#include <doctest/doctest.h>

#include "tests/study/hand_made.hpp"

namespace casus {

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

TEST_CASE("two readings that decide by one rule are one row, two rules are two") {
  HandMade made;
  std::vector<Reading>& readings = made.scenario.instruments[1].clauses[0].readings;
  readings.push_back(readings.back());
  CHECK(voting_powers(made.plan()).size() == 3);
  readings.back().decided_by.rule = Rule{.kind = Rule::Kind::simple_majority};
  const std::vector<VotingPower> powers = voting_powers(made.plan());
  REQUIRE(powers.size() == 6);
  CHECK(powers[2].rule == "consensus of 3");
  CHECK(powers[3].rule == "2 of 3");
  CHECK(!powers[3].blocks_alone);
}

}  // namespace casus
