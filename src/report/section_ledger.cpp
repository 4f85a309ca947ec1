#include <algorithm>

#include <fmt/format.h>

#include "model/names.hpp"
#include "model/parameters.hpp"
#include "report/csv_field.hpp"
#include "report/format.hpp"
#include "report/ledger_chart.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string years_table(const Ledger& found) {
  const auto number = [](const std::optional<double>& value) {
    return number_cell_html(value ? plain_number(*value) : "-");
  };
  std::string rows;
  for (const LedgerYear& year : found.years) {
    const auto expected = year.expected();
    std::optional<double> missing;
    if (year.need && expected) missing = std::max(0.0, *year.need - *expected);
    rows += fmt::format("<tr>{}", row_head_html(std::to_string(year.year))) + number(year.need) +
            number(year.military) + number(year.by_law) + number(expected) + number(missing) +
            number(year.economic) + "</tr>\n";
  }
  return table_html(
      {.caption =
           "Money by year from the start, EUR bn, at the most likely value of each range. Need: "
           "military, without what the state carries itself. Expected: at the mean share of "
           "support that still flows in this model, given peace.",
       .columns = {"Year", "Need", "Military aid at full support",
                   "Of it by laws for several years", "Expected", "Missing",
                   "Economic assistance"}},
      rows);
}

std::string funding_words(const std::vector<Funding>& all) {
  std::vector<std::string> words;
  for (const Funding one : all) words.emplace_back(plain(one));
  return words.empty() ? "-" : enumerated(words);
}

std::string owed_words_of(const LedgerState& state) {
  const std::string least(owed_words(static_cast<Level>(state.owed_least)));
  const std::string most(owed_words(static_cast<Level>(state.owed_most)));
  return least == most ? least : least + " to " + most;
}

std::string states_table(const ReportInput& input, const Ledger& found) {
  const auto figure = [](double value) {
    return value > 0.0 ? plain_number(value) : std::string("-");
  };
  const auto share = [](double value, const std::optional<double>& of) {
    return value > 0.0 && of ? fmt::format("{:.2f} %", 100.0 * *of) : std::string("-");
  };
  std::string rows;
  for (const LedgerState& state : found.states) {
    const double best = state.best_year.value_or(0.0);
    rows += "<tr>" + row_head_html(actor_words(input.scenario, state.actor)) +
            number_cell_html(figure(state.military)) + number_cell_html(figure(state.economic)) +
            number_cell_html(share(state.money(), state.of_gdp)) +
            cell_html(funding_words(state.funding)) + number_cell_html(figure(best)) +
            number_cell_html(figure(1000.0 * state.troops)) +
            number_cell_html(share(state.troops, state.of_active)) +
            cell_html(owed_words_of(state)) + "</tr>\n";
  }
  return table_html(
      {.caption = fmt::format(
           "What each guarantor brings with {}: money a year, EUR bn; troops; the most that it "
           "owes "
           "by the texts against {}, over events and readings. Best year: the most military aid "
           "that "
           "it gave in a calendar year so far.",
           quoted(package_of(input.findings, found.package)),
           attack_words(input.scenario.attacks[index(input.findings.reference_attack)])),
       .columns = {"Guarantor", "Military aid", "Economic", "Of GDP", "Funding", "Best year",
                   "Troops", "Of active", "Owes"},
       .style = "wide"},
      rows);
}

std::string basis_words(const Quantity& one) {
  if (!one.source.empty() && !one.assumed.empty())
    return fmt::format("{}; assumed: {}", one.source, one.assumed);
  return one.source.empty() ? (one.assumed.empty() ? "no source" : "assumed: " + one.assumed)
                            : one.source;
}

/// Every sum and number of troops of the package with its range and source, and the need.
std::string sources_table(const ReportInput& input, const Ledger& found) {
  std::string rows;
  const auto row = [&](const std::string& what, const Quantity& one, std::string_view unit) {
    if (one.sensitive) return;
    const Bounds span = bounds(one.distribution);
    const std::string likely = plain_number(central(one.distribution));
    rows += "<tr>" + row_head_html(what) +
            cell_html(span.least == span.most
                          ? fmt::format("{} {}", likely, unit)
                          : fmt::format("{} ({} to {}) {}", likely, plain_number(span.least),
                                        plain_number(span.most), unit)) +
            cell_html(basis_words(one)) + "</tr>\n";
  };
  const Scenario& scenario = input.scenario;
  for (const PackageEntry& entry : scenario.packages[index(found.package)].entries) {
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    const std::string name =
        instrument_words(scenario, entry.instrument) + (one.hypothetical ? " (not concluded)" : "");
    if (one.money) row(name, scenario.quantity(*one.money), "EUR bn a year");
    if (one.troops) row(name, scenario.quantity(*one.troops), "thousand troops");
  }
  for (const char* path : {"need.first_two_years", "need.later", "need.own_share"})
    if (const auto id = scenario.find(path))
      row(quantity_words(scenario, path), scenario.quantity(*id), unit_of(scenario.quantity(*id)));
  if (rows.empty()) return "";
  return table_html({.caption = "Where the sums come from.",
                     .columns = {"What", "Value", "Source or reason"},
                     .style = "wide"},
                    rows);
}

/// What of the money and the troops no text ascribes to a state; empty where there is none.
std::string unnamed_words(const Ledger& found) {
  constexpr double least = 1e-6;  // rounding of shares
  double money = found.money, troops = found.troops;
  for (const LedgerState& state : found.states) {
    money -= state.money();
    troops -= state.troops;
  }
  std::vector<std::string> parts;
  if (money > least)
    parts.push_back(
        fmt::format("{} of EUR {} bn a year", plain_number(money), plain_number(found.money)));
  if (troops > least)
    parts.push_back(fmt::format("{} of {} troops", plain_number(1000.0 * troops),
                                plain_number(1000.0 * found.troops)));
  return parts.empty() ? "" : fmt::format(" No text names who brings {}.", enumerated(parts));
}

}  // namespace

std::string ledger_section(const ReportInput& input) {
  const PackageFindings* shown = fullest_option(input.findings);
  if (shown == nullptr) return {};
  const Ledger found = ledger(input, *shown);
  std::string body = paragraph_html(ledger_sentence(input, found));
  if (!found.need())
    body +=
        note_html("The scenario states no need, or not in full, so what is missing is not said.");
  if (found.withheld) body += note_html("Some numbers are withheld, as the scenario asks.");
  const bool money = found.sum(&LedgerYear::military) + found.sum(&LedgerYear::economic) > 0.0;
  if (money || found.need()) body += years_table(found);
  if (const std::string chart = ledger_chart(input, found); !chart.empty()) {
    body += pictures_html(
        "burden", chart,
        std::string("Bars: money a year; dark: military, pale: economic. States that bring "
                    "neither money nor troops by a text of the option are left out." +
                    undrawn_words(input, found) + unnamed_words(found)));
  } else {
    body += note_html(
        fmt::format("No text of {} names a state that brings money or troops.", quoted(*shown)));
  }
  body += note_html(
      "Not at hand, and so not said: what was pledged in sums, and what of each pledge was "
      "delivered "
      "when; in the table by state the best year so far stands beside what a state would give.");
  body += details_html({.summary = "State by state"}, states_table(input, found));
  if (const std::string sources = sources_table(input, found); !sources.empty())
    body += details_html({.summary = "Where the sums come from"}, sources);
  body += details_html({.summary = "The data as CSV"}, csv_html(ledger_csv(input, found)));
  return section_html(ledger_head, body);
}

}  // namespace casus
