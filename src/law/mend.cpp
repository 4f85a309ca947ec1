#include "law/mend.hpp"

#include <algorithm>
#include <utility>

#include "law/asked.hpp"
#include "law/edits.hpp"
#include "law/hole_counts.hpp"
#include "law/hole_map.hpp"
#include "law/impossible.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// A redraft of one clause, as an instrument of its own behind those of the scenario.
struct Candidate {
  Mend mend{};
  std::size_t replaces = 0;  ///< position among the clauses held
  InstrumentId text{};
};

/// Where somebody owes the level by this clause, under each of its readings.
ByReading owes_by(ClauseTable& table, const HeldClause& held, Level level,
                  const std::vector<ActorId>& actors) {
  return binds_one_of(table, held, actors, [&](std::size_t r) {
    return table.clauses[held.clause].readings[r].duty &&
           names_act_of(table.text(held.clause).readings[r], level, table.scenario->vocabulary);
  });
}

std::vector<ByReading> owed_by_all(ClauseTable& table, const std::vector<HeldClause>& held,
                                   Level level, const std::vector<ActorId>& actors) {
  std::vector<ByReading> found;
  for (const HeldClause& one : held) found.push_back(owes_by(table, one, level, actors));
  return found;
}

/// The clause as redrafted, with the exceptions to it and to these.
Instrument with_exceptions(const Instrument& instrument, Clause redrafted) {
  Instrument text = instrument;
  text.clauses.clear();
  text.tests.clear();
  std::vector<std::string> kept{redrafted.id};
  text.clauses.push_back(std::move(redrafted));
  for (std::size_t at = 0; at < kept.size(); ++at)
    for (const Clause& one : instrument.clauses)
      if (one.exception_to == kept[at]) {
        text.clauses.push_back(one);
        kept.push_back(one.id);
      }
  return text;
}

/// Whether the words settle a question that an exception to the clause still hangs on.
bool leaves_exceptions_open(const ClauseTable& table, std::size_t clause,
                            const std::vector<Edit>& edits) {
  for (const std::size_t exception : table.clauses[clause].exceptions)
    for (const QuestionAnswer& open : table.text(exception).readings.front().under)
      for (const Edit& edit : edits)
        if (edit.kind == Edit::Kind::settle && edit.answer.question == open.question) return true;
  return false;
}

/// Every redraft of every clause that may close the hole, not yet asked whether it does.
std::vector<Candidate> candidates(ClauseTable& table, const std::vector<HeldClause>& held,
                                  const MendQuestion& question, Scenario& both) {
  std::vector<Candidate> found;
  HoleConditions hole(table, question.hole);
  for (std::size_t at = 0; at < held.size(); ++at) {
    if (table.clauses[held[at].clause].is_exception) continue;
    const ClauseId id = table.clauses[held[at].clause].clause;
    for (EditedClause& one : edited(table.text(held[at].clause), hole, question.level)) {
      if (leaves_exceptions_open(table, held[at].clause, one.edits)) continue;
      found.push_back(
          {.mend = {.clause = id, .redrafted = one.clause, .edits = std::move(one.edits)},
           .replaces = at,
           .text = static_cast<InstrumentId>(both.instruments.size())});
      both.instruments.push_back(with_exceptions(table.scenario->instruments[index(id.instrument)],
                                                 std::move(one.clause)));
    }
  }
  return found;
}

/// The statements about one mend.
struct MendAsked {
  Mend mend{};
  FormulaId owed{}, closed{}, reach{};
};

bool fewer_changes(const Mend& a, const Mend& b) {
  if (a.edits.size() != b.edits.size()) return a.edits.size() < b.edits.size();
  return a.reach < b.reach;
}

class Mending {
 public:
  Mending(ClauseTable& table, const MendQuestion& question)
      : table_(table),
        question_(question),
        actors_(possible_guarantors(*table.scenario)),
        held_(clauses_of(table, table.scenario->packages[index(question.package)])),
        owed_(owed_by_all(table, held_, question.level, actors_)),
        before_(under_every(table, owed_)),
        armed_(armed_events(table)) {}

  void add(const Candidate& candidate) {
    HeldClause held = held_[candidate.replaces];
    const auto first =
        std::find_if(table_.clauses.begin(), table_.clauses.end(), [&](const auto& one) {
          return one.clause == ClauseId{candidate.text, 0};
        });
    held.clause = static_cast<std::size_t>(first - table_.clauses.begin());
    std::vector<ByReading> statements = owed_;
    statements[candidate.replaces] = owes_by(table_, held, question_.level, actors_);
    const FormulaId now = under_some(table_, {statements[candidate.replaces]});
    const FormulaId was = under_some(table_, {owed_[candidate.replaces]});
    add(candidate.mend, under_every(table_, statements), not_before(now, was));
  }

