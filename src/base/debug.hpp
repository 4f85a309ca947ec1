#pragma once

namespace casus {

/// Whether this is a debug build, in which each pass of a study checks what it gives.
#ifdef NDEBUG
inline constexpr bool debug_build = false;
#else
inline constexpr bool debug_build = true;
#endif

}  // namespace casus
