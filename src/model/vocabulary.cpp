#include "model/vocabulary.hpp"

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

}  // namespace casus
