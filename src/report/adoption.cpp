#include "report/adoption.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/narrowing.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::vector<const InstrumentAdoption*> rows_of(const ReportInput& input, PackageId package) {
  std::vector<const InstrumentAdoption*> rows;
  for (const InstrumentAdoption& one : input.findings.adoption) {
    if (one.package == package && one.comes.n > 0) rows.push_back(&one);
  }
  return rows;
}

/// What of an instrument comes into force, or how likely all of it does.
const char* what_comes(const Instrument& instrument) {
  if (!instrument.troops_by.empty()) return "of its troops";
  return instrument.donors.empty() ? "likely" : "of its money";
}

std::string who_agrees(const Scenario& scenario, const Instrument& instrument) {
  std::string who;
  if (all_parties_agree(instrument))
    who = "its parties, or the body that decides on it";
  else if (instrument.donors.empty() && instrument.troops_by.empty())
    who = "the body that decides on it";
  const auto add = [&who](const std::string& more) { who += (who.empty() ? "" : "; ") + more; };
  if (!instrument.donors.empty()) add("each donor on its share");
  if (!instrument.troops_by.empty()) {
    add(fmt::format("each contributor on its share, and {}",
                    actor_words(scenario, scenario.protege)));
  }
  return who;
}

/// "'Pact of three' (45 % likely) and 'Force' (84 % of its troops)".
std::string one_by_one(const Scenario& scenario,
                       const std::vector<const InstrumentAdoption*>& rows) {
  std::vector<std::string> parts;
  for (const InstrumentAdoption* one : rows) {
    parts.push_back(fmt::format("'{}' ({} {})", instrument_words(scenario, one->instrument),
                                percent(one->comes.mean),
                                what_comes(scenario.instruments[index(one->instrument)])));
  }
  return enumerated(parts);
}

/// What stands beside what is left, where something is refused.
std::string fallback_words(const ReportInput& input) {
  const auto fallback = input.scenario.fallback;
  if (!fallback || input.scenario.packages[index(*fallback)].entries.empty()) return "";
  return fmt::format(", with {} beside it where something is refused",
                     quoted(package_of(input.findings, *fallback)));
}

/// What of a package stands, whatever is decided: " (28 texts in force; 'Pact', concluded, takes
/// effect later)". Empty where nothing does.
std::string concluded_words(const ReportInput& input, PackageId package,
                            const std::vector<const InstrumentAdoption*>& open) {
  constexpr std::size_t most_named = 3;
  std::size_t in_force = 0;
  std::vector<std::string> later;
  for (const PackageEntry& entry : input.scenario.packages[index(package)].entries) {
    const Instrument& one = input.scenario.instruments[index(entry.instrument)];
    const bool is_open = std::any_of(open.begin(), open.end(), [&](const auto* row) {
      return row->instrument == entry.instrument;
    });
    if (is_open || one.hypothetical) continue;
    if (is_in_force(input.scenario, one))
      ++in_force;
    else
      later.push_back(fmt::format("'{}'", instrument_words(input.scenario, entry.instrument)));
  }
  std::vector<std::string> parts;
  if (in_force > 0)
    parts.push_back(counted(static_cast<long long>(in_force), "text", "texts") + " in force");
  if (!later.empty())
    parts.push_back(
        fmt::format("{}, concluded but not yet in force",
                    later.size() <= most_named
                        ? enumerated(later)
                        : counted(static_cast<long long>(later.size()), "text", "texts")));
  return parts.empty() ? "" : fmt::format(" ({})", fmt::join(parts, "; "));
}

}  // namespace

std::vector<std::string> adoption_points(const ReportInput& input, const PackageFindings& of) {
  constexpr std::size_t most_named = 6;
  const Range* adopted = find_measure(of, key_of(Measure::adopted));
  const Range* outcome = find_measure(of, key_of(Measure::as_likely_adopted));
  if (!adopted || !outcome || adopted->n == 0 || outcome->n == 0) return {};
  const auto rows = rows_of(input, of.package);
  if (rows.empty())
    return {fmt::format("Nothing of {} is still to be decided on{}.", quoted(of),
                        concluded_words(input, of.package, rows))};
  std::string to_decide = fmt::format(
      "This supposes that all of {} comes into force. Still to be decided on {} {}", quoted(of),
      rows.size() == 1 ? "is" : "are",
      rows.size() <= most_named ? one_by_one(input.scenario, rows) + ", in the mean"
                                : counted(static_cast<long long>(rows.size()), "text", "texts"));
  to_decide += fmt::format("; all of it comes with a chance of {}{}.", range_in(*adopted, "share"),
                           over_fewer(adopted->n, input.findings.futures));
  std::string what_comes = fmt::format(
      "Of what does in each future, beside what is concluded already{}{}, the {} is {}{}",
      concluded_words(input, of.package, rows), fallback_words(input), objective_words(input).noun,
      range_in(*outcome, "share"), over_fewer(outcome->n, input.findings.futures));
  const auto best = best_as_likely_adopted(input, of.package);
  if (best && adopted->mean < nearly_sure) {
    what_comes += fmt::format(", and {} is the best of {} options in {} of {}", quoted(of),
                              is_ranked(input.findings, of.package) ? "these" : "all",
                              percent(*best), counted(outcome->n, "future", "futures"));
  }
  return {to_decide, what_comes + "."};
}

std::string adoption_in_short(const ReportInput& input, const PackageFindings& of) {
  const Range* adopted = find_measure(of, key_of(Measure::adopted));
  const Range* outcome = find_measure(of, key_of(Measure::as_likely_adopted));
  if (!adopted || !outcome || adopted->n == 0 || outcome->n == 0) return "";
  return fmt::format(
      "All of {} comes into force with a mean chance of {}{}; of what does, the {} has a mean of "
      "{}{}.",
      quoted(of), percent(adopted->mean), over_fewer(adopted->n, input.findings.futures),
      objective_words(input).noun, percent(outcome->mean),
      over_fewer(outcome->n, input.findings.futures));
}

std::string adoption_table(const ReportInput& input) {
  std::string table;
  for (const PackageFindings& package : input.findings.packages) {
    const auto rows = rows_of(input, package.package);
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const Instrument& instrument = input.scenario.instruments[index(rows[at]->instrument)];
      table += "<tr>";
      if (at == 0)
        table += fmt::format("<th scope=\"rowgroup\" rowspan=\"{}\">{}</th>", rows.size(),
                             escaped(name_of(package)));
      table += cell_html(instrument_words(input.scenario, rows[at]->instrument)) +
               cell_html(who_agrees(input.scenario, instrument)) +
               number_cell_html(fmt::format("{} {}", range_in(rows[at]->comes, "share"),
                                            what_comes(instrument))) +
               "</tr>\n";
    }
  }
  if (table.empty()) return "";
  return details_html(
      {.summary = "What must still be adopted"},
      table_html(
          {.caption = "Instruments on which somebody must still decide: who, and what comes, "
                      "in the mean. Each votes as if the instrument hung on its yes.",
           .columns = {"Package", "Instrument", "Who must agree", "Comes"},
           .style = "wide"},
          table));
}

}  // namespace casus
