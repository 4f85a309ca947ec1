#include "model/vocabulary.hpp"

#include <algorithm>

namespace casus {

std::vector<ActorId> members_on(const Group& group, Date day) {
  std::vector<ActorId> members;
  for (const Membership& one : group.members) {
    const bool joined = !one.from || *one.from <= day;
    const bool left = one.to && *one.to <= day;
    if (joined && !left) members.push_back(one.actor);
  }
  return members;
}

Level highest_level(const std::vector<ActionId>& actions, const Vocabulary& vocabulary) {
  Level highest = Level::none;
  for (const ActionId action : actions) {
    highest = std::max(highest, vocabulary.actions[index(action)].level);
  }
  return highest;
}

}  // namespace casus
