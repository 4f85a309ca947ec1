#include "law/event_space.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/expects.hpp"

namespace casus {

namespace {

constexpr std::uint64_t all_ones = ~std::uint64_t{0};

/// Events beyond this could not be counted exactly in a JSON number.
constexpr double most_events = 9.0e15;

int rank(const Dimension& dimension) {
  if (dimension.chosen_by == ChosenBy::challenger) return 0;
  const bool weighted = dimension.chosen_by == ChosenBy::nature && dimension.name != "attribution";
  return weighted ? 1 : 2;
}

/// Whether a formula that reads one dimension holds at a value of it.
bool holds_at(const Formulas& formulas, FormulaId which, int value) {
  const Formula& formula = formulas.formula(which);
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
  const Formula& formula = formulas.formula(valid);
  const std::vector<FormulaId> conjuncts =
      formula.kind == Formula::Kind::conjunction ? formula.operands : std::vector<FormulaId>{valid};
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

/// The class of every candidate of a block, by position in `space.dimensions`; empty where there is
/// only one.
using Columns = std::vector<std::vector<std::uint32_t>>;

void fill(Columns& columns, const EventSpace& space, std::uint64_t first, int size) {
  for (std::size_t d = 0; d < space.dimensions.size(); ++d) {
    if (columns[d].empty()) continue;
    const MergedDimension& dimension = space.dimensions[d];
    std::size_t which = class_of(dimension, first);
    std::uint64_t left = dimension.stride - first % dimension.stride;
    for (int i = 0; i < size; ++i) {
      columns[d][static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(which);
      if (--left > 0) continue;
      left = dimension.stride;
      which = which + 1 == dimension.classes.size() ? 0 : which + 1;
    }
  }
}

Columns columns_of(const EventSpace& space) {
  Columns columns(space.dimensions.size());
  for (std::size_t d = 0; d < columns.size(); ++d)
    if (space.dimensions[d].classes.size() > 1) columns[d].resize(block_size);
  return columns;
}

/// One test, on classes instead of values.
struct ClassTest {
  std::size_t dimension = 0;  ///< position in `space.dimensions`
  std::vector<bool> holds{};  ///< by class
  std::vector<std::size_t> same_as{};
};

ClassTest on_classes(const ValueTest& test, const EventSpace& space,
                     const std::vector<std::size_t>& position) {
  ClassTest result{.dimension = position[index(test.dimension)]};
  for (const std::vector<int>& one : space.dimensions[result.dimension].classes)
    result.holds.push_back(test.values[static_cast<std::size_t>(one.front())]);
  for (const DimensionId other : test.same_as) result.same_as.push_back(position[index(other)]);
  return result;
}

int value_at(const EventSpace& space, const Columns& columns, std::size_t dimension,
             std::size_t at) {
  const std::size_t which = columns[dimension].empty() ? 0 : columns[dimension][at];
  return space.dimensions[dimension].classes[which].front();
}

void evaluate(const ClassTest& test, const EventSpace& space, const Columns& columns, int size,
              Bits& out) {
  const std::vector<std::uint32_t>& column = columns[test.dimension];
  if (column.empty() && test.same_as.empty()) {
    out.fill(test.holds.front() ? all_ones : 0);
    return;
  }
  out.fill(0);
  for (int i = 0; i < size; ++i) {
    const auto at = static_cast<std::size_t>(i);
    bool holds = test.holds[column.empty() ? 0 : column[at]];
    for (const std::size_t other : test.same_as)
      holds = holds ||
              value_at(space, columns, test.dimension, at) == value_at(space, columns, other, at);
    out[at / 64] |= std::uint64_t{holds} << (at % 64);
  }
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
         .message = fmt::format("{:.3g} events are too many to examine one by one",
                                std::max(size.candidates, 1.0)),
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

void sweep(const EventSpace& space, const Formulas& formulas, const std::vector<FormulaId>& asked,
           const std::function<void(const Block&)>& visit) {
  if (space.candidates == 0) return;
  std::vector<FormulaId> roots = asked;
  roots.push_back(space.valid);
  const std::vector<FormulaId> parts = formulas.parts(roots);
  std::vector<std::size_t> position(space.dimensions.size());
  for (std::size_t d = 0; d < space.dimensions.size(); ++d)
    position[index(space.dimensions[d].dimension)] = d;
  std::vector<std::size_t> slot(formulas.size(), 0);
  std::vector<std::optional<ClassTest>> tests(parts.size());
  for (std::size_t at = 0; at < parts.size(); ++at) {
    slot[index(parts[at])] = at;
    if (formulas.formula(parts[at]).kind == Formula::Kind::test)
      tests[at] = on_classes(formulas.value_test(parts[at]), space, position);
  }

  std::vector<Bits> truth(parts.size());
  std::vector<Bits> answers(asked.size());
  Columns columns = columns_of(space);
  for (std::uint64_t first = 0; first < space.candidates; first += block_size) {
    const int size =
        static_cast<int>(std::min<std::uint64_t>(block_size, space.candidates - first));
    fill(columns, space, first, size);
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const Formula& formula = formulas.formula(parts[at]);
      Bits& out = truth[at];
      switch (formula.kind) {
        case Formula::Kind::never:
          out.fill(0);
          break;
        case Formula::Kind::always:
          out.fill(all_ones);
          break;
        case Formula::Kind::test:
          evaluate(*tests[at], space, columns, size, out);
          break;
        case Formula::Kind::negation: {
          const Bits& in = truth[slot[index(formula.operands.front())]];
          for (std::size_t w = 0; w < out.size(); ++w) out[w] = ~in[w];
          break;
        }
        case Formula::Kind::conjunction:
          out.fill(all_ones);
          for (const FormulaId operand : formula.operands) {
            const Bits& in = truth[slot[index(operand)]];
            for (std::size_t w = 0; w < out.size(); ++w) out[w] &= in[w];
          }
          break;
        case Formula::Kind::disjunction:
          out.fill(0);
          for (const FormulaId operand : formula.operands) {
            const Bits& in = truth[slot[index(operand)]];
            for (std::size_t w = 0; w < out.size(); ++w) out[w] |= in[w];
          }
          break;
      }
    }
    Bits valid = truth[slot[index(space.valid)]];
    for (int i = size; i < block_size; ++i) valid[i / 64] &= ~(std::uint64_t{1} << (i % 64));
    for (std::size_t i = 0; i < asked.size(); ++i) answers[i] = truth[slot[index(asked[i])]];
    visit({.first = first, .size = size, .valid = &valid, .truths = &answers});
  }
}

std::vector<Extent> extents(const EventSpace& space, const Formulas& formulas,
                            const std::vector<FormulaId>& asked) {
  std::vector<Extent> found(asked.size());
  sweep(space, formulas, asked, [&](const Block& block) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      std::uint64_t met = 0, failed = 0;
      for (std::size_t w = 0; w < block.valid->size(); ++w) {
        met |= (*block.truths)[i][w] & (*block.valid)[w];
        failed |= ~(*block.truths)[i][w] & (*block.valid)[w];
      }
      found[i].somewhere = found[i].somewhere || met != 0;
      found[i].everywhere = found[i].everywhere && failed == 0;
    }
  });
  return found;
}

std::vector<std::uint64_t> counts(const EventSpace& space, const Formulas& formulas,
                                  const std::vector<FormulaId>& asked) {
  std::vector<std::uint64_t> found(asked.size(), 0);
  sweep(space, formulas, asked, [&](const Block& block) {
    for (int at = 0; at < block.size; ++at) {
      if (!bit(*block.valid, at)) continue;
      std::uint64_t events = 1;
      for (const MergedDimension& one : space.dimensions)
        events *= one.classes[class_of(one, block.first + static_cast<std::uint64_t>(at))].size();
      for (std::size_t i = 0; i < found.size(); ++i)
        if (bit((*block.truths)[i], at)) found[i] += events;
    }
  });
  return found;
}

Event example(const EventSpace& space, const Formulas& formulas, FormulaId wanted) {
  Event event;
  sweep(space, formulas, {wanted}, [&](const Block& block) {
    for (int at = 0; at < block.size && event.empty(); ++at) {
      if (!bit(*block.valid, at) || !bit(block.truths->front(), at)) continue;
      event.resize(space.dimensions.size());
      for (const MergedDimension& one : space.dimensions)
        event[index(one.dimension)] =
            one.classes[class_of(one, block.first + static_cast<std::uint64_t>(at))].front();
    }
  });
  return event;
}

std::vector<std::vector<bool>> classes_seen(const EventSpace& space, const Formulas& formulas) {
  std::vector<std::vector<bool>> seen;
  for (const MergedDimension& one : space.dimensions) seen.emplace_back(one.classes.size(), false);
  sweep(space, formulas, {}, [&](const Block& block) {
    for (int at = 0; at < block.size; ++at) {
      if (!bit(*block.valid, at)) continue;
      for (std::size_t d = 0; d < seen.size(); ++d)
        seen[d][class_of(space.dimensions[d], block.first + static_cast<std::uint64_t>(at))] = true;
    }
  });
  return seen;
}

}  // namespace casus
