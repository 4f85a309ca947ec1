#include "lang/set_expression.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/iso.hpp"

namespace casus {

namespace {

bool has_dimensions(const ResolvedTerm& term) { return !term.dimensions.empty(); }

/// What a word of a set may be: an actor, a group, a dimension of actors, another value.
class Words {
 public:
  Words(Draft& draft, const Node& node, std::optional<DimensionId> before)
      : draft_(draft), node_(node), before_(before) {}

  std::optional<ResolvedTerm> term(const SetPart& part) {
    ResolvedTerm term;
    term.minus = part.minus;
    term.values.assign(before_ ? draft_.at(*before_).values.size() : draft_.scenario.actors.size(),
                       false);
    bool good = true;
    for (const Word& word : part.words) good = add(word, term) && good;
    if (!good) return std::nullopt;
    return term;
  }

 private:
  bool add(const Word& word, ResolvedTerm& term) {
    if (const Group* group = draft_.group(word.text)) {
      for (const ActorId one : members_on(*group, draft_.scenario.as_of))
        term.values[index(one)] = true;
      return true;
    }
    if (const auto actor = draft_.actor(word.text)) {
      term.values[index(*actor)] = true;
      return true;
    }
    const auto dimension = draft_.dimension(word.text);
    if (dimension && draft_.at(*dimension).of_actors) return add_dimension(*dimension, word, term);
    if (before_) {
      if (const auto value = draft_.value(*before_, word.text)) {
        term.values[static_cast<std::size_t>(*value)] = true;
        return true;
      }
    }
    return unknown(word, dimension.has_value());
  }

  bool add_dimension(DimensionId dimension, const Word& word, ResolvedTerm& term) {
    const std::size_t actors = draft_.scenario.actors.size();
    if (before_ && *before_ != dimension && draft_.at(*before_).values.size() > actors &&
        draft_.at(dimension).values.size() > actors) {
      draft_.problems.error(
          "E022", draft_.part(node_, word.at),
          fmt::format("'{}' and '{}' both have values that are no actors, which cannot be compared",
                      draft_.at(*before_).name, word.text));
      return false;
    }
    term.dimensions.push_back(dimension);
    return true;
  }

  bool unknown(const Word& word, bool is_dimension) {
    const Span where = draft_.part(node_, word.at);
    if (is_actor_code(word.text) || looks_like_code(word.text)) {
      read_actor(draft_, word.text, where);
      return false;
    }
    if (is_dimension) {
      draft_.problems.error(
          "E022", where, fmt::format("'{}' is a dimension whose values are no actors", word.text));
      return false;
    }
    if (draft_.alone) {
      draft_.problems.lint("L013", where,
                           fmt::format("the group '{}' must be named by the scenario that uses "
                                       "this instrument",
                                       word.text));
      return true;
    }
    std::vector<std::string> known = draft_.group_names();
    for (const Dimension& one : draft_.scenario.vocabulary.dimensions)
      if (one.of_actors) known.push_back(one.name);
    if (before_) {
      const Dimension& one = draft_.at(*before_);
      known.insert(known.end(), one.values.begin(), one.values.end());
    }
    draft_.problems.error(
        "E026", where,
        fmt::format("'{}' is no actor, no group and no dimension of actors", word.text),
        {.note = "groups stand under 'groups:' of the vocabulary or of the scenario",
         .hint = did_you_mean(word.text, known)});
    return false;
  }

