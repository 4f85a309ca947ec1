#include "report/beside_the_risk.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/adoption.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/without_the_most.hpp"

namespace casus {

namespace {

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

/// How to take out the assumed number by which the part that matters most may do so.
std::string monitoring_words(const ReportInput& input, const PartId& part) {
  const Quantity* number = assumed_monitoring(input.scenario, part);
  return number == nullptr || input.redacted
             ? ""
             : fmt::format("--set {}=1 takes the monitoring of \"{}\" out.", number->path,
                           part_name(input, part));
}

}  // namespace

std::vector<std::string> beside_the_risk(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  const PackageFindings* fullest = fullest_option(input.findings);
  if (fullest == nullptr) return {};
  const PackageFindings& first = options.empty() ? *fullest : *options.front();
  std::vector<std::string> all = {kinds_sentence(input, first)};
  if (const auto apart = taken_apart(input, first.package)) {
    if (carried_sentence(input, first).empty()) all.push_back(parts_sentence(input, *apart));
    all.push_back(monitoring_words(input, apart->parts.front()->part));
  }
  for (const std::string& point : adoption_points(input, first)) all.push_back(point);
  if (fullest != &first) all.push_back(adoption_in_short(input, *fullest));
  all.push_back(pressed_words(input, *fullest));
  all.erase(std::remove(all.begin(), all.end(), std::string()), all.end());
  return all;
}

}  // namespace casus
