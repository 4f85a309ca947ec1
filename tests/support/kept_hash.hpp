#pragma once

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include <fmt/format.h>

namespace casus {

/// The hash of a text that nobody reads (FNV-1a, of which 32 bits are enough to see a difference).
/// With CASUS_SHOW_RANDOM=FOLDER the text is written there under its name, to be compared before
/// and after a change.
inline std::string kept_hash(const std::string& name, const std::string& text) {
  if (const char* folder = std::getenv("CASUS_SHOW_RANDOM"))
    std::ofstream(std::string(folder) + "/" + name) << text;
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return fmt::format("{:08x}", (hash >> 32) ^ (hash & 0xffffffff));
}

}  // namespace casus
