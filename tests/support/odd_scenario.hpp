#pragma once

#include <string>
#include <vector>

#include "model/scenario.hpp"
#include "tests/support/chance.hpp"

namespace casus {

/// The scenario with its first package and so many others, which are chosen at random.
Scenario with_few_packages(Scenario scenario, std::size_t others, Chance& chance);

/// The scenario changed at random, so often, to what is rare and yet could be written: numbers and
/// actors that are missing, ends of ranges, thresholds met exactly, dates on the day, lists of one
/// and of nobody, rules of every kind. What was changed is told, a line each.
std::vector<std::string> change_at_random(Scenario& scenario, std::size_t times, Chance& chance);

/// One change of a text of the scenario, of the same sort.
std::string change_text(Scenario& scenario, Instrument& text, Chance& chance);

}  // namespace casus
