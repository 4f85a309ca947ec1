#include "report/coverage_chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "law/words.hpp"
#include "report/format.hpp"
#include "report/svg_parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr double band_height = 18.0;  // of one of the two words of a cell
constexpr std::size_t letters_a_line = 44;
constexpr std::size_t letters_of_a_head = 26;
constexpr std::size_t values_named = 3;  // more are counted

/// A band in the colour of a level with its word.
std::string coverage_band(Level level, double x, double y, double width, double height) {
  const int shade = static_cast<int>(level);
  const std::string on = fmt::format("on{}", shade);
  return svg_rectangle({x, y, width, height}, fmt::format("lv{}", shade)) +
         svg_words({x + width / 2.0, y + height / 2.0 + 4.2, "middle", on}, cell_noun(level));
}

std::string coverage_cell(const CoveredEvents& one, double x, double y, double width) {
  if (one.events == 0)
    return svg_words({x + width / 2.0, y + band_height + 4.0, "middle", "m"}, "\u2013");
  if (one.least == one.most) return coverage_band(one.least, x, y, width, 2.0 * band_height);
  return coverage_band(one.least, x, y, width, band_height) +
         coverage_band(one.most, x, y + band_height, width, band_height);
}

std::string description_of(const CoverageGrid& grid, const Vocabulary& words, std::size_t states) {
  std::vector<std::string> rows;
  for (std::size_t r = 0; r < grid.cells.size(); ++r) {
    std::vector<std::string> cells;
    for (std::size_t c = 0; c < grid.cells[r].size(); ++c)
      if (grid.cells[r][c].events > 0)
        cells.push_back(fmt::format(
            "{}: {}", values_in_words(words, states, grid.columns, grid.column_values[c]),
            covered_words(grid.cells[r][c])));
    rows.push_back(fmt::format("{}: {}.",
                               values_in_words(words, states, grid.rows, grid.row_values[r]),
                               fmt::join(cells, "; ")));
  }
  return fmt::format("{}", fmt::join(rows, " "));
}

}  // namespace

std::string_view cell_noun(Level level) {
  return level == Level::consult ? std::string_view("talks") : level_noun(level);
}

std::string covered_words(const CoveredEvents& events) {
  if (events.least == events.most) return std::string(level_noun(events.least));
  return fmt::format("from {} to {}", level_noun(events.least), level_noun(events.most));
}

std::string values_in_words(const Vocabulary& words, std::size_t states, DimensionId dimension,
                            const std::vector<int>& values) {
  const Dimension& one = words.dimensions[index(dimension)];
  if (values.size() > 1 && values.size() == one.values.size())
    return one.of_actors ? "anyone" : "any " + spaced(one.name);
  std::vector<std::string> named, others;
  for (const int value : values)
    (one.of_actors && static_cast<std::size_t>(value) < states ? named : others)
        .push_back(spaced(one.values[static_cast<std::size_t>(value)]));
  if (named.size() > values_named) {
    named = {counted(static_cast<long long>(named.size()), "other state", "other states")};
  }
  named.insert(named.end(), others.begin(), others.end());
  return enumerated(named);
}

std::string coverage_finding(const CoverageGrid& grid, const Scenario& scenario) {
  Level most = Level::none;
  int all = 0, bare = 0, sure = 0;
  for (std::size_t r = 0; r < grid.cells.size(); ++r)
    for (std::size_t c = 0; c < grid.cells[r].size(); ++c) {
      const CoveredEvents& one = grid.cells[r][c];
      if (one.events == 0) continue;
      const int combinations =
          static_cast<int>(grid.row_values[r].size() * grid.column_values[c].size());
      all += combinations;
      most = std::max(most, one.most);
      if (one.most < Level::economic) bare += combinations;
      if (one.least >= Level::economic) sure += combinations;
    }
  const std::string columns =
      scenario.vocabulary.dimensions[index(grid.columns)].of_actors ? "attacker" : "place";
  if (most < Level::economic)
    return most == Level::none ? "Nobody owes anything that is named for sure, whatever the attack"
                               : "Nobody owes more than consultation for sure";
  const std::string limit =
      most < Level::troops ? fmt::format("Nobody owes more than {} for sure; of", level_noun(most))
                           : std::string("Of");
  return fmt::format(
      "{} {} combinations of kind and {}, money, arms or soldiers are owed in every event of {}, "
      "and in no event of {}",
      limit, all, columns, sure, bare);
}

std::string coverage_chart(const CoverageGrid& grid, const Scenario& scenario,
                           const Vocabulary& words, const std::string& id) {
  const std::size_t states = scenario.actors.size();
  const auto columns = static_cast<double>(std::max<std::size_t>(grid.column_values.size(), 1));
  const double width = phone_width / columns;
  double y = 0.0;
  const std::string title = coverage_finding(grid, scenario);
  std::string body = svg_paragraph(title, "t", letters_a_line, y);
  y += line_height + 4.0;
  // The names of columns stand one below the other, each with a line down to its column.
  std::vector<std::vector<std::string>> heads;
  double head_end = y;
  for (const std::vector<int>& values : grid.column_values) {
    heads.push_back(
        wrapped(values_in_words(words, states, grid.columns, values), letters_of_a_head));
    head_end += line_height * static_cast<double>(heads.back().size());
  }
  for (std::size_t c = 0; c < heads.size(); ++c) {
    const double middle = width * (static_cast<double>(c) + 0.5);
    const bool to_the_right = middle < phone_width / 2.0;
    for (const std::string& part : heads[c]) {
      body += svg_words(
          {to_the_right ? middle - 4.0 : middle + 4.0, y + 10.0, to_the_right ? "start" : "end"},
          part);
      y += line_height;
    }
    body += svg_line({middle, y - 2.0, middle, head_end + 2.0}, "axis");
  }
  y = head_end + 4.0;
  for (std::size_t r = 0; r < grid.cells.size(); ++r) {
    body += svg_paragraph(values_in_words(words, states, grid.rows, grid.row_values[r]), "m",
                          letters_a_line, y);
    y += 5.0;
    for (std::size_t c = 0; c < grid.cells[r].size(); ++c)
      body += coverage_cell(grid.cells[r][c], width * static_cast<double>(c), y, width - 2.0);
    y += 2.0 * band_height + 4.0;
  }
  return svg_opening({id, title, description_of(grid, words, states)}, {phone_width, y + 2.0}) +
         body + "</svg>";
}

}  // namespace casus
