#include "law/formula.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/expects.hpp"
#include "base/overload.hpp"

namespace casus {

namespace {

bool contains(const std::vector<FormulaId>& sorted, FormulaId wanted) {
  return std::binary_search(sorted.begin(), sorted.end(), wanted);
}

}  // namespace

Formulas::Formulas() {
  store({.kind = Formula::Kind::never});
  store({.kind = Formula::Kind::always});
}

FormulaId Formulas::store(Formula formula) {
  const auto [at, added] = known_.try_emplace(formula, static_cast<FormulaId>(formulas_.size()));
  if (added) formulas_.push_back(std::move(formula));
  return at->second;
}

FormulaId Formulas::negate(FormulaId operand) {
  if (operand == never()) return always();
  if (operand == always()) return never();
  const Formula& inner = formula(operand);
  if (inner.kind == Formula::Kind::negation) return inner.operands.front();
  return store({.kind = Formula::Kind::negation, .operands = {operand}});
}

FormulaId Formulas::joined(Formula::Kind kind, const std::vector<FormulaId>& operands) {
  const bool conjunction = kind == Formula::Kind::conjunction;
  const FormulaId neutral = conjunction ? always() : never();
  const FormulaId decisive = conjunction ? never() : always();
  std::vector<FormulaId> flat;
  for (const FormulaId one : operands) {
    if (one == decisive) return decisive;
    const Formula& inner = formula(one);
    if (inner.kind == kind) {
      flat.insert(flat.end(), inner.operands.begin(), inner.operands.end());
    } else if (one != neutral) {
      flat.push_back(one);
    }
  }
  std::sort(flat.begin(), flat.end());
  flat.erase(std::unique(flat.begin(), flat.end()), flat.end());
  for (const FormulaId one : flat) {
    const Formula& inner = formula(one);
    if (inner.kind == Formula::Kind::negation && contains(flat, inner.operands.front()))
      return decisive;
  }
  if (flat.empty()) return neutral;
  if (flat.size() == 1) return flat.front();
  return store({.kind = kind, .operands = std::move(flat)});
}

FormulaId Formulas::all_of(const std::vector<FormulaId>& operands) {
  return joined(Formula::Kind::conjunction, operands);
}

FormulaId Formulas::any_of(const std::vector<FormulaId>& operands) {
  return joined(Formula::Kind::disjunction, operands);
}

FormulaId Formulas::test(ValueTest test) {
  if (test.same_as.empty()) {
    const auto named = std::count(test.values.begin(), test.values.end(), true);
    if (named == 0) return never();
    if (static_cast<std::size_t>(named) == test.values.size()) return always();
  }
  const auto [at, added] = known_tests_.try_emplace(test, static_cast<int>(tests_.size()));
  if (added) tests_.push_back(std::move(test));
  return store({.kind = Formula::Kind::test, .test = at->second});
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
                 const FormulaId found = test({c.dimension, c.values, c.same_as});
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

FormulaId Formulas::member(const ActorSet& set, ActorId actor, const std::vector<int>& values) {
  std::vector<FormulaId> entries;
  for (const SetExpression& entry : set.entries) {
    FormulaId in = never();
    for (const SetTerm& term : entry) {
      std::vector<FormulaId> named;
      if (std::find(term.actors.begin(), term.actors.end(), actor) != term.actors.end())
        named.push_back(always());
      for (const DimensionId dimension : term.dimensions) {
        ValueTest is_actor{.dimension = dimension};
        is_actor.values.assign(static_cast<std::size_t>(values[index(dimension)]), false);
        is_actor.values[index(actor)] = true;
        named.push_back(test(std::move(is_actor)));
      }
      in = term.sign == SetTerm::Sign::plus ? any_of({in, any_of(named)})
                                            : all_of({in, negate(any_of(named))});
    }
    entries.push_back(in);
  }
  return any_of(entries);
}

std::vector<FormulaId> Formulas::parts(const std::vector<FormulaId>& roots) const {
  std::vector<bool> needed(formulas_.size(), false);
  for (const FormulaId root : roots) needed[index(root)] = true;
  for (std::size_t at = formulas_.size(); at-- > 0;) {
    if (!needed[at]) continue;
    for (const FormulaId operand : formulas_[at].operands) needed[index(operand)] = true;
  }
  std::vector<FormulaId> found;
  for (std::size_t at = 0; at < needed.size(); ++at)
    if (needed[at]) found.push_back(static_cast<FormulaId>(at));
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
