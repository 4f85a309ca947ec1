#include "law/openings.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "law/asked.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

bool owes_more(const ClauseTable& table, std::size_t clause, Level owed) {
  const std::vector<Reading>& readings = table.text(clause).readings;
  for (std::size_t r = 0; r < readings.size(); ++r)
    if (table.clauses[clause].readings[r].duty &&
        highest_level(readings[r].floor, table.scenario->vocabulary) > owed)
      return true;
  return false;
}

/// A conjunct of a reading, and where it stands among those asked.
struct PartAsked {
  std::size_t clause = 0, reading = 0, conjunct = 0;
  std::size_t holds = 0;
};

/// Openings in the order in which they are found, each once.
class Openings {
 public:
  void add(const Condition& failed, ClauseId clause) {
    const auto [at, added] = known_.try_emplace(to_text(failed), list_.size());
    if (added) list_.push_back({.failed = failed});
    std::vector<ClauseId>& clauses = list_[at->second].clauses;
    if (clauses.empty() || clauses.back() != clause) clauses.push_back(clause);
  }
  std::vector<Opening> list() && { return std::move(list_); }

 private:
  std::vector<Opening> list_{};
  std::map<std::string, std::size_t> known_{};  // by words, in which two spellings of one differ
};

}  // namespace

Result<std::vector<Opening>> openings(ClauseTable& table, const std::vector<HeldClause>& held,
                                      const Box& box, Level owed) {
  Asked asked;
  std::vector<PartAsked> parts;
  std::vector<std::size_t> clauses;
  for (const HeldClause& one : held) {
    if (!owes_more(table, one.clause, owed)) continue;
    clauses.push_back(one.clause);
    const std::vector<ReadingFormulas>& readings = table.clauses[one.clause].readings;
    for (std::size_t r = 0; r < readings.size(); ++r)
      for (std::size_t c = 0; c < readings[r].conjuncts.size(); ++c)
        parts.push_back({one.clause, r, c, asked.add(readings[r].conjuncts[c])});
  }
  const Vocabulary& vocabulary = table.scenario->vocabulary;
  const Result<EventSpace> space = event_space(vocabulary, table.formulas, protege_attacked(table),
                                               asked.formulas(), values_in(box, *table.scenario));
  if (!space) return fail(space.error());
  const std::vector<Extent> answers = extents(*space, table.formulas, asked.formulas());
  Openings added;
  auto part = parts.begin();
  for (const std::size_t clause : clauses) {
    bool stopped = false;
    std::vector<Condition> words;  // of one reading
    std::optional<std::size_t> worded;
    for (; part != parts.end() && part->clause == clause; ++part) {
      if (answers[part->holds].somewhere) continue;
      if (worded != part->reading) {
        words = conjuncts(table.text(clause).readings[part->reading].when);
        worded = part->reading;
      }
      added.add(words[part->conjunct], table.clauses[clause].clause);
      stopped = true;
    }
    if (!stopped) added.add({}, table.clauses[clause].clause);
  }
  std::vector<Opening> found = std::move(added).list();
  std::stable_sort(found.begin(), found.end(), [](const Opening& a, const Opening& b) {
    const bool a_turns = std::holds_alternative<Always>(a.failed.node);
    const bool b_turns = std::holds_alternative<Always>(b.failed.node);
    if (a_turns != b_turns) return b_turns;
    return a.clauses.size() > b.clauses.size();
  });
  return found;
}

}  // namespace casus
