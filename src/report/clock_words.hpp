#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "law/clock.hpp"

namespace casus {

// When help is due, in days from the attack, for every face of the report.

/// The days of the pictures.
inline constexpr double days_shown = 180.0;

/// Days: "1", "7 to 120".
std::string day_words(const LawfulTime& time);
/// The same with their unit: "1 day", "7 to 120 days".
std::string days_words(const LawfulTime& time);
/// The same in whole days, for readers: what is under a day is day 1.
LawfulTime in_whole_days(const LawfulTime& time);
/// What a step on the way to help is, and how long it may take.
std::string step_words(const ClockStep& step, const Scenario& scenario);

/// What may keep help waiting for ever without a breach.
enum class Waiting { recognition, attribution, approval, body, no_deadline };
/// "for a budget or a parliament", "without a deadline".
std::string_view words_of(Waiting why);

/// When help of a level is due in the worst event of a kind of attack.
struct LevelClock {
  enum class State {
    due,     ///< in every event some duty of the level is over by `days`
    waits,   ///< duties owe it and may wait for ever
    gaps,    ///< in some event no duty with a last day owes it
    unnamed  ///< no duty of the package names it
  };

  Level level{};
  State state{};
  LawfulTime days{};               ///< years of whole days, where due
  int duties = 0;                  ///< clauses that name an act of the level or a higher one
  int dated = 0;                   ///< of these, with a last day under every reading
  std::map<Waiting, int> waits{};  ///< of these, by what they may wait for under some reading
};

/// A kind of attack: how fast it goes, as far as the scenario says and may be told, and when help
/// is due.
struct AttackClock {
  AttackId attack{};
  std::optional<LawfulTime> over{};     ///< years of whole days after which a short attack is over
  std::optional<LawfulTime> decided{};  ///< of a war: share decided by `days_shown`
  std::vector<LevelClock> levels{};     ///< ascending, without none
};

/// The armed kinds of attack, in the order of the scenario.
std::vector<AttackClock> attack_clocks(const Scenario& scenario, const PackageClock& clock);

/// "In a limited attack, which is over after 18 to 91 days, talks are due by day 1; ...": one
/// sentence that can stand alone.
std::string clock_sentence(const Scenario& scenario, const AttackClock& clock);

/// Whether a day that the clock of a package rests on may not be told.
bool withholds_a_day(const Scenario& scenario, const Package& package);

/// " In case of ...": which share of help the game counts as in time: one that is assumed, whatever
/// the texts say, or from such days, where an attack has a pace. Begins with a space; empty where
/// no attack has either.
std::string in_time_words(const Scenario& scenario);

}  // namespace casus
