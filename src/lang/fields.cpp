#include "lang/fields.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "base/spelling.hpp"
#include "lang/kept.hpp"

namespace casus {

Fields::Fields(Draft& draft, const Node& node, std::string what)
    : draft_(draft), node_(node), what_(std::move(what)) {
  if (node.kind != Node::Kind::map && !node.empty())
    wrong_type(draft, node, what_, "keys with values");
}

Fields::Fields(Draft& draft, const Node& node, KeyGroup group, std::string what)
    : Fields(draft, node, std::move(what)) {
  group_ = group;
}

const Key* Fields::known(std::string_view key) const {
  const Key* found = group_ ? find_key(*group_, key) : nullptr;
  return found == nullptr && more_ ? find_key(*more_, key) : found;
}

const Node* Fields::get(std::string_view key) {
  const Key* entry = known(key);
  expects(entry != nullptr || std::find(also_.begin(), also_.end(), key) != also_.end());
  const Node* owner = over_ != nullptr && over_->find(key) != nullptr ? over_ : &node_;
  const Node* value = owner->find(key);
  if (value == nullptr || (value->kind == Node::Kind::scalar && value->empty())) return nullptr;
  if (entry != nullptr && entry->use == KeyUse::kept)
    draft_.kept[entry].emplace(value->order, owner->key(key)->where);
  return value;
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

bool Fields::accepts(const Node& node, std::string_view key) const {
  // What a clause is cannot differ between its readings.
  if (&node == over_ && (key == "id" || key == "readings" || key == "exception_to")) return false;
  if (known(key) != nullptr || (&node == over_ && find_key(KeyGroup::reading, key) != nullptr))
    return true;
  return std::find(also_.begin(), also_.end(), key) != also_.end();
}

void Fields::finish(const ShapeScope& scope) {
  expects(group_.has_value());
  read_shapes(draft_, *this, scope);
  refuse_others(node_);
  if (over_ != nullptr) refuse_others(*over_);
}

void Fields::refuse_others(const Node& node) {
  if (node.kind != Node::Kind::map) return;
  std::vector<std::string> words;
  for (const Node& key : node.keys) {
    if (accepts(node, key.text)) continue;
    if (draft_.problems.enough()) {
      draft_.problems.error("E010", key.where, "unknown key");
      continue;
    }
    if (words.empty()) {
      for (const std::optional<KeyGroup>& group : {group_, more_})
        if (group)
          for (const Key& one : language_keys())
            if (one.group == *group && accepts(node, one.name)) words.emplace_back(one.name);
      for (const std::string_view one : also_) words.emplace_back(one);
      std::sort(words.begin(), words.end());
    }
    More more;
    more.hint = key.text == "<<" ? "merge keys are not YAML 1.2; write the keys out"
                                 : hint_for(key.text, words);
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

std::optional<DimensionId> read_dimension(Draft& draft, const Node& word) {
  const auto found = draft.dimension(word.text);
  if (!found)
    draft.problems.error("E031", word.where,
                         fmt::format("'{}' is no dimension of the vocabulary", word.text),
                         {.note = {}, .hint = hint_for(word.text, draft.dimension_names())});
  return found;
}

std::optional<PackageId> read_package(Draft& draft, const Node& word) {
  const auto found = draft.package(word.text);
  if (!found)
    draft.problems.error("E034", word.where, fmt::format("no package is named '{}'", word.text),
                         {.note = {}, .hint = hint_for(word.text, draft.package_names())});
  return found;
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
                    const std::vector<std::string>& words, std::string_view why) {
  const std::string meant = did_you_mean(node.text, words);
  const std::string all = "one of: " + listed(words);
  std::string note(why);
  if (!meant.empty()) note += (note.empty() ? "" : "; ") + all;
  draft.problems.error("E014", node.where, fmt::format("{} cannot be '{}'", what, node.text),
                       {.note = std::move(note), .hint = meant.empty() ? all : meant});
}

std::optional<YesNo> read_answer(Draft& draft, const Node& node, std::string_view what) {
  static constexpr Name<YesNo> answers[] = {{YesNo::yes, "yes", ""},
                                            {YesNo::no, "no", ""},
                                            {YesNo::yes, "true", ""},
                                            {YesNo::no, "false", ""}};
  return read_choice<YesNo>(draft, node, what, answers);
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
