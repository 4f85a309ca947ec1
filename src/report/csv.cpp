#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "model/names.hpp"
#include "report/additions.hpp"
#include "report/csv_field.hpp"
#include "report/lookup.hpp"
#include "report/report.hpp"

namespace casus {

namespace {

std::string row_of(std::string_view name, std::string_view role, const MeasureKey& measure,
                   const Range& range, std::optional<double> given_an_attack = {}) {
  std::string out = fmt::format("{},{},{},{}", csv_field(name), role, to_text(measure),
                                row_of(measure.measure).unit);
  for (const double value : {range.mean, range.p05, range.median, range.p95}) {
    out += ',';
    if (range.n > 0) out += csv_number(value);
  }
  out += fmt::format(",{},{}\r\n", range.n, given_an_attack ? csv_number(*given_an_attack) : "");
  return out;
}

std::string row_of(const PackageFindings& package, const MeasureKey& measure, const Range& range,
                   std::optional<double> given_an_attack = {}) {
  return row_of(package.id, written(package.role), measure, range, given_an_attack);
}

}  // namespace

std::string report_csv(const ReportInput& input) {
  std::string out = "package,role,measure,unit,mean,p05,median,p95,n,given_an_attack\r\n";
  for (const PackageFindings& package : input.findings.packages) {
    for (const auto* entry : by_name(package.measures)) {
      out += row_of(package, entry->first, entry->second);
    }
    for (const auto* entry : by_name(package.conditionals)) {
      const Conditional& both = entry->second;
      out += row_of(package, entry->first, both.before_the_fact, both.given_an_attack);
    }
    if (!is_ranked(input.findings, package.package)) continue;
    const Standing& standing = standing_of(input.findings, package);
    const auto share = [&](Measure measure, double of) {
      out += row_of(package, key_of(measure), {of, of, of, of, input.findings.futures});
    };
    share(Measure::share_best, standing.share_best);
    share(Measure::share_near_best, standing.share_near_best);
    out += row_of(package, key_of(Measure::regret), standing.regret);
  }
  if (const auto& additions = input.findings.additions) {
    const std::string& whole = package_of(input.findings, additions->package).id;
    for (const AddedValue& one : additions->contributions) {
      const Component& component = additions->components[one.component];
      out += row_of(whole + " + " + component_name(input, component), "addition", one.measure,
                    one.range);
    }
  }
  return out;
}

}  // namespace casus
