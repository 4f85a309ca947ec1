#pragma once

#include <string>

#include "base/result.hpp"
#include "base/text.hpp"

namespace casus {

/// A file of the language in its one layout, comments kept where they stand:
///   - line ends are "\n", no blanks stand at the end of a line, at most one line is empty, none at
///     the begin, and the file ends with a line end;
///   - what stands under a key is indented by two blanks, a list under a key too;
///   - in brackets one blank stands behind a comma and none inside the brackets;
///   - a comment keeps its column where what is before it leaves room, else two blanks.
/// Formatting twice changes nothing more. What the file means is the same: it is read again and
/// compared before it is returned. Errors of YAML as `parse_yaml`.
Result<std::string> formatted(const Text& text);

}  // namespace casus
