#pragma once

#include <string>

#include "lang/draft.hpp"

namespace casus {

/// Puts what may be written in several ways into one, so that an overlay meets what it replaces
/// however the file wrote it: `level_weight` as a list or beside `quantities` becomes
/// quantities.level_weight by level, `challenger: {precision: ..}` becomes precision.challenger,
/// and keys with dots become groups. What is given in two of these ways is an error (E015), and so
/// are weights of none and troops other than 0 and 1 (E041). Places and streams stay.
void to_canonical(Draft& draft, Node& scenario);

/// The same for the path of a setting: "level_weight.consult" is "quantities.level_weight.consult",
/// "challenger.precision" is "precision.challenger".
std::string canonical_path(std::string path);

/// A list of level weights, from none to troops, as a group by level; other nodes as they are.
Node canonical_weights(Draft& draft, const Node& weights);

/// Adds a key to a group, or to nothing, which then becomes a group.
void add_entry(Node& map, Node key, Node value);

}  // namespace casus
