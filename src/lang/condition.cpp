#include "lang/condition.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/iso.hpp"
#include "lang/set_expression.hpp"

namespace casus {

namespace {

struct Extent {
  std::size_t nodes = 1, levels = 1;
};

Extent extent(const std::vector<Condition>& operands);

Extent extent(const Condition& condition) {
  if (const Not* n = std::get_if<Not>(&condition.node)) return extent(n->operand);
  if (const And* n = std::get_if<And>(&condition.node)) return extent(n->operands);
  if (const Or* n = std::get_if<Or>(&condition.node)) return extent(n->operands);
  if (const Implies* n = std::get_if<Implies>(&condition.node)) return extent(n->operands);
  if (const ByAnswer* n = std::get_if<ByAnswer>(&condition.node)) return extent(n->operands);
  return {};
}

Extent extent(const std::vector<Condition>& operands) {
  Extent all;
  for (const Condition& one : operands) {
    const Extent inner = extent(one);
    all.nodes += inner.nodes;
    all.levels = std::max(all.levels, inner.levels + 1);
  }
  return all;
}

/// Turns the words of one text into dimensions, values and named conditions.
class Resolver {
 public:
  Resolver(Draft& draft, const Node& node, Scope scope)
      : draft_(draft), node_(node), scope_(scope) {}

  std::optional<Condition> condition(const Syntax& syntax) {
    switch (syntax.kind) {
      case Syntax::Kind::name:
        return name(syntax.left);
      case Syntax::Kind::comparison:
        return comparison(syntax);
      case Syntax::Kind::membership:
        return membership(syntax);
      case Syntax::Kind::negation:
        return joined<Not>(syntax);
      case Syntax::Kind::conjunction:
        return joined<And>(syntax);
      case Syntax::Kind::disjunction:
        return joined<Or>(syntax);
      case Syntax::Kind::implication:
        return joined<Implies>(syntax);
    }
    return std::nullopt;
  }

 private:
  std::nullopt_t wrong(std::string_view code, Piece at, std::string message, More more = {}) {
    draft_.problems.error(code, draft_.part(node_, at), std::move(message), std::move(more));
    return std::nullopt;
  }

  static std::vector<Condition>& operands(Not& n) { return n.operand; }
  template <class N>
  static std::vector<Condition>& operands(N& n) {
    return n.operands;
  }

  template <class N>
  std::optional<Condition> joined(const Syntax& syntax) {
    N all;
    for (const Syntax& one : syntax.operands)
      if (std::optional<Condition> part = condition(one)) operands(all).push_back(std::move(*part));
    if (operands(all).size() != syntax.operands.size()) return std::nullopt;
    Condition whole{std::move(all)};
    if (is_too_large(whole)) return too_large(draft_, draft_.part(node_, syntax.at));
    return whole;
  }

  std::optional<Condition> name(const Word& word) {
    if (const NamedCondition* named = find_named(draft_, scope_, word.text))
      return written_out(*named, word);
    if (const auto dimension = draft_.dimension(word.text)) {
      const Dimension& one = draft_.at(*dimension);
      if (is_yes_no(one))
        return Condition{test(*dimension, *draft_.value(*dimension, "yes"), "== yes")};
      if (draft_.dimensions_with_faults.count(one.name) != 0) return std::nullopt;
      return wrong("E022", word.at,
                   fmt::format("'{}' is a dimension and says nothing alone", word.text),
                   {.note = "only a dimension with the values no and yes is a condition",
                    .hint = fmt::format("compare it: {} == {}", word.text, some_value(one))});
    }
    if (draft_.problems.enough()) return wrong("E021", word.at, "no condition has this name");
    const std::string owner = owner_of(word.text);
    if (!owner.empty())
      return wrong("E022", word.at,
                   fmt::format("'{}' is a value of '{}', not a condition", word.text, owner),
                   {.hint = fmt::format("compare it: {} == {}", owner, word.text)});
    if (draft_.actor(word.text) || draft_.group(word.text) != nullptr)
      return wrong("E022", word.at,
                   fmt::format("'{}' is {}, not a condition", word.text,
                               draft_.group(word.text) ? "a group" : "an actor"),
                   {.hint = fmt::format("compare it: {}", of_actors(word.text))});
    std::vector<std::string> known = draft_.predicate_names();
    if (scope_.define != nullptr)
      for (const auto& [id, one] : *scope_.define) known.push_back(id);
    for (const Dimension& one : draft_.scenario.vocabulary.dimensions) known.push_back(one.name);
    return wrong("E021", word.at,
                 fmt::format("'{}' is no condition of this file or of the vocabulary", word.text),
                 {.hint = did_you_mean(word.text, known)});
  }

  std::string of_actors(const std::string& word) {
    const std::string op = draft_.group(word) != nullptr ? "in" : "==";
    for (const Dimension& one : draft_.scenario.vocabulary.dimensions)
      if (one.of_actors) return fmt::format("{} {} {}", one.name, op, word);
    return "it is an actor";
  }

  static std::string some_value(const Dimension& one) {
    return one.values.empty() ? "VALUE" : one.values.front();
  }

