#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "law/duty_formulas.hpp"
#include "law/event_space.hpp"

namespace casus {

/// The most that is owed in an event, by anybody or by one guarantor.
struct OwedMost {
  Level level = Level::none;
  bool act = false;  ///< beside it somebody must act, in a way that he chooses

  friend auto operator<=>(const OwedMost&, const OwedMost&) = default;
};

/// Events that are alike in some dimensions.
struct Box {
  std::vector<std::vector<bool>> values{};  ///< by DimensionId: which values; empty: all of them
  std::uint64_t events = 0;                 ///< possible events in it
};

/// The values of its events in which the protege is the victim.
AllowedValues values_in(const Box& box, const Scenario& scenario);

/// The box of one event.
Box box_around(const Event& event, const Vocabulary& vocabulary);

/// All events in which the same is owed at most, as boxes that no two share an event.
struct MapPart {
  OwedMost owed{};
  std::uint64_t events = 0;
  std::vector<Box> boxes{};  ///< those with most events first
};

/// What is owed in every possible event in which the protege is the victim: whoever attacks, in
/// whatever way, place and time, asked for help or not.
struct HoleMap {
  std::optional<ActorId> guarantor{};  ///< none: by anybody other than challenger and protege
  Readings readings = Readings::every;
  std::uint64_t events = 0;
  std::vector<MapPart> parts{};  ///< that have events; the least owed first
};

/// What is asked of a map.
struct MapQuestion {
  std::optional<ActorId> guarantor{};
  Readings readings = Readings::every;
};

/// Where no constraint fails and the protege is the victim, if there is a dimension `victim`.
FormulaId protege_attacked(ClauseTable& table);

/// The actors whose duties count in a map.
std::vector<ActorId> possible_guarantors(const Scenario& scenario);

/// The map of these clauses. Fails (E401) if the texts tell too many events apart, (E410) if it has
/// too many boxes.
Result<HoleMap> hole_map(ClauseTable& table, const std::vector<HeldClause>& held,
                         const MapQuestion& question);

/// "consultation", "nothing, but somebody must act as he chooses".
std::string owed_words(const OwedMost& owed);

/// What the events of a box have in common: "perpetrator is proxy, not requested"; "any event".
std::string box_words(const Box& box, const Vocabulary& vocabulary);

}  // namespace casus
