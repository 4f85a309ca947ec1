#include "report/coverage_words.hpp"

#include <variant>
#include <vector>

#include <fmt/format.h>

#include "law/words.hpp"
#include "report/coverage_chart.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

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

std::string edits_html(const Scenario& scenario, const Vocabulary& words,
                       const std::vector<Edit>& edits) {
  std::vector<std::string> all;
  for (const Edit& one : edits) all.push_back(edit_words(one, scenario, words));
  return escaped(enumerated(all));
}

}  // namespace

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

std::string clause_quote_html(const Scenario& scenario, ClauseId clause) {
  const Source& source = scenario.clause(clause).source;
  const std::string text = escaped(instrument_words(scenario, clause.instrument));
  const std::string where = source.ref.empty() ? text : text + ", " + escaped(source.ref);
  const std::string link =
      fmt::format("<a href=\"#{}\">{}</a>", instrument_anchor(clause.instrument), where);
  return source.quote.empty() ? link : fmt::format("<q>{}</q> ({})", escaped(source.quote), link);
}

std::string opening_html(const Scenario& scenario, const Vocabulary& words, const Opening& one) {
  const auto clauses = static_cast<long long>(one.clauses.size());
  if (std::holds_alternative<Always>(one.failed.node))
    return fmt::format("<li>The conditions of {}, or who holds them, fail in turn: {}</li>",
                       counted(clauses, "clause", "clauses"),
                       clause_quote_html(scenario, one.clauses.front()));
  return fmt::format("<li>{} {} only where <b>{}</b>: {}</li>",
                     counted(clauses, "clause", "clauses"), clauses == 1 ? "applies" : "apply",
                     escaped(condition_words(one.failed, words)),
                     clause_quote_html(scenario, one.clauses.front()));
}

std::string redraft_html(const Scenario& scenario, const Vocabulary& words, const Mend& mend,
                         std::string_view head) {
  const std::string edits = edits_html(scenario, words, mend.edits);
  if (mend.everywhere)
    return fmt::format("<p>{}n every text: {}.</p>\n",
                       head.empty() ? "I" : fmt::format("{}, i", head), edits);
  std::string out =
      fmt::format("<p>{}{}. Now: {}</p>\n", head.empty() ? "" : fmt::format("{}: ", head), edits,
                  clause_quote_html(scenario, mend.clause));
  if (mend.second)
    out += fmt::format("<p>And: {}. Now: {}</p>\n", edits_html(scenario, words, mend.second->edits),
                       clause_quote_html(scenario, mend.second->clause));
  return out;
}

}  // namespace casus
