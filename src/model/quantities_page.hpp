#pragma once

#include <string>

namespace casus {

/// Every number that a scenario can give the game, as Markdown: `docs/quantities.md`.
std::string quantities_page();

}  // namespace casus
