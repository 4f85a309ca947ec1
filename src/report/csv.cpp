#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/csv_field.hpp"
#include "report/lookup.hpp"
#include "report/report.hpp"

namespace casus {

namespace {

/// How futures count in a row.
enum class Counted { alike, weighted };

std::string row_of(const PackageFindings& package, const MeasureKey& measure, const Range& range,
                   Counted how, std::optional<double> given_an_attack = {}) {
  std::string out = fmt::format("{},{},{},{}", csv_field(package.id), written(package.role),
                                to_text(measure), row_of(measure.measure).unit);
  const auto add = [&](double value) {
    out += ',';
    if (range.n > 0) out += csv_number(value);
  };
  for (const double value : {range.mean, range.p05, range.median, range.p95}) add(value);
  out += fmt::format(",{},{}", range.n, given_an_attack ? csv_number(*given_an_attack) : "");
  for (const double value : {range.p10, range.p90}) add(value);
  return out + (how == Counted::alike ? ",alike\r\n" : ",weighted\r\n");
}

void add_package(std::string& out, const PackageFindings& package, const Standing& standing,
                 int futures, Counted how) {
  for (const auto* entry : by_name(package.measures)) {
    out += row_of(package, entry->first, entry->second, how);
  }
  for (const auto* entry : by_name(package.conditionals)) {
    const Conditional& both = entry->second;
    out += row_of(package, entry->first, both.before_the_fact, how, both.given_an_attack);
  }
  if (package.role != Role::option) return;
  const auto share = [&](Measure measure, double of) {
    out += row_of(package, key_of(measure), {of, of, of, of, futures, of, of}, how);
  };
  share(Measure::share_best, standing.share_best);
  share(Measure::share_near_best, standing.share_near_best);
  out += row_of(package, key_of(Measure::regret), standing.regret, how);
}

}  // namespace

std::string report_csv(const ReportInput& input) {
  const Findings& findings = input.findings;
  std::string out =
      "package,role,measure,unit,mean,p05,median,p95,n,given_an_attack,p10,p90,futures\r\n";
  for (const PackageFindings& package : findings.packages) {
    add_package(out, package, standing_of(findings, package), findings.futures, Counted::alike);
  }
  if (!findings.calibration) return out;
  const WeightedFindings& weighted = findings.calibration->findings;
  for (const PackageFindings& package : weighted.packages) {
    const Standing& standing = weighted.rankings.front().standings[index(package.package)];
    add_package(out, package, standing, findings.futures, Counted::weighted);
  }
  return out;
}

}  // namespace casus
