#include "law/edits.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "law/clock.hpp"
#include "law/duty_formulas.hpp"
#include "law/sweep.hpp"
#include "law/words.hpp"

namespace casus {

namespace {

enum class Way { widen, drop };

/// The comparison so that it also names the values that occur in the hole.
Comparison widened(const Comparison& test, HoleConditions& hole) {
  Comparison wider = test;
  const std::vector<bool>& seen = hole.seen(test.dimension);
  for (std::size_t v = 0; v < seen.size(); ++v)
    if (seen[v]) wider.values[v] = !test.negated;
  if (wider.values != test.values) wider.text.clear();
  return wider;
}

class Editor {
 public:
  Editor(HoleConditions& hole, Way way) : hole_(hole), way_(way) {}

  /// The condition so that it holds in the hole; what was changed goes to `edits`.
  Condition fixed(const Condition& condition, std::vector<Edit>& edits) {
    if (hole_.everywhere(condition)) return condition;
    if (way_ == Way::widen) {
      if (const auto* test = std::get_if<Comparison>(&condition.node)) {
        const Condition wider{widened(*test, hole_)};
        if (hole_.everywhere(wider)) {
          edits.push_back({.kind = Edit::Kind::widen, .was = condition, .becomes = wider});
          return wider;
        }
      }
      if (const auto* all = std::get_if<And>(&condition.node)) {
        And parts;
        for (const Condition& one : all->operands) parts.operands.push_back(fixed(one, edits));
        return {parts};
      }
      if (const auto* any = std::get_if<Or>(&condition.node)) return easiest(*any, edits);
    }
    edits.push_back({.kind = Edit::Kind::drop, .was = condition});
    return {Always{}};
  }

 private:
  /// Of alternatives the one that needs the fewest changes.
  Condition easiest(const Or& any, std::vector<Edit>& edits) {
    std::vector<Edit> least;
    std::size_t which = 0;
    Condition best;
    for (std::size_t i = 0; i < any.operands.size(); ++i) {
      std::vector<Edit> needed;
      Condition one = fixed(any.operands[i], needed);
      if (i > 0 && needed.size() >= least.size()) continue;
      least = std::move(needed);
      best = std::move(one);
      which = i;
    }
    if (std::holds_alternative<Always>(best.node)) {  // one that always holds is the whole of it
      edits.push_back({.kind = Edit::Kind::drop, .was = {any}});
      return best;
    }
    Or changed = any;
    changed.operands[which] = std::move(best);
    edits.insert(edits.end(), least.begin(), least.end());
    return {changed};
  }

