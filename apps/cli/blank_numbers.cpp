#include "apps/cli/blank_numbers.hpp"

#include <fmt/format.h>

namespace casus {

namespace {

constexpr std::size_t comment_column = 42;

/// "#     force:                  # FU, 0 to 100000: force at the start"
std::string line(std::size_t indent, std::string_view key, const Parameter& one) {
  std::string text = fmt::format("#{}{}:", std::string(indent, ' '), key);
  text.append(text.size() < comment_column ? comment_column - text.size() : 1, ' ');
  return text + fmt::format("# {}, {} to {}: {}\n", one.unit, one.least, one.most, one.meaning);
}

/// Parameters with one dot in groups, others alone.
std::string lines(std::span<const Parameter> list, std::size_t indent) {
  std::string text, group;
  for (const Parameter& one : list) {
    const std::size_t dot = one.path.find('.');
    const std::string first(one.path.substr(0, dot));
    if (first == "strength") continue;
    if (dot == std::string_view::npos) {
      text += line(indent, one.path, one);
      continue;
    }
    if (first != group) text += fmt::format("#{}{}:\n", std::string(indent, ' '), first);
    group = first;
    text += line(indent + 2, one.path.substr(dot + 1), one);
  }
  return text;
}

}  // namespace

std::string blank_frame(
    const std::vector<std::pair<std::string, std::vector<std::string>>>& nature) {
  std::string text =
      "# No numbers yet. 'check' and 'entails' do without most, 'compare' lists what it misses. "
      "Fill in what\n"
      "# the lines below ask for, each as {value: a..b..c, source: \"...\"} or {value: a..b..c, "
      "assumed: \"why\"},\n"
      "# and take away the '#' before it and before its group.\n"
      "# horizon: {start: ceasefire, assumed: YEAR-MONTH, report: 10y, solve: 35y, step: 3mo}   # "
      "or start: peace, or start: {war: full}\n"
      "# grid: {strength: [LEAST, MOST, SPACING], balance: [LEAST, MOST, SPACING]}   # FU; each "
      "spacing divides its range\n";
  if (nature.empty()) return text;
  text +=
      "# nature:                               # weights of what nobody chooses, from 0 to 1; "
      "values left out share the rest\n";
  for (const auto& [dimension, values] : nature) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
    text += fmt::format("#   {}: {{{}: }}      # of {}\n", dimension, values.back(), all);
  }
  return text;
}

std::string blank_quantities() {
  return "# quantities:                           # FU: force units, thousand quality-adjusted "
         "troops\n" +
         lines(scenario_parameters(), 3);
}

std::string blank_actor() { return lines(actor_parameters(), 5); }

std::string blank_attack() { return lines(attack_parameters(), 5); }

}  // namespace casus
