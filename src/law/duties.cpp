#include "law/duties.hpp"

#include <algorithm>
#include <utility>

#include "law/asked.hpp"
#include "law/promise_share.hpp"
#include "law/regions.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// Where the answers about one actor of a package stand.
struct ActorAsked {
  ActorId actor{};
  std::size_t holds = 0;  ///< a clause of any norm
  OwedAsked on_paper{}, without_decisions{};
  std::optional<OwedAsked> concluded{};  ///< if the package has a text that is not
};

/// The clauses of texts that are concluded.
std::vector<HeldClause> of_concluded(const ClauseTable& table, std::vector<HeldClause> held) {
  std::erase_if(held, [&](const HeldClause& one) {
    const InstrumentId text = table.clauses[one.clause].clause.instrument;
    return table.scenario->instruments[index(text)].hypothetical;
  });
  return held;
}

std::vector<ActorAsked> ask_about(ClauseTable& table, const std::vector<HeldClause>& held,
                                  Asked& asked) {
  const Scenario& scenario = *table.scenario;
  const std::vector<FormulaId> any = hold_any(table, held);
  std::vector<ActorAsked> found;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (actor == scenario.challenger || actor == scenario.protege) continue;
    if (any[i] == table.formulas.never()) continue;
    const std::vector<HeldClause> own = held_by(table, held, actor);
    const std::vector<HeldClause> concluded = of_concluded(table, own);
    found.push_back({.actor = actor,
                     .holds = asked.add(any[i]),
                     .on_paper = ask_owed(table, own, {.actor = actor}, asked),
                     .without_decisions = ask_owed(
                         table, own, {.actor = actor, .basis = Basis::without_decisions}, asked)});
    if (concluded.size() != own.size())
      found.back().concluded = ask_owed(table, concluded, {.actor = actor}, asked);
  }
  return found;
}

/// A clause that is a duty under some reading, whatever the package.
struct Promise {
  std::size_t clause = 0;                            ///< position in the table
  std::vector<std::vector<std::size_t>> holds{};     ///< [reading][actor] where it is met
  std::vector<std::vector<ReadingApplies>> kinds{};  ///< [attack][reading]
};

std::vector<Promise> promises_of(ClauseTable& table, Asked& asked) {
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
        holds.push_back(asked.add(table.formulas.all_of({one.met, holder})));
      promise.holds.push_back(std::move(holds));
    }
    found.push_back(std::move(promise));
  }
  return found;
}

/// The shares of all promises in one kind of attack.
void add_kind(std::vector<Promise>& promises, const ClauseTable& table,
              const std::vector<FormulaId>& met, const Region& region,
              const std::vector<Extent>& answers) {
  const std::vector<Share> shares = promise_shares(region.space, table, met);
  std::size_t at = 0;
  for (Promise& promise : promises) {
    const Clause& text = table.text(promise.clause);
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
  answer.stand_ins = held.stand_ins;
  for (std::vector<ReadingApplies>& kind : answer.kinds)
    for (ReadingApplies& reading : kind)
      std::erase_if(reading.holders, [&](ActorId actor) {
        return std::binary_search(held.without.begin(), held.without.end(), actor);
      });
  return answer;
}

PackageDuties package_duties(PackageId package, const std::vector<ActorAsked>& actors,
                             const std::vector<std::vector<Extent>>& answers) {
  PackageDuties duties{.package = package};
  for (const ActorAsked& one : actors) {
    const bool holds = std::any_of(answers.begin(), answers.end(),
                                   [&](const auto& kind) { return kind[one.holds].somewhere; });
    if (!holds) continue;
    duties.guarantors.push_back(one.actor);
    std::vector<Cell> row;
    for (const std::vector<Extent>& kind : answers) {
      row.push_back({.on_paper = owed_of(one.on_paper, kind),
                     .without_decisions = owed_of(one.without_decisions, kind)});
      if (one.concluded) row.back().concluded = owed_of(*one.concluded, kind);
    }
    duties.matrix.push_back(std::move(row));
  }
  return duties;
}

}  // namespace

bool PromiseAnswer::stood_in_for(ActorId actor) const {
  return std::any_of(stand_ins.begin(), stand_ins.end(),
                     [actor](const StandIn& one) { return one.actor == actor; });
}

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

  Asked asked;
  std::vector<std::vector<HeldClause>> held;
  std::vector<std::vector<ActorAsked>> actors;
  for (const Package& package : scenario.packages) {
    held.push_back(clauses_of(table, package));
    actors.push_back(ask_about(table, held.back(), asked));
  }
  std::vector<Promise> promises = promises_of(table, asked);
  std::vector<FormulaId> met;
  for (const Promise& promise : promises)
    for (const ReadingFormulas& one : table.clauses[promise.clause].readings)
      met.push_back(one.duty ? one.met : table.formulas.never());
  std::vector<FormulaId> read = asked.formulas();
  read.insert(read.end(), met.begin(), met.end());

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
    answers.push_back(extents(region.space, table.formulas, asked.formulas()));
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
