#include "law/duties.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "law/clause_formulas.hpp"
#include "law/event_space.hpp"
#include "law/promise_share.hpp"
#include "law/regions.hpp"

namespace casus {

namespace {

/// Statements whose extents are wanted, each once.
struct Questions {
  std::vector<FormulaId> asked{};
  std::map<FormulaId, std::size_t> known{};

  std::size_t add(FormulaId formula) {
    const auto [at, added] = known.try_emplace(formula, asked.size());
    if (added) asked.push_back(formula);
    return at->second;
  }
};

/// Where the answers about one actor of a package stand.
struct ActorQuestions {
  ActorId actor{};
  std::size_t holds = 0;  ///< a clause of any norm
  std::vector<std::array<std::size_t, 4>> actions{};
};

constexpr std::array<std::pair<Basis, Readings>, 4> cell_questions{
    {{Basis::on_paper, Readings::every},
     {Basis::on_paper, Readings::some},
     {Basis::without_decisions, Readings::every},
     {Basis::without_decisions, Readings::some}}};

std::vector<ActorQuestions> ask_about(ClauseTable& table, const std::vector<HeldClause>& held,
                                      Questions& questions) {
  const Scenario& scenario = *table.scenario;
  std::vector<ActorQuestions> found;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (actor == scenario.challenger || actor == scenario.protege) continue;
    const FormulaId holds = holds_any(table, held, actor);
    if (holds == table.formulas.never()) continue;
    ActorQuestions one{.actor = actor, .holds = questions.add(holds)};
    for (std::size_t a = 0; a < scenario.vocabulary.actions.size(); ++a) {
      std::array<std::size_t, 4> at{};
      for (std::size_t q = 0; q < at.size(); ++q)
        at[q] = questions.add(owes(table, held,
                                   {.actor = actor,
                                    .action = static_cast<ActionId>(a),
                                    .basis = cell_questions[q].first,
                                    .readings = cell_questions[q].second}));
      one.actions.push_back(at);
    }
    found.push_back(std::move(one));
  }
  return found;
}

Owed owed(const std::vector<std::array<std::size_t, 4>>& actions,
          const std::vector<Extent>& answers, std::size_t first) {
  Owed result;
  for (const std::array<std::size_t, 4>& at : actions) {
    const bool always = answers[at[first]].everywhere;
    result.always.push_back(always);
    result.sometimes.push_back(!always && answers[at[first + 1]].somewhere);
  }
  return result;
}

/// A clause that is a duty under some reading, whatever the package.
struct Promise {
  std::size_t clause = 0;                            ///< position in the table
  std::vector<std::vector<std::size_t>> holds{};     ///< [reading][actor] where `when` holds
  std::vector<std::vector<ReadingApplies>> kinds{};  ///< [attack][reading]
};

std::vector<Promise> promises_of(ClauseTable& table, Questions& questions) {
  std::vector<Promise> found;
  for (std::size_t c = 0; c < table.clauses.size(); ++c) {
    const std::vector<ReadingFormulas>& readings = table.clauses[c].readings;
    if (std::none_of(readings.begin(), readings.end(),
                     [](const ReadingFormulas& one) { return one.duty; }))
      continue;
    Promise promise{.clause = c};
    for (const ReadingFormulas& one : readings) {
      std::vector<std::size_t> holds;
      for (const FormulaId holder : one.holder)
        holds.push_back(questions.add(table.formulas.all_of({one.when, holder})));
      promise.holds.push_back(std::move(holds));
    }
    found.push_back(std::move(promise));
  }
  return found;
}

/// The shares of all promises in one kind of attack.
void add_kind(std::vector<Promise>& promises, const ClauseTable& table,
              const std::vector<std::vector<MetWhere>>& met, const Region& region,
              const std::vector<Extent>& answers) {
  const std::vector<Share> shares = promise_shares(region.space, table, met);
  std::size_t at = 0;
  for (Promise& promise : promises) {
    const Clause& text = table.scenario->clause(table.clauses[promise.clause].clause);
    std::vector<ReadingApplies> readings;
    for (std::size_t r = 0; r < text.readings.size(); ++r, ++at) {
      ReadingApplies one{.weight = text.readings[r].weight,
                         .applies = shares[at].applies,
                         .mean = shares[at].mean};
      for (std::size_t i = 0; i < promise.holds[r].size(); ++i)
        if (answers[promise.holds[r][i]].somewhere) one.holders.push_back(static_cast<ActorId>(i));
      readings.push_back(std::move(one));
    }
    promise.kinds.push_back(std::move(readings));
  }
}

/// What a package takes of a promise: the same shares, fewer holders.
PromiseAnswer in_package(const Promise& promise, const ClauseTable& table, const HeldClause& held) {
  PromiseAnswer answer{.clause = table.clauses[promise.clause].clause, .kinds = promise.kinds};
  for (std::vector<ReadingApplies>& kind : answer.kinds)
    for (ReadingApplies& reading : kind)
      std::erase_if(reading.holders, [&](ActorId actor) {
        return std::binary_search(held.taken_out.begin(), held.taken_out.end(), actor);
      });
  return answer;
}

PackageDuties package_duties(PackageId package, const std::vector<ActorQuestions>& actors,
                             const std::vector<std::vector<Extent>>& answers) {
  PackageDuties duties{.package = package};
  for (const ActorQuestions& one : actors) {
    const bool holds = std::any_of(answers.begin(), answers.end(),
                                   [&](const auto& kind) { return kind[one.holds].somewhere; });
    if (!holds) continue;
    duties.guarantors.push_back(one.actor);
    std::vector<Cell> row;
    for (const std::vector<Extent>& kind : answers)
      row.push_back({.on_paper = owed(one.actions, kind, 0),
                     .without_decisions = owed(one.actions, kind, 2)});
    duties.matrix.push_back(std::move(row));
  }
  return duties;
}

}  // namespace

