#include "law/sweep.hpp"

#include <algorithm>
#include <bit>

namespace casus {

namespace {

/// How many events each candidate of a block stands for: `of_block` times what is said of the
/// candidate, which is 1 for all if `alike`.
class Weights {
 public:
  Weights(const EventSpace& space, const BlockShape& shape) : space_(space), cut_(shape.cut) {
    for (std::size_t d = cut_; d < space.dimensions.size(); ++d)
      for (const std::vector<int>& one : space.dimensions[d].classes)
        alike_ = alike_ && one.size() == 1;
  }

  std::uint64_t sum(const Block& block, const Bits& truth) {
    std::uint64_t found = 0;
    for (std::size_t w = 0; w < truth.size(); ++w) {
      std::uint64_t left = truth[w] & (*block.valid)[w];
      if (alike_) found += static_cast<std::uint64_t>(std::popcount(left));
      for (; !alike_ && left != 0; left &= left - 1)
        found += of_candidate_[64 * w + static_cast<std::size_t>(std::countr_zero(left))];
    }
    return of_block_ * found;
  }

  void show(const Block& block) {
    of_block_ = 1;
    for (std::size_t d = 0; d < cut_; ++d) {
      const MergedDimension& one = space_.dimensions[d];
      of_block_ *= one.classes[class_of(one, block.first)].size();
    }
    if (alike_) return;
    of_candidate_.assign(block_size, 1);
    for (std::size_t d = cut_; d < space_.dimensions.size(); ++d) {
      const MergedDimension& one = space_.dimensions[d];
      std::size_t which = class_of(one, block.first);
      std::uint64_t left = one.stride;
      for (int at = 0; at < block.size; ++at) {
        of_candidate_[static_cast<std::size_t>(at)] *= one.classes[which].size();
        if (--left > 0) continue;
        left = one.stride;
        which = which + 1 == one.classes.size() ? 0 : which + 1;
      }
    }
  }

 private:
  const EventSpace& space_;
  std::size_t cut_ = 0;
  bool alike_ = true;
  std::uint64_t of_block_ = 1;
  std::vector<std::uint64_t> of_candidate_{};
};

}  // namespace

void sweep(const EventSpace& space, const Formulas& formulas, const std::vector<FormulaId>& asked,
           const std::function<void(const Block&)>& visit) {
  if (space.candidates == 0) return;
  const BlockShape shape(space);
  ClassBits classes(space, shape);
  BlockTruth truth(space, formulas, asked, shape);
  std::size_t changed = 0;
  for (std::uint64_t block = 0; block < shape.blocks; ++block) {
    if (block > 0) changed = classes.advance();
    const Bits valid = truth.valid(classes, changed);
    if (std::all_of(valid.begin(), valid.end(), [](std::uint64_t word) { return word == 0; }))
      continue;
    visit({.first = classes.first(),
           .size = classes.size(),
           .valid = &valid,
           .truths = truth.truths(classes)});
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
  std::vector<std::uint64_t> found(asked.size(), 0);
  Weights weights(space, BlockShape(space));
  sweep(space, formulas, asked, [&](const Block& block) {
    weights.show(block);
    for (std::size_t i = 0; i < found.size(); ++i) found[i] += weights.sum(block, block.truth(i));
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
