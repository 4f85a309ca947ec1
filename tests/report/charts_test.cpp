#include "report/charts.hpp"

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "report/matrix_view.hpp"
#include "report/report.hpp"
#include "report/sections.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/readable.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

constexpr Range range(double p05, double median, double p95) {
  return {.mean = 0.999, .p05 = p05, .median = median, .p95 = p95, .n = 8};
}

/// A picture with an element on each line.
std::string lines(std::string picture) {
  for (std::size_t at = picture.find("><"); at != std::string::npos; at = picture.find("><", at)) {
    picture.insert(++at, "\n");
  }
  return picture + "\n\n";
}

std::string all_charts() {
  TimePanel panel{
      .words = {"panel", "A panel", "What it shows"},
      .finding = "what it finds",
      .path = {range(0.01, 0.02, 0.04), range(0.03, 0.07, 0.11), range(0.05, 0.13, 0.19)},
      .reference = {range(0.02, 0.03, 0.05), range(0.04, 0.09, 0.13), range(0.06, 0.15, 0.2)},
      .record = {{1.0, 0.08, 0.02}, {1.5, 0.01, 0.06}, {1.25, 0.18, 0.03}},
      .step_years = 0.5,
      .most = 0.2};
  std::string out = lines(time_panel(panel));
  panel.step_years = 4.0;  // ticks on every second year
  panel.reference.clear();
  out += lines(time_panel(panel));
  panel.step_years = 8.0;  // and on every fifth
  panel.path.pop_back();
  out += lines(time_panel(panel));
  out += lines(dot_chart({.words = {"dots", "Dots", "What they show"},
                          .rows = {{"first", range(0.1, 0.25, 0.35)},
                                   {"a yardstick of a name that is too long", range(0.05, 0.3, 0.4),
                                    DotRow::Mark::hollow},
                                   {"never", {}}},
                          .most = 0.4}));
  out += lines(
      level_chart({.words = {"levels", "Levels", "What they show"},
                   .rows = {{"one", {0.1, 0.2, 0.05, 0.25, 0.4}}, {"other", {0.0, 0.7, 0.3}}}}));
  out += lines(range_bar(range(0.1, 0.25, 0.35), 0.4)) + lines(range_bar({}, 0.4));
  out += lines(signed_bar(0.37)) + lines(signed_bar(-0.62)) + lines(level_swatch(3));
  return out;
}

}  // namespace

TEST_CASE("approved/charts.txt is every picture, element by element") {
  CHECK(unlike_approved("report/approved/charts.txt", all_charts()) == "");
}

TEST_CASE("approved/drivers.txt is what drives a result of many futures, and its thirds") {
  CHECK(unlike_approved("report/approved/drivers.txt",
                        readable_page(drivers_section(synthetic().input()))) == "");
}

TEST_CASE("approved/robust.txt is the answer where one option leads in many futures") {
  CHECK(unlike_approved("report/approved/robust.txt", report_text(synthetic().input())) == "");
}

TEST_CASE("approved/nothing.txt is what is said where nothing was computed in any future") {
  const Synthetic nothing = empty_handed();
  CHECK(unlike_approved("report/approved/nothing.txt",
                        report_text(nothing.input()) + "\n\n" + progress_text(nothing.findings) +
                            "\n\n" + readable_page(risk_section(nothing.input())) +
                            readable_page(drivers_section(nothing.input())) +
                            readable_page(checks_section(nothing.input()))) == "");
}

TEST_CASE("approved/war.txt is the answer where the question begins in a war") {
  Synthetic war = distinct();
  war.scenario.horizon->in_war = true;
  war.scenario.horizon->start = "full";
  Ranking& ranking = war.findings.rankings.front();
  ranking.objective.measure = after(Measure::lost, war.findings.report_years);
  double share = 0.11;
  for (PackageFindings& one : war.findings.packages) {
    for (const MeasureKey& key :
         {ranking.objective.measure, key_of(Measure::at_war), key_of(Measure::escalation)}) {
      one.measures[key] = {share, share - 0.03, share + 0.01, share + 0.06, 40};
      share += 0.017;
    }
  }
  CHECK(unlike_approved("report/approved/war.txt", report_text(war.input())) == "");
}

TEST_CASE("one draw of a distance is shown, and what goes with a sensitive number is not") {
  Synthetic all = distinct();
  all.findings.profile_distance = {.median = 0.0123, .n = 1};
  CHECK(contains(checks_section(all.input()), "Distance of the stated answers"));
  all.findings.profile_distance.n = 0;
  CHECK(!contains(checks_section(all.input()), "Distance of the stated answers"));
  all.scenario.correlations = {{QuantityId(0), QuantityId(1), 0.4321}};
  CHECK(contains(assumptions_section(all.input()), "rank correlation 0.43"));
  all.scenario.quantities[1].sensitive = true;
  CHECK(!contains(assumptions_section(all.input()), "rank correlation 0.43"));
}

TEST_CASE("guarantors that owe the same stand in one row, in their order") {
  const CellView arms{
      .actions = {{.action = ActionId(1), .level = Level::arms, .owed = Owing::always}}};
  const auto row = [](int guarantor, const CellView& cell) {
    return MatrixRow{{static_cast<ActorId>(guarantor)}, {cell}};
  };
  const auto rows = joined({row(7, {}), row(4, arms), row(6, arms), row(5, {}), row(2, arms)});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].guarantors == std::vector{ActorId(4), ActorId(6), ActorId(2)});
  CHECK(rows[1].guarantors == std::vector{ActorId(7), ActorId(5)});
}

}  // namespace casus
