#include "lang/layers.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/canonical.hpp"
#include "lang/number.hpp"
#include "lang/quantity_paths.hpp"
#include "lang/yaml.hpp"
#include "model/parameters.hpp"

namespace casus {

namespace {

constexpr std::size_t longest_path = 200;

/// Values that nobody gave before stand behind all others of the scenario.
std::uint64_t behind_all(std::size_t count) { return 0xF000'0000U + count; }

bool is_duration(const std::string& text) {
  return parse_number(text, NumberKind::duration).has_value();
}

/// `7d..30d`, `24 EUR bn/year`: no unit beside it is wanted.
bool has_a_unit(const std::string& text) {
  const Result<NumberText> number = parse_number(text, NumberKind::plain);
  return number ? !number->unit.empty() : is_duration(text);
}

void replace(Node& old, Node fresh) {
  fresh.order = old.order;
  // A number with its evidence keeps its unit unless the new one has its own; the evidence was for
  // the old number.
  if (old.kind == Node::Kind::map && old.find("value") != nullptr &&
      fresh.kind == Node::Kind::scalar) {
    Node kept;
    kept.kind = Node::Kind::map;
    kept.where = fresh.where;
    kept.order = old.order;
    for (std::size_t i = 0; i < old.keys.size(); ++i) {
      const std::string& key = old.keys[i].text;
      if (key == "source" || key == "assumed" || key == "note") continue;
      if (key == "unit" && has_a_unit(fresh.text)) continue;
      kept.keys.push_back(old.keys[i]);
      kept.items.push_back(key == "value" ? fresh : old.items[i]);
    }
    Node key;
    key.text = "assumed";
    key.where = fresh.where;
    Node why;
    why.text = "set by hand";
    why.where = fresh.where;
    kept.keys.push_back(key);
    kept.items.push_back(why);
    old = std::move(kept);
    return;
  }
  old = std::move(fresh);
}

/// Names that were not there yet; one name counts as a list of one.
void add_names(Node& old, const Node& fresh) {
  if (old.kind == Node::Kind::scalar) {
    Node list;
    list.kind = Node::Kind::list;
    list.where = old.where;
    list.order = old.order;
    if (!old.empty()) list.items.push_back(old);
    old = std::move(list);
  }
  std::unordered_set<std::string> known;
  for (const Node& name : old.items) known.insert(name.text);
  const auto add = [&](const Node& name) {
    if (name.kind != Node::Kind::scalar || known.insert(name.text).second)
      old.items.push_back(name);
  };
  if (fresh.kind == Node::Kind::scalar) {
    if (!fresh.empty()) add(fresh);
  } else {
    for (const Node& name : fresh.items) add(name);
  }
}

/// `use` of the scenario is added to; in a package it is a value like any other. Lists of an
/// instrument whose entries have ids, its clauses, are laid over entry by entry.
enum class Whole { scenario, part, instrument };

void lay_groups_over(Node& base, const Node& overlay, Whole whole);

bool has_ids(const Node& list) {
  return list.kind == Node::Kind::list && !list.items.empty() &&
         std::all_of(list.items.begin(), list.items.end(),
                     [](const Node& one) { return one.find("id") != nullptr; });
}

void lay_entries_over(Node& base, const Node& overlay) {
  for (const Node& fresh : overlay.items) {
    const auto old = std::find_if(base.items.begin(), base.items.end(), [&](const Node& one) {
      return one.find("id")->text == fresh.find("id")->text;
    });
    if (old == base.items.end())
      base.items.push_back(fresh);
    else
      lay_groups_over(*old, fresh, Whole::instrument);
  }
}

void lay_groups_over(Node& base, const Node& overlay, Whole whole) {
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < base.keys.size(); ++i) places.emplace(base.keys[i].text, i);
  for (std::size_t i = 0; i < overlay.keys.size(); ++i) {
    const std::string& key = overlay.keys[i].text;
    const Node& fresh = overlay.items[i];
    const auto place = places.find(key);
    if (place == places.end()) {
      add_entry(base, overlay.keys[i], fresh);
      places.emplace(key, base.keys.size() - 1);
      continue;
    }
    Node& old = base.items[place->second];
    if (whole == Whole::scenario && key == "use" && old.kind != Node::Kind::map &&
        fresh.kind != Node::Kind::map) {
      add_names(old, fresh);
    } else if (whole == Whole::instrument && has_ids(old) && has_ids(fresh)) {
      lay_entries_over(old, fresh);
    } else if (old.kind == Node::Kind::map && fresh.kind == Node::Kind::map &&
               old.find("value") == nullptr && fresh.find("value") == nullptr) {
      lay_groups_over(old, fresh, whole == Whole::instrument ? whole : Whole::part);
    } else {
      replace(old, fresh);
    }
  }
}

std::vector<std::string> split(const std::string& path) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t dot = path.find('.', begin);
    parts.push_back(path.substr(begin, dot == std::string::npos ? dot : dot - begin));
    if (dot == std::string::npos) return parts;
    begin = dot + 1;
  }
}

