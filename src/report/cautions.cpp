#include "report/cautions.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/calibration.hpp"
#include "report/check_words.hpp"
#include "report/format.hpp"

namespace casus {

std::string what_if(const ReportInput& input) {
  if (input.changes.empty()) return "";
  return fmt::format("What if: this is not the scenario as written. Laid over it: {}.",
                     enumerated(input.changes));
}

std::vector<std::string> cautions_in_short(const ReportInput& input) {
  const Findings& found = input.findings;
  std::vector<std::string> out;
  if (found.futures < found.futures_asked) {
    out.push_back(
        fmt::format("Stopped early: {} of {} futures were computed. All figures are over "
                    "these, or over the first of them where it says so.",
                    found.futures, found.futures_asked));
  }
  if (found.futures < few_futures) {
    out.push_back(fmt::format(
        "Few futures: with n = {} a share of futures is uncertain by up to {} points.",
        found.futures,
        plain_number(std::ceil(98.0 / std::sqrt(std::max(1.0, double(found.futures)))))));
  }
  const auto with = [&found](CheckVerdict verdict) {
    return std::count_if(found.checks.begin(), found.checks.end(),
                         [verdict](const Check& check) { return check.verdict == verdict; });
  };
  if (with(CheckVerdict::fails) > 0) {
    out.push_back(
        fmt::format("{} of {} checks do not hold. The program tunes nothing to meet them; whether "
                    "the author of the scenario did, the reasons beside its numbers say.",
                    with(CheckVerdict::fails), found.checks.size()));
  }
  if (with(CheckVerdict::open) > 0) {
    out.push_back(fmt::format("{} of {} checks {} open: not decided by these futures, or not run.",
                              with(CheckVerdict::open), found.checks.size(),
                              with(CheckVerdict::open) == 1 ? "is" : "are"));
  }
  return out;
}

std::vector<std::string> cautions(const ReportInput& input) {
  const Findings& found = input.findings;
  std::vector<std::string> out = cautions_in_short(input);
  for (const Check& check : found.checks) {
    if (check.verdict != CheckVerdict::holds)
      out.push_back(fmt::format(
          "{}: {} ({}).", check.verdict == CheckVerdict::fails ? "Does not hold" : "Open",
          check_name(check, input.scenario, found), check_figure(check, input.scenario, found)));
  }
  const std::vector<std::string> missed = lines_outside(input);
  if (!missed.empty()) {
    out.push_back(fmt::format(
        "Outside what the scenario is calibrated to, futures counted alike: {}. casus calibrate "
        "shows every line.",
        enumerated(missed)));
  }
  if (found.not_converged > 0) {
    out.push_back(fmt::format("{} did not converge (worst residual {:.1e}).",
                              counted(found.not_converged, "response", "responses"),
                              found.worst_residual));
  }
  return out;
}

}  // namespace casus
