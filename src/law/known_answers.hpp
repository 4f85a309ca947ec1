#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "law/formula.hpp"
#include "law/hash_index.hpp"

namespace casus {

/// What has been found for groups of statements that hang on common questions of law, so that a
/// group is looked at once however many packages, guarantors and levels ask about it.
class KnownAnswers {
 public:
  /// Everything that a group is made of, written as numbers.
  using Key = std::vector<std::size_t>;

  std::optional<FormulaId> find(const Key& group) const;
  void add(Key group, FormulaId found);
  std::size_t size() const { return found_.size(); }

 private:
  std::vector<Key> groups_{};
  std::vector<FormulaId> found_{};  ///< by group
  HashIndex index_{};
};

}  // namespace casus