/// Walks a path; keys may have dots in them (ids of clauses), so the longest that fits is taken.
class Walk {
 public:
  explicit Walk(std::vector<std::string> parts) : parts_(std::move(parts)) {}

  /// The node that the path leads to, or null; then `last` is the deepest that it reached and
  /// `rest` what is left.
  Node* from(Node& root) {
    last = &root;
    std::size_t at = 0;
    while (at < parts_.size()) {
      std::size_t used = 0;
      Node* next = step(*last, at, used);
      if (next == nullptr) {
        rest.assign(parts_.begin() + static_cast<long>(at), parts_.end());
        return nullptr;
      }
      last = next;
      at += used;
    }
    return last;
  }

  Node* last = nullptr;
  std::vector<std::string> rest{};

 private:
  Node* step(Node& node, std::size_t at, std::size_t& used) {
    for (used = parts_.size() - at; used > 0; --used) {
      std::string key = parts_[at];
      for (std::size_t i = 1; i < used; ++i) key += "." + parts_[at + i];
      if (node.kind == Node::Kind::map) {
        if (Node* found = node.find(key)) return found;
      } else if (node.kind == Node::Kind::list) {
        for (Node& item : node.items) {
          const Node* id = item.find("id");
          if (id == nullptr) id = item.find("name");
          if (id != nullptr && id->text == key) return &item;
        }
      }
    }
    return nullptr;
  }

  std::vector<std::string> parts_;
};

bool set_at(Node& root, const std::string& path, const Node& value, std::uint64_t order) {
  Walk walk(split(path));
  if (Node* found = walk.from(root)) {
    replace(*found, value);
    return true;
  }
  Node* parent = walk.last;
  if (parent->kind == Node::Kind::list || (parent->kind == Node::Kind::scalar && !parent->empty()))
    return false;
  Node inner = value;
  inner.order = order;
  for (std::size_t i = walk.rest.size(); i > 1; --i) {
    Node group;
    group.kind = Node::Kind::map;
    group.where = value.where;
    group.order = order;
    Node key;
    key.text = walk.rest[i - 1];
    key.where = value.where;
    add_entry(group, key, std::move(inner));
    inner = std::move(group);
  }
  Node key;
  key.text = walk.rest.front();
  key.where = value.where;
  add_entry(*parent, key, std::move(inner));
  return true;
}

/// The delay alone of `ceasefire + 3mo`, unless the new value is a whole day of entry.
void replace_at(const QuantityPlace& place, Node fresh) {
  if (place.after_plus && is_duration(fresh.text))
    fresh.text = place.node->text.substr(0, place.node->text.find('+') + 1) + " " + fresh.text;
  replace(*place.node, std::move(fresh));
}

void collect_paths(const Node& node, const std::string& prefix, std::vector<std::string>& out) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string path = prefix.empty() ? node.keys[i].text : prefix + "." + node.keys[i].text;
    out.push_back(path);
    if (node.items[i].kind == Node::Kind::map && node.items[i].find("value") == nullptr)
      collect_paths(node.items[i], path, out);
  }
}

class Settings {
 public:
  Settings(Draft& draft, Node& scenario, const std::vector<NamedRoot>& instruments)
      : draft_(draft), scenario_(scenario), instruments_(instruments) {}

