#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "law/event_space.hpp"

namespace casus {

/// One truth value per candidate of a block.
inline constexpr int block_size = 1024;
using Bits = std::array<std::uint64_t, block_size / 64>;

/// How a space is cut into blocks of consecutive candidates: in each the dimensions behind `cut`
/// take all their classes, that at `cut` some of them, those before it one.
struct BlockShape {
  explicit BlockShape(const EventSpace& space);

  std::size_t cut = 0;       ///< position in `space.dimensions`
  std::size_t classes = 1;   ///< of the dimension at `cut` in a block; the last may have fewer
  std::size_t parts = 1;     ///< blocks until its classes are through
  std::uint64_t stride = 1;  ///< candidates of one of its classes
  std::uint64_t blocks = 1;  ///< of the space
};

/// Which candidates of a block have each class. From one block to the next few classes change.
class ClassBits {
 public:
  ClassBits(const EventSpace& space, const BlockShape& shape);

  const Bits& of(std::size_t dimension, std::size_t which) const { return bits_[dimension][which]; }
  std::uint64_t first() const { return first_; }  ///< candidate of the block
  int size() const { return size_; }
  /// The next block, and the outermost dimension that changes with it: its position plus one.
  std::size_t advance();

 private:
  void show_part();

  const EventSpace& space_;
  BlockShape shape_;
  std::vector<std::vector<Bits>> bits_{};  ///< [position in `space.dimensions`][class]
  std::vector<std::size_t> at_{};          ///< classes before `cut`, then which part of it
  std::uint64_t first_ = 0;
  int size_ = 0;
};

/// The truth of statements in the blocks of a space, one after the other. What reads only
/// dimensions that two blocks share is not looked at again.
class BlockTruth {
 public:
  BlockTruth(const EventSpace& space, const Formulas& formulas, const std::vector<FormulaId>& asked,
             const BlockShape& shape);
  BlockTruth(const BlockTruth&) = delete;  // `asked_` points into it
  BlockTruth& operator=(const BlockTruth&) = delete;

  /// Which candidates are events; nothing else is looked at before there is one. `changed` as
  /// `ClassBits::advance` says, 0 for the first block.
  Bits valid(const ClassBits& classes, std::size_t changed);
  /// Of the statements asked, in their order.
  std::span<const Bits* const> truths(const ClassBits& classes);

 private:
  struct Node {
    Formula::Kind kind = Formula::Kind::never;
    std::size_t level = 0;           ///< innermost dimension that changes it: position plus one
    std::size_t first = 0, end = 0;  ///< among `operands_`
    std::size_t test = 0;            ///< among `tests_`
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

  void add(const Formulas& formulas, const std::vector<FormulaId>& parts,
           const std::vector<std::size_t>& levels);
  ClassTest on_classes(const ValueTest& test) const;
  void look(std::size_t from, std::size_t to, std::size_t changed, const ClassBits& classes);
  void evaluate(const ClassTest& test, const ClassBits& classes, Bits& out) const;

  const EventSpace& space_;
  std::vector<std::size_t> position_{};    ///< by dimension, in `space.dimensions`
  std::vector<std::uint32_t> slot_{};      ///< by formula, among `nodes_`
  std::vector<Node> nodes_{};              ///< of `valid`, then the others; by level in each
  std::vector<std::uint32_t> operands_{};  ///< nodes
  std::vector<ClassTest> tests_{};
  std::vector<Bits> truth_{};  ///< by node
  std::size_t of_valid_ = 0;   ///< nodes that say which candidates are events
  std::size_t behind_ = 0;     ///< outermost change that the other nodes have not seen
  std::vector<const Bits*> asked_{};
};

}  // namespace casus
