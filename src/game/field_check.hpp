#pragma once

#include <string>

#include "base/first_errors.hpp"
#include "game/field.hpp"
#include "game/problem.hpp"

namespace casus {

/// What each field of a problem may be, alone: ranges (E907), lengths of lists (E906, E909), names
/// of things that do not exist (E908). Rules that join fields are in `problem_check.cpp`.
class FieldCheck {
 public:
  explicit FieldCheck(const Problem& problem) : problem_(problem) {}

  void leaf(const FieldPath& path, double x, const Field& field);
  void leaf(const FieldPath& path, int x, const Field& field);
  void leaf(const FieldPath&, bool, const Field&) {}
  void leaf(const FieldPath&, const std::string&, const Field&) {}
  void leaf(const FieldPath&, VoteRule, const Field&) {}
  void list(const FieldPath& path, std::size_t entries, const Field& field);

 protected:
  void say(const char* code, const FieldPath& path, std::string message, std::string hint = {},
           std::string note = {});
  /// Entries that a list of `field` has in this problem.
  std::size_t wanted(Each each) const;

  const Problem& problem_;
  FirstErrors found_{};
};

/// A list that cannot have so many entries in any problem, or in this: `wanted` of them.
Diagnostic wrong_length(std::size_t entries, std::size_t wanted, const Field& field);
/// A list with fewer or more entries than it may have.
Diagnostic wrong_count(std::size_t entries, const Field& field);

/// "cost of fighting at effort 1, stake/year"; what a reader needs to know to mend a field.
std::string described(const Field& field);

}  // namespace casus
