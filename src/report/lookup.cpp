#include "report/lookup.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t most_columns = 3;  // of a terminal of 80

bool starts_in_war(const ReportInput& input) {
  return input.scenario.horizon && input.scenario.horizon->in_war;
}

std::vector<MeasureKey> attacks_over_time(const Findings& findings) {
  std::vector<MeasureKey> keys;
  for (const PackageFindings& package : findings.packages) {
    for (const auto& entry : package.measures) {
      if (entry.first.measure == Measure::attacked) keys.push_back(entry.first);
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

OutcomeColumn column_of(const MeasureKey& key) {
  return {key,
          key.measure == Measure::attacked ? "within " + years_text(key.years) : label_of(key)};
}

}  // namespace

std::vector<OutcomeColumn> outcome_columns(const ReportInput& input) {
  const MeasureKey deciding = ranking_of(input.findings).objective.measure;
  const double end = input.findings.report_years;
  std::vector<OutcomeColumn> columns;
  if (starts_in_war(input)) {
    columns = {{after(Measure::lost, end), "lost or ceded"},
               {key_of(Measure::at_war), "still at war"},
               {key_of(Measure::escalation), "escalated"}};
  } else {
    for (const MeasureKey& key : attacks_over_time(input.findings)) {
      columns.push_back(column_of(key));
    }
  }
  const auto decides = [&](const OutcomeColumn& one) { return one.measure == deciding; };
  if (std::none_of(columns.begin(), columns.end(), decides)) columns.push_back(column_of(deciding));
  const auto unusual = [&](const OutcomeColumn& one) {
    const MeasureKey& key = one.measure;
    return key.measure == Measure::attacked && key.years != 1.0 && key.years != 5.0 &&
           key != after(Measure::attacked, end) && !decides(one);
  };
  while (columns.size() > most_columns) {
    auto least = std::find_if(columns.begin(), columns.end(), unusual);
    if (least == columns.end())
      least = std::find_if_not(columns.begin() + 1, columns.end(), decides);
    columns.erase(least);
  }
  return columns;
}

std::string event_words(const Scenario& scenario, const MeasureKey& key) {
  constexpr std::string_view attack = "an armed attack", renewed = "a renewed armed attack";
  std::string event = event_of(key);
  if (scenario.horizon && scenario.horizon->after_war() &&
      event.compare(0, attack.size(), attack) == 0)
    event.replace(0, attack.size(), renewed);
  return event;
}

ObjectiveWords objective_words(const Scenario& scenario, const Objective& objective) {
  const bool less = objective.direction == Direction::minimise;
  return {.event = event_words(scenario, objective.measure),
          .noun = less ? "risk" : "chance",
          .best = less ? "lowest" : "highest",
          .better = less ? "lower" : "higher"};
}

ObjectiveWords objective_words(const ReportInput& input) {
  return objective_words(input.scenario, ranking_of(input.findings).objective);
}

const Ranking& ranking_of(const Findings& findings) { return findings.rankings.front(); }

std::vector<const PackageFindings*> ranked_options(const Findings& findings) {
  std::vector<const PackageFindings*> out;
  for (const PackageId package : ranking_of(findings).order) {
    out.push_back(&package_of(findings, package));
  }
  return out;
}

bool is_ranked(const Findings& findings, PackageId package) {
  const auto& order = ranking_of(findings).order;
  return std::find(order.begin(), order.end(), package) != order.end();
}

const PackageFindings* fullest_option(const Findings& findings) {
  const Ranking& ranking = ranking_of(findings);
  if (ranking.fullest) return &package_of(findings, *ranking.fullest);
  return ranking.order.empty() ? nullptr : &package_of(findings, ranking.order.front());
}

const Standing& standing_of(const Findings& findings, const PackageFindings& package) {
  return ranking_of(findings).standings[index(package.package)];
}

const std::string& title_of(const Findings& findings) {
  return findings.title.empty() ? findings.scenario : findings.title;
}

double given_an_attack(const Conditional& conditional) {
  return conditional.given_an_attack.value_or(
      conditional.before_the_fact.n > 0 ? conditional.before_the_fact.median : 0.0);
}

const PackageFindings* nothing_package(const Findings& findings) {
  return findings.nothing ? &package_of(findings, *findings.nothing) : nullptr;
}

const PackageFindings& package_of(const Findings& findings, PackageId package) {
  return findings.packages[index(package)];
}

const std::string& name_of(const PackageFindings& package) {
  return package.label.empty() ? package.id : package.label;
}

std::string quoted(const PackageFindings& package) {
  return fmt::format("\"{}\"", name_of(package));
}

std::optional<double> lead_below_numerics(const ReportInput& input) {
  const Ranking& ranking = ranking_of(input.findings);
  if (!ranking.lead || !ranking.lead_moves) return std::nullopt;
  const auto mean = [&](PackageId package) {
    const Range* range = find_measure(package_of(input.findings, package), ranking.lead->measure);
    return range != nullptr ? range->mean : 0.0;
  };
  const double lead = mean(ranking.lead->package) - mean(*ranking.lead->minus);
  return std::fabs(lead) <= *ranking.lead_moves ? ranking.lead_moves : std::nullopt;
}

std::string alike_for_all(const ReportInput& input) {
  std::vector<const PackageFindings*> all = ranked_options(input.findings);
  if (const PackageFindings* nothing = nothing_package(input.findings)) all.push_back(nothing);
  std::string shown;
  for (const PackageFindings* one : all) {
    const Range* range = find_measure(*one, deciding_measure(input));
    const std::string here = range != nullptr ? percent(range->mean) : std::string();
    if (here != "<1 %" && here != ">99 %") return "";
    if (!shown.empty() && here != shown) return "";
    shown = here;
  }
  return shown;
}

std::vector<std::string> hypothetical_texts(const ReportInput& input,
                                            const PackageFindings& package) {
  std::vector<std::string> names;
  for (const PackageEntry& entry : input.scenario.packages[index(package.package)].entries) {
    const Instrument& one = input.scenario.instruments[index(entry.instrument)];
    if (one.hypothetical) names.push_back("'" + (one.name.empty() ? one.id : one.name) + "'");
  }
  return names;
}

MeasureKey deciding_measure(const ReportInput& input) {
  return ranking_of(input.findings).objective.measure;
}

const std::string& name_of(const Findings& findings, PackageId package) {
  return name_of(package_of(findings, package));
}

std::string name_of(const Findings& findings, const Contrast& about) {
  const std::string& package = name_of(findings, about.package);
  return about.minus ? fmt::format("{} minus {}", package, name_of(findings, *about.minus))
                     : package;
}

const Range* find_measure(const PackageFindings& package, const MeasureKey& key) {
  const auto found = package.measures.find(key);
  if (found != package.measures.end()) return &found->second;
  const auto given = package.conditionals.find(key);
  return given == package.conditionals.end() ? nullptr : &given->second.before_the_fact;
}

std::optional<double> mean_of(const PackageFindings& package, const MeasureKey& key) {
  const Range* range = find_measure(package, key);
  return range == nullptr || range->n == 0 ? std::nullopt : std::optional(range->mean);
}

std::vector<InstrumentId> texts_of_options(const Scenario& scenario) {
  std::set<InstrumentId> found;
  for (const Package& package : scenario.packages)
    if (package.role == Role::option)
      for (const PackageEntry& entry : package.entries) found.insert(entry.instrument);
  return {found.begin(), found.end()};
}

std::optional<double> where_attacked(const Findings& findings, const PackageFindings& package,
                                     const MeasureKey& event) {
  const auto attacked = mean_of(package, after(Measure::attacked, findings.report_years));
  const auto both = mean_of(package, event);
  if (!attacked || !both || *attacked <= 0.0) return std::nullopt;
  return std::min(1.0, *both / *attacked);
}

std::optional<double> mean_without(const Findings& findings, const MeasureKey& key) {
  const PackageFindings* nothing = nothing_package(findings);
  return nothing == nullptr ? std::nullopt : mean_of(*nothing, key);
}

const Difference* find_difference(const Findings& findings, PackageId from, PackageId to,
                                  const MeasureKey& measure) {
  for (const Difference& one : findings.differences) {
    if (one.from == from && one.to == to && one.measure == measure) return &one;
  }
  return nullptr;
}

std::string path_of(const ReportInput& input, const InputId& which) {
  return std::visit(
      overload{[&](QuantityId quantity) { return input.scenario.quantity(quantity).path; },
               [&](const QuestionAnswer& answer) {
                 const auto& questions = input.scenario.questions;
                 return fmt::format("{}: {}", questions[index(answer.question)].id,
                                    name_of(answer, questions));
               }},
      which);
}

std::string words_of(const ReportInput& input, const InputId& which) {
  return std::visit(
      overload{[&](QuantityId) { return quantity_words(input.scenario, path_of(input, which)); },
               [&](const QuestionAnswer& answer) {
                 const auto& questions = input.scenario.questions;
                 return fmt::format("question of law: {} {}",
                                    questions[index(answer.question)].text,
                                    name_of(answer, questions));
               }},
      which);
}

bool is_calibrated(const ReportInput& input, const InputId& which) {
  const auto* quantity = std::get_if<QuantityId>(&which);
  if (quantity == nullptr) return false;
  const Quantity& one = input.scenario.quantity(*quantity);
  const auto says = [](const std::string& text, std::string_view word) {
    return text.find(word) != std::string::npos;
  };
  if (says(one.assumed, "calibrated") || says(one.source, "calibrated")) return true;
  return std::any_of(input.scenario.bands.begin(), input.scenario.bands.end(),
                     [&](const Band& band) {
                       const auto of = [&](const std::string& text) {
                         return says(text, "calibrated") && says(text, one.path);
                       };
                       return of(band.name) || of(band.assumed) || of(band.source);
                     });
}

bool is_sensitive(const ReportInput& input, const InputId& which) {
  const auto* quantity = std::get_if<QuantityId>(&which);
  return quantity != nullptr && input.scenario.quantity(*quantity).sensitive;
}

double chance_correlation(const Findings& findings) {
  const double inputs = std::max<double>(
      2.0, static_cast<double>(findings.table.inputs.size() + findings.table.questions.size()));
  const double deviation =
      1.0 / std::sqrt(std::max(1.0, static_cast<double>(findings.futures) - 1));
  return (std::sqrt(2.0 * std::log(inputs)) + 0.5) * deviation;
}

std::vector<Driver> drivers_of(const ReportInput& input, const Contrast& about) {
  std::vector<Driver> out;
  for (const Driver& driver : input.findings.drivers) {
    if (driver.about == about && !is_sensitive(input, driver.input)) {
      out.push_back(driver);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Driver& a, const Driver& b) {
    return std::fabs(a.rank_correlation) > std::fabs(b.rank_correlation);
  });
  return out;
}

}  // namespace casus
