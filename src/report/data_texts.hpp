#pragma once

#include <set>
#include <string>

#include "model/scenario.hpp"

namespace casus {

/// Texts of the files of a scenario that a page for readers of few words can show: titles and
/// names, what happened before, places in texts, names of bands, what is known of an assumed
/// number. They are what a file of names translates.
std::set<std::string> texts_of_files(const Scenario& scenario);

}  // namespace casus
