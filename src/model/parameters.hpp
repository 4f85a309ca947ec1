#pragma once

#include <span>
#include <string_view>

namespace casus {

/// A number that the game needs and that a scenario gives: its path, unit, meaning and bounds.
/// The language refuses other paths below the same first word, `compile` says which it misses.
struct Parameter {
  std::string_view path{};
  std::string_view unit{};
  std::string_view meaning{};
  double least = 0.0;
  double most = 0.0;
};

/// Numbers under `quantities:` (and, for `strength.`, in `library/strength.yaml`).
std::span<const Parameter> scenario_parameters();
/// Numbers of an actor, under `actors: ID:`; all optional, `compile.md` says what stands for each.
std::span<const Parameter> actor_parameters();
/// Numbers of a kind of attack, under `attacks: ID:`.
std::span<const Parameter> attack_parameters();

/// The parameter with that path in a list, or null.
const Parameter* find_parameter(std::span<const Parameter> list, std::string_view path);

}  // namespace casus
