#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "report/answer.hpp"
#include "report/approaches.hpp"
#include "report/format.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/report.hpp"

namespace casus {

namespace {

constexpr std::size_t width = 80;
constexpr std::size_t name_width = 20, value_width = 17, best_width = 9;
constexpr std::size_t approach_width = 15, cell_width = 17;

void paragraph(std::string& out, std::string_view text) {
  for (const std::string& line : wrapped(printable(text), width)) out += line + "\n";
}

void heading(std::string& out, std::string_view text) {
  out += "\n";
  paragraph(out, text);
  out += std::string(std::min(width, columns_of(text)), '-') + "\n";
}

std::string table_value(const Range* range) {
  if (!range || range->n == 0) return "-";
  return fmt::format("{} ({}-{})", percent(range->median), percent_number(range->p05),
                     percent_number(range->p95));
}

/// The first column; a name that does not fit stands on a line of its own.
std::string row_name(std::string_view name) {
  const std::string shown = printable(name);
  if (columns_of(shown) < name_width) return left(shown, name_width);
  std::string out;
  for (const std::string& line : wrapped(shown, width)) out += line + "\n";
  return out + std::string(name_width, ' ');
}

void package_table(std::string& out, const ReportInput& input) {
  const auto columns = outcome_columns(input);
  const bool in_war = input.scenario.horizon && input.scenario.horizon->in_war;
  heading(out, in_war ? "How the war has ended: median (5-95 % of futures)"
                      : "Armed attack pressed: median (5-95 % of futures)");
  out += left("package", name_width);
  for (const OutcomeColumn& column : columns) {
    // "within 10.25 years" does not fit: the years are enough
    const bool fits = columns_of(column.heading) < value_width;
    const std::size_t years = fits ? 0 : column.heading.find(' ') + 1;
    out += right(std::string_view(column.heading).substr(years), value_width);
  }
  out += right("best in", best_width) + "\n";
  bool yardsticks = false;
  for (const PackageFindings& package : input.findings.packages) {
    const bool yardstick = package.role == Role::yardstick;
    yardsticks = yardsticks || yardstick;
    out += row_name(name_of(package) + (yardstick ? " *" : ""));
    for (const OutcomeColumn& column : columns) {
      out += right(table_value(find_measure(package, column.measure)), value_width);
    }
    out += right(yardstick ? "-" : percent(standing_of(input.findings, package).share_best),
                 best_width) +
           "\n";
  }
  if (yardsticks) out += "* yardstick, shown to compare with; never competes for best\n";
}

void approach_table(std::string& out, const ReportInput& input) {
  heading(out, "Approaches: median (5 to 95 % of futures)");
  std::optional<Approach> last;
  for (const ApproachBlock& block : approach_blocks(input)) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& text) {
      for (std::string& line : wrapped(printable(text), width - approach_width - cell_width - 2)) {
        lines.push_back(std::move(line));
      }
    };
    for (const ApproachLine& line : block.lines) {
      add(fmt::format("{}: {}", line.name, value_text(line)));
    }
    if (lines.empty()) add("not computed yet");
    const auto names = block.approach == last
                           ? std::vector<std::string>{}
                           : wrapped(approach_words(block.approach), approach_width);
    const auto cells = wrapped(cell_words(block.cell), cell_width);
    last = block.approach;
    const std::size_t rows = std::max({lines.size(), names.size(), cells.size()});
    const auto at = [](const std::vector<std::string>& list, std::size_t row) {
      return row < list.size() ? list[row] : std::string();
    };
    for (std::size_t row = 0; row < rows; ++row) {
      std::string line = left(at(names, row), approach_width + 1) +
                         left(at(cells, row), cell_width + 1) + at(lines, row);
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    }
  }
}

}  // namespace

std::string progress_text(const Findings& so_far) {
  const MeasureKey measure = ranking_of(so_far).objective.measure;
  std::string out;
  paragraph(out, fmt::format("So far, n = {} of {} futures; {}:", so_far.futures,
                             so_far.futures_asked, label_of(measure)));
  for (const PackageFindings& package : so_far.packages) {
    const bool yardstick = package.role == Role::yardstick;
    const double best = standing_of(so_far, package).share_best;
    out += "  " + row_name(name_of(package) + (yardstick ? " *" : "")) +
           right(table_value(find_measure(package, measure)), value_width) +
           (yardstick ? "" : "   best in " + percent(best)) + "\n";
  }
  return out;
}

std::string report_text(const ReportInput& input) {
  const Answer said = answer(input);
  const Findings& found = input.findings;
  std::string out;
  paragraph(out, found.title.empty() ? found.scenario : found.title);
  out += "\n";
  for (const std::string* text : {&said.most_robust, &said.what_would_change, &said.weaknesses}) {
    if (text->empty()) continue;
    paragraph(out, *text);
    out += "\n";
  }
  paragraph(out, said.cannot_say);
  package_table(out, input);
  out += "\n";
  for (const std::string& detail : said.details) paragraph(out, detail);
  if (!said.early_risk.empty()) {
    out += "\n";
    paragraph(out, said.early_risk);
  }
  if (const auto lines = parts_lines(input, width); !lines.empty()) {
    out += "\n";
    for (const std::string& line : lines) out += line + "\n";
  }
  approach_table(out, input);
  out += "\n";
  paragraph(out, fmt::format("n = {} futures, seed {}, inputs {}.", found.futures, found.seed,
                             found.hash.empty() ? "without hash" : found.hash));
  if (!found.checks.empty()) {
    const auto holding = std::count_if(found.checks.begin(), found.checks.end(),
                                       [](const Check& check) { return check.holds; });
    paragraph(out, fmt::format("Checks: {} of {} hold.", holding, found.checks.size()));
  }
  for (const std::string& caution : said.cautions) paragraph(out, "! " + caution);
  paragraph(out, limits_in_short());
  return out;
}

}  // namespace casus
