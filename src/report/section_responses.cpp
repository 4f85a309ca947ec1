#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "model/names.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/honour.hpp"
#include "report/lookup.hpp"
#include "report/response_map.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t leading_options = 2;

std::string_view level_name(std::size_t level) { return plain(static_cast<Level>(level)); }

std::string legend() {
  std::string out = "<ul class=\"legend\" aria-label=\"Levels of response\">";
  for (int level = 0; level < level_count; ++level) {
    out += fmt::format("<li>{}{}</li>", level_swatch(level),
                       escaped(plain(static_cast<Level>(level))));
  }
  return out + "</ul>\n";
}

/// Guarantors by arms and troops together, most first.
std::vector<std::size_t> order_of(const PackageFindings& package) {
  std::vector<std::size_t> order(package.guarantors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto reach = [&](std::size_t which) {
    const auto& levels = package.guarantors[which].response_in_war;
    const std::size_t n = levels.size();
    return n >= 2 ? given_an_attack(levels[n - 1]) + given_an_attack(levels[n - 2]) : 0.0;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return reach(a) > reach(b); });
  return order;
}

/// The chance that a guarantor sends troops, given an attack.
double troops_of(const GuarantorFindings& one) {
  return one.response_in_war.empty() ? 0.0 : given_an_attack(one.response_in_war.back());
}

/// What a picture of all guarantors shows: who sends troops most often.
std::string troops_finding(const ReportInput& input, const PackageFindings& package) {
  const GuarantorFindings* most = nullptr;
  for (const GuarantorFindings& one : package.guarantors)
    if (!one.response_in_war.empty() && (most == nullptr || troops_of(one) > troops_of(*most)))
      most = &one;
  if (most == nullptr) return quoted(package);
  const std::string share = percent(troops_of(*most));
  if (troops_of(*most) <= 0.0)
    return fmt::format("In the model, with {}, no guarantor sends troops", quoted(package));
  const auto as_often = std::count_if(
      package.guarantors.begin(), package.guarantors.end(), [&](const GuarantorFindings& one) {
        return !one.response_in_war.empty() && percent(troops_of(one)) == share;
      });
  if (as_often > 1)
    return fmt::format("In the model, with {}, no guarantor sends troops in more than {}",
                       quoted(package), share);
  return fmt::format("In the model, with {}, troops come most often from {}, in {}",
                     quoted(package), actor_in_prose(input.scenario, most->actor), share);
}

std::string chart_of(const ReportInput& input, const PackageFindings& package, std::size_t at,
                     const std::vector<std::size_t>& order) {
  LevelChart chart;
  chart.words = {
      fmt::format("levels-{}", at), troops_finding(input, package),
      "One bar for each guarantor: shares of no answer, consultations, economic help, arms "
      "and troops, given an attack. The numbers stand in the table below."};
  for (const std::size_t which : order) {
    if (which >= package.guarantors.size()) continue;
    const GuarantorFindings& one = package.guarantors[which];
    LevelRow row{actor_words(input.scenario, one.actor), {}};
    for (const Conditional& level : one.response_in_war)
      row.shares.push_back(given_an_attack(level));
    chart.rows.push_back(std::move(row));
  }
  return chart.rows.empty() ? "" : level_chart(chart) + "\n";
}

std::string guarantor_table(const ReportInput& input, const PackageFindings& package) {
  TableHead head{
      .caption = fmt::format("Answers to an attack pressed, with {}. Given an attack, in "
                             "shares; in brackets the median before the fact. Owed: by "
                             "the law, against {}, least to most.",
                             name_of(package), reference_words(input)),
      .columns = {"Guarantor", "Owed"},
      .style = "wide"};
  const std::size_t levels =
      package.guarantors.empty() ? 0 : package.guarantors.front().response_in_war.size();
  for (std::size_t level = 0; level < levels; ++level) head.columns.emplace_back(level_name(level));
  head.columns.emplace_back("Honoured in war");
  std::string rows;
  for (const GuarantorFindings& one : package.guarantors) {
    const auto least = static_cast<std::size_t>(std::max(0, one.owed_level_least));
    const auto most = static_cast<std::size_t>(std::max(0, one.owed_level_most));
    const auto owed_name = [](std::size_t level) {
      return std::string(level == 0 ? "nothing" : level_name(level));
    };
    rows +=
        "<tr>" + row_head_html(actor_words(input.scenario, one.actor)) +
        cell_html(least == most ? owed_name(least) : owed_name(least) + " to " + owed_name(most));
    for (const Conditional& level : one.response_in_war) {
      rows += fmt::format(
          "<td class=\"num\">{} <span class=\"small\">({})</span></td>",
          escaped(conditional_words(level)),
          level.before_the_fact.n ? escaped(percent(level.before_the_fact.median)) : "-");
    }
    rows += fmt::format("<td class=\"num\">{} <span class=\"small\">({})</span></td></tr>\n",
                        escaped(conditional_words(one.honoured_in_war)),
                        one.honoured_in_war.before_the_fact.n
                            ? escaped(percent(one.honoured_in_war.before_the_fact.median))
                            : "-");
  }
  return details_html({.summary = "The numbers for " + name_of(package)}, table_html(head, rows));
}