  HoleConditions& hole_;
  Way way_;
};

/// The first action of the level, else of the next higher one.
std::optional<ActionId> action_of(Level level, const Vocabulary& vocabulary) {
  std::optional<ActionId> found;
  for (std::size_t a = 0; a < vocabulary.actions.size(); ++a) {
    const Level here = vocabulary.actions[a].level;
    if (here >= level && (!found || here < vocabulary.actions[index(*found)].level))
      found = static_cast<ActionId>(a);
  }
  return found;
}

bool same(const Edit& a, const Edit& b) {
  return a.kind == b.kind && to_text(a.was) == to_text(b.was) && a.answer == b.answer &&
         a.action == b.action;
}

void add(std::vector<Edit>& edits, const std::vector<Edit>& more) {
  for (const Edit& one : more)
    if (std::none_of(edits.begin(), edits.end(),
                     [&](const Edit& other) { return same(one, other); }))
      edits.push_back(one);
}

/// The duty made so that it is over in time: what nobody is bound to do is not waited for, and the
/// deadline runs from the event.
void edit_clock(Reading& reading, const Due& due, const Scenario& scenario,
                std::vector<Edit>& edits) {
  const auto late = [&] { return !due_by(clock_of(scenario, reading), due.years); };
  const auto open_ended = [](Reserved one) {
    return one == Reserved::budget || one == Reserved::parliament;
  };
  const auto each_decides = [&] {
    reading.decided_by = {};
    edits.push_back({.kind = Edit::Kind::each_decides});
  };
  if (!late()) return;
  if (std::erase_if(reading.reserved, open_ended) > 0)
    edits.push_back({.kind = Edit::Kind::unreserve});
  const std::optional<Rule> rule = deciding_rule(reading.decided_by, scenario.vocabulary);
  const bool decides = reading.decided_by.body || reading.decided_by.rule;
  if (decides && !(rule && rule->kind == Rule::Kind::silence)) each_decides();
  if (late()) {
    reading.deadline = Deadline{.within = due.within, .clock = Clock::event};
    edits.push_back({.kind = Edit::Kind::deadline, .within = due.years});
  }
  if (late()) each_decides();
}

/// All readings made to reach the goal in the hole; false if no action of the vocabulary does.
bool edit_readings(EditedClause& made, HoleConditions& hole, const EditGoal& goal, Way way,
                   const Scenario& scenario) {
  Editor editor(hole, way);
  for (Reading& reading : made.clause.readings) {
    std::vector<Edit> edits;
    if (!is_duty(reading)) {
      reading.norm = Norm::duty;
      edits.push_back({.kind = Edit::Kind::oblige});
    }
    if (!names_act_of(reading, goal.level, hole.vocabulary())) {
      const std::optional<ActionId> action = action_of(goal.level, hole.vocabulary());
      if (!action) return false;
      reading.floor.push_back(*action);
      edits.push_back({.kind = Edit::Kind::name_act, .action = *action});
    }
    And parts;
    for (const Condition& one : conjuncts(reading.when))
      parts.operands.push_back(editor.fixed(one, edits));
    reading.when = {parts};
    if (goal.due) edit_clock(reading, *goal.due, scenario, edits);
    add(made.edits, edits);
  }
  return true;
}

/// The clause once its words give that answer.
EditedClause settled(const Clause& clause, QuestionAnswer answer) {
  EditedClause made{.clause = clause, .edits = {{.kind = Edit::Kind::settle, .answer = answer}}};
  std::erase_if(made.clause.readings, [&](const Reading& one) {
    return std::find(one.under.begin(), one.under.end(), answer) == one.under.end();
  });
  for (Reading& one : made.clause.readings) std::erase(one.under, answer);
  return made;
}

}  // namespace

bool HoleConditions::holds(FormulaId formula, bool in_all) {
  const Result<EventSpace> space =
      event_space(vocabulary(), table_.formulas, table_.consistent, {formula}, allowed_);
  if (!space) return false;  // told apart too finely: nothing is said of it
  const Extent found = extents(*space, table_.formulas, {formula}).front();
  return in_all ? found.everywhere : found.somewhere;
}

bool HoleConditions::everywhere(const Condition& condition) {
  const FormulaId formula = table_.formulas.condition(condition);
  const auto [at, is_new] = everywhere_.try_emplace(formula, false);
  if (is_new) at->second = holds(formula, true);
  return at->second;
}

const std::vector<bool>& HoleConditions::seen(DimensionId dimension) {
  const auto [at, is_new] = seen_.try_emplace(dimension);
  if (!is_new) return at->second;
  const std::size_t values = vocabulary().dimensions[index(dimension)].values.size();
  for (std::size_t v = 0; v < values; ++v) {
    ValueTest test{.dimension = dimension, .values = std::vector<bool>(values)};
    test.values[v] = true;
    at->second.push_back(allowed_[index(dimension)][v] &&
                         holds(table_.formulas.test(std::move(test)), false));
  }
  return at->second;
}

std::vector<EditedClause> edited(const Clause& clause, HoleConditions& hole, const EditGoal& goal,
                                 const Scenario& scenario) {
  std::vector<EditedClause> starts{{.clause = clause}};
  for (const QuestionAnswer& asked : clause.readings.front().under) {
    std::vector<QuestionAnswer> answers;
    for (const Reading& one : clause.readings)
      for (const QuestionAnswer& answer : one.under)
        if (answer.question == asked.question &&
            std::find(answers.begin(), answers.end(), answer) == answers.end())
          answers.push_back(answer);
    for (const QuestionAnswer& answer : answers) starts.push_back(settled(clause, answer));
  }
  std::vector<EditedClause> found;
  for (const EditedClause& start : starts)
    for (const Way way : {Way::widen, Way::drop}) {
      EditedClause made = start;
      if (!edit_readings(made, hole, goal, way, scenario) || made.edits.empty()) continue;
      const bool known = std::any_of(found.begin(), found.end(), [&](const EditedClause& one) {
        return std::equal(one.edits.begin(), one.edits.end(), made.edits.begin(), made.edits.end(),
                          same);
      });
      if (!known) found.push_back(std::move(made));
    }
  return found;
}

std::string to_text(const Edit& edit, const Scenario& scenario) {
  const Vocabulary& words = scenario.vocabulary;
  switch (edit.kind) {
    case Edit::Kind::drop:
      return fmt::format("drop '{}'", condition_words(edit.was, words));
    case Edit::Kind::widen:
      return fmt::format("widen '{}' to '{}'", condition_words(edit.was, words),
                         condition_words(edit.becomes, words));
    case Edit::Kind::settle:
      return fmt::format("settle the question '{}' as '{}'",
                         scenario.questions[index(edit.answer.question)].id,
                         name_of(edit.answer, scenario.questions));
    case Edit::Kind::oblige:
      return "make it a duty ('shall')";
    case Edit::Kind::name_act:
      return fmt::format("owe '{}' too", words.actions[index(edit.action)].name);
    case Edit::Kind::deadline:
      return fmt::format("be done within {:.0f} days of the event", edit.within * days_of_a_year);
    case Edit::Kind::each_decides:
      return "let each holder decide, without waiting for a body";
    case Edit::Kind::unreserve:
      return "do not wait for a budget or a parliament";
  }
  return {};
}

}  // namespace casus