  /// The question answered in every text.
  void add(QuestionAnswer answer) {
    const FormulaId owed = under_every(table_, owed_, {answer});
    add({.everywhere = true, .edits = {{.kind = Edit::Kind::settle, .answer = answer}}}, owed,
        not_before(owed, before_));
  }

  Result<std::vector<Mend>> closing() const {
    std::vector<FormulaId> asked;
    for (const MendAsked& one : asked_) asked.push_back(one.owed);
    const Vocabulary& vocabulary = table_.scenario->vocabulary;
    const Result<EventSpace> hole = event_space(vocabulary, table_.formulas, table_.consistent,
                                                asked, values_of(question_.hole, vocabulary));
    if (!hole) return fail(hole.error());
    const std::vector<Extent> answers = extents(*hole, table_.formulas, asked);
    std::vector<const MendAsked*> closing;
    std::vector<FormulaId> counted;
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      if (!answers[i].everywhere || !answers[i].somewhere) continue;
      closing.push_back(&asked_[i]);
      counted.insert(counted.end(), {asked_[i].closed, asked_[i].reach});
    }
    const Result<EventSpace> all =
        event_space(vocabulary, table_.formulas, protege_, counted, all_values(vocabulary));
    if (!all) return fail(all.error());
    const std::vector<std::uint64_t> sizes = counts(*all, table_.formulas, counted);
    std::vector<Mend> found;
    for (std::size_t i = 0; i < closing.size(); ++i) {
      found.push_back(closing[i]->mend);
      found.back().closed = sizes[2 * i];
      found.back().reach = sizes[2 * i + 1];
    }
    std::stable_sort(found.begin(), found.end(), fewer_changes);
    return found;
  }

  FormulaId before() const { return before_; }

 private:
  FormulaId not_before(FormulaId now, FormulaId was) {
    return table_.formulas.all_of({now, table_.formulas.negate(was)});
  }

  void add(Mend mend, FormulaId owed, FormulaId reach) {
    asked_.push_back({.mend = std::move(mend),
                      .owed = owed,
                      .closed = table_.formulas.all_of({armed_, not_before(owed, before_)}),
                      .reach = reach});
  }

  ClauseTable& table_;
  const MendQuestion& question_;
  std::vector<ActorId> actors_;
  std::vector<HeldClause> held_;
  std::vector<ByReading> owed_;
  FormulaId before_;
  FormulaId armed_;
  FormulaId protege_ = protege_attacked(table_);
  std::vector<MendAsked> asked_{};
};

/// Where somebody owes the level for sure, among the events of the hole.
Result<Extent> owed_in_hole(ClauseTable& table, FormulaId owed, const OpenEvent& hole) {
  const Vocabulary& vocabulary = table.scenario->vocabulary;
  const std::vector<FormulaId> asked{owed, table.formulas.always()};
  const Result<EventSpace> space =
      event_space(vocabulary, table.formulas, table.consistent, asked, values_of(hole, vocabulary));
  if (!space) return fail(space.error());
  const std::vector<Extent> found = extents(*space, table.formulas, asked);
  if (!found[1].somewhere) return fail(impossible(*table.scenario, hole));
  return found[0];
}

}  // namespace

Result<bool> is_hole(const Scenario& scenario, const MendQuestion& question) {
  Result<ClauseTable> table = clause_table(scenario);
  if (!table) return fail(std::move(table.error()));
  const Mending mending(*table, question);
  const Result<Extent> owed = owed_in_hole(*table, mending.before(), question.hole);
  if (!owed) return fail(owed.error());
  return !owed->everywhere;
}

Result<std::vector<Mend>> mends(const Scenario& scenario, const MendQuestion& question) {
  Result<ClauseTable> texts = clause_table(scenario);
  if (!texts) return fail(std::move(texts.error()));
  Scenario both = scenario;
  const std::vector<Candidate> all = candidates(
      *texts, clauses_of(*texts, scenario.packages[index(question.package)]), question, both);
  Result<ClauseTable> table = clause_table(both);
  if (!table) return fail(std::move(table.error()));
  Mending mending(*table, question);
  const Result<Extent> possible = owed_in_hole(*table, mending.before(), question.hole);
  if (!possible) return fail(possible.error());
  for (std::size_t q = 0; q < scenario.questions.size(); ++q)
    for (std::size_t a = 0; a < scenario.questions[q].alternatives.size(); ++a)
      mending.add(QuestionAnswer{static_cast<QuestionId>(q), static_cast<int>(a)});
  for (const Candidate& one : all) mending.add(one);
  return mending.closing();
}

}  // namespace casus
