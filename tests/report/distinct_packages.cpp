#include <array>
#include <cmath>

#include "measure/catalogue.hpp"
#include "tests/report/distinct_ranges.hpp"

namespace casus {

namespace {

void put_measures(Ranges& ranges, PackageFindings& one, std::size_t p) {
  const double at = static_cast<double>(p);
  for (std::size_t y = 0; y < std::size(after_years); ++y) {
    one.measures[after(Measure::attacked, after_years[y])] = ranges.share(risk_median[p][y]);
  }
  one.measures[after(Measure::unchallenged, 6)] = ranges.share(0.14 + 0.08 * at);
  one.measures[key_of(Measure::escalation)] = ranges.share(0.062 - 0.01 * at);
  one.measures[key_of(Measure::strength_end)] = ranges.number(411 + 37 * at);
  one.conditionals[key_of(Measure::honoured)] = ranges.given(0.51 - 0.034 * at, 0.66 + 0.027 * at);
  one.conditionals[key_of(Measure::honoured_in_war)] =
      ranges.given(0.36 - 0.041 * at, 0.57 + 0.023 * at);
  one.conditionals[key_of(Measure::invoked_share)] = {};
  one.conditionals[key_of(Measure::begun_by_incident)] =
      ranges.given(0.3137 + 0.01713 * at, 0.6329 - 0.01911 * at);
}

/// What is kept by what is owed: to consult under each, soldiers under the alliance alone.
void put_levels(PackageFindings& one, std::size_t p) {
  const auto given = [&](Measure measure, double share, int n) {
    one.conditionals[key_of(measure)] = {.given_an_attack = share,
                                         .before_the_fact = {.median = share + 0.0131, .n = n}};
  };
  const double at = static_cast<double>(p);
  for (const Measure measure : {Measure::honoured_consult, Measure::honoured_economic,
                                Measure::honoured_arms, Measure::honoured_troops})
    one.conditionals[key_of(measure)] = {};
  if (p == which::nothing) return;
  given(Measure::honoured_consult, 0.9173 - 0.0122 * at, 2410 + static_cast<int>(p));
  if (p == which::pact) given(Measure::honoured_arms, 0.4719, 1877);
  if (p == which::alliance) given(Measure::honoured_troops, 0.1683, 2219);
}

void put_paths(Ranges& ranges, PackageFindings& one, std::size_t p) {
  for (int period = 1; period <= 12; ++period) {
    const double reached = 1 - std::pow(0.82, period);
    one.attacked_path.push_back(ranges.share((risk_median[p][3] + 0.03) * reached));
    if (period == 12) {
      one.attacked_by = {Range{}, ranges.share(0.83 * (risk_median[p][3] + 0.03) * reached),
                         ranges.share(0.27 * (risk_median[p][3] + 0.03) * reached)};
    }
    if (p == which::blend) one.at_war_path.push_back(ranges.share(0.04 * reached));
    if (p == which::convoy) one.support_path.push_back(ranges.share(1.03 * (1 - 0.9 * reached)));
  }
}

/// Five levels that sum to 1, beginning with another one for each guarantor.
GuarantorFindings guarantor_of(Ranges& ranges, std::size_t p, int which) {
  constexpr std::array in_war = {0.08, 0.33, 0.112, 0.25, 0.228},
                       opened = {0.06, 0.31, 0.14, 0.268, 0.222},
                       before = {0.05, 0.42, 0.11, 0.28, 0.17};
  GuarantorFindings out{.actor = ActorId{which + 2}};
  const double mark = 0.0001 * static_cast<double>(p) + 0.001 * which;
  for (std::size_t level = 0; level < in_war.size(); ++level) {
    const std::size_t at = (level + p + 2 * static_cast<std::size_t>(which)) % in_war.size();
    const double shift = level % 2 == 0 ? mark : level == 1 ? -2 * mark : -mark;
    out.response_in_war.push_back(ranges.given(in_war[at] + shift, before[at]));
    out.response.push_back(ranges.given(opened[at] + 0.3 * shift, before[(at + 3) % 5]));
  }
  out.honoured = ranges.given(0.6403 + 31 * mark, 0.76 + mark);
  out.honoured_in_war = ranges.given(0.45 + 37 * mark, 0.85 + mark);
  out.owed_level_least = which;
  out.owed_level_most = which == 0 ? 4 : which == 1 ? 1 : 3;
  out.expected_force = ranges.number(23 + 17 * which + 3 * static_cast<double>(p));
  return out;
}

}  // namespace

PackageFindings distinct_package(Ranges& ranges, const Package& package, std::size_t p) {
  PackageFindings one{.package = static_cast<PackageId>(static_cast<int>(p)),
                      .id = package.id,
                      .label = package.label,
                      .role = package.role};
  put_measures(ranges, one, p);
  put_levels(one, p);
  put_paths(ranges, one, p);
  const int guarantors = p == which::convoy ? 0 : p == which::blend ? 3 : 2;
  for (int g = 0; g < guarantors; ++g) one.guarantors.push_back(guarantor_of(ranges, p, g));
  return one;
}

}  // namespace casus
