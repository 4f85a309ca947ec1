#include <algorithm>

#include <fmt/format.h>

#include "study/checks.hpp"

namespace casus {

namespace {

/// What a package shows for a band: the mean of a measure over the futures, or a ratio of sums.
struct Figure {
  std::optional<double> value{};
  std::string_view how{};
};

Figure figure_of(const PackageFindings& package, const MeasureKey& key) {
  const auto given = package.conditionals.find(key);
  if (given != package.conditionals.end())
    return {given->second.given_an_attack, "ratio of sums over futures"};
  const auto range = package.measures.find(key);
  const bool defined = range != package.measures.end() && range->second.n > 0;
  return {defined ? std::optional(range->second.mean) : std::nullopt, "mean over futures"};
}

std::string text_of(const Band::Record& record) {
  return record.label.empty()
             ? fmt::format("{} to {}", record.least, record.most)
             : fmt::format("{}: {} to {}", record.label, record.least, record.most);
}

/// Inside one of the records, or outside all of them; between two is outside of both.
Check check_of(const Band& band, const PackageFindings& package, const Figure& figure) {
  Check check{.name = fmt::format("{}, '{}', {}", band.name, package.id, figure.how),
              .figure = "not defined in these futures",
              .holds = true};
  if (!figure.value) return check;
  const auto inside =
      std::find_if(band.within.begin(), band.within.end(), [&](const Band::Record& record) {
        return *figure.value >= record.least && *figure.value <= record.most;
      });
  check.holds = inside != band.within.end();
  std::string records;
  for (const Band::Record& record : band.within)
    records += (records.empty() ? "" : "; ") + text_of(record);
  check.figure = fmt::format("{:.3f}, {} {}", *figure.value, check.holds ? "inside" : "outside",
                             check.holds ? text_of(*inside) : records);
  return check;
}

}  // namespace

std::vector<Check> band_checks(const StudyPlan& plan, const Findings& findings) {
  std::vector<Check> found;
  for (const MeasureBand& one : plan.bands) {
    for (const PackageFindings& package : findings.packages) {
      const std::vector<PackageId>& named = one.band->packages;
      const bool wanted = std::find(named.begin(), named.end(), package.package) != named.end();
      const Figure figure = figure_of(package, one.measure);
      if (wanted || (named.empty() && figure.value))
        found.push_back(check_of(*one.band, package, figure));
    }
  }
  return found;
}

}  // namespace casus