  /// The first dimension, not of actors, with that value.
  std::string owner_of(const std::string& value) {
    const auto& dimensions = draft_.scenario.vocabulary.dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i)
      if (const auto at = draft_.value(static_cast<DimensionId>(i), value))
        if (!dimensions[i].of_actors || index_of(*at) >= draft_.scenario.actors.size())
          return dimensions[i].name;
    return {};
  }
  static std::size_t index_of(int position) { return static_cast<std::size_t>(position); }

  bool named(const std::string& word) const { return find_named(draft_, scope_, word) != nullptr; }

  /// What a name means. Names are read before they are used (`read_names`), so one that is not good
  /// has been reported.
  std::optional<Condition> written_out(const NamedCondition& named, const Word& word) {
    if (named.state != NamedCondition::State::good) return std::nullopt;
    const bool had_room = draft_.parts_written_out <= most_parts_of_all;
    draft_.parts_written_out += named.parts;
    if (draft_.parts_written_out <= most_parts_of_all) return named.value;
    if (!had_room) return std::nullopt;  // said once
    return wrong("E023", word.at, "with their names written out the conditions are too large",
                 {.note = fmt::format("those up to here have more than {} parts together",
                                      most_parts_of_all),
                  .hint = "name fewer conditions by conditions that are large themselves"});
  }

  Comparison test(DimensionId which, int value, std::string_view rest) const {
    const Dimension& one = draft_.at(which);
    Comparison result;
    result.dimension = which;
    result.values.assign(one.values.size(), false);
    result.values[index_of(value)] = true;
    result.text = fmt::format("{} {}", one.name, rest);
    return result;
  }

  std::optional<Condition> comparison(const Syntax& syntax) {
    const auto left = draft_.dimension(syntax.left.text);
    const auto right = draft_.dimension(syntax.right.text);
    if (left && draft_.value(*left, syntax.right.text))
      return ordered(*left, syntax.op, syntax.right, syntax);
    if (right && draft_.value(*right, syntax.left.text))
      return ordered(*right, turned(syntax.op), syntax.left, syntax);
    if (left && right) return two_dimensions(*left, *right, syntax);
    if (left) return no_value(*left, syntax.right);
    if (right) return no_value(*right, syntax.left);
    return no_dimension(syntax);
  }

  static Operator turned(Operator op) {
    switch (op) {
      case Operator::less:
        return Operator::more;
      case Operator::at_most:
        return Operator::at_least;
      case Operator::more:
        return Operator::less;
      case Operator::at_least:
        return Operator::at_most;
      default:
        return op;
    }
  }

  static bool holds_at(Operator op, int value, int than) {
    switch (op) {
      case Operator::less:
        return value < than;
      case Operator::at_most:
        return value <= than;
      case Operator::more:
        return value > than;
      case Operator::at_least:
        return value >= than;
      default:
        return value == than;
    }
  }

  std::optional<Condition> ordered(DimensionId which, Operator op, const Word& value,
                                   const Syntax& syntax) {
    const Dimension& one = draft_.at(which);
    const bool same = op == Operator::equal || op == Operator::unequal;
    if (!same && !one.ordered)
      return wrong("E022", syntax.at,
                   fmt::format("'{}' compares by order, but the values of '{}' have none",
                               to_text(op), one.name),
                   {.note = "a dimension is ordered if its values stand under 'ordered:'",
                    .hint = fmt::format("compare with '==', or list values: {} in {{{}}}", one.name,
                                        value.text)});
    const int than = *draft_.value(which, value.text);
    Comparison result = test(which, than, fmt::format("{} {}", to_text(op), value.text));
    for (std::size_t i = 0; i < one.values.size(); ++i)
      result.values[i] = holds_at(op, static_cast<int>(i), than);
    result.negated = op == Operator::unequal;
    return Condition{std::move(result)};
  }

  std::optional<Condition> two_dimensions(DimensionId left, DimensionId right,
                                          const Syntax& syntax) {
    const Dimension& a = draft_.at(left);
    const Dimension& b = draft_.at(right);
    const bool same = syntax.op == Operator::equal || syntax.op == Operator::unequal;
    if (!a.of_actors || !b.of_actors)
      return wrong("E022", syntax.at,
                   fmt::format("'{}' and '{}' are two dimensions; a dimension is compared with one "
                               "of its values",
                               a.name, b.name),
                   {.note = fmt::format("values of '{}': {}; of '{}': {}", a.name,
                                        listed(a.values, 6), b.name, listed(b.values, 6))});
    if (!same)
      return wrong("E022", syntax.at,
                   fmt::format("'{}' compares by order, but actors have none", to_text(syntax.op)));
    const std::size_t actors = draft_.scenario.actors.size();
    if (a.values.size() > actors && b.values.size() > actors && left != right)
      return wrong("E022", syntax.at,
                   fmt::format("'{}' and '{}' both have values that are no actors, which cannot be "
                               "compared",
                               a.name, b.name));
    Comparison result;
    result.dimension = left;
    result.values.assign(a.values.size(), false);
    result.same_as = {right};
    result.negated = syntax.op == Operator::unequal;
    result.text = fmt::format("{} {} {}", a.name, to_text(syntax.op), b.name);
    return Condition{std::move(result)};
  }

