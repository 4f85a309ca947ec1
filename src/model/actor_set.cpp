#include "model/actor_set.hpp"

#include <algorithm>

namespace casus {

namespace {

/// The union of the entries; `value_of` gives the actor that a dimension
/// stands for; `actors` and above are nobody.
template <class ValueOf>
std::vector<ActorId> members(const ActorSet& set, int actors, const ValueOf& value_of) {
  std::vector<bool> in_union(static_cast<std::size_t>(actors), false);
  for (const SetExpression& entry : set.entries) {
    std::vector<bool> in(in_union.size(), false);
    for (const SetTerm& term : entry) {
      const bool value = term.sign == SetTerm::Sign::plus;
      for (const ActorId actor : term.actors) in[index(actor)] = value;
      for (const DimensionId dimension : term.dimensions) {
        const int actor = value_of(dimension);
        if (actor < actors) in[static_cast<std::size_t>(actor)] = value;
      }
    }
    for (std::size_t i = 0; i < in.size(); ++i) in_union[i] = in_union[i] || in[i];
  }
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < in_union.size(); ++i)
    if (in_union[i]) found.push_back(static_cast<ActorId>(i));
  return found;
}

}  // namespace

std::vector<ActorId> members_in(const ActorSet& set, const Event& event, int actors) {
  return members(set, actors, [&](DimensionId one) { return event[index(one)]; });
}

std::vector<ActorId> actors_named(const ActorSet& set, int actors) {
  return members(set, actors, [&](DimensionId) { return actors; });
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
