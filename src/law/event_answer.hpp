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
  int steps = 1;  ///< how far the event is from meeting it, in values of an ordered dimension
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

/// What a package entails in an event of which some dimensions may be open.
struct EventAnswer {
  PackageId package{};
  std::uint64_t events = 0;  ///< consistent completions
  std::vector<EventRow> rows{};
  std::vector<WhyNot> why_not{};  ///< nearest first
  std::vector<Excepted> excepted{};
};

/// Fails if no completion is consistent (E407), with the constraints that it breaks, or if the
/// event leaves too much open (E401). Source: tests/oracle/law/README.md, "entails --event".
Result<EventAnswer> entail_event(const Scenario& scenario, PackageId package,
                                 const OpenEvent& event);

}  // namespace casus
