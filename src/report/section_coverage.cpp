#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/charts.hpp"
#include "report/coverage_chart.hpp"
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

/// The words of a mend with the names of things, where `to_text` of the law has their ids.
std::string edit_words(const Edit& edit, const Scenario& scenario, const Vocabulary& words) {
  switch (edit.kind) {
    case Edit::Kind::drop:
      return fmt::format("drop \"{}\"", condition_words(edit.was, words));
    case Edit::Kind::widen:
      return fmt::format("widen \"{}\" to \"{}\"", condition_words(edit.was, words),
                         condition_words(edit.becomes, words));
    case Edit::Kind::settle:
      return fmt::format("say that the answer to \"{}\" is \"{}\"",
                         question_words(scenario.questions[index(edit.answer.question)]),
                         spaced(name_of(edit.answer, scenario.questions)));
    case Edit::Kind::oblige:
      return "make it a duty";
    case Edit::Kind::name_act:
      return fmt::format("owe {} too", action_words(words.actions[index(edit.action)]));
    case Edit::Kind::deadline:
    case Edit::Kind::each_decides:
    case Edit::Kind::unreserve:
      return to_text(edit, scenario);  // in these words nothing has an id
  }
  return {};
}

std::string quote_html(const Scenario& scenario, ClauseId clause) {
  const Source& source = scenario.clause(clause).source;
  const std::string text = escaped(instrument_words(scenario, clause.instrument));
  const std::string where = source.ref.empty() ? text : text + ", " + escaped(source.ref);
  const std::string link =
      fmt::format("<a href=\"#{}\">{}</a>", instrument_anchor(clause.instrument), where);
  return source.quote.empty() ? link : fmt::format("<q>{}</q> ({})", escaped(source.quote), link);
}

/// The words that keep clauses from filling the hole, with what the text says.
std::string opening_html(const Scenario& scenario, const Vocabulary& words, const Opening& one) {
  const auto clauses = static_cast<long long>(one.clauses.size());
  if (std::holds_alternative<Always>(one.failed.node))
    return fmt::format("<li>The conditions of {}, or who holds them, fail in turn: {}</li>",
                       counted(clauses, "clause", "clauses"),
                       quote_html(scenario, one.clauses.front()));
  return fmt::format("<li>{} {} only where <b>{}</b>: {}</li>",
                     counted(clauses, "clause", "clauses"), clauses == 1 ? "applies" : "apply",
                     escaped(condition_words(one.failed, words)),
                     quote_html(scenario, one.clauses.front()));
}

/// What the events of a box have in common; states are counted where they are many.
std::string where_words(const Scenario& scenario, const Vocabulary& words, const Box& box) {
  std::string text;
  for (std::size_t d = 0; d < box.values.size(); ++d) {
    if (box.values[d].empty()) continue;
    std::vector<int> values;
    for (std::size_t v = 0; v < box.values[d].size(); ++v)
      if (box.values[d][v]) values.push_back(static_cast<int>(v));
    const Dimension& one = words.dimensions[d];
    text += (text.empty() ? "" : "; ") +
            (one.of_actors ? fmt::format("{}: {}", spaced(one.name),
                                         values_in_words(words, scenario.actors.size(),
                                                         static_cast<DimensionId>(d), values))
                           : value_words(one, box.values[d]));
  }
  return text.empty() ? "any event" : text;
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
      fmt::format("<p>The gravest armed attack in which the least is owed ({}): {}.</p>\n",
                  escaped(owed_words(found.worst.owed)),
                  escaped(box_words(box_around(found.worst.event, words), words)));
  if (!found.mend) return what + note_html("No change of words of one or two clauses closes it.");
  const Mend& mend = *found.mend;
  const auto in_words = [&](const std::vector<Edit>& all) {
    std::vector<std::string> edits;
    for (const Edit& one : all) edits.push_back(edit_words(one, scenario, words));
    return escaped(enumerated(edits));
  };
  if (mend.everywhere)
    return what + fmt::format("<p>The smallest redraft that closes it, in every text: {}.</p>\n",
                              in_words(mend.edits));
  std::string out = what + fmt::format("<p>The smallest redraft that closes it: {}. Now: {}</p>\n",
                                       in_words(mend.edits), quote_html(scenario, mend.clause));
  if (mend.second)
    out += fmt::format("<p>And: {}. Now: {}</p>\n", in_words(mend.second->edits),
                       quote_html(scenario, mend.second->clause));
  return out;
}

std::string covered_html(const Scenario& scenario, const Vocabulary& words, const Coverage& found,
                         std::size_t at) {
  std::string body = fmt::format(
      "<figure class=\"coverage\">{}<figcaption>{}</figcaption></figure>\n",
      coverage_chart(found.grid, scenario, words, fmt::format("coverage-{}", at)),
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
