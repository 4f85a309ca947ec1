#include "report/methods.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/cautions.hpp"
#include "report/check_words.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/markdown.hpp"
#include "report/simplification_words.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string heading(std::string_view title) { return fmt::format("\n## {}\n\n", title); }

std::string markdown_list(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += fmt::format("- {}\n", markdown(line));
  return out;
}

std::string computed(const ReportInput& input, const SolvedBy& by) {
  const Findings& found = input.findings;
  const Date& day = input.scenario.as_of;
  std::string out = fmt::format(
      "casus {} ({}; responses: {}) solved {} of the scenario '{}' ({}{}) in {}, seed {}. Hash of "
      "all files read: {}.\n",
      markdown(input.version), by.numbers, by.response,
      counted(static_cast<long long>(found.packages.size()), "package", "packages"),
      markdown(found.scenario), markdown(title_of(found)),
      is_valid(day) ? fmt::format("; texts as of {}", date_words(day)) : "",
      counted(found.futures, "future", "futures"), found.seed,
      found.hash.empty() ? "not recorded" : markdown(found.hash));
  if (!input.command.empty()) out += fmt::format("\n    {}\n", plain_text(input.command));
  if (const std::string laid = what_if(input); !laid.empty())
    out += fmt::format("\n{}\n", markdown(laid));
  for (const std::string& one : cautions_in_short(input))
    out += fmt::format("\n{}\n", markdown(one));
  if (found.rankings.empty()) return out;
  const ObjectiveWords objective = objective_words(input);
  return out + fmt::format(
                   "\nOptions are compared by the mean {} of {} over futures, with all of each in "
                   "force; the {} is best. An option that contains another is not compared with "
                   "it.\n",
                   objective.noun, markdown(objective.event), objective.best);
}

std::string model_words() {
  return "One package in one future is a problem: a finite-horizon stochastic game of a "
         "challenger, "
         "a protected state and guarantors, whose equilibrium is an agent quantal response "
         "equilibrium (McKelvey & Palfrey 1998): every choice is logit in its expected payoffs. "
         "Its equations are `docs/model.md` of this version, every field of a problem "
         "`docs/problem.md`, the formulas that make problems of texts and numbers "
         "`docs/compile.md`. What texts owe is computed from their clauses event by event, without "
         "a free parameter (`docs/language.md`, section 8).\n";
}

std::string drawn(const Scenario& scenario) {
  std::string out =
      "A future is one joint draw of every number with a range, of every answer to a question of "
      "law, of readings and expected levels. All packages are solved in the same futures, so "
      "differences are paired. Draws are quasi-random: the first numbers of the scenario's file "
      "are dimensions of a Sobol sequence, every other stream is a van der Corput sequence of its "
      "own, Owen-scrambled and in scrambled order (Burley 2020). A draw depends on seed, place in "
      "the file and number of the future alone. `futures.csv` holds them, `codebook.md` says what "
      "each column is.\n";
  std::vector<std::string> together;
  for (const Correlation& one : scenario.correlations) {
    const Quantity &first = scenario.quantity(one.first), &second = scenario.quantity(one.second);
    if (first.sensitive || second.sensitive) continue;
    together.push_back(fmt::format("{} and {}: rank correlation {}{}", first.path, second.path,
                                   plain_number(one.rank),
                                   one.assumed.empty() ? "" : ", assumed: " + one.assumed));
  }
  return together.empty() ? out : out + "\nDrawn together:\n\n" + markdown_list(together);
}

std::string grid_words(std::string_view of, const std::optional<Grid>& grid) {
  return grid ? fmt::format(" {} stands on a grid from {} to {} FU, {} points.", of,
                            plain_number(grid->least), plain_number(grid->most), grid->points)
              : "";
}

std::string numerics_words(const ReportInput& input) {
  const Scenario& scenario = input.scenario;
  return fmt::format(
      "Reported over {}, in steps of {} years{}.{}{}\n\n", years_text(input.findings.report_years),
      plain_number(input.findings.step_years),
      scenario.horizon ? fmt::format(", solved over {}", years_text(scenario.horizon->solve_years))
                       : std::string(),
      grid_words("Strength", scenario.strength_grid),
      grid_words("The balance of forces", scenario.balance_grid));
}

