#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "report/additions.hpp"
#include "report/answer.hpp"
#include "report/approaches.hpp"
#include "report/attacks_by_kind.hpp"
#include "report/calibration.hpp"
#include "report/channels.hpp"
#include "report/check_words.hpp"
#include "report/format.hpp"
#include "report/limits.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/prices.hpp"
#include "report/report.hpp"
#include "report/words.hpp"

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
  return fmt::format("{}/{} ({}-{})", percent_number(range->mean), percent_number(range->median),
                     percent_number(range->p05), percent_number(range->p95));
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
  heading(out, in_war ? "How the war has ended: mean/median (5-95 % of futures), in %"
                      : "Armed attack pressed: mean/median (5-95 % of futures), in %");
  out += left("package", name_width);
  for (const OutcomeColumn& column : columns) {
    // "within 10.25 years" does not fit: the years are enough
    const bool fits = columns_of(column.heading) < value_width;
    const std::size_t years = fits ? 0 : column.heading.find(' ') + 1;
    out += right(std::string_view(column.heading).substr(years), value_width);
  }
  out += right("best in", best_width) + "\n";
  bool yardsticks = false, contains_others = false;
  for (const PackageFindings& package : input.findings.packages) {
    const bool yardstick = package.role == Role::yardstick;
    yardsticks = yardsticks || yardstick;
    out += row_name(name_of(package) + (yardstick ? " *" : ""));
    for (const OutcomeColumn& column : columns) {
      out += right(table_value(find_measure(package, column.measure)), value_width);
    }
    const bool ranked = is_ranked(input.findings, package.package);
    contains_others = contains_others || (!yardstick && !ranked);
    out += right(ranked      ? percent(standing_of(input.findings, package).share_best)
                 : yardstick ? "-"
                             : "**",
                 best_width) +
           "\n";
  }
  if (yardsticks) out += "* yardstick, shown to compare with; never competes for best\n";
  if (contains_others) out += "** contains other options, so it is not ranked with them\n";
}

/// One row for each component of the largest option.
void addition_table(std::string& out, const ReportInput& input) {
  constexpr std::size_t mean_width = 20, range_width = 18, order_width = 11;
  const std::vector<AdditionRow> rows = addition_rows(input);
  if (rows.empty()) return;
  const ObjectiveWords words = objective_words(input);
  heading(out, fmt::format("What each addition buys: change of the {}, in points", words.noun));
  out += left("part", name_width) + right("mean (95 % int.)", mean_width) +
         right("5-95 % of fut.", range_width) + right("first", order_width) +
         right("last", order_width) + "\n";
  for (const AdditionRow& row : rows) {
    const AddedValue& one = *row.contribution;
    out +=
        row_name(component_name(input, *row.component)) + right(interval_words(one), mean_width) +
        right(fmt::format("{} to {}", points(one.range.p05), points(one.range.p95)), range_width) +
        right(points(one.first), order_width) + right(points(one.last), order_width) + "\n";
  }
  paragraph(out, additions_note(input));
}

/// A paragraph for each package, of the measure that decides; of attacks of one kind below.
void channel_list(std::string& out, const ReportInput& input) {
  const auto& found = input.findings.channels;
  if (!found || (found->splits.empty() && found->unsolved.empty())) return;
  heading(out, "By channel: change against no package, in points (95 % interval)");
  if (!found->unsolved.empty()) {
    paragraph(out, "Not taken apart by channel: " + found->unsolved + ".");
    return;
  }
  for (std::size_t m = 0; m < found->measures.size(); ++m) {
    if (m > 0) out += "\n";
    paragraph(out, capitalised(split_words(input, found->measures[m])) + ":");
    for (const std::string& line : channel_lines(input, m)) paragraph(out, line);
  }
  if (const std::string assumed = assumed_channels(input); !assumed.empty())
    paragraph(out, assumed);
  paragraph(out, channels_note(input));
}

void price_list(std::string& out, const ReportInput& input) {
  const std::vector<std::string> lines = price_lines(input);
  if (lines.empty()) return;
  heading(out, "What a point costs");
  for (const std::string& line : lines) paragraph(out, line);
  if (const std::string through = prices_hang_on(input); !through.empty()) paragraph(out, through);
  paragraph(out, prices_note(input));
}

void approach_table(std::string& out, const ReportInput& input) {
  heading(out, "Approaches: mean, median (5 to 95 % of futures)");
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

/// Shares of a handful of futures would be read as findings.
std::string best_so_far(const Findings& so_far, const PackageFindings& package) {
  constexpr int fewest_futures = 20;
  if (so_far.futures < fewest_futures || !is_ranked(so_far, package.package)) return "";
  return "   best in " + percent(standing_of(so_far, package).share_best);
}

}  // namespace

std::string progress_text(const Findings& so_far) {
  const MeasureKey measure = ranking_of(so_far).objective.measure;
  std::string out;
  paragraph(out, fmt::format("So far, n = {} of {} futures; {}, mean/median (5-95 %), in %:",
                             so_far.futures, so_far.futures_asked, label_of(measure)));
  for (const PackageFindings& package : so_far.packages) {
    const bool yardstick = package.role == Role::yardstick;
    out += "  " + row_name(name_of(package) + (yardstick ? " *" : "")) +
           right(table_value(find_measure(package, measure)), value_width) +
           best_so_far(so_far, package) + "\n";
  }
  return out;
}

std::string report_text(const ReportInput& input) {
  const Answer said = answer(input);
  const Findings& found = input.findings;
  std::string out;
  paragraph(out, title_of(found));
  out += "\n";
  if (!said.what_if.empty()) {
    paragraph(out, "! " + said.what_if);
    out += "\n";
  }
  for (const std::string& text : statements(said)) {
    paragraph(out, text);
    out += "\n";
  }
  paragraph(out, said.cannot_say);
  package_table(out, input);
  out += kinds_text(input) + "\n";
  for (const std::string& detail : said.details) paragraph(out, detail);
  if (!said.early_risk.empty()) {
    out += "\n";
    paragraph(out, said.early_risk);
  }
  if (const auto lines = parts_lines(input, width); !lines.empty()) {
    out += "\n";
    for (const std::string& line : lines) out += line + "\n";
  }
  addition_table(out, input);
  channel_list(out, input);
  price_list(out, input);
  out += calibration_summary(input);
  approach_table(out, input);
  out += "\n";
  paragraph(out, fmt::format("n = {} futures, seed {}, inputs {}.", found.futures, found.seed,
                             found.hash.empty() ? "without hash" : found.hash));
  if (!found.checks.empty()) {
    paragraph(out, checks_sentence(found.checks));
  }
  for (const std::string& change : input.since) paragraph(out, change);
  for (const std::string& caution : said.cautions) paragraph(out, "! " + caution);
  paragraph(out, limits_in_short());
  return out;
}

}  // namespace casus
