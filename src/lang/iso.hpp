#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Whether a word is a code of an actor: ISO 3166-1 alpha-3, one of the codes that the standard
/// leaves to users (AAA, QMA to QZZ, XAA to XZZ, ZZZ), or EU.
bool is_actor_code(std::string_view word);

/// Whether a word looks like a code: two to four capital letters.
bool looks_like_code(std::string_view word);

/// Short English name, or the code itself where there is none.
std::string actor_name(std::string_view code);

/// What a word that is no code probably meant: "write GBR for the United Kingdom"; or an empty
/// text.
std::string hint_for_code(std::string_view word);

}  // namespace casus
