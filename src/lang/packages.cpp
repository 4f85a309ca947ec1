#include "lang/packages.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"

namespace casus {

namespace {

/// By instrument, the actors taken out.
using Content = std::map<InstrumentId, std::vector<ActorId>>;

class PackageReader {
 public:
  PackageReader(Draft& draft, const Node& node) : draft_(draft), node_(node) {}

  void read() {
    Fields all(draft_, node_, "'packages'");
    for (std::size_t i = 0; i < node_.keys.size(); ++i) declare(node_.keys[i], node_.items[i]);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Content* content = written_out(i);
      Package& package = draft_.scenario.packages[i];
      package.includes = drafts_[i].packages;
      if (content == nullptr) continue;
      for (const auto& [instrument, without] : *content)
        package.entries.push_back({instrument, without});
    }
  }

 private:
  enum class State { fresh, open, done, faulty };
  struct PackageDraft {
    std::vector<const Node*> names{};
    std::vector<ActorId> without{};
    std::vector<PackageId> packages{};
    State state = State::fresh;
    Content content{};
  };

  void declare(const Node& key, const Node& node) {
    Package package;
    package.id = key.text;
    package.where = key.where;
    read_id(draft_, key, "the name of a package");
    if (instrument(key.text) || unreadable(key.text))
      draft_.problems.error("E016", key.where,
                            fmt::format("'{}' is the name of an instrument already", key.text),
                            {.note = {}, .hint = "give the package another name"});
    PackageDraft one;
    if (node.kind == Node::Kind::map) {
      Fields fields(draft_, node, fmt::format("the package '{}'", key.text));
      if (const Node* role = fields.get("role"))
        package.role = read_choice<Role>(draft_, *role, "'role'").value_or(Role::option);
      for (const char* list : {"use", "with"})
        if (const Node* names = fields.get(list)) add(one, *names);
      if (const Node* without = fields.get("without"))
        if (without->kind != Node::Kind::list || !without->items.empty())
          one.without = read_actors(draft_, *without, "'without'");
      if (const Node* label = fields.get("label"))
        package.label = read_word(draft_, *label, "'label'").value_or("");
      for (const char* note : {"title", "note"})
        if (const Node* text = fields.get(note)) read_word(draft_, *text, note);
      fields.finish();
    } else {
      add(one, node);
    }
    drafts_.push_back(std::move(one));
    draft_.scenario.packages.push_back(std::move(package));
  }

  void add(PackageDraft& one, const Node& names) {
    if (names.empty()) return;
    for (const Node* name : entries_of(draft_, names, "a package", "names"))
      one.names.push_back(name);
  }

  std::optional<InstrumentId> instrument(std::string_view name) const {
    const auto& list = draft_.scenario.instruments;
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].id == name) return static_cast<InstrumentId>(i);
    return std::nullopt;
  }

  /// Named in `use`, but its file has faults of its own.
  bool unreadable(std::string_view name) const {
    const auto& names = draft_.instrument_names;
    return !instrument(name) && std::find(names.begin(), names.end(), name) != names.end();
  }

  /// What is in the package, or null if that cannot be said.
  const Content* written_out(std::size_t which) {
    PackageDraft& one = drafts_[which];
    if (one.state == State::done) return &one.content;
    if (one.state != State::fresh) return nullptr;
    one.state = State::open;
    way_.push_back(which);
    bool good = true;
    Content content;
    for (const Node* name : one.names) good = include(*name, which, content) && good;
    for (auto& [id, without] : content) without = joined(without, one.without);
    way_.pop_back();
    one.state = good ? State::done : State::faulty;
    one.content = std::move(content);
    return good ? &one.content : nullptr;
  }

  bool include(const Node& name, std::size_t which, Content& content) {
    if (const auto id = instrument(name.text)) {
      merge(content, *id, {});
      return true;
    }
    if (const auto id = draft_.scenario.package(name.text)) {
      drafts_[which].packages.push_back(*id);
      if (drafts_[index(*id)].state == State::open) {
        circle(name, index(*id));
        return false;
      }
      const Content* inner = written_out(index(*id));
      if (inner == nullptr) return false;
      for (const auto& [instrument_id, without] : *inner) merge(content, instrument_id, without);
      return true;
    }
    if (unreadable(name.text)) return true;
    std::vector<std::string> known;
    for (const Instrument& one : draft_.scenario.instruments) known.push_back(one.id);
    for (const Package& one : draft_.scenario.packages) known.push_back(one.id);
    draft_.problems.error("E034", name.where,
                          fmt::format("'{}' is no instrument in 'use' and no package", name.text),
                          {.note = "a package names instruments that the scenario uses, and other "
                                   "packages",
                           .hint = did_you_mean(name.text, known)});
    return false;
  }

  /// Reached on several ways: only the actors that every way takes out stay out.
  static void merge(Content& content, InstrumentId id, const std::vector<ActorId>& without) {
    const auto [old, fresh] = content.emplace(id, without);
    if (fresh) return;
    std::vector<ActorId> both;
    std::set_intersection(old->second.begin(), old->second.end(), without.begin(), without.end(),
                          std::back_inserter(both));
    old->second = std::move(both);
  }

  static std::vector<ActorId> joined(std::vector<ActorId> a, std::vector<ActorId> b) {
    std::sort(b.begin(), b.end());
    std::vector<ActorId> all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
  }

  void circle(const Node& name, std::size_t back_to) {
    std::string chain;
    bool in = false;
    for (const std::size_t one : way_) {
      in = in || one == back_to;
      if (in) chain += draft_.scenario.packages[one].id + " -> ";
    }
    draft_.problems.error(
        "E035", name.where, fmt::format("the package '{}' contains itself", name.text),
        {.note = fmt::format("{}{}", chain, name.text),
         .hint = "take one of these packages out of the other",
         .related = {{draft_.scenario.packages[back_to].where, "the package begins here"}}});
  }

  Draft& draft_;
  const Node& node_;
  std::vector<PackageDraft> drafts_{};
  std::vector<std::size_t> way_{};
};

}  // namespace

void read_packages(Draft& draft, const Node& node) { PackageReader(draft, node).read(); }

}  // namespace casus
