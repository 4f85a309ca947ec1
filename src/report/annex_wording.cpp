#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "law/words.hpp"
#include "model/names.hpp"
#include "report/annex.hpp"
#include "report/compared_fields.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/side_by_side.hpp"
#include "report/text_words.hpp"
#include "report/uncoded.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string clause_anchor(ClauseId clause) {
  return fmt::format("clause-{}-{}", index(clause.instrument), clause.position);
}

/// The words of each clause, once: later tables link to the first.
class Quotes {
 public:
  explicit Quotes(const Scenario& scenario) : scenario_(scenario) {}

  std::string cell_html(ClauseId clause) {
    const std::string anchor = clause_anchor(clause);
    if (!shown_.insert({index(clause.instrument), clause.position}).second)
      return fmt::format("<td><a href=\"#{}\">as above</a></td>", anchor);
    const Source& source = scenario_.clause(clause).source;
    return fmt::format("<td id=\"{}\">{}</td>", anchor,
                       source.quote.empty() ? tag_html("no quote", "warn")
                       : source.verified    ? fmt::format("<q>{}</q>", escaped(source.quote))
                                            : fmt::format("<q>{}</q> {}", escaped(source.quote),
                                                          tag_html("not verified", "warn")));
  }

 private:
  const Scenario& scenario_;
  std::set<std::pair<std::size_t, int>> shown_{};
};

/// Long values of fields, each in full once and numbered: many texts share one condition.
class LongValues {
 public:
  std::string html(const std::string& value) {
    constexpr std::size_t long_from = 160;  // bytes
    if (value.size() < long_from) return escaped(value);
    const auto [at, is_new] = numbers_.try_emplace(value, numbers_.size() + 1);
    return is_new ? fmt::format("<span id=\"value-{}\">{} [V{}]</span>", at->second, escaped(value),
                                at->second)
                  : fmt::format("<a href=\"#value-{}\">as V{}</a>", at->second, at->second);
  }

 private:
  std::map<std::string, std::size_t> numbers_{};
};

/// What of the wording stands once, and is referred to from then on.
struct SaidOnce {
  Quotes quotes;
  LongValues values{};
};

/// The fields in which a row differs from another, or all of them.
std::string fields_html(const std::vector<std::string>& values,
                        const std::vector<std::string>* usual, LongValues& said) {
  std::string items;
  for (std::size_t f = 0; f < values.size(); ++f)
    if (usual == nullptr || values[f] != (*usual)[f])
      items += fmt::format("<li>{}: {}</li>", escaped(compared_fields()[f]),
                           values[f].empty() ? "none" : said.html(values[f]));
  return items.empty() ? "as most" : "<ul>" + items + "</ul>";
}

std::string clause_row(const Scenario& scenario, const SideBySide& table, const ComparedClause& one,
                       SaidOnce& said) {
  const Clause& clause = scenario.clause(one.clause);
  const Instrument& text = scenario.instruments[index(one.clause.instrument)];
  return fmt::format("<tr><th scope=\"row\"><a href=\"#{}\">{}</a>, {}{}</th>{}<td>{}</td></tr>\n",
                     instrument_anchor(one.clause.instrument),
                     escaped(instrument_words(scenario, one.clause.instrument)),
                     escaped(clause.source.ref.empty() ? clause.id : clause.source.ref),
                     text.hypothetical ? " " + tag_html("hypothetical", "warn") : "",
                     said.quotes.cell_html(one.clause),
                     fields_html(one.values, &table.usual, said.values));
}

