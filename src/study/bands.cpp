#include "study/bands.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casus {

namespace {

/// What is held against the record, and which sense of it.
struct Figure {
  std::optional<double> value{};
  const char* sense = "mean over futures";
};

Figure figure_of(const PackageFindings& package, const MeasureKey& key) {
  if (const auto given = package.conditionals.find(key); given != package.conditionals.end()) {
    return {given->second.given_an_attack, "ratio of sums over futures"};
  }
  const auto found = package.measures.find(key);
  if (found == package.measures.end() || found->second.n == 0) return {};
  return {found->second.mean};
}

std::string record_text(const Band::Record& record) {
  return fmt::format("{}{}{} to {}", record.label, record.label.empty() ? "" : " ", record.least,
                     record.most);
}

Check check_of(const Band& band, const PackageFindings& package, const Figure& figure) {
  Check check{.name = fmt::format("{} ('{}'), {}", band.name, package.id, figure.sense)};
  if (!figure.value) {
    check.figure = "not defined in these futures";
    return check;
  }
  std::vector<std::string> records;
  for (const Band::Record& one : band.within) records.push_back(record_text(one));
  const auto inside =
      std::find_if(band.within.begin(), band.within.end(), [&](const Band::Record& one) {
        return *figure.value >= one.least && *figure.value <= one.most;
      });
  check.holds = inside != band.within.end();
  check.figure =
      fmt::format("{:.3f}, {}", *figure.value,
                  check.holds ? fmt::format("inside the band {}", record_text(*inside))
                              : fmt::format("outside the band{} {}", records.size() > 1 ? "s" : "",
                                            fmt::join(records, " and ")));
  return check;
}

}  // namespace

std::vector<Check> band_checks(const Scenario& scenario, const std::vector<MeasureKey>& measures,
                               const Findings& findings) {
  std::vector<Check> found;
  for (std::size_t b = 0; b < scenario.bands.size(); ++b) {
    const Band& band = scenario.bands[b];
    for (const PackageFindings& package : findings.packages) {
      const auto& wanted = band.packages;
      const bool named = std::find(wanted.begin(), wanted.end(), package.package) != wanted.end();
      const Figure figure = figure_of(package, measures[b]);
      if (wanted.empty() ? !figure.value : !named) continue;
      found.push_back(check_of(band, package, figure));
    }
  }
  return found;
}

}  // namespace casus
