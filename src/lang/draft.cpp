#include "lang/draft.hpp"

#include <algorithm>
#include <cctype>

namespace casus {

namespace {

template <class Id, class List, class Name>
std::optional<Id> position(NameIndex& index, const List& list, std::string_view wanted, Name name) {
  const std::optional<std::size_t> at = index.find(list, wanted, name);
  if (!at) return std::nullopt;
  return static_cast<Id>(*at);
}

template <class List, class Name>
std::vector<std::string> names(const List& list, Name name) {
  std::vector<std::string> out;
  for (const auto& one : list) out.push_back(one.*name);
  return out;
}

bool space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

/// For each byte of `text` its place in `raw`, if `raw` differs from it only in white space;
/// empty if not.
std::vector<std::size_t> matched(std::string_view text, std::string_view raw, std::size_t from) {
  std::vector<std::size_t> places;
  std::size_t r = from;
  for (const char c : text) {
    if (space(c)) {
      places.push_back(std::min(r, raw.size() - 1));
      while (r < raw.size() && space(raw[r])) ++r;
      continue;
    }
    while (r < raw.size() && space(raw[r])) ++r;
    if (r >= raw.size() || raw[r] != c) return {};
    places.push_back(r++);
  }
  return places;
}

}  // namespace

Span Draft::part(const Node& scalar, Piece piece) const {
  const std::string_view raw = words(scalar.where, texts);
  if (piece.begin >= piece.end || raw.empty()) return scalar.where;
  std::size_t from = 0;
  if (raw[0] == '"' || raw[0] == '\'') from = 1;
  if (raw[0] == '|' || raw[0] == '>') from = std::min(raw.find('\n'), raw.size());
  const std::vector<std::size_t> places = matched(scalar.text, raw, from);
  if (places.size() < piece.end) return scalar.where;
  return {scalar.where.text, static_cast<std::uint32_t>(scalar.where.begin + places[piece.begin]),
          static_cast<std::uint32_t>(scalar.where.begin + places[piece.end - 1] + 1)};
}

std::optional<DimensionId> Draft::dimension(std::string_view name) {
  return position<DimensionId>(indices.dimensions, scenario.vocabulary.dimensions, name,
                               &Dimension::name);
}
std::optional<int> Draft::value(DimensionId dimension, std::string_view name) {
  indices.values.resize(scenario.vocabulary.dimensions.size());
  return position<int>(indices.values[index(dimension)], at(dimension).values, name,
                       [](const std::string& value) -> const std::string& { return value; });
}
std::optional<ActorId> Draft::actor(std::string_view code) {
  return position<ActorId>(indices.actors, scenario.actors, code, &Actor::id);
}
std::optional<ActionId> Draft::action(std::string_view name) {
  return position<ActionId>(indices.actions, scenario.vocabulary.actions, name, &Action::name);
}
std::optional<QuantityId> Draft::quantity(std::string_view path) {
  return position<QuantityId>(indices.quantities, scenario.quantities, path, &Quantity::path);
}
std::optional<InstrumentId> Draft::instrument(std::string_view name) {
  return position<InstrumentId>(indices.instruments, scenario.instruments, name, &Instrument::id);
}
std::optional<PackageId> Draft::package(std::string_view name) {
  return position<PackageId>(indices.packages, scenario.packages, name, &Package::id);
}
std::optional<BodyId> Draft::body(std::string_view name) {
  return position<BodyId>(indices.bodies, scenario.vocabulary.bodies, name, &Body::name);
}
const Group* Draft::group(std::string_view name) {
  const auto& groups = scenario.vocabulary.groups;
  const auto at = indices.groups.find(groups, name, &Group::name);
  return at ? &groups[*at] : nullptr;
}
bool Draft::is_used(std::string_view name) {
  return indices.used
      .find(instrument_names, name,
            [](const std::string& value) -> const std::string& { return value; })
      .has_value();
}
std::vector<std::string> Draft::dimension_names() const {
  return names(scenario.vocabulary.dimensions, &Dimension::name);
}
std::vector<std::string> Draft::action_names() const {
  return names(scenario.vocabulary.actions, &Action::name);
}
std::vector<std::string> Draft::group_names() const {
  return names(scenario.vocabulary.groups, &Group::name);
}
std::vector<std::string> Draft::actor_ids() const { return names(scenario.actors, &Actor::id); }
std::vector<std::string> Draft::predicate_names() const {
  std::vector<std::string> out;
  for (const auto& [name, one] : predicates) out.push_back(name);
  return out;
}

std::vector<std::string> Draft::package_names() const {
  return names(scenario.packages, &Package::id);
}

std::optional<int> value_of(const Dimension& dimension, std::string_view value) {
  for (std::size_t i = 0; i < dimension.values.size(); ++i)
    if (dimension.values[i] == value) return static_cast<int>(i);
  return std::nullopt;
}

bool is_yes_no(const Dimension& dimension) {
  return dimension.values.size() == 2 && value_of(dimension, "no") && value_of(dimension, "yes");
}

}  // namespace casus
