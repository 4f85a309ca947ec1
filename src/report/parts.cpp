#include "report/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/tongue.hpp"
#include "study/parts.hpp"

namespace casus {

namespace {

std::string change_words(const WithoutPart& part) {
  return fmt::format("{} points in the mean ({} to {})", points(part.range.mean),
                     points(part.range.p05), points(part.range.p95));
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

bool is_deployment(const Scenario& scenario, const PartId& part) {
  const auto* instrument = std::get_if<InstrumentId>(&part);
  return instrument != nullptr &&
         scenario.instruments[index(*instrument)].kind == InstrumentKind::deployment;
}

}  // namespace

std::optional<TakenApart> taken_apart(const ReportInput& input, PackageId package) {
  for (const TakenApart& one : taken_apart(input))
    if (one.package == package) return one;
  return std::nullopt;
}

std::string part_name(const ReportInput& input, const PartId& part) {
  const Tongue tongue(input);
  const auto* package = std::get_if<PackageId>(&part);
  return package != nullptr ? tongue.data(name_of(input.findings, *package))
                            : tongue.instrument(input.scenario, std::get<InstrumentId>(part));
}

std::vector<TakenApart> taken_apart(const ReportInput& input) {
  const MeasureKey outcome = ranking_of(input.findings).objective.measure;
  std::vector<TakenApart> all;
  for (const WithoutPart& one : input.findings.without_part) {
    if (one.measure != outcome || one.range.n == 0) continue;
    if (all.empty() || all.back().package != one.package) all.push_back({one.package, {}});
    all.back().parts.push_back(&one);
  }
  for (TakenApart& one : all) {
    std::stable_sort(one.parts.begin(), one.parts.end(),
                     [](const auto* a, const auto* b) { return a->range.mean > b->range.mean; });
  }
  const PackageFindings* first = fullest_option(input.findings);
  std::stable_partition(all.begin(), all.end(), [&](const TakenApart& one) {
    return first != nullptr && first->package == one.package;
  });
  return all;
}

std::string parts_sentence(const ReportInput& input, const TakenApart& package) {
  const WithoutPart& most = *package.parts.front();
  const WithoutPart& least = *package.parts.back();
  const ObjectiveWords words = objective_words(input);
  const std::string whole = name_of(input.findings, package.package);
  std::string out;
  if (most.range.mean < least_part) {
    out = fmt::format(
        "No part of \"{}\" lowers the {} of {} noticeably on its own: without \"{}\" it changes "
        "by {}.",
        whole, words.noun, words.event, part_name(input, most.part), change_words(most));
  } else {
    out = fmt::format(
        "Of the parts of \"{}\", \"{}\" matters most: without it the {} of {} changes by {}, over "
        "{}.",
        whole, part_name(input, most.part), words.noun, words.event, change_words(most),
        counted(most.range.n, "future", "futures"));
  }
  if (&least != &most && least.range.mean < -least_part) {
    out += fmt::format(" Without \"{}\" it is lower: {}.", part_name(input, least.part),
                       change_words(least));
  }
  return out;
}

const Quantity* assumed_monitoring(const Scenario& scenario, const PartId& part) {
  const auto* id = std::get_if<InstrumentId>(&part);
  if (id == nullptr) return nullptr;
  const auto monitoring = scenario.instruments[index(*id)].monitoring;
  if (!monitoring) return nullptr;
  const Quantity& number = scenario.quantity(*monitoring);
  return number.assumed.empty() || number.sensitive ? nullptr : &number;
}

std::string yardstick_sentence(const ReportInput& input) {
  const MeasureKey outcome = ranking_of(input.findings).objective.measure;
  const PackageFindings* nothing = nothing_package(input.findings);
  if (!nothing) return "";
  for (const TakenApart& option : taken_apart(input)) {
    const WithoutPart& part = *option.parts.front();
    if (!is_deployment(input.scenario, part.part) || part.range.mean < least_part) continue;
    for (const PackageFindings& yardstick : input.findings.packages) {
      const Package& package = input.scenario.packages[index(yardstick.package)];
      if (yardstick.role != Role::yardstick || !only_judged_words(input.scenario, package)) {
        continue;
      }
      const auto words = mean_of(yardstick, outcome);
      const auto whole = mean_of(package_of(input.findings, option.package), outcome);
      const auto none = mean_of(*nothing, outcome);
      if (!words || !whole || !none || *words <= *whole) continue;
      return fmt::format(
          "Why the yardstick \"{}\" is not lower than \"{}\": it owes an act that each holder "
          "judges for itself, what others may expect of it in good faith is drawn from several "
          "levels of help, and it puts no troops on the ground. The mean risk of {} is {} "
          "without any package, {} with \"{}\" and {} with \"{}\"; in the {} in which the "
          "deployment \"{}\" was left out of the latter, its risk changes by {}.",
          name_of(yardstick), name_of(input.findings, option.package), objective_words(input).event,
          percent(*none), percent(*words), name_of(yardstick), percent(*whole),
          name_of(input.findings, option.package), counted(part.range.n, "future", "futures"),
          part_name(input, part.part), change_words(part));
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
    return PartId(one.package) == all.front().parts.front()->part;
  });
  if (next != all.end()) shown.push_back(&*next);
  for (; !shown.empty(); shown.pop_back()) {
    std::string text = "Parts left out:";
    for (const TakenApart* one : shown) {
      const WithoutPart& most = *one->parts.front();
      text += fmt::format("{} without \"{}\" the {} of \"{}\" changes by {}",
                          one == shown.front() ? "" : ";", part_name(input, most.part),
                          objective_words(input).noun, name_of(input.findings, one->package),
                          change_words(most));
    }
    text += fmt::format(" (n = {}). Parts overlap and do not add up.",
                        all.front().parts.front()->range.n);
    auto lines = wrapped(printable(text), width);
    if (lines.size() <= most_lines) return lines;
  }
  return {};
}

}  // namespace casus
