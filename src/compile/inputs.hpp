#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "compile/draw.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What the game needs from a scenario beyond its numbers.
struct Inputs {
  std::vector<ActorId> guarantors{};  ///< actors of the game, in the order of the file
  std::vector<int> place{};           ///< [actor] position in `guarantors`, -1 for others
  AttackId reference_attack{};        ///< the one that the stated response profiles are about
  Horizon horizon{};
  Grid strength_grid{100.0, 1000.0, 37};  ///< compile.md; replaced by the scenario's
  Grid balance_grid{-900.0, 1100.0, 41};
  bool timely = false;  ///< some attack says what share arrives in time, or how fast it is
  bool pace = false;    ///< some attack says how fast it is
};

/// What a scenario gives the game, or all that it misses at once: numbers of the scenario (E201),
/// of an actor (E202), of an attack (E203), a horizon (E204), guarantors (E205), one attack that
/// all response profiles are about (E206), bodies whose rule cannot be computed (E208), packages
/// with too many clauses that are voted on (E207).
Result<Inputs> inputs_of(const Scenario& scenario);

/// Most clauses that are put to a vote in one package: outcomes of a crisis are 1 + 2^count.
inline constexpr int most_votes = 3;

/// The numbers of one future, by path, as what formulas are computed with: `double`, or `Traced`
/// (compile/real.hpp). All lookups succeed once `inputs_of` has.
template <class Real>
class NumbersOf {
 public:
  /// Both must outlive it.
  NumbersOf(const Scenario& scenario, const FutureValues& values);

  /// "challenger.force", one for everybody; where a scenario may leave it out, what stands for it.
  Real of(std::string_view path) const;
  /// The same in its draw for an actor.
  Real of(std::string_view path, ActorId actor) const;
  /// The actor's own number, else that of the scenario under `otherwise`, in the actor's draw.
  Real of(ActorId actor, std::string_view key, std::string_view otherwise) const;
  /// The actor's own number, else `otherwise`.
  Real of_or(ActorId actor, std::string_view key, double otherwise) const;
  /// A number of an attack; where it may be left out, what stands for it.
  Real of(AttackId attack, std::string_view key) const;
  Real of(QuantityId which, ActorId actor) const;
  Real of(QuantityId which) const;

  const Scenario& scenario() const { return *scenario_; }
  const FutureValues& values() const { return *values_; }

 private:
  const Scenario* scenario_;
  const FutureValues* values_;
  std::vector<std::optional<QuantityId>> given_;  // [parameter of the scenario]
};

using Numbers = NumbersOf<double>;

}  // namespace casus
