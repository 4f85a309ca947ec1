#include <algorithm>

#include "measure/catalogue.hpp"
#include "study/checks.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

/// What a package shows for a band, with its interval.
BandFigure figure_of(const Findings& findings, const PackageFindings& package,
                     const MeasureKey& key) {
  BandFigure figure{.package = package.package};
  double error = 0.0;
  if (const auto given = package.conditionals.find(key); given != package.conditionals.end()) {
    figure.how = BandFigure::How::ratio_of_sums;
    figure.value = given->second.given_an_attack;
    figure.n = given->second.before_the_fact.n;
    figure.effective = given->second.effective;
    error = given->second.error;
  } else if (const auto range = package.measures.find(key);
             range != package.measures.end() && range->second.n > 0) {
    figure.value = range->second.mean;
    figure.n = range->second.n;
    figure.effective = figure.n;
    error = error_of_mean(*find_column(findings.table, package.package, key));
  }
  if (!figure.value) return figure;
  const double margin = student_margin(error, figure.effective);
  figure.low = *figure.value - margin;
  figure.high = *figure.value + margin;
  if (row_of(key.measure).unit == "share") {  // it may lie beyond what there is
    figure.low = std::max(figure.low, 0.0);
    figure.high = std::min(figure.high, 1.0);
  }
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

/// The first record of which some value from `low` to `high` is one.
std::optional<std::size_t> record_of(const Band& band, double low, double high) {
  const auto found = std::find_if(band.within.begin(), band.within.end(), [&](const auto& record) {
    return low <= record.most && high >= record.least;
  });
  if (found == band.within.end()) return std::nullopt;
  return static_cast<std::size_t>(found - band.within.begin());
}

/// Holds with its whole interval inside one record, fails with its whole interval outside all of
/// them; between two is outside of both. What is not defined is open.
CheckVerdict verdict_of(const Band& band, const BandFigure& figure) {
  if (!figure.value) return CheckVerdict::open;
  if (figure.too_few()) return CheckVerdict::too_few;
  if (!figure.reached) return CheckVerdict::fails;
  if (!figure.inside) return CheckVerdict::open;
  const Band::Record& record = band.within[*figure.inside];
  const bool whole = figure.low >= record.least && figure.high <= record.most;
  return whole ? CheckVerdict::holds : CheckVerdict::open;
}

Check check_of(const Band& band, BandFigure figure) {
  if (figure.value) {
    figure.inside = record_of(band, *figure.value, *figure.value);
    figure.reached = record_of(band, figure.low, figure.high);
  }
  return {.figure = figure, .verdict = verdict_of(band, figure), .kind = kind_of(band)};
}

}  // namespace

std::vector<Check> band_checks(const StudyPlan& plan, const Findings& findings) {
  std::vector<Check> found;
  for (const MeasureBand& one : plan.bands) {
    for (const PackageFindings& package : findings.packages) {
      const std::vector<PackageId>& named = one.band->packages;
      const bool wanted = std::find(named.begin(), named.end(), package.package) != named.end();
      BandFigure figure = figure_of(findings, package, one.measure);
      if (!wanted && !(named.empty() && figure.value)) continue;
      figure.band = static_cast<std::size_t>(one.band - plan.scenario->bands.data());
      found.push_back(check_of(*one.band, figure));
    }
  }
  return found;
}

}  // namespace casus
