#include "study/checks.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>

#include <doctest/doctest.h>

#include "report/check_words.hpp"
#include "study/verdicts.hpp"
#include "tests/study/hand_made.hpp"
#include "tests/support/small_scenario.hpp"

// Each check holding once and failing once, with the figure that it says.

namespace casus {

namespace {

/// Futures in which the packages are attacked so often at the end: [future][package].
std::vector<FutureOutcome> attacked_so_often(std::vector<std::vector<double>> rows) {
  std::vector<FutureOutcome> futures;
  for (const std::vector<double>& row : rows) {
    FutureOutcome& future = futures.emplace_back();
    for (const double attacked : row) {
      future.packages.push_back({.measures = {.attacked = {0.5 * attacked, attacked}}});
    }
  }
  return futures;
}

/// A report of half a year in two periods, ranked by attacks at its end.
MeasureScale half_a_year() {
  return {.time = {.step = 0.25, .solve = 4, .report = 2},
          .objectives = {{after(Measure::attacked, 0.5)}}};
}

/// What a check says of findings; only bands read the scenario.
struct Said {
  Check check{};
  std::string name{}, figure{};
};
Said said(const Check& check, const Findings& findings, const Scenario& scenario) {
  return {check, check_name(check, scenario, findings), check_figure(check, scenario, findings)};
}

void check_says(const Said& found, const char* figure, CheckVerdict verdict) {
  CAPTURE(found.name);
  CHECK(found.figure == figure);
  CHECK(found.check.verdict == verdict);
}
void check_says(const Check& found, const char* figure, CheckVerdict verdict,
                const Findings& findings = {}) {
  check_says(said(found, findings, {}), figure, verdict);
}

/// The checks of one band of the hand-made study; `measure` at its end. Its five futures stand
/// there so many times: enough for a verdict.
std::vector<Said> of_band(const char* measure, std::vector<PackageId> packages,
                          std::vector<Band::Record> within, int times = 16) {
  Scenario scenario = HandMade().scenario;
  scenario.bands = {{.name = "a band",
                     .measure = measure,
                     .packages = std::move(packages),
                     .within = std::move(within)}};
  const HandMade made;
  std::vector<FutureOutcome> futures;
  for (int i = 0; i < times; ++i)
    futures.insert(futures.end(), made.futures.begin(), made.futures.end());
  const StudyPlan plan = make_plan(scenario, made.duties, 1, {}).value();
  const Findings findings = assemble(plan, futures, {});
  std::vector<Said> all;
  for (const Check& one : band_checks(plan, findings)) all.push_back(said(one, findings, scenario));
  return all;
}

}  // namespace

TEST_CASE("a band holds with the whole interval inside one record, fails with the whole outside") {
  const std::vector<PackageId> aid{PackageId{hand::aid}};
  // attacked with aid after three years: 0.438, off by 0.15568 in squares of five futures; half of
  // the interval is 1.99045 sqrt(16 x 0.15568 / 79 / 80) = 0.03952
  const auto inside = of_band("attacked_3y", aid, {{"early", 0.1, 0.2}, {"late", 0.4, 0.5}});
  REQUIRE(inside.size() == 1);
  CHECK(inside[0].name == "a band, 'aid', mean over futures");
  check_says(inside[0], "0.438 (0.398 to 0.478; n = 80 of 80), inside late: 0.4 to 0.5",
             CheckVerdict::open);
  check_says(of_band("attacked_3y", aid, {{"early", 0.1, 0.2}, {"late", 0.39, 0.48}})[0],
             "0.438 (0.398 to 0.478; n = 80 of 80), inside late: 0.39 to 0.48",
             CheckVerdict::holds);
  check_says(of_band("attacked_3y", aid, {{"", 0.39, 0.477}})[0],
             "0.438 (0.398 to 0.478; n = 80 of 80), inside 0.39 to 0.477", CheckVerdict::open);
  check_says(of_band("attacked_3y", aid, {{"", 0.399, 0.48}})[0],
             "0.438 (0.398 to 0.478; n = 80 of 80), inside 0.399 to 0.48", CheckVerdict::open);
  check_says(of_band("attacked_3y", aid, {{"early", 0.1, 0.4}, {"late", 0.5, 0.6}})[0],
             "0.438 (0.398 to 0.478; n = 80 of 80), above early: 0.1 to 0.4; below late: 0.5 to "
             "0.6; the interval reaches early: 0.1 to 0.4",
             CheckVerdict::open);
  check_says(of_band("attacked_3y", aid, {{"", 0.1, 0.2}})[0],
             "0.438 (0.398 to 0.478; n = 80 of 80), above 0.1 to 0.2", CheckVerdict::fails);
  CHECK(of_band("attacked_1y", aid, {{"", 0.0, 1.0}})[0].figure.ends_with(
      "n = 80 of 80), inside 0 to 1"));  // the first of all measures
  // the share of the pact that is invoked: 1.05 of 2.5. Of five futures two carry it, with 1.5 and
  // 1 of it, which count as 6.25 / 3.25
  const std::vector<PackageId> pact{PackageId{hand::pact}};
  const auto ratio = of_band("honoured_in_war", pact, {{"", 0.4, 0.5}});
  CHECK(ratio[0].name == "a band, 'pact', ratio of sums over futures");
  check_says(ratio[0], "0.420 (0.367 to 0.473; n = 32 of 80, worth 30.8), inside 0.4 to 0.5",
             CheckVerdict::open);
  check_says(of_band("honoured", pact, {{"", 0.1, 0.44}})[0],
             "0.450 (0.435 to 0.465; n = 32 of 80, worth 30.8), above 0.1 to 0.44; the interval "
             "reaches 0.1 to 0.44",
             CheckVerdict::open);
}

TEST_CASE("a band without packages is about all for which its measure is defined") {
  const auto all = of_band("attacked_3y", {}, {{"", 0.0, 0.4}});
  REQUIRE(all.size() == 4);
  // means 0.7, 0.38, 0.4, 0.438
  check_says(all[hand::none], "0.700 (0.668 to 0.732; n = 80 of 80), above 0 to 0.4",
             CheckVerdict::fails);
  check_says(all[hand::pact], "0.380 (0.353 to 0.407; n = 80 of 80), inside 0 to 0.4",
             CheckVerdict::open);
  check_says(all[hand::aid],
             "0.438 (0.398 to 0.478; n = 80 of 80), above 0 to 0.4; the interval reaches 0 to 0.4",
             CheckVerdict::open);
  const auto halving = of_band("halving_years", {}, {{"", 123.5, 130.0}});
  REQUIRE(halving.size() == 1);
  check_says(halving[0], "123.500 (123.317 to 123.683; n = 32 of 80), inside 123.5 to 130",
             CheckVerdict::open);
  check_says(of_band("halving_years", {PackageId{hand::none}}, {{"", 1, 2}})[0],
             "not defined in these futures", CheckVerdict::open);
}

TEST_CASE("a band of too few futures has no verdict, however wide: they count by their mass") {
  const std::vector<PackageId> pact{PackageId{hand::pact}};
  const auto one = of_band("troops_honoured_in_war", pact, {{"", 0.0, 1.0}}, 1).at(0);
  const auto& figure = std::get<BandFigure>(one.check.figure);
  CHECK(figure.n == 1);
  CHECK(figure.effective == 1.0);
  CHECK(figure.low == 0.0);  // without end, cut to what a share may be
  CHECK(figure.high == 1.0);
  CHECK(one.check.verdict == CheckVerdict::too_few);
  // 30 futures carry it, 2.5^2 / 3.25 of every two of them
  check_says(of_band("honoured_in_war", pact, {{"", 0.0, 1.0}}, 15)[0],
             "0.420, beside 0 to 1, without an interval: 30 of 75 futures say something and are "
             "worth 28.8; a "
             "verdict takes 30",
             CheckVerdict::too_few);
  check_says(of_band("attacked_3y", pact, {{"", 0.0, 1.0}}, 5)[0],
             "0.380, beside 0 to 1, without an interval: 25 of 25 futures say something and are "
             "worth 25; a "
             "verdict takes 30",
             CheckVerdict::too_few);
  CHECK(of_band("attacked_3y", pact, {{"", 0.0, 1.0}}, 6)[0].check.verdict == CheckVerdict::holds);
}

TEST_CASE("a check says what it can show: a band by its own words, the others by what they are") {
  const auto kind_of = [](Band band) {
    Scenario scenario = HandMade().scenario;
    band.measure = "attacked_3y";
    band.packages = {PackageId{hand::aid}};
    band.within = {{"", 0.1, 0.2}};
    scenario.bands = {band};
    const HandMade made;
    const StudyPlan plan = make_plan(scenario, made.duties, 1, {}).value();
    return band_checks(plan, assemble(plan, made.futures, {})).at(0).kind;
  };
  CHECK(kind_of({.name = "counted", .source = "a list of wars"}) == CheckKind::record);
  CHECK(kind_of({.name = "hoped for", .assumed = "so it is said"}) == CheckKind::expected);
  CHECK(kind_of({.name = "counted (calibrated: challenger.force)", .source = "a list of wars"}) ==
        CheckKind::calibrated);
  const HandMade made;
  const auto cheap = checks(made.plan(), made.futures, made.findings(), {});
  CHECK(cheap[0].kind == CheckKind::computation);
  CHECK(cheap[1].kind == CheckKind::computation);
  CHECK(cheap[2].kind == CheckKind::construction);
  CHECK(nothing_is_none(attacked_so_often({{0.1, 0.1}})).kind == CheckKind::identity);
}

TEST_CASE("mass at the ends of the grids: at most one in a hundred") {
  const auto says = [](const Findings& findings, const char* figure, CheckVerdict verdict) {
    check_says(ends_of_grids(findings), figure, verdict, findings);
  };
  says({.futures = 3, .mass_at_grid_ends = 0.0099, .grid_ends = {.p95 = 0.0044}},
       "at most 0.0099 over 3 futures, 95 % point 0.0044", CheckVerdict::holds);
  says({.futures = 3, .mass_at_grid_ends = 0.0102, .grid_ends = {.p95 = 0.0044}},
       "at most 0.0102 over 3 futures, 95 % point 0.0044", CheckVerdict::fails);
}

TEST_CASE("fixed points: none may be missing") {
  const auto says = [](const Findings& findings, const char* figure, CheckVerdict verdict) {
    check_says(fixed_points(findings), figure, verdict, findings);
  };
  says({.worst_residual = 3e-14}, "0 did not; worst residual 3e-14", CheckVerdict::holds);
  says({.not_converged = 1, .worst_residual = 2e-7}, "1 did not; worst residual 2e-07",
       CheckVerdict::fails);
}

TEST_CASE("stated profiles: near the branch in 95 % of the futures") {
  HandMade made;  // 0.001, 0.002, 0.03, 0.004, 0.005
  check_says(stated_profiles(made.futures, made.findings()),
             "off by more than 0.01 in 1 of 5 futures; distance: median 0.004, 95 % 0.025, mean "
             "0.0084",
             CheckVerdict::fails, made.findings());
  made.futures[2].distance.largest = 0.011;  // one is off, the 95 % point is at 0.0098
  check_says(stated_profiles(made.futures, made.findings()),
             "off by more than 0.01 in 1 of 5 futures; distance: median 0.004, 95 % 0.0098, mean "
             "0.0046",
             CheckVerdict::holds, made.findings());
}

TEST_CASE("without prizes: no wars from 0.01, no short attacks from 0.02, whatever incidents do") {
  // Of one package: wars, short attacks opened, pressed incidents, by future. Kinds:
  // one that is not armed, a short one, two that begin a war.
  struct Row {
    double war, opened, incidents;
  };
  const auto says = [](const std::vector<Row>& rows, const char* figure, CheckVerdict verdict) {
    std::vector<FutureOutcome> futures;
    for (const Row& row : rows) {
      FutureOutcome one;
      one.packages.resize(1);
      Measures& m = one.packages[0].measures;
      m.attacked_by = {{}, {0.9, 0.9}, {0.0, row.war / 4}, {0.0, 3 * row.war / 4}};
      one.packages[0].challenges = {0.9, row.opened, 0.9, 0.9};
      m.pressed = row.incidents + 0.001;
      m.pressed_by_incident = row.incidents;
      one.common = {7.0, 100.0 - row.opened};
      futures.push_back(std::move(one));
    }
    check_says(without_prizes({1}, QuantityId{1}, futures), figure, verdict);
  };
  // of three futures Student's t reaches 4.303 standard errors
  says({{0.004, 0.01, 0.3}, {0.005, 0.011, 0.3}, {0.006, 0.012, 0.6}},
       "mean, where its interval reaches highest, 0.0050 (95 %: 0.0025 to 0.0075) and 0.0110 (95 "
       "%: 0.0085 to 0.0135), highest median "
       "0.0050 and 0.0110; of these errors 0.0010 are pressed, the rest abandoned "
       "after the response; rank correlation with the challenger's precision -1.00; incidents "
       "bring 0.400; over 3 futures",
       CheckVerdict::holds);
  says({{0.0, 0.01, 0.3}, {0.008, 0.02, 0.3}, {0.016, 0.024, 0.6}},
       "mean, where its interval reaches highest, 0.0080 (95 %: 0.0000 to 0.0279) and 0.0180 (95 "
       "%: 0.0001 to 0.0359), highest median "
       "0.0080 and 0.0200; of these errors 0.0010 are pressed, the rest abandoned "
       "after the response; rank correlation with the challenger's precision -1.00; incidents "
       "bring 0.400; over 3 futures",
       CheckVerdict::fails);
  says({{0.0, 0.01, 0.3}, {0.008, 0.018, 0.3}, {0.016, 0.026, 0.6}},
       "mean, where its interval reaches highest, 0.0080 (95 %: 0.0000 to 0.0279) and 0.0180 (95 "
       "%: 0.0000 to 0.0379), highest median "
       "0.0080 and 0.0180; of these errors 0.0010 are pressed, the rest abandoned "
       "after the response; rank correlation with the challenger's precision -1.00; incidents "
       "bring 0.400; over 3 futures",
       CheckVerdict::open);
  says({{0.0, 0.0, 0.0}, {0.0, 0.0, 0.0}, {0.03, 0.0, 0.0}},
       "mean, where its interval reaches highest, 0.0100 (95 %: 0.0000 to 0.0530) and 0.0000 (95 "
       "%: 0.0000 to 0.0000), highest median "
       "0.0000 and 0.0000; of these errors 0.0010 are pressed, the rest abandoned "
       "after the response; incidents bring 0.000; over 3 futures",
       CheckVerdict::open);
  says({{0.0, 0.0, 0.0}, {0.011, 0.0, 0.0}, {0.011, 0.0, 0.0}},
       "mean, where its interval reaches highest, 0.0073 (95 %: 0.0000 to 0.0231) and 0.0000 (95 "
       "%: 0.0000 to 0.0000), highest median "
       "0.0110 and 0.0000; of these errors 0.0010 are pressed, the rest abandoned "
       "after the response; incidents bring 0.000; over 3 futures",
       CheckVerdict::fails);
  says({{0.0, 0.001, 0.0}},
       "mean, where its interval reaches highest, 0.0000 (no interval) and 0.0010 (no interval), "
       "highest median 0.0000 and 0.0010; of "
       "these errors 0.0010 are pressed, the rest abandoned after the response; "
       "incidents bring 0.000; over 1 future",
       CheckVerdict::open);
  // the median is nothing, and the whole interval of the mean of 20 lies above 0.02
  std::vector<Row> some(20, Row{0.0, 0.0, 0.0});
  for (std::size_t f = 0; f < 9; ++f) some[f].opened = 0.1;
  says(some,
       "mean, where its interval reaches highest, 0.0000 (95 %: 0.0000 to 0.0000) and 0.0450 (95 "
       "%: 0.0211 to 0.0689), highest median "
       "0.0000 and 0.0000; of these errors 0.0010 are pressed, the rest abandoned "
       "after the response; rank correlation with the challenger's precision -1.00; incidents "
       "bring 0.000; over 20 futures",
       CheckVerdict::fails);
}

TEST_CASE("without prizes: of two packages the one whose interval reaches further decides") {
  std::vector<FutureOutcome> futures(2);
  const double opened[2][2] = {{0.014, 0.0}, {0.014, 0.02}};  // means 0.014 and 0.01
  for (std::size_t f = 0; f < 2; ++f) {
    for (const double one : opened[f]) {
      futures[f].packages.push_back(
          {.measures = {.attacked_by = {{0.0}}, .pressed = 0.3 * one}, .challenges = {one}});
    }
  }
  check_says(without_prizes({0}, std::nullopt, futures),
             "mean, where its interval reaches highest, 0.0000 (95 %: 0.0000 to 0.0000) and 0.0100 "
             "(95 %: 0.0000 to 0.1371), highest "
             "median 0.0000 and 0.0140; of these errors 0.0030 are pressed, the "
             "rest abandoned after the response; incidents bring 0.000; over 2 futures",
             CheckVerdict::open);
}

TEST_CASE("prizes doubled: every package is attacked more") {
  const MeasureScale scale = half_a_year();
  const auto before = attacked_so_often({{0.1, 0.3}, {0.2, 0.4}});
  check_says(prizes_doubled(scale, before, attacked_so_often({{0.2, 0.4}, {0.3, 0.5}})),
             "rise of the mean, where its interval reaches lowest, 0.1000 (95 %: 0.1000 to "
             "0.1000), over 2 futures",
             CheckVerdict::holds);
  check_says(prizes_doubled(scale, before, attacked_so_often({{0.9, 0.3}, {0.9, 0.4}})),
             "rise of the mean, where its interval reaches lowest, 0.0000 (95 %: 0.0000 to "
             "0.0000), over 2 futures",
             CheckVerdict::fails);
  // rises of 0.1 and 0.1, and of 0.1 and 0.3: the greater is the less certain
  check_says(prizes_doubled(scale, before, attacked_so_often({{0.2, 0.4}, {0.3, 0.7}})),
             "rise of the mean, where its interval reaches lowest, 0.2000 (95 %: -1.0000 to "
             "1.4706), over 2 futures",
             CheckVerdict::open);
}

TEST_CASE("nothing is none: all packages alike in every period") {
  auto futures = attacked_so_often({{0.2, 0.2}, {0.4, 0.4}});
  futures[1].packages[1].measures.attacked[0] += 1e-13;
  CHECK(nothing_is_none(futures).verdict == CheckVerdict::holds);
  futures[1].packages[1].measures.attacked[0] += 0.003;
  check_says(nothing_is_none(futures), "largest difference in any period 0.003, over 2 futures",
             CheckVerdict::fails);
}

TEST_CASE("by another name a package is the same, wherever it stands") {
  const auto before = attacked_so_often({{0.1, 0.3}, {0.2, 0.4}});
  const auto turned = attacked_so_often({{0.3, 0.1}, {0.4, 0.2}});
  const auto other = [](std::size_t p) { return 1 - p; };
  const auto same = [](std::size_t p) { return p; };
  const Check found = renamed(Renaming::packages_reversed, before, turned, other);
  CHECK(found.kind == CheckKind::identity);
  CHECK(check_name(found, {}, {}) == "packages in another order: each as before");
  check_says(found, "largest difference of any measure 0, over 2 futures", CheckVerdict::holds);
  check_says(renamed(Renaming::actors_renamed, before, turned, same),
             "largest difference of any measure 0.2, over 2 futures", CheckVerdict::fails);
  const auto differs = [&](const auto& change) {
    auto after = before;
    change(after[1].packages[1].measures);
    return renamed(Renaming::twin_texts, before, after, same).verdict == CheckVerdict::fails;
  };
  CHECK(!differs([](Measures&) {}));
  CHECK(differs([](Measures& m) { m.attacked[0] += 1e-13; }));
  CHECK(differs([](Measures& m) { m.ceded += 1e-13; }));
  CHECK(differs([](Measures& m) { m.attacked_by.push_back({}); }));
  CHECK(differs([](Measures& m) { m.peace_path.push_back(0.0); }));
  CHECK(differs([](Measures& m) { m.escalation = std::nan(""); }));
}

TEST_CASE("the order of packages stays if those more than 0.01 apart keep their places") {
  const MeasureScale scale = half_a_year();
  const auto before = attacked_so_often({{0.10, 0.30, 0.305}, {0.20, 0.40, 0.405}});
  const auto says = [&](std::vector<std::vector<double>> rows, const char* figure,
                        CheckVerdict verdict) {
    const auto changed = attacked_so_often(std::move(rows));
    const Check found = order_stays(Refinement::finer_grids, {scale, before}, {scale, changed});
    CHECK(check_name(found, {}, {}) == "grids twice as fine");
    check_says(found, figure, verdict);
  };
  // 0.15, 0.35, 0.355 become 0.2, 0.36, 0.35: the last two may change places
  says({{0.2, 0.36, 0.35}, {0.2, 0.36, 0.35}},
       "moves armed attack pressed within 0.5 years by at most 0.0500 (mean over 2 futures); order "
       "of packages more than "
       "0.01 apart stays",
       CheckVerdict::holds);
  says({{0.4, 0.36, 0.41}, {0.4, 0.36, 0.41}},
       "moves armed attack pressed within 0.5 years by at most 0.2500 (mean over 2 futures); order "
       "of packages more than "
       "0.01 apart changes",
       CheckVerdict::fails);
}

TEST_CASE("cheap checks are bands, grids, fixed points and profiles; all of them need 8 futures") {
  const HandMade made;
  const auto cheap = checks(made.plan(), made.futures, made.findings(), {});
  REQUIRE(cheap.size() == 3);
  check_says(cheap[0], "at most 0.1500 over 5 futures, 95 % point 0.1440", CheckVerdict::fails,
             made.findings());
  check_says(cheap[1], "5 did not; worst residual 1e-08", CheckVerdict::fails, made.findings());
  const auto all = checks(made.plan(), made.futures, made.findings(),
                          {.which = StudyChecks::all, .stop = [] { return false; }});
  REQUIRE(all.size() == 4);
  CHECK(check_name(all[3], {}, {}) == "other prizes, other names, other grids, longer horizon");
  check_says(all[3], "not run: the study has fewer futures than they take", CheckVerdict::open);
  const auto fewer = checks(made.plan(), made.futures, made.findings(),
                            {.which = StudyChecks::all, .futures = 5, .stop = [] { return true; }});
  CHECK(fewer.size() == 3 + 10);
}

TEST_CASE("a study that was stopped says of the dear checks that they were not run") {
  HandMade made;
  for (std::size_t f = 0; f < 3; ++f) made.futures.push_back(made.futures[f]);
  const auto all = checks(made.plan(), made.futures, made.findings(),
                          {.which = StudyChecks::all, .stop = [] { return true; }});
  REQUIRE(all.size() == 3 + 10);
  std::string names;
  for (std::size_t at = 3; at < all.size(); ++at) {
    check_says(all[at], "not run: the study was stopped", CheckVerdict::open);
    names += check_name(all[at], {}, {}) + "; ";
  }
  CHECK(names ==
        "prizes at zero; prizes doubled; promises, forces and aid at zero; the same package under "
        "two names: equal; packages in another order: each as before; every actor by "
        "another name: every package as before; twin texts in the place of all texts: every "
        "package as before; H "
        "longer by 5 years; half the step; grids twice as fine; ");
  // and of one that is stopped on its way
  std::atomic<int> asked = 0;
  const auto later = checks(made.plan(), made.futures, made.findings(),
                            {.which = StudyChecks::all, .stop = [&asked] { return ++asked > 1; }});
  REQUIRE(later.size() == 3 + 10);
  for (std::size_t at = 3; at < later.size(); ++at)
    check_says(later[at], "not run: the study was stopped", CheckVerdict::open);
  CHECK(all[4].kind == CheckKind::null_test);
  CHECK(all[5].kind == CheckKind::identity);
  CHECK(all[9].kind == CheckKind::identity);
  CHECK(all[10].kind == CheckKind::computation);
}

}  // namespace casus
