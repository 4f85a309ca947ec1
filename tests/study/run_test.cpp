#include <algorithm>
#include <atomic>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "study/changed.hpp"
#include "study/plan.hpp"
#include "study/study.hpp"
#include "study/whole_plan.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

Findings studied(const Scenario& scenario, StudyOptions options,
                 const StudyCallbacks& callbacks = {}) {
  return run_study(scenario, duties_of(scenario), options, callbacks).value();
}

std::vector<double> bits_of(const std::vector<std::optional<double>>& values, int futures) {
  std::vector<double> flat;
  for (int f = 0; f < futures; ++f) {
    const auto& one = values[static_cast<std::size_t>(f)];
    flat.push_back(one ? 1.0 : 0.0);
    flat.push_back(one.value_or(0.0));
  }
  return flat;
}

/// Outcomes of one package in the first futures, bit for bit.
bool same_outcomes(const Findings& a, std::size_t in_a, const Findings& b, std::size_t in_b,
                   int futures) {
  REQUIRE(a.table.outcomes == b.table.outcomes);
  bool same = true;
  for (std::size_t m = 0; m < a.table.outcomes.size(); ++m) {
    same = same && same_bits(bits_of(a.table.outcome_values[in_a][m], futures),
                             bits_of(b.table.outcome_values[in_b][m], futures));
  }
  return same;
}

bool same_outcomes(const Findings& a, const Findings& b, int futures) {
  bool same = a.packages.size() == b.packages.size();
  for (std::size_t p = 0; same && p < a.packages.size(); ++p) {
    same = same_outcomes(a, p, b, p, futures);
  }
  return same;
}

}  // namespace

TEST_CASE("a study has the same bits on one thread and on three, and in any number of futures") {
  const Scenario scenario = small_scenario();
  const Findings one = studied(scenario, {.futures = 5, .threads = 1});
  const Findings three = studied(scenario, {.futures = 5, .threads = 3});
  const Findings fewer = studied(scenario, {.futures = 2, .threads = 2});
  CHECK(one.futures == 5);
  CHECK(fewer.futures == 2);
  CHECK(same_outcomes(one, three, 5));
  CHECK(same_outcomes(one, fewer, 2));
  CHECK(one.packages[4].measures.at(after(Measure::attacked, 3)).mean ==
        three.packages[4].measures.at(after(Measure::attacked, 3)).mean);
}

TEST_CASE("neither the order of packages, nor another name, nor a copy changes an outcome") {
  const Scenario scenario = small_scenario();
  const StudyOptions options{.futures = 2, .threads = 1};
  const Findings as_is = studied(scenario, options);
  const Findings reversed = studied(with_packages_reversed(scenario), options);
  const std::size_t last = scenario.packages.size() - 1;
  for (std::size_t p = 0; p <= last; ++p) CHECK(same_outcomes(as_is, p, reversed, last - p, 2));
  const Findings again = studied(with_package_again(scenario, static_cast<PackageId>(2)), options);
  CHECK(same_outcomes(again, 2, again, last + 1, 2));
  CHECK(same_outcomes(
      as_is, studied(with_actor_renamed(scenario, static_cast<ActorId>(3), "QZZ"), options), 2));
}

TEST_CASE("promises, forces and aid at zero leave every package equal to none") {
  const auto futures = first_futures(with_nothing(small_scenario()), 1, {}, 3).value();
  for (const FutureOutcome& future : futures) {
    for (const PackageOutcome& one : future.packages) {
      for (std::size_t t = 0; t < one.measures.attacked.size(); ++t) {
        CHECK(near(one.measures.attacked[t], future.packages[0].measures.attacked[t],
                   {.abs = 1e-12, .why = "promises of no strength round alike"}));
      }
    }
  }
}

TEST_CASE("options share the best in every future, yardsticks never are") {
  const Findings found = studied(small_scenario(), {.futures = 4, .threads = 2});
  double best = 0.0;
  for (const PackageFindings& one : found.packages) {
    const Standing& standing = found.rankings.front().standings[index(one.package)];
    best += standing.share_best;
    CHECK(standing.share_near_best >= standing.share_best);
    if (one.role == Role::yardstick) CHECK(standing.share_best == 0.0);
    if (one.role == Role::option) CHECK(standing.regret.p05 >= 0.0);
    CHECK(one.attacked_path.size() == 12);
    CHECK(one.guarantors.size() == 3);
  }
  CHECK(near(best, 1.0, {.abs = 1e-12, .why = "shares of four futures"}));
}

