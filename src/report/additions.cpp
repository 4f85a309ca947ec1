#include "report/additions.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/tongue.hpp"

namespace casus {

namespace {

constexpr std::size_t components_named = 3;

/// What the texts of a kind are called, after the name of their package.
TextKey texts_of(InstrumentKind kind, bool watched) {
  switch (kind) {
    case InstrumentKind::agreement:
      return watched ? TextKey("component.agreements.watched") : TextKey("component.agreements");
    case InstrumentKind::military_aid:
      return watched ? TextKey("component.military_aid.watched")
                     : TextKey("component.military_aid");
    case InstrumentKind::economic_assistance:
      return watched ? TextKey("component.economic.watched") : TextKey("component.economic");
    case InstrumentKind::deployment:
      return watched ? TextKey("component.deployment.watched") : TextKey("component.deployment");
    case InstrumentKind::sanctions:
      break;
  }
  return watched ? TextKey("component.sanctions.watched") : TextKey("component.sanctions");
}

const Additions::Whole* whole_of(const ReportInput& input) {
  const auto& additions = input.findings.additions;
  if (!additions) return nullptr;
  const auto found = std::find_if(
      additions->wholes.begin(), additions->wholes.end(), [&](const Additions::Whole& one) {
        return one.measure == ranking_of(input.findings).objective.measure;
      });
  return found == additions->wholes.end() ? nullptr : &*found;
}

}  // namespace

std::string component_name(const ReportInput& input, const Component& component) {
  const bool named_by_package =
      component.package && (component.whole_part || component.instruments.size() != 1);
  const Tongue tongue(input);
  if (!named_by_package) return tongue.instrument(input.scenario, component.instruments.front());
  const std::string package = tongue.data(name_of(input.findings, *component.package));
  if (component.whole_part) return package;
  const bool watched = std::any_of(
      component.instruments.begin(), component.instruments.end(), [&](InstrumentId one) {
        return input.scenario.instruments[index(one)].monitoring.has_value();
      });
  return tongue.say(texts_of(component.kind, watched), {{"package", package}});
}

std::vector<AdditionRow> addition_rows(const ReportInput& input) {
  const auto& additions = input.findings.additions;
  const Additions::Whole* whole = whole_of(input);
  if (whole == nullptr) return {};
  std::vector<AdditionRow> rows;
  for (const AddedValue& one : additions->contributions) {
    if (one.measure == whole->measure)
      rows.push_back({&additions->components[one.component], &one});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const AdditionRow& a, const AdditionRow& b) {
    return std::fabs(a.contribution->range.mean) > std::fabs(b.contribution->range.mean);
  });
  return rows;
}

std::string interval_words(const AddedValue& contribution) {
  if (contribution.range.n < 2) return points(contribution.range.mean);
  return fmt::format("{} ({} to {})", points(contribution.range.mean), points(contribution.low),
                     points(contribution.high));
}

std::string additions_sentence(const ReportInput& input) {
  const std::vector<AdditionRow> rows = addition_rows(input);
  const Additions::Whole* whole = whole_of(input);
  if (rows.empty() || whole == nullptr) return "";
  const ObjectiveWords words = objective_words(input);
  std::vector<std::string> named;
  double rest = 0.0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at < components_named || rows.size() == components_named + 1) {
      named.push_back(fmt::format("\"{}\" {}", component_name(input, *rows[at].component),
                                  interval_words(*rows[at].contribution)));
    } else {
      rest += rows[at].contribution->range.mean;
    }
  }
  if (named.size() < rows.size()) {
    named.push_back(
        fmt::format("the other {} together {}", rows.size() - named.size(), points(rest)));
  }
  return fmt::format(
      "What each addition buys, in the {} taken apart: all parts of \"{}\" together move the mean "
      "{} "
      "of {} by {} points, from {} to {}. Averaged over {} of adding them: {} (in brackets the 95 "
      "% "
      "interval of the mean).",
      counted(input.findings.additions->futures, "future", "futures"),
      name_of(input.findings, input.findings.additions->package), words.noun, words.event,
      points(whole->all - whole->nothing), percent(whole->nothing), percent(whole->all),
      input.findings.additions->orders == 0 ? "every order" : "drawn orders", enumerated(named));
}

std::string additions_note(const ReportInput& input) {
  const auto& found = input.findings.additions;
  if (!found) return "";
  return fmt::format(
      "Mean: what the part adds to those before it, averaged over {} of adding (Shapley value) and "
      "over {}; in every future the parts add up to the whole. First: added to nothing. Last: "
      "added to all the others. Where the two differ, parts overlap or need each other.",
      found->orders == 0 ? std::string("every order")
                         : fmt::format("{} drawn orders", found->orders),
      counted(found->futures, "future", "futures"));
}

}  // namespace casus
