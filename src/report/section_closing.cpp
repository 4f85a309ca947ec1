#include <fmt/format.h>

#include "report/bet_claims.hpp"
#include "report/check_words.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"
#include "report/simplification_words.hpp"
#include "report/uncoded.hpp"

namespace casus {

namespace {

/// What asks the same if a number that carries a claim does nothing, under rival models, and with
/// checks that were not run.
std::string other_commands(const ReportInput& input) {
  std::string out;
  for (const GradedClaim& claim : bet_claims(input))
    if (claim.ask)
      out += paragraph_html("If the number that carries the lead did nothing:") +
             fmt::format("<pre><code>{}</code></pre>\n", escaped(claim.ask->command));
  return out + note_html(
                   "Rival assumptions are asked by casus variants, null checks and signs by "
                   "--checks.");
}

/// How much of the texts is in no answer, and what none of them owes.
std::string text_limits(const Scenario& scenario) {
  std::vector<std::string> all = {uncoded_sentence(scenario), unowed_sentence(scenario)};
  std::erase(all, "");
  return fmt::format("{}", fmt::join(all, " "));
}

/// What the day from which all years count leaves out.
std::string horizon_limit(const Scenario& scenario) {
  if (!scenario.horizon || !scenario.horizon->after_war()) return "";
  return "It begins with a ceasefire: whether guarantees that are given before one, or before a "
         "peace is negotiated, bring it about or put it off is in no figure.";
}

}  // namespace

std::string checks_section(const ReportInput& input) {
  const Findings& found = input.findings;
  std::string body;
  if (found.checks.empty()) {
    body += note_html("No checks were run with this study.");
  } else {
    std::string rows;
    for (const Check& check : found.checks) {
      rows += fmt::format(
          "<tr>{}{}{}<td>{}</td></tr>\n", row_head_html(check_name(check, input.scenario, found)),
          cell_html(check_figure(check, input.scenario, found)), cell_html(check_words(check.kind)),
          tag_html(check_words(check.verdict),
                   check.verdict == CheckVerdict::holds ? "good" : "warn"));
    }
    body += paragraph_html(checks_sentence(found.checks));
    body += paragraph_html(
        "A result that an input was calibrated to, or that is built into the inputs, is no "
        "evidence. Of a mean over futures the verdict is about the whole of its 95 % interval: it "
        "is open where that lies on both sides of the limit, and where nothing could be checked; "
        "of a band there is none where too few futures carry it, by the mass of attacks. "
        "A band that is missed is a reason to find out why; the program tunes nothing to "
        "meet one.");
    body += details_html(
        {.summary = "Each check with what came out"},
        table_html({.caption = "Each check with what came out.",
                    .columns = {"Check", "What came out", "What it can show", "Verdict"}},
                   rows));
  }
  body += details_html({.summary = "Numerics"}, items_html(numerics_lines(found)));
  return section_html(checks_head, body);
}

std::string limits_section(const ReportInput& input) {
  std::string body = paragraph_html(
      "It does not predict. It shows what follows from stated, editable assumptions, and which of "
      "them matter.");
  body += paragraph_html(text_limits(input.scenario)) +
          paragraph_html(horizon_limit(input.scenario)) +
          paragraph_html("What the model leaves out, on purpose:");
  const auto limits = model_limits();
  body += items_html({limits.begin(), limits.end()});
  std::vector<std::string> simple;
  for (const Simplification one : input.findings.simplifications)
    simple.push_back(simplification_words(one, input.findings));
  if (!simple.empty())
    body += details_html({.summary = "Simplifications of this version"}, items_html(simple));
  return section_html(limits_head, body);
}

std::string again_section(const ReportInput& input) {
  const Findings& found = input.findings;
  std::string body = paragraph_html("The same inputs give the same bytes on any machine:");
  if (!input.command.empty())
    body += fmt::format("<pre><code>{}</code></pre>\n", escaped(input.command));
  body += other_commands(input);
  std::string rows;
  const auto row = [&](std::string_view name, const std::string& value) {
    rows += "<tr>" + row_head_html(name) + cell_html(value) + "</tr>\n";
  };
  row("Scenario", found.scenario);
  row("Hash of all files read", found.hash.empty() ? "not recorded" : found.hash);
  row("Seed", std::to_string(found.seed));
  row("Futures", found.futures == found.futures_asked
                     ? std::to_string(found.futures)
                     : fmt::format("{} of {}", found.futures, found.futures_asked));
  row("Horizon and step", fmt::format("{}, {} years a step", years_text(found.report_years),
                                      plain_number(found.step_years)));
  row("Version", "casus " + input.version);
  body += table_html({.caption = "What the numbers were made from.", .columns = {"What", "Value"}},
                     rows);
  return section_html(again_head, body);
}

std::string glossary_section() {
  std::string terms;
  for (const GlossaryEntry& entry : glossary()) {
    terms += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(entry.term), escaped(entry.meaning));
  }
  return section_html(glossary_head,
                      details_html({.summary = "The words of this report", .printed = true},
                                   "<dl>\n" + terms + "</dl>\n"));
}

}  // namespace casus
