#include "law/redraft.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "law/asked.hpp"
#include "law/hole_map.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// Where something is lost, and where it is gained.
struct ChangeAsked {
  FormulaId lost{}, gained{};
};

ChangeAsked change(Formulas& formulas, FormulaId before, FormulaId after) {
  return {formulas.all_of({before, formulas.negate(after)}),
          formulas.all_of({after, formulas.negate(before)})};
}

/// The clauses of a package, and who may hold them.
using Held = std::vector<HeldClause>;

/// Counts of all statements and, where there are events, one of them.
class Looked {
 public:
  Looked(const EventSpace& space, const Formulas& formulas, const std::vector<FormulaId>& asked)
      : space_(space), formulas_(formulas) {
    const std::vector<std::uint64_t> found = counts(space, formulas, asked);
    for (std::size_t i = 0; i < asked.size(); ++i) counts_[asked[i]] = found[i];
  }

  ChangedEvents of(FormulaId formula) const {
    const std::uint64_t events = counts_.at(formula);
    return {events, events > 0 ? example(space_, formulas_, formula) : Event{}};
  }

 private:
  const EventSpace& space_;
  const Formulas& formulas_;
  std::map<FormulaId, std::uint64_t> counts_{};
};

Diagnostic not_the_same(const std::string& what) {
  return {.code = "E413",
          .message = fmt::format("the two have not the same {}", what),
          .note = "what is owed can only be compared in the same events",
          .hint = "let the redraft change clauses, not the vocabulary"};
}

template <class List, class Name>
bool same_names(const List& a, const List& b, const Name& name) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](const auto& x, const auto& y) { return name(x) == name(y); });
}

}  // namespace

Result<Redraft> compare_texts(const Scenario& scenario, PackageId before, PackageId after) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  const Held old_texts = clauses_of(table, scenario.packages[index(before)]);
  const Held new_texts = clauses_of(table, scenario.packages[index(after)]);
  const std::vector<ActorId> actors = possible_guarantors(scenario);

  std::vector<ChangeAsked> levels;
  const JointDuties all_before(table, old_texts, actors), all_after(table, new_texts, actors);
  for (int l = 1; l < level_count; ++l) {
    const FormulaId was = all_before.owes_level(static_cast<Level>(l), Readings::every);
    const FormulaId is = all_after.owes_level(static_cast<Level>(l), Readings::every);
    levels.push_back(change(table.formulas, was, is));
  }
  std::vector<std::pair<ActionChange, ChangeAsked>> actions;
  for (const ActorId actor : actors) {
    const Held old_own = held_by(table, old_texts, actor),
               new_own = held_by(table, new_texts, actor);
    for (std::size_t a = 0; a < scenario.vocabulary.actions.size(); ++a) {
      const auto action = static_cast<ActionId>(a);
      const auto owed = [&](const Held& held) {
        return owes(table, held, action, {.actor = actor});
      };
      const FormulaId was = owed(old_own), is = owed(new_own);
      if (was != is)
        actions.push_back(
            {{.guarantor = actor, .action = action}, change(table.formulas, was, is)});
    }
  }
  std::vector<FormulaId> asked{table.formulas.always()};
  for (const ChangeAsked& one : levels) asked.insert(asked.end(), {one.lost, one.gained});
  for (const auto& [which, one] : actions) asked.insert(asked.end(), {one.lost, one.gained});
  const Result<EventSpace> space =
      event_space(scenario.vocabulary, table.formulas, protege_attacked(table), asked,
                  all_values(scenario.vocabulary));
  if (!space) return fail(space.error());

  const Looked looked(*space, table.formulas, asked);
  Redraft found{.events = looked.of(table.formulas.always()).events};
  for (int l = 1; l < level_count; ++l) {
    const ChangeAsked& one = levels[static_cast<std::size_t>(l - 1)];
    found.levels.push_back({static_cast<Level>(l), looked.of(one.lost), looked.of(one.gained)});
  }
  for (auto& [which, one] : actions) {
    which.lost = looked.of(one.lost);
    which.gained = looked.of(one.gained);
    if (which.lost.events + which.gained.events > 0) found.by_actor.push_back(which);
  }
  return found;
}

Result<Scenario> with_redraft(const Scenario& scenario, const Scenario& redrafted,
                              PackageId package) {
  const auto id_of = [](const auto& one) { return one.id; };
  const auto name = [](const auto& one) { return one.name; };
  const Vocabulary &words = scenario.vocabulary, &others = redrafted.vocabulary;
  if (!same_names(scenario.actors, redrafted.actors, id_of)) return fail(not_the_same("actors"));
  if (!same_names(words.actions, others.actions, name)) return fail(not_the_same("actions"));
  const auto dimension = [](const Dimension& one) { return std::pair(one.name, one.values); };
  if (!same_names(words.dimensions, others.dimensions, dimension))
    return fail(not_the_same("dimensions"));
  const auto question = [](const Question& one) {
    std::vector<std::string> names{one.id};
    for (const Alternative& answer : one.alternatives) names.push_back(answer.name);
    return names;
  };
  if (!same_names(scenario.questions, redrafted.questions, question))
    return fail(not_the_same("questions of law"));
  Scenario both = scenario;
  Package added = redrafted.packages[index(package)];
  added.id += " redrafted";
  for (PackageEntry& entry : added.entries) {
    both.instruments.push_back(redrafted.instruments[index(entry.instrument)]);
    entry.instrument = static_cast<InstrumentId>(both.instruments.size() - 1);
  }
  both.packages.push_back(std::move(added));
  return both;
}

}  // namespace casus
