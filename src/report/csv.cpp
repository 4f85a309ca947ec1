#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/additions.hpp"
#include "report/channels.hpp"
#include "report/csv_field.hpp"
#include "report/lookup.hpp"
#include "report/report.hpp"

namespace casus {

namespace {

/// How futures count in a row.
enum class Counted { alike, weighted };

std::string row_of(std::string_view name, std::string_view role, std::string_view measure,
                   std::string_view unit, const Range& range, Counted how,
                   std::optional<double> given_an_attack = {}) {
  std::string out = fmt::format("{},{},{},{}", csv_field(name), role, csv_field(measure), unit);
  const auto add = [&](double value) {
    out += ',';
    if (range.n > 0) out += csv_number(value);
  };
  for (const double value : {range.mean, range.p05, range.median, range.p95}) add(value);
  out += fmt::format(",{},{}", range.n, given_an_attack ? csv_number(*given_an_attack) : "");
  for (const double value : {range.p10, range.p90}) add(value);
  return out + (how == Counted::alike ? ",alike\r\n" : ",weighted\r\n");
}

std::string row_of(std::string_view name, std::string_view role, const MeasureKey& measure,
                   const Range& range, Counted how, std::optional<double> given_an_attack = {}) {
  return row_of(name, role, to_text(measure), row_of(measure.measure).unit, range, how,
                given_an_attack);
}

/// What packages change by channel.
std::string channel_rows_of(const ReportInput& input) {
  std::string out;
  const auto& found = input.findings.channels;
  if (!found) return out;
  for (const ChannelSplit& split : found->splits) {
    const SplitMeasure& measure = found->measures[split.measure];
    for (const ChannelPart& part : split.parts)
      out += row_of(fmt::format("{} by {}", package_of(input.findings, split.package).id,
                                channel_key(part.channel)),
                    "channel", name_of(input.scenario, measure),
                    row_of(measure.measure.measure).unit, part.range, Counted::alike);
  }
  return out;
}

/// Rows of a package; `standing`: where it is ranked.
void add_package(std::string& out, const PackageFindings& package, const Standing* standing,
                 int futures, Counted how) {
  const auto row = [&](const MeasureKey& measure, const Range& range,
                       std::optional<double> given_an_attack = {}) {
    out += row_of(package.id, written(package.role), measure, range, how, given_an_attack);
  };
  for (const auto* entry : by_name(package.measures)) row(entry->first, entry->second);
  for (const auto* entry : by_name(package.conditionals)) {
    const Conditional& both = entry->second;
    row(entry->first, both.before_the_fact, both.given_an_attack);
  }
  if (standing == nullptr) return;
  const auto share = [&](Measure measure, double of) {
    row(key_of(measure), {of, of, of, of, futures, of, of});
  };
  share(Measure::share_best, standing->share_best);
  share(Measure::share_near_best, standing->share_near_best);
  row(key_of(Measure::regret), standing->regret);
}

}  // namespace

std::string report_csv(const ReportInput& input) {
  const Findings& findings = input.findings;
  std::string out =
      "package,role,measure,unit,mean,p05,median,p95,n,given_an_attack,p10,p90,futures\r\n";
  const auto add = [&](const std::vector<PackageFindings>& packages, const Ranking& ranking,
                       Counted how) {
    for (const PackageFindings& package : packages) {
      const bool ranked = is_ranked(findings, package.package);
      add_package(out, package, ranked ? &ranking.standings[index(package.package)] : nullptr,
                  findings.futures, how);
    }
  };
  add(findings.packages, ranking_of(findings), Counted::alike);
  if (const auto& additions = findings.additions) {
    const std::string& whole = package_of(findings, additions->package).id;
    for (const AddedValue& one : additions->contributions) {
      const Component& component = additions->components[one.component];
      out += row_of(whole + " + " + component_name(input, component), "addition", one.measure,
                    one.range, Counted::alike);
    }
  }
  out += channel_rows_of(input);
  if (!findings.calibration) return out;
  const WeightedFindings& weighted = findings.calibration->findings;
  add(weighted.packages, weighted.rankings.front(), Counted::weighted);
  return out;
}

}  // namespace casus
