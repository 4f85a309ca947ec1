#include "law/coverage.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "law/joint_duties.hpp"
#include "tests/law/random_scenario.hpp"
#include "tests/law/reference.hpp"

using namespace casus;

namespace {

/// Which group a value is in; none if no event has it.
std::optional<std::size_t> group_of(const std::vector<std::vector<int>>& groups, int value) {
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (std::count(groups[g].begin(), groups[g].end(), value) > 0) return g;
  return std::nullopt;
}

/// Events on the protege who has asked for help, one by one.
std::vector<Event> attacks(const Scenario& scenario) {
  std::vector<Event> found = reference::consistent_events(scenario);
  std::erase_if(found, [&](const Event& event) {
    if (event[0] != static_cast<int>(index(scenario.protege))) return true;
    for (std::size_t d = 0; d < event.size(); ++d) {
      const Dimension& one = scenario.vocabulary.dimensions[d];
      if (one.chosen_by == ChosenBy::protege &&
          one.values[static_cast<std::size_t>(event[d])] != "yes")
        return true;
    }
    return false;
  });
  return found;
}

}  // namespace

TEST_CASE("a cell of the table is the least and the most that is owed in its events") {
  int mixed = 0, joined = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Scenario scenario = random_scenario(seed);
    const CoverageQuestion question{DimensionId{3}, DimensionId{4}};
    Result<ClauseTable> table = clause_table(scenario);
    REQUIRE(table);
    const Package& package = scenario.packages[0];
    const Result<CoverageGrid> grid = coverage_grid(*table, clauses_of(*table, package), question);
    REQUIRE(grid);
    CAPTURE(seed);
    std::vector<std::vector<CoveredEvents>> expected(
        grid->row_values.size(), std::vector<CoveredEvents>(grid->column_values.size()));
    for (const Event& event : attacks(scenario)) {
      const auto row = group_of(grid->row_values, event[index(question.rows)]);
      const auto column = group_of(grid->column_values, event[index(question.columns)]);
      REQUIRE(row);
      REQUIRE(column);
      const Level owed = reference::owed_most(scenario, package, {}, event).level;
      CoveredEvents& cell = expected[*row][*column];
      cell.least = cell.events == 0 ? owed : std::min(cell.least, owed);
      cell.most = std::max(cell.most, owed);
      ++cell.events;
    }
    CHECK(grid->cells == expected);
    for (const auto& row : grid->cells)
      for (const CoveredEvents& one : row) mixed += one.least < one.most ? 1 : 0;
    for (const auto& group : grid->row_values) joined += group.size() > 1 ? 1 : 0;
  }
  CHECK(mixed > 5);
  CHECK(joined > 10);
}

TEST_CASE("the table is of kinds by perpetrators, else by places, or there is none") {
  Vocabulary words;
  CHECK(!coverage_question(words));
  words.dimensions = {{.name = "place", .values = {"here", "there"}},
                      {.name = "kind", .values = {"raid", "siege"}}};
  REQUIRE(coverage_question(words));
  CHECK(coverage_question(words)->rows == DimensionId{1});
  CHECK(coverage_question(words)->columns == DimensionId{0});
  words.dimensions.push_back({.name = "perpetrator", .values = {"XCH", "XPR"}});
  CHECK(coverage_question(words)->columns == DimensionId{2});
}

TEST_CASE("what a package leaves open comes with words that open it and a change that closes it") {
  int mends = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Scenario scenario = random_scenario(seed);
    Result<ClauseTable> table = clause_table(scenario);
    REQUIRE(table);
    const Result<Coverage> found = coverage(*table, PackageId{0}, {DimensionId{3}, DimensionId{4}});
    const Result<Gaps> gaps = find_gaps(*table, PackageId{0}, {});
    CAPTURE(seed);
    REQUIRE(found.has_value() == gaps.has_value());
    if (!found) continue;
    CHECK(found->holes.size() + found->more_holes == gaps->holes.size());
    CHECK(found->holes.size() <= 3);
    for (std::size_t h = 1; h < found->holes.size(); ++h)
      CHECK(found->holes[h].box.events <= found->holes[h - 1].box.events);
    CHECK(found->worst.event == gaps->worst.event);
    mends += found->mend ? 1 : 0;
  }
  CHECK(mends > 5);
}
