#include "law/nearest_way.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <utility>
#include <variant>

#include "base/overload.hpp"

namespace casus {

namespace {

/// Steps from what the event allows to a value that meets the comparison; 0 if one does.
int steps_to(const Comparison& test, const std::vector<bool>& allowed, bool ordered) {
  int nearest = std::numeric_limits<int>::max();
  for (std::size_t from = 0; from < allowed.size(); ++from)
    for (std::size_t to = 0; to < allowed.size(); ++to)
      if (allowed[from] && test.values[to] != test.negated)
        nearest = std::min(nearest, std::abs(static_cast<int>(to) - static_cast<int>(from)));
  const bool met = nearest == 0;
  if (met) return 0;
  return ordered && nearest != std::numeric_limits<int>::max() ? nearest : 1;
}

Nearest sum_of(const std::vector<Condition>& parts, const AllowedValues& allowed,
               const Vocabulary& vocabulary) {
  Nearest all;
  for (const Condition& part : parts) {
    Nearest one = nearest_way(part, allowed, vocabulary);
    all.steps += one.steps;
    std::move(one.missing.begin(), one.missing.end(), std::back_inserter(all.missing));
  }
  return all;
}

Nearest least_of(const std::vector<Condition>& parts, const AllowedValues& allowed,
                 const Vocabulary& vocabulary) {
  Nearest least{.steps = std::numeric_limits<int>::max()};
  for (const Condition& part : parts) {
    Nearest one = nearest_way(part, allowed, vocabulary);
    if (one.steps < least.steps) least = std::move(one);
  }
  return least;
}

}  // namespace

Nearest nearest_way(const Condition& condition, const AllowedValues& allowed,
                    const Vocabulary& vocabulary) {
  return std::visit(
      overload{
          [](const Always&) { return Nearest{}; },
          [&](const Comparison& test) {
            if (!test.same_as.empty()) return Nearest{1, {condition}};
            const int steps = steps_to(test, allowed[index(test.dimension)],
                                       vocabulary.dimensions[index(test.dimension)].ordered);
            return steps == 0 ? Nearest{} : Nearest{steps, {condition}};
          },
          [&](const And& n) { return sum_of(n.operands, allowed, vocabulary); },
          [&](const Or& n) { return least_of(n.operands, allowed, vocabulary); },
          [&](const Implies& n) { return nearest_way(n.operands.back(), allowed, vocabulary); },
          [&](const auto&) {
            return Nearest{1, {condition}};
          }},
      condition.node);
}

}  // namespace casus
