#include "report/cautions.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/calibration.hpp"
#include "report/check_words.hpp"
#include "report/format.hpp"
#include "report/tongue.hpp"

namespace casus {

std::string what_if(const ReportInput& input) {
  if (input.changes.empty()) return "";
  const Tongue tongue(input);
  std::vector<std::string> changes;
  for (const std::string& one : input.changes) changes.push_back(tongue.code(one));
  return tongue.say("what_if", {{"changes", tongue.list(changes)}});
}

namespace {

/// How many checks against the record hold, which the number of all would hide; empty if all do.
std::string against_the_record(const Findings& found, const Tongue& tongue) {
  const HeldChecks held = held_checks(found.checks, CheckKind::record);
  if (held.hold == held.all) return "";
  return " " + tongue.say("caution.record", {{"number", std::to_string(held.hold)},
                                             {"all", std::to_string(held.all)}});
}

/// A check that does not hold, by name and with what came out.
std::string not_held(const ReportInput& input, const Check& check) {
  return fmt::format("{}: {} ({}).",
                     check.verdict == CheckVerdict::fails ? "Does not hold" : "Open",
                     check_name(check, input.scenario, input.findings),
                     check_figure(check, input.scenario, input.findings));
}

void add_unconverged(const Findings& found, std::vector<std::string>& out) {
  if (found.not_converged > 0)
    out.push_back(fmt::format("{} did not converge (worst residual {:.1e}).",
                              counted(found.not_converged, "response", "responses"),
                              found.worst_residual));
}

}  // namespace

std::vector<std::string> cautions_in_short(const ReportInput& input) {
  const Tongue tongue(input);
  const Findings& found = input.findings;
  std::vector<std::string> out;
  if (found.futures < found.futures_asked)
    out.push_back(tongue.say("caution.stopped", {{"done", std::to_string(found.futures)},
                                                 {"wanted", std::to_string(found.futures_asked)}}));
  if (found.futures < few_futures) {
    const double off = std::ceil(98.0 / std::sqrt(std::max(1.0, double(found.futures))));
    out.push_back(tongue.say("caution.few", {{"futures", std::to_string(found.futures)},
                                             {"points", tongue.number(off)}}));
  }
  const auto with = [&found](CheckVerdict verdict) {
    return std::count_if(found.checks.begin(), found.checks.end(),
                         [verdict](const Check& check) { return check.verdict == verdict; });
  };
  const std::string all = std::to_string(found.checks.size());
  if (const auto fails = with(CheckVerdict::fails); fails > 0)
    out.push_back(tongue.say("caution.fails", {{"number", std::to_string(fails)}, {"all", all}}) +
                  against_the_record(found, tongue));
  if (const auto open = with(CheckVerdict::open) + with(CheckVerdict::too_few); open > 0)
    out.push_back(tongue.counted(static_cast<double>(open), "caution.open.one",
                                 "caution.open.other",
                                 {{"number", std::to_string(open)}, {"all", all}}));
  return out;
}

std::vector<std::string> cautions_without_the_record(const ReportInput& input) {
  std::vector<std::string> out = cautions_in_short(input);
  for (const Check& check : input.findings.checks)
    if (check.verdict == CheckVerdict::fails && check.kind != CheckKind::record)
      out.push_back(not_held(input, check));
  add_unconverged(input.findings, out);
  return out;
}

std::vector<std::string> cautions(const ReportInput& input) {
  std::vector<std::string> out = cautions_in_short(input);
  for (const Check& check : input.findings.checks)
    if (check.verdict != CheckVerdict::holds) out.push_back(not_held(input, check));
  const std::vector<std::string> missed = lines_outside(input);
  if (!missed.empty()) {
    out.push_back(fmt::format(
        "Outside what the scenario is calibrated to, futures counted alike: {}. casus calibrate "
        "shows every line.",
        enumerated(missed)));
  }
  add_unconverged(input.findings, out);
  return out;
}

}  // namespace casus
