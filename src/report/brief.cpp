#include "report/brief.hpp"

#include <fmt/format.h>

#include "report/bet.hpp"
#include "report/format.hpp"
#include "report/html_parts.hpp"
#include "report/leaflet.hpp"
#include "report/lookup.hpp"

namespace casus {

namespace {

/// "2 of 3 texts".
std::string not_concluded(const BetOption& option) {
  return option.texts == 0
             ? "no text"
             : fmt::format("{} of {}", option.hypothetical, counted(option.texts, "text", "texts"));
}

std::string options_table(const Bet& bet) {
  std::vector<std::string> columns = {"Option", "Any attack"};
  if (!bet.grave_kind.empty()) columns.push_back(fmt::format("Of it, {}", bet.grave_kind));
  columns.insert(columns.end(), {"Not concluded", "All agree"});
  std::string rows;
  for (const BetOption& option : bet.options) {
    rows += fmt::format(
        "<tr><th scope=\"row\">{}{}</th>{}{}{}{}</tr>\n", escaped(option.name),
        option.aside.empty() ? "" : fmt::format(" ({})", escaped(option.aside)),
        number_cell_html(in_hundred(option.risk)),
        bet.grave_kind.empty()
            ? std::string()
            : number_cell_html(option.grave ? in_hundred(*option.grave) : "not computed"),
        number_cell_html(not_concluded(option)),
        number_cell_html(option.adopted ? percent(*option.adopted) : "\u2013"));
  }
  return table_html(
      {.caption = fmt::format("The options. A figure in a hundred is {}; it is no forecast. All "
                              "agree: the modelled chance that every party and donor does; "
                              "a dash: nothing can be refused.{}",
                              bet.risk_meaning, bet.agreed_over),
       .columns = std::move(columns),
       .style = "options"},
      rows);
}

std::string claims_table(const Bet& bet) {
  std::string rows;
  for (const GradedClaim& claim : bet.claims) {
    rows += fmt::format("<tr>{}<td><b>{}</b>{}{}</td></tr>\n", cell_html(claim.text),
                        escaped(words_of(claim.sure)), claim.why.empty() ? "" : ": ",
                        escaped(claim.why));
  }
  return table_html(
      {.caption = sureness_rule(), .columns = {"What is claimed", "How sure"}, .style = "claims"},
      rows);
}

std::string body_of(const ReportInput& input, const Bet& bet) {
  std::string body =
      fmt::format("<p>{}{}{}</p>\n<p><b>{}</b></p>\n", escaped(bet.as_of),
                  bet.as_of.empty() ? "" : " ", escaped(bet.question), escaped(bet.finding));
  body += caution_html(input);
  body += options_table(bet) + claims_table(bet);
  return body + "<div class=\"columns\">\n" +
         list_html("If you hold this, then that", bet.beliefs) +
         list_html(fmt::format("What must be true for {}", bet.first), bet.must_be_true) +
         list_html("What it costs", bet.costs) + list_html("If it fails", bet.if_it_fails) +
         "</div>\n";
}

}  // namespace

std::string brief_html(const ReportInput& input) {
  const auto found = bet(input);
  const std::string body =
      found ? body_of(input, *found)
            : paragraph_html("Nothing is compared: the scenario has no option with a ranking.");
  return leaflet_html(input, "brief", body);
}

}  // namespace casus
