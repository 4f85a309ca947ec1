#include "report/bet_claims.hpp"
#include "report/lookup.hpp"
#include "report/told.hpp"
#include "report/tongue.hpp"

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

std::string counts_words(const Tongue& tongue, const Over& one, const PackageFindings& package) {
  const TextKey key = one.over < one.texts ? TextKey("terms.some")
                      : one.texts == 1     ? TextKey("terms.one")
                                           : TextKey("terms.all");
  return tongue.say(key, {{"over", std::to_string(one.over)},
                          {"texts", std::to_string(one.texts)},
                          {"option", tongue.quoted(package)}});
}

/// What their own words say, and what the game makes of it.
TextKey ending_words(const Over& all) {
  const bool none = all.may_end == 0;
  if (all.over == 1) return none ? TextKey("terms.single.stays") : TextKey("terms.single.ends");
  if (none) return "terms.several.stay";
  return all.may_end == all.over ? TextKey("terms.several.end") : TextKey("terms.several.some");
}

}  // namespace

std::vector<GradedClaim> terms_claim(const ReportInput& input) {
  const Tongue tongue(input);
  std::vector<std::string> parts;
  Over all;
  for (const PackageFindings& package : input.findings.packages) {
    if (package.role != Role::option) continue;
    const Over one = over_in(input, package);
    if (one.over == 0) continue;
    parts.push_back(counts_words(tongue, one, package));
    all.over += one.over;
    all.may_end += one.may_end;
  }
  if (parts.empty()) return {};
  const Date start = input.scenario.horizon ? input.scenario.horizon->assumed : Date{};
  return {
      {tongue.say(ending_words(all), {{"texts", tongue.list(parts)},
                                      {"years", tongue.years(input.findings.report_years)}}),
       Sureness::text,
       is_valid(start) ? tongue.say("terms.why", {{"day", tongue.date(start)}}) : std::string()}};
}

}  // namespace casus
