#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/explanation.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"

namespace casus {

namespace {

constexpr std::size_t cruxes_shown = 3;
constexpr std::size_t pairs_shown = 6;

/// Lays out an explanation; every member adds a part of the page.
class ExplanationPage {
 public:
  ExplanationPage(const ReportInput& input, const Explanation& found)
      : input_(input), found_(found), unit_(row_of(found.measure.measure).unit) {}

  std::string text() {
    head();
    for (const OutcomeCruxes& one : found_.outcomes) {
      if (!one.about.minus && !is_yardstick(one.about.package)) outcome(one);
    }
    pairs();
    failures();
    map();
    close();
    return page_;
  }

 private:
  bool is_yardstick(PackageId package) const {
    return package_of(input_.findings, package).role == Role::yardstick;
  }

  void head() {
    const ObjectiveWords words = objective_words(input_);
    page_ += wrap("", fmt::format("What the {} of {} hangs on, over {}.", words.noun, words.event,
                                  counted(input_.findings.futures, "future", "futures")));
    add_paragraph(
        page_,
        "An input beside the others that are listed: the share of what varies over futures that is "
        "gone once the input is known (first-order index; in brackets 90 % of resamples), with "
        "what goes together with those others, which may be chance, taken out; beside it the same "
        "with nothing taken out; and the mean where the input is in its lowest and in its highest "
        "fifth. A switch point is the value at which the mean passes a level; it stands here if "
        "it does so in each half of the futures. What the largest of so many inputs may do by "
        "chance is not listed.");
    page_ += "\n";
  }

  void outcome(const OutcomeCruxes& one) {
    page_ += wrap("", fmt::format("{}: mean {} (5-95 % of futures: {} to {})",
                                  name_of(input_.findings, one.about), shown(one.range.mean, one),
                                  shown(one.range.p05, one), shown(one.range.p95, one)));
    std::size_t listed = 0;
    for (const Crux& crux : one.cruxes) {
      if (crux.may_be_chance) continue;
      if (++listed > cruxes_shown) break;
      add(crux, one, listed);
    }
    if (listed == 0)
      add_paragraph(page_, "No input alone moves it by more than chance may explain.", 2);
    groups(one);
    page_ += "\n";
  }

  void add(const Crux& crux, const OutcomeCruxes& outcome, std::size_t rank) {
    const InputColumn& input = found_.inputs[crux.input];
    const FirstOrder& effect = crux.apart ? *crux.apart : crux.effect;
    page_ += wrap(fmt::format("  {}. ", rank), input_words(input_.scenario, input));
    std::string text = fmt::format(
        "[{}] {} ({} to {} %) of what varies, {} with nothing taken out; mean {} where it is {}, "
        "{} where {}.",
        input.name, percent(effect.share), percent_number(effect.interval.low),
        percent_number(effect.interval.high), percent(crux.effect.share),
        shown(effect.at_low, outcome), input.words.empty() ? "lowest" : word_at(crux, false),
        shown(effect.at_high, outcome), input.words.empty() ? "highest" : word_at(crux, true));
    add_paragraph(page_, text, 5);
    if (!input.words.empty()) return;
    add_paragraph(page_, switches(crux, outcome), 5);
    if (const auto quantity = input_.scenario.find(input.name)) {
      const Quantity& stated = input_.scenario.quantity(*quantity);
      add_paragraph(
          page_,
          fmt::format(
              "Its range: {}{}, {}{}.", to_text(stated.distribution), unit_after(input.unit),
              stated.source.empty() ? "assumed" : "with a source",
              stated.evidence ? "; its evidence: " + to_text(*stated.evidence) : std::string()),
          5);
    }
  }

  /// The word under which the mean is lowest or highest.
  std::string word_at(const Crux& crux, bool highest) const {
    const InputColumn& input = found_.inputs[crux.input];
    std::size_t best = 0;
    bool any = false;
    for (std::size_t w = 0; w < crux.mean_by_word.size(); ++w) {
      if (!crux.mean_by_word[w]) continue;
      const bool better = any && (highest ? *crux.mean_by_word[w] > *crux.mean_by_word[best]
                                          : *crux.mean_by_word[w] < *crux.mean_by_word[best]);
      if (!any || better) best = w;
      any = true;
    }
    return fmt::format("'{}'", input.words[best]);
  }