std::string checks_table(const ReportInput& input) {
  const Findings& found = input.findings;
  if (found.checks.empty()) return "No checks were run.\n";
  std::string out = markdown(checks_sentence(found.checks)) + "\n\n" +
                    markdown_head({"Check", "What came out", "What it can show", "Verdict"});
  for (const Check& check : found.checks)
    out += markdown_row({markdown(check_name(check, input.scenario, found)),
                         markdown(check_figure(check, input.scenario, found)),
                         std::string(check_words(check.kind)),
                         std::string(check_words(check.verdict))});
  return out;
}

std::string calibrated(const ReportInput& input) {
  std::vector<std::string> inputs;
  for (std::size_t q = 0; q < input.scenario.quantities.size(); ++q) {
    const InputId id = static_cast<QuantityId>(q);
    if (is_calibrated(input, id) && !is_sensitive(input, id))
      inputs.push_back(fmt::format("{}: {}", input.scenario.quantities[q].path,
                                   quantity_words(input.scenario, path_of(input, id))));
  }
  std::string out =
      inputs.empty() ? "The scenario names no number whose range was set so that results meet a "
                       "record.\n"
                     : "Ranges that were set so that results meet a record, which is then no test "
                       "of them:\n\n" +
                           markdown_list(inputs);
  const auto& calibration = input.findings.calibration;
  if (!calibration) return out;
  out += fmt::format(
      "\nFutures can also be weighted to meet the record: weights of least relative entropy ({} "
      "nats), which tell as much as {} futures of equal weight; the heaviest has {} of the weight. "
      "Figures weighted so are marked; all others count futures alike.\n\n",
      plain_number(calibration->entropy), plain_number(calibration->effective),
      percent(calibration->heaviest));
  out += markdown_head({"Line of the record", "futures alike", "weighted"});
  const auto value = [](const CalibratedFigure& one) {
    return one.value ? plain_number(*one.value) : std::string("not defined");
  };
  for (const CalibrationRow& row : calibration->rows)
    out += markdown_row({markdown(row.label), value(row.alike), value(row.weighted)});
  return out;
}

std::string by_construction(const ReportInput& input) {
  std::vector<std::string> lines = {
      "A stronger or an additional promise makes no step of a guarantor less worth climbing "
      "(docs/model.md, section 3). That a package which contains another is seldom worse is "
      "therefore no finding, and such packages are not ranked with each other."};
  for (const Check& check : input.findings.checks)
    if (check.kind == CheckKind::construction)
      lines.push_back(fmt::format("{}: {}", check_name(check, input.scenario, input.findings),
                                  check_words(check.kind)));
  return markdown_list(lines);
}

std::string left_out(const ReportInput& input) {
  const auto limits = model_limits();
  std::vector<std::string> lines(limits.begin(), limits.end());
  for (const Simplification one : input.findings.simplifications)
    lines.push_back(simplification_words(one, input.findings));
  return markdown_list(lines);
}

}  // namespace

std::string methods_text(const ReportInput& input, const SolvedBy& by) {
  const Findings& found = input.findings;
  std::string out = "# Methods\n" + heading("What was computed") + computed(input, by);
  out += heading("The model") + model_words();
  out += heading("Futures") + drawn(input.scenario);
  out += heading("Numerics") + numerics_words(input) +
         (found.rankings.empty() ? "" : markdown_list(numerics_lines(found)));
  out += heading("Checks") + checks_table(input);
  out += heading("What is assumed") + markdown(evidence_sentence(with_evidence(input.scenario))) +
         " `inputs.json` has each with its range, unit, source and reason.\n";
  out += heading("What was calibrated") + calibrated(input);
  out += heading("What holds by construction") + by_construction(input);
  return out + heading("What the model leaves out") + left_out(input);
}

}  // namespace casus
