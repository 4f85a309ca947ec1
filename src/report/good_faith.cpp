#include "report/good_faith.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/matrix_view.hpp"

namespace casus {

namespace {

/// The least and the most that a promise can come to.
struct PromisedLevels {
  Level least = Level::none, most = Level::none;
};

/// The levels of one reading: those expected, else that of the least that it names.
std::vector<Level> levels_of(const Scenario& scenario, const Reading& reading) {
  std::vector<Level> levels;
  for (const ExpectedLevel& one : reading.expected)
    if (one.weight > 0.0) levels.push_back(one.level);
  if (!reading.expected.empty()) return levels;
  Level most = Level::none;
  for (const ActionId action : reading.floor)
    most = std::max(most, scenario.vocabulary.actions[index(action)].level);
  return {most};
}

/// None where nothing is owed then.
std::optional<PromisedLevels> good_faith_levels(const ReportInput& input, PackageId package) {
  const PackageDuties* duties = duties_of(input, package);
  if (duties == nullptr) return std::nullopt;
  const std::size_t attack = index(input.findings.reference_attack);
  std::optional<PromisedLevels> found;
  for (const PromiseAnswer& promise : duties->promises) {
    if (attack >= promise.kinds.size()) continue;
    const std::vector<Reading>& readings = input.scenario.clause(promise.clause).readings;
    for (std::size_t r = 0; r < promise.kinds[attack].size(); ++r) {
      if (promise.kinds[attack][r].applies <= 0.0 || !is_duty(readings[r])) continue;
      for (const Level level : levels_of(input.scenario, readings[r])) {
        if (level == Level::none) continue;  // owes nothing, so nothing is honoured
        if (!found) found = PromisedLevels{level, level};
        found->least = std::min(found->least, level);
        found->most = std::max(found->most, level);
      }
    }
  }
  return found;
}

}  // namespace

std::string good_faith_words(const ReportInput& input, PackageId package) {
  const auto levels = good_faith_levels(input, package);
  if (!levels) return "nothing";
  return levels->least == levels->most
             ? std::string(level_noun(levels->least))
             : fmt::format("from {} to {}", level_noun(levels->least), level_noun(levels->most));
}

}  // namespace casus
