#include "law/sweep.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace casus {

namespace {

constexpr std::uint64_t all_ones = ~std::uint64_t{0};

/// Sets the bits from `from` up to `to`, which is not among them.
void set_range(Bits& bits, int from, int to) {
  while (from < to) {
    const int end = std::min(to, (from / 64 + 1) * 64);
    const std::uint64_t ones = all_ones >> (64 - (end - from));
    bits[static_cast<std::size_t>(from / 64)] |= ones << (from % 64);
    from = end;
  }
}

/// Which candidates of a block have each class, [position in `space.dimensions`][class]. What tests
/// ask is then a union of few of them.
class ClassBits {
 public:
  explicit ClassBits(const EventSpace& space) : space_(space) {
    for (const MergedDimension& one : space.dimensions) bits_.emplace_back(one.classes.size());
  }

  void fill(std::uint64_t first, int size) {
    for (std::size_t d = 0; d < bits_.size(); ++d) {
      for (Bits& one : bits_[d]) one.fill(0);
      const MergedDimension& dimension = space_.dimensions[d];
      std::size_t which = class_of(dimension, first);
      std::uint64_t run = dimension.stride - first % dimension.stride;
      for (int at = 0; at < size;) {
        const int end =
            static_cast<int>(std::min<std::uint64_t>(static_cast<std::uint64_t>(size), at + run));
        set_range(bits_[d][which], at, end);
        at = end;
        run = dimension.stride;
        which = which + 1 == dimension.classes.size() ? 0 : which + 1;
      }
    }
  }

  const Bits& of(std::size_t dimension, std::size_t which) const { return bits_[dimension][which]; }

 private:
  const EventSpace& space_;
  std::vector<std::vector<Bits>> bits_{};
};

/// Two classes of two dimensions that stand for the same actor.
struct SameActor {
  std::size_t dimension = 0, which = 0, other = 0, other_which = 0;
};

/// A test as a union of classes.
struct ClassTest {
  std::size_t dimension = 0;           ///< position in `space.dimensions`
  std::vector<std::size_t> classes{};  ///< where it holds, or does not if `inverted`
  bool inverted = false;
  std::vector<SameActor> same{};
};

ClassTest on_classes(const ValueTest& test, const EventSpace& space,
                     const std::vector<std::size_t>& position) {
  ClassTest result{.dimension = position[index(test.dimension)]};
  const std::vector<std::vector<int>>& classes = space.dimensions[result.dimension].classes;
  const auto holds = [&](std::size_t which) {
    return bool{test.values[static_cast<std::size_t>(classes[which].front())]};
  };
  std::size_t holding = 0;
  for (std::size_t c = 0; c < classes.size(); ++c) holding += holds(c) ? 1 : 0;
  result.inverted = 2 * holding > classes.size();
  for (std::size_t c = 0; c < classes.size(); ++c)
    if (holds(c) != result.inverted) result.classes.push_back(c);
  for (const DimensionId other : test.same_as) {
    const std::size_t at = position[index(other)];
    const std::vector<std::vector<int>>& others = space.dimensions[at].classes;
    for (std::size_t c = 0; c < classes.size(); ++c)
      for (std::size_t o = 0; o < others.size(); ++o)
        if (classes[c].front() == others[o].front())
          result.same.push_back({result.dimension, c, at, o});
  }
  return result;
}

void evaluate(const ClassTest& test, const ClassBits& classes, Bits& out) {
  out.fill(0);
  for (const std::size_t which : test.classes) {
    const Bits& in = classes.of(test.dimension, which);
    for (std::size_t w = 0; w < out.size(); ++w) out[w] |= in[w];
  }
  if (test.inverted)
    for (std::uint64_t& word : out) word = ~word;
  for (const SameActor& one : test.same) {
    const Bits& a = classes.of(one.dimension, one.which);
    const Bits& b = classes.of(one.other, one.other_which);
    for (std::size_t w = 0; w < out.size(); ++w) out[w] |= a[w] & b[w];
  }
}

/// The statements asked and all that they are made of, operands in front.
class Evaluation {
 public:
  Evaluation(const EventSpace& space, const Formulas& formulas,
             const std::vector<FormulaId>& asked) {
    std::vector<std::size_t> position(space.dimensions.size());
    for (std::size_t d = 0; d < space.dimensions.size(); ++d)
      position[index(space.dimensions[d].dimension)] = d;
    std::vector<std::uint32_t> slot(formulas.size(), 0);
    const auto add = [&](FormulaId part) {
      const Formula formula = formulas.formula(part);
      slot[index(part)] = static_cast<std::uint32_t>(nodes_.size());
      Node node{.kind = formula.kind, .first = operands_.size()};
      for (const FormulaId one : formula.operands) operands_.push_back(slot[index(one)]);
      node.end = operands_.size();
      if (formula.kind == Formula::Kind::test) {
        node.test = tests_.size();
        tests_.push_back(on_classes(formulas.value_test(part), space, position));
      }
      nodes_.push_back(node);
    };
    const std::vector<FormulaId> first = formulas.parts({space.valid});
    for (const FormulaId part : first) add(part);
    of_valid_ = nodes_.size();
    for (const FormulaId part : formulas.parts(asked))
      if (!std::binary_search(first.begin(), first.end(), part)) add(part);
    truth_.resize(nodes_.size());
    valid_ = slot[index(space.valid)];
    for (const FormulaId one : asked) asked_.push_back(&truth_[slot[index(one)]]);
  }
  Evaluation(const Evaluation&) = delete;  // `asked_` points into it
  Evaluation& operator=(const Evaluation&) = delete;

