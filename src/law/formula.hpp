#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

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

  friend auto operator<=>(const ValueTest&, const ValueTest&) = default;
};

/// One node: operands stand before it in the list.
struct Formula {
  enum class Kind { never, always, test, negation, conjunction, disjunction };
  Kind kind = Kind::never;
  std::vector<FormulaId> operands{};
  int test = 0;  ///< for `test`: which

  friend auto operator<=>(const Formula&, const Formula&) = default;
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
  FormulaId test(ValueTest test);

  FormulaId condition(const Condition& condition);
  /// Whether the actor belongs to the set in the event. `values` by DimensionId: how many.
  FormulaId member(const ActorSet& set, ActorId actor, const std::vector<int>& values);

  const Formula& formula(FormulaId which) const { return formulas_[index(which)]; }
  const ValueTest& value_test(FormulaId which) const {
    return tests_[static_cast<std::size_t>(formula(which).test)];
  }
  std::size_t size() const { return formulas_.size(); }

  /// What these are made of, themselves included, ascending: operands before what uses them.
  std::vector<FormulaId> parts(const std::vector<FormulaId>& roots) const;
  /// The dimensions that these read, ascending.
  std::vector<DimensionId> dimensions_read(const std::vector<FormulaId>& roots) const;

 private:
  FormulaId store(Formula formula);
  FormulaId joined(Formula::Kind kind, const std::vector<FormulaId>& operands);

  std::vector<Formula> formulas_{};
  std::map<Formula, FormulaId> known_{};
  std::vector<ValueTest> tests_{};
  std::map<ValueTest, int> known_tests_{};
};

}  // namespace casus
