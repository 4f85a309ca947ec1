#include "law/clock.hpp"

#include <algorithm>
#include <utility>

#include "law/answers.hpp"
#include "law/asked.hpp"
#include "law/hole_map.hpp"
#include "law/joint_duties.hpp"
#include "law/regions.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

LawfulTime plus(const LawfulTime& a, const LawfulTime& b) {
  return {a.least + b.least, a.most + b.most};
}

LawfulTime later(const LawfulTime& a, const LawfulTime& b) {
  return {std::max(a.least, b.least), std::max(a.most, b.most)};
}

LawfulTime time_of(const Scenario& scenario, QuantityId years) {
  const Bounds range = bounds(scenario.quantity(years).distribution);
  return {range.least, range.most};
}

/// How long deciding takes: as the clause says, else as is said of the body.
std::optional<QuantityId> takes_of(const Scenario& scenario, const DecidedBy& by) {
  const std::optional<BodyId> body = deciding_body(by);
  if (by.takes || !body) return by.takes;
  return scenario.vocabulary.bodies[index(*body)].takes;
}

/// The decision that has to come first, if there is one.
std::optional<ClockStep> decision(const Scenario& scenario, const Reading& reading) {
  const DecidedBy& by = reading.decided_by;
  if (!deciding_body(by) && !by.rule) return std::nullopt;
  const std::optional<QuantityId> takes = takes_of(scenario, by);
  const std::optional<Rule> rule = deciding_rule(by, scenario.vocabulary);
  const bool silence = rule && rule->kind == Rule::Kind::silence;
  ClockStep step{.kind = ClockStep::Kind::decision, .body = deciding_body(by), .rule = rule};
  // Who need not decide may let any time pass; where silence is consent, the time of silence ends
  // it.
  if (takes) step.needs = time_of(scenario, *takes);
  if (silence) step.takes = std::exchange(step.needs, {}).value_or(LawfulTime{});
  return step;
}

bool waits_for_approval(const Reading& reading) {
  return std::any_of(reading.reserved.begin(), reading.reserved.end(), [](Reserved one) {
    return one == Reserved::budget || one == Reserved::parliament;
  });
}