  /// Which candidates are events; nothing else is looked at before there is one.
  Bits valid(const ClassBits& classes, int size) {
    for (std::size_t at = 0; at < of_valid_; ++at) look(at, classes);
    Bits found = truth_[valid_];
    for (int at = size; at < block_size; ++at) found[at / 64] &= ~(std::uint64_t{1} << (at % 64));
    return found;
  }
  std::span<const Bits* const> truths(const ClassBits& classes) {
    for (std::size_t at = of_valid_; at < nodes_.size(); ++at) look(at, classes);
    return asked_;
  }

 private:
  struct Node {
    Formula::Kind kind = Formula::Kind::never;
    std::size_t first = 0, end = 0;  ///< among `operands_`
    std::size_t test = 0;            ///< among `tests_`
  };

  void look(std::size_t at, const ClassBits& classes) {
    const Node& node = nodes_[at];
    Bits& out = truth_[at];
    switch (node.kind) {
      case Formula::Kind::never:
        out.fill(0);
        break;
      case Formula::Kind::always:
        out.fill(all_ones);
        break;
      case Formula::Kind::test:
        evaluate(tests_[node.test], classes, out);
        break;
      case Formula::Kind::negation: {
        const Bits& in = truth_[operands_[node.first]];
        for (std::size_t w = 0; w < out.size(); ++w) out[w] = ~in[w];
        break;
      }
      case Formula::Kind::conjunction:
        out = truth_[operands_[node.first]];
        for (std::size_t o = node.first + 1; o < node.end; ++o) {
          const Bits& in = truth_[operands_[o]];
          for (std::size_t w = 0; w < out.size(); ++w) out[w] &= in[w];
        }
        break;
      case Formula::Kind::disjunction:
        out = truth_[operands_[node.first]];
        for (std::size_t o = node.first + 1; o < node.end; ++o) {
          const Bits& in = truth_[operands_[o]];
          for (std::size_t w = 0; w < out.size(); ++w) out[w] |= in[w];
        }
        break;
    }
  }

  std::vector<Node> nodes_{};
  std::vector<std::uint32_t> operands_{};  ///< nodes
  std::vector<ClassTest> tests_{};
  std::vector<Bits> truth_{};  ///< by node
  std::size_t of_valid_ = 0;   ///< nodes that say which candidates are events
  std::size_t valid_ = 0;
  std::vector<const Bits*> asked_{};
};

/// How many events each candidate of a block stands for.
void weigh(const EventSpace& space, const Block& block, std::vector<std::uint64_t>& events) {
  events.assign(block_size, 1);
  for (const MergedDimension& one : space.dimensions) {
    std::size_t which = class_of(one, block.first);
    std::uint64_t left = one.stride - block.first % one.stride;
    for (int at = 0; at < block.size; ++at) {
      events[static_cast<std::size_t>(at)] *= one.classes[which].size();
      if (--left > 0) continue;
      left = one.stride;
      which = which + 1 == one.classes.size() ? 0 : which + 1;
    }
  }
}

}  // namespace

void sweep(const EventSpace& space, const Formulas& formulas, const std::vector<FormulaId>& asked,
           const std::function<void(const Block&)>& visit) {
  if (space.candidates == 0) return;
  Evaluation evaluation(space, formulas, asked);
  ClassBits classes(space);
  for (std::uint64_t first = 0; first < space.candidates; first += block_size) {
    const int size =
        static_cast<int>(std::min<std::uint64_t>(block_size, space.candidates - first));
    classes.fill(first, size);
    const Bits valid = evaluation.valid(classes, size);
    if (std::all_of(valid.begin(), valid.end(), [](std::uint64_t word) { return word == 0; }))
      continue;
    visit({.first = first, .size = size, .valid = &valid, .truths = evaluation.truths(classes)});
  }
}

std::vector<Extent> extents(const EventSpace& space, const Formulas& formulas,
                            const std::vector<FormulaId>& asked) {
  std::vector<Extent> found(asked.size());
  sweep(space, formulas, asked, [&](const Block& block) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Bits& truth = block.truth(i);
      std::uint64_t met = 0, failed = 0;
      for (std::size_t w = 0; w < truth.size(); ++w) {
        met |= truth[w] & (*block.valid)[w];
        failed |= ~truth[w] & (*block.valid)[w];
      }
      found[i].somewhere = found[i].somewhere || met != 0;
      found[i].everywhere = found[i].everywhere && failed == 0;
    }
  });
  return found;
}

std::vector<std::uint64_t> counts(const EventSpace& space, const Formulas& formulas,
                                  const std::vector<FormulaId>& asked) {
  std::vector<std::uint64_t> found(asked.size(), 0), events;
  sweep(space, formulas, asked, [&](const Block& block) {
    weigh(space, block, events);
    for (std::size_t i = 0; i < found.size(); ++i)
      for (std::size_t w = 0; w < block.valid->size(); ++w)
        for (std::uint64_t left = block.truth(i)[w] & (*block.valid)[w]; left != 0;
             left &= left - 1)
          found[i] += events[64 * w + static_cast<std::size_t>(std::countr_zero(left))];
  });
  return found;
}

Event example(const EventSpace& space, const Formulas& formulas, FormulaId wanted) {
  Event event;
  sweep(space, formulas, {wanted}, [&](const Block& block) {
    for (int at = 0; at < block.size && event.empty(); ++at) {
      if (!bit(*block.valid, at) || !bit(block.truth(0), at)) continue;
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
