#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/scenario.hpp"

namespace casus {

/// A number that a scenario must give, and where it would be written.
struct Need {
  std::string path{};  ///< "challenger.force", "actors.GBR.response.none", "attacks.full.prize"
  std::string unit{};
  std::string meaning{};
  std::string section{};  ///< "quantities", "actors: GBR"
  Span where{};           ///< of the actor or attack
  std::string code{};
};

/// The numbers that the game needs and the scenario does not give, in the order of the lists of
/// `model/parameters.hpp`.
std::vector<Need> missing_numbers(const Scenario& scenario);

/// One diagnostic for each.
Diagnostics to_diagnostics(const std::vector<Need>& needs);

/// True by quantity: the game reads it in some package. Deadlines and what bodies take are read
/// where an attack has a pace, of duties with a last day; numbers of terms where texts end.
std::vector<bool> used_quantities(const Scenario& scenario);

/// Path of the quantity that weighs a form, a discretion, a consequence or a way of funding.
std::string_view strength_path(Form form);
std::string_view strength_path(Discretion discretion);
std::string_view consequence_path(const Reading& reading);
std::string_view funding_path(Funding funding);

}  // namespace casus