/// The most that any guarantor does so, but for those named.
double most_troops(const PackageFindings& package, const std::vector<ActorId>& named) {
  double most = 0.0;
  for (const GuarantorFindings& one : package.guarantors)
    if (std::find(named.begin(), named.end(), one.actor) == named.end())
      most = std::max(most, troops_of(one));
  return most;
}

/// Who sends troops most often where an attack is pressed, and how often anybody does without.
std::string troops_sentence(const ReportInput& input, const PackageFindings& package) {
  constexpr std::size_t most_named = 2;
  std::vector<const GuarantorFindings*> order;
  for (const GuarantorFindings& one : package.guarantors)
    if (!one.response_in_war.empty()) order.push_back(&one);
  if (order.empty()) return "";
  std::stable_sort(order.begin(), order.end(),
                   [](const auto* a, const auto* b) { return troops_of(*a) > troops_of(*b); });
  std::vector<std::string> words;
  std::vector<ActorId> named;
  for (std::size_t at = 0; at < std::min(most_named, order.size()); ++at) {
    named.push_back(order[at]->actor);
    words.push_back(fmt::format("{} in {}", actor_in_prose(input.scenario, order[at]->actor),
                                percent(troops_of(*order[at]))));
  }
  std::string text = fmt::format(
      "In the model, where an armed attack is pressed with {}, troops are sent by {}{}",
      quoted(package), enumerated(words),
      order.size() > words.size() ? fmt::format(", by no other guarantor in more than {}",
                                                percent(most_troops(package, named)))
                                  : std::string());
  const PackageFindings* nothing = nothing_package(input.findings);
  if (nothing != nullptr && nothing != &package && !nothing->guarantors.empty())
    text += fmt::format("; without any package by no single guarantor in more than {}",
                        percent(most_troops(*nothing, {})));
  return text + ".";
}

}  // namespace

std::string responses_section(const ReportInput& input) {
  std::vector<const PackageFindings*> shown;
  const auto options = ranked_options(input.findings);
  for (std::size_t at = 0; at < std::min(leading_options, options.size()); ++at) {
    shown.push_back(options[at]);
  }
  const PackageFindings* nothing = nothing_package(input.findings);
  if (nothing && std::find(shown.begin(), shown.end(), nothing) == shown.end()) {
    shown.push_back(nothing);
  }
  std::string body;
  if (!shown.empty()) body += paragraph_html(troops_sentence(input, *shown.front()));
  body += note_html(
      "How far each guarantor goes once an armed attack has been pressed, in the two options that "
      "are best most often and with no package to compare with.");
  std::string charts, tables;
  const auto order = shown.empty() ? std::vector<std::size_t>{} : order_of(*shown.front());
  for (std::size_t at = 0; at < shown.size(); ++at) {
    charts += chart_of(input, *shown[at], at, order);
    if (!shown[at]->guarantors.empty()) tables += guarantor_table(input, *shown[at]);
  }
  if (charts.empty()) {
    body += note_html("The answers of the guarantors were not computed yet.");
  } else {
    body += legend() + response_map(input, *shown.front()) +
            pictures_html("", fmt::format("<div class=\"panels two levels\">\n{}</div>", charts),
                          "Given an attack: futures count by how often an attack is pressed in "
                          "them. Sorted in all figures by arms and troops together in the first.") +
            tables;
  }
  body += honour_html(input);
  return section_html(responses_head, body);
}

}  // namespace casus
