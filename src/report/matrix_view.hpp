#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/separation.hpp"
#include "report/report.hpp"

namespace casus {

// The matrix of a package as readers see it, in a terminal and on a page.

/// In how many events of a kind, and under how many readings, something is owed.
enum class Owing { never, sometimes, always };

/// An action in a cell of the matrix.
struct OwedAction {
  ActionId action{};
  Level level = Level::none;
  Owing owed = Owing::never;
  Owing without_decisions = Owing::never;  ///< if every body that must decide does nothing
  /// "as the holder judges", "best efforts", "the holder chooses the form"; empty if none is left.
  std::string_view discretion{};
  Form form = Form::treaty;               ///< the strongest among the texts that owe it
  bool hypothetical = false;              ///< only hypothetical instruments owe it
  std::vector<std::string> conditions{};  ///< what separates sometimes from always; may be empty

  bool waits() const { return without_decisions < owed; }
};

/// A cell: nothing, or actions, always ones first and higher levels first.
struct CellView {
  std::vector<OwedAction> actions{};
  std::vector<ClauseId> clauses{};  ///< the duties behind it, in the order of the files
  /// A duty to act applies that names no action: the holder chooses.
  Owing own_choice = Owing::never;
  Owing own_choice_without_decisions = Owing::never;
  std::vector<std::string> own_choice_conditions{};  ///< as those of an action
};

struct MatrixRow {
  std::vector<ActorId> guarantors{};
  std::vector<CellView> cells{};  ///< [attack]
};

/// The matrix of a package, a row for each guarantor. `separations` says what "sometimes" hangs on;
/// empty if it was not asked.
std::vector<MatrixRow> matrix_view(const Scenario& scenario, const PackageDuties& duties,
                                   const std::vector<Separation>& separations);

/// Rows of guarantors that owe the same in every kind of attack, with the same discretion and by
/// texts of the same form, joined; rows that owe more first. What "sometimes" hangs on may differ
/// between them.
std::vector<MatrixRow> joined(const std::vector<MatrixRow>& rows);

/// What a package entails; null if the law was not asked.
const PackageDuties* duties_of(const ReportInput& input, PackageId package);

}  // namespace casus
