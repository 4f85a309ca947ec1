#include "report/misses.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "measure/catalogue.hpp"
#include "report/calibration.hpp"
#include "report/lookup.hpp"
#include "report/tongue.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

constexpr const char* miss_mark = " \u2020";

/// In percent where it is a share; to a tenth where whole percents could hide on which side of a
/// bound it lies.
std::string figure_words(const Tongue& tongue, double value, bool is_share) {
  constexpr double small = 0.1;
  if (!is_share) return tongue.number(value);
  return value < small && value > 0.0 ? tongue.fine_percent(value) : tongue.percent(value);
}

/// "7 to 22 % (after 1945), 66 to 81 % (before 1945)".
std::string bands_words(const Tongue& tongue, const Band& band, bool is_share) {
  std::vector<std::string> all;
  for (const Band::Record& one : band.within)
    all.push_back(tongue.say(one.label.empty() ? TextKey("miss.band") : TextKey("miss.band.named"),
                             {{"name", tongue.data(one.label)},
                              {"least", figure_words(tongue, one.least, is_share)},
                              {"most", figure_words(tongue, one.most, is_share)}}));
  return tongue.chain(all, "miss.next");
}

/// Comparisons with the record that fail.
std::vector<const BandFigure*> failing(const ReportInput& input) {
  std::vector<const BandFigure*> all;
  for (const Check& check : input.findings.checks) {
    const auto* figure = std::get_if<BandFigure>(&check.figure);
    if (figure != nullptr && figure->value && check.kind == CheckKind::record &&
        check.verdict == CheckVerdict::fails)
      all.push_back(figure);
  }
  return all;
}

/// Lines without any package whose record, within its 95 %, leaves out what the futures give.
std::vector<const CalibrationRow*> off_the_record(const ReportInput& input) {
  std::vector<const CalibrationRow*> all;
  if (!input.findings.calibration) return all;
  const PackageFindings* nothing = nothing_package(input.findings);
  for (const CalibrationRow& row : input.findings.calibration->rows) {
    const CalibrationTarget& target = input.scenario.calibration[row.target];
    if (!target.record || !row.alike.value || nothing == nullptr || row.package != nothing->package)
      continue;
    if (std::fabs(*row.alike.value - *target.record) > normal_interval * target.error)
      all.push_back(&row);
  }
  return all;
}

bool is_share(Measure measure) { return row_of(measure).unit == std::string_view("share"); }

/// Whether a measure is a share, by its name in a scenario; one that is not known is shown as it
/// is.
bool is_share_measure(std::string_view measure) {
  const auto key = read_key(measure);
  return key && is_share(key->measure);
}

bool is_about_soldiers(Measure measure) {
  return measure == Measure::somebody_sends_troops ||
         measure == Measure::median_ally_sends_troops || measure == Measure::troops_fight ||
         measure == Measure::troops_honoured_in_war || measure == Measure::honoured_troops;
}

/// What came out for these packages beside the record of one band.
std::string check_line(const ReportInput& input, const std::vector<const BandFigure*>& figures) {
  const Tongue tongue(input);
  const Band& band = input.scenario.bands[figures.front()->band];
  const bool share = is_share_measure(band.measure);
  std::vector<std::string> shares;
  for (const BandFigure* one : figures)
    shares.push_back(tongue.say(
        "miss.share", {{"share", figure_words(tongue, *one->value, share)},
                       {"package", tongue.quoted(package_of(input.findings, one->package))}}));
  return tongue.capitalised(
      tongue.say("miss.check", {{"name", tongue.data(band.name)},
                                {"shares", tongue.list(shares)},
                                {"records", bands_words(tongue, band, share)}}));
}

/// What is found without any package beside what the record has, of several lines.
std::string records_line(const ReportInput& input, const std::vector<const CalibrationRow*>& rows) {
  const Tongue tongue(input);
  std::vector<std::string> all;
  for (const CalibrationRow* row : rows) {
    const CalibrationTarget& target = input.scenario.calibration[row->target];
    const auto words = [&](double value) {
      return figure_words(tongue, value, is_share(row->measure.measure));
    };
    const double margin = normal_interval * target.error;
    all.push_back(tongue.say("miss.record", {{"name", tongue.data(name_of_line(input, *row))},
                                             {"share", words(*row->alike.value)},
                                             {"record", words(*target.record)},
                                             {"low", words(std::max(0.0, *target.record - margin))},
                                             {"high", words(*target.record + margin)}}));
  }
  return tongue.say("miss.records", {{"lines", tongue.chain(all, "ranking.next")}});
}

}  // namespace

std::string miss_of(const ReportInput& input, PackageId package) {
  for (const BandFigure* one : failing(input))
    if (one->package == package) return check_line(input, {one});
  return "";
}

std::vector<std::string> misses(const ReportInput& input) {
  const Tongue tongue(input);
  std::map<std::size_t, std::vector<const BandFigure*>> by_band;
  for (const BandFigure* one : failing(input)) by_band[one->band].push_back(one);
  std::vector<std::string> all;
  for (const auto& [at, figures] : by_band) all.push_back(check_line(input, figures));
  for (const CalibrationRow* row : rows_outside(input)) {
    const Band& band = input.scenario.calibration[row->target].band;
    const bool share = is_share(row->measure.measure);
    all.push_back(tongue.capitalised(
        tongue.say("miss.line", {{"name", tongue.data(name_of_line(input, *row))},
                                 {"share", figure_words(tongue, *row->alike.value, share)},
                                 {"records", bands_words(tongue, band, share)}})));
  }
  if (const auto rows = off_the_record(input); !rows.empty())
    all.push_back(records_line(input, rows));
  return all;
}

bool misses_the_record(const ReportInput& input, PackageId package) {
  const auto all = failing(input);
  return std::any_of(all.begin(), all.end(),
                     [&](const BandFigure* one) { return one->package == package; });
}

bool soldiers_miss(const ReportInput& input) {
  const auto checks = failing(input);
  const auto lines = rows_outside(input);
  return std::any_of(checks.begin(), checks.end(),
                     [&](const BandFigure* one) {
                       const auto key = read_key(input.scenario.bands[one->band].measure);
                       return key && is_about_soldiers(key->measure);
                     }) ||
         std::any_of(lines.begin(), lines.end(), [](const CalibrationRow* one) {
           return is_about_soldiers(one->measure.measure);
         });
}

std::string marked_name(const ReportInput& input, const PackageFindings& package) {
  return name_of(package) + (misses_the_record(input, package.package) ? miss_mark : "");
}

std::string mark_note(const ReportInput& input) {
  const auto all = failing(input);
  return all.empty()
             ? ""
             : "\u2020: a comparison of this package with the record fails (first page, What "
               "does not fit the record).";
}

std::string with_mark_note(std::string caption, const ReportInput& input) {
  const std::string note = mark_note(input);
  return note.empty() ? caption : caption + " " + note;
}

}  // namespace casus
