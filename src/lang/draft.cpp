#include "lang/draft.hpp"

#include <algorithm>
#include <cctype>

namespace casus {

namespace {

template <class Id, class List, class Name>
std::optional<Id> position(const List& list, std::string_view wanted, Name name) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].*name == wanted) return static_cast<Id>(i);
  return std::nullopt;
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

std::optional<DimensionId> Draft::dimension(std::string_view name) const {
  return position<DimensionId>(scenario.vocabulary.dimensions, name, &Dimension::name);
}
std::optional<ActionId> Draft::action(std::string_view name) const {
  return position<ActionId>(scenario.vocabulary.actions, name, &Action::name);
}
const Group* Draft::group(std::string_view name) const {
  for (const Group& one : scenario.vocabulary.groups)
    if (one.name == name) return &one;
  return nullptr;
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

std::optional<int> value_of(const Dimension& dimension, std::string_view value) {
  for (std::size_t i = 0; i < dimension.values.size(); ++i)
    if (dimension.values[i] == value) return static_cast<int>(i);
  return std::nullopt;
}

bool is_yes_no(const Dimension& dimension) {
  return dimension.values.size() == 2 && value_of(dimension, "no") && value_of(dimension, "yes");
}

}  // namespace casus
