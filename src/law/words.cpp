#include "law/words.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "base/overload.hpp"

namespace casus {

namespace {

constexpr std::size_t few = 3;

std::string plain_word(std::string_view word) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string listed_words(const Dimension& dimension, const std::vector<bool>& values, bool named,
                         std::string_view before_last) {
  std::vector<std::string> names;
  for (std::size_t v = 0; v < values.size(); ++v)
    if (values[v] == named) names.push_back(plain_word(dimension.values[v]));
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? fmt::format(" {} ", before_last) : ", ";
    text += names[i];
  }
  return text;
}

/// "at least major", "at most local", "from local to major"; empty if the values have gaps.
std::string range_words(const Dimension& dimension, const std::vector<bool>& values) {
  const auto first = std::find(values.begin(), values.end(), true);
  const auto gap = std::find(first, values.end(), false);
  if (first == values.end() || std::find(gap, values.end(), true) != values.end()) return {};
  const std::string from =
      plain_word(dimension.values[static_cast<std::size_t>(first - values.begin())]);
  const std::string to =
      plain_word(dimension.values[static_cast<std::size_t>(gap - values.begin()) - 1]);
  if (gap - first == 1) return "is " + from;
  if (gap == values.end()) return "at least " + from;
  if (first == values.begin()) return "at most " + to;
  return fmt::format("from {} to {}", from, to);
}

bool is_yes(const Dimension& dimension, std::size_t value) {
  return dimension.values.size() == 2 && dimension.values[value] == "yes" &&
         dimension.values[1 - value] == "no";
}

bool is_compound(const Condition& condition) {
  return std::holds_alternative<And>(condition.node) ||
         std::holds_alternative<Or>(condition.node) ||
         std::holds_alternative<Implies>(condition.node);
}

std::string part_words(const Condition& condition, const Vocabulary& vocabulary) {
  const std::string text = condition_words(condition, vocabulary);
  return is_compound(condition) ? "(" + text + ")" : text;
}

std::string joined_words(const std::vector<Condition>& operands, std::string_view word,
                         const Vocabulary& vocabulary) {
  std::string text;
  for (const Condition& one : operands)
    text += (text.empty() ? "" : fmt::format(" {} ", word)) + part_words(one, vocabulary);
  return text;
}

std::string comparison_words(const Comparison& test, const Vocabulary& vocabulary) {
  const Dimension& dimension = vocabulary.dimensions[index(test.dimension)];
  if (test.same_as.empty()) {
    std::vector<bool> values = test.values;
    if (test.negated) values.flip();
    return value_words(dimension, values);
  }
  std::string named = listed_words(dimension, test.values, true, "or");
  for (const DimensionId other : test.same_as)
    named += (named.empty() ? "the " : " or the ") +
             plain_word(vocabulary.dimensions[index(other)].name);
  return fmt::format("{} is {}{}", plain_word(dimension.name), test.negated ? "not " : "", named);
}

}  // namespace

std::string value_words(const Dimension& dimension, const std::vector<bool>& values) {
  const std::string name = plain_word(dimension.name);
  for (std::size_t v = 0; v < values.size(); ++v)
    if (is_yes(dimension, v) && values[v] != values[1 - v]) return values[v] ? name : "not " + name;
  const auto named = static_cast<std::size_t>(std::count(values.begin(), values.end(), true));
  if (named == values.size()) return "any " + name;
  if (named == 0) return "no " + name;
  if (dimension.ordered)
    if (const std::string range = range_words(dimension, values); !range.empty())
      return name + " " + range;
  if (values.size() - named <= few && named > few)
    return fmt::format("{} is {} but {}", name, dimension.of_actors ? "anyone" : "anything",
                       listed_words(dimension, values, false, "and"));
  return fmt::format("{} is {}", name, listed_words(dimension, values, true, "or"));
}

std::string condition_words(const Condition& condition, const Vocabulary& vocabulary) {
  return std::visit(
      overload{[](const Always&) { return std::string("always"); },
               [&](const Comparison& test) { return comparison_words(test, vocabulary); },
               [&](const Not& n) {
                 if (const auto* test = std::get_if<Comparison>(&n.operand.front().node)) {
                   Comparison turned = *test;
                   turned.negated = !turned.negated;
                   return comparison_words(turned, vocabulary);
                 }
                 return "not " + part_words(n.operand.front(), vocabulary);
               },
               [&](const And& n) { return joined_words(n.operands, "and", vocabulary); },
               [&](const Or& n) { return joined_words(n.operands, "or", vocabulary); },
               [&](const Implies& n) {
                 return fmt::format("if {}, then {}", part_words(n.operands.front(), vocabulary),
                                    part_words(n.operands.back(), vocabulary));
               },
               [&](const ByAnswer& n) {
                 return joined_words(n.operands, "or, by answer,", vocabulary);
               }},
      condition.node);
}

std::string_view level_noun(Level level) {
  switch (level) {
    case Level::none:
      return "nothing";
    case Level::consult:
      return "consultation";
    case Level::economic:
      return "money";
    case Level::arms:
      return "arms";
    case Level::troops:
      return "soldiers";
  }
  return {};
}

}  // namespace casus
