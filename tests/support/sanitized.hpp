#pragma once

namespace casus {

/// Whether this program, and so the one that it tests, is built with the address or the thread
/// sanitizer: these take terabytes of addresses, so no limit of memory can be set for them.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

/// How many of n rounds are run: one in ten with a sanitizer, under which each takes ten times as
/// long.
constexpr int rounds(int n) { return sanitized ? (n + 9) / 10 : n; }

}  // namespace casus
