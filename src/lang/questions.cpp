#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/canonical.hpp"
#include "lang/fields.hpp"
#include "lang/limits.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"

namespace casus {

namespace {

std::vector<std::string> quantity_paths(const Draft& draft) {
  std::vector<std::string> paths;
  for (const Quantity& one : draft.scenario.quantities) paths.push_back(one.path);
  return paths;
}

std::optional<QuantityId> end_of_correlation(Draft& draft, const Node& node) {
  std::string path = node.text;
  if (!path.empty() && path.front() == '$') path.erase(0, 1);
  path = canonical_path(path);
  if (const auto found = draft.quantity(path)) return found;
  if (find_parameter(scenario_parameters(), path) != nullptr) {
    draft.problems.lint("L014", node.where,
                        fmt::format("'{}' is not given, so it correlates with nothing", path));
    return std::nullopt;
  }
  draft.problems.error("E046", node.where, fmt::format("no quantity has the path '{}'", node.text),
                       {.note = {}, .hint = did_you_mean(path, quantity_paths(draft))});
  return std::nullopt;
}

/// The quantities of a correlation, each once; fewer than two where something is wrong.
std::vector<QuantityId> ends_of_correlation(Draft& draft, const Node& between) {
  const auto names = entries_of(draft, between, "'between'", "quantities");
  if (names.size() < 2) {
    wrong_type(draft, between, "'between'", "a list of two quantities, or of more");
    return {};
  }
  const std::size_t room = most_correlations - draft.scenario.correlations.size();
  if (names.size() > room || names.size() * (names.size() - 1) / 2 > room) {
    draft.problems.error("E005", between.where,
                         fmt::format("more than {} pairs are correlated", most_correlations));
    return {};
  }
  std::vector<QuantityId> ends;
  for (const Node* name : names) {
    const auto one = end_of_correlation(draft, *name);
    if (!one) continue;
    if (std::find(ends.begin(), ends.end(), *one) != ends.end())
      draft.problems.error("E049", between.where, "a quantity cannot be correlated with itself");
    ends.push_back(*one);
  }
  return ends;
}

/// Of more than two quantities every pair is correlated alike, as by one unknown that they share.
void read_correlations(Draft& draft, const Node& node) {
  constexpr Wanted rank{NumberKind::plain, "1", -1.0, 1.0};
  for (const Node* one : items_of(draft, node, "'correlations'")) {
    Fields fields(draft, *one, KeyGroup::correlation, "a correlation");
    const Node* between = fields.need("between");
    const Node* value = fields.need("rank");
    Correlation correlation;
    if (const Node* assumed = fields.get("assumed"))
      correlation.assumed = read_word(draft, *assumed, "'assumed'").value_or("");
    fields.finish();
    if (between == nullptr || value == nullptr) continue;
    const std::vector<QuantityId> ends = ends_of_correlation(draft, *between);
    if (const auto number = read_number(draft, *value, "'rank'", rank)) correlation.rank = *number;
    for (std::size_t first = 0; first < ends.size(); ++first) {
      for (std::size_t second = first + 1; second < ends.size(); ++second) {
        correlation.first = ends[first];
        correlation.second = ends[second];
        draft.scenario.correlations.push_back(correlation);
        if (!correlation.assumed.empty())  // a reason is kept once, however many the pairs
          correlation.assumed = fmt::format("as with '{}'", draft.scenario.quantity(ends[0]).path);
      }
    }
  }
}

std::optional<double> years(Draft& draft, const Node* node, std::string_view what) {
  if (node == nullptr) return std::nullopt;
  constexpr Wanted wanted{NumberKind::duration, "year", 1.0 / 366.0, 1000.0};
  return read_number(draft, *node, what, wanted);
}

void read_start(Draft& draft, const Node& node, Horizon& horizon) {
  const Node* name = &node;
  if (node.kind == Node::Kind::map) {  // {war: full}
    Fields fields(draft, node, KeyGroup::start, "'start'");
    name = fields.need("war");
    fields.finish();
    if (name == nullptr) return;
    horizon.in_war = true;
  }
  horizon.start = read_word(draft, *name, "'start'").value_or("ceasefire");
  if (!horizon.in_war && (horizon.start == "ceasefire" || horizon.start == "peace")) return;
  std::vector<std::string> attacks;
  for (const Attack& one : draft.scenario.attacks) attacks.push_back(one.id);
  if (!horizon.in_war)
    draft.problems.error(
        "E014", name->where, fmt::format("'start' cannot be '{}'", horizon.start),
        {.note = {}, .hint = "write 'ceasefire', 'peace' or {war: NAME OF AN ATTACK}"});
  else if (const auto which = draft.scenario.attack(horizon.start); !which)
    draft.problems.error("E037", name->where, fmt::format("no attack is named '{}'", horizon.start),
                         {.note = {}, .hint = hint_for(horizon.start, attacks)});
  else if (draft.scenario.attacks[index(*which)].numbers.count("duration") > 0)
    draft.problems.error("E014", name->where,
                         fmt::format("'start' cannot be '{}', which is short", horizon.start),
                         {.note = "an attack with a 'duration' is over at once and begins no war",
                          .hint = "name an attack without a duration"});
}

void read_horizon(Draft& draft, const Node& node) {
  Horizon horizon;
  Fields fields(draft, node, KeyGroup::horizon, "'horizon'");
  if (const Node* start = fields.get("start")) read_start(draft, *start, horizon);
  if (const Node* assumed = fields.get("assumed")) {
    horizon.assumed = read_date(draft, *assumed, "'assumed'").value_or(Date{});
    draft.assumed_at = assumed->where;
  }
  const Node* report = fields.get("report");
  const Node* solve = fields.get("solve");
  horizon.report_years = years(draft, report, "'report'").value_or(horizon.report_years);
  horizon.solve_years =
      years(draft, solve, "'solve'").value_or(std::max(horizon.solve_years, horizon.report_years));
  horizon.step_years = years(draft, fields.get("step"), "'step'").value_or(horizon.step_years);
  fields.finish();
  if (horizon.solve_years < horizon.report_years)
    draft.problems.error("E049", solve != nullptr ? solve->where : report->where,
                         "the problem must be solved at least as far as it is reported",
                         {.note = {}, .hint = "make 'solve' longer than 'report'"});
  if (horizon.step_years > horizon.report_years)
    draft.problems.error("E049", fields.get("step")->where, "'step' is longer than 'report'");
  draft.scenario.horizon = horizon;
}

/// [least, most, spacing]
std::optional<Grid> read_grid(Draft& draft, const Node* node, std::string_view what) {
  if (node == nullptr) return std::nullopt;
  std::vector<double> numbers;
  for (const Node* one : items_of(draft, *node, what))
    if (const auto number = read_number(draft, *one, what)) numbers.push_back(*number);
  if (numbers.size() != 3) {
    if (node->kind != Node::Kind::list || node->items.size() != 3)
      wrong_type(draft, *node, what, "three numbers: least, most, spacing");
    return std::nullopt;
  }
  const double steps = numbers[2] > 0.0 ? (numbers[1] - numbers[0]) / numbers[2] : 0.0;
  const double whole = std::round(steps);
  if (numbers[1] <= numbers[0] || numbers[2] <= 0.0 || std::abs(steps - whole) > 1e-9 ||
      whole < 1.0 || whole > 2000.0) {
    draft.problems.error("E049", node->where,
                         fmt::format("{} is no grid from {} to {} with points every {}", what,
                                     numbers[0], numbers[1], numbers[2]),
                         {.note = "least < most, and the spacing divides what is between them into "
                                  "at most 2000 steps",
                          .hint = "[100, 1000, 25]"});
    return std::nullopt;
  }
  return Grid{numbers[0], numbers[1], static_cast<int>(whole) + 1};
}

void read_futures(Draft& draft, const Node& node) {
  const auto whole = [&](const Node* value, const char* what, double most) {
    if (value == nullptr) return 0.0;
    const double number =
        read_number(draft, *value, what, {NumberKind::plain, "1", 0.0, most}).value_or(0.0);
    if (number != std::floor(number))
      draft.problems.error("E041", value->where, fmt::format("{} must be a whole number", what));
    return number;
  };
  const Node* count = &node;
  if (node.kind == Node::Kind::map) {
    Fields fields(draft, node, KeyGroup::futures, "'futures'");
    count = fields.need("count");
    const Node* seed = fields.get("seed");
    fields.finish();
    draft.scenario.seed = static_cast<std::uint64_t>(whole(seed, "'seed'", 9e15));
  }
  draft.scenario.futures = static_cast<int>(whole(count, "'count'", 1e7));
}

void read_outcomes(Draft& draft, const Node& node) {
  Fields fields(draft, node, "'outcomes'");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto direction =
        read_choice<Direction>(draft, node.items[i], fmt::format("'{}'", node.keys[i].text));
    if (!direction) continue;
    draft.scenario.objectives.push_back({node.keys[i].text, *direction, node.keys[i].where});
  }
}

void read_judgements(Draft& draft, const Node& node) {
  for (const Node* one : items_of(draft, node, "'judgement'")) {
    Judgement judgement;
    Fields fields(draft, *one, KeyGroup::judgement, "a judgement");
    if (const Node* who = fields.need("who"))
      judgement.who = read_word(draft, *who, "'who'").value_or("");
    if (const Node* quantity = fields.need("quantity"))
      judgement.quantity = read_word(draft, *quantity, "'quantity'").value_or("");
    const auto number = [&](const char* key) {
      const Node* value = fields.need(key);
      return value == nullptr ? 0.0 : read_number(draft, *value, key).value_or(0.0);
    };
    judgement.low = number("low");
    judgement.central = number("central");
    judgement.high = number("high");
    fields.finish();
    if (!(judgement.low <= judgement.central && judgement.central <= judgement.high) &&
        one->find("low") != nullptr && one->find("high") != nullptr)
      draft.problems.error("E042", one->find("low")->where,
                           "the judgement is out of order: low <= central <= high");
    draft.scenario.judgements.push_back(std::move(judgement));
  }
}

void read_fallback(Draft& draft, const Node& node) {
  if (read_word(draft, node, "'fallback'")) draft.scenario.fallback = read_package(draft, node);
}

/// The attack that a response profile is about must exist.
void check_profiles(Draft& draft, const Node& scenario) {
  const Node* actors = scenario.find("actors");
  if (actors == nullptr || draft.scenario.attacks.empty()) return;
  std::vector<std::string> names;
  for (const Attack& one : draft.scenario.attacks) names.push_back(one.id);
  for (const Node& actor : actors->items) {
    const Node* response = actor.find("response");
    const Node* at = response == nullptr ? nullptr : response->find("at");
    if (at == nullptr || draft.scenario.attack(at->text)) continue;
    draft.problems.error("E037", at->where, fmt::format("no attack is named '{}'", at->text),
                         {.note = {}, .hint = hint_for(at->text, names)});
  }
}

}  // namespace

