#include <algorithm>

#include <fmt/format.h>

#include "report/check_words.hpp"
#include "report/format.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/sections.hpp"
#include "report/simplification_words.hpp"

namespace casus {

namespace {

/// What did not converge, and how the measure that decides moves with other numerics.
std::vector<std::string> numerics_lines(const Findings& found) {
  std::vector<std::string> lines = {
      fmt::format("{} did not converge; worst residual {:.1e}.",
                  counted(found.not_converged, "response", "responses"), found.worst_residual),
      fmt::format("Most mass at an end of the strength grid: {}.",
                  percent(found.mass_at_grid_ends))};
  if (found.profile_distance.n > 0)
    lines.push_back(
        fmt::format("Distance of the stated answers of guarantors from the solved ones: {}.",
                    range_in(found.profile_distance, "")));
  const MeasureKey deciding = ranking_of(found).objective.measure;
  const auto& moves = found.numerics.moves;
  const auto one = std::find_if(moves.begin(), moves.end(),
                                [&](const NumericMove& move) { return move.measure == deciding; });
  if (one != moves.end())
    lines.push_back(fmt::format(
        "Solved again in {}: the mean of {} moves by at most {:.2g} with a horizon longer by 5 "
        "years, {:.2g} with half the step, {:.2g} with grids twice as fine.",
        counted(found.numerics.futures, "future", "futures"), label_of(deciding),
        one->longer_horizon, one->half_step, one->finer_grids));
  return lines;
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
        "is open where that lies on both sides of the limit, and where nothing could be checked. "
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
      "It does not predict. It shows what follows from stated, sourced, editable assumptions, and "
      "which of them matter. What the model leaves out, on purpose:");
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
  return section_html(glossary_head, details_html({.summary = "The words of this report"},
                                                  "<dl>\n" + terms + "</dl>\n"));
}

}  // namespace casus
