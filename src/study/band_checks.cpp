#include <algorithm>

#include <fmt/format.h>

#include "study/checks.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

/// What a package shows for a band: the mean of a measure over the futures, or a ratio of sums.
struct Figure {
  std::optional<double> value{};
  std::string_view how{};
  int n = 0;           ///< futures that say something
  double error = 0.0;  ///< standard error
};

Figure figure_of(const Findings& findings, const PackageFindings& package, const MeasureKey& key) {
  const auto given = package.conditionals.find(key);
  if (given != package.conditionals.end()) {
    const Conditional& one = given->second;
    return {one.given_an_attack, "ratio of sums over futures", one.before_the_fact.n, one.error};
  }
  const auto range = package.measures.find(key);
  if (range == package.measures.end() || range->second.n == 0) return {};
  Figure figure{range->second.mean, "mean over futures", range->second.n};
  if (const auto* column = find_column(findings.table, package.package, key))
    figure.error = error_of_mean(*column);
  return figure;
}

/// A band says in its own words that an input was set to meet it; one without a source is what its
/// author expects.
CheckKind kind_of(const Band& band) {
  for (const std::string* text : {&band.name, &band.assumed, &band.source}) {
    if (text->find("calibrated") != std::string::npos) return CheckKind::calibrated;
  }
  return band.source.empty() ? CheckKind::expected : CheckKind::record;
}

std::string text_of(const Band::Record& record) {
  return record.label.empty()
             ? fmt::format("{} to {}", record.least, record.most)
             : fmt::format("{}: {} to {}", record.label, record.least, record.most);
}

/// With the 95 % interval and the futures that say something. Inside one of the records, or outside
/// all of them; between two is outside of both.
Check check_of(const Band& band, const PackageFindings& package, const Figure& figure,
               int futures) {
  Check check{.name = fmt::format("{}, '{}', {}", band.name,
                                  package.label.empty() ? package.id : package.label, figure.how),
              .figure = "not defined in these futures",
              .holds = true,
              .kind = kind_of(band)};
  if (!figure.value) return check;
  const auto inside =
      std::find_if(band.within.begin(), band.within.end(), [&](const Band::Record& record) {
        return *figure.value >= record.least && *figure.value <= record.most;
      });
  check.holds = inside != band.within.end();
  std::string records;
  for (const Band::Record& record : band.within)
    records += (records.empty() ? "" : "; ") + text_of(record);
  const double low = *figure.value - normal_interval * figure.error;
  const double high = *figure.value + normal_interval * figure.error;
  const auto reached = std::find_if(
      band.within.begin(), band.within.end(),
      [&](const Band::Record& record) { return low <= record.most && high >= record.least; });
  check.figure = fmt::format(
      "{:.3f} ({:.3f} to {:.3f}; n = {} of {}), {} {}{}", *figure.value, low, high, figure.n,
      futures, check.holds ? "inside" : "outside", check.holds ? text_of(*inside) : records,
      check.holds || reached == band.within.end() ? std::string()
                                                  : "; the interval reaches " + text_of(*reached));
  return check;
}

}  // namespace

std::vector<Check> band_checks(const StudyPlan& plan, const Findings& findings) {
  std::vector<Check> found;
  for (const MeasureBand& one : plan.bands) {
    for (const PackageFindings& package : findings.packages) {
      const std::vector<PackageId>& named = one.band->packages;
      const bool wanted = std::find(named.begin(), named.end(), package.package) != named.end();
      const Figure figure = figure_of(findings, package, one.measure);
      if (wanted || (named.empty() && figure.value))
        found.push_back(check_of(*one.band, package, figure, findings.futures));
    }
  }
  return found;
}

}  // namespace casus
