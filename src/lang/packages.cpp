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
    for (std::size_t i = 0; i < node_.keys.size(); ++i) {
      if (i == most_packages) {
        draft_.problems.error("E005", node_.keys[i].where,
                              fmt::format("there are more than {} packages", most_packages));
        break;
      }
      declare(node_.keys[i], node_.items[i]);
    }
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Content* content = written_out(i);
      Package& package = draft_.scenario.packages[i];
      package.includes = drafts_[i].packages;
      if (content == nullptr) continue;
      for (const auto& [instrument, without] : *content)
        package.entries.push_back({instrument, without});
      package.absent = drafts_[i].absent;
    }
  }

 private:
  enum class State { fresh, open, done, faulty };
  struct PackageDraft {
    std::vector<const Node*> names{};
    std::vector<ActorId> without{};
    std::vector<ActorId> absent{};  ///< once written out, of packages in it too
    std::vector<PackageId> packages{};
    State state = State::fresh;
    std::size_t deep = 0;  ///< packages in packages below it
    Content content{};
  };

  void declare(const Node& key, const Node& node) {
    Package package;
    package.id = key.text;
    package.where = key.where;
    read_id(draft_, key, "the name of a package");
    if (draft_.instrument(key.text) || unreadable(key.text))
      draft_.problems.error("E016", key.where,
                            fmt::format("'{}' is the name of an instrument already", key.text),
                            {.note = {}, .hint = "give the package another name"});
    PackageDraft one;
    if (node.kind == Node::Kind::map) {
      Fields fields(draft_, node, KeyGroup::package, fmt::format("the package '{}'", key.text));
      if (const Node* role = fields.get("role"))
        package.role = read_choice<Role>(draft_, *role, "'role'").value_or(Role::option);
      for (const char* list : {"use", "with"})
        if (const Node* names = fields.get(list)) add(one, *names);
      one.without = taken_out(fields, "without");
      one.absent = joined({}, taken_out(fields, "absent"));
      if (const Node* label = fields.get("label"))
        package.label = read_word(draft_, *label, "'label'").value_or("");
      fields.finish();
    } else {
      add(one, node);
    }
    drafts_.push_back(std::move(one));
    draft_.scenario.packages.push_back(std::move(package));
  }

  /// The actors under 'without' or 'absent'.
  std::vector<ActorId> taken_out(Fields& fields, const char* key) {
    const Node* actors = fields.get(key);
    if (actors == nullptr || (actors->kind == Node::Kind::list && actors->items.empty())) return {};
    if (!names_actors(*actors, key)) return {};
    return read_actors(draft_, *actors, fmt::format("'{}'", key));
  }

  /// `without` takes actors out, and neither instruments nor clauses, which is easily mistaken.
  bool names_actors(const Node& without, const char* key) {
    const auto has_clause = [](const std::string& name) {
      return [&name](const Instrument& one) {
        return std::any_of(one.clauses.begin(), one.clauses.end(), [&](const Clause& clause) {
          return clause.id == name || one.id + "/" + clause.id == name;
        });
      };
    };
    const auto& instruments = draft_.scenario.instruments;
    bool good = true;
    const std::size_t count = without.kind == Node::Kind::list ? without.items.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
      const Node& name = without.kind == Node::Kind::list ? without.items[i] : without;
      if (name.kind != Node::Kind::scalar || draft_.actor(name.text) || draft_.group(name.text))
        continue;
      const bool text = draft_.is_used(name.text) || draft_.package(name.text);
      if (!text && !std::any_of(instruments.begin(), instruments.end(), has_clause(name.text)))
        continue;
      good = false;
      draft_.problems.error(
          "E026", name.where,
          fmt::format("'{}' is {}, and '{}' takes actors out", name.text,
                      !text                       ? "a clause"
                      : draft_.package(name.text) ? "a package"
                                                  : "an instrument",
                      key),
          {.note = {},
           .hint = text ? "leave it out: a package names what is in it"
                        : fmt::format("a clause owes nothing as a permission; lay over: "
                                      "instruments: {{NAME: {{clauses: [{{id: {}, norm: "
                                      "permission}}]}}}}",
                                      name.text)});
    }
    return good;
  }

  void add(PackageDraft& one, const Node& names) {
    if (names.empty()) return;
    for (const Node* name : entries_of(draft_, names, "a package", "names"))
      one.names.push_back(name);
  }

  /// Named in `use`, but its file has faults of its own.
  bool unreadable(std::string_view name) {
    return !draft_.instrument(name) && draft_.is_used(name);
  }

  /// What is in the package, or null if that cannot be said. It calls itself no deeper than
  /// `most_packages_deep`.
  const Content* written_out(std::size_t which) {
    PackageDraft& one = drafts_[which];
    if (one.state == State::done) return &one.content;
    if (one.state != State::fresh) return nullptr;
    one.state = State::open;
    way_.push_back(which);
    bool good = true;
    Content content;
    for (const Node* name : one.names) good = include(*name, which, content) && good;
    for (auto& [id, without] : content) without = joined(joined(without, one.without), one.absent);
    way_.pop_back();
    one.state = good ? State::done : State::faulty;
    one.content = std::move(content);
    return good ? &one.content : nullptr;
  }

  bool include(const Node& name, std::size_t which, Content& content) {
    if (const auto id = draft_.instrument(name.text)) {
      merge(content, *id, {});
      return true;
    }
    if (const auto id = draft_.package(name.text)) {
      drafts_[which].packages.push_back(*id);
      if (drafts_[index(*id)].state == State::open) {
        circle(name, index(*id));
        return false;
      }
      if (way_.size() > most_packages_deep) {
        too_deep(name);
        return false;
      }
      const Content* inner = written_out(index(*id));
      if (inner == nullptr) return false;
      drafts_[which].deep = std::max(drafts_[which].deep, drafts_[index(*id)].deep + 1);
      if (drafts_[which].deep > most_packages_deep) {
        too_deep(name);
        return false;
      }
      for (const auto& [instrument_id, without] : *inner) merge(content, instrument_id, without);
      drafts_[which].absent = joined(drafts_[which].absent, drafts_[index(*id)].absent);
      return true;
    }
    if (unreadable(name.text)) return true;
    std::vector<std::string> known;
    if (!draft_.problems.enough()) known = draft_.package_names();
    for (const Instrument& one : draft_.scenario.instruments) known.push_back(one.id);
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

  void too_deep(const Node& name) {
    draft_.problems.error(
        "E005", name.where,
        fmt::format("packages stand in packages more than {} deep", most_packages_deep),
        {.note = {}, .hint = "name the instruments themselves"});
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
