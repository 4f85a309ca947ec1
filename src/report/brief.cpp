#include "report/brief.hpp"

#include <fmt/format.h>

#include "report/bet.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/leaflet.hpp"

namespace casus {

namespace {

/// "2 of 3 texts".
std::string not_concluded(const Tongue& tongue, const BetOption& option) {
  return option.texts == 0
             ? tongue.say("brief.no_text")
             : tongue.say("brief.not_concluded", {{"number", std::to_string(option.hypothetical)},
                                                  {"texts", tongue.texts(option.texts)}});
}

/// "6 in 100 (10 in 100)", futures alike and weighted to the record.
std::string grave_words(const Tongue& tongue, const BetOption& option) {
  if (!option.grave) return tongue.say("brief.not_computed");
  const std::string share = tongue.in_hundred(*option.grave);
  return option.grave_by_record
             ? tongue.say(
                   "brief.by_record",
                   {{"share", share}, {"record", tongue.in_hundred(*option.grave_by_record)}})
             : share;
}

std::string option_row(const Tongue& tongue, const Bet& bet, const BetOption& option) {
  const std::string name =
      option.aside.empty()
          ? option.name
          : tongue.say("brief.aside", {{"option", option.name}, {"aside", option.aside}});
  std::string cells = row_head_html(name) + number_cell_html(tongue.in_hundred(option.risk));
  if (!bet.grave_kind.empty()) cells += number_cell_html(grave_words(tongue, option));
  cells += number_cell_html(not_concluded(tongue, option));
  return "<tr>" + cells +
         number_cell_html(option.adopted ? tongue.percent(*option.adopted) : "\u2013") + "</tr>\n";
}

std::string options_table(const Tongue& tongue, const Bet& bet) {
  std::vector<std::string> columns = {tongue.say("brief.option"), tongue.say("brief.risk")};
  if (!bet.grave_kind.empty())
    columns.push_back(tongue.say("brief.grave", {{"attack", bet.grave_kind}}));
  columns.insert(columns.end(), {tongue.say("brief.texts"), tongue.say("brief.agreed")});
  std::string rows;
  for (const BetOption& option : bet.options) rows += option_row(tongue, bet, option);
  const std::string caption = tongue.say("brief.options", {{"risk_meaning", bet.risk_meaning}}) +
                              (bet.record_meaning.empty() ? "" : " ") + bet.record_meaning +
                              bet.agreed_over;
  return table_html({.caption = caption,
                     .columns = std::move(columns),
                     .style = "options",
                     .aloud = table_aloud(tongue, caption)},
                    rows);
}

std::string claims_table(const Tongue& tongue, const Bet& bet) {
  std::string rows;
  for (const GradedClaim& claim : bet.claims) {
    const std::string why = claim.why.empty() ? "" : tongue.say("brief.why", {{"why", claim.why}});
    rows += fmt::format("<tr>{}<td><b>{}</b>{}</td></tr>\n", cell_html(claim.text),
                        escaped(words_of(claim.sure, tongue)), escaped(why));
  }
  const std::string caption = sureness_rule(tongue);
  return table_html({.caption = caption,
                     .columns = {tongue.say("brief.claim"), tongue.say("brief.sure")},
                     .style = "claims",
                     .aloud = table_aloud(tongue, caption)},
                    rows);
}

std::string body_of(const ReportInput& input, const Bet& bet) {
  const Tongue tongue(input);
  std::string body =
      fmt::format("<p>{}{}{}</p>\n<p><b>{}</b></p>\n", escaped(bet.as_of),
                  bet.as_of.empty() ? "" : " ", escaped(bet.question), escaped(bet.finding));
  body += caution_html(input);
  body += options_table(tongue, bet) + claims_table(tongue, bet);
  return body + "<div class=\"columns\">\n" + list_html(tongue.say("brief.beliefs"), bet.beliefs) +
         list_html(tongue.say("brief.must", {{"option", bet.first}}), bet.must_be_true) +
         list_html(tongue.say("brief.costs"), bet.costs) +
         list_html(tongue.say("brief.fails"), bet.if_it_fails) +
         list_html(tongue.say("miss.head"), bet.misses) + "</div>\n";
}

}  // namespace

std::string brief_html(const ReportInput& input) {
  const auto found = bet(input);
  const std::string body =
      found ? body_of(input, *found) : paragraph_html(Tongue(input).say("nothing_compared"));
  return leaflet_html(input, "brief", body);
}

}  // namespace casus
