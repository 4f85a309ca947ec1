#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace casus {

/// Adds a value to a hash of several. What a hash is decides how fast something is found, never
/// what.
inline std::size_t mixed(std::size_t hash, std::size_t value) {
  return (hash ^ value) * 0x9E3779B97F4A7C15U + (hash >> 29U);
}

/// Finds entries of a list that only grows by a hash of what they are made of. The list itself is
/// kept by who asks.
class HashIndex {
 public:
  /// The position of the entry with that hash that `same(position)` says is the one.
  template <class Same>
  std::optional<std::size_t> find(std::size_t hash, const Same& same) const {
    if (places_.empty()) return std::nullopt;
    for (std::size_t at = place_of(hash); places_[at] != 0; at = next(at)) {
      const std::size_t entry = places_[at] - 1U;
      if (hashes_[entry] == hash && same(entry)) return entry;
    }
    return std::nullopt;
  }

  /// The next entry of the list has this hash.
  void add(std::size_t hash) {
    hashes_.push_back(hash);
    if (2 * hashes_.size() > places_.size()) {
      places_.assign(places_.empty() ? 64 : 2 * places_.size(), 0);
      for (std::size_t entry = 0; entry < hashes_.size(); ++entry) put(entry);
    } else {
      put(hashes_.size() - 1);
    }
  }

 private:
  std::size_t place_of(std::size_t hash) const { return (hash >> 16U) & (places_.size() - 1); }
  std::size_t next(std::size_t at) const { return (at + 1) & (places_.size() - 1); }
  void put(std::size_t entry) {
    std::size_t at = place_of(hashes_[entry]);
    while (places_[at] != 0) at = next(at);
    places_[at] = static_cast<std::uint32_t>(entry + 1);
  }

  std::vector<std::size_t> hashes_{};    ///< by entry
  std::vector<std::uint32_t> places_{};  ///< entry + 1, 0 where free; a power of two of them
};

}  // namespace casus
