#include "lang/names_file.hpp"

#include <fmt/format.h>

#include "lang/yaml.hpp"

namespace casus {

namespace {

/// E010: a key that a file of names does not have.
void refuse_other_keys(const Node& root, Diagnostics& wrong) {
  for (const Node& key : root.keys)
    if (key.text != "names" && key.text != "texts")
      wrong.push_back({.code = "E010",
                       .where = key.where,
                       .message = fmt::format("a file of names has no key '{}'", key.text),
                       .hint = "its keys are 'names' and 'texts'"});
}

ForeignNames names_of_group(const Node& group, Diagnostics& wrong) {
  ForeignNames names;
  for (std::size_t at = 0; at < group.keys.size(); ++at) {
    const Node& words = group.items[at];
    if (words.kind != Node::Kind::scalar || words.text.empty()) {
      wrong.push_back({.code = "E013",
                       .where = words.where,
                       .message = fmt::format("'{}' has no text here", group.keys[at].text),
                       .hint = "write its words in that language, or leave it out"});
    } else {
      names.emplace(group.keys[at].text, words.text);
    }
  }
  return names;
}

}  // namespace

Result<ForeignNames> read_names(const Text& file, std::uint32_t index, std::string_view language) {
  const Result<Node> root = parse_yaml(file, index);
  if (!root) return fail(root.error());
  const Node* head = root->find("names");
  if (head == nullptr || head->text != language)
    return fail({.code = "E053",
                 .where = head == nullptr ? root->where : head->where,
                 .message = fmt::format("this file does not hold names in '{}'", language),
                 .hint = fmt::format("names: {}", language)});
  Diagnostics wrong;
  refuse_other_keys(*root, wrong);
  const Node* group = root->find("texts");
  if (group == nullptr) {
    wrong.push_back({.code = "E011",
                     .where = head->where,
                     .message = "'texts' is missing",
                     .hint = "texts: {No guarantees: Aucune garantie}"});
  } else if (group->kind != Node::Kind::map) {
    wrong.push_back({.code = "E013",
                     .where = group->where,
                     .message = fmt::format("'texts' must be a group, not {}", describe(*group))});
  }
  ForeignNames names;
  if (wrong.empty()) names = names_of_group(*group, wrong);
  if (!wrong.empty()) return fail(std::move(wrong));
  return names;
}

}  // namespace casus
