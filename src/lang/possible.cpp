#include "lang/possible.hpp"

#include <algorithm>

#include "base/overload.hpp"
#include "lang/condition.hpp"

namespace casus {

namespace {

/// What can be said of a condition while a part of the event is open.
enum class Truth { no, open, yes };

Truth opposite(Truth one) {
  return one == Truth::open ? Truth::open : one == Truth::yes ? Truth::no : Truth::yes;
}

Truth truth(const Comparison& test, const FixedEvent& fixed) {
  const std::optional<int> value = fixed[index(test.dimension)];
  Truth named = Truth::open;
  if (value && test.values[static_cast<std::size_t>(*value)]) {
    named = Truth::yes;
  } else if (value) {
    named = Truth::no;
    for (const DimensionId other : test.same_as) {
      const std::optional<int> there = fixed[index(other)];
      if (there == value) named = Truth::yes;
      if (!there && named == Truth::no) named = Truth::open;
    }
  }
  return test.negated ? opposite(named) : named;
}

Truth truth(const Condition& condition, const FixedEvent& fixed) {
  const auto least = [&](const std::vector<Condition>& operands) {
    Truth all = Truth::yes;
    for (const Condition& one : operands) all = std::min(all, truth(one, fixed));
    return all;
  };
  const auto most = [&](const std::vector<Condition>& operands) {
    Truth any = Truth::no;
    for (const Condition& one : operands) any = std::max(any, truth(one, fixed));
    return any;
  };
  return std::visit(
      overload{[](const Always&) { return Truth::yes; },
               [&](const Comparison& test) { return truth(test, fixed); },
               [&](const Not& n) { return opposite(truth(n.operand.front(), fixed)); },
               [&](const And& n) { return least(n.operands); },
               [&](const Or& n) { return most(n.operands); },
               [&](const Implies& n) {
                 return std::max(opposite(truth(n.operands.front(), fixed)),
                                 truth(n.operands.back(), fixed));
               },
               [](const ByAnswer&) { return Truth::open; }},
      condition.node);
}

}  // namespace

bool possible(const Condition& condition, const FixedEvent& fixed) {
  return truth(condition, fixed) != Truth::no;
}

std::optional<DimensionId> never_for(const Condition& condition, const Vocabulary& vocabulary) {
  constexpr std::size_t most_steps = 200'000;
  const std::size_t parts = parts_of(condition);
  FixedEvent fixed(vocabulary.dimensions.size());
  for (const DimensionId dimension : dimensions_read(condition)) {
    const auto values = static_cast<int>(vocabulary.dimensions[index(dimension)].values.size());
    if (parts * static_cast<std::size_t>(values) > most_steps) continue;
    bool some = false;
    for (int value = 0; value < values && !some; ++value) {
      fixed[index(dimension)] = value;
      some = possible(condition, fixed);
    }
    fixed[index(dimension)].reset();
    if (!some) return dimension;
  }
  return std::nullopt;
}

}  // namespace casus
