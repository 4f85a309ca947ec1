#pragma once

#include <string>
#include <string_view>

namespace casus {

// How French writes what the catalogue and the formats of numbers hold plainly.

/// Apostrophes, and blanks that no line breaks at before and inside of signs: "« a » :" and the
/// like. Source: Lexique des règles typographiques en usage à l'Imprimerie nationale (2002).
std::string set_in_french(std::string_view words);

/// A number of format.hpp with a decimal comma and narrow blanks between thousands, as in the data
/// of Unicode (CLDR) for French.
std::string number_in_french(std::string_view number);

/// "de" or "à" and what follows: "d’une attaque", "des États-Unis", "au Canada".
std::string after_particle(std::string_view particle, const std::string& words);

}  // namespace casus