std::optional<ClockStep> start(Clock clock) {
  switch (clock) {
    case Clock::request:
      return ClockStep{.kind = ClockStep::Kind::request, .takes = LawfulTime{}};
    case Clock::recognition:
      return ClockStep{.kind = ClockStep::Kind::recognition};
    case Clock::attribution:
      return ClockStep{.kind = ClockStep::Kind::attribution};
    case Clock::event:
    case Clock::decision:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Where somebody is bound to give help of a level within a time, under each reading of a clause.
ByReading due_within(ClauseTable& table, const HeldClause& held, Level level, double most,
                     const std::vector<ActorId>& actors) {
  const ClauseFormulas& clause = table.clauses[held.clause];
  return binds_one_of(table, held, actors, [&](std::size_t r) {
    if (!clause.readings[r].duty ||
        !names_act_of(table.text(held.clause).readings[r], level, table.scenario->vocabulary))
      return false;
    return due_by(clock_of(*table.scenario, clause.clause, r), most);
  });
}

/// The duties of the package at or above a level.
std::vector<DutyClock> at_level(const Scenario& scenario, const std::vector<DutyClock>& duties,
                                Level level) {
  std::vector<DutyClock> found;
  for (const DutyClock& one : duties)
    if (names_act_of(scenario.clause(one.clause).readings[static_cast<std::size_t>(one.reading)],
                     level, scenario.vocabulary))
      found.push_back(one);
  return found;
}

/// The last days that duties of a level have, ascending, each once.
std::vector<double> last_days(const std::vector<DutyClock>& duties) {
  std::vector<double> found;
  for (const DutyClock& one : duties)
    if (one.latest) found.push_back(one.latest->most);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// What is asked about one level, whatever the kind of attack.
struct DelayAsked {
  LawfulDelay delay{};                                   ///< where nothing ends it
  std::vector<DutyClock> duties{};                       ///< of the level or a higher one
  std::vector<std::pair<double, std::size_t>> by_day{};  ///< and the statement that all is due
};

}  // namespace

bool due_by(const DutyClock& clock, double years) {
  return clock.latest && clock.latest->most <= years;
}

DutyClock clock_of(const Scenario& scenario, ClauseId clause, std::size_t reading) {
  DutyClock clock = clock_of(scenario, scenario.clause(clause).readings[reading]);
  clock.clause = clause;
  clock.reading = static_cast<int>(reading);
  return clock;
}

DutyClock clock_of(const Scenario& scenario, const Reading& text) {
  DutyClock clock;
  if (text.deadline)
    if (const auto first = start(text.deadline->clock)) clock.steps.push_back(*first);
  if (waits_for_approval(text)) clock.steps.push_back({.kind = ClockStep::Kind::approval});
  const std::optional<ClockStep> decided = decision(scenario, text);
  if (decided) clock.steps.push_back(*decided);
  ClockStep last{.kind = ClockStep::Kind::deadline};
  if (text.deadline && text.deadline->within)
    last.takes = time_of(scenario, *text.deadline->within);
  clock.steps.push_back(last);  // a deadline from the decision runs from the event if each decides
  const bool beside = decided && text.deadline && text.deadline->clock != Clock::decision;

  // Nobody may act before the body has decided; deciding takes at least this long.
  if (decided) {
    const std::optional<QuantityId> takes = takes_of(scenario, text.decided_by);
    if (takes) clock.earliest = time_of(scenario, *takes);
  }
  LawfulTime sum{};
  bool bounded = true;
  for (const ClockStep& one : clock.steps) {
    bounded = bounded && one.takes.has_value();
    if (!one.takes) continue;
    // Silence runs out while such a deadline is running: the later of the two counts.
    const bool deadline = one.kind == ClockStep::Kind::deadline;
    sum = beside && deadline ? later(sum, *one.takes) : plus(sum, *one.takes);
  }
  if (bounded) clock.latest = sum;
  return clock;
}

std::optional<DutyBounds> bounds_of(const Scenario& scenario, const Reading& text) {
  if (!text.deadline || !text.deadline->within || waits_for_approval(text)) return std::nullopt;
  const std::optional<ClockStep> first = start(text.deadline->clock);
  if (first && !first->takes) return std::nullopt;
  DutyBounds found{.within = *text.deadline->within};
  const std::optional<ClockStep> decided = decision(scenario, text);
  if (!decided) return found;
  found.decision = takes_of(scenario, text.decided_by);
  if (!found.decision && !decided->takes) return std::nullopt;
  found.after_decision = text.deadline->clock == Clock::decision;
  return found;
}

Result<PackageClock> lawful_days(const Scenario& scenario, PackageId package) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  const std::vector<HeldClause> held = clauses_of(table, scenario.packages[index(package)]);
  const std::vector<ActorId> actors = possible_guarantors(scenario);
  PackageClock found{.package = package};
  for (const HeldClause& one : held)
    for (std::size_t r = 0; r < table.clauses[one.clause].readings.size(); ++r) {
      const ClauseId clause = table.clauses[one.clause].clause;
      if (table.clauses[one.clause].readings[r].duty &&
          binds_somebody(scenario, one.taken_out, scenario.clause(clause).readings[r].holder))
        found.duties.push_back(clock_of(scenario, clause, r));
    }

  Asked asked;
  std::vector<DelayAsked> levels;
  for (int l = 1; l < level_count; ++l) {
    DelayAsked one{.delay = {.level = static_cast<Level>(l)}};
    one.duties = at_level(scenario, found.duties, one.delay.level);
    for (const double day : last_days(one.duties)) {
      std::vector<ByReading> statements;
      for (const HeldClause& clause : held)
        statements.push_back(due_within(table, clause, one.delay.level, day, actors));
      one.by_day.emplace_back(day, asked.add(under_every(table, statements)));
    }
    for (const DutyClock& duty : one.duties)
      if (!duty.latest) one.delay.unbounded.push_back(duty);
    levels.push_back(std::move(one));
  }
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    const Result<Region> region = region_of(table, static_cast<AttackId>(k), asked.formulas());
    if (!region) return fail(region.error());
    const std::vector<Extent> answers = extents(region->space, table.formulas, asked.formulas());
    for (const DelayAsked& one : levels) {
      LawfulDelay delay = one.delay;
      delay.attack = static_cast<AttackId>(k);
      const auto end = std::find_if(one.by_day.begin(), one.by_day.end(), [&](const auto& day) {
        return answers[day.second].everywhere;
      });
      if (end != one.by_day.end()) {
        for (const DutyClock& duty : one.duties)
          if (duty.latest && duty.latest->most == end->first && !delay.by) delay.by = duty;
        delay.delay = delay.by->latest;
        delay.unbounded.clear();
      }
      found.delays.push_back(std::move(delay));
    }
  }
  return found;
}

}  // namespace casus
