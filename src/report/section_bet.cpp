#include <fmt/format.h>

#include "report/bet.hpp"
#include "report/charts.hpp"
#include "report/check_words.hpp"
#include "report/format.hpp"
#include "report/sections.hpp"

namespace casus {

namespace {

/// "full-scale attack: 7"; empty where the kinds are not told apart.
std::string grave_words(const Bet& bet, const BetOption& option) {
  return option.grave ? fmt::format("{}: {}", bet.grave_kind, percent_number(*option.grave)) : "";
}

/// What the dots show, in words.
std::string risk_words(const Bet& bet, const BetOption& option) {
  return in_hundred(option.risk) + (option.grave ? "; " : "") + grave_words(bet, option);
}

/// What does not exist yet, and whether it would come about.
std::string standing_words(const BetOption& option) {
  if (option.texts == 0) return "nothing is promised";
  std::string text = option.hypothetical == 0
                         ? std::string("all of it is concluded")
                         : fmt::format("{} of {} not concluded", option.hypothetical,
                                       counted(option.texts, "text", "texts"));
  if (option.adopted)
    text += fmt::format("; every party and donor agrees: {}", percent(*option.adopted));
  return text;
}

std::string options_html(const Bet& bet) {
  std::string out = "<div class=\"bets\">\n";
  for (std::size_t at = 0; at < bet.options.size(); ++at) {
    const BetOption& option = bet.options[at];
    out += fmt::format(
        "<div><h3>{}</h3>{}<p><b>{}</b></p><p class=\"small\">{}{}{}{}</p></div>\n",
        escaped(option.name),
        hundred_dots({.id = fmt::format("bet-{}", at + 1),
                      .title = fmt::format("{}: {}", option.name, risk_words(bet, option))},
                     option.risk, option.grave),
        escaped(in_hundred(option.risk)), escaped(grave_words(bet, option)),
        option.grave ? "; " : "", escaped(standing_words(option)),
        option.aside.empty() ? "" : "; " + escaped(option.aside));
  }
  return out + "</div>\n";
}

std::string legend(const Bet& bet) {
  const std::string kinds =
      bet.grave_kind.empty()
          ? std::string()
          : fmt::format(" The darkest stand for {}, which may follow others.", bet.grave_kind);
  return note_html(
      fmt::format("Each option as a hundred dots: filled is {}.{}{} An attack is pressed if it "
                  "goes on after the guarantors have answered. A "
                  "risk in this model, not a forecast.",
                  bet.risk_meaning, kinds, bet.agreed_over));
}

/// What narrows the futures of the page with one click, and the command for what none of them has.
/// Without a script the link leads to where it says so.
std::string ask_html(const BeliefAsked& ask) {
  const std::string command =
      ask.command.empty()
          ? std::string()
          : fmt::format(" {}: <code>{}</code>", escaped(ask.nothing), escaped(ask.command));
  return fmt::format(
      " <span class=\"small ask\"><a href=\"#{}\" data-narrow=\"{}\">{}</a>{}</span>",
      inside_head.id, escaped(ask.quantity), escaped(ask.less), command);
}

std::string claims_html(const Bet& bet) {
  std::string out = "<ul class=\"claims\">\n";
  for (const GradedClaim& claim : bet.claims) {
    out += fmt::format("<li>{} {}{}{}</li>\n", escaped(claim.text),
                       tag_html(words_of(claim.sure), claim.sure == Sureness::text      ? "good"
                                                      : claim.sure == Sureness::futures ? ""
                                                                                        : "warn"),
                       claim.why.empty()
                           ? ""
                           : fmt::format(" <span class=\"small\">{}</span>", escaped(claim.why)),
                       claim.ask ? ask_html(*claim.ask) : std::string());
  }
  return out + "</ul>\n";
}

}  // namespace

std::string bet_section(const ReportInput& input) {
  const auto found = bet(input);
  if (!found) return "";
  std::string body = fmt::format(
      "<div class=\"opening\">\n<p class=\"lead\">{}{}{}</p>\n<p "
      "class=\"lead\"><b>{}</b></p>\n</div>\n",
      escaped(found->as_of), found->as_of.empty() ? "" : " ", escaped(found->question),
      escaped(found->finding));
  body += options_html(*found) + legend(*found);
  body += "<div class=\"columns\">\n<div>\n" +
          list_html("If you hold this, then that", found->beliefs) +
          subheading_html("What the page claims, and how sure") + claims_html(*found) +
          "</div>\n<div>\n";
  body += list_html(fmt::format("What must be true for {}", found->first), found->must_be_true);
  body += list_html("What it costs", found->costs);
  body += list_html("If it fails", found->if_it_fails);
  body += "</div>\n</div>\n" + note_html(sureness_rule());
  if (const std::string checks = checks_sentence(input.findings.checks); !checks.empty())
    body += note_html(checks);
  return section_html(bet_head, body);
}

}  // namespace casus
