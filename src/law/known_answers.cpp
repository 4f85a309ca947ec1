#include "law/known_answers.hpp"

#include <utility>

namespace casus {

namespace {

std::size_t key_hash(const KnownAnswers::Key& key) {
  std::size_t hash = key.size();
  for (const std::size_t one : key) hash = mixed(hash, one);
  return hash;
}

}  // namespace

std::optional<FormulaId> KnownAnswers::find(const Key& group) const {
  const auto at =
      index_.find(key_hash(group), [&](std::size_t entry) { return groups_[entry] == group; });
  if (!at) return std::nullopt;
  return found_[*at];
}

void KnownAnswers::add(Key group, FormulaId found) {
  index_.add(key_hash(group));
  groups_.push_back(std::move(group));
  found_.push_back(found);
}

}  // namespace casus
