#pragma once

#include <string_view>

#include "apps/cli/exit_code.hpp"

namespace casus {

// Standard output and error. What goes to standard output is the answer: it must arrive, or the
// program says so. What goes to standard error is said to whoever listens: if nobody does, the
// work goes on.

/// To be called first. A reader who goes away ends nothing; a stream that was closed is one that
/// cannot be written, so that no file that is opened later takes its number.
void open_streams();

/// The answer, to standard output.
void print(std::string_view text);
/// Whether an answer failed to arrive, so that printing more is in vain.
bool answer_is_lost();
/// What was printed so far is out before what is said next.
void flush_answer();

/// To standard error, whatever becomes of it.
void say(std::string_view text);

/// To be called last: `lost_output`, with a message on standard error, if an answer did not arrive,
/// unless something worse happened; else the code of the command.
ExitCode close_streams(ExitCode code);

}  // namespace casus
