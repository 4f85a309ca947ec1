#pragma once

#include <vector>

#include "game/backward.hpp"
#include "game/dynamics_arrays.hpp"
#include "game/period.hpp"
#include "game/problem.hpp"
#include "game/state_space.hpp"

namespace casus {

/// Where paths are at the start of a period.
struct Mass {
  ByState peace{};
  ByWar war{};  ///< of short kinds nothing ever
  /// [armed][class] there may be mass; the rest is 0 and takes no time.
  std::vector<std::vector<char>> at_war{};
};

/// What becomes of peace in a period, as shares of the mass in each state.
struct PeaceShares {
  ByState opened{};                   ///< an attack is opened, or an incident pressed
  ByState pressed{};                  ///< an attack or an incident is pressed
  std::vector<ByState> pressed_by{};  ///< [armed] ... of that kind
  ByWar by_class{};                   ///< ... after that class of outcomes
};

/// Ways out of a war or a short attack, by strength; sums over periods.
struct Ends {
  ByStrength escalated{}, held{}, won{}, frozen{}, ceded{}, short_held{}, short_won{};
  explicit Ends(const StateSpace& states);
};

/// Moves mass by the rules of model.md, sections 4 to 6, given the strategies.
class MassFlow {
 public:
  MassFlow(const Problem& problem, const Calendar& calendar, const Strategies& strategies,
           InstructionSet set);

  /// All of it at the start of the game.
  Mass start() const;

  /// From the start of period t to that of t + 1. Attacks of kind `without`, unless it is -1, are
  /// followed no further than that they were pressed. `ends` may be null.
  void step(int t, const PeaceShares& shares, int without, Mass& mass, Ends* ends);

  /// `mass` in peace moves as in a period in which the challenger holds, but for `share` of it.
  void hold(int t, const ByState& share, ByState& mass);

 private:
  int kinds() const { return static_cast<int>(calendar_.classes(0).size()); }
  void shape(int period, Mass& mass) const;
  void press(int t, const PeaceShares& shares, int without, const Mass& mass);
  void strike(int t, Ends* ends);
  void fight(int t, const Mass& mass, Ends* ends);
  void send(const Moves& by, const ByState& mass, ByState& after);

  const Problem& problem_;
  const Calendar& calendar_;
  const Strategies& strategies_;
  DynamicsKernels kernels_;
  StateSpace states_;
  Mass fought_{};  // this period: `peace` holds, `war` is fought
  ByState scratch_{};
};

}  // namespace casus
