#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// An action in a cell of the matrix, as a reader sees it.
struct OwedAction {
  std::string words{};  ///< "arms and equipment"
  Level level = Level::none;
  bool always = false;  ///< else sometimes
  bool waits = false;   ///< not owed (or not always) if every body that must decide does nothing
  std::string_view discretion{};  ///< "as the holder judges", "best efforts"; empty if none is left
  bool hypothetical = false;      ///< only hypothetical instruments owe it
  std::vector<std::string> conditions{};  ///< what separates sometimes from always; may be empty
};

/// A cell: nothing, or actions, always ones first and higher levels first.
struct CellView {
  std::vector<OwedAction> actions{};
  std::vector<ClauseId> clauses{};  ///< the duties behind it, in the order of the files
  bool own_choice = false;  ///< a duty to act applies that names no action: the holder chooses
};

/// Guarantors that owe the same in every kind of attack, as one row.
struct MatrixRow {
  std::vector<ActorId> guarantors{};
  std::vector<CellView> cells{};  ///< [attack]
};

/// The matrix of a package with equal rows joined, rows that owe more first.
std::vector<MatrixRow> matrix_view(const ReportInput& input, const PackageDuties& duties);

/// What a package entails; null if the law was not asked.
const PackageDuties* duties_of(const ReportInput& input, PackageId package);

}  // namespace casus