  std::string switches(const Crux& crux, const OutcomeCruxes& outcome) const {
    const std::string& unit = found_.inputs[crux.input].unit;
    std::string passes, never, unsure;
    for (const SwitchPoint& one : crux.switches) {
      if (!one.at) {
        if (!never.empty()) never += ", ";
        never += shown(one.level, outcome);
        continue;
      }
      if (!one.in_each_half) {
        if (!unsure.empty()) unsure += ", ";
        unsure += shown(one.level, outcome);
        continue;
      }
      if (!passes.empty()) passes += "; ";
      passes += fmt::format("{} at {} ({} to {})",
                            outcome.about.minus ? "change places" : shown(one.level, outcome),
                            value_in(one.at.value(), unit), value_in(one.interval.low, unit),
                            value_in(one.interval.high, unit));
    }
    if (outcome.about.minus) {
      if (!unsure.empty())
        return "Whether the two change places within its range differs between the halves of the "
               "futures.";
      return passes.empty() ? "The two do not change places within its range."
                            : "The two " + passes + ".";
    }
    std::string text;
    if (!passes.empty()) text = "The mean passes " + passes + ". ";
    if (!never.empty()) text += fmt::format("It does not pass {} within the range. ", never);
    if (!unsure.empty())
      text +=
          fmt::format("Whether it passes {} differs between the halves of the futures.", unsure);
    return text;
  }

