#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "law/duties.hpp"
#include "model/event_test.hpp"
#include "model/scenario.hpp"

namespace casus {

/// Clauses, of any norm, whose `when` holds and that the actor holds.
struct Fired {
  std::vector<ClauseId> always{};     ///< in every event, under every reading
  std::vector<ClauseId> sometimes{};  ///< in some
};

/// What one actor owes in an event.
struct EventRow {
  ActorId actor{};
  Owed on_paper{};
  Owed without_decisions{};
  Fired fired{};
};

/// A conjunct of a `when` that is false in every completion of the event.
struct FailedConjunct {
  Condition condition{};
  /// How far the event is from meeting it: of a comparison of an ordered dimension the values
  /// between, of another comparison 1, of an alternative the least, of what must hold together the
  /// sum.
  int steps = 1;
  /// The comparisons that would have to hold in addition, the nearest way.
  std::vector<Condition> nearest{};
};

/// A clause whose `when` holds in no completion under no reading.
struct WhyNot {
  ClauseId clause{};
  std::vector<std::vector<FailedConjunct>> readings{};  ///< nearest first; empty: they fail in turn
};

/// An exception, and whether it always sets its clause aside where the clause's `when` holds.
struct ByException {
  ClauseId exception{};
  bool always = false;

  friend bool operator==(const ByException&, const ByException&) = default;
};

/// A clause that exceptions set aside: wherever its `when` holds, or in some event and reading.
struct Excepted {
  ClauseId clause{};
  bool always = false;
  std::vector<ByException> by{};

  friend bool operator==(const Excepted&, const Excepted&) = default;
};

/// Who does in the event what a prohibition forbids him: it is met, and its holder is the
/// perpetrator. Needs a dimension `perpetrator` of actors.
struct Breach {
  ClauseId clause{};
  ActorId actor{};
  bool always = false;  ///< in every event and reading, else in some

  friend bool operator==(const Breach&, const Breach&) = default;
};

/// What a package entails in an event of which some dimensions may be open.
struct EventAnswer {
  PackageId package{};
  std::uint64_t events = 0;  ///< consistent completions
  std::vector<EventRow> rows{};
  std::vector<EventRow> own{};     ///< challenger and protege, if they hold a clause in some event
  std::vector<Breach> breaches{};  ///< by anybody, in the order of the clauses
  std::vector<WhyNot> why_not{};   ///< nearest first
  std::vector<Excepted> excepted{};
};

/// Fails if no completion is consistent (E407), with the constraints that it breaks, or if the
/// event leaves too much open (E401). Source: tests/oracle/law/README.md, "entails --event".
Result<EventAnswer> entail_event(const Scenario& scenario, PackageId package,
                                 const OpenEvent& event);

}  // namespace casus
