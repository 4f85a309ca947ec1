#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A time that words leave open between two ends, in years.
struct LawfulTime {
  double least = 0.0, most = 0.0;

  friend bool operator==(const LawfulTime&, const LawfulTime&) = default;
};

/// A step on the way from the attack to help.
struct ClockStep {
  enum class Kind { request, recognition, attribution, decision, approval, deadline };
  Kind kind = Kind::request;
  std::optional<LawfulTime> takes{};  ///< none: nothing bounds it
  std::optional<BodyId> body{};       ///< of a decision; none: a body without a name
  std::optional<Rule> rule{};         ///< of a decision
  std::optional<LawfulTime> needs{};  ///< of a decision that nothing bounds: the time it takes
};

/// When help under a duty is lawful and when it is due, counted from the attack, the protege asking
/// at once. Without a bound nobody breaks the text by waiting.
struct DutyClock {
  ClauseId clause{};
  int reading = 0;
  LawfulTime earliest{};  ///< before it nobody may act, since a body has to decide first
  std::optional<LawfulTime> latest{};  ///< none: there is no last day
  std::vector<ClockStep> steps{};      ///< in order; the unbounded ones are what leaves it open
};

/// How long the package may lawfully leave one kind of attack without help of a level.
struct LawfulDelay {
  AttackId attack{};
  Level level = Level::none;
  std::optional<LawfulTime> delay{};   ///< none: for ever, in some event of the kind
  std::optional<DutyClock> by{};       ///< the duty that ends it; none if there is none
  std::vector<DutyClock> unbounded{};  ///< where there is no end: duties that owe it and may wait
};

struct PackageClock {
  PackageId package{};
  std::vector<DutyClock>
      duties{};  ///< those that bind somebody, under each of their readings, as in the files
  std::vector<LawfulDelay> delays{};  ///< by kind of attack and level, least first
};

/// The clock of one reading of a duty: the deadline runs from its clock (the event, the request,
/// the recognition, the attribution, the decision); a body must decide first unless its silence is
/// consent, which may run out while a deadline from the event or the request is running; budget and
/// parliament may take as long as they like; so may whoever recognises or attributes. Source:
/// docs/language.md, section 8.
DutyClock clock_of(const Scenario& scenario, ClauseId clause, std::size_t reading);
/// The same of words that stand in no file; clause and reading are left as they are.
DutyClock clock_of(const Scenario& scenario, const Reading& text);

/// What the last day of a duty is made of, if the body that decides on it takes the time that
/// deciding takes: that a vote may fail counts in the game, by itself.
struct DutyBounds {
  std::optional<QuantityId> decision{};  ///< the time that the body takes; none: nobody decides
  QuantityId within{};                   ///< of the deadline
  bool after_decision = false;           ///< it runs from the decision, not beside it
};

/// None where nothing bounds the duty: it names no deadline, or the deadline waits for recognition
/// or attribution, or the duty for a budget or a parliament, or for a body of which nobody says how
/// long it takes. Source: docs/language.md, section 8.
std::optional<DutyBounds> bounds_of(const Scenario& scenario, const Reading& text);

/// Whether the duty is over by then, however its words are meant. `years`: from the attack.
bool due_by(const DutyClock& clock, double years);

/// The clocks of a package and its longest lawful delays: for each kind of attack and level the
/// least time after which, in every event of the kind and under every combination of readings, some
/// duty of that level is due. Fails as `entail` does where a region has no event (E405, E406) or
/// the texts tell too many apart (E401).
Result<PackageClock> lawful_days(const Scenario& scenario, PackageId package);

}  // namespace casus