  void groups(const OutcomeCruxes& one) {
    std::vector<std::pair<double, std::string>> all;
    bool unsure = false;
    for (std::size_t g = 0; g < one.groups.size(); ++g) {
      const auto& effect = one.groups[g];
      if (!effect) continue;
      unsure = unsure || effect->share > 1.0;  // no share can be: the variance is not known
      all.emplace_back(effect->share,
                       fmt::format("{} {} ({} to {} %)", name(static_cast<InputGroup>(g)),
                                   percent(effect->share), percent_number(effect->interval.low),
                                   percent_number(effect->interval.high)));
    }
    if (all.empty()) return;
    if (unsure) {
      add_paragraph(page_,
                    fmt::format("What groups do is not known from {}: a few of them decide.",
                                counted(found_.group_futures, "future", "futures")),
                    2);
      return;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text = "By group, alone and with others (total effect): ";
    for (std::size_t g = 0; g < all.size(); ++g) text += (g > 0 ? ", " : "") + all[g].second;
    add_paragraph(page_, text + ".", 2);
  }

  /// That of the ranking, and the closest others.
  void pairs() {
    std::vector<const OutcomeCruxes*> list;
    for (const OutcomeCruxes& one : found_.outcomes) {
      if (one.about.minus) list.push_back(&one);
    }
    if (list.empty()) return;
    const std::optional<Contrast>& lead = ranking_of(input_.findings).lead;
    const bool led = lead && list.front()->about == *lead;
    std::stable_sort(list.begin() + (led ? 1 : 0), list.end(), [](const auto* a, const auto* b) {
      return std::fabs(a->range.mean) < std::fabs(b->range.mean);
    });
    page_ += wrap("", fmt::format("Pairs that compete (neither contains the other), {}the closest "
                                  "first{}:",
                                  led ? "that of the two best, then " : "",
                                  list.size() > pairs_shown
                                      ? fmt::format("; {} of {}, the others are in --json",
                                                    pairs_shown, list.size())
                                      : std::string()));
    page_ += "\n";
    for (std::size_t i = 0; i < std::min(list.size(), pairs_shown); ++i) outcome(*list[i]);
  }

  void failures() {
    page_ += wrap(
        "", fmt::format("Where each option fails: futures in which the measure is {} {}",
                        less_is_better() ? "above" : "below", value_in(found_.fails_above, unit_)));
    for (const PackageFailure& one : found_.failures) failure(one);
    page_ += "\n";
  }

  bool less_is_better() const {
    return ranking_of(input_.findings).objective.direction == Direction::minimise;
  }

  void failure(const PackageFailure& one) {
    const FailureBox& box = one.box;
    std::string text = fmt::format("in {} of futures", percent(box.base_rate));
    if (box.sides.empty()) {
      text += box.failures == 0 ? "." : "; no few conditions tell these futures apart.";
    } else {
      text += fmt::format("; in {} of those where", percent(box.density));
      for (std::size_t s = 0; s < box.sides.size(); ++s)
        text += (s == 0 ? " " : " and ") + condition(box.sides[s]);
      text += fmt::format(", which hold {} of the failures (n = {}).", percent(box.coverage),
                          box.futures);
    }
    page_ += wrap("  " + name_of(input_.findings, one.package) + ": ", text);
  }

  std::string condition(const BoxSide& side) const {
    const InputColumn& input = found_.inputs[side.input];
    if (!input.words.empty()) {
      std::vector<std::string> words;
      for (const std::size_t w : side.words) words.push_back(input.words[w]);
      return fmt::format("{} is {}", words_of(input), enumerated(words));
    }
    const std::string least = value_in(side.least, input.unit);
    const std::string most = value_in(side.most, input.unit);
    const std::string what = words_of(input);
    if (side.bounded_below && side.bounded_above)
      return fmt::format("{} is {} to {}", what, least, most);
    return side.bounded_below ? fmt::format("{} is {} or more", what, least)
                              : fmt::format("{} is {} or less", what, most);
  }

  /// In quotes, because it stands in a sentence.
  std::string words_of(const InputColumn& input) const {
    return fmt::format("'{}'", input_words(input_.scenario, input));
  }

  void map() {
    if (!found_.map_about) return;
    const InputColumn& across = found_.inputs[found_.map.across.input];
    const InputColumn& down = found_.inputs[found_.map.down.input];
    page_ += wrap("", fmt::format("{}: mean difference in points, over the two inputs that it "
                                  "hangs on most. Across: {}. Down: {}. Where the sign changes, "
                                  "so does the better one.",
                                  name_of(input_.findings, *found_.map_about), words_of(across),
                                  words_of(down)));
    page_ += std::string(14, ' ');
    for (std::size_t c = 0; c < found_.map.across.from.size(); ++c)
      page_ += right(edge(across, found_.map.across, c), 13);
    page_ += "\n";
    for (std::size_t r = 0; r < found_.map.cells.size(); ++r) {
      page_ += right(edge(down, found_.map.down, r), 14);
      for (const CruxMap::Cell& cell : found_.map.cells[r])
        page_ += right(cell.futures == 0 ? "-" : points(cell.mean), 13);
      page_ += "\n";
    }
    page_ += "\n";
  }

  /// "1.2-3.4", or a word.
  std::string edge(const InputColumn& input, const CruxMap::Axis& axis, std::size_t part) const {
    constexpr std::size_t room = 12;
    if (!input.words.empty())
      return first_columns(printable(input.words[static_cast<std::size_t>(axis.from[part])]), room);
    return plain_number(axis.from[part]) + "-" + plain_number(axis.to[part]);
  }

  void close() {
    page_ +=
        wrap("", fmt::format("{}; {} the same in all futures, and nothing here says "
                             "what hangs on them (casus inputs --all). Inputs that are drawn "
                             "together share what they explain with nothing taken out.",
                             counted(std::ssize(found_.inputs), "input varies", "inputs vary"),
                             counted(std::ssize(found_.constants), "number is", "numbers are")));
    if (found_.group_futures > 0)
      page_ += wrap("", fmt::format("Total effects: each group drawn again in {}.",
                                    counted(found_.group_futures, "future", "futures")));
  }

  /// A value of the outcome: a share, or a difference of shares in points.
  std::string shown(double value, const OutcomeCruxes& outcome) const {
    return outcome.about.minus ? points(value) + " points" : value_in(value, unit_);
  }

  static std::string unit_after(const std::string& unit) {
    return unit.empty() || unit == "share" || unit == "probability" ? "" : " " + unit;
  }

  const ReportInput& input_;
  const Explanation& found_;
  std::string_view unit_;
  std::string page_{};
};

}  // namespace

std::string explanation_text(const ReportInput& input, const Explanation& found) {
  return ExplanationPage(input, found).text();
}

}  // namespace casus