  std::nullopt_t no_value(DimensionId which, const Word& word) {
    return report_no_value(draft_, draft_.part(node_, word.at), which, word.text);
  }

  std::nullopt_t no_dimension(const Syntax& syntax) {
    if (named(syntax.left.text) || named(syntax.right.text)) {
      const Word& word = named(syntax.left.text) ? syntax.left : syntax.right;
      return wrong("E022", word.at,
                   fmt::format("'{}' is a condition and has no values to compare", word.text),
                   {.hint = fmt::format("write '{0}' or 'not {0}' alone", word.text)});
    }
    return wrong("E021", syntax.left.at,
                 fmt::format("neither '{}' nor '{}' is a dimension of the vocabulary",
                             syntax.left.text, syntax.right.text),
                 {.hint = hint_for(syntax.left.text, draft_.dimension_names())});
  }

  std::optional<Condition> membership(const Syntax& syntax) {
    const auto which = draft_.dimension(syntax.left.text);
    if (!which) {
      if (named(syntax.left.text))
        return wrong("E022", syntax.left.at,
                     fmt::format("'{}' is a condition and has no values", syntax.left.text));
      return wrong("E021", syntax.left.at,
                   fmt::format("'{}' is no dimension of the vocabulary", syntax.left.text),
                   {.hint = hint_for(syntax.left.text, draft_.dimension_names())});
    }
    if (draft_.at(*which).of_actors) return actors_in(*which, syntax);
    return values_in(*which, syntax);
  }

  std::optional<Condition> values_in(DimensionId which, const Syntax& syntax) {
    const Dimension& one = draft_.at(which);
    const SetPart& part = syntax.set.front();
    if (syntax.set.size() > 1 || !part.braces)
      return wrong(
          "E022", part.at, fmt::format("'{}' takes values in braces after 'in'", one.name),
          {.note = "only actors come in groups and take + and -",
           .hint = draft_.value(which, part.words.front().text)
                       ? fmt::format("write {} in {{{}}}", one.name, part.words.front().text)
                       : std::string{}});
    Comparison result;
    result.dimension = which;
    result.values.assign(one.values.size(), false);
    result.negated = syntax.negated;
    bool good = true;
    for (const Word& word : part.words) {
      const auto value = draft_.value(which, word.text);
      if (value) {
        result.values[index_of(*value)] = true;
      } else {
        no_value(which, word);
        good = false;
      }
    }
    if (!good) return std::nullopt;
    result.text = fmt::format("{} {} {}", one.name, syntax.negated ? "not in" : "in",
                              canonical_text(syntax.set));
    return Condition{std::move(result)};
  }

  std::optional<Condition> actors_in(DimensionId which, const Syntax& syntax) {
    const auto terms = resolve_set(draft_, node_, syntax.set, which);
    if (!terms) return std::nullopt;
    return membership_condition(draft_.scenario, which, *terms, syntax.set, syntax.negated);
  }

  Draft& draft_;
  const Node& node_;
  Scope scope_;
};

}  // namespace

NamedCondition* find_named(Draft& draft, Scope scope, std::string_view name) {
  for (Names* names : {scope.define, &draft.predicates}) {
    if (names == nullptr) continue;
    const auto found = names->find(name);
    if (found != names->end()) return &found->second;
  }
  return nullptr;
}

std::optional<Syntax> read_syntax(Draft& draft, const Node& node, std::string_view what) {
  if (node.kind != Node::Kind::scalar || node.text.empty()) {
    wrong_type(draft, node, what, "a condition",
               node.kind == Node::Kind::scalar ? "leave the key out for 'always'"
                                               : "put a condition between double quotes");
    return std::nullopt;
  }
  Result<Syntax> syntax = parse_condition(node.text);
  if (syntax) return std::move(*syntax);
  report_pieces(draft, node, syntax.error());
  return std::nullopt;
}

std::optional<Condition> resolve(Draft& draft, const Node& node, const Syntax& syntax,
                                 Scope scope) {
  return Resolver(draft, node, scope).condition(syntax);
}

std::optional<Condition> read_condition(Draft& draft, const Node& node, Scope scope,
                                        std::string_view what) {
  const std::optional<Syntax> syntax = read_syntax(draft, node, what);
  if (!syntax) return std::nullopt;
  return resolve(draft, node, *syntax, scope);
}

std::size_t parts_of(const Condition& condition) { return extent(condition).nodes; }

std::nullopt_t too_large(Draft& draft, Span where) {
  draft.problems.error("E023", where, "with its names written out the condition is too large",
                       {.note = fmt::format("more than {} parts, or nested more than {} deep",
                                            most_parts, most_levels_deep)});
  return std::nullopt;
}

bool is_too_large(const Condition& condition) {
  const Extent size = extent(condition);
  return size.nodes > most_parts || size.levels > most_levels_deep;
}

}  // namespace casus
