#include "law/mend.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "law/clock.hpp"
#include "law/edits.hpp"
#include "law/hole_counts.hpp"
#include "law/hole_map.hpp"
#include "law/impossible.hpp"
#include "law/joint_duties.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// Pairs of clauses that are asked exactly whether they close the hole, and that are shown.
constexpr std::size_t most_pairs_asked = 2000, most_pairs = 50;

/// A redraft of one clause, as an instrument of its own behind those of the scenario.
struct Candidate {
  Mend mend{};
  std::size_t replaces = 0;  ///< position among the clauses held
  InstrumentId text{};
};

/// The clause as redrafted, with the exceptions to it and to these. What else the instrument says
/// is not asked here.
Instrument with_exceptions(const Instrument& instrument, Clause redrafted) {
  Instrument text;
  text.id = instrument.id;
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

/// Every redraft of every clause that may close the hole, not yet asked whether it does. `both`
/// gets their texts.
std::vector<Candidate> candidates(ClauseTable& table, const std::vector<HeldClause>& held,
                                  const MendQuestion& question, const AllowedValues& events,
                                  Scenario& both) {
  std::vector<Candidate> found;
  HoleConditions hole(table, events);
  EditGoal goal{.level = question.level};
  if (question.within) {
    goal.due = Due{static_cast<QuantityId>(both.quantities.size()), *question.within};
    both.quantities.push_back({.path = "mend.within", .distribution = Certain{*question.within}});
  }
  for (std::size_t at = 0; at < held.size(); ++at) {
    if (table.clauses[held[at].clause].is_exception) continue;
    const ClauseId id = table.clauses[held[at].clause].clause;
    for (EditedClause& one : edited(table.text(held[at].clause), hole, goal, both)) {
      if (leaves_exceptions_open(table, held[at].clause, one.edits)) continue;
      found.push_back({.mend = {.clause = id, .edits = std::move(one.edits)},
                       .replaces = at,
                       .text = static_cast<InstrumentId>(both.instruments.size())});
      both.instruments.push_back(with_exceptions(table.scenario->instruments[index(id.instrument)],
                                                 std::move(one.clause)));
    }
  }
  return found;
}

/// What is changed: no clause and a question answered everywhere, one clause, or two.
struct Change {
  Mend mend{};
  Answers settled{};                     ///< in every text
  std::vector<std::size_t> positions{};  ///< of clauses among those held, ascending
  std::vector<ByReading> redrafted{};    ///< in their place, in the same order
};

bool fewer_changes(const Mend& a, const Mend& b) {
  if (a.changes() != b.changes()) return a.changes() < b.changes();
  return a.reach < b.reach;
}

class Mending {
 public:
  /// `hole`: the values of its events; that of the question is not read.
  Mending(ClauseTable& table, const MendQuestion& question, const AllowedValues& hole)
      : table_(table),
        question_(question),
        hole_(hole),
        actors_(possible_guarantors(*table.scenario)),
        held_(clauses_of(table, table.scenario->packages[index(question.package)])) {
    for (const HeldClause& one : held_) owed_.push_back(owes_by(one));
    before_ = under_every(table_, owed_);
  }

  void add(Candidate candidate) {
    HeldClause held = held_[candidate.replaces];
    const auto first = std::lower_bound(
        table_.clauses.begin(), table_.clauses.end(), ClauseId{candidate.text, 0},
        [](const ClauseFormulas& one, const ClauseId& id) { return one.clause < id; });
    held.clause = static_cast<std::size_t>(first - table_.clauses.begin());
    changes_.push_back({.mend = std::move(candidate.mend),
                        .positions = {candidate.replaces},
                        .redrafted = {owes_by(held)}});
  }

  /// The question answered in every text.
  void add(QuestionAnswer answer) {
    changes_.push_back(
        {.mend = {.everywhere = true, .edits = {{.kind = Edit::Kind::settle, .answer = answer}}},
         .settled = {answer}});
  }

  /// Where the level is owed now, among the events of the hole; none if it has no event.
  Result<std::optional<Extent>> now() const {
    const std::vector<FormulaId> asked{before_, table_.formulas.always()};
    const Result<EventSpace> space = events_in_hole(asked);
    if (!space) return fail(space.error());
    const std::vector<Extent> found = extents(*space, table_.formulas, asked);
    return found[1].somewhere ? std::optional(found[0]) : std::nullopt;
  }

  Result<std::vector<Mend>> closing() {
    Diagnostics errors = look_into_hole();
    if (!errors.empty()) return fail(std::move(errors));
    std::vector<Change> closing, others;
    Result<std::vector<bool>> closes = close(changes_);
    if (!closes) return fail(std::move(closes.error()));
    for (std::size_t i = 0; i < changes_.size(); ++i)
      ((*closes)[i] ? closing : others).push_back(std::move(changes_[i]));
    std::vector<Change> pairs = possible_pairs(others);
    closes = close(pairs);
    if (!closes) return fail(std::move(closes.error()));
    std::size_t shown = 0;
    for (std::size_t i = 0; i < pairs.size() && shown < most_pairs; ++i) {
      if (!(*closes)[i]) continue;
      closing.push_back(std::move(pairs[i]));
      ++shown;
    }
    return measured(closing);
  }

 private:
  Result<EventSpace> events_in_hole(const std::vector<FormulaId>& asked) const {
    return event_space(table_.scenario->vocabulary, table_.formulas, table_.consistent, asked,
                       hole_);
  }

  /// Where somebody owes the level by this clause, in time, under each of its readings.
  ByReading owes_by(const HeldClause& held) {
    const ClauseFormulas& clause = table_.clauses[held.clause];
    return binds_one_of(table_, held, actors_, [&](std::size_t r) {
      return clause.readings[r].duty &&
             names_act_of(table_.text(held.clause).readings[r], question_.level,
                          table_.scenario->vocabulary) &&
             (!question_.within ||
              due_by(clock_of(*table_.scenario, clause.clause, r), *question_.within));
    });
  }

  /// Which statements hold where in the hole. Most hold nowhere there, and are left out of what is
  /// asked about it.
  Diagnostics look_into_hole() {
    std::vector<FormulaId> asked{table_.formulas.always()};
    const auto ask = [&](const ByReading& one) {
      asked.insert(asked.end(), one.readings.begin(), one.readings.end());
    };
    for (const ByReading& one : owed_) ask(one);
    for (const Change& change : changes_)
      for (const ByReading& one : change.redrafted) ask(one);
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    const Result<EventSpace> space = events_in_hole(asked);
    if (!space) return space.error();
    std::vector<std::vector<std::uint64_t>> found(asked.size());
    sweep(*space, table_.formulas, asked, [&](const Block& block) {
      for (std::size_t i = 0; i < asked.size(); ++i)
        for (std::size_t w = 0; w < block.valid->size(); ++w)
          found[i].push_back(block.truth(i)[w] & (*block.valid)[w]);
    });
    for (std::size_t i = 0; i < asked.size(); ++i) where_[asked[i]] = std::move(found[i]);
    for (const ByReading& one : owed_) in_hole_.push_back(within_hole(one));
    return {};
  }

  ByReading within_hole(ByReading one) const {
    for (FormulaId& reading : one.readings) {
      const std::vector<std::uint64_t>& where = where_.at(reading);
      if (std::all_of(where.begin(), where.end(), [](std::uint64_t word) { return word == 0; }))
        reading = table_.formulas.never();
    }
    return one;
  }

  /// Whether each change closes the whole hole.
  Result<std::vector<bool>> close(const std::vector<Change>& changes) {
    std::vector<FormulaId> asked;
    for (const Change& change : changes) {
      std::vector<ByReading> statements = in_hole_;
      for (std::size_t i = 0; i < change.positions.size(); ++i)
        statements[change.positions[i]] = within_hole(change.redrafted[i]);
      asked.push_back(under_every(table_, statements, change.settled));
    }
    const Result<EventSpace> hole = events_in_hole(asked);
    if (!hole) return fail(hole.error());
    std::vector<bool> found;
    for (const Extent& one : extents(*hole, table_.formulas, asked))
      found.push_back(one.everywhere && one.somewhere);
    return found;
  }

  /// Where a clause may owe the level in the hole, under one of its readings.
  void add_where(std::vector<std::uint64_t>& where, const ByReading& one) const {
    for (const FormulaId reading : one.readings) {
      const std::vector<std::uint64_t>& more = where_.at(reading);
      for (std::size_t w = 0; w < where.size(); ++w) where[w] |= more[w];
    }
  }

  /// Two clauses of which neither alone is enough and that together may be, fewest changes first.
  std::vector<Change> possible_pairs(const std::vector<Change>& others) const {
    const std::vector<std::uint64_t>& all = where_.at(table_.formulas.always());
    std::vector<std::uint64_t> now(all.size(), 0);
    for (const ByReading& one : owed_) add_where(now, one);
    std::vector<std::vector<std::uint64_t>> each;
    std::vector<const Change*> singles;
    for (const Change& one : others) {
      if (one.positions.empty()) continue;
      std::vector<std::uint64_t> where(all.size(), 0);
      add_where(where, one.redrafted.front());
      if (std::all_of(where.begin(), where.end(), [](std::uint64_t word) { return word == 0; }))
        continue;
      each.push_back(std::move(where));
      singles.push_back(&one);
    }
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t a = 0; a < singles.size(); ++a)
      for (std::size_t b = a + 1; b < singles.size(); ++b) {
        if (singles[a]->positions == singles[b]->positions) continue;
        bool whole = true;
        for (std::size_t w = 0; w < all.size() && whole; ++w)
          whole = (now[w] | each[a][w] | each[b][w]) == all[w];
        if (whole) found.emplace_back(a, b);
      }
    const auto changes = [&](const auto& pair) {
      return singles[pair.first]->mend.changes() + singles[pair.second]->mend.changes();
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const auto& a, const auto& b) { return changes(a) < changes(b); });
    found.resize(std::min(found.size(), most_pairs_asked));
    std::vector<Change> pairs;
    for (const auto& [a, b] : found) {
      Change both = *singles[a];
      const Change& second = *singles[b];
      both.mend.second = Redrafted{second.mend.clause, {}, second.mend.edits};
      both.positions.push_back(second.positions.front());
      both.redrafted.push_back(second.redrafted.front());
      pairs.push_back(std::move(both));
    }
    return pairs;
  }

  FormulaId not_before(FormulaId now, FormulaId was) {
    return table_.formulas.all_of({now, table_.formulas.negate(was)});
  }

  /// How much each change does elsewhere.
  Result<std::vector<Mend>> measured(const std::vector<Change>& closing) {
    const FormulaId armed = armed_events(table_);
    std::vector<FormulaId> counted;
    for (const Change& change : closing) {
      std::vector<ByReading> statements = owed_, was, now;
      for (std::size_t i = 0; i < change.positions.size(); ++i) {
        was.push_back(owed_[change.positions[i]]);
        now.push_back(change.redrafted[i]);
        statements[change.positions[i]] = change.redrafted[i];
      }
      const FormulaId owed = under_every(table_, statements, change.settled);
      counted.push_back(table_.formulas.all_of({armed, not_before(owed, before_)}));
      counted.push_back(change.positions.empty()
                            ? not_before(owed, before_)
                            : not_before(under_some(table_, now), under_some(table_, was)));
    }
    const Vocabulary& vocabulary = table_.scenario->vocabulary;
    const Result<EventSpace> all = event_space(
        vocabulary, table_.formulas, protege_attacked(table_), counted, all_values(vocabulary));
    if (!all) return fail(all.error());
    const std::vector<std::uint64_t> sizes = counts(*all, table_.formulas, counted);
    std::vector<Mend> found;
    for (std::size_t i = 0; i < closing.size(); ++i) {
      const std::vector<ByReading>& texts = closing[i].redrafted;
      Mend& mend = found.emplace_back(closing[i].mend);
      if (!texts.empty()) mend.redrafted = table_.text(texts.front().clause);
      if (mend.second) mend.second->redrafted = table_.text(texts.back().clause);
      mend.closed = sizes[2 * i];
      mend.reach = sizes[2 * i + 1];
    }
    std::stable_sort(found.begin(), found.end(), fewer_changes);
    return found;
  }

  ClauseTable& table_;
  const MendQuestion& question_;
  const AllowedValues& hole_;
  std::vector<ActorId> actors_;
  std::vector<HeldClause> held_;
  std::vector<ByReading> owed_{};     ///< by clause held
  std::vector<ByReading> in_hole_{};  ///< the same, without what holds nowhere in the hole
  FormulaId before_{};
  std::vector<Change> changes_{};
  std::map<FormulaId, std::vector<std::uint64_t>> where_{};  ///< in the hole
};

