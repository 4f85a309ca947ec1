#include "model/vocabulary.hpp"

#include <algorithm>

#include "model/names.hpp"

namespace casus {

bool is_known(const Dimension& dimension, KnownDimension as) {
  return dimension.name == written(as);
}

bool is_weighed(const Dimension& dimension) {
  return dimension.chosen_by == ChosenBy::nature &&
         !is_known(dimension, KnownDimension::attribution);
}

std::optional<DimensionId> find_dimension(const Vocabulary& vocabulary, KnownDimension as) {
  for (std::size_t d = 0; d < vocabulary.dimensions.size(); ++d) {
    if (is_known(vocabulary.dimensions[d], as)) return static_cast<DimensionId>(d);
  }
  return std::nullopt;
}

std::optional<DimensionId> find_dimension_of_actors(const Vocabulary& vocabulary,
                                                    KnownDimension as) {
  const auto found = find_dimension(vocabulary, as);
  return found && vocabulary.dimensions[index(*found)].of_actors ? found : std::nullopt;
}

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
