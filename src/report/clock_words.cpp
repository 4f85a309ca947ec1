#include "report/clock_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "law/duty_formulas.hpp"
#include "law/words.hpp"
#include "report/clause_words.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// The number of an attack, or of the scenario, between its ends; none if it is not there or may
/// not be told.
std::optional<LawfulTime> told(const Scenario& scenario, const std::optional<QuantityId>& which) {
  if (!which || scenario.quantity(*which).sensitive) return std::nullopt;
  const Bounds span = bounds(scenario.quantity(*which).distribution);
  return LawfulTime{span.least, span.most};
}

std::optional<LawfulTime> attack_duration(const Scenario& scenario, const Attack& attack) {
  const auto found = attack.numbers.find("duration");
  if (found == attack.numbers.end()) return std::nullopt;
  const auto years = told(scenario, found->second);
  return years ? std::optional(in_whole_days(*years)) : std::nullopt;
}

/// The share of wars that are decided within the days shown, at the rate of the scenario.
std::optional<LawfulTime> decided_share(const Scenario& scenario) {
  auto rate = told(scenario, scenario.find("contest.decision_rate"));
  if (!rate) return std::nullopt;
  const auto share = [](double a_year) {
    return 1.0 - std::exp(-a_year * days_shown / days_of_a_year);
  };
  return LawfulTime{share(rate->least), share(rate->most)};
}

/// "decision of nac by consensus (1 to 30 days if it decides), no bound"; "silence of nac, which is
/// consent, 2 days".
std::string decision_words(const ClockStep& step, const Scenario& scenario) {
  const std::string who = step.body ? scenario.vocabulary.bodies[index(*step.body)].name
                                    : std::string("a body without a name");
  if (step.takes)
    return fmt::format("silence of {}, which is consent, {}", who, days_words(*step.takes));
  return fmt::format("decision of {}{}{}, no bound", who,
                     step.rule ? " " + rule_words(*step.rule) : "",
                     step.needs ? fmt::format(" ({} if it decides)", days_words(*step.needs)) : "");
}

/// What leaves a duty without a last day, in the order of its steps; none where it has one.
std::optional<Waiting> waiting_of(const DutyClock& duty) {
  if (duty.latest) return std::nullopt;
  for (const ClockStep& step : duty.steps) {
    if (step.takes) continue;
    switch (step.kind) {
      case ClockStep::Kind::recognition:
        return Waiting::recognition;
      case ClockStep::Kind::attribution:
        return Waiting::attribution;
      case ClockStep::Kind::approval:
        return Waiting::approval;
      case ClockStep::Kind::decision:
        return Waiting::body;
      case ClockStep::Kind::request:
      case ClockStep::Kind::deadline:
        break;
    }
  }
  return Waiting::no_deadline;
}

/// Counts the clauses of a level by what they may wait for: one whose readings differ under each.
void count_duties(const Scenario& scenario, const PackageClock& clock, LevelClock& into) {
  std::map<std::pair<InstrumentId, int>, std::map<std::optional<Waiting>, int>> clauses;
  for (const DutyClock& duty : clock.duties) {
    const Reading& reading =
        scenario.clause(duty.clause).readings[static_cast<std::size_t>(duty.reading)];
    if (names_act_of(reading, into.level, scenario.vocabulary))
      ++clauses[{duty.clause.instrument, duty.clause.position}][waiting_of(duty)];
  }
  for (const auto& [clause, kinds] : clauses) {
    ++into.duties;
    if (kinds.size() == 1 && !kinds.begin()->first) ++into.dated;
    for (const auto& [why, readings] : kinds)
      if (why) ++into.waits[*why];
  }
}

LevelClock level_clock(const Scenario& scenario, const PackageClock& clock,
                       const LawfulDelay& delay) {
  LevelClock one{.level = delay.level};
  count_duties(scenario, clock, one);
  using enum LevelClock::State;
  if (delay.delay) {
    one.state = due;
    one.days = in_whole_days(*delay.delay);
  } else {
    one.state = one.duties == 0 ? unnamed : delay.unbounded.empty() ? gaps : waits;
  }
  return one;
}

/// How the last day stands to the end of the attack.
std::string against_the_end(const LawfulTime& due, const std::optional<LawfulTime>& over) {
  if (!over) return "";
  if (due.most <= over->least) return ", before it is over";
  if (due.least >= over->most) return ", when it is over";
  return ", which may be after it is over";
}

std::string state_words(const LevelClock& one, bool many, const std::optional<LawfulTime>& over) {
  using enum LevelClock::State;
  switch (one.state) {
    case due:
      return fmt::format("{} due by day {}{}{}", many ? "are" : "is", day_words(one.days),
                         one.days.least == one.days.most ? "" : ", as vague words are read",
                         against_the_end(one.days, over));
    case waits:
      return fmt::format("{} no last day", many ? "have" : "has");
    case gaps:
      return fmt::format("{} not owed by a day in every such event", many ? "are" : "is");
    case unnamed:
      break;
  }
  return fmt::format("{} named by no duty", many ? "are" : "is");
}

bool alike(const LevelClock& a, const LevelClock& b) {
  return a.state == b.state && (a.state != LevelClock::State::due || a.days == b.days);
}

}  // namespace

std::string day_words(const LawfulTime& time) {
  const std::string least = plain_number(time.least * days_of_a_year);
  const std::string most = plain_number(time.most * days_of_a_year);
  return least == most ? least : fmt::format("{} to {}", least, most);
}