TEST_CASE("differences are paired, from the package without instruments and between options") {
  const Findings found = studied(small_scenario(), {.futures = 3, .threads = 1});
  const auto one =
      std::find_if(found.differences.begin(), found.differences.end(), [](const Difference& d) {
        return d.from == PackageId{0} && d.to == PackageId{4} &&
               d.measure == after(Measure::attacked, 3);
      });
  REQUIRE(one != found.differences.end());
  const double gap = found.packages[4].measures.at(after(Measure::attacked, 3)).mean -
                     found.packages[0].measures.at(after(Measure::attacked, 3)).mean;
  CHECK(near(one->range.mean, gap, {.abs = 1e-13, .why = "mean of differences"}));
  CHECK(one->share_lower >= 0.0);
  CHECK(std::any_of(found.differences.begin(), found.differences.end(), [](const Difference& d) {
    return d.from == PackageId{1} && d.to == PackageId{3};
  }));
}

TEST_CASE("aid that replaces nothing has its whole effect as preventive effect") {
  const Findings found = studied(small_scenario(), {.futures = 1, .threads = 1});
  const auto& aid = found.packages[3].measures;
  CHECK(near(aid.at(key_of(Measure::preventive_effect)).mean,
             aid.at(after(Measure::attacked, 2)).mean -
                 found.packages[0].measures.at(after(Measure::attacked, 2)).mean,
             {.abs = 1e-15, .why = "the package without its aid is none"}));
  CHECK(found.packages[1].measures.at(key_of(Measure::preventive_effect)).n ==
        0);  // a pact has no aid
}

TEST_CASE("what must be solved again is found in the first futures, whatever the study") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = make_plan(scenario, duties, 5, {}).value();
  const auto outcome = [&](std::uint32_t future) {
    return run_future(plan, future, {.stop = [] { return false; }, .problem_done = [] {}})
        .value()
        ->packages[3];  // with aid
  };
  const PackageOutcome first = outcome(most_futures_again - 1);
  CHECK(first.preventive_effect.has_value());
  CHECK(first.hangs_on_one.has_value());
  CHECK(first.coordination_gap.has_value());
  CHECK(first.hangs_on >= 0);
  const PackageOutcome later = outcome(most_futures_again);
  CHECK(!later.preventive_effect);
  CHECK(!later.hangs_on_one);
  CHECK(later.hangs_on == -1);
  CHECK(!later.coordination_gap);
  CHECK(later.gini_force.has_value());  // the rest is found in every future
  CHECK(!later.measures.attacked.empty());
}

TEST_CASE("a study that is cancelled keeps the futures that are complete") {
  std::atomic<bool> cancelled{false};
  StudyCallbacks callbacks;
  callbacks.cancelled = &cancelled;
  callbacks.progress = [&](const StudyProgress& progress) {
    if (progress.futures_done == 2) cancelled = true;
  };
  const Findings found = studied(small_scenario(), {.futures = 50, .threads = 1}, callbacks);
  CHECK(found.futures == 2);
  CHECK(found.futures_asked == 50);
  CHECK(same_outcomes(found, studied(small_scenario(), {.futures = 2, .threads = 1}), 2));
}

TEST_CASE("a study that is cancelled before its first future completes that one") {
  const std::atomic<bool> cancelled{true};
  for (const int threads : {1, 2, 3}) {
    CAPTURE(threads);
    const Findings found =
        studied(small_scenario(), {.futures = 9, .threads = threads}, {.cancelled = &cancelled});
    CHECK(found.futures == 1);
    CHECK(same_outcomes(found, studied(small_scenario(), {.futures = 1, .threads = 1}), 1));
  }
}

TEST_CASE("a future that is stopped is none, wherever it was asked whether to stop") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const StudyPlan plan = whole_plan(scenario, duties, 7, {}, nullptr).value();
  int asked = 0;
  const auto run = [&](int stop_at) {
    asked = 0;
    return run_future(plan, 0, {.stop = [&] { return ++asked == stop_at; }, .problem_done = [] {}})
        .value();
  };
  REQUIRE(run(0).has_value());
  const int all = asked;
  CHECK(all >= 4);
  for (int at = 1; at <= all; ++at) {
    CAPTURE(at);
    CHECK(!run(at).has_value());
    CHECK(asked == at);
  }
}

TEST_CASE("every future that was said to be done is kept, whenever a study is cancelled") {
  for (int after = 1; after < 40; after += 3) {
    CAPTURE(after);
    std::atomic<bool> cancelled{false};
    int problems = 0, said = 0;
    StudyCallbacks callbacks;
    callbacks.cancelled = &cancelled;
    callbacks.progress = [&](const StudyProgress& progress) {
      said = std::max(said, progress.futures_done);
      if (++problems == after) cancelled = true;
    };
    const Findings found = studied(small_scenario(), {.futures = 30, .threads = 3}, callbacks);
    CHECK(found.futures >= std::max(1, said));
    CHECK(found.futures < 30);
  }
}

