#include <algorithm>

#include "lang/iso.hpp"
#include "lang/vocabulary.hpp"

namespace casus {

namespace {

/// Codes in a set expression, a list of them, or the keys of a group.
void add_codes(Draft& draft, const Node* node) {
  if (node == nullptr) return;
  if (node->kind == Node::Kind::scalar) {
    const Result<std::vector<SetPart>> parts = parse_set(node->text);
    if (!parts) return;
    for (const SetPart& part : *parts)
      for (const Word& word : part.words)
        if (is_actor_code(word.text)) add_actor(draft, word.text, draft.part(*node, word.at));
    return;
  }
  for (const Node& key : node->keys)
    if (is_actor_code(key.text)) add_actor(draft, key.text, key.where);
  if (node->kind == Node::Kind::list)
    for (const Node& item : node->items) add_codes(draft, &item);
}

}  // namespace

void add_actor(Draft& draft, std::string_view code, Span where) {
  if (draft.actor(code)) return;
  Actor actor;
  actor.id = std::string(code);
  actor.name = actor_name(code);
  actor.where = where;
  draft.scenario.actors.push_back(std::move(actor));
}

void collect_actors(Draft& draft, const Node& scenario, const Roots& files) {
  for (const char* side : {"challenger", "protege"}) {
    const Node* node = scenario.find(side);
    if (node != nullptr && node->kind == Node::Kind::scalar && is_actor_code(node->text))
      add_actor(draft, node->text, node->where);
  }
  if (const Node* listed = scenario.find("actors")) add_codes(draft, listed);
  for (const Node* file : files) {
    if (const Node* groups = file->find("groups"))
      if (groups->kind == Node::Kind::map)
        for (const Node& members : groups->items) add_codes(draft, &members);
    add_codes(draft, file->find("parties"));
    add_codes(draft, file->find("recipient"));
    add_codes(draft, file->find("donors"));
    if (const Node* troops = file->find("troops")) add_codes(draft, troops->find("by"));
  }
}

void collect_codes(Draft& draft, const Node& node) {
  if (node.kind == Node::Kind::scalar) {
    std::size_t begin = 0;
    const auto capital = [&](std::size_t i) { return node.text[i] >= 'A' && node.text[i] <= 'Z'; };
    while (begin < node.text.size()) {
      std::size_t end = begin;
      while (end < node.text.size() && capital(end)) ++end;
      const std::string_view word = std::string_view(node.text).substr(begin, end - begin);
      if (is_actor_code(word)) add_actor(draft, word, node.where);
      begin = end + 1;
    }
    return;
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (node.kind == Node::Kind::map) {
      const std::string& key = node.keys[i].text;
      if (key == "source" || key == "name" || key == "note" || key == "title") continue;
      collect_codes(draft, node.keys[i]);
    }
    collect_codes(draft, node.items[i]);
  }
}

}  // namespace casus
