#pragma once

#include "base/text.hpp"

namespace casus {

/// How a command says what is wrong: for people on stderr, or for programs on stdout as
/// {"errors": [...]}.
enum class ErrorFormat { text, json };

/// Prints all that is wrong.
void print_errors(const Diagnostics& why, const Texts& texts, ErrorFormat format);

}  // namespace casus
