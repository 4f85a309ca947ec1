#pragma once

#include <string>

#include "base/text.hpp"

namespace casus {

/// Diagnostics as a person reads them: code, message, place, the line with the words underlined,
/// the other end of a conflict, why, and how to mend. No line is longer than 80 columns, except
/// that a single long word is not broken.
std::string to_text(const Diagnostics& diagnostics, const Texts& texts);

/// The same for one diagnostic.
std::string to_text(const Diagnostic& diagnostic, const Texts& texts);

/// The same for editors: a JSON array of {code, severity, file, line, column, end_line, end_column,
/// path, message, note, hint, related}; keys without a value are left out.
std::string to_json(const Diagnostics& diagnostics, const Texts& texts);

}  // namespace casus
