#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/ids.hpp"

namespace casus {

/// One event: the position of the value of every dimension, by DimensionId.
using Event = std::vector<int>;

/// A comparison of one dimension, resolved: `kind in {cyber}`, `scale >= armed_attack`,
/// `perpetrator not in {XGA, victim}`, `victim in nato`.
struct Comparison {
  DimensionId dimension{};
  std::vector<bool> values{};          ///< by value of the dimension: true if it is named
  std::vector<DimensionId> same_as{};  ///< or its actor is the value of one of these dimensions
  bool negated = false;                ///< true for `!=` and `not in`
  std::string text{};                  ///< canonical, e.g. "kind in {cyber, sabotage}"
};

struct Condition;  // lists of it stand without {}: clang 14 wants it complete there
struct Always {};
struct Not {
  std::vector<Condition> operand;  ///< exactly one
};
struct And {
  std::vector<Condition> operands;
};
struct Or {
  std::vector<Condition> operands;
};
struct Implies {
  std::vector<Condition> operands;  ///< exactly two: if the first, then the second
};

/// What the condition is under each answer to a question of law. None is left in a scenario that
/// was read: every reading there stands under answers of its own.
struct ByAnswer {
  QuestionId question{};
  std::vector<Condition> operands;  ///< by alternative
};

/// A condition over events with names written out: named conditions of `define` and of the
/// vocabulary are replaced by what they mean.
struct Condition {
  std::variant<Always, Comparison, Not, And, Or, Implies, ByAnswer> node{};
};

/// Whether the condition holds in the event. It must hang on no question.
bool holds(const Condition& condition, const Event& event);

/// Canonical text, operands of an operator in parentheses: "not ((kind == cyber) or (...))".
std::string to_text(const Condition& condition);

/// What is joined by `and` at the top, taken apart to the bottom; none for `Always`.
std::vector<Condition> conjuncts(const Condition& condition);

/// The dimensions that the condition reads, ascending and without repetition.
std::vector<DimensionId> dimensions_read(const Condition& condition);

}  // namespace casus
