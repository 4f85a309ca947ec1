#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "law/event_answer.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What an action hangs on that a guarantor owes in some event of a kind of attack, but not always:
/// the shortest condition that separates the two. Source: language.md, section 7.
struct Separation {
  ActorId guarantor{};
  AttackId attack{};
  std::optional<ActionId> action{};  ///< none: an act of its choice, by duties that name none
  /// Under some reading the action is owed exactly where all of these hold; those that rule out
  /// most of the region come first, so the first is the nearest way not to owe it. Empty if it is
  /// owed everywhere under some reading, or if no three conditions of the texts say where.
  std::vector<Condition> conditions{};
  /// What it depends on where no short condition says it; else empty.
  std::vector<DimensionId> hangs_on{};
  /// Questions of law whose answer makes a difference. If there is one, `answers` are its
  /// alternatives under which the action is owed in some event.
  std::vector<QuestionId> questions{};
  std::vector<int> answers{};
  /// Readings that owe it and readings there are, in the list of the clause whose readings differ;
  /// 0 of 0 if none differs, 0 of n if several clauses do.
  int owing_readings = 0;
  int readings = 0;
};

/// For every such cell and action of a package, by guarantor, kind and action, acts of its choice
/// last.
Result<std::vector<Separation>> separations(const Scenario& scenario, const PackageDuties& duties);

/// The same for the rows of an event that leaves dimensions open, over the events that remain; the
/// kind of attack means nothing there.
Result<std::vector<Separation>> separations(const Scenario& scenario, const EventAnswer& answer,
                                            const OpenEvent& event);

/// "unless provoked", "if requested, under 1 of 2 readings", "if proxies: counts".
std::string to_text(const Separation& separation, const Scenario& scenario);

}  // namespace casus
