#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace casus {

/// A piece of a condition: bytes of the text that it was read from.
struct Piece {
  std::size_t begin = 0, end = 0;
};

/// A word as it stands in a condition.
struct Word {
  std::string text{};
  Piece at{};
};

/// `nato`, `{victim, proxy}`: one term of a set, added or taken away.
struct SetPart {
  bool minus = false;
  bool braces = false;
  std::vector<Word> words{};
  Piece at{};
};

enum class Operator { equal, unequal, less, at_most, more, at_least };

/// "==", "<=" ...
std::string_view to_text(Operator op);

/// A condition as written; what its words mean is decided later.
struct Syntax {
  enum class Kind { name, comparison, membership, negation, conjunction, disjunction, implication };

  Kind kind = Kind::name;
  Word left{};                     ///< the name, or the left side
  Operator op = Operator::equal;   ///< of a comparison
  Word right{};                    ///< of a comparison
  bool negated = false;            ///< `not in`
  std::vector<SetPart> set{};      ///< of a membership
  std::vector<Syntax> operands{};  ///< of the others
  Piece at{};
};

/// A condition, or the first reason why it is none (E020, or E023 if it is too deep or too long;
/// the place counts bytes of `text`). `not` binds tightest after comparisons, then
/// `and`, `or`, `implies`; `implies` groups to the right. Source: tests/oracle/law/README.md.
Result<Syntax> parse_condition(std::string_view text);

/// `allies - {victim} + {XGD}`.
Result<std::vector<SetPart>> parse_set(std::string_view text);

/// Conditions nested deeper are refused, so that no walk over them can overflow.
inline constexpr int deepest_condition = 100;

}  // namespace casus
