#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "law/hash_index.hpp"
#include "model/actor_set.hpp"
#include "model/condition.hpp"
#include "model/ids.hpp"

namespace casus {

/// A statement about events, by its position among the Formulas.
enum class FormulaId : int {};

/// The value of one dimension is among some, or is the value of another dimension.
struct ValueTest {
  DimensionId dimension{};
  std::vector<bool> values{};          ///< by value of the dimension
  std::vector<DimensionId> same_as{};  ///< or the value of one of these
};

/// One node: operands stand before it in the list.
struct Formula {
  enum class Kind { never, always, test, negation, conjunction, disjunction };
  Kind kind = Kind::never;
  std::span<const FormulaId> operands{};  ///< until another statement is made
  int test = 0;                           ///< for `test`: which
};

/// Statements about events, each stored once however often texts repeat it. All that the law asks
/// ("does GBR owe materiel under every reading?") becomes one statement, so that an event is
/// examined once for all questions.
class Formulas {
 public:
  Formulas();

  FormulaId never() const { return FormulaId{0}; }
  FormulaId always() const { return FormulaId{1}; }
  FormulaId negate(FormulaId operand);
  FormulaId all_of(const std::vector<FormulaId>& operands);
  FormulaId any_of(const std::vector<FormulaId>& operands);
  FormulaId test(const ValueTest& test);

  FormulaId condition(const Condition& condition);
  /// Each of the `conjuncts` of the condition, in their order.
  std::vector<FormulaId> conjuncts(const Condition& condition);
  /// By ActorId: whether he belongs to the set in the event. `values` by DimensionId: how many.
  std::vector<FormulaId> members(const ActorSet& set, std::size_t actors,
                                 const std::vector<int>& values);

  Formula formula(FormulaId which) const {
    const Node& node = nodes_[index(which)];
    return {node.kind, {operands_.data() + node.first, node.count}, node.test};
  }
  const ValueTest& value_test(FormulaId which) const {
    return tests_[static_cast<std::size_t>(nodes_[index(which)].test)];
  }
  std::size_t size() const { return nodes_.size(); }

  /// From now on statements mean nothing, and no event space can be made of them.
  void give_up(Diagnostic why) {
    if (!gave_up_) gave_up_ = std::move(why);
  }
  const std::optional<Diagnostic>& gave_up() const { return gave_up_; }

  /// What these are made of, themselves included, ascending: operands before what uses them.
  std::vector<FormulaId> parts(const std::vector<FormulaId>& roots) const;
  /// The dimensions that these read, ascending.
  std::vector<DimensionId> dimensions_read(const std::vector<FormulaId>& roots) const;

 private:
  struct Node {
    Formula::Kind kind = Formula::Kind::never;
    std::size_t first = 0, count = 0;  ///< among `operands_`
    int test = 0;
  };

  FormulaId store(const Formula& formula);
  FormulaId joined(Formula::Kind kind, const std::vector<FormulaId>& operands);
  /// The test as it is compared with others: its parts, without a copy of them.
  FormulaId tested(DimensionId dimension, const std::vector<bool>& values,
                   const std::vector<DimensionId>& same_as);

  std::vector<Node> nodes_{};
  std::vector<FormulaId> operands_{};  ///< of all nodes, one after the other
  HashIndex known_{};
  std::vector<ValueTest> tests_{};
  std::vector<FormulaId> of_test_{};  ///< `never` and `always` of tests that say nothing
  HashIndex known_tests_{};
  std::vector<FormulaId> flat_{};  ///< of the statement that is being made
  std::optional<Diagnostic> gave_up_{};
};

}  // namespace casus
