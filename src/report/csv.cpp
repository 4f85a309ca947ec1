#include <cmath>

#include <fmt/format.h>

#include "report/report.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// A field of RFC 4180. What a spreadsheet would run as a formula gets an apostrophe in front.
std::string field(std::string_view text) {
  std::string inner;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    inner = "'";
  }
  inner += text;
  if (inner.find_first_of(",\"\r\n") == std::string::npos) return inner;
  std::string out = "\"";
  for (const char byte : inner) {
    if (byte == '"') out += '"';
    out += byte;
  }
  return out + "\"";
}

std::string number(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : std::string();
}

struct Row {
  const PackageFindings& package;
  std::string_view measure;
  std::string_view unit;
};

std::string row_of(const Row& row, const Range& range, std::optional<double> given_an_attack) {
  std::string out = fmt::format("{},{},{},{}", field(row.package.id),
                                row.package.role == Role::option ? "option" : "yardstick",
                                field(row.measure), field(row.unit));
  for (const double value : {range.mean, range.p05, range.median, range.p95}) {
    out += ',';
    if (range.n > 0) out += number(value);
  }
  out += fmt::format(",{},{}\r\n", range.n, given_an_attack ? number(*given_an_attack) : "");
  return out;
}

}  // namespace

std::string report_csv(const ReportInput& input) {
  std::string out = "package,role,measure,unit,mean,p05,median,p95,n,given_an_attack\r\n";
  for (const PackageFindings& package : input.findings.packages) {
    for (const auto& [name, range] : package.measures) {
      out += row_of({package, name, measure_words(name).unit}, range, std::nullopt);
    }
    for (const auto& [name, conditional] : package.conditionals) {
      out += row_of({package, name, measure_words(name).unit}, conditional.before_the_fact,
                    conditional.given_an_attack);
    }
    if (package.role != Role::option) continue;
    const double best = package.share_best, near = package.share_near_best;
    const int n = input.findings.futures;
    out += row_of({package, "share_best", "share"}, {best, best, best, best, n}, std::nullopt);
    out += row_of({package, "share_near_best", "share"}, {near, near, near, near, n}, std::nullopt);
    out += row_of({package, "regret", "share"}, package.regret, std::nullopt);
  }
  return out;
}

}  // namespace casus