TEST_CASE("a time budget that is too short still gives one future") {
  const Findings found =
      studied(small_scenario(), {.futures = 1000, .threads = 1, .seconds = 1e-9});
  CHECK(found.futures == 1);
}

TEST_CASE("the first rows are shown after the first future and at every doubling") {
  std::vector<int> shown;
  StudyCallbacks callbacks;
  callbacks.so_far = [&](const Findings& found) { shown.push_back(found.futures); };
  studied(small_scenario(), {.futures = 5, .threads = 1}, callbacks);
  CHECK(shown == std::vector<int>{1, 2, 4});
}

TEST_CASE("a future that cannot be compiled stops the study with its reason") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "protege.noise", Uniform{5, 6});
  const auto found = run_study(scenario, duties_of(scenario), {.futures = 4, .threads = 2}, {});
  REQUIRE(!found);
  CHECK(found.error().front().code == "E209");
  CHECK(contains(found.error().front().message, "future 0"));
}

TEST_CASE("sensitive quantities stay out of the table of futures, and so do those nobody reads") {
  Scenario scenario = small_scenario();
  scenario.quantities[index(quantity_at(scenario, "challenger.force"))].sensitive = true;
  scenario.quantities.push_back({.path = "pact.term.renewed",
                                 .distribution = Uniform{0, 1},
                                 .stream = {.file = 0, .position = 900}});
  const Findings found = studied(scenario, {.futures = 1, .threads = 1});
  const auto times = [&](const char* path) {
    const auto& inputs = found.table.inputs;
    return std::count(inputs.begin(), inputs.end(), quantity_at(scenario, path));
  };
  CHECK(times("challenger.force") == 0);
  CHECK(times("pact.term.renewed") == 0);
  CHECK(times("challenger.growth") == 1);
}

TEST_CASE("the answer to a question of law is an input that can drive the result") {
  Scenario scenario = small_scenario();
  scenario.questions = {{.id = "reach",
                         .text = "does the text reach this",
                         .alternatives = {{"yes", 0.5, ""}, {"no", 0.5, ""}}},
                        {.id = "idle", .text = "nobody asks", .alternatives = {{"a", 1, ""}}}};
  for (Instrument& instrument : scenario.instruments) {  // each duty is there under one answer only
    for (Clause& clause : instrument.clauses) {
      std::vector<Reading> laid_out;
      for (int answer = 0; answer < 2; ++answer) {
        for (Reading one : clause.readings) {
          one.under = {{QuestionId{0}, answer}};
          one.weight *= 0.5;
          if (answer == 1) one.norm = Norm::permission;
          laid_out.push_back(one);
        }
      }
      clause.readings = laid_out;
    }
  }
  for (Quantity& one : scenario.quantities) one.distribution = Certain{central(one.distribution)};
  scenario.packages = {scenario.packages[0],
                       scenario.packages[index(*scenario.package("collective"))],
                       scenario.packages[index(*scenario.package("pact"))]};
  const Findings found = studied(scenario, {.futures = 16, .threads = 1});
  REQUIRE(found.table.questions == std::vector<QuestionId>{QuestionId{0}});
  CHECK(std::count(found.table.answers[0].begin(), found.table.answers[0].end(), 0) == 8);
  const auto is_reach = [](const Driver& one) {
    return one.input == InputId(QuestionAnswer{QuestionId{0}, 0});
  };
  const auto driver = std::find_if(found.drivers.begin(), found.drivers.end(), is_reach);
  REQUIRE(driver != found.drivers.end());
  CHECK(std::count_if(found.drivers.begin(), found.drivers.end(), is_reach) <= 2);
  // nothing else that is common is drawn, so the answer is the strongest input
  CHECK(std::abs(driver->rank_correlation) > 0.5);
  CHECK(driver == found.drivers.begin());
}

TEST_CASE("a start in war is ranked by what is lost") {
  Scenario scenario = small_scenario();
  scenario.horizon->start = "full";
  scenario.horizon->in_war = true;
  const Findings found = studied(scenario, {.futures = 2, .threads = 1});
  CHECK(found.packages[0].measures.at(after(Measure::lost, 3)).n == 2);
  CHECK(found.packages[0].measures.at(after(Measure::attacked, 3)).n == 0);
  CHECK(found.packages[0].measures.at(after(Measure::ceasefire, 3)).n == 2);
  CHECK(found.packages[0].attacked_path.empty());
  CHECK(found.packages[0].at_war_path.size() == 12);
}

}  // namespace casus
