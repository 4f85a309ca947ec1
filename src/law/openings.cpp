#include "law/openings.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "law/asked.hpp"

namespace casus {

namespace {

AllowedValues allowed_in(const Box& box, const Vocabulary& vocabulary) {
  AllowedValues allowed = all_values(vocabulary);
  for (std::size_t d = 0; d < box.values.size(); ++d)
    if (!box.values[d].empty()) allowed[d] = box.values[d];
  return allowed;
}

bool owes_more(const ClauseTable& table, std::size_t clause, Level owed) {
  const std::vector<Reading>& readings = table.text(clause).readings;
  for (std::size_t r = 0; r < readings.size(); ++r)
    if (table.clauses[clause].readings[r].duty)
      for (const ActionId action : readings[r].floor)
        if (table.scenario->vocabulary.actions[index(action)].level > owed) return true;
  return false;
}

struct PartAsked {
  std::size_t clause = 0;
  Condition condition{};
  std::size_t holds = 0;
};

void add_opening(std::vector<Opening>& found, const Condition& failed, ClauseId clause) {
  const std::string text = to_text(failed);
  auto at = std::find_if(found.begin(), found.end(),
                         [&](const Opening& one) { return to_text(one.failed) == text; });
  if (at == found.end()) at = found.insert(at, {.failed = failed});
  if (at->clauses.empty() || at->clauses.back() != clause) at->clauses.push_back(clause);
}

}  // namespace

Result<std::vector<Opening>> openings(ClauseTable& table, const std::vector<HeldClause>& held,
                                      const Box& box, Level owed) {
  Asked asked;
  std::vector<PartAsked> parts;
  std::vector<std::size_t> clauses;
  for (const HeldClause& one : held) {
    if (!owes_more(table, one.clause, owed)) continue;
    clauses.push_back(one.clause);
    for (const Reading& reading : table.text(one.clause).readings)
      for (Condition& part : conjuncts(reading.when)) {
        const std::size_t holds = asked.add(table.formulas.condition(part));
        parts.push_back({one.clause, std::move(part), holds});
      }
  }
  const Vocabulary& vocabulary = table.scenario->vocabulary;
  const Result<EventSpace> space = event_space(vocabulary, table.formulas, protege_attacked(table),
                                               asked.formulas(), allowed_in(box, vocabulary));
  if (!space) return fail(space.error());
  const std::vector<Extent> answers = extents(*space, table.formulas, asked.formulas());
  std::vector<Opening> found;
  for (const std::size_t clause : clauses) {
    bool stopped = false;
    for (const PartAsked& part : parts) {
      if (part.clause != clause || answers[part.holds].somewhere) continue;
      add_opening(found, part.condition, table.clauses[clause].clause);
      stopped = true;
    }
    if (!stopped) add_opening(found, {}, table.clauses[clause].clause);
  }
  std::stable_sort(found.begin(), found.end(), [](const Opening& a, const Opening& b) {
    const bool a_turns = std::holds_alternative<Always>(a.failed.node);
    const bool b_turns = std::holds_alternative<Always>(b.failed.node);
    if (a_turns != b_turns) return b_turns;
    return a.clauses.size() > b.clauses.size();
  });
  return found;
}

}  // namespace casus
