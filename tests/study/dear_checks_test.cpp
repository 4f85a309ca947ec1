// Checks that solve the first futures again, changed.
#include <algorithm>

#include <doctest/doctest.h>

#include "report/check_words.hpp"
#include "study/changed.hpp"
#include "study/checks.hpp"
#include "study/study.hpp"
#include "study/verdicts.hpp"
#include "tests/study/hand_made.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

TEST_CASE("the dear checks of one year of two packages say what they found") {
  Scenario scenario = small_scenario();
  scenario.packages.resize(2);
  scenario.horizon->report_years = 1.0;
  scenario.horizon->solve_years = 1.5;
  const auto found =
      run_study(scenario, duties_of(scenario),
                {.futures = check_futures, .threads = 1, .checks = StudyChecks::all}, {});
  REQUIRE(found);
  std::string said;
  for (const Check& one : found->checks) {
    said += (one.verdict == CheckVerdict::holds ? "+ " : "- ") + check_name(one, scenario, *found) +
            ": " + check_figure(one, scenario, *found) + "\n";
  }
  CHECK(said ==
        "+ mass at the ends of the grids below 0.01: at most 0.0000 over 8 futures, 95 % point "
        "0.0000\n"
        "+ every fixed point of the response converged: 0 did not; worst residual 2.2e-16\n"
        "+ stated response profiles are on the principal branch (in 95 % of futures): off by more "
        "than 0.01 in 0 of 8 futures; distance: median 1.7e-16, 95 % 2.6e-16, mean 1.7e-16\n"
        "+ prizes at zero: attacks that begin a war below 0.01, short ones opened without an "
        "incident below 0.02, median and mean: mean, where its interval reaches highest, 0.0028 "
        "(95 %: 0.0012 to 0.0044) and "
        "0.0000 (95 %: 0.0000 to 0.0000), highest median 0.0030 and 0.0000; of these errors 0.0028 "
        "are pressed, the rest abandoned after the response; incidents bring 0.000; over 8 "
        "futures\n"
        "+ prizes doubled: higher in every package: rise of the mean, where its interval reaches "
        "lowest, 0.1825 (95 %: 0.0840 to 0.2811), over 8 futures\n"
        "+ promises, forces and aid at zero: every package equals none: largest difference in any "
        "period 0, over 8 futures\n"
        "+ the same package under two names: equal: largest difference of any measure 0, over 8 "
        "futures\n"
        "+ packages in another order: each as before: largest difference of any measure 0, over 8 "
        "futures\n"
        "+ every actor by another name: every package as before: largest difference of any measure "
        "0, over 8 futures\n"
        "+ twin texts in the place of all texts: every package as before: largest difference of "
        "any measure 0, over 8 futures\n"
        "+ H longer by 5 years: moves armed attack pressed within 1 year by at most 0.0160 (mean "
        "over 8 futures); order "
        "of packages more than 0.01 apart stays\n"
        "+ half the step: moves armed attack pressed within 1 year by at most 0.0147 (mean over 8 "
        "futures); order of "
        "packages more than 0.01 apart stays\n"
        "+ grids twice as fine: moves armed attack pressed within 1 year by at most 0.0035 (mean "
        "over 8 futures); order "
        "of packages more than 0.01 apart stays\n");
}

TEST_CASE("a twin text that draws for itself is found out, and so is a package of another place") {
  Scenario scenario = small_scenario();
  scenario.horizon->report_years = 1.0;
  scenario.horizon->solve_years = 1.5;
  const auto run = [](const Scenario& one) { return first_futures(one, 1, {}, 3).value(); };
  const auto same = [](std::size_t p) { return p; };
  const auto before = run(scenario);
  Scenario twins = with_twin_texts(scenario);
  CHECK(renamed(Renaming::twin_texts, before, run(twins), same).verdict == CheckVerdict::holds);
  for (Instrument& one : twins.instruments) one.draws_of.reset();
  CHECK(renamed(Renaming::twin_texts, before, run(twins), same).verdict == CheckVerdict::fails);
  const auto turned = run(with_packages_reversed(scenario));
  CHECK(renamed(Renaming::packages_reversed, before, turned, same).verdict == CheckVerdict::fails);
  const auto others = run(with_actors_renamed(scenario));
  CHECK(renamed(Renaming::actors_renamed, before, others, same).verdict == CheckVerdict::holds);
}

TEST_CASE("a dear check whose changed scenario cannot be solved says why") {
  Scenario scenario = small_scenario();
  scenario.packages.resize(2);
  scenario.horizon->report_years = 1.0;
  scenario.horizon->solve_years = 1.5;
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 1, {}).value();
  std::vector<FutureOutcome> futures(check_futures);
  HandMade made;
  for (FutureOutcome& one : futures) one = made.futures[0];
  set_distribution(scenario, "protege.noise", Certain{5});  // too little for these grids
  const auto all = checks(plan, futures, made.findings(),
                          {.which = StudyChecks::all, .stop = [] { return false; }});
  REQUIRE(all.size() == 3 + 10);
  CHECK(check_name(all[3], scenario, {}) == "prizes at zero");
  CHECK(check_figure(all[3], scenario, {}) ==
        "package 'none', future 0: grid.strength a spacing of 30 FU is above 2 noise sqrt(step) = "
        "5: it would add noise of its own");
  CHECK(all[3].verdict == CheckVerdict::open);
}

TEST_CASE("a study is whole where other numerics cannot be solved, and a check says why") {
  Scenario scenario = small_scenario();
  scenario.packages.resize(1);
  scenario.horizon->report_years = 0.5;
  scenario.horizon->solve_years = 0.5;
  const Grid grid = scenario.balance_grid.value_or(Inputs{}.balance_grid);
  scenario.balance_grid = Grid{grid.least, grid.most, 1002};  // of 2,001 that a grid may have
  const auto found =
      run_study(scenario, duties_of(scenario), {.futures = 2, .threads = 1, .numerics = true}, {});
  REQUIRE(found);
  CHECK(found->futures == 2);
  CHECK(found->numerics.futures == 0);
  CHECK(found->numerics.moves.empty());
  const Check& last = found->checks.back();
  CHECK(last.verdict == CheckVerdict::open);
  CHECK(last.kind == CheckKind::computation);
  CHECK(check_name(last, scenario, *found) == "other numerics");
  CHECK(check_figure(last, scenario, *found).find("2003") != std::string::npos);
}

TEST_CASE("all checks of the small scenario are computed, and those on prizes and nothing hold" *
          doctest::test_suite("large")) {
  Scenario scenario = small_scenario();
  scenario.packages.resize(3);
  const auto found =
      run_study(scenario, duties_of(scenario),
                {.futures = check_futures, .threads = 2, .checks = StudyChecks::all}, {});
  REQUIRE(found);
  const std::vector<Check>& all = found->checks;
  const auto holds = [&](const char* name) {
    const auto one = std::find_if(all.begin(), all.end(), [&](const Check& check) {
      return check_name(check, scenario, *found) == name;
    });
    REQUIRE(one != all.end());
    INFO(check_figure(*one, scenario, *found));
    return one->verdict == CheckVerdict::holds;
  };
  CHECK(holds(
      "prizes at zero: attacks that begin a war below 0.01, short ones opened without an incident "
      "below 0.02, median and mean"));
  CHECK(holds("prizes doubled: higher in every package"));
  CHECK(holds("promises, forces and aid at zero: every package equals none"));
  CHECK(holds("H longer by 5 years"));
  CHECK(holds("half the step"));
  CHECK(holds("grids twice as fine"));
}

}  // namespace casus
