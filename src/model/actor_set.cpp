#include "model/actor_set.hpp"

#include <algorithm>

namespace casus {

std::vector<ActorId> members_in(const ActorSet& set, const Event& event, int actors) {
  std::vector<bool> in_union(static_cast<std::size_t>(actors), false);
  for (const SetExpression& entry : set.entries) {
    std::vector<bool> in(in_union.size(), false);
    for (const SetTerm& term : entry) {
      const bool value = term.sign == SetTerm::Sign::plus;
      for (const ActorId actor : term.actors) in[index(actor)] = value;
      for (const DimensionId dimension : term.dimensions) {
        const int actor = event[index(dimension)];
        if (actor < actors) in[static_cast<std::size_t>(actor)] = value;
      }
    }
    for (std::size_t i = 0; i < in.size(); ++i) in_union[i] = in_union[i] || in[i];
  }
  std::vector<ActorId> members;
  for (std::size_t i = 0; i < in_union.size(); ++i)
    if (in_union[i]) members.push_back(static_cast<ActorId>(i));
  return members;
}

std::vector<DimensionId> dimensions_read(const ActorSet& set) {
  std::vector<DimensionId> found;
  for (const SetExpression& entry : set.entries)
    for (const SetTerm& term : entry)
      found.insert(found.end(), term.dimensions.begin(), term.dimensions.end());
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace casus
