#include "lang/quantity_paths.hpp"

#include <initializer_list>
#include <string_view>

namespace casus {

namespace {

/// A number or a group that is one, and no name that stands for one.
bool holds_a_value(const Node& node) {
  if (node.kind == Node::Kind::map) return node.find("value") != nullptr;
  return node.kind == Node::Kind::scalar && !node.text.empty() && node.text.front() != '$';
}

Node* inside(Node* node, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (node != nullptr) node = node->find(key);
  return node;
}

class SettablePlaces {
 public:
  void add(Node* node, bool after_plus = false) {
    if (node != nullptr && holds_a_value(*node)) found.push_back({node, after_plus});
  }

  /// A key that may be the value itself or hold it: `deadline: 24h`, `deadline: {within: 24h}`.
  void add_or_inside(Node* node, std::string_view key) {
    if (node != nullptr && node->kind == Node::Kind::map && node->find("value") == nullptr)
      node = node->find(key);
    add(node);
  }

  /// The day of entry into force, of which the delay is the number: `ceasefire + 3mo`.
  void add_delay(Node* entry) {
    if (Node* value = inside(entry, {"value"})) entry = value;
    if (entry != nullptr && entry->text.find('+') != std::string::npos) add(entry, true);
  }

  /// What a clause, or a reading that is laid over it, says of one quantity.
  void add_of_keys(Node& keys, std::string_view quantity) {
    if (keys.kind != Node::Kind::map) return;
    if (quantity == "deadline")
      add_or_inside(keys.find("deadline"), "within");
    else if (quantity == "takes")
      add(inside(&keys, {"decided_by", "takes"}));
    else
      add(inside(&keys, {"vague", quantity}));
  }

  std::vector<QuantityPlace> found{};
};

}  // namespace

std::vector<QuantityPlace> places_of_quantity(Node& instrument, const std::string& name) {
  SettablePlaces places;
  if (name == "term.duration") places.add_or_inside(instrument.find("term"), "duration");
  for (const char* key : {"notice", "used_by"})
    if (name == std::string("term.") + key) places.add(inside(&instrument, {"term", "exit", key}));
  if (name == "in_force") places.add_delay(inside(&instrument, {"status", "in_force"}));
  Node* clauses = instrument.find("clauses");
  if (clauses == nullptr || clauses->kind != Node::Kind::list) return places.found;
  for (Node& clause : clauses->items) {
    const Node* id = clause.find("id");
    if (id == nullptr || name.size() <= id->text.size() + 1 ||
        name.compare(0, id->text.size() + 1, id->text + ".") != 0)
      continue;
    const std::string_view quantity = std::string_view(name).substr(id->text.size() + 1);
    places.add_of_keys(clause, quantity);
    if (Node* readings = clause.find("readings"))
      for (Node& reading : readings->items) places.add_of_keys(reading, quantity);
  }
  return places.found;
}

}  // namespace casus
