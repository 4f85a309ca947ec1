#include "law/block_truth.hpp"

#include <algorithm>
#include <limits>

namespace casus {

namespace {

constexpr std::uint64_t all_ones = ~std::uint64_t{0};
constexpr std::size_t unchanged = std::numeric_limits<std::size_t>::max();

/// Sets the bits from `from` up to `to`, which is not among them.
void set_range(Bits& bits, std::size_t from, std::size_t to) {
  while (from < to) {
    const std::size_t end = std::min(to, (from / 64 + 1) * 64);
    const std::uint64_t ones = all_ones >> (64 - (end - from));
    bits[from / 64] |= ones << (from % 64);
    from = end;
  }
}

/// By formula that is a part: the innermost dimension that changes its truth from block to block,
/// its position plus one; 0 for what is the same in all blocks.
std::vector<std::size_t> levels_of(const Formulas& formulas, const std::vector<FormulaId>& parts,
                                   const std::vector<std::size_t>& position,
                                   const BlockShape& shape) {
  const auto level = [&](DimensionId dimension) -> std::size_t {
    const std::size_t at = position[index(dimension)];
    return at < shape.cut || (at == shape.cut && shape.parts > 1) ? at + 1 : 0;
  };
  std::vector<std::size_t> found(formulas.size(), 0);
  for (const FormulaId part : parts) {
    const Formula formula = formulas.formula(part);
    std::size_t& deepest = found[index(part)];
    for (const FormulaId one : formula.operands) deepest = std::max(deepest, found[index(one)]);
    if (formula.kind != Formula::Kind::test) continue;
    const ValueTest& test = formulas.value_test(part);
    deepest = level(test.dimension);
    for (const DimensionId other : test.same_as) deepest = std::max(deepest, level(other));
  }
  return found;
}

}  // namespace

BlockShape::BlockShape(const EventSpace& space) {
  if (space.dimensions.empty() || space.candidates == 0) return;
  while (space.dimensions[cut].stride > block_size) ++cut;
  const std::size_t all = space.dimensions[cut].classes.size();
  stride = space.dimensions[cut].stride;
  const std::size_t most = std::min<std::size_t>(all, block_size / stride);
  parts = (all + most - 1) / most;
  classes = (all + parts - 1) / parts;
  parts = (all + classes - 1) / classes;
  blocks = space.candidates / (stride * all) * parts;
}

ClassBits::ClassBits(const EventSpace& space, const BlockShape& shape)
    : space_(space), shape_(shape), at_(shape.cut + 1, 0) {
  for (const MergedDimension& one : space.dimensions) bits_.emplace_back(one.classes.size());
  for (std::size_t d = 0; d < bits_.size(); ++d) {
    const MergedDimension& dimension = space.dimensions[d];
    if (d < shape.cut) bits_[d].front().fill(all_ones);
    for (std::uint64_t from = 0; d > shape.cut && from < block_size; from += dimension.stride)
      set_range(bits_[d][class_of(dimension, from)], from,
                std::min<std::uint64_t>(block_size, from + dimension.stride));
  }
  show_part();
}

void ClassBits::show_part() {
  if (bits_.empty()) {
    size_ = 1;
    return;
  }
  std::vector<Bits>& bits = bits_[shape_.cut];
  const std::size_t from = at_.back() * shape_.classes;
  const std::size_t to = std::min(bits.size(), from + shape_.classes);
  for (std::size_t c = from; c < to; ++c)
    set_range(bits[c], (c - from) * shape_.stride, (c - from + 1) * shape_.stride);
  size_ = static_cast<int>((to - from) * shape_.stride);
}

std::size_t ClassBits::advance() {
  first_ += static_cast<std::uint64_t>(size_);
  if (shape_.parts > 1) {
    const auto shown =
        bits_[shape_.cut].begin() + static_cast<std::ptrdiff_t>(at_.back() * shape_.classes);
    std::fill_n(shown, static_cast<std::uint64_t>(size_) / shape_.stride, Bits{});
    at_.back() = (at_.back() + 1) % shape_.parts;
    show_part();
    if (at_.back() > 0) return shape_.cut + 1;
  }
  std::size_t outermost = shape_.cut;
  for (bool carry = true; carry && outermost > 0;) {
    std::size_t& which = at_[--outermost];
    bits_[outermost][which].fill(0);
    which = (which + 1) % bits_[outermost].size();
    bits_[outermost][which].fill(all_ones);
    carry = which == 0;
  }
  return outermost + 1;
}

BlockTruth::BlockTruth(const EventSpace& space, const Formulas& formulas,
                       const std::vector<FormulaId>& asked, const BlockShape& shape)
    : space_(space), position_(space.dimensions.size()), slot_(formulas.size(), 0) {
  for (std::size_t d = 0; d < space.dimensions.size(); ++d)
    position_[index(space.dimensions[d].dimension)] = d;
  std::vector<FormulaId> roots = asked;
  roots.push_back(space.valid);
  const std::vector<std::size_t> levels =
      levels_of(formulas, formulas.parts(roots), position_, shape);
  const std::vector<FormulaId> first = formulas.parts({space.valid});
  add(formulas, first, levels);
  of_valid_ = nodes_.size();
  std::vector<FormulaId> others;
  for (const FormulaId part : formulas.parts(asked))
    if (!std::binary_search(first.begin(), first.end(), part)) others.push_back(part);
  add(formulas, others, levels);
  truth_.resize(nodes_.size());
  for (const FormulaId one : asked) asked_.push_back(&truth_[slot_[index(one)]]);
}

void BlockTruth::add(const Formulas& formulas, const std::vector<FormulaId>& parts,
                     const std::vector<std::size_t>& levels) {
  std::vector<FormulaId> sorted = parts;  // operands stay in front: their level is no deeper
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](FormulaId a, FormulaId b) { return levels[index(a)] < levels[index(b)]; });
  for (const FormulaId part : sorted) {
    const Formula formula = formulas.formula(part);
    slot_[index(part)] = static_cast<std::uint32_t>(nodes_.size());
    Node node{.kind = formula.kind, .level = levels[index(part)], .first = operands_.size()};
    for (const FormulaId one : formula.operands) operands_.push_back(slot_[index(one)]);
    node.end = operands_.size();
    if (formula.kind == Formula::Kind::test) {
      node.test = tests_.size();
      tests_.push_back(on_classes(formulas.value_test(part)));
    }
    nodes_.push_back(node);
  }
}