  void apply(const Assignment& setting, std::size_t count) {
    const auto text = static_cast<std::uint32_t>(draft_.texts.size());
    draft_.texts.push_back({"--set " + setting.path, setting.value});
    const Span where{text, 0,
                     static_cast<std::uint32_t>(std::max<std::size_t>(setting.value.size(), 1))};
    if (setting.path.empty() || setting.value.empty()) {
      draft_.problems.error("E051", where, "a setting has the form path=value");
      return;
    }
    if (setting.path.size() > longest_path) {
      draft_.problems.error("E051", where,
                            fmt::format("the path has more than {} characters", longest_path));
      return;
    }
    const Result<Node> value = parse_yaml(draft_.texts.back(), text);
    if (!value) {
      draft_.problems.add(value.error());
      return;
    }
    if (setting.path == "casus" || setting.path == "use") {
      draft_.problems.error(
          "E051", where,
          fmt::format("'{}' is read before any value is set and cannot be set", setting.path),
          {.hint = setting.path == "use" ? "add instruments with --with FILE" : ""});
      return;
    }
    if (!place(setting.path, *value, behind_all(count))) unknown(setting.path, where);
  }

 private:
  bool place(const std::string& written, const Node& value, std::uint64_t order) {
    const std::string path = canonical_path(written);
    if (path == "quantities.level_weight" && value.kind == Node::Kind::list) {
      const Node weights = canonical_weights(draft_, value);
      for (std::size_t i = 0; i < weights.keys.size(); ++i)
        set_at(scenario_, path + "." + weights.keys[i].text, weights.items[i], order);
      return true;
    }
    const std::string first = split(path).front();
    const bool known = find_parameter(scenario_parameters(), path) != nullptr;
    if (!known)
      for (const NamedRoot& one : instruments_)
        if (path.compare(0, one.name.size() + 1, one.name + ".") == 0)
          return place_in_file(*one.root, path.substr(one.name.size() + 1), value, order);
    if (first == "bodies" && place_in_vocabulary(path, value)) return true;
    const bool side = (first == "challenger" || first == "protege") && first != path;
    if (!known && !side &&
        (scenario_.find(first) != nullptr || find_key(KeyGroup::scenario, first) != nullptr))
      return set_at(scenario_, path, value, order);
    if (Node* quantities = scenario_.find("quantities"))
      if (Walk walk(split(path)); walk.from(*quantities) != nullptr)
        return set_at(*quantities, path, value, order);
    return known && set_at(scenario_, "quantities." + path, value, order);
  }

  /// A key of the file if it is there, else what the quantity of that name stands for, else a key
  /// that is new.
  static bool place_in_file(Node& root, const std::string& path, const Node& value,
                            std::uint64_t order) {
    if (Walk walk(split(path)); walk.from(root) != nullptr) return set_at(root, path, value, order);
    const std::vector<QuantityPlace> places = places_of_quantity(root, path);
    for (const QuantityPlace& one : places) replace_at(one, value);
    return !places.empty() || set_at(root, path, value, order);
  }

  /// What a vocabulary says of a body and the scenario does not.
  bool place_in_vocabulary(const std::string& path, const Node& value) {
    if (Walk walk(split(path)); walk.from(scenario_) != nullptr) return false;
    for (const NamedRoot& one : instruments_)
      if (Walk walk(split(path)); Node* found = walk.from(*one.root)) {
        replace(*found, value);
        return true;
      }
    return false;
  }

  void unknown(const std::string& path, Span where) {
    std::vector<std::string> known;
    if (const Node* quantities = scenario_.find("quantities"))
      collect_paths(*quantities, "", known);
    for (const Parameter& one : scenario_parameters()) known.emplace_back(one.path);
    collect_paths(scenario_, "", known);
    for (const NamedRoot& one : instruments_) known.push_back(one.name);
    draft_.problems.error("E051", where,
                          fmt::format("'{}' leads to no value that can be set", path),
                          {.note = "paths are those of the file: challenger.force, "
                                   "actors.GBR.gdp, NAME-OF-INSTRUMENT.money",
                           .hint = did_you_mean(path, known)});
  }

  Draft& draft_;
  Node& scenario_;
  const std::vector<NamedRoot>& instruments_;
};

}  // namespace

void lay_over(Node& base, const Node& overlay) { lay_groups_over(base, overlay, Whole::scenario); }

void lay_over_instrument(Node& base, const Node& changes) {
  lay_groups_over(base, changes, Whole::instrument);
}

void apply_settings(Draft& draft, const std::vector<Assignment>& settings, Node& scenario,
                    const std::vector<NamedRoot>& instruments) {
  Settings all(draft, scenario, instruments);
  for (std::size_t i = 0; i < settings.size(); ++i) all.apply(settings[i], i);
}

}  // namespace casus
