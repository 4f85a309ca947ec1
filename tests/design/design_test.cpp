#include "design/design.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "design/candidate_runs.hpp"
#include "measure/catalogue.hpp"
#include "report/design.hpp"
#include "tests/design/drafts.hpp"
#include "tests/design/front_candidates.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

const DesignOptions few{.study = {.futures = 4, .threads = 2}};

DesignFindings designed(const Scenario& scenario, DesignOptions options = few) {
  auto found = design(scenario, options, {});
  REQUIRE(found);
  REQUIRE(*found);
  return std::move(**found);
}

/// The drafts with a guarantee that binds so much, and members who agree with that chance.
Scenario with_treaty(double strength, double vote_yes) {
  Scenario scenario = with_drafts();
  set_distribution(scenario, "strength.form.treaty", Certain{strength});
  set_distribution(scenario, "guarantor.vote_yes", Certain{vote_yes});
  return scenario;
}

}  // namespace

TEST_CASE("a candidate comes to what a study finds of the same package") {
  Scenario scenario = with_drafts();
  const std::vector<DesignChoice> choices = design_choices(scenario);
  const Candidate less{1, 1, 2, 0, 1};
  scenario.packages.push_back(designed_package(choices, less));
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, scenario.seed, {}).value();
  const std::vector<DesignGoal> goals = design_goals(plan.scale);
  REQUIRE(goals.size() == 5);
  const auto found =
      run_candidates(scenario, choices, goals, {{1, 1, 1, 1, 1}, less},
                     {.futures = 2, .seed = scenario.seed, .stop = [] { return false; }});
  REQUIRE((found && *found));
  for (std::uint32_t f = 0; f < 2; ++f) {
    CAPTURE(f);
    const FutureOutcome future =
        *run_future(plan, f, {.stop = [] { return false; }, .problem_done = [] {}}).value();
    for (const auto& [package, values] :
         {std::pair(std::size_t{4}, (**found)[0]), std::pair(std::size_t{6}, (**found)[1])}) {
      const PackageOutcome& one = future.packages[package];
      CHECK(values[0][f] == one.measures.attacked.back());
      CHECK(values[1][f] == one.adopted.value());
      const double economic = package == 4 ? 20.0 : 0.0;  // no pledge of military aid
      CHECK(values[2][f] == doctest::Approx(one.pledged_eur_bn / 2.0 + economic));
      CHECK(values[4][f] == one.measures.escalation);
    }
    CHECK((**found)[0][3][f] == 20.0);
    CHECK((**found)[1][2][f] < (**found)[0][2][f]);
  }
}

TEST_CASE("exchange finds the true front, that of all candidates") {
  const Scenario scenario = with_drafts();
  DesignOptions all = few, exchange = few;
  all.limits = {.all_up_to = 72};
  exchange.limits = {.all_up_to = 0};
  const DesignFindings true_front = designed(scenario, all);
  REQUIRE(true_front.searched.how == Searched::How::all);
  REQUIRE(true_front.searched.evaluated.size() == 72);
  const DesignFindings found = designed(scenario, exchange);
  CHECK(found.searched.how == Searched::How::exchange);
  CHECK(front_candidates(found.searched) == front_candidates(true_front.searched));
  CHECK(true_front.searched.front.size() > 3);
  CHECK(true_front.searched.front.size() < 36);
  CHECK(found.searched.evaluated.size() < 72);
  // Nobody is bettered by anybody on it, and what was left out is bettered or like one of it.
  const auto& all_of_them = true_front.searched.evaluated;
  for (const std::size_t a : true_front.searched.front) {
    for (const std::size_t b : true_front.searched.front)
      CHECK(!held_against(found.goals, all_of_them[a], all_of_them[b]).first_dominates());
  }
}

TEST_CASE("it finds by itself that a treaty which hardly binds is to be dropped") {
  const Scenario scenario = with_treaty(0.01, 0.7);
  DesignOptions options = few;
  options.limits = {.all_up_to = 72};
  const DesignFindings found = designed(scenario, options);
  for (const Candidate& one : front_candidates(found.searched)) CHECK(one[1] == 0);
  const auto written =
      std::find_if(found.written.begin(), found.written.end(), [&](const WrittenOption& one) {
        return scenario.packages[index(one.package)].id == "collective";
      });
  REQUIRE(written != found.written.end());
  CHECK(written->standing == WrittenOption::Standing::bettered);
  const auto& evaluated = found.searched.evaluated;
  const Evaluated &with = evaluated[written->evaluated], &without = evaluated[written->other];
  CHECK(with.candidate == Candidate{0, 1, 0, 0, 1});
  CHECK(without.candidate == Candidate{0, 0, 0, 0, 1});
  CHECK(std::abs(difference(with.values[0], without.values[0]).mean) < 0.01);
  CHECK(difference(with.values[1], without.values[1]).mean > 0.2);
  const std::string page = design_text(scenario, found);
  CHECK(contains(page, "In no package of the front: 'guarantee'"));
}

TEST_CASE("the budget bounds money and troops by their means") {
  DesignOptions options = few;
  options.limits = {.all_up_to = 72};
  options.budget = {.money = 25.0, .troops = 20.0};
  const DesignFindings found = designed(with_drafts(), options);
  CHECK(found.searched.evaluated.size() == 2 * 2 * 2 * 3);  // aid and economic 28 + 20 are too dear
  for (const Evaluated& one : found.searched.evaluated) {
    CHECK(one.candidate[4] != 2);
    CHECK(!(one.candidate[2] == 1 && one.candidate[3] == 1));
  }
  options.budget = {.money = 0.0, .troops = 0.0};
  const DesignFindings words = designed(with_drafts(), options);
  CHECK(words.searched.evaluated.size() == 4);
}

TEST_CASE("equal input gives equal numbers, on one thread and on three") {
  DesignOptions one = few, three = few;
  one.study.threads = 1;
  three.study.threads = 3;
  one.limits = three.limits = {.all_up_to = 0, .most = 12};
  const Scenario scenario = with_drafts();
  CHECK(design_json(scenario, designed(scenario, one)) ==
        design_json(scenario, designed(scenario, three)));
}

TEST_CASE("the texts of a fallback stand beside what is refused, as in a study") {
  Scenario scenario = with_drafts();
  set_distribution(scenario, "guarantor.vote_yes", Certain{0.5});
  const std::vector<DesignChoice> choices = design_choices(scenario);
  const std::vector<DesignGoal> goals = design_goals({.objectives = {{key_of(Measure::peace)}}});
  const auto adopted = [&](std::optional<PackageId> fallback) {
    scenario.fallback = fallback;
    const auto found = run_candidates(scenario, choices, goals, {{0, 1, 0, 0, 0}},
                                      {.futures = 2, .seed = 5, .stop = [] { return false; }});
    REQUIRE((found && *found));
    return (**found)[0][1];
  };
  CHECK(adopted(std::nullopt) == adopted(PackageId{0}));  // which has no texts
  CHECK(adopted(std::nullopt) != adopted(PackageId{2}));  // which holds it
}

TEST_CASE("a design that is stopped at once has nothing") {
  const std::atomic<bool> cancelled = true;
  const auto found = design(with_drafts(), few, {.cancelled = &cancelled});
  REQUIRE(found);
  CHECK(!*found);
}

}  // namespace casus
