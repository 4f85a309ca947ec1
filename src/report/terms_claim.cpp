#include <algorithm>

#include <fmt/format.h>

#include "report/bet_claims.hpp"
#include "report/format.hpp"
#include "report/told.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// How many texts of a package are over, by their own words, before the report ends.
struct Over {
  int texts = 0, over = 0;
  int may_end = 0;  ///< of those that are over, the ones that the game lets end
};

Over over_in(const ReportInput& input, const PackageFindings& package) {
  const Scenario& scenario = input.scenario;
  Told told(scenario);
  Over found;
  for (const PackageEntry& entry : scenario.packages[index(package.package)].entries) {
    const Instrument& text = scenario.instruments[index(entry.instrument)];
    ++found.texts;
    const auto [from, to] = in_force_between(scenario, text, told);
    constexpr double rounding = 1e-9;  // years: what ends with the report is not over before it
    if (!(from < to) || to >= input.findings.report_years - rounding) continue;
    ++found.over;
    found.may_end += may_end(scenario, entry.instrument) ? 1 : 0;
  }
  return found;
}

std::string game_words(const Over& all) {
  if (all.may_end == 0) return "in the game none of them ends";
  if (all.may_end == all.over) return "in the game each ends, unless a draw renews it";
  return "in the game some of them end, unless a draw renews them, and the others go on";
}

}  // namespace

std::vector<GradedClaim> terms_claim(const ReportInput& input) {
  std::vector<std::string> parts;
  Over all;
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option) continue;
    const Over one = over_in(input, package);
    if (one.over == 0) continue;
    parts.push_back(fmt::format("{} of the {} of {}", one.over, counted(one.texts, "text", "texts"),
                                quoted(package)));
    all.over += one.over;
    all.may_end += one.may_end;
  }
  if (parts.empty()) return {};
  const Date start = input.scenario.horizon ? input.scenario.horizon->assumed : Date{};
  return {{fmt::format("By their own words {} end before these {} are over; {}.", enumerated(parts),
                       years_text(input.findings.report_years), game_words(all)),
           Sureness::text,
           is_valid(start) ? fmt::format("counted from {}", date_words(start)) : std::string()}};
}

}  // namespace casus
