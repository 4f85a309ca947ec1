#pragma once

#include <string>

#include "measure/catalogue.hpp"

namespace casus {

/// The name of a measure as the page lists it: "attacked_Ny" of a path or a value at the end.
std::string listed_name(const MeasureRow& row);

/// Everything that is measured, as Markdown: `docs/measures.md`.
std::string measures_page();

}  // namespace casus
