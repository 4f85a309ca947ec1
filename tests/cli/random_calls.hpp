#pragma once

#include <string>
#include <vector>

#include "tests/support/chance.hpp"

namespace casus {

/// A line of bash that asks the program something about the files of tests/cli/world, with options
/// chosen at random: some that go together and some that do not, numbers at their limits, names
/// that nobody has. What it writes goes to the folder `new`, which is there.
std::string random_call(Chance& chance);

/// The same about the world that is watched, over as many futures as pages need.
std::string random_watched_call(Chance& chance);

/// A file with one thing wrong or otherwise: a line missing, twice or in another place, a number or
/// a word that is another, a key taken out.
std::string spoiled_text(const std::string& text, Chance& chance);

}  // namespace casus
