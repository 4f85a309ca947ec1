#include "lang/fields.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/spelling.hpp"

namespace casus {

Fields::Fields(Draft& draft, const Node& node, std::string what)
    : draft_(draft), node_(node), what_(std::move(what)) {
  if (node.kind != Node::Kind::map && !node.empty())
    wrong_type(draft, node, what_, "keys with values");
}

const Node* Fields::get(std::string_view key) {
  asked_.emplace_back(key);
  const Node* value = node_.find(key);
  return value == nullptr || (value->kind == Node::Kind::scalar && value->empty()) ? nullptr
                                                                                   : value;
}

const Node* Fields::need(std::string_view key) {
  const Node* value = get(key);
  if (value != nullptr || (node_.kind != Node::Kind::map && !node_.empty())) return value;
  const Node* written = node_.key(key);
  // A long group is not underlined as a whole: its first line is enough.
  Span where = written != nullptr ? written->where : node_.where;
  if (written == nullptr && !node_.keys.empty()) where = node_.keys.front().where;
  draft_.problems.error("E011", where,
                        written != nullptr ? fmt::format("'{}' of {} has no value", key, what_)
                                           : fmt::format("{} must have the key '{}'", what_, key));
  return nullptr;
}

void Fields::finish() {
  if (node_.kind != Node::Kind::map) return;
  for (const Node& key : node_.keys) {
    if (std::find(asked_.begin(), asked_.end(), key.text) != asked_.end()) continue;
    std::vector<std::string> sorted = asked_;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    More more;
    more.hint = key.text == "<<" ? "merge keys are not YAML 1.2; write the keys out"
                                 : hint_for(key.text, sorted);
    draft_.problems.error("E010", key.where, fmt::format("unknown key '{}' in {}", key.text, what_),
                          std::move(more));
  }
}

void wrong_type(Draft& draft, const Node& node, std::string_view what, std::string_view expected,
                std::string hint) {
  draft.problems.error("E013", node.where,
                       fmt::format("{} must be {}, not {}", what, expected, describe(node)),
                       {.note = {}, .hint = std::move(hint)});
}

std::optional<std::string> read_word(Draft& draft, const Node& node, std::string_view what) {
  if (node.kind == Node::Kind::scalar && !node.text.empty()) return node.text;
  wrong_type(draft, node, what, "a word or a text");
  return std::nullopt;
}

std::vector<const Node*> entries_of(Draft& draft, const Node& node, std::string_view what,
                                    std::string_view expected) {
  std::vector<const Node*> entries;
  if (node.kind == Node::Kind::map) {
    std::string inside;
    for (const Node& key : node.keys) inside += (inside.empty() ? "" : ", ") + key.text;
    wrong_type(draft, node, what, fmt::format("{} or a list", expected),
               fmt::format("write [{0}], or \"{{{0}}}\" with quotes", inside));
    return entries;
  }
  if (node.kind == Node::Kind::scalar) {
    if (node.text.empty())
      wrong_type(draft, node, what, expected);
    else
      entries.push_back(&node);
    return entries;
  }
  for (const Node& item : node.items) {
    if (item.kind == Node::Kind::scalar && !item.text.empty())
      entries.push_back(&item);
    else
      wrong_type(draft, item, fmt::format("an entry of {}", what), "a word");
  }
  return entries;
}

std::vector<const Node*> items_of(Draft& draft, const Node& node, std::string_view what) {
  std::vector<const Node*> items;
  if (node.kind != Node::Kind::list) {
    if (!node.empty()) wrong_type(draft, node, what, "a list", "begin each entry with '- '");
    return items;
  }
  for (const Node& item : node.items) items.push_back(&item);
  return items;
}

void unknown_choice(Draft& draft, const Node& node, std::string_view what,
                    const std::vector<std::string>& words) {
  const std::string meant = did_you_mean(node.text, words);
  draft.problems.error("E014", node.where, fmt::format("{} cannot be '{}'", what, node.text),
                       {.note = meant.empty() ? "" : "one of: " + listed(words),
                        .hint = meant.empty() ? "one of: " + listed(words) : meant});
}

std::optional<Answer> read_answer(Draft& draft, const Node& node, std::string_view what) {
  static constexpr Name<Answer> answers[] = {{Answer::yes, "yes", ""},
                                             {Answer::no, "no", ""},
                                             {Answer::yes, "true", ""},
                                             {Answer::no, "false", ""}};
  return read_choice<Answer>(draft, node, what, answers);
}

std::optional<std::string> read_id(Draft& draft, const Node& node, std::string_view what) {
  std::optional<std::string> word = read_word(draft, node, what);
  if (!word) return word;
  const bool good = std::all_of(word->begin(), word->end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.' || c == '(' || c == ')' ||
           byte >= 0x80U;
  });
  if (good) return word;
  draft.problems.error(
      "E013", node.where,
      fmt::format("{} is a name without spaces, '/' or signs, not '{}'", what, *word),
      {.note = {}, .hint = "use letters, digits, '-', '_' and '.'"});
  return std::nullopt;
}

}  // namespace casus