BlockTruth::ClassTest BlockTruth::on_classes(const ValueTest& test) const {
  ClassTest result{.dimension = position_[index(test.dimension)]};
  const std::vector<std::vector<int>>& classes = space_.dimensions[result.dimension].classes;
  const auto holds = [&](std::size_t which) {
    return bool{test.values[static_cast<std::size_t>(classes[which].front())]};
  };
  std::size_t holding = 0;
  for (std::size_t c = 0; c < classes.size(); ++c) holding += holds(c) ? 1 : 0;
  result.inverted = 2 * holding > classes.size();
  for (std::size_t c = 0; c < classes.size(); ++c)
    if (holds(c) != result.inverted) result.classes.push_back(c);
  for (const DimensionId other : test.same_as) {
    const std::size_t at = position_[index(other)];
    const std::vector<std::vector<int>>& others = space_.dimensions[at].classes;
    for (std::size_t c = 0; c < classes.size(); ++c)
      for (std::size_t o = 0; o < others.size(); ++o)
        if (classes[c].front() == others[o].front())
          result.same.push_back({result.dimension, c, at, o});
  }
  return result;
}

Bits BlockTruth::valid(const ClassBits& classes, std::size_t changed) {
  look(0, of_valid_, changed, classes);
  behind_ = std::min(behind_, changed);
  Bits found = truth_[slot_[index(space_.valid)]];
  Bits inside{};
  set_range(inside, 0, static_cast<std::size_t>(classes.size()));
  for (std::size_t w = 0; w < found.size(); ++w) found[w] &= inside[w];
  return found;
}

std::span<const Bits* const> BlockTruth::truths(const ClassBits& classes) {
  look(of_valid_, nodes_.size(), behind_, classes);
  behind_ = unchanged;
  return asked_;
}

void BlockTruth::look(std::size_t from, std::size_t to, std::size_t changed,
                      const ClassBits& classes) {
  const auto begin = nodes_.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end = nodes_.begin() + static_cast<std::ptrdiff_t>(to);
  const auto first = std::lower_bound(
      begin, end, changed, [](const Node& node, std::size_t level) { return node.level < level; });
  for (auto node = first; node != end; ++node) {
    Bits& out = truth_[static_cast<std::size_t>(node - nodes_.begin())];
    switch (node->kind) {
      case Formula::Kind::never:
        out.fill(0);
        break;
      case Formula::Kind::always:
        out.fill(all_ones);
        break;
      case Formula::Kind::test:
        evaluate(tests_[node->test], classes, out);
        break;
      case Formula::Kind::negation: {
        const Bits& in = truth_[operands_[node->first]];
        for (std::size_t w = 0; w < out.size(); ++w) out[w] = ~in[w];
        break;
      }
      case Formula::Kind::conjunction:
        out = truth_[operands_[node->first]];
        for (std::size_t o = node->first + 1; o < node->end; ++o) {
          const Bits& in = truth_[operands_[o]];
          for (std::size_t w = 0; w < out.size(); ++w) out[w] &= in[w];
        }
        break;
      case Formula::Kind::disjunction:
        out = truth_[operands_[node->first]];
        for (std::size_t o = node->first + 1; o < node->end; ++o) {
          const Bits& in = truth_[operands_[o]];
          for (std::size_t w = 0; w < out.size(); ++w) out[w] |= in[w];
        }
        break;
    }
  }
}

void BlockTruth::evaluate(const ClassTest& test, const ClassBits& classes, Bits& out) const {
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

}  // namespace casus
