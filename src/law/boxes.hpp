#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "law/event_space.hpp"

namespace casus {

/// What is said of one candidate of an event space; `no_event` for candidates that are no events.
using Label = std::uint8_t;
inline constexpr Label no_event = 255;

/// A product of sets of classes, and what is said of all events in it.
struct ClassBox {
  std::vector<std::vector<std::size_t>> classes{};  ///< by position in `EventSpace::dimensions`,
                                                    ///< ascending
  Label label = 0;
};

/// More boxes say nothing to anybody.
inline constexpr std::size_t most_boxes = 20'000;

/// Boxes that together hold every event once: no event is in two of them, and all events of a box
/// have its label. A box may hold candidates that are no events, so that it needs few words; where
/// all events that remain agree on a dimension, the dimension is left open. Few boxes, not the
/// fewest: the dimension that sorts the labels best is cut first, equal parts stay together, and
/// boxes that differ in one dimension are joined. None if there are more than `most_boxes`.
std::optional<std::vector<ClassBox>> disjoint_boxes(const EventSpace& space,
                                                    const std::vector<Label>& labels);

}  // namespace casus
