#include "law/event_space.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/expects.hpp"

namespace casus {

namespace {

/// Events beyond this could not be counted exactly in a JSON number.
constexpr double most_events = 9.0e15;

int rank(const Dimension& dimension) {
  if (dimension.chosen_by == ChosenBy::challenger) return 0;
  return is_weighed(dimension) ? 1 : 2;
}

/// Whether a formula that reads one dimension holds at a value of it.
bool holds_at(const Formulas& formulas, FormulaId which, int value) {
  const Formula formula = formulas.formula(which);
  const auto here = [&](FormulaId one) { return holds_at(formulas, one, value); };
  switch (formula.kind) {
    case Formula::Kind::never:
      return false;
    case Formula::Kind::always:
      return true;
    case Formula::Kind::test:
      return formulas.value_test(which).values[static_cast<std::size_t>(value)];
    case Formula::Kind::negation:
      return !here(formula.operands.front());
    case Formula::Kind::conjunction:
      return std::all_of(formula.operands.begin(), formula.operands.end(), here);
    case Formula::Kind::disjunction:
      return std::any_of(formula.operands.begin(), formula.operands.end(), here);
  }
  expects(false);
  return false;
}

bool compares_dimensions(const Formulas& formulas, FormulaId which) {
  const std::vector<FormulaId> parts = formulas.parts({which});
  return std::any_of(parts.begin(), parts.end(), [&](FormulaId part) {
    return formulas.formula(part).kind == Formula::Kind::test &&
           !formulas.value_test(part).same_as.empty();
  });
}

/// Takes out the values at which a conjunct of the condition fails whatever else is the case.
void narrow(const Formulas& formulas, FormulaId valid, AllowedValues& allowed) {
  const Formula formula = formulas.formula(valid);
  const std::vector<FormulaId> conjuncts =
      formula.kind == Formula::Kind::conjunction
          ? std::vector<FormulaId>(formula.operands.begin(), formula.operands.end())
          : std::vector<FormulaId>{valid};
  for (const FormulaId one : conjuncts) {
    const std::vector<DimensionId> read = formulas.dimensions_read({one});
    if (read.size() != 1 || compares_dimensions(formulas, one)) continue;
    std::vector<bool>& values = allowed[index(read.front())];
    for (std::size_t value = 0; value < values.size(); ++value)
      values[value] = values[value] && holds_at(formulas, one, static_cast<int>(value));
  }
}

/// Allowed values of each dimension, grouped by what the tests say of them.
std::vector<std::vector<std::vector<int>>> merge(const Formulas& formulas,
                                                 const std::vector<FormulaId>& parts,
                                                 const AllowedValues& allowed) {
  std::vector<std::vector<std::vector<bool>>> signature(allowed.size());
  for (std::size_t d = 0; d < allowed.size(); ++d) signature[d].resize(allowed[d].size());
  std::vector<bool> compared(allowed.size(), false);
  for (const FormulaId part : parts) {
    if (formulas.formula(part).kind != Formula::Kind::test) continue;
    const ValueTest& test = formulas.value_test(part);
    const std::size_t d = index(test.dimension);
    for (std::size_t v = 0; v < allowed[d].size(); ++v) signature[d][v].push_back(test.values[v]);
    if (test.same_as.empty()) continue;
    compared[d] = true;
    for (const DimensionId other : test.same_as) compared[index(other)] = true;
  }
  std::vector<std::vector<std::vector<int>>> classes(allowed.size());
  for (std::size_t d = 0; d < allowed.size(); ++d) {
    std::map<std::vector<bool>, std::size_t> known;
    for (std::size_t v = 0; v < allowed[d].size(); ++v) {
      if (!allowed[d][v]) continue;
      const auto [at, added] = known.try_emplace(signature[d][v], classes[d].size());
      const std::size_t into = compared[d] ? classes[d].size() : at->second;
      if (into == classes[d].size()) classes[d].emplace_back();
      classes[d][into].push_back(static_cast<int>(v));
    }
  }
  return classes;
}

struct SpaceSizes {
  double events = 1.0;
  double candidates = 1.0;
  std::string told_apart{};
};

SpaceSizes sizes(const EventSpace& space, const Vocabulary& vocabulary) {
  SpaceSizes found;
  for (const MergedDimension& one : space.dimensions) {
    std::size_t values = 0;
    for (const std::vector<int>& members : one.classes) values += members.size();
    found.events *= static_cast<double>(values);
    found.candidates *= static_cast<double>(one.classes.size());
    if (one.classes.size() > 1)
      found.told_apart +=
          fmt::format("{}{} {}", found.told_apart.empty() ? "" : ", ", one.classes.size(),
                      vocabulary.dimensions[index(one.dimension)].name);
  }
  return found;
}

}  // namespace

AllowedValues all_values(const Vocabulary& vocabulary) {
  AllowedValues allowed;
  for (const Dimension& dimension : vocabulary.dimensions)
    allowed.emplace_back(dimension.values.size(), true);
  return allowed;
}

AllowedValues values_of(const OpenEvent& event, const Vocabulary& vocabulary) {
  AllowedValues allowed = all_values(vocabulary);
  for (std::size_t d = 0; d < allowed.size(); ++d) {
    if (!event[d]) continue;
    allowed[d].assign(allowed[d].size(), false);
    allowed[d][static_cast<std::size_t>(*event[d])] = true;
  }
  return allowed;
}

AllowedValues values_when_requested(const Vocabulary& vocabulary) {
  AllowedValues allowed = all_values(vocabulary);
  for (std::size_t d = 0; d < allowed.size(); ++d) {
    const Dimension& dimension = vocabulary.dimensions[d];
    if (dimension.chosen_by != ChosenBy::protege) continue;
    for (std::size_t v = 0; v < allowed[d].size(); ++v)
      allowed[d][v] = dimension.values[v] == "yes";
  }
  return allowed;
}

Result<EventSpace> event_space(const Vocabulary& vocabulary, const Formulas& formulas,
                               FormulaId valid, const std::vector<FormulaId>& asked,
                               AllowedValues allowed) {
  if (formulas.gave_up()) return fail({*formulas.gave_up()});
  narrow(formulas, valid, allowed);
  std::vector<FormulaId> roots = asked;
  roots.push_back(valid);
  const auto classes = merge(formulas, formulas.parts(roots), allowed);

  EventSpace space{.valid = valid};
  for (int wanted = 0; wanted < 3; ++wanted)
    for (std::size_t d = 0; d < classes.size(); ++d)
      if (rank(vocabulary.dimensions[d]) == wanted)
        space.dimensions.push_back(
            {.dimension = static_cast<DimensionId>(d), .classes = classes[d]});

  const SpaceSizes size = sizes(space, vocabulary);
  if (size.candidates > static_cast<double>(most_candidates) || size.events > most_events)
    return fail(
        {.code = "E401",
         .message =
             size.candidates > static_cast<double>(most_candidates)
                 ? fmt::format("{:.3g} events are too many to examine one by one", size.candidates)
                 : fmt::format("{:.3g} events are too many to count", size.events),
         .note = fmt::format("the texts tell apart {} ({:.3g} events in all)",
                             size.told_apart.empty() ? "nothing" : size.told_apart, size.events),
         .hint = "give more dimensions of the event or the region a value, or merge values of the "
                 "vocabulary"});

  std::uint64_t stride = 1;
  for (auto at = space.dimensions.rbegin(); at != space.dimensions.rend(); ++at) {
    at->stride = stride;
    stride *= at->classes.size();
    const int group = rank(vocabulary.dimensions[index(at->dimension)]);
    if (group == 2) space.rest *= at->classes.size();
    if (group == 1) space.nature *= at->classes.size();
  }
  space.candidates = stride;
  return space;
}

}  // namespace casus
