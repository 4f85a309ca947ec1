#pragma once

#include <cstddef>
#include <string>

#include "base/result.hpp"

namespace casus {

/// More than any file that is read; a device without an end is refused at that size.
inline constexpr std::size_t most_file_bytes_read = 16U << 20U;

/// The content of a file, a device or a pipe; "-" is standard input. Fails (E002) with why it
/// cannot be read: a folder, no right, too large, a named pipe that nobody opens to write for two
/// seconds.
Result<std::string> read_file(const std::string& path);

/// "cannot read FILE: there is no such file" (E002), from `errno`.
tl::unexpected<Diagnostics> cannot_read(const std::string& path, int why);

/// `read_file` for files alone, so that a pipe in a folder that is searched stops nothing.
Result<std::string> read_regular_file(const std::string& path);

}  // namespace casus
