#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "law/gaps.hpp"
#include "law/mend.hpp"

namespace casus {

/// What is owed in the events of one cell of a table.
struct CoveredEvents {
  std::uint64_t events = 0;   ///< possible ones; 0: there is no such event
  Level least = Level::none;  ///< somebody owes it for sure in every one of them
  Level most = Level::none;   ///< somebody owes it for sure in one of them at least

  friend bool operator==(const CoveredEvents&, const CoveredEvents&) = default;
};

/// What of attacks on the protege a package covers, as a table of the values of two dimensions, the
/// protege having asked for help. Values that are covered alike stand together.
struct CoverageGrid {
  DimensionId rows{}, columns{};
  std::vector<std::vector<int>> row_values{};       ///< [row] values of `rows`, ascending
  std::vector<std::vector<int>> column_values{};    ///< [column] values of `columns`, ascending
  std::vector<std::vector<CoveredEvents>> cells{};  ///< [row][column]
};

/// Which dimensions make the table.
struct CoverageQuestion {
  DimensionId rows{}, columns{};
};

/// `kind` by `perpetrator`, else by `place`; none if the vocabulary has no two of them.
std::optional<CoverageQuestion> coverage_question(const Vocabulary& vocabulary);

/// Fails (E401) if the texts tell too many events apart.
Result<CoverageGrid> coverage_grid(ClauseTable& table, const std::vector<HeldClause>& held,
                                   const CoverageQuestion& question);

/// What a package leaves uncovered.
struct Coverage {
  PackageId package{};
  CoverageGrid grid{};
  std::vector<Hole> holes{};   ///< the largest in which nothing material is owed for sure
  std::size_t more_holes = 0;  ///< that are not among them
  WorstEvent worst{};          ///< the gravest armed attack in which the least is owed
  std::optional<Mend> mend{};  ///< the smallest change by which somebody owes a level more in it
};

/// Fails as `coverage_grid`, `find_gaps` and `mends` do.
Result<Coverage> coverage(ClauseTable& table, PackageId package, const CoverageQuestion& question);

}  // namespace casus
