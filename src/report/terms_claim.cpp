#include <algorithm>

#include <fmt/format.h>

#include "report/bet_claims.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
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

std::string counts_words(const Over& one, const PackageFindings& package) {
  if (one.over < one.texts)
    return fmt::format("{} of the {} texts of {}", one.over, one.texts, quoted(package));
  return one.texts == 1 ? fmt::format("the one text of {}", quoted(package))
                        : fmt::format("all {} texts of {}", one.texts, quoted(package));
}

std::string game_words(const Over& all) {
  if (all.may_end == 0)
    return all.over == 1 ? "in the game it does not" : "in the game none of them ends";
  if (all.may_end == all.over)
    return fmt::format("in the game {} ends, unless a draw renews it",
                       all.over == 1 ? "it" : "each");
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
    parts.push_back(counts_words(one, package));
    all.over += one.over;
    all.may_end += one.may_end;
  }
  if (parts.empty()) return {};
  const Date start = input.scenario.horizon ? input.scenario.horizon->assumed : Date{};
  const bool single = all.over == 1;
  return {{fmt::format("By {} own words {} {} before these {} are over; {}.",
                       single ? "its" : "their", enumerated(parts), single ? "ends" : "end",
                       years_text(input.findings.report_years), game_words(all)),
           Sureness::text,
           is_valid(start) ? fmt::format("counted from {}", date_words(start)) : std::string()}};
}

}  // namespace casus
