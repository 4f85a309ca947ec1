#include <doctest/doctest.h>

#include "study/approach_facts.hpp"
#include "study/approaches.hpp"
#include "study/simplifications.hpp"
#include "tests/study/hand_made.hpp"

// What the texts of the hand-made study say, counted on paper: `pact` stands for bilateral
// agreements, `collective` (a hypothetical guarantee and a deployment) for a multilateral
// framework, `aid` for aid.

namespace casus {

namespace {

/// The fact of that kind in the table, which must be there once for the approach.
template <class Fact>
Fact fact_of(const Findings& found, Approach approach) {
  std::vector<Fact> facts;
  for (const ApproachRow& row : found.approaches) {
    const auto* fact = std::get_if<Fact>(&row.value);
    if (row.approach == approach && fact != nullptr) facts.push_back(*fact);
  }
  REQUIRE(facts.size() == 1);
  return facts.front();
}

/// Packages and cells in which the table asks for a measure.
std::vector<std::pair<PackageId, ApproachCell>> places_of(const Findings& found, Measure measure) {
  std::vector<std::pair<PackageId, ApproachCell>> places;
  for (const ApproachRow& row : found.approaches) {
    const auto* key = std::get_if<MeasureKey>(&row.value);
    if (key != nullptr && *key == key_of(measure)) places.emplace_back(row.package, row.cell);
  }
  return places;
}

}  // namespace

TEST_CASE("instruments are counted by form and bindingness") {
  const Findings found = HandMade().findings();
  const auto pact = fact_of<FormsFact>(found, Approach::bilateral);
  CHECK(pact.instruments == 1);
  CHECK(pact.forms == std::map<Form, int>{{Form::political_agreement, 1}});
  CHECK(pact.hypothetical == 0);
  const auto collective = fact_of<FormsFact>(found, Approach::multilateral);
  CHECK(collective.instruments == 2);
  CHECK(collective.forms == std::map<Form, int>{{Form::treaty, 1}, {Form::declaration, 1}});
  CHECK(collective.bindings ==
        std::map<Binding, int>{{Binding::legal, 1}, {Binding::political, 1}});
  CHECK(collective.hypothetical == 1);
}

TEST_CASE("duties are counted by the most that each owes, with deadlines and consequences") {
  const Findings found = HandMade().findings();
  const auto owed = fact_of<OwedFact>(found, Approach::bilateral);
  CHECK(owed.duties == 2);
  CHECK(owed.by_level == std::array<int, level_count>{0, 1, 0, 1, 0});  // talks; talks and arms
  const auto deadlines = fact_of<DeadlinesFact>(found, Approach::bilateral);
  CHECK(deadlines.duties == 2);
  CHECK(deadlines.dated == 2);
  CHECK(near(deadlines.shortest_years, 3 / 365.25, on_paper));  // of 3 and 7 days
  CHECK(fact_of<DeadlinesFact>(found, Approach::multilateral).dated == 0);
  const auto lest = fact_of<ConsequencesFact>(found, Approach::bilateral);
  CHECK(lest.duties == 2);
  CHECK(lest.without == 1);  // the second: "a breach triggers nothing"
}

TEST_CASE("a clause whose holders all promise by another text of the package is no duty of it") {
  HandMade made;
  StudyPlan plan = made.plan();
  const auto duties_with = [&](const PackageEntry& pact, const PackageEntry& guarantee) {
    plan.packages[hand::pact].entries = {pact, guarantee};
    const PackageId package{hand::pact};
    const int duties = owed_fact(plan, package).duties;
    CHECK(consequences_fact(plan, package).duties == duties);
    CHECK(deadlines_fact(plan, package).duties == duties);
    return duties;
  };
  const PackageEntry pact{.instrument = InstrumentId{0}}, guarantee{.instrument = InstrumentId{1}};
  CHECK(duties_with(pact, guarantee) == 3);  // two of the pact, one of the guarantee
  made.scenario.instruments[1].implements = {made.scenario.instruments[0].id};
  CHECK(duties_with(pact, guarantee) == 1);  // QMC holds those of the pact alone
  PackageEntry unsigned_by = guarantee;
  unsigned_by.without = {ActorId{2}};
  CHECK(duties_with(pact, unsigned_by) == 3);  // the guarantee binds QMC no more
  made.scenario.instruments[1].implements = {};
  made.scenario.instruments[0].implements = {made.scenario.instruments[1].id};
  CHECK(duties_with(pact, guarantee) == 3);  // of three holders of the guarantee two are left
  PackageEntry of_one = guarantee;
  of_one.without = {ActorId{3}, ActorId{4}};
  CHECK(duties_with(pact, of_one) == 2);
  CHECK(decisions_fact(plan, PackageId{hand::pact}).decisions.empty());  // nor a vote on it
}

TEST_CASE("terms are counted by years, with those that are open and those that can be left") {
  const Findings found = HandMade().findings();
  const auto pact = fact_of<TermsFact>(found, Approach::bilateral);
  CHECK(pact.by_years == std::map<double, int>{{10.0, 1}});
  CHECK(pact.open == 0);
  CHECK(pact.with_notice == 1);
  CHECK(pact.dated == 0);
  CHECK(pact.may_end == 0);
  const auto collective = fact_of<TermsFact>(found, Approach::multilateral);
  CHECK(collective.by_years.empty());
  CHECK(collective.open == 2);
  CHECK(collective.with_notice == 0);
}

TEST_CASE("a text that ends on a day is counted so, and what the game lets end") {
  HandMade made;
  Instrument& text = made.scenario.instruments[0];
  text.term = {.until = Date{2040, 1, 1}, .notice = text.term.notice};
  made.scenario.terms = Terms{.each = true};
  const auto pact = fact_of<TermsFact>(made.findings(), Approach::bilateral);
  CHECK(pact.by_years.empty());
  CHECK(pact.open == 0);
  CHECK(pact.dated == 1);
  CHECK(pact.may_end == 1);
  CHECK(terms_of(made.scenario) == 0);
}

TEST_CASE("decisions: who is a member, by which rule, under which reading, and what silence does") {
  const Findings found = HandMade().findings();
  const auto decisions = fact_of<DecisionsFact>(found, Approach::multilateral);
  CHECK(decisions.members == 3);
  REQUIRE(decisions.decisions.size() == 1);  // the first reading of the clause asks nobody
  CHECK(decisions.decisions[0].rule.kind == Rule::Kind::consensus);
  CHECK(decisions.decisions[0].clause == ClauseId{InstrumentId{1}, 0});
  CHECK(decisions.decisions[0].weight == 0.6);
  const auto silence = fact_of<SilenceFact>(found, Approach::multilateral);
  CHECK(silence.guarantors == 3);
  CHECK(silence.owe_less == 3);  // under the second reading nothing is owed then
  CHECK(silence.attack == AttackId{2});
  CHECK(fact_of<SilenceFact>(found, Approach::bilateral).owe_less == 0);
  const auto blockers = fact_of<BlockersFact>(found, Approach::multilateral);
  CHECK(blockers.actors == std::vector{ActorId{2}, ActorId{3}, ActorId{4}});
  CHECK(near(fact_of<MostPowerFact>(found, Approach::multilateral).share, 1.0 / 3, on_paper));
  REQUIRE(found.voting_power.size() == 3);
  CHECK(found.voting_power[1].package == PackageId{hand::collective});
  CHECK(found.voting_power[1].rule == "consensus of 3");
  CHECK(found.voting_power[1].member == ActorId{3});
}

TEST_CASE("donors with their shares, by how they are funded") {
  const auto donors = fact_of<DonorsFact>(HandMade().findings(), Approach::aid);
  REQUIRE(donors.donors.size() == 2);
  CHECK(donors.donors[0].actor == ActorId{2});
  CHECK(donors.donors[1].share == 0.2);
  CHECK(donors.by_funding ==
        std::map<Funding, double>{{Funding::multi_year_law, 0.6}, {Funding::pledge, 0.2}});
}

TEST_CASE("holes: of two kinds of armed attack the pact owes arms against one") {
  const auto holes = fact_of<HolesFact>(HandMade().findings(), Approach::bilateral);
  REQUIRE(holes.counts);
  CHECK(holes.counts->events == 2);
  CHECK(holes.counts->under_every_reading == 1);
  CHECK(holes.counts->under_some_reading == 1);
}

TEST_CASE("simplifications are those that the scenario asks for") {
  using enum Simplification;
  HandMade made;  // one text with a term, a deployment, nothing contested
  const Findings found = made.findings();
  CHECK(found.simplifications ==
        std::vector{nothing_expires, timely_is_constant, asked_once, crowding_not_counted});
  CHECK(found.terms == 1);
  CHECK(found.reference_attack == AttackId{2});
  made.scenario.instruments[0].term = {};
  made.scenario.instruments[1].binding = Binding::contested;
  made.scenario.instruments.pop_back();
  CHECK(simplifications(made.scenario) ==
        std::vector{timely_is_constant, contested_as_written, asked_once, crowding_not_counted});
  std::vector<Attack*> armed;
  for (Attack& one : made.scenario.attacks)
    if (one.armed) armed.push_back(&one);
  REQUIRE(armed.size() > 1);
  armed[0]->numbers["timely.pace"] = QuantityId{0};
  CHECK(simplifications(made.scenario) ==  // of another attack it is still a constant
        std::vector{timely_is_constant, contested_as_written, asked_once, crowding_not_counted});
  for (Attack* one : armed) one->numbers["timely.pace"] = QuantityId{0};
  CHECK(simplifications(made.scenario) ==
        std::vector{contested_as_written, not_asked_again, crowding_not_counted});
}

TEST_CASE("each approach has the measures of its known weaknesses") {
  const Findings found = HandMade().findings();
  using enum ApproachCell;
  const PackageId bilateral{hand::pact}, multilateral{hand::collective}, aid{hand::aid};
  const struct {
    Measure measure;
    PackageId package;
    ApproachCell cell;
  } rows[] = {{Measure::pledged_eur_bn, aid, what_it_is},
              {Measure::coordination_gap, bilateral, coordination},
              {Measure::hangs_on_one, bilateral, coordination},
              {Measure::varying_commitments_owed, bilateral, varying_commitments},
              {Measure::varying_commitments_force, bilateral, varying_commitments},
              {Measure::adopted, multilateral, consensus},
              {Measure::as_likely_adopted, multilateral, consensus},
              {Measure::invoked_share, multilateral, consensus},
              {Measure::covers_the_need, aid, sustainability},
              {Measure::halving_years, aid, sustainability},
              {Measure::largest_donor, aid, sustainability},
              {Measure::preventive_effect, aid, escalation},
              {Measure::escalation, aid, escalation},
              {Measure::troops_fight, aid, escalation}};
  for (const auto& row : rows) {
    CAPTURE(row_of(row.measure).name);
    CHECK(places_of(found, row.measure) == std::vector{std::pair(row.package, row.cell)});
  }
  CHECK(places_of(found, Measure::honoured_in_war) ==
        std::vector{std::pair(bilateral, enforcement), std::pair(multilateral, enforcement)});
}

}  // namespace casus
