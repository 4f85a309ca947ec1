#include "law/joint_duties.hpp"

#include <algorithm>
#include <utility>

namespace casus {

namespace {

bool is_duty_of(const ClauseTable& table, const HeldClause& held, std::size_t reading) {
  return table.clauses[held.clause].readings[reading].duty;
}

/// Who of the actors holds the clause in some event, under a reading in which it is a duty.
std::vector<ActorId> possible_holders(const ClauseTable& table, const HeldClause& held,
                                      const std::vector<ActorId>& actors) {
  std::vector<ActorId> found;
  const std::size_t readings = table.clauses[held.clause].readings.size();
  for (const ActorId actor : actors)
    for (std::size_t r = 0; r < readings; ++r) {
      if (!is_duty_of(table, held, r)) continue;
      if (holds_clause(table, held, r, actor) == table.formulas.never()) continue;
      found.push_back(actor);
      break;
    }
  return found;
}

std::vector<std::optional<Level>> highest_levels(const ClauseTable& table, std::size_t clause) {
  std::vector<std::optional<Level>> found;
  for (const Reading& reading : table.text(clause).readings)
    found.push_back(reading.floor.empty()
                        ? std::nullopt
                        : std::optional(highest_level(reading.floor, table.scenario->vocabulary)));
  return found;
}

}  // namespace

ByReading binds_one_of(ClauseTable& table, const HeldClause& held,
                       const std::vector<ActorId>& actors,
                       const std::function<bool(std::size_t reading)>& counts) {
  ByReading found{.clause = held.clause};
  std::vector<FormulaId> holders;
  for (std::size_t r = 0; r < table.clauses[held.clause].readings.size(); ++r) {
    holders.clear();
    if (counts(r))
      for (const ActorId actor : actors) {
        holders.push_back(holds_clause(table, held, r, actor));
        if (holders.back() == table.formulas.always()) break;  // whoever else may hold it too
      }
    const FormulaId met = table.clauses[held.clause].readings[r].met;
    found.readings.push_back(table.formulas.all_of({met, table.formulas.any_of(holders)}));
  }
  return found;
}

JointDuties::JointDuties(ClauseTable& table, const std::vector<HeldClause>& held,
                         const std::vector<ActorId>& actors)
    : table_(&table) {
  for (const HeldClause& one : held) {
    std::vector<ActorId> holders = possible_holders(table, one, actors);
    if (holders.empty()) continue;
    ByReading by =
        binds_one_of(table, one, holders, [&](std::size_t r) { return is_duty_of(table, one, r); });
    bound_.push_back({one, std::move(holders), std::move(by), highest_levels(table, one.clause)});
  }
}

JointDuties JointDuties::without(ActorId actor) const {
  JointDuties others(*this);
  for (Bound& one : others.bound_) {
    if (std::erase(one.holders, actor) == 0) continue;
    one.by = binds_one_of(*table_, one.held, one.holders,
                          [&](std::size_t r) { return is_duty_of(*table_, one.held, r); });
  }
  return others;
}

template <class Counts>
FormulaId JointDuties::owes(Readings readings, const Counts& counts) const {
  std::vector<ByReading> found;
  for (const Bound& one : bound_) {
    ByReading by = one.by;
    bool any = false;
    for (std::size_t r = 0; r < by.readings.size(); ++r) {
      if (!counts(one.floor[r])) by.readings[r] = table_->formulas.never();
      any = any || by.readings[r] != table_->formulas.never();
    }
    if (any) found.push_back(std::move(by));
  }
  return readings == Readings::every ? under_every(*table_, found) : under_some(*table_, found);
}

FormulaId JointDuties::owes_level(Level level, Readings readings) const {
  return owes(readings,
              [level](const std::optional<Level>& floor) { return floor && *floor >= level; });
}

FormulaId JointDuties::owes_some_act(Readings readings) const {
  return owes(readings, [](const std::optional<Level>& floor) { return !floor; });
}

}  // namespace casus
