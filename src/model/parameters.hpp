#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/quantity.hpp"

namespace casus {

/// Which scenarios must give a number.
enum class Needed {
  always,
  where_read,  ///< only where a clause or an instrument of the scenario reads it
  unless_own,  ///< unless every guarantor gives its own
  of_armed,    ///< of an attack that is armed
  of_war,      ///< of an armed attack that begins a war, one without a duration
  of_grey,     ///< of an attack that is not
  for_arms,    ///< of a guarantor that may send arms
  for_troops,  ///< of a guarantor that may send troops
  never        ///< without it something is not computed, or `otherwise` stands for it
};

/// A number that the game needs and that a scenario gives. The language refuses other paths below
/// the same first word, `compile` says which it misses, `docs/quantities.md` lists them all.
struct Parameter {
  std::string_view path{};
  std::string_view symbol{};  ///< in model.md; empty: it enters through a formula of compile.md
  std::string_view unit{};
  std::string_view meaning{};
  double least = 0.0;
  double most = 0.0;
  Needed needed = Needed::always;
  std::string_view estimate{};  ///< where a number could come from; "judgement" where from nowhere
  std::optional<double> otherwise{};  ///< what stands for it where a scenario gives none
};

/// Numbers under `quantities:` (and, for `strength.`, in `library/strength.yaml`).
std::span<const Parameter> scenario_parameters();
/// Numbers of an actor, under `actors: ID:`.
std::span<const Parameter> actor_parameters();
/// Numbers of a kind of attack, under `attacks: ID:`.
std::span<const Parameter> attack_parameters();
/// Numbers of fighting that nobody ordered, under `incidents:`.
std::span<const Parameter> incident_parameters();

/// Position in `scenario_parameters()`, if the path is one of them; quick.
std::optional<std::size_t> place_of_parameter(std::string_view path);

/// The parameter with that path in a list, or null.
const Parameter* find_parameter(std::span<const Parameter> list, std::string_view path);

/// The unit that was written, else the one that the path fixes; empty if neither does.
std::string unit_of(const Quantity& quantity);

}  // namespace casus
