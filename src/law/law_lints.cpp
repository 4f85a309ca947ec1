#include "law/law_lints.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "law/clause_formulas.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

Diagnostic lint_at(std::string_view code, const Clause& clause, std::string message,
                   std::string note) {
  return {.code = std::string(code),
          .severity = Severity::lint,
          .where = clause.where,
          .message = std::move(message),
          .note = std::move(note)};
}

/// Whether the trigger of a reading holds in no event; looked at once for each statement.
class Triggers {
 public:
  explicit Triggers(const ClauseTable& table) : table_(table) {}

  bool never(FormulaId when) {
    const auto [at, is_new] = never_.try_emplace(when, false);
    if (!is_new) return at->second;
    const Vocabulary& vocabulary = table_.scenario->vocabulary;
    const Result<EventSpace> space =
        event_space(vocabulary, table_.formulas, table_.consistent, {when}, all_values(vocabulary));
    at->second = space && !extents(*space, table_.formulas, {when}).front().somewhere;
    return at->second;
  }

 private:
  const ClauseTable& table_;
  std::map<FormulaId, bool> never_{};
};

/// Whether the two are met in the same events by the same holders, under all answers. Conditions in
/// other words that mean the same count as the same where the statements are.
bool apply_together(const ClauseTable& table, std::size_t a, std::size_t b) {
  const auto& first = table.clauses[a].readings;
  const auto& second = table.clauses[b].readings;
  if (first.size() != second.size()) return false;
  for (std::size_t r = 0; r < first.size(); ++r)
    if (!first[r].duty || !second[r].duty || first[r].met != second[r].met ||
        first[r].holder != second[r].holder ||
        table.text(a).readings[r].under != table.text(b).readings[r].under)
      return false;
  return true;
}

/// An action that both owe.
std::optional<ActionId> owed_by_both(const Reading& a, const Reading& b) {
  for (const ActionId action : a.floor)
    if (std::find(b.floor.begin(), b.floor.end(), action) != b.floor.end()) return action;
  return std::nullopt;
}

bool same_deadline(const Scenario& scenario, const Reading& a, const Reading& b) {
  if (a.deadline.has_value() != b.deadline.has_value()) return false;
  if (!a.deadline) return true;
  if (a.deadline->clock != b.deadline->clock ||
      a.deadline->within.has_value() != b.deadline->within.has_value())
    return false;
  if (!a.deadline->within) return a.deadline->text == b.deadline->text;
  const Bounds one = bounds(scenario.quantity(*a.deadline->within).distribution);
  const Bounds other = bounds(scenario.quantity(*b.deadline->within).distribution);
  return one.least == other.least && one.most == other.most;
}

/// "the deadline, who decides"; empty if they bind alike.
std::string differences(const Scenario& scenario, const Reading& a, const Reading& b) {
  std::string found;
  const auto differ = [&found](bool differs, std::string_view what) {
    if (differs) found += (found.empty() ? "" : ", ") + std::string(what);
  };
  differ(!same_deadline(scenario, a, b), "the deadline");
  differ(deciding_body(a.decided_by) != deciding_body(b.decided_by), "who decides");
  differ(a.discretion != b.discretion, "what is left to the holder");
  differ(a.reserved != b.reserved, "what it is subject to");
  return found;
}

}  // namespace

Diagnostics law_lints(const Scenario& scenario) {
  const Result<ClauseTable> table = clause_table(scenario);
  if (!table) return {};
  Diagnostics found;
  Triggers triggers(*table);
  for (std::size_t at = 0; at < table->clauses.size(); ++at) {
    const Clause& clause = table->text(at);
    const auto& readings = table->clauses[at].readings;
    if (std::any_of(readings.begin(), readings.end(),
                    [&](const ReadingFormulas& one) { return triggers.never(one.when); }))
      found.push_back(lint_at("L012", clause,
                              fmt::format("the trigger of '{}' can never hold", clause.id),
                              "several dimensions together rule it out, or the constraints of the "
                              "vocabulary do"));
    for (std::size_t other = at + 1;
         other < table->clauses.size() &&
         table->clauses[other].clause.instrument == table->clauses[at].clause.instrument;
         ++other) {
      if (!apply_together(*table, at, other)) continue;
      const Reading& a = clause.readings.front();
      const Reading& b = table->text(other).readings.front();
      const std::optional<ActionId> action = owed_by_both(a, b);
      const std::string differing = differences(scenario, a, b);
      if (!action || differing.empty()) continue;
      found.push_back(lint_at(
          "L022", table->text(other),
          fmt::format("'{}' and '{}' always apply together and owe '{}', but differ", clause.id,
                      table->text(other).id, scenario.vocabulary.actions[index(*action)].name),
          "in " + differing));
    }
  }
  return found;
}

}  // namespace casus
