#include "report/what_if.hpp"

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"

namespace casus {

namespace {

/// The deciding measure of every package in futures: what moves each, by package, over 0.5.
ScenarioVariant variant(const std::string& id, const std::vector<std::vector<double>>& moves) {
  Synthetic all = distinct();
  all.scenario.title = "What " + id + " is";
  all.findings.table.outcomes = {all.findings.rankings.front().objective.measure};
  all.findings.table.outcome_values.clear();
  for (std::size_t p = 0; p < all.findings.packages.size(); ++p) {
    std::vector<std::optional<double>> column(4, 0.5);
    for (std::size_t f = 0; p < moves.size() && f < column.size(); ++f) *column[f] += moves[p][f];
    all.findings.table.outcome_values.push_back({column});
  }
  return {id, std::move(all.scenario), std::move(all.findings)};
}

void decide_by(ScenarioVariant& variant, Measure measure) {
  for (Ranking& one : variant.findings.rankings) one.objective.measure = {.measure = measure};
  variant.findings.table.outcomes = {{.measure = measure}};
}

std::string said(const std::vector<ScenarioVariant>& variants) {
  return what_if_text(variants) + readable_json(what_if_json(variants));
}

}  // namespace

TEST_CASE("approved/what-if.txt: effects told apart, open, none, of a package that is not there") {
  const ScenarioVariant base = variant("as it stands", {});
  // by a constant; less and less; either way by the same; in one future; not at all
  ScenarioVariant moved = variant("some-treaty", {{0.1, 0.1, 0.1, 0.1},
                                                  {-0.31, -0.29, -0.3, -0.28},
                                                  {0.2, -0.2, 0.2, -0.2},
                                                  {0.0, 0.0, 0.0, 0.04}});
  moved.scenario.title = "What a treaty is whose name is longer than a line of eighty columns has";
  moved.findings.table.outcome_values[4][0][1].reset();
  ScenarioVariant other = variant("another-question", {{0.1, 0.1, 0.1, 0.1}, {0.2, 0.3, 0.3, 0.2}});
  decide_by(other, Measure::pledged_eur_bn);
  ScenarioVariant alone = other;  // and nothing to hold its packages against
  alone.id = "of-nothing";
  alone.findings.nothing.reset();
  ScenarioVariant renamed = moved;
  renamed.id = "renamed";
  for (Package& one : renamed.scenario.packages) one.id += "-b";
  for (PackageFindings& one : renamed.findings.packages) one.id += "-b";
  std::vector<ScenarioVariant> once = {base, moved};
  for (ScenarioVariant& one : once) {
    one.findings.futures = 1;
    for (auto& package : one.findings.table.outcome_values) package.front().resize(1);
  }
  const ScenarioVariant
      hardly =  // by less than a decimal shows, told apart and open; by just so much
      variant("hardly", {{0.0002, 0.0003, 0.0002, 0.0003},
                         {0.0002, -0.0002, 0.0003, -0.0003},
                         {0.0005, 0.0005, 0.0005, 0.0005},
                         {-0.0005, -0.0005, -0.0005, -0.0005}});
  CHECK(unlike_approved("report/approved/what-if.txt", said({base, moved, other, alone, renamed}) +
                                                           said(once) + said({base}) +
                                                           said({base, hardly})) == "");
}

}  // namespace casus
