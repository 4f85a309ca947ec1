#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/event_test.hpp"

namespace casus {

/// Something that happened, in words for people; perhaps an event that texts of a package are asked
/// about. No number of the game hangs on it.
struct PastEvent {
  Date day{};
  std::string text{};      ///< what happened
  std::string followed{};  ///< what was done about it; may be empty
  std::string source{};
  std::optional<PackageId> package{};  ///< whose texts are asked; all were in force that day
  OpenEvent event{};                   ///< with a package
  Span where{};
};

/// An alliance that readers ask about: its name, who was a member on the day of the question, and a
/// package in which the protege has its promise.
struct Alliance {
  std::string name{};
  std::vector<ActorId> members{};  ///< ascending
  std::optional<PackageId> package{};
};

}  // namespace casus
