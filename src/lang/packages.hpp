#pragma once

#include "lang/draft.hpp"

namespace casus {

/// Packages with the packages in them written out. One that contains itself is an error (E035);
/// an instrument reached on several ways loses only the actors that every way takes out. Who is
/// absent from a package in it is absent from the whole, and out of all its instruments.
void read_packages(Draft& draft, const Node& node);

}  // namespace casus
