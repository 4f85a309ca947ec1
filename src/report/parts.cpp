#include "report/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string change_words(const WithoutPart& part) {
  return fmt::format("{} points ({} to {})", points(part.range.median), points(part.range.p05),
                     points(part.range.p95));
}

const Package* package_of(const ReportInput& input, std::string_view id) {
  const auto found = input.scenario.package(id);
  return found ? &input.scenario.packages[index(*found)] : nullptr;
}

const PackageFindings* findings_of(const Findings& findings, std::string_view id) {
  for (const PackageFindings& one : findings.packages) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

/// Whether every duty of the package leaves the act to each holder's own judgement, and good faith
/// lets others expect one of several levels; and it brings neither troops nor money.
bool only_judged_words(const Scenario& scenario, const Package& package) {
  bool expected = false;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    if (instrument.kind != InstrumentKind::agreement) return false;
    for (const Clause& clause : instrument.clauses) {
      for (const Reading& reading : clause.readings) {
        if (!is_duty(reading)) continue;
        if (reading.discretion != Discretion::holder_judgement || reading.decided_by.body ||
            !reading.floor.empty()) {
          return false;
        }
        expected = expected || reading.expected.size() > 1;
      }
    }
  }
  return expected;
}

bool is_deployment(const Scenario& scenario, std::string_view id) {
  return std::any_of(scenario.instruments.begin(), scenario.instruments.end(),
                     [&](const Instrument& one) {
                       return one.id == id && one.kind == InstrumentKind::deployment;
                     });
}

}  // namespace

std::vector<TakenApart> taken_apart(const ReportInput& input) {
  const std::string outcome = outcome_measure(input);
  std::vector<TakenApart> all;
  for (const WithoutPart& one : input.findings.without_part) {
    if (one.measure != outcome || one.range.n == 0) continue;
    if (all.empty() || all.back().package != one.package) all.push_back({one.package, {}});
    all.back().parts.push_back(&one);
  }
  for (TakenApart& one : all) {
    std::stable_sort(one.parts.begin(), one.parts.end(), [](const auto* a, const auto* b) {
      return a->range.median > b->range.median;
    });
  }
  const auto options = ranked_options(input.findings);
  std::stable_partition(all.begin(), all.end(), [&](const TakenApart& one) {
    return !options.empty() && options.front()->id == one.package;
  });
  return all;
}

std::string parts_sentence(const ReportInput& input, const TakenApart& package) {
  const WithoutPart& most = *package.parts.front();
  const WithoutPart& least = *package.parts.back();
  std::string out;
  if (most.range.median < least_part) {
    out = fmt::format(
        "No part of \"{}\" lowers the risk of {} noticeably on its own: without \"{}\" it changes "
        "by {}.",
        package.package, outcome_words(input), most.part, change_words(most));
  } else {
    out = fmt::format(
        "Of the parts of \"{}\", \"{}\" matters most: without it the risk of {} changes by {}, and "
        "is higher in {} of {}.",
        package.package, most.part, outcome_words(input), change_words(most),
        percent(most.share_higher), counted(most.range.n, "future", "futures"));
  }
  if (&least != &most && least.range.median < -least_part) {
    out += fmt::format(" Without \"{}\" it is lower: {}.", least.part, change_words(least));
  }
  return out;
}

std::string yardstick_sentence(const ReportInput& input) {
  const std::string outcome = outcome_measure(input);
  const PackageFindings* nothing = nothing_package(input);
  if (!nothing) return "";
  for (const TakenApart& option : taken_apart(input)) {
    const WithoutPart& part = *option.parts.front();
    if (!is_deployment(input.scenario, part.part) || part.range.median < least_part) continue;
    for (const PackageFindings& yardstick : input.findings.packages) {
      const Package* package = package_of(input, yardstick.id);
      if (yardstick.role != Role::yardstick || !package ||
          !only_judged_words(input.scenario, *package)) {
        continue;
      }
      const Range* words = find_measure(yardstick, outcome);
      const PackageFindings* whole_found = findings_of(input.findings, option.package);
      const Range* whole = whole_found ? find_measure(*whole_found, outcome) : nullptr;
      const Range* none = find_measure(*nothing, outcome);
      if (!words || !whole || !none || words->n == 0 || none->n == 0) continue;
      if (words->median <= whole->median) continue;
      return fmt::format(
          "Why the yardstick \"{}\" is not lower than \"{}\": it owes an act that each holder "
          "judges for itself, what others may expect of it in good faith is drawn from several "
          "levels of help, and it puts no troops on the ground. The median risk of {} is {} "
          "without any package, {} with \"{}\" and {} with \"{}\"; in the {} in which the "
          "deployment \"{}\" was left out of the latter, its risk changes by {}.",
          yardstick.id, option.package, outcome_words(input), percent(none->median),
          percent(words->median), yardstick.id, percent(whole->median), option.package,
          counted(part.range.n, "future", "futures"), part.part, change_words(part));
    }
  }
  return "";
}

std::vector<std::string> parts_lines(const ReportInput& input, std::size_t width) {
  constexpr std::size_t most_lines = 4;
  const std::vector<TakenApart> all = taken_apart(input);
  if (all.empty()) return {};
  std::vector<const TakenApart*> shown{&all.front()};
  const auto next = std::find_if(all.begin() + 1, all.end(), [&](const TakenApart& one) {
    return one.package == all.front().parts.front()->part;
  });
  if (next != all.end()) shown.push_back(&*next);
  for (; !shown.empty(); shown.pop_back()) {
    std::string text = "Parts left out:";
    for (const TakenApart* one : shown) {
      const WithoutPart& most = *one->parts.front();
      text +=
          fmt::format("{} without \"{}\" the risk of \"{}\" changes by {}",
                      one == shown.front() ? "" : ";", most.part, one->package, change_words(most));
    }
    text += fmt::format(" (n = {}). Parts overlap and do not add up.",
                        all.front().parts.front()->range.n);
    auto lines = wrapped(printable(text), width);
    if (lines.size() <= most_lines) return lines;
  }
  return {};
}

}  // namespace casus
