#include "lang/canonical.hpp"

#include <utility>

#include <fmt/format.h>

#include "lang/fields.hpp"
#include "lang/quantities.hpp"
#include "model/names.hpp"

namespace casus {

namespace {

Node word_at(std::string text, const Node& place) {
  Node word;
  word.text = std::move(text);
  word.where = place.where;
  word.order = place.order;
  return word;
}

bool is_group(const Node& node) {
  return node.kind == Node::Kind::map && node.find("value") == nullptr;
}

void remove_entry(Node& map, std::size_t at) {
  map.keys.erase(map.keys.begin() + static_cast<long>(at));
  map.items.erase(map.items.begin() + static_cast<long>(at));
}

constexpr std::string_view last_precision = ".precision";

/// "challenger.precision"
bool is_side_of_precision(std::string_view path) {
  return path.size() > last_precision.size() &&
         path.substr(path.size() - last_precision.size()) == last_precision;
}

std::string precision_first(const std::string& path) {
  return "precision." + path.substr(0, path.size() - last_precision.size());
}

/// Moves a value to its path below `group`, or says that `whole` is there already.
void put(Draft& draft, Node& group, const std::string& path, const Node& key, Node value,
         const std::string& whole) {
  const std::size_t dot = path.find('.');
  Node* old = group.find(path.substr(0, dot));
  if (dot == std::string::npos) {
    if (old == nullptr)
      add_entry(group, word_at(path, key), std::move(value));
    else
      draft.problems.error("E015", key.where,
                           fmt::format("the quantity '{}' is given twice", whole),
                           {.note = "it may be written in more than one way, but once",
                            .related = {{group.key(path)->where, "first given here"}}});
    return;
  }
  if (old == nullptr) {
    Node inner;
    inner.kind = Node::Kind::map;
    inner.where = key.where;
    inner.order = value.order;
    add_entry(group, word_at(path.substr(0, dot), key), std::move(inner));
    old = &group.items.back();
  }
  put(draft, *old, path.substr(dot + 1), key, std::move(value), whole);
}

/// `challenger.force: 600` as a group, `challenger: {precision: 14}` as precision.challenger.
void order_quantities(Draft& draft, Node& quantities) {
  for (std::size_t i = 0; i < quantities.keys.size();) {
    const Node key = quantities.keys[i];
    if (key.text == "level_weight")
      quantities.items[i] = canonical_weights(draft, quantities.items[i]);
    Node& value = quantities.items[i];
    const std::string path = is_side_of_precision(key.text) ? precision_first(key.text) : key.text;
    if (path.find('.') != std::string::npos && path.front() != '.' && path.back() != '.') {
      Node moved = std::move(value);
      remove_entry(quantities, i);
      put(draft, quantities, path, key, std::move(moved), path);
      continue;
    }
    if (key.text != "precision" && is_group(value)) {
      for (std::size_t k = 0; k < value.keys.size(); ++k) {
        if (value.keys[k].text != "precision") continue;
        const Node inner_key = value.keys[k];
        Node moved = std::move(value.items[k]);
        remove_entry(value, k);
        const std::string whole = "precision." + key.text;
        put(draft, quantities, whole, inner_key, std::move(moved), whole);
        break;  // `value` may have moved
      }
    }
    ++i;
  }
}

}  // namespace

void add_entry(Node& map, Node key, Node value) {
  if (map.kind == Node::Kind::scalar && map.empty()) map.kind = Node::Kind::map;
  map.keys.push_back(std::move(key));
  map.items.push_back(std::move(value));
}

std::string canonical_path(std::string path) {
  if (is_side_of_precision(path)) return precision_first(path);
  if (path == "level_weight" || path.compare(0, 13, "level_weight.") == 0)
    return "quantities." + path;
  return path;
}

Node canonical_weights(Draft& draft, const Node& weights) {
  if (weights.kind != Node::Kind::list) return weights;
  Node group;
  group.kind = Node::Kind::map;
  group.where = weights.where;
  group.order = weights.order;
  if (weights.items.size() != std::size(level_names)) {
    wrong_type(draft, weights, "'level_weight'", "five weights, from none to troops");
    return group;
  }
  for (std::size_t i = 0; i < std::size(level_names); ++i) {
    const Node& one = weights.items[i];
    const bool lowest = i == 0;
    if (!lowest && i + 1 < std::size(level_names)) {
      add_entry(group, word_at(std::string(level_names[i].written), one), one);
      continue;
    }
    const auto weight =
        read_number(draft, one, fmt::format("the weight of '{}'", level_names[i].written));
    if (weight && *weight != (lowest ? 0.0 : 1.0))
      draft.problems.error("E041", one.where,
                           fmt::format("the weight of '{}' is {} by definition",
                                       level_names[i].written, lowest ? 0 : 1));
  }
  return group;
}

void to_canonical(Draft& draft, Node& scenario) {
  if (scenario.kind != Node::Kind::map) return;
  for (std::size_t i = 0; i < scenario.keys.size(); ++i) {
    if (scenario.keys[i].text != "level_weight") continue;
    const Node key = scenario.keys[i];
    Node weights = canonical_weights(draft, scenario.items[i]);
    remove_entry(scenario, i);
    Node* quantities = scenario.find("quantities");
    if (quantities == nullptr) {
      Node group;
      group.kind = Node::Kind::map;
      group.where = key.where;
      group.order = weights.order;
      add_entry(scenario, word_at("quantities", key), std::move(group));
      quantities = &scenario.items.back();
    }
    if (is_group(*quantities) || quantities->empty())
      put(draft, *quantities, key.text, key, std::move(weights), key.text);
    break;
  }
  if (Node* quantities = scenario.find("quantities"))
    if (quantities->kind == Node::Kind::map) order_quantities(draft, *quantities);
}

}  // namespace casus
