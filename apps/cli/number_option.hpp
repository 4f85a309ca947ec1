#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"

namespace casus {

/// What was written after an option that takes a number, as written. Empty optional: not given.
using WrittenNumber = std::optional<std::string>;

/// Whole numbers that an option may have.
struct WholeRange {
  std::uint64_t least = 0;
  std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
};

/// Futures and threads that a study may be asked for; 0: as the scenario says, as the machine has.
inline constexpr WholeRange study_futures{0, 1'000'000};
inline constexpr WholeRange study_threads{0, 1024};

/// The number that was written, digits alone; nothing if the option was not given, or if it is no
/// whole number within the range, which is added to `wrong` (E055) with what is possible.
std::optional<std::uint64_t> whole_number(const WrittenNumber& written, const char* option,
                                          WholeRange range, Diagnostics& wrong);

/// A number of seconds above 0, in the same way.
std::optional<double> seconds_number(const WrittenNumber& written, const char* option,
                                     Diagnostics& wrong);

}  // namespace casus