void read_questions(Draft& draft, const Node& scenario) {
  if (const Node* node = scenario.find("correlations")) read_correlations(draft, *node);
  if (const Node* node = scenario.find("horizon")) read_horizon(draft, *node);
  if (const Node* node = scenario.find("grid")) {
    Fields fields(draft, *node, KeyGroup::grid, "'grid'");
    draft.scenario.strength_grid = read_grid(draft, fields.get("strength"), "'strength'");
    draft.scenario.balance_grid = read_grid(draft, fields.get("balance"), "'balance'");
    fields.finish();
  }
  if (const Node* node = scenario.find("fallback"))
    if (!node->empty()) read_fallback(draft, *node);
  if (const Node* node = scenario.find("futures")) read_futures(draft, *node);
  if (const Node* node = scenario.find("outcomes")) read_outcomes(draft, *node);
  if (const Node* node = scenario.find("judgement")) read_judgements(draft, *node);
  if (const Node* node = scenario.find("bands")) read_bands(draft, *node);
  if (const Node* node = scenario.find("calibration")) read_calibration(draft, *node);
  if (const Node* node = scenario.find("history")) read_history(draft, *node);
  if (const Node* node = scenario.find("alliance")) read_alliance(draft, *node);
  check_profiles(draft, scenario);
}

}  // namespace casus
