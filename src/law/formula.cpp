#include "law/formula.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <variant>

#include "base/expects.hpp"
#include "base/overload.hpp"

namespace casus {

namespace {

bool contains(std::span<const FormulaId> sorted, FormulaId wanted) {
  return std::binary_search(sorted.begin(), sorted.end(), wanted);
}

std::size_t hash_of(const Formula& formula) {
  std::size_t hash =
      mixed(static_cast<std::size_t>(formula.kind), static_cast<std::size_t>(formula.test));
  for (const FormulaId one : formula.operands) hash = mixed(hash, index(one));
  return hash;
}

}  // namespace

Formulas::Formulas() {
  store({.kind = Formula::Kind::never});
  store({.kind = Formula::Kind::always});
}

FormulaId Formulas::store(const Formula& formula) {
  const std::size_t hash = hash_of(formula);
  const std::optional<std::size_t> found = known_.find(hash, [&](std::size_t at) {
    const Node& node = nodes_[at];
    return node.kind == formula.kind && node.test == formula.test &&
           std::equal(formula.operands.begin(), formula.operands.end(),
                      operands_.begin() + static_cast<std::ptrdiff_t>(node.first),
                      operands_.begin() + static_cast<std::ptrdiff_t>(node.first + node.count));
  });
  if (found) return static_cast<FormulaId>(*found);
  known_.add(hash);
  nodes_.push_back({formula.kind, operands_.size(), formula.operands.size(), formula.test});
  operands_.insert(operands_.end(), formula.operands.begin(), formula.operands.end());
  return static_cast<FormulaId>(nodes_.size() - 1);
}

FormulaId Formulas::negate(FormulaId operand) {
  if (operand == never()) return always();
  if (operand == always()) return never();
  const Formula inner = formula(operand);
  if (inner.kind == Formula::Kind::negation) return inner.operands.front();
  return store({.kind = Formula::Kind::negation, .operands = {&operand, 1}});
}

FormulaId Formulas::joined(Formula::Kind kind, const std::vector<FormulaId>& operands) {
  const bool conjunction = kind == Formula::Kind::conjunction;
  const FormulaId neutral = conjunction ? always() : never();
  const FormulaId decisive = conjunction ? never() : always();
  flat_.clear();
  for (const FormulaId one : operands) {
    if (one == decisive) return decisive;
    const Formula inner = formula(one);
    if (inner.kind == kind) {
      flat_.insert(flat_.end(), inner.operands.begin(), inner.operands.end());
    } else if (one != neutral) {
      flat_.push_back(one);
    }
  }
  std::sort(flat_.begin(), flat_.end());
  flat_.erase(std::unique(flat_.begin(), flat_.end()), flat_.end());
  for (const FormulaId one : flat_) {
    const Formula inner = formula(one);
    if (inner.kind == Formula::Kind::negation && contains(flat_, inner.operands.front()))
      return decisive;
  }
  if (flat_.empty()) return neutral;
  if (flat_.size() == 1) return flat_.front();
  return store({.kind = kind, .operands = flat_});
}

FormulaId Formulas::all_of(const std::vector<FormulaId>& operands) {
  return joined(Formula::Kind::conjunction, operands);
}

FormulaId Formulas::any_of(const std::vector<FormulaId>& operands) {
  return joined(Formula::Kind::disjunction, operands);
}

FormulaId Formulas::test(const ValueTest& test) {
  return tested(test.dimension, test.values, test.same_as);
}

FormulaId Formulas::tested(DimensionId dimension, const std::vector<bool>& values,
                           const std::vector<DimensionId>& same_as) {
  std::size_t hash = mixed(std::hash<std::vector<bool>>{}(values), index(dimension));
  for (const DimensionId one : same_as) hash = mixed(hash, index(one));
  const std::optional<std::size_t> found = known_tests_.find(hash, [&](std::size_t at) {
    const ValueTest& other = tests_[at];
    return other.dimension == dimension && other.values == values && other.same_as == same_as;
  });
  if (found) return of_test_[*found];
  const auto named = static_cast<std::size_t>(std::count(values.begin(), values.end(), true));
  FormulaId made = never();
  if (!same_as.empty() || (named > 0 && named < values.size())) {
    made = store({.kind = Formula::Kind::test, .test = static_cast<int>(tests_.size())});
  } else if (named > 0) {
    made = always();
  }
  known_tests_.add(hash);
  tests_.push_back({dimension, values, same_as});
  of_test_.push_back(made);
  return made;
}

FormulaId Formulas::condition(const Condition& condition) {
  const auto all = [this](const std::vector<Condition>& operands) {
    std::vector<FormulaId> found;
    found.reserve(operands.size());
    for (const Condition& one : operands) found.push_back(this->condition(one));
    return found;
  };
  return std::visit(
      overload{[&](const Always&) { return always(); },
               [&](const Comparison& c) {
                 const FormulaId found = tested(c.dimension, c.values, c.same_as);
                 return c.negated ? negate(found) : found;
               },
               [&](const Not& n) { return negate(this->condition(n.operand.front())); },
               [&](const And& n) { return all_of(all(n.operands)); },
               [&](const Or& n) { return any_of(all(n.operands)); },
               [&](const Implies& n) {
                 return any_of({negate(this->condition(n.operands.front())),
                                this->condition(n.operands.back())});
               },
               [&](const ByAnswer&) {
                 expects(false);  // every reading stands under answers of its own
                 return never();
               }},
      condition.node);
}

std::vector<FormulaId> Formulas::conjuncts(const Condition& condition) {
  if (std::holds_alternative<Always>(condition.node)) return {};
  const And* both = std::get_if<And>(&condition.node);
  if (both == nullptr) return {this->condition(condition)};
  std::vector<FormulaId> parts;
  for (const Condition& one : both->operands) {
    const std::vector<FormulaId> inner = conjuncts(one);
    parts.insert(parts.end(), inner.begin(), inner.end());
  }
  return parts;
}

std::vector<FormulaId> Formulas::members(const ActorSet& set, std::size_t actors,
                                         const std::vector<int>& values) {
  std::vector<FormulaId> found(actors, never());
  std::vector<FormulaId> in, named;  // by actor: in the entry so far, in its next term
  for (const SetExpression& entry : set.entries) {
    in.assign(actors, never());
    for (const SetTerm& term : entry) {
      named.assign(actors, never());
      for (const ActorId actor : term.actors) named[index(actor)] = always();
      for (const DimensionId dimension : term.dimensions)
        for (std::size_t i = 0; i < actors; ++i) {
          std::vector<bool> is_actor(static_cast<std::size_t>(values[index(dimension)]));
          is_actor[i] = true;
          named[i] = any_of({named[i], tested(dimension, is_actor, {})});
        }
      for (std::size_t i = 0; i < actors; ++i) {
        if (named[i] == never()) continue;
        in[i] = term.sign == SetTerm::Sign::plus ? any_of({in[i], named[i]})
                                                 : all_of({in[i], negate(named[i])});
      }
    }
    for (std::size_t i = 0; i < actors; ++i)
      if (in[i] != never()) found[i] = any_of({found[i], in[i]});
  }
  return found;
}

std::vector<FormulaId> Formulas::parts(const std::vector<FormulaId>& roots) const {
  std::vector<bool> needed(nodes_.size(), false);
  std::vector<FormulaId> found;
  const auto need = [&](FormulaId one) {
    if (needed[index(one)]) return;
    needed[index(one)] = true;
    found.push_back(one);
  };
  for (const FormulaId root : roots) need(root);
  for (std::size_t at = 0; at < found.size(); ++at)
    for (const FormulaId operand : formula(found[at]).operands) need(operand);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<DimensionId> Formulas::dimensions_read(const std::vector<FormulaId>& roots) const {
  std::vector<DimensionId> found;
  for (const FormulaId part : parts(roots)) {
    if (formula(part).kind != Formula::Kind::test) continue;
    const ValueTest& test = value_test(part);
    found.push_back(test.dimension);
    found.insert(found.end(), test.same_as.begin(), test.same_as.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace casus
