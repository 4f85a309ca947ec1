#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace casus {

// What is known of a field of a problem without any problem at hand: its unit, range, meaning and,
// if it is a list, what it has one entry for. `game/problem_fields.hpp` says it once for each
// field.

/// What a whole number of a problem points at. How many there are is known with the problem only.
enum class Refers { to_nothing, to_level, to_guarantor, to_regime };

/// The numbers that a field may have.
struct FieldBounds {
  double least = 0.0;
  double most = 0.0;
  bool above_least = false;  ///< `least` itself is not allowed
  Refers refers = Refers::to_nothing;

  /// NaN is in no range.
  bool has(double x) const { return x >= least && x <= most && !(above_least && x == least); }
};

/// "between 0 and 1", "above 0 and at most 10"; `to_level` and the like: "a level".
std::string to_text(const FieldBounds& range);

/// What a list has one entry for.
enum class Each { nothing, level, guarantor, kind, period, member };

/// "guarantor"
std::string_view to_text(Each each);

/// Entries of a list that decides itself how long it is.
struct Count {
  std::size_t least = 0;
  std::size_t most = 0;  ///< 0: the length follows from `each`
  const char* of = "";   ///< "guarantors"
};

struct Field {
  const char* unit = "";  ///< "FU/year"; empty for names, objects and lists of them
  FieldBounds range{};
  const char* meaning = "";
  Each each = Each::nothing;  ///< of a list
  Each then = Each::nothing;  ///< of each list in a list
  Count count{};
  Each last = Each::nothing;  ///< of each list in a list of lists

  /// What holds for the entries of this list.
  Field entries() const {
    return {.unit = unit, .range = range, .meaning = meaning, .each = then, .then = last};
  }
};

/// Most entries that a list can have in any problem.
std::size_t most_entries(const Field& field);

/// Where in a problem: "guarantors[2].cost[1]". A chain on the stack of whoever walks the fields,
/// so that no text is made where nothing is wrong; each link must outlive those made from it.
class FieldPath {
 public:
  FieldPath() = default;

  FieldPath key(std::string_view name) const { return FieldPath(this, name, 0); }
  FieldPath entry(std::size_t position) const { return FieldPath(this, {}, position); }
  std::string text() const;

 private:
  FieldPath(const FieldPath* above, std::string_view name, std::size_t position)
      : above_(above), name_(name), position_(position) {}

  const FieldPath* above_ = nullptr;  // none: the problem itself
  std::string_view name_{};           // empty: an entry of a list
  std::size_t position_ = 0;
};

}  // namespace casus