std::string level_table(const Scenario& scenario, const SideBySide& table, std::string_view noun,
                        SaidOnce& said) {
  std::string rows = fmt::format(
      "<tr><th scope=\"row\" colspan=\"2\">What most of them say</th><td>{}</td></tr>\n",
      fields_html(table.usual, nullptr, said.values));
  for (const ComparedClause& one : table.clauses) rows += clause_row(scenario, table, one, said);
  std::string out = table_html(
      {.caption = fmt::format(
           "{} that {} {}. What readings differ in stands with a stroke between; a long value "
           "stands in full once, with a number behind it (V1).",
           counted(static_cast<long long>(table.clauses.size()), "clause", "clauses"),
           table.clauses.size() == 1 ? "owes" : "owe", noun),
       .columns = {"Text and place", "Its words", "Where it differs from most"},
       .style = "wording"},
      rows);
  std::vector<std::string> without;
  for (const InstrumentId one : table.without) without.push_back(instrument_words(scenario, one));
  return out + (without.empty()
                    ? ""
                    : note_html(fmt::format("No such clause: {}.", enumerated(without))));
}

std::string not_coded_words(const Instrument& text) {
  std::vector<std::string> articles;
  for (const NotCoded& one : text.not_coded)
    articles.push_back(fmt::format("{}{} ({})", one.article,
                                   one.subject.empty() ? "" : ", " + one.subject, one.provisions));
  return articles.empty() ? "none counted" : fmt::format("{}", fmt::join(articles, "; "));
}

std::string kept_words(const Instrument& text) {
  std::vector<std::string> kept;
  for (const Provision& one : text.provisions)
    kept.push_back(fmt::format("{} ({})", plain(one.matter), one.source.ref));
  return kept.empty() ? "none" : fmt::format("{}", fmt::join(kept, "; "));
}

/// The questions of law with their answers, in whose place numbers stand from then on.
std::string number_questions(Scenario& words) {
  std::string rows;
  for (std::size_t q = 0; q < words.questions.size(); ++q) {
    Question& one = words.questions[q];
    std::vector<std::string> answers;
    for (const Alternative& answer : one.alternatives)
      answers.push_back(fmt::format("{} ({})", spaced(answer.name), percent(answer.weight)));
    const std::string number = fmt::format("Q{}", q + 1);
    rows += fmt::format("<tr>{}{}{}</tr>\n", row_head_html(number), cell_html(question_words(one)),
                        cell_html(enumerated(answers)));
    one.id = one.text = number;
  }
  if (rows.empty()) return "";
  return subheading_html("Questions of law") +
         table_html({.caption = "What texts leave open, in all of them alike, and the weight of "
                                "each answer.",
                     .columns = {"No.", "Question", "Answers"},
                     .style = "questions"},
                    rows);
}

}  // namespace

std::string wording_html(Scenario words, const std::vector<InstrumentId>& texts) {
  std::string out = number_questions(words);
  SaidOnce said{.quotes = Quotes(words)};
  for (int level = 1; level < level_count; ++level) {
    const SideBySide table = side_by_side(words, texts, static_cast<Level>(level));
    const std::string_view noun = level_noun(static_cast<Level>(level));
    const std::string owed =
        level_words(words.vocabulary, static_cast<Level>(level), table.actions);
    out += subheading_html(capitalised(owed));
    out += table.clauses.empty() ? paragraph_html(fmt::format("No text owes {}.", noun))
                                 : level_table(words, table, owed, said);
  }
  return out;
}

std::string coded_texts_html(const Scenario& scenario, const std::vector<InstrumentId>& texts) {
  std::string rows;
  for (const InstrumentId id : texts) {
    const Instrument& text = scenario.instruments[index(id)];
    rows += fmt::format("<tr id=\"{}\">{}{}{}{}{}</tr>\n", instrument_anchor(id),
                        row_head_html(instrument_words(scenario, id)),
                        cell_html((text.hypothetical ? hypothetical_words(text) + "; " : "") +
                                  status_words(scenario, text)),
                        number_cell_html(std::to_string(text.clauses.size())),
                        cell_html(kept_words(text)), cell_html(not_coded_words(text)));
  }
  return uncoded_html(scenario) +
         table_html({.caption = "The texts, and what of each is in no answer.",
                     .columns = {"Text", "What it is", "Clauses", "Kept with its words",
                                 "Not coded, by article (provisions)"},
                     .style = "coded"},
                    rows);
}

}  // namespace casus