std::string days_words(const LawfulTime& time) {
  const std::string days = day_words(time);
  return days + (days == "1" ? " day" : " days");
}

LawfulTime in_whole_days(const LawfulTime& time) {
  const auto whole = [](double years) {
    const double days = years * days_of_a_year;
    return (days > 0.0 ? std::max(1.0, std::round(days)) : 0.0) / days_of_a_year;
  };
  return {whole(time.least), whole(time.most)};
}

std::string step_words(const ClockStep& step, const Scenario& scenario) {
  const std::string takes = step.takes ? days_words(*step.takes) : std::string("no bound");
  switch (step.kind) {
    case ClockStep::Kind::request:
      return "the request, made at once";
    case ClockStep::Kind::recognition:
      return fmt::format("recognition of the attack, {}", takes);
    case ClockStep::Kind::attribution:
      return fmt::format("attribution of the attack, {}", takes);
    case ClockStep::Kind::decision:
      return decision_words(step, scenario);
    case ClockStep::Kind::approval:
      return fmt::format("budget or parliament, {}", takes);
    case ClockStep::Kind::deadline:
      return step.takes ? fmt::format("deadline, {}", takes) : std::string("no deadline");
  }
  return {};
}

std::string_view words_of(Waiting why) {
  switch (why) {
    case Waiting::recognition:
      return "for somebody to recognise the attack";
    case Waiting::attribution:
      return "for somebody to attribute it";
    case Waiting::approval:
      return "for a budget or a parliament";
    case Waiting::body:
      return "for a body to decide";
    case Waiting::no_deadline:
      break;
  }
  return "without a deadline";
}

std::vector<AttackClock> attack_clocks(const Scenario& scenario, const PackageClock& clock) {
  std::vector<AttackClock> all;
  for (const LawfulDelay& delay : clock.delays) {
    const Attack& attack = scenario.attacks[index(delay.attack)];
    if (!attack.armed) continue;
    if (all.empty() || all.back().attack != delay.attack) {
      AttackClock one{.attack = delay.attack};
      if (attack.numbers.count("duration") > 0)
        one.over = attack_duration(scenario, attack);
      else
        one.decided = decided_share(scenario);
      all.push_back(std::move(one));
    }
    all.back().levels.push_back(level_clock(scenario, clock, delay));
  }
  return all;
}

std::string clock_sentence(const Scenario& scenario, const AttackClock& clock) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < clock.levels.size();) {
    std::vector<std::string> names;
    std::size_t to = from;
    for (; to < clock.levels.size() && alike(clock.levels[from], clock.levels[to]); ++to)
      names.emplace_back(level_noun(clock.levels[to].level));
    const bool many = names.size() > 1 || names.front().ends_with('s');
    parts.push_back(enumerated(names) + " " + state_words(clock.levels[from], many, clock.over));
    from = to;
  }
  std::string pace;
  if (clock.over) pace = fmt::format(", over after {},", days_words(*clock.over));
  if (clock.decided)
    pace = fmt::format(", of which in the model {} to {} in 100 are decided by day {:.0f},",
                       percent_number(clock.decided->least), percent_number(clock.decided->most),
                       days_shown);
  return fmt::format("In case of {}{} {}.", attack_words(scenario.attacks[index(clock.attack)]),
                     pace, fmt::join(parts, "; "));
}

bool withholds_a_day(const Scenario& scenario, const Package& package) {
  const auto hidden = [&](const std::optional<QuantityId>& id) {
    return id && scenario.quantity(*id).sensitive;
  };
  for (const PackageEntry& entry : package.entries)
    for (const Clause& clause : scenario.instruments[index(entry.instrument)].clauses)
      for (const Reading& reading : clause.readings) {
        const DecidedBy& by = reading.decided_by;
        const std::optional<BodyId> body = deciding_body(by);
        if (hidden(by.takes) || (reading.deadline && hidden(reading.deadline->within)) ||
            (body && hidden(scenario.vocabulary.bodies[index(*body)].takes)))
          return true;
      }
  return false;
}

std::string in_time_words(const Scenario& scenario) {
  std::vector<std::string> all, by_days;
  for (const Attack& attack : scenario.attacks) {
    if (has_pace(attack)) {
      by_days.push_back(attack_words(attack));
      continue;
    }
    for (const auto& [key, what] :
         {std::pair{"timely.arms", "arms"}, std::pair{"timely.troops", "troops"}}) {
      const auto found = attack.numbers.find(key);
      if (found == attack.numbers.end() || scenario.quantity(found->second).sensitive) continue;
      all.push_back(fmt::format("{} of {} in case of {}",
                                percent(central(scenario.quantity(found->second).distribution)),
                                what, attack_words(attack)));
    }
  }
  std::string words;
  if (!by_days.empty())
    words = fmt::format(
        " In case of {} the risks of this report count what arrives before the attack is decided: "
        "from the days of duties that have a last one, the days that a government takes without, "
        "and those of transport.",
        enumerated(by_days));
  if (all.empty()) return words;
  if (!words.empty())
    return words + fmt::format(" What arrives in time otherwise is assumed: {}.", enumerated(all));
  return fmt::format(
      " The risks of this report do not follow from these days: they count as in time, as assumed, "
      "{}.",
      enumerated(all));
}

}  // namespace casus
