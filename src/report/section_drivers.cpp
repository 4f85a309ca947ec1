#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/parameters.hpp"
#include "report/answer.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/narrowing.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t drivers_shown = 12;

std::string driver_row(const ReportInput& input, const Driver& driver) {
  const bool chance = std::fabs(driver.rank_correlation) < chance_correlation(input.findings);
  return fmt::format(
      "<tr><th scope=\"row\">{}<span class=\"small path\">{}{}</span></th><td>{}</td>"
      "<td class=\"num\">{:+.2f}{}</td></tr>\n",
      escaped(words_of(input, driver.input)), escaped(path_of(input, driver.input)),
      is_calibrated(input, driver.input) ? " \u00b7 calibrated" : "",
      signed_bar(driver.rank_correlation), driver.rank_correlation,
      chance ? "<span class=\"small\">may be chance</span>" : "");
}

std::string table_of_drivers(const ReportInput& input, const Contrast& about,
                             const std::vector<Driver>& drivers) {
  std::string rows;
  for (const Driver& driver : drivers) rows += driver_row(input, driver);
  return table_html(
      {.caption = fmt::format("Inputs that go with \"{}\" under {}. Rank correlation "
                              "over futures, strongest first; to the right: the higher "
                              "the input, the higher the outcome.",
                              label_of(about.measure), name_of(input.findings, about)),
       .columns = {"Input", "-1 to +1", "Rank correlation"}},
      rows);
}

/// The strongest inputs; those that may be chance behind a fold.
std::string driver_table(const ReportInput& input, const Contrast& about) {
  std::vector<Driver> drivers = drivers_of(input, about);
  if (drivers.empty()) return "";
  drivers.resize(std::min(drivers_shown, drivers.size()));
  const auto chance = std::find_if(drivers.begin(), drivers.end(), [&](const Driver& one) {
    return std::fabs(one.rank_correlation) < chance_correlation(input.findings);
  });
  const std::vector<Driver> certain(drivers.begin(), chance), others(chance, drivers.end());
  std::string out = certain.empty() ? "" : table_of_drivers(input, about, certain);
  if (!others.empty())
    out +=
        details_html({.summary = fmt::format("{} that may be chance",
                                             counted(static_cast<long long>(others.size()),
                                                     certain.empty() ? "input" : "more input",
                                                     certain.empty() ? "inputs" : "more inputs"))},
                     table_of_drivers(input, about, others));
  return out;
}

std::string all_drivers(const ReportInput& input) {
  const Ranking& ranking = ranking_of(input.findings);
  std::string out;
  std::vector<Contrast> shown;
  if (!ranking.order.empty()) {
    shown.push_back({ranking.objective.measure, fullest_option(input.findings)->package, {}});
    out = driver_table(input, shown.front());
  }
  for (const Driver& driver : input.findings.drivers) {
    const Contrast& about = driver.about;
    if (std::find(shown.begin(), shown.end(), about) != shown.end()) continue;
    shown.push_back(about);
    out += details_html(
        {.summary = fmt::format("{}: {}", name_of(input.findings, about), label_of(about.measure))},
        driver_table(input, about));
  }
  return out.empty() ? note_html("What drives the result was not computed yet.") : out;
}

/// How the leader compares with another option, in words.
std::string against(const Findings& findings, const PackageFindings& leader,
                    const PackageFindings& other) {
  const MeasureKey& measure = ranking_of(findings).objective.measure;
  const auto defined = [&](const PackageFindings& from, const PackageFindings& to) {
    const Difference* found = find_difference(findings, from.package, to.package, measure);
    return found && found->range.n > 0 ? found : nullptr;
  };
  if (const Difference* found = defined(other, leader)) {
    return fmt::format("{} lower in {} of futures; mean difference {} points ({} to {})",
                       name_of(leader), percent(found->share_lower), points(found->range.mean),
                       points(found->range.p05), points(found->range.p95));
  }
  if (const Difference* found = defined(leader, other)) {
    return fmt::format("{} lower in {} of futures; its mean difference {} points ({} to {})",
                       name_of(other), percent(found->share_lower), points(found->range.mean),
                       points(found->range.p05), points(found->range.p95));
  }
  return "not computed";
}

