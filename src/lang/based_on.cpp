#include "lang/based_on.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lang/fields.hpp"

namespace casus {

namespace {

constexpr std::size_t most_steps = 10;  // texts based on each other in a row

void erase(Node& root, std::string_view key) {
  for (std::size_t i = root.keys.size(); i-- > 0;) {
    if (root.keys[i].text != key) continue;
    root.keys.erase(root.keys.begin() + static_cast<std::ptrdiff_t>(i));
    root.items.erase(root.items.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// What a variant does not take over: what a text is called, and what was tested of it.
constexpr const char* own_keys[] = {"instrument", "name", "announced", "tests", "based_on"};

/// Equal but for where they stand.
bool same_words(const Node& a, const Node& b) {
  const auto same_list = [](const std::vector<Node>& x, const std::vector<Node>& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), same_words);
  };
  return a.kind == b.kind && a.text == b.text && same_list(a.keys, b.keys) &&
         same_list(a.items, b.items);
}

Node without_own_keys(Node root) {
  for (const char* key : own_keys) erase(root, key);
  return root;
}

}  // namespace

std::vector<std::optional<std::size_t>> BasedOn::write_out() {
  std::vector<std::optional<std::size_t>> draws_of(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (const Node* base = all_[i].root->find("based_on")) draws_of[i] = place_of(base->text);
    write_out(*all_[i].root, {all_[i].name});
  }
  std::vector<Node> bare;
  for (const NamedRoot& one : all_) bare.push_back(without_own_keys(*one.root));
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (draws_of[i]) continue;
    const auto twin = std::find_if(bare.begin(), bare.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const Node& one) { return same_words(one, bare[i]); });
    const auto place = static_cast<std::size_t>(twin - bare.begin());
    if (place == i) continue;
    draws_of[i] = place;
    for (std::size_t k = 0; k < bare[place].keys.size(); ++k)
      *all_[i].root->find(bare[place].keys[k].text) = bare[place].items[k];
  }
  return draws_of;
}

std::optional<std::size_t> BasedOn::place_of(const std::string& name) const {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const NamedRoot& one) { return one.name == name; });
  if (found == all_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all_.begin());
}

const Node* BasedOn::base_of(const Node& name) {
  if (const auto place = place_of(name.text)) return all_[*place].root;
  const auto known = loaded_.find(name.text);
  if (known != loaded_.end()) return &known->second;
  const Node* root = load_(name);
  if (root == nullptr) return nullptr;
  return &loaded_.emplace(name.text, *root).first->second;
}

void BasedOn::write_out(Node& root, std::vector<std::string> way) {
  const Node* named = root.find("based_on");
  if (named == nullptr) return;
  const Node name = *named;
  if (name.kind != Node::Kind::scalar || name.empty()) {
    wrong_type(draft_, name, "'based_on'", "the name of an instrument");
    erase(root, "based_on");
    return;
  }
  if (std::find(way.begin(), way.end(), name.text) != way.end() || way.size() > most_steps) {
    draft_.problems.error(
        "E038", name.where,
        fmt::format("'{}' is based on itself, or on too many texts in a row", way.front()),
        {.note = fmt::format("{}", fmt::join(way, " -> ")), .hint = "take one 'based_on' out"});
    erase(root, "based_on");
    return;
  }
  const Node* found = base_of(name);
  if (found == nullptr) {
    erase(root, "based_on");
    return;
  }
  Node base = *found;
  way.push_back(name.text);
  write_out(base, way);
  Node whole = without_own_keys(std::move(base));
  erase(root, "based_on");
  lay_over_instrument(whole, root);
  whole.where = root.where;
  root = std::move(whole);
}

}  // namespace casus