Level highest_level(const ActionSet& actions, const Vocabulary& vocabulary) {
  Level highest = Level::none;
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a]) highest = std::max(highest, vocabulary.actions[a].level);
  return highest;
}

Result<Duties> entail(const Scenario& scenario) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  Diagnostics errors = missing_weights(scenario);

  Questions questions;
  std::vector<std::vector<HeldClause>> held;
  std::vector<std::vector<ActorQuestions>> actors;
  for (const Package& package : scenario.packages) {
    held.push_back(clauses_of(table, package));
    actors.push_back(ask_about(table, held.back(), questions));
  }
  std::vector<Promise> promises = promises_of(table, questions);
  std::vector<std::vector<MetWhere>> met;
  std::vector<FormulaId> read = questions.asked;
  for (const Promise& promise : promises)
    for (std::size_t r = 0; r < promise.holds.size(); ++r) {
      Result<std::vector<MetWhere>> where = met_where(table, promise.clause, r);
      if (!where) return fail(std::move(where.error()));
      for (const MetWhere& one : *where) read.push_back(one.formula);
      met.push_back(std::move(*where));
    }

  std::vector<Region> regions;
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    Result<Region> region = region_of(table, static_cast<AttackId>(k), read);
    if (!region) {
      std::move(region.error().begin(), region.error().end(), std::back_inserter(errors));
    } else {
      regions.push_back(std::move(*region));
    }
  }
  if (!errors.empty()) return fail(std::move(errors));

  std::vector<std::vector<Extent>> answers;
  for (const Region& region : regions) {
    answers.push_back(extents(region.space, table.formulas, questions.asked));
    add_kind(promises, table, met, region, answers.back());
  }
  Duties duties;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    duties.packages.push_back(package_duties(static_cast<PackageId>(p), actors[p], answers));
    for (const HeldClause& one : held[p])
      for (const Promise& promise : promises)
        if (promise.clause == one.clause)
          duties.packages.back().promises.push_back(in_package(promise, table, one));
  }
  return duties;
}

}  // namespace casus
