#include "report/variants.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/report/distinct.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

/// The deciding measure of every package in four futures: what `claims` are asked of.
void put_outcomes(Findings& findings, double worse) {
  const MeasureKey measure = findings.rankings.front().objective.measure;
  findings.table.outcomes = {measure};
  findings.table.outcome_values.clear();
  double mean = 0.8;
  for (std::size_t p = 0; p < findings.packages.size(); ++p, mean -= 0.1) {
    const double here = p == 2 ? mean + worse : mean;
    findings.table.outcome_values.push_back({{here, here + 0.01, here + 0.02, here + 0.03}});
  }
}

/// As it stands, five rivals in which the third package does worse and worse, and one without it.
std::vector<ScenarioVariant> made_up() {
  std::vector<ScenarioVariant> out;
  for (int v = 0; v < 7; ++v) {
    Synthetic all = distinct();
    put_outcomes(all.findings, 0.06 * v);
    for (PackageFindings& one : all.findings.packages) {
      for (auto& [key, range] : one.measures) range.mean += 0.011 * v;
    }
    all.scenario.title = "What " + std::to_string(v) + " assumes";
    if (v == 6) all.scenario.packages[2].id = "renamed";
    out.push_back({v == 0 ? "as it stands" : "rival-number-" + std::to_string(v),
                   std::move(all.scenario), std::move(all.findings)});
  }
  return out;
}

}  // namespace

TEST_CASE("approved/variants.txt is what the terminal shows") {
  CHECK(unlike_approved("report/approved/variants.txt", variants_text(made_up())) == "");
}

TEST_CASE(
    "approved/variants-edges.txt is of nine rivals, of none that differ, and of few futures") {
  std::vector<ScenarioVariant> nine = made_up();
  while (nine.size() < 9) nine.push_back(nine[nine.size() - 5]);
  for (ScenarioVariant& one : nine) {  // more is better
    for (Ranking& ranking : one.findings.rankings)
      ranking.objective.direction = Direction::maximise;
    one.findings.packages[4].measures.erase(one.findings.rankings.front().objective.measure);
    one.findings.packages[5].measures[one.findings.rankings.front().objective.measure] = {};
  }
  nine.back().findings.nothing.reset();
  std::vector<ScenarioVariant> alike(2, made_up().front());
  for (ScenarioVariant& one : alike)
    for (auto& package : one.findings.table.outcome_values) package = {{0.4, 0.5, 0.3, 0.4}};
  std::vector<ScenarioVariant> few(1, made_up().front());
  for (auto& package : few.front().findings.table.outcome_values) package.front().resize(1);
  std::string text;
  for (const auto& one : {nine, alike, few})
    text += variants_text(one) + readable_json(variants_json(one));
  CHECK(unlike_approved("report/approved/variants-edges.txt", text) == "");
}

TEST_CASE("approved/variants.json is the JSON, laid out for readers") {
  CHECK(unlike_approved("report/approved/variants.json", readable_json(variants_json(made_up()))) ==
        "");
}

}  // namespace casus
