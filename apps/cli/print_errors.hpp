#pragma once

#include "apps/cli/exit_code.hpp"
#include "base/text.hpp"

namespace casus {

/// How a command says what is wrong: for people on stderr, or for programs on stdout as
/// {"errors": [...]}.
enum class ErrorFormat { text, json };

inline ErrorFormat format_of(bool json) { return json ? ErrorFormat::json : ErrorFormat::text; }

/// Prints all that is wrong, in text with their number if there are several, and ends a command.
ExitCode refuse(const Diagnostics& why, const Texts& texts, ErrorFormat format);

}  // namespace casus
