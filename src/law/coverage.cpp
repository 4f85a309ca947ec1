#include "law/coverage.hpp"

#include <algorithm>
#include <utility>

#include "law/joint_duties.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

constexpr std::size_t holes_kept = 3;

/// One statement for each value of a dimension, so that no two of them are merged.
void tell_apart(ClauseTable& table, DimensionId dimension, std::vector<FormulaId>& asked) {
  const std::size_t values = table.scenario->vocabulary.dimensions[index(dimension)].values.size();
  for (std::size_t v = 0; v < values; ++v) {
    ValueTest test{.dimension = dimension, .values = std::vector<bool>(values)};
    test.values[v] = true;
    asked.push_back(table.formulas.test(test));
  }
}

/// Cells of every value of the one dimension by every value of the other.
class Cells {
 public:
  Cells(const EventSpace& space, const CoverageQuestion& question, const Vocabulary& vocabulary)
      : space_(space) {
    for (const MergedDimension& one : space.dimensions) {
      if (one.dimension == question.rows) rows_ = &one;
      if (one.dimension == question.columns) columns_ = &one;
    }
    found_.assign(
        vocabulary.dimensions[index(question.rows)].values.size(),
        std::vector<CoveredEvents>(vocabulary.dimensions[index(question.columns)].values.size()));
  }

  void add(std::uint64_t candidate, Level owed) {
    std::uint64_t events = 1;
    for (const MergedDimension& one : space_.dimensions)
      events *= one.classes[class_of(one, candidate)].size();
    const int row = rows_->classes[class_of(*rows_, candidate)].front();
    const int column = columns_->classes[class_of(*columns_, candidate)].front();
    CoveredEvents& cell = found_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    cell.least = cell.events == 0 ? owed : std::min(cell.least, owed);
    cell.most = std::max(cell.most, owed);
    cell.events += events;
  }

  const std::vector<std::vector<CoveredEvents>>& found() const { return found_; }

 private:
  const EventSpace& space_;
  const MergedDimension* rows_ = nullptr;
  const MergedDimension* columns_ = nullptr;
  std::vector<std::vector<CoveredEvents>> found_{};
};

/// Values that say the same, together; those without any event are left out.
template <class Same, class Any>
std::vector<std::vector<int>> together(std::size_t values, const Same& same, const Any& any) {
  std::vector<std::vector<int>> found;
  for (std::size_t v = 0; v < values; ++v) {
    if (!any(v)) continue;
    auto group = std::find_if(found.begin(), found.end(), [&](const std::vector<int>& one) {
      return same(static_cast<std::size_t>(one.front()), v);
    });
    if (group == found.end()) group = found.insert(group, std::vector<int>{});
    group->push_back(static_cast<int>(v));
  }
  return found;
}

bool covered_alike(const CoveredEvents& a, const CoveredEvents& b) {
  return (a.events > 0) == (b.events > 0) && a.least == b.least && a.most == b.most;
}

CoverageGrid grouped(const CoverageQuestion& question,
                     const std::vector<std::vector<CoveredEvents>>& all) {
  const std::size_t columns = all.empty() ? 0 : all.front().size();
  CoverageGrid grid{.rows = question.rows, .columns = question.columns};
  grid.row_values = together(
      all.size(),
      [&](std::size_t a, std::size_t b) {
        return std::equal(all[a].begin(), all[a].end(), all[b].begin(), covered_alike);
      },
      [&](std::size_t row) {
        return std::any_of(all[row].begin(), all[row].end(),
                           [](const CoveredEvents& one) { return one.events > 0; });
      });
  grid.column_values = together(
      columns,
      [&](std::size_t a, std::size_t b) {
        return std::all_of(all.begin(), all.end(),
                           [&](const auto& row) { return covered_alike(row[a], row[b]); });
      },
      [&](std::size_t column) {
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& row) { return row[column].events > 0; });
      });
  for (const std::vector<int>& row : grid.row_values) {
    std::vector<CoveredEvents>& cells = grid.cells.emplace_back();
    for (const std::vector<int>& column : grid.column_values) {
      CoveredEvents sum;
      for (const int r : row)
        for (const int c : column) {
          const CoveredEvents& one = all[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
          sum = {sum.events + one.events, one.least, one.most};
        }
      cells.push_back(sum);
    }
  }
  return grid;
}

Level next_level(Level level) {
  return static_cast<Level>(std::min(static_cast<int>(level) + 1, level_count - 1));
}

}  // namespace

std::optional<CoverageQuestion> coverage_question(const Vocabulary& vocabulary) {
  const auto rows = find_dimension(vocabulary, KnownDimension::kind);
  auto columns = find_dimension(vocabulary, KnownDimension::perpetrator);
  if (!columns) columns = find_dimension(vocabulary, KnownDimension::place);
  if (!rows || !columns) return std::nullopt;
  return CoverageQuestion{*rows, *columns};
}

Result<CoverageGrid> coverage_grid(ClauseTable& table, const std::vector<HeldClause>& held,
                                   const CoverageQuestion& question) {
  const Vocabulary& vocabulary = table.scenario->vocabulary;
  const JointDuties somebody(table, held, possible_guarantors(*table.scenario));
  std::vector<FormulaId> asked;
  for (int level = 1; level < level_count; ++level)
    asked.push_back(somebody.owes_level(static_cast<Level>(level), Readings::every));
  tell_apart(table, question.rows, asked);
  tell_apart(table, question.columns, asked);
  const Result<EventSpace> space = event_space(vocabulary, table.formulas, protege_attacked(table),
                                               asked, values_when_requested(vocabulary));
  if (!space) return fail(space.error());
  Cells cells(*space, question, vocabulary);
  sweep(*space, table.formulas, asked, [&](const Block& block) {
    for (int at = 0; at < block.size; ++at) {
      if (!bit(*block.valid, at)) continue;
      Level owed = Level::none;
      for (int level = 1; level < level_count; ++level)
        if (bit(block.truth(static_cast<std::size_t>(level - 1)), at))
          owed = static_cast<Level>(level);
      cells.add(block.first + static_cast<std::uint64_t>(at), owed);
    }
  });
  return grouped(question, cells.found());
}

Result<Coverage> coverage(ClauseTable& table, PackageId package, const CoverageQuestion& question) {
  const std::vector<HeldClause> held = clauses_of(table, table.scenario->packages[index(package)]);
  Coverage found{.package = package};
  Result<CoverageGrid> grid = coverage_grid(table, held, question);
  if (!grid) return fail(std::move(grid.error()));
  found.grid = std::move(*grid);
  const Result<HoleMap> map = hole_map(table, held, {});
  if (!map) return fail(map.error());
  found.holes = largest_first(*map);
  found.more_holes = found.holes.size() - std::min(found.holes.size(), holes_kept);
  found.holes.resize(found.holes.size() - found.more_holes);
  Diagnostics wrong = find_openings(table, held, found.holes);
  if (!wrong.empty()) return fail(std::move(wrong));
  Result<WorstEvent> worst = worst_event(table, held);
  if (!worst) return fail(std::move(worst.error()));
  found.worst = std::move(*worst);
  const Event& event = found.worst.event;
  Result<MendAnswer> closing = mends(table, {.package = package,
                                             .hole = OpenEvent(event.begin(), event.end()),
                                             .level = next_level(found.worst.owed.level)});
  if (!closing) return fail(std::move(closing.error()));
  if (!closing->mends.empty()) found.mend = std::move(closing->mends.front());
  return found;
}

}  // namespace casus
