#include "lang/node.hpp"

#include <fmt/format.h>

namespace casus {

const Node* Node::find(std::string_view key) const {
  for (std::size_t i = 0; kind == Kind::map && i < keys.size(); ++i)
    if (keys[i].text == key) return &items[i];
  return nullptr;
}

Node* Node::find(std::string_view key) {
  return const_cast<Node*>(static_cast<const Node*>(this)->find(key));  // NOLINT: the node is ours
}

const Node* Node::key(std::string_view name) const {
  for (const Node& one : keys)
    if (one.text == name) return &one;
  return nullptr;
}

bool Node::empty() const { return kind == Kind::scalar ? text.empty() && !quoted : items.empty(); }

std::string describe(const Node& node) {
  switch (node.kind) {
    case Node::Kind::list:
      return "a list";
    case Node::Kind::map:
      return "a group of keys";
    case Node::Kind::scalar:
      break;
  }
  if (node.text.empty()) return "nothing";
  if (node.text.size() > 40) return "a text";
  return fmt::format("'{}'", node.text);
}

}  // namespace casus
