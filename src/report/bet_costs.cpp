#include "report/bet_costs.hpp"

#include <algorithm>
#include <utility>

#include "measure/catalogue.hpp"
#include "report/lookup.hpp"
#include "report/prices.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

/// Sums of money with who costs each; options of one sum together.
class Sums {
 public:
  explicit Sums(const Tongue& tongue) : tongue_(tongue) {}

  void add(double money, const PackageFindings& package) {
    const std::string sum = tongue_.number(money);
    const auto same =
        std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.first == sum; });
    (same == all_.end() ? all_.emplace_back(sum, std::vector<std::string>{}) : *same)
        .second.push_back(tongue_.quoted(package));
  }

  /// "287 EUR bn with "a" and "b"; 12 EUR bn with "c""; empty without any.
  std::string words() const {
    std::vector<std::string> sums;
    for (const auto& [sum, names] : all_)
      sums.push_back(tongue_.say("cost.sum", {{"sum", sum}, {"options", tongue_.list(names)}}));
    return sums.empty() ? "" : tongue_.chain(sums, "cost.next");
  }

 private:
  const Tongue& tongue_;
  std::vector<std::pair<std::string, std::vector<std::string>>> all_;
};

std::string cost_of_aid(const ReportInput& input) {
  const Tongue tongue(input);
  Sums sums(tongue);
  for (const PackageFindings& package : input.findings.packages) {
    const auto money = mean_of(package, key_of(Measure::pledged_eur_bn));
    if (package.role == Role::option && money && *money > 0.0) sums.add(*money, package);
  }
  if (sums.words().empty()) return "";
  return tongue.say("cost.aid",
                    {{"years", tongue.years(input.findings.report_years)}, {"sums", sums.words()}});
}

bool gives_economic_assistance(const Scenario& scenario, const PackageEntry& entry) {
  const Instrument& one = scenario.instruments[index(entry.instrument)];
  return one.kind == InstrumentKind::economic_assistance && one.money.has_value();
}

/// Of options that are nothing but economic assistance what they cost, and which others hold such
/// assistance besides; empty where no price tells it.
std::string cost_of_assistance(const ReportInput& input) {
  const Tongue tongue(input);
  Sums sums(tongue);
  std::vector<std::string> besides;
  for (const PackageFindings& package : input.findings.packages) {
    const auto& entries = input.scenario.packages[index(package.package)].entries;
    const auto gives = [&](const PackageEntry& one) {
      return gives_economic_assistance(input.scenario, one);
    };
    if (package.role != Role::option || std::none_of(entries.begin(), entries.end(), gives))
      continue;
    const auto price = std::find_if(
        input.findings.prices.begin(), input.findings.prices.end(), [&](const Price& one) {
          return one.package == package.package && !one.component && one.what == PricedIn::money &&
                 !is_withheld(input, one);
        });
    if (std::all_of(entries.begin(), entries.end(), gives) && price != input.findings.prices.end())
      sums.add(price->amount.mean * input.findings.report_years, package);
    else
      besides.push_back(tongue.quoted(package));
  }
  if (sums.words().empty()) return "";
  return besides.empty()
             ? tongue.say("cost.economic", {{"years", tongue.years(input.findings.report_years)},
                                            {"sums", sums.words()}})
             : tongue.say("cost.economic.besides",
                          {{"years", tongue.years(input.findings.report_years)},
                           {"sums", sums.words()},
                           {"options", tongue.list(besides)}});
}

}  // namespace

std::vector<std::string> bet_costs(const ReportInput& input) {
  const Tongue tongue(input);
  std::vector<std::string> all;
  if (std::string aid = cost_of_aid(input); !aid.empty()) all.push_back(std::move(aid));
  const std::string assistance = cost_of_assistance(input);
  if (!assistance.empty()) all.push_back(assistance);
  std::string rest = tongue.say(assistance.empty() ? TextKey("cost.rest") : TextKey("cost.others"));
  if (!price_lines(input).empty()) rest += " " + tongue.say("cost.per_point");
  all.push_back(std::move(rest));
  return all;
}

}  // namespace casus
