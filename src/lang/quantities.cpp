#include "lang/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "base/spelling.hpp"
#include "lang/fields.hpp"
#include "lang/set_expression.hpp"
#include "lang/units.hpp"

namespace casus {

namespace {

/// The distribution times a factor; none where the form has no scale to change.
std::optional<Distribution> scaled(const Distribution& distribution, double f) {
  using Maybe = std::optional<Distribution>;
  return std::visit(overload{[&](const Certain& d) -> Maybe { return Certain{d.value * f}; },
                             [&](const Pert& d) -> Maybe {
                               return Pert{d.least * f, d.likely * f, d.most * f};
                             },
                             [&](const LogPert& d) -> Maybe {
                               return LogPert{d.least * f, d.likely * f, d.most * f};
                             },
                             [&](const Uniform& d) -> Maybe {
                               return Uniform{d.least * f, d.most * f};
                             },
                             [&](const Normal& d) -> Maybe {
                               return Normal{d.mean * f, d.deviation * f};
                             },
                             [&](const Lognormal&) -> Maybe { return std::nullopt; },
                             [&](const Beta&) -> Maybe { return std::nullopt; }},
                    distribution);
}

struct Extremes {
  double least = 0.0, most = 0.0;
};

/// What of a distribution must lie within the bounds: all of a range, the centre of a normal.
Extremes extremes(const Distribution& distribution) {
  if (const Normal* normal = std::get_if<Normal>(&distribution))
    return {normal->mean, normal->mean};
  if (std::holds_alternative<Lognormal>(distribution)) return {0.0, 0.0};
  const Bounds all = bounds(distribution);
  return {all.least, all.most};
}

std::string range_text(const Wanted& wanted) {
  if (std::isinf(wanted.most)) return fmt::format("at least {}", wanted.least);
  if (std::isinf(wanted.least)) return fmt::format("at most {}", wanted.most);
  return fmt::format("between {} and {}", wanted.least, wanted.most);
}

void check_bounds(Draft& draft, const Node& value, const Distribution& distribution,
                  const Wanted& wanted, std::string_view what) {
  const Extremes range = extremes(distribution);
  if (range.least >= wanted.least && range.most <= wanted.most) return;
  const double outside = range.least < wanted.least ? range.least : range.most;
  const bool percent = wanted.most == 1.0 && outside > 1.0 && outside <= 100.0;
  const bool share = wanted.unit == "share" || wanted.unit == "probability";
  draft.problems.error(
      share && wanted.most == 1.0 ? "E001" : "E041", value.where,
      fmt::format("{} must be {}, not {}", what, range_text(wanted), outside),
      {.note = {},
       .hint = percent ? fmt::format("for {} percent write {}", outside, outside / 100.0)
                       : std::string{}});
}

/// Behind the number and beside it stands one unit, and percent are counted once.
bool units_agree(Draft& draft, const Node& value, const NumberText& number,
                 const std::string& beside) {
  if (beside.empty()) return true;
  if (number.percent && unit_factor(beside, "share") == 0.01) {
    draft.problems.error("E043", value.where, fmt::format("'{}' is in percent twice", value.text),
                         {.note = fmt::format("the unit beside it is {}", beside),
                          .hint = "leave out the sign or the unit"});
    return false;
  }
  if (number.unit.empty() || unit_factor(number.unit, beside) == 1.0) return true;
  draft.problems.error("E043", value.where,
                       fmt::format("the number is in {}, but its unit is {}", number.unit, beside),
                       {.note = {}, .hint = "write the number alone"});
  return false;
}

/// The number of a scalar in the unit that is wanted.
std::optional<Distribution> read_distribution(Draft& draft, const Node& value, std::string unit,
                                              const Node* unit_node, const Wanted& wanted,
                                              std::string_view what) {
  if (value.kind != Node::Kind::scalar) {
    wrong_type(draft, value, what,
               wanted.kind == NumberKind::duration ? "a duration" : "a number or a range");
    return std::nullopt;
  }
  Result<NumberText> number = parse_number(value.text, wanted.kind);
  const bool own_unit = number.has_value();  // of time, where a duration is wanted
  // A duration may be written as a number with a unit beside it: {value: 3..9, unit: month}; and
  // where years are wanted a duration will do: `5y`.
  if (!number && wanted.kind == NumberKind::duration && !unit.empty())
    number = parse_number(value.text, NumberKind::plain);
  if (!number && wanted.kind == NumberKind::plain && wanted.unit == "year")
    if (Result<NumberText> duration = parse_number(value.text, NumberKind::duration)) {
      number = std::move(duration);
      unit = "year";
    }
  if (!number) {
    report_pieces(draft, value, number.error());
    return std::nullopt;
  }
  if (wanted.kind == NumberKind::duration && own_unit && !unit.empty() &&
      unit_factor(unit, wanted.unit) != 1.0) {
    draft.problems.error(
        "E043", value.where,
        fmt::format("'{}' has a unit of time, and the unit beside it is {}", value.text, unit),
        {.note = {}, .hint = "leave one of them out"});
    return std::nullopt;
  }
  if (!units_agree(draft, value, *number, unit)) return std::nullopt;
  if (unit.empty()) unit = number->unit;
  const Node& blamed = unit_node != nullptr ? *unit_node : value;
  if (unit.empty() || wanted.unit.empty()) {
    check_bounds(draft, value, number->distribution, wanted, what);
    return number->distribution;
  }
  const std::optional<double> factor = unit_factor(unit, wanted.unit);
  if (!factor) {
    draft.problems.error("E043", blamed.where,
                         wanted.unit == "1"
                             ? fmt::format("{} is a number without a unit, not in {}", what, unit)
                             : fmt::format("{} is in {}, not in {}", what, wanted.unit, unit));
    return std::nullopt;
  }
  const std::optional<Distribution> same =
      *factor == 1.0 ? number->distribution : scaled(number->distribution, *factor);
  if (!same) {
    draft.problems.error("E043", blamed.where,
                         fmt::format("lognormal() and beta() must be written in {}", wanted.unit));
    return std::nullopt;
  }
  check_bounds(draft, value, *same, wanted, what);
  return same;
}

std::string text_of(Draft& draft, const Node* node, std::string_view what) {
  if (node == nullptr) return {};
  return read_word(draft, *node, what).value_or("");
}

}  // namespace

Wanted wanted(const Parameter& parameter) {
  return {NumberKind::plain, parameter.unit, parameter.least, parameter.most};
}

std::optional<QuantityId> read_quantity(Draft& draft, const Node& node, const std::string& path,
                                        const Wanted& wanted, std::optional<KeyGroup> also) {
  const QuantityKey place{path, (std::uint64_t{node.where.text} << 32U) + node.where.begin,
                          node.order};
  const auto known = draft.quantity_at.find(place);
  if (known != draft.quantity_at.end()) return known->second;

  Quantity quantity;
  quantity.path = path;
  quantity.where = node.where;
  const Node* value = &node;
  const Node *unit = nullptr, *evidence = nullptr;
  if (node.kind == Node::Kind::map) {
    Fields fields(draft, node, KeyGroup::quantity, fmt::format("the quantity '{}'", path));
    if (also) fields.also(*also);
    value = fields.need("value");
    unit = fields.get("unit");
    quantity.unit = text_of(draft, unit, "a unit");
    quantity.source = text_of(draft, fields.get("source"), "a source");
    quantity.assumed = text_of(draft, fields.get("assumed"), "'assumed'");
    evidence = fields.get("evidence");
    if (const Node* draw = fields.get("draw"))
      quantity.draw = read_choice<Draw>(draft, *draw, "'draw'").value_or(Draw::common);
    if (const Node* sensitive = fields.get("sensitive"))
      quantity.sensitive = read_answer(draft, *sensitive, "'sensitive'") == YesNo::yes;
    fields.finish();
    if (value == nullptr) return std::nullopt;
    quantity.where = value->where;
  }
  const std::optional<Distribution> distribution =
      read_distribution(draft, *value, quantity.unit, unit, wanted, fmt::format("'{}'", path));
  if (!distribution) return std::nullopt;
  quantity.distribution = *distribution;
  if (evidence != nullptr) {  // a study may find what the game cannot take
    const Wanted any{wanted.kind, wanted.unit};
    quantity.evidence = read_distribution(draft, *evidence, quantity.unit, unit, any,
                                          fmt::format("the evidence of '{}'", path));
  }
  if (wanted.kind == NumberKind::duration)
    quantity.form = NumberForm::duration;
  else if (unit != nullptr && unit_factor(quantity.unit, wanted.unit) != 1.0)
    quantity.form = NumberForm::with_unit;
  if (!wanted.unit.empty()) quantity.unit = wanted.unit;
  const auto id = static_cast<QuantityId>(draft.scenario.quantities.size());
  draft.scenario.quantities.push_back(std::move(quantity));
  draft.quantity_order.push_back(node.order);
  draft.quantity_at.emplace(place, id);
  return id;
}

std::optional<QuantityId> read_quantity_or_name(Draft& draft, const Node& node,
                                                const std::string& path, const Wanted& wanted,
                                                std::optional<KeyGroup> also) {
  if (node.kind != Node::Kind::scalar || node.text.empty() || node.text.front() != '$')
    return read_quantity(draft, node, path, wanted, also);
  return quantity_named(draft, node);
}

std::optional<QuantityId> quantity_named(Draft& draft, const Node& node) {
  const std::string name = node.text.substr(1);
  if (const auto found = draft.quantity(name)) return found;
  if (!draft.gives_quantities) return std::nullopt;
  std::vector<std::string> known;
  if (!draft.problems.enough())
    for (const Quantity& one : draft.scenario.quantities) known.push_back(one.path);
  draft.problems.error("E046", node.where, fmt::format("no quantity is named '{}'", name),
                       {.note = "a name after '$' stands under 'quantities:' of the scenario",
                        .hint = did_you_mean(name, known)});
  return std::nullopt;
}

std::optional<double> read_number(Draft& draft, const Node& node, std::string_view what,
                                  const Wanted& wanted) {
  const Node* value = &node;
  const Node* unit = nullptr;
  if (node.kind == Node::Kind::map && node.find("value") != nullptr) {
    Fields fields(draft, node, KeyGroup::number, std::string(what));
    value = fields.get("value");
    unit = fields.get("unit");
    fields.finish();
    if (value == nullptr) return std::nullopt;
  }
  const auto distribution =
      read_distribution(draft, *value, text_of(draft, unit, "a unit"), unit, wanted, what);
  if (!distribution) return std::nullopt;
  return central(*distribution);
}

std::optional<int> read_whole(Draft& draft, const Node& node, std::string_view what, int most) {
  const auto number =
      read_number(draft, node, what, {NumberKind::plain, "1", 0.0, static_cast<double>(most)});
  if (!number) return std::nullopt;
  if (*number == std::floor(*number)) return static_cast<int>(*number);
  draft.problems.error("E041", node.where, fmt::format("{} must be a whole number", what));
  return std::nullopt;
}

std::optional<Date> read_date(Draft& draft, const Node& node, std::string_view what) {
  const std::optional<std::string> text = read_word(draft, node, what);
  if (!text) return std::nullopt;
  const std::optional<Date> date = parse_date(*text);
  if (date && is_valid(*date)) return date;
  draft.problems.error("E047", node.where,
                       date ? fmt::format("the day {} does not exist", *text)
                            : fmt::format("{} must be a date, not '{}'", what, *text),
                       {.note = {},
                        .hint = "write year-month-day: 2024-01-12, or 2024-01 for its "
                                "first day"});
  return std::nullopt;
}

void number_streams(Draft& draft, const std::vector<int>& files) {
  std::vector<std::size_t> order(draft.scenario.quantities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return draft.quantity_order[a] < draft.quantity_order[b];
  });
  std::vector<int> next;
  // Numbers at one place belong to texts based on each other, and are one draw: the first at the
  // place of each text, then the second (a number that stands behind an anchor).
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    const std::uint64_t place = draft.quantity_order[order[begin]];
    while (end < order.size() && draft.quantity_order[order[end]] == place) ++end;
    const auto text = static_cast<std::size_t>(place >> 32U);
    const int file = text < files.size() ? files[text] : 0;
    if (static_cast<std::size_t>(file) >= next.size())
      next.resize(static_cast<std::size_t>(file) + 1);
    std::map<std::string, int> seen;  // by what stands before the first dot: the instrument
    int most = 0;
    for (std::size_t k = begin; k < end; ++k) {
      Quantity& quantity = draft.scenario.quantities[order[k]];
      const int position = seen[quantity.path.substr(0, quantity.path.find('.'))]++;
      quantity.stream = {file, next[static_cast<std::size_t>(file)] + position};
      most = std::max(most, position + 1);
    }
    next[static_cast<std::size_t>(file)] += most;
  }
}

}  // namespace casus
