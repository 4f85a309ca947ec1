#include "report/approaches.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/fact_words.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// A cell that a reader expects, computed or not. Source: the question in README.md.
struct Expected {
  Approach approach{};
  ApproachCell cell{};
};
std::vector<Expected> expected_cells() {
  using enum ApproachCell;
  return {{Approach::bilateral, what_it_is},
          {Approach::bilateral, coordination},
          {Approach::bilateral, varying_commitments},
          {Approach::multilateral, what_it_is},
          {Approach::multilateral, consensus},
          {Approach::multilateral, enforcement},
          {Approach::aid, what_it_is},
          {Approach::aid, sustainability},
          {Approach::aid, escalation}};
}

ApproachLine measure_line(const Findings& findings, const PackageFindings& package,
                          const MeasureKey& key) {
  const MeasureRow& row = row_of(key.measure);
  ApproachLine line{.name = label_of(key),
                    .meaning = std::string(row.meaning),
                    .unit = std::string(row.unit),
                    .measure = key.measure};
  const Range* range = find_measure(package, key);
  if (range != nullptr && range->n > 0) line.range = *range;
  if (const auto given = package.conditionals.find(key); given != package.conditionals.end()) {
    const auto& ratio = given->second.given_an_attack;
    line.text = ratio ? fmt::format("{:.2f} given an attack (ratio of sums over futures)", *ratio)
                      : "never: its condition has no mass";
  } else if (line.range && range->n < findings.futures) {
    line.text = "over " + counted(range->n, "future", "futures");
  } else if (!line.range) {
    line.text = "not defined: it asks for something that this package does not have";
  }
  return line;
}

ApproachLine line_of(const ReportInput& input, const ApproachRow& row) {
  const PackageFindings& package = package_of(input.findings, row.package);
  ApproachLine line = std::visit(
      [&](const auto& value) -> ApproachLine {
        if constexpr (std::is_same_v<decltype(value), const MeasureKey&>) {
          return measure_line(input.findings, package, value);
        } else {
          const FactWords words = fact_words(input.scenario, value);
          return {.name = words.name, .text = words.text, .meaning = words.meaning};
        }
      },
      row.value);
  line.package = package.id;
  return line;
}

/// Without the approaches that no package of the scenario is made up as.
std::vector<ApproachBlock> of_packages(std::vector<ApproachBlock> blocks,
                                       const std::vector<ApproachRow>& rows) {
  const auto absent = [&rows](const ApproachBlock& block) {
    return !rows.empty() && std::none_of(rows.begin(), rows.end(), [&](const ApproachRow& row) {
      return row.approach == block.approach;
    });
  };
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(), absent), blocks.end());
  return blocks;
}

/// How often what good faith expects comes where an attack is pressed, by what it is.
std::string kept_words(const ReportInput& input, const ApproachLine& line) {
  constexpr struct {
    Measure measure;
    std::string_view words;
  } levels[] = {{Measure::honoured_consult, "talks"},
                {Measure::honoured_economic, "sanctions or money"},
                {Measure::honoured_arms, "arms"},
                {Measure::honoured_troops, "soldiers"}};
  const auto id = input.scenario.package(line.package);
  std::vector<std::string> kept;
  for (const auto& level : levels) {
    if (!id) break;
    const auto& all = package_of(input.findings, *id).conditionals;
    const auto found = all.find(key_of(level.measure));
    if (found != all.end() && found->second.given_an_attack)
      kept.push_back(fmt::format("{} in {}", level.words, percent(*found->second.given_an_attack)));
  }
  if (kept.empty()) return "nothing is expected of a guarantor in good faith";
  return fmt::format("where an attack is pressed and good faith expects it, there come {}",
                     enumerated(kept));
}

