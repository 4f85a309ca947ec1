#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"

namespace casus {

namespace {

class TermsReader {
 public:
  explicit TermsReader(Draft& draft) : draft_(draft) {}

  void read(const Node& node) {
    if (node.kind == Node::Kind::scalar) return read_choice_of_all(node);
    Fields fields(draft_, node, KeyGroup::terms, "'terms'");
    const Node* groups = fields.need("groups");
    if (groups != nullptr)
      for (const Node* one : items_of(draft_, *groups, "'groups'")) read_group(*one);
    fields.finish();
    draft_.scenario.terms = std::move(terms_);
  }

 private:
  /// `terms: each` or `terms: none`.
  void read_choice_of_all(const Node& node) {
    constexpr Name<YesNo> words[] = {{YesNo::no, "none"}, {YesNo::yes, "each"}};
    const auto each = read_choice<YesNo>(draft_, node, "'terms'", words,
                                         "or a group: {groups: [{name: ..., of: [...]}]}");
    if (each == YesNo::yes) draft_.scenario.terms = Terms{.each = true};
  }

  void read_group(const Node& node) {
    TermGroup group;
    Fields fields(draft_, node, KeyGroup::term_group, "a group of terms");
    const Node* name = fields.need("name");
    const Node* of = fields.need("of");
    const Node* renewed = fields.get("renewed");
    if (name != nullptr) read_name(*name, group);
    if (of != nullptr)
      for (const Node* one : entries_of(draft_, *of, "'of'", "names")) add(*one, group);
    if (renewed != nullptr)
      group.renewed = read_quantity_or_name(
          draft_, *renewed, fmt::format("terms.{}.renewed", group.name), wanted_share);
    fields.finish();
    std::sort(group.of.begin(), group.of.end());
    terms_.groups.push_back(std::move(group));
  }

  void read_name(const Node& node, TermGroup& group) {
    group.name = read_id(draft_, node, "the name of a group").value_or("");
    const auto same = std::find_if(named_.begin(), named_.end(),
                                   [&](const Node* one) { return one->text == node.text; });
    if (same != named_.end()) {
      draft_.problems.error("E015", node.where,
                            fmt::format("two groups of terms are named '{}'", node.text),
                            {.related = {{(*same)->where, "the first one"}}});
    } else if (draft_.is_used(node.text)) {
      draft_.problems.error("E016", node.where,
                            fmt::format("'{}' is the name of a file already", node.text),
                            {.note = {}, .hint = "give the group another name"});
    }
    named_.push_back(&node);
  }

  /// An instrument, or the instruments of a package.
  void add(const Node& name, TermGroup& group) {
    if (const auto id = draft_.instrument(name.text)) return add(*id, name, group);
    if (const auto id = draft_.package(name.text)) {
      for (const PackageEntry& entry : draft_.scenario.packages[index(*id)].entries)
        add(entry.instrument, name, group);
      return;
    }
    if (draft_.is_used(name.text)) return;  // its file has faults of its own
    std::vector<std::string> known = draft_.package_names();
    for (const Instrument& one : draft_.scenario.instruments) known.push_back(one.id);
    draft_.problems.error("E034", name.where,
                          fmt::format("'{}' is no instrument in 'use' and no package", name.text),
                          {.note = "a group of terms names instruments, or packages for the "
                                   "instruments in them",
                           .hint = did_you_mean(name.text, known)});
  }

  /// E015: one text has one renewal.
  void add(InstrumentId id, const Node& name, TermGroup& group) {
    const auto [old, fresh] = placed_.emplace(id, name.where);
    if (fresh) {
      group.of.push_back(id);
      return;
    }
    if (std::find(group.of.begin(), group.of.end(), id) != group.of.end()) return;
    draft_.problems.error(
        "E015", name.where,
        fmt::format("'{}' is in two groups of terms", draft_.scenario.instruments[index(id)].id),
        {.note = "whether it is renewed is one draw",
         .hint = "take it out of one of them",
         .related = {{old->second, "it is in this one"}}});
  }

  Draft& draft_;
  Terms terms_{};
  std::map<InstrumentId, Span> placed_{};
  std::vector<const Node*> named_{};
};

}  // namespace

void read_terms(Draft& draft, const Node& node) { TermsReader(draft).read(node); }

}  // namespace casus
