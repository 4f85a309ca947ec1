#include <cmath>

#include <doctest/doctest.h>

#include "tests/study/hand_made.hpp"

// Findings over hand-made outcomes about one package, computed on paper.

namespace casus {

namespace {

void check_given(const Conditional& found, double given, double median, int n) {
  REQUIRE(found.given_an_attack);
  CHECK(near(*found.given_an_attack, given, on_paper));
  CHECK(near(found.before_the_fact.median, median, on_paper));
  CHECK(found.before_the_fact.n == n);
}

}  // namespace

TEST_CASE("what the study says of itself comes from scenario, plan and header") {
  const Findings found = HandMade().findings();
  CHECK(found.scenario == "small");
  CHECK(found.title == "A small scenario");
  CHECK(found.hash == "the hash");
  CHECK(found.seed == 4711);
  CHECK(found.futures == 5);
  CHECK(found.futures_asked == 9);
  CHECK(found.report_years == 3.0);
  CHECK(found.step_years == 0.25);
  CHECK(found.not_converged == 5);  // 2 of the pact in one future, 3 of the aid in another
  CHECK(found.worst_residual == 1e-8);
  CHECK(found.mass_at_grid_ends == 0.15);  // of the balance, 0.3 of 2; of the strength 0.12
  CHECK(near(found.grid_ends.p95, 0.144, on_paper));  // 0.12 and 0.8 of the way to 0.15
  CHECK(near(found.profile_distance.median, 0.004, on_paper));
  CHECK(near(found.profile_distance.p95, 0.025, on_paper));  // 0.005 and 0.8 of the way to 0.03
}

TEST_CASE("a path has its value after the years that it says") {
  const Findings found = HandMade().findings();
  const PackageFindings& aid = found.packages[hand::aid];
  // at the end 0.20, 0.45, 0.62, 0.64, 0.28; after one year 4 of 12, after two 8 of 12 of it
  const Range& end = aid.measures.at(at_the_end(Measure::attacked));
  CHECK(near(end.mean, 0.438, on_paper));
  CHECK(near(end.median, 0.45, on_paper));
  CHECK(near(end.p05, 0.216, on_paper));  // 0.20 and 0.2 of the way to 0.28
  CHECK(near(end.p95, 0.636, on_paper));  // 0.62 and 0.8 of the way to 0.64
  CHECK(end.n == 5);
  CHECK(near(aid.measures.at(after(Measure::attacked, 1)).mean, 0.146, on_paper));
  CHECK(near(aid.measures.at(after(Measure::attacked, 2)).median, 0.3, on_paper));
  CHECK(near(aid.measures.at(after(Measure::unchallenged, 1)).median, 1 - 0.55 / 3, on_paper));
  CHECK(near(aid.measures.at(after(Measure::at_war_path, 2)).mean, 0.32, on_paper));  // 8 x 4
  CHECK(near(aid.measures.at(after(Measure::support, 1)).mean, 0.68, on_paper));      // 1 - 2 x 16
  REQUIRE(aid.attacked_path.size() == 12);
  CHECK(near(aid.attacked_path[0].mean, 0.438 / 12, on_paper));
  CHECK(near(aid.attacked_path[3].mean, 0.146, on_paper));
  CHECK(near(aid.at_war_path[4].mean, 0.2, on_paper));
  CHECK(near(aid.support_path[6].mean, 0.44, on_paper));
}

TEST_CASE("each measure of one value reads the outcome that it names") {
  const Findings found = HandMade().findings();
  const auto& aid = found.packages[hand::aid].measures;
  // 100, its position and the future: over five futures 2 more
  const Measure in_order[] = {
      Measure::pressed,
      Measure::backdown,
      Measure::invoked,
      Measure::freezes,
      Measure::challenger_wins,
      Measure::protege_holds,
      Measure::ceded,
      Measure::escalation,
      Measure::at_war,
      Measure::peace,
      Measure::value_challenger_at_start,
      Measure::value_protege_at_start,
      Measure::pledged_eur_bn,
      Measure::strength_end,
      Measure::coordination_gap,
      Measure::hangs_on_one,
      Measure::varying_commitments_owed,
      Measure::varying_commitments_force,
      Measure::covers_the_need,
      Measure::largest_donor,
      Measure::troops_fight,
      Measure::preventive_effect,
  };
  double position = 0.0;
  for (const Measure measure : in_order) {
    CAPTURE(row_of(measure).name);
    const Range& range = aid.at(key_of(measure));
    CHECK(near(range.mean, 100.0 + ++position + 2.0, on_paper));
    CHECK(range.n == 5);
  }
  const Range& halving = aid.at(key_of(Measure::halving_years));  // 123 and 124
  CHECK(halving.n == 2);
  CHECK(near(halving.median, 123.5, on_paper));
  CHECK(found.packages[hand::pact].measures.at(key_of(Measure::preventive_effect)).n == 0);
}

TEST_CASE("adoption is read from the futures in which it was found") {
  const HandMade made;
  const Findings found = made.findings();
  const auto& aid = found.packages[hand::aid].measures;
  CHECK(aid.at(key_of(Measure::adopted)).n == 4);
  CHECK(near(aid.at(key_of(Measure::adopted)).mean, 0.625, on_paper));
  CHECK(aid.at(key_of(Measure::as_likely_adopted)).n == 4);
  CHECK(near(aid.at(key_of(Measure::as_likely_adopted)).mean, 0.275, on_paper));
  CHECK(found.packages[hand::pact].measures.at(key_of(Measure::adopted)).n == 0);

  // of the collective package the guarantee and the force are not in force, then the aid
  REQUIRE(found.adoption.size() == 3);
  CHECK(found.adoption[1].package == PackageId{hand::collective});
  CHECK(found.adoption[1].instrument == InstrumentId{4});
  CHECK(found.adoption[1].comes.n == 0);
  CHECK(found.adoption[2].package == PackageId{hand::aid});
  CHECK(found.adoption[2].instrument == InstrumentId{2});
  CHECK(found.adoption[2].comes.n == 4);
  CHECK(near(found.adoption[2].comes.mean, 0.65, on_paper));
}

TEST_CASE("honoured is a ratio of sums given an attack, a range over futures before the fact") {
  const Findings found = HandMade().findings();
  const auto& all = found.packages[hand::pact].conditionals;
  // kept of owed, over guarantors: 1.25 of 3 and 1 of 2
  check_given(all.at(key_of(Measure::honoured)), 2.25 / 5, (1.25 / 3 + 0.5) / 2, 2);
  // in war: 0.45 of 1.5 and 0.6 of 1
  check_given(all.at(key_of(Measure::honoured_in_war)), 1.05 / 2.5, 0.45, 2);
  // invoked of applied: 0.5 of 2 and 0.9 of 1
  check_given(all.at(key_of(Measure::invoked_share)), 1.4 / 3, 0.575, 2);
  // who owes troops without a vote: the first guarantor in the first future
  check_given(all.at(key_of(Measure::troops_honoured_in_war)), 0.2, 0.2, 1);
  // by level, votes or not: soldiers 0.2 of 1, then 0.6 of 1; arms 0.25 of 0.5; to consult nobody
  // who owes it is asked; sanctions nobody owes
  check_given(all.at(key_of(Measure::honoured_troops)), 0.8 / 2, (0.2 + 0.6) / 2, 2);
  check_given(all.at(key_of(Measure::honoured_arms)), 0.5, 0.5, 1);
  CHECK(!all.at(key_of(Measure::honoured_consult)).given_an_attack);
  CHECK(!all.at(key_of(Measure::honoured_economic)).given_an_attack);
  CHECK(!found.packages[hand::none].conditionals.at(key_of(Measure::honoured)).given_an_attack);
}

TEST_CASE("a guarantor's answers weigh by attacks opened, those in war by attacks pressed") {
  const Findings found = HandMade().findings();
  const auto& guarantors = found.packages[hand::pact].guarantors;
  REQUIRE(guarantors.size() == 3);
  const GuarantorFindings& first = guarantors[0];
  CHECK(first.actor == ActorId{2});
  // arms: 0.25 of 2 opened, 0.40 of 4, 0.10 of 1
  check_given(first.response[3], (0.5 + 1.6 + 0.1) / 7, 0.25, 3);
  // arms: 0.6 of 1 pressed, 0.2 of 0.5, 0.5 of 0.5
  check_given(first.response_in_war[3], 0.95 / 2, 0.5, 3);
  check_given(first.response_in_war[4], 0.0, 0.0, 3);
  check_given(guarantors[1].response_in_war[4], 0.12 / 2, 0.0, 3);  // 0.12, 0, 0
  check_given(first.honoured, 1.75 / 3, 0.625, 2);                  // 0.5 and 0.75
  check_given(first.honoured_in_war, 0.7 / 1.5, 0.6, 2);            // 0.2 and 1
  CHECK(!guarantors[1].honoured.given_an_attack);                   // owes nothing
  // 10, 20, 30, 40, 60
  CHECK(near(first.expected_force.mean, 32, on_paper));
  CHECK(near(first.expected_force.p05, 12, on_paper));
  CHECK(near(first.expected_force.p95, 56, on_paper));
  CHECK(near(guarantors[2].expected_force.mean, 2, on_paper));
}

TEST_CASE("the level owed is what the law says of the attack that profiles are stated for") {
  const Findings found = HandMade().findings();
  // the pact: talks and arms against an invasion; only the second clause names arms
  CHECK(found.packages[hand::pact].guarantors[0].owed_level_least == 3);
  CHECK(found.packages[hand::pact].guarantors[0].owed_level_most == 3);
  CHECK(found.packages[hand::pact].guarantors[1].owed_level_most == 0);  // not a party
  // the guarantee: talks, and for QMD troops in some event
  CHECK(found.packages[hand::collective].guarantors[1].owed_level_least == 1);
  CHECK(found.packages[hand::collective].guarantors[1].owed_level_most == 4);
  CHECK(found.packages[hand::collective].guarantors[2].owed_level_most == 1);
}

}  // namespace casus
