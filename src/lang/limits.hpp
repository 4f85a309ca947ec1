#pragma once

#include <cstddef>

namespace casus {

// What no person writes. Beyond these a file is refused at the place that goes too far, so that
// reading always ends, in little time and memory. docs/language.md, section 7, lists them.

inline constexpr std::size_t most_file_bytes = 4'000'000;
inline constexpr std::size_t most_nesting = 40;
/// Values of a file, and bytes of its texts, both with anchors written out.
inline constexpr std::size_t most_values = 200'000;
inline constexpr std::size_t most_text_bytes = 8'000'000;

inline constexpr std::size_t most_dimensions = 100;
inline constexpr std::size_t most_dimension_values = 2'000;
/// Clauses of an instrument, readings of a clause, exceptions to exceptions.
inline constexpr std::size_t most_clauses = 1'000;
inline constexpr std::size_t most_readings = 100;
inline constexpr std::size_t most_exceptions_deep = 50;
/// Questions of law; readings of a clause by all answers that it hangs on, and parts of the
/// conditions in all of them.
inline constexpr std::size_t most_questions = 200;
inline constexpr std::size_t most_ways = 256;
inline constexpr std::size_t most_parts_of_ways = 100'000;
/// Packages of a scenario, and packages in packages.
inline constexpr std::size_t most_packages = 1'000;
inline constexpr std::size_t most_packages_deep = 50;
inline constexpr std::size_t most_tests = 1'000;
inline constexpr std::size_t most_past_events = 200;
inline constexpr std::size_t most_used_files = 1'000;
inline constexpr std::size_t most_correlations = 20'000;  ///< pairs of quantities
inline constexpr std::size_t most_bodies = 2'000;
inline constexpr std::size_t most_memberships = 2'000;  ///< of a group

/// Words of a condition; terms of a set joined by + and -.
inline constexpr std::size_t most_words = 4'000;
inline constexpr std::size_t most_terms = 100;
/// A condition with its names written out: parts, and how deep they are nested.
inline constexpr std::size_t most_parts = 20'000;
inline constexpr std::size_t most_levels_deep = 400;
/// Parts that all names of a scenario may stand for together, each time that they are written out.
inline constexpr std::size_t most_parts_of_all = 300'000;

/// Errors that are kept, and those that are shown.
inline constexpr std::size_t most_errors_kept = 2'000;
inline constexpr std::size_t most_errors_shown = 100;

}  // namespace casus
