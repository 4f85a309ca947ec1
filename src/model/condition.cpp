#include "model/condition.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "base/overload.hpp"

namespace casus {

namespace {

bool holds_in(const Comparison& test, const Event& event) {
  const int value = event[index(test.dimension)];
  bool named = test.values[static_cast<std::size_t>(value)];
  for (const DimensionId other : test.same_as) named = named || event[index(other)] == value;
  return named != test.negated;
}

std::string joined(const std::vector<Condition>& operands, std::string_view word) {
  std::string text;
  for (const Condition& one : operands)
    text += fmt::format("{}({})", text.empty() ? "" : fmt::format(" {} ", word), to_text(one));
  return text;
}

void collect(const Condition& condition, std::vector<DimensionId>& found) {
  const auto all = [&found](const std::vector<Condition>& operands) {
    for (const Condition& one : operands) collect(one, found);
  };
  std::visit(
      overload{[](const Always&) {},
               [&](const Comparison& test) {
                 found.push_back(test.dimension);
                 found.insert(found.end(), test.same_as.begin(), test.same_as.end());
               },
               [&](const Not& n) { all(n.operand); }, [&](const And& n) { all(n.operands); },
               [&](const Or& n) { all(n.operands); }, [&](const Implies& n) { all(n.operands); },
               [&](const ByAnswer& n) { all(n.operands); }},
      condition.node);
}

}  // namespace

bool holds(const Condition& condition, const Event& event) {
  const auto here = [&event](const Condition& one) { return holds(one, event); };
  return std::visit(
      overload{
          [](const Always&) { return true; },
          [&](const Comparison& test) { return holds_in(test, event); },
          [&](const Not& n) { return !holds(n.operand.front(), event); },
          [&](const And& n) { return std::all_of(n.operands.begin(), n.operands.end(), here); },
          [&](const Or& n) { return std::any_of(n.operands.begin(), n.operands.end(), here); },
          [&](const Implies& n) {
            return !holds(n.operands.front(), event) || holds(n.operands.back(), event);
          },
          [](const ByAnswer&) {
            expects(false);
            return false;
          }},
      condition.node);
}

std::string to_text(const Condition& condition) {
  return std::visit(
      overload{[](const Always&) { return std::string("always"); },
               [](const Comparison& test) { return test.text; },
               [](const Not& n) { return fmt::format("not ({})", to_text(n.operand.front())); },
               [](const And& n) { return joined(n.operands, "and"); },
               [](const Or& n) { return joined(n.operands, "or"); },
               [](const Implies& n) { return joined(n.operands, "implies"); },
               [](const ByAnswer& n) { return joined(n.operands, "or, by answer,"); }},
      condition.node);
}

std::vector<Condition> conjuncts(const Condition& condition) {
  if (std::holds_alternative<Always>(condition.node)) return {};
  const And* both = std::get_if<And>(&condition.node);
  if (both == nullptr) return {condition};
  std::vector<Condition> parts;
  for (const Condition& one : both->operands) {
    std::vector<Condition> inner = conjuncts(one);
    std::move(inner.begin(), inner.end(), std::back_inserter(parts));
  }
  return parts;
}

std::vector<DimensionId> dimensions_read(const Condition& condition) {
  std::vector<DimensionId> found;
  collect(condition, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace casus