  Draft& draft_;
  const Node& node_;
  std::optional<DimensionId> before_;
};

Comparison comparison(DimensionId dimension, std::vector<bool> values, std::string text) {
  Comparison result;
  result.dimension = dimension;
  result.values = std::move(values);
  result.text = std::move(text);
  return result;
}

/// Whether the value is in the terms up to `last`, by the last term that says so. Terms that read
/// the event need a tree; it is only as deep as there are such terms.
Condition tree(const Scenario& scenario, DimensionId dimension,
               const std::vector<ResolvedTerm>& terms, const std::vector<SetPart>& parts,
               std::size_t last) {
  const std::string& name = scenario.vocabulary.dimensions[index(dimension)].name;
  Comparison here =
      comparison(dimension, terms[last].values,
                 fmt::format("{} {} {}", name, terms[last].minus ? "not in" : "in",
                             canonical_text({{false, parts[last].braces, parts[last].words, {}}})));
  here.same_as = terms[last].dimensions;
  here.negated = terms[last].minus;
  if (last == 0) return Condition{std::move(here)};
  std::vector<Condition> both;
  both.push_back(tree(scenario, dimension, terms, parts, last - 1));
  both.push_back(Condition{std::move(here)});
  if (terms[last].minus) return Condition{And{std::move(both)}};
  return Condition{Or{std::move(both)}};
}

}  // namespace

std::string canonical_text(const std::vector<SetPart>& parts) {
  std::string text;
  for (const SetPart& part : parts) {
    if (!text.empty()) text += part.minus ? " - " : " + ";
    std::string inside;
    for (const Word& word : part.words) inside += (inside.empty() ? "" : ", ") + word.text;
    text += part.braces ? "{" + inside + "}" : inside;
  }
  return text;
}

std::optional<std::vector<ResolvedTerm>> resolve_set(Draft& draft, const Node& node,
                                                     const std::vector<SetPart>& parts,
                                                     std::optional<DimensionId> before) {
  std::vector<ResolvedTerm> terms;
  Words words(draft, node, before);
  for (const SetPart& part : parts)
    if (std::optional<ResolvedTerm> term = words.term(part)) terms.push_back(std::move(*term));
  if (terms.size() != parts.size()) return std::nullopt;
  return terms;
}

Condition membership_condition(const Scenario& scenario, DimensionId dimension,
                               const std::vector<ResolvedTerm>& terms,
                               const std::vector<SetPart>& parts, bool negated) {
  const bool minus_reads_event =
      std::any_of(terms.begin() + 1, terms.end(),
                  [](const ResolvedTerm& one) { return one.minus && has_dimensions(one); });
  // A value taken away after a dimension was added may be that dimension's.
  const bool taken_after_dimension = [&] {
    bool seen = false;
    for (const ResolvedTerm& one : terms) {
      if (one.minus && seen) return true;
      seen = seen || has_dimensions(one);
    }
    return false;
  }();
  if (minus_reads_event || taken_after_dimension) {
    Condition inside = tree(scenario, dimension, terms, parts, terms.size() - 1);
    if (!negated) return inside;
    return Condition{Not{{std::move(inside)}}};
  }
  const std::string& name = scenario.vocabulary.dimensions[index(dimension)].name;
  Comparison all =
      comparison(dimension, terms.front().values,
                 fmt::format("{} {} {}", name, negated ? "not in" : "in", canonical_text(parts)));
  all.same_as = terms.front().dimensions;
  all.negated = negated;
  for (std::size_t i = 1; i < terms.size(); ++i) {
    for (std::size_t v = 0; v < all.values.size(); ++v)
      if (terms[i].values[v]) all.values[v] = !terms[i].minus;
    all.same_as.insert(all.same_as.end(), terms[i].dimensions.begin(), terms[i].dimensions.end());
  }
  return Condition{std::move(all)};
}

std::nullopt_t report_no_value(Draft& draft, Span where, DimensionId which,
                               const std::string& word) {
  if (draft.problems.enough()) {
    draft.problems.error("E022", where, "no value of the dimension");
    return std::nullopt;
  }
  const Dimension& one = draft.at(which);
  if (draft.dimensions_with_faults.count(one.name) != 0) return std::nullopt;
  if (one.of_actors && (is_actor_code(word) || looks_like_code(word))) {
    read_actor(draft, word, where);
    return std::nullopt;
  }
  std::string what;
  const auto& dimensions = draft.scenario.vocabulary.dimensions;
  for (std::size_t i = 0; what.empty() && i < dimensions.size(); ++i)
    if (draft.value(static_cast<DimensionId>(i), word))
      what = draft.actor(word) ? "an actor" : fmt::format("a value of '{}'", dimensions[i].name);
  if (what.empty() && draft.actor(word)) what = "an actor";
  if (what.empty() && draft.group(word) != nullptr) what = "a group";
  if (what.empty() && draft.predicates.count(word) != 0) what = "a condition";
  const bool group = what == "a group" && one.of_actors;
  More more;
  more.hint = group ? fmt::format("write {} in {}", one.name, word) : hint_for(word, one.values);
  if (!what.empty() && !group)
    more.note = one.of_actors ? fmt::format("the values of '{}' are actors", one.name)
                              : fmt::format("values of '{}': {}", one.name, listed(one.values));
  if (!what.empty() && !group) more.hint = did_you_mean(word, one.values);
  draft.problems.error("E022", where,
                       what.empty()
                           ? fmt::format("'{}' is no value of '{}'", word, one.name)
                           : fmt::format("'{}' is {}, not a value of '{}'", word, what, one.name),
                       std::move(more));
  return std::nullopt;
}

void report_pieces(Draft& draft, const Node& node, const Diagnostics& faults) {
  for (const Diagnostic& one : faults)
    draft.problems.error(one.code, draft.part(node, {one.where.begin, one.where.end}), one.message,
                         {.note = {}, .hint = one.hint});
}

std::optional<ActorId> read_actor(Draft& draft, std::string_view code, Span where) {
  if (const auto known = draft.actor(code)) return known;
  if (is_actor_code(code))
    draft.problems.error(
        "E030", where, fmt::format("the actor '{}' is missing here", code),
        {.note = "actors are the challenger, the protege, the keys of 'actors', "
                 "members of groups, and parties, donors and contributors of the "
                 "instruments in 'use'",
         .hint = fmt::format("add {}: {{}} under 'actors', or correct the code", code)});
  else
    draft.problems.error("E030", where, fmt::format("'{}' is no code of an actor", code),
                         {.note = "states are written in ISO 3166-1 alpha-3 (GBR, UKR), or EU",
                          .hint = hint_for_code(code)});
  return std::nullopt;
}

std::optional<ActorSet> read_actor_set(Draft& draft, const Node& node, std::string_view what) {
  ActorSet set;
  bool good = true;
  for (const Node* entry : entries_of(draft, node, what, "a set of actors")) {
    const Result<std::vector<SetPart>> parts = parse_set(entry->text);
    if (!parts) {
      report_pieces(draft, *entry, parts.error());
      good = false;
      continue;
    }
    const auto terms = resolve_set(draft, *entry, *parts, std::nullopt);
    if (!terms) {
      good = false;
      continue;
    }
    SetExpression expression;
    for (const ResolvedTerm& term : *terms) {
      SetTerm one;
      one.sign = term.minus ? SetTerm::Sign::minus : SetTerm::Sign::plus;
      for (std::size_t i = 0; i < term.values.size(); ++i)
        if (term.values[i]) one.actors.push_back(static_cast<ActorId>(i));
      one.dimensions = term.dimensions;
      expression.push_back(std::move(one));
    }
    set.entries.push_back(std::move(expression));
    set.text += (set.text.empty() ? "" : ", ") + canonical_text(*parts);
  }
  if (!good) return std::nullopt;
  return set;
}

std::vector<ActorId> read_actors(Draft& draft, const Node& node, std::string_view what) {
  std::vector<ActorId> found;
  const std::optional<ActorSet> set = read_actor_set(draft, node, what);
  if (!set) return found;
  if (!dimensions_read(*set).empty()) {
    draft.problems.error("E022", node.where, fmt::format("{} cannot depend on the event", what),
                         {.hint = "name actors or groups"});
    return found;
  }
  return members_in(*set, Event(draft.scenario.vocabulary.dimensions.size(), 0),
                    static_cast<int>(draft.scenario.actors.size()));
}

}  // namespace casus
