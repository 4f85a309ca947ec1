#include <algorithm>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/charts.hpp"
#include "report/coverage_chart.hpp"
#include "report/coverage_words.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t openings_named = 2;  // of each hole

std::string coverage_legend() {
  std::string items;
  for (int level = 0; level < level_count; ++level)
    items += fmt::format("<li>{}{}</li>", level_swatch(level),
                         escaped(level_noun(static_cast<Level>(level))));
  return "<ul class=\"legend\">" + items + "</ul>\n";
}

std::string hole_html(const Scenario& scenario, const Vocabulary& words, const Hole& hole) {
  std::string out = fmt::format("<li>Owed for sure: {}. Where: {}.", escaped(owed_words(hole.owed)),
                                escaped(where_words(scenario, words, hole.box)));
  if (hole.openings.empty()) return out + " No clause of the package owes more.</li>\n";
  out += "<ul>";
  for (std::size_t i = 0; i < std::min(openings_named, hole.openings.size()); ++i)
    out += opening_html(scenario, words, hole.openings[i]);
  return out + "</ul></li>\n";
}

std::string mend_html(const Scenario& scenario, const Vocabulary& words, const Coverage& found) {
  const std::string what =
      fmt::format("<p>Of the gravest armed attacks, one in which the least is owed ({}): {}.</p>\n",
                  escaped(owed_words(found.worst.owed)),
                  escaped(box_words(box_around(found.worst.event, words), words)));
  if (!found.mend) return what + note_html("No change of words of one or two clauses closes it.");
  return what + redraft_html(scenario, words, *found.mend, "The smallest redraft that raises it");
}

std::string covered_html(const Scenario& scenario, const Vocabulary& words, const Coverage& found,
                         std::size_t at) {
  std::string body = pictures_html(
      "coverage", coverage_chart(found.grid, scenario, words, fmt::format("coverage-{}", at)),
      "Upper word of a cell: what somebody owes for sure in every such event. Lower word: in the "
      "event where most is owed.");
  if (found.holes.empty())
    return body + note_html("In every event somebody owes money, arms or soldiers for sure.") +
           mend_html(scenario, words, found);
  std::string holes =
      "<p>Where nobody owes money, arms or soldiers for sure, and the words that open "
      "it:</p>\n<ul>\n";
  for (const Hole& hole : found.holes) holes += hole_html(scenario, words, hole);
  holes += "</ul>\n";
  if (found.more_holes > 0)
    holes += note_html(fmt::format("{} more.", counted(static_cast<long long>(found.more_holes),
                                                       "group of events", "groups of events")));
  return body + mend_html(scenario, words, found) +
         details_html({.summary = "The words that open the gaps"}, holes);
}

}  // namespace

std::string coverage_section(const ReportInput& input) {
  if (input.coverage.empty()) return {};
  std::string body = paragraph_html(
      "Kinds of event by who attacks, help being asked for. \"For sure\" is under every reading of "
      "the texts; a duty to act that names no act counts as nothing here. The table follows from "
      "the texts alone; it counts what is owed, not what a state "
      "would do, and says nothing about how likely an event is.");
  body += coverage_legend();
  const PackageFindings* shown = fullest_option(input.findings);
  const Vocabulary words = readable(input.scenario);
  for (std::size_t at = 0; at < input.coverage.size(); ++at) {
    const Coverage& one = input.coverage[at];
    const Package& package = input.scenario.packages[index(one.package)];
    const bool first = shown != nullptr && shown->package == one.package;
    body += details_html({.summary = package_words(package),
                          .start = first ? Disclosure::Start::open : Disclosure::Start::closed},
                         covered_html(input.scenario, words, one, at));
  }
  return section_html(coverage_head, body);
}

}  // namespace casus