std::string ranking_table(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  const Objective& objective = ranking_of(input.findings).objective;
  if (options.empty()) return "";
  std::string rows;
  for (const PackageFindings* option : options) {
    const Standing& standing = standing_of(input.findings, *option);
    const Range& regret = standing.regret;
    rows +=
        "<tr>" + row_head_html(name_of(*option)) + number_cell_html(percent(standing.share_best)) +
        number_cell_html(percent(standing.share_near_best)) +
        number_cell_html(regret.n == 0 ? "-"
                                       : fmt::format("{} ({} to {})", points(regret.mean),
                                                     points(regret.p05), points(regret.p95))) +
        cell_html(option == options.front() ? "-"
                                            : against(input.findings, *options.front(), *option)) +
        "</tr>\n";
  }
  return details_html(
      {.summary = "What would change the ranking"},
      table_html({.caption = fmt::format(
                      "Options by {}. Best and near best: shares of futures. Regret: points {} "
                      "the best option of the same future, mean (5th to 95th percentile).",
                      label_of(objective.measure),
                      objective.direction == Direction::minimise ? "above" : "below"),
                  .columns = {"Option", "Best", "Near best", "Regret", "Against the first"},
                  .style = "wide"},
                 rows));
}

std::string input_range(const Slice& slice, std::string_view unit) {
  const bool share = unit == "share" || unit == "probability";
  const double scale = share ? 100.0 : 1.0;
  const std::string after = share ? "%" : std::string(unit);
  return fmt::format("{} to {}{}{}", plain_number(scale * slice.from),
                     plain_number(scale * slice.to), after.empty() ? "" : " ", after);
}

std::string slice_html(const ReportInput& input, const Slice& slice, std::string_view unit) {
  return fmt::format(
      "<td><b>{}</b> in {}<span class=\"small\">input {}; n = {}; {} with the first option {}"
      "</span></td>",
      escaped(name_of(input.findings, slice.best)), escaped(percent(slice.share_best)),
      escaped(input_range(slice, unit)), slice.futures, objective_words(input).noun,
      escaped(range_in(slice.lead_outcome, "share")));
}

std::string narrowing_table(const ReportInput& input) {
  const auto list = narrowings(input);
  if (list.empty()) return "";
  std::string rows;
  for (const Narrowing& one : list) {
    const std::string unit = unit_of(input.scenario.quantity(one.quantity));
    rows += "<tr>" + row_head_html(quantity_words(input.scenario, path_of(input, one.quantity)));
    for (const Slice& slice : one.slices) rows += slice_html(input, slice, unit);
    rows += "</tr>\n";
  }
  return details_html(
      {.summary = "If an assumption were narrowed"},
      table_html(
          {.caption = fmt::format("The same futures, sorted by one input and cut into thirds: "
                                  "which option is best most often in each, and the {} with "
                                  "the option that is first overall.",
                                  objective_words(input).noun),
           .columns = {"Input", "Lowest third", "Middle third", "Highest third"},
           .style = "wide"},
          rows));
}

/// How the answer to a question of law moves the ranking.
std::string settled_table(const ReportInput& input) {
  const auto list = settled_questions(input);
  if (list.empty()) return "";
  std::string rows;
  for (const SettledQuestion& one : list) {
    const Question& question = input.scenario.questions[index(one.question)];
    for (const SettledQuestion::Part& part : one.parts) {
      const bool first = &part == &one.parts.front();
      rows += "<tr>" +
              (first ? fmt::format("<th scope=\"rowgroup\" rowspan=\"{}\">{}<span class=\"small\">"
                                   "{}</span></th>",
                                   one.parts.size(), escaped(question.text),
                                   one.decides ? "decides which option is best"
                                               : "the same option is best under each answer")
                     : std::string()) +
              cell_html(name_of({one.question, part.alternative}, input.scenario.questions)) +
              fmt::format(
                  "<td><b>{}</b> in {}<span class=\"small\">n = {}; {} with the first option {}"
                  "</span></td></tr>\n",
                  escaped(name_of(input.findings, part.slice.best)),
                  escaped(percent(part.slice.share_best)), part.slice.futures,
                  objective_words(input).noun, escaped(range_in(part.slice.lead_outcome, "share")));
    }
  }
  return details_html(
      {.summary = "If a question of law were settled"},
      table_html({.caption = "Each future draws one answer to each question of law, the same in "
                             "every text. The same futures by that answer: which option is best "
                             "most often.",
                  .columns = {"Question of law", "Answer", "Best option"},
                  .style = "wide"},
                 rows));
}

}  // namespace

std::string drivers_section(const ReportInput& input) {
  const auto options = ranked_options(input.findings);
  std::string body;
  if (!options.empty()) body += paragraph_html(answer(input).what_would_change);
  if (!input.findings.drivers.empty()) {
    body += note_html(fmt::format(
        "An input high in this list is one whose range is worth narrowing. With n = {} a rank "
        "correlation nearer to 0 than {:.2f} may be chance. Not in the list, "
        "though they may matter as much: constants, and inputs that are drawn for each guarantor "
        "apart, of which a few may carry the result.",
        input.findings.futures, std::min(1.0, chance_correlation(input.findings))));
  }
  body += all_drivers(input) + parts_html(input) + settled_table(input) + narrowing_table(input) +
          ranking_table(input);
  return section_html(drivers_head, body);
}

}  // namespace casus
