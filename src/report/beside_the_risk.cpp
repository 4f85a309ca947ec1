#include "report/beside_the_risk.hpp"

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/narrowing.hpp"
#include "report/parts.hpp"

namespace casus {

namespace {

/// What the model leaves of a package that is not adopted.
std::string where_it_fails(const ReportInput& input) {
  if (const auto fallback = input.scenario.fallback) {
    return fmt::format("with {} in its place where it fails, even of what is in force today",
                       quoted(package_of(input.findings, *fallback)));
  }
  return "with nothing of it left where it fails";
}

/// The risks are those of packages in force; what the chance that one is not adopted does to them.
std::string adoption_words(const ReportInput& input, const PackageFindings& of) {
  const Range* adopted = find_measure(of, key_of(Measure::adopted));
  const Range* outcome = find_measure(of, key_of(Measure::as_likely_adopted));
  if (!adopted || !outcome || adopted->n == 0 || outcome->n == 0) return "";
  std::string text = fmt::format(
      "This supposes that all of {} comes about. Only what needs a vote or a ratification may fail "
      "in the model, which puts its success at {}; with that chance, and {}, the {} is {}",
      quoted(of), range_in(*adopted, "share"), where_it_fails(input), objective_words(input).noun,
      range_in(*outcome, "share"));
  constexpr double nearly_sure = 0.995;
  const auto best = best_as_likely_adopted(input, of.package);
  if (best && adopted->mean < nearly_sure) {
    text += fmt::format(", and {} is the best of {} options in {} of {}", quoted(of),
                        is_ranked(input.findings, of.package) ? "these" : "all", percent(*best),
                        counted(input.findings.futures, "future", "futures"));
  }
  return text + ".";
}

/// What an attack that is pressed leaves unsaid: how often none is opened.
std::string pressed_words(const ReportInput& input, const PackageFindings& of) {
  const MeasureKey deciding = deciding_measure(input);
  if (deciding.measure != Measure::attacked) return "";
  const MeasureKey opened = after(Measure::unchallenged, deciding.years);
  const Range* none = find_measure(of, opened);
  if (!none || none->n == 0) return "";
  const PackageFindings* nothing = nothing_package(input.findings);
  const Range* without = nothing && nothing != &of ? find_measure(*nothing, opened) : nullptr;
  return fmt::format(
      "An attack that is pressed is one that goes on once the guarantors have answered; others are "
      "opened and abandoned. The chance that none is opened, and no incident pressed, within {} is "
      "{} with {}{}.",
      years_text(deciding.years), range_in(*none, "share"), quoted(of),
      without && without->n > 0
          ? fmt::format(", against a mean of {} without any package", percent(without->mean))
          : std::string());
}

/// The same chance of another package, in short.
std::string adoption_in_short(const ReportInput& input, const PackageFindings& of) {
  const Range* adopted = find_measure(of, key_of(Measure::adopted));
  const Range* outcome = find_measure(of, key_of(Measure::as_likely_adopted));
  if (!adopted || !outcome || adopted->n == 0 || outcome->n == 0) return "";
  return fmt::format("For {} this chance has a mean of {}, and the {} with it one of {}.",
                     quoted(of), percent(adopted->mean), objective_words(input).noun,
                     percent(outcome->mean));
}

/// That the part which matters most may do so by one assumed number.
std::string monitoring_words(const ReportInput& input, const PartId& part) {
  const auto assumed = assumed_monitoring(input.scenario, part);
  if (!assumed) return "";
  const Quantity& number = input.scenario.quantity(*assumed);
  return fmt::format(
      "How far its monitoring keeps incidents down is one assumed number ({}); "
      "--set {}=1 takes it out.",
      to_text(number.distribution), number.path);
}

}  // namespace

std::string beside_the_risk(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  const PackageFindings* fullest = fullest_option(input.findings);
  if (fullest == nullptr) return "";
  const PackageFindings& first = options.empty() ? *fullest : *options.front();
  std::string text = kinds_sentence(input, first);
  const auto add = [&](const std::string& more) {
    text += (text.empty() || more.empty() ? "" : " ") + more;
  };
  for (const TakenApart& one : taken_apart(input)) {
    if (one.package != first.package) continue;
    add(parts_sentence(input, one));
    add(monitoring_words(input, one.parts.front()->part));
  }
  add(adoption_words(input, first));
  if (fullest != &first) add(adoption_in_short(input, *fullest));
  add(pressed_words(input, *fullest));
  return text;
}

}  // namespace casus
