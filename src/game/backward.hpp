#pragma once

#include <optional>
#include <vector>

#include "game/period.hpp"
#include "game/problem.hpp"
#include "game/state_space.hpp"

namespace casus {

/// What challenger and protege do in one period, as probabilities by state. Of wars by armed kind
/// and class of outcomes (`Calendar::classes`). Of a kind that the regime closes only `opens` is
/// written, as 0, and what wars that are on do.
class Choices {
 public:
  Choices() = default;
  /// `incident` as `incident_kind` says.
  Choices(const StateSpace& states, const std::vector<OutcomeClasses>& classes,
          std::optional<int> incident);

  /// Given an occasion; the rest holds.
  double* opens(int armed) { return at(first_[armed]); }
  const double* opens(int armed) const { return at(first_[armed]); }
  /// Given an attack.
  double* presses(int armed, int of_class) { return at(first_[armed] + 1 + 3 * of_class); }
  const double* presses(int armed, int of_class) const {
    return at(first_[armed] + 1 + 3 * of_class);
  }
  /// Given an incident.
  double* presses_incident(int of_class) { return at(incident_ + of_class); }
  const double* presses_incident(int of_class) const { return at(incident_ + of_class); }
  /// The challenger, given a review.
  double* goes_on(int armed, int of_class) { return at(first_[armed] + 2 + 3 * of_class); }
  const double* goes_on(int armed, int of_class) const {
    return at(first_[armed] + 2 + 3 * of_class);
  }
  /// The protege, if the challenger goes on.
  double* stands(int armed, int of_class) { return at(first_[armed] + 3 + 3 * of_class); }
  const double* stands(int armed, int of_class) const {
    return at(first_[armed] + 3 + 3 * of_class);
  }

 private:
  double* at(int list) { return numbers_.get() + static_cast<std::size_t>(list) * size_; }
  const double* at(int list) const {
    return numbers_.get() + static_cast<std::size_t>(list) * size_;
  }

  std::size_t size_ = 0;
  std::vector<int> first_{};  // [armed] its first list
  int incident_ = 0;          // the first list of incidents
  Unwritten numbers_{};       // the induction writes before anybody reads
};

/// The equilibrium given the guarantors' tables.
struct Strategies {
  std::vector<Choices> choices{};  ///< [t], the first periods only
  ByState challenger_in_peace{};   ///< value at t = 0
  ByState protege_in_peace{};
};

/// Backward induction (model.md, sections 4 to 6). Choices of the first `periods` are kept, which
/// are reported ones.
Strategies backward_induction(const Problem& problem, Calendar& calendar, int periods,
                              InstructionSet set);

}  // namespace casus