/// What a figure of a weakness says, for somebody who does not know its name.
std::string plain_figure(const ReportInput& input, const ApproachLine& line) {
  const std::string mean = percent(line.range->mean);
  const std::string over = over_fewer(line.range->n, input.findings.futures);
  switch (line.measure.value_or(Measure::attacked)) {
    case Measure::coordination_gap:
      return fmt::format(
          "expecting little of each other can make guarantors send {} less force than expecting "
          "much{}, in a model without signals between them, so this measures no unity",
          mean, over);
    case Measure::varying_commitments_owed:
      return fmt::format(
          "what each owes differs by {} in 100, where 0 means that all owe alike and 100 that one "
          "owes everything{}",
          percent_number(line.range->mean), over);
    case Measure::adopted:
      return fmt::format("all of it is adopted with a chance of {}{}", mean, over);
    case Measure::honoured_in_war:
      return kept_words(input, line);
    case Measure::covers_the_need:
      return fmt::format("in {} aid is enough in every period, none being short{}", mean, over);
    case Measure::preventive_effect:
      return line.range->mean > 0.0
                 ? fmt::format(
                       "in the mean the challenger hastens: aid and deployments raise the risk of "
                       "the first two years by {} points{}, by a reaction to them as assumed",
                       points(line.range->mean), over)
                 : fmt::format(
                       "in the mean no hastening: the risk of the first two years changes by {} "
                       "points{}, by a reaction to aid and deployments as assumed",
                       points(line.range->mean), over);
    default:
      return fmt::format("{} {}", line.name, range_in(*line.range, line.unit));
  }
}

}  // namespace

std::vector<ApproachBlock> approach_blocks(const ReportInput& input) {
  std::vector<ApproachBlock> blocks;
  for (const Expected& one : expected_cells()) {
    blocks.push_back({one.approach, one.cell, one.cell != ApproachCell::what_it_is, {}});
  }
  for (const ApproachRow& row : input.findings.approaches) {
    auto block = std::find_if(blocks.begin(), blocks.end(), [&](const ApproachBlock& one) {
      return one.approach == row.approach && one.cell == row.cell;
    });
    if (block == blocks.end()) {
      const auto behind = std::find_if(blocks.begin(), blocks.end(), [&](const ApproachBlock& one) {
        return one.approach > row.approach;
      });
      block = blocks.insert(behind, {row.approach, row.cell, false, {}});
    }
    block->lines.push_back(line_of(input, row));
  }
  return of_packages(std::move(blocks), input.findings.approaches);
}

std::string_view approach_words(Approach approach) {
  switch (approach) {
    case Approach::bilateral:
      return "bilateral agreements";
    case Approach::multilateral:
      return "multilateral framework";
    case Approach::aid:
      return "enhanced military aid";
    case Approach::layered:
      return "layered mix";
  }
  return "";
}

std::string_view cell_words(ApproachCell cell) {
  using enum ApproachCell;
  switch (cell) {
    case what_it_is:
      return "what it is";
    case coordination:
      return "coordination";
    case varying_commitments:
      return "varying commitments";
    case consensus:
      return "achieving consensus";
    case enforcement:
      return "enforcement";
    case sustainability:
      return "sustainability";
    case escalation:
      return "escalation risk";
  }
  return "";
}

std::string value_text(const ApproachLine& line) {
  if (!line.range) return line.text.empty() ? "not computed yet" : line.text;
  std::string text = range_in(*line.range, line.unit);
  if (!line.text.empty()) text += "; " + line.text;
  return text;
}

std::string weakness_sentence(const ReportInput& input) {
  std::string text;
  std::optional<Approach> last;
  for (const ApproachBlock& block : approach_blocks(input)) {
    if (!block.weakness) continue;
    const auto found = std::find_if(block.lines.begin(), block.lines.end(),
                                    [](const ApproachLine& one) { return one.range.has_value(); });
    if (found == block.lines.end()) continue;
    const std::string figure = plain_figure(input, *found);
    if (last == block.approach) {
      text += "; " + figure;
    } else {
      const auto id = input.scenario.package(found->package);
      text +=
          fmt::format("{} {}{}: {}", last ? "." : "", capitalised(approach_words(block.approach)),
                      id ? " (" + quoted(package_of(input.findings, *id)) + ")" : "", figure);
    }
    last = block.approach;
  }
  if (!last) return "The weaknesses of the approaches were not computed yet.";
  return "Known weaknesses, in means over futures." + text + ".";
}

}  // namespace casus