/// Whether these events are a hole, and what closes it; none if there is no such event.
Result<std::optional<MendAnswer>> answered(ClauseTable& texts, const MendQuestion& question,
                                           const AllowedValues& hole) {
  const Scenario& scenario = *texts.scenario;
  const Result<std::optional<Extent>> owed = Mending(texts, question, hole).now();
  if (!owed) return fail(owed.error());
  if (!*owed) return std::optional<MendAnswer>();
  MendAnswer answer{.open = !(*owed)->everywhere};
  if (!answer.open) return std::optional(std::move(answer));
  Scenario both = scenario;
  std::vector<Candidate> all = candidates(
      texts, clauses_of(texts, scenario.packages[index(question.package)]), question, hole, both);
  Result<ClauseTable> table = clause_table(both);
  if (!table) return fail(std::move(table.error()));
  Mending mending(*table, question, hole);
  for (std::size_t q = 0; q < scenario.questions.size(); ++q)
    for (std::size_t a = 0; a < scenario.questions[q].alternatives.size(); ++a)
      mending.add(QuestionAnswer{static_cast<QuestionId>(q), static_cast<int>(a)});
  for (Candidate& one : all) mending.add(std::move(one));
  Result<std::vector<Mend>> closing = mending.closing();
  if (!closing) return fail(std::move(closing.error()));
  answer.mends = std::move(*closing);
  return std::optional(std::move(answer));
}

}  // namespace

Result<MendAnswer> mends(const Scenario& scenario, const MendQuestion& question) {
  Result<ClauseTable> texts = clause_table(scenario);
  if (!texts) return fail(std::move(texts.error()));
  return mends(*texts, question);
}

Result<MendAnswer> mends(ClauseTable& texts, const MendQuestion& question) {
  const Scenario& scenario = *texts.scenario;
  Result<std::optional<MendAnswer>> found =
      answered(texts, question, values_of(question.hole, scenario.vocabulary));
  if (!found) return fail(std::move(found.error()));
  if (!*found) return fail(impossible(scenario, question.hole));
  return std::move(**found);
}

Result<std::optional<Mend>> smallest_mend(ClauseTable& texts, PackageId package, const Box& box,
                                          Level level) {
  Result<std::optional<MendAnswer>> found =
      answered(texts, {.package = package, .level = level}, values_in(box, *texts.scenario));
  if (!found) return fail(std::move(found.error()));
  if (!*found || (*found)->mends.empty()) return std::optional<Mend>();
  return std::optional(std::move((*found)->mends.front()));
}

}  // namespace casus
