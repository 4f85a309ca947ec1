#pragma once

#include <vector>

#include "lang/draft.hpp"
#include "lang/elaborate.hpp"

namespace casus {

/// A file in use that was read, as settings reach it.
struct NamedRoot {
  std::string name{};
  Node* root = nullptr;
};

/// Lays an overlay over a scenario: groups key by key, everything else replaces what was there;
/// names in `use` are added.
void lay_over(Node& base, const Node& overlay);

/// Lays keys of an instrument over its file: as above, and entries of a list that all have an `id`
/// over those of the same one, new ones behind them.
void lay_over_instrument(Node& base, const Node& changes);

/// Applies `--set path=value` to the scenario or a file in use. A path is that of a key, or the
/// name of a quantity as `casus inputs` prints it. Each setting becomes a text of its own, so that
/// faults in it have a place (E051 for a path that leads nowhere).
void apply_settings(Draft& draft, const std::vector<Assignment>& settings, Node& scenario,
                    const std::vector<NamedRoot>& instruments);

}  // namespace casus
