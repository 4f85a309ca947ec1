#pragma once

#include <optional>
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
  /// As `form`, of the concluded texts if any of them owes it.
  std::string_view discretion{};
  /// By the texts that are concluded alone; never: only texts that are not concluded owe it.
  Owing concluded = Owing::never;
  /// The strongest among the concluded texts that owe it, or among all where none of them does.
  Form form = Form::treaty;
  /// A stronger one that only a text that is not concluded has.
  std::optional<Form> hypothetical_form{};
  std::vector<std::string> conditions{};  ///< what separates sometimes from always; may be empty

  bool hypothetical() const { return concluded == Owing::never; }
  bool waits() const { return without_decisions < owed; }
};

/// A cell: nothing, or actions, always ones first and higher levels first.
struct CellView {
  std::vector<OwedAction> actions{};
  std::vector<ClauseId> clauses{};  ///< the duties behind it, in the order of the files
  /// A duty to act applies that names no action: the holder chooses.
  Owing own_choice = Owing::never;
  Owing own_choice_without_decisions = Owing::never;
  Owing own_choice_concluded = Owing::never;         ///< by the texts that are concluded alone
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
