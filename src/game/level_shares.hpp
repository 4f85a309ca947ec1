#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace casus {

/// Shares of a mass at which each guarantor is at each level. In one list, because a study keeps
/// very many of them.
struct LevelShares {
  int guarantors = 0;
  int levels = 0;
  std::vector<double> share{};  ///< [guarantor * levels + level]; empty if there is no mass

  std::optional<double> at(std::size_t guarantor, std::size_t level) const {
    if (share.empty()) return std::nullopt;
    return share[guarantor * static_cast<std::size_t>(levels) + level];
  }
  /// [level]
  std::vector<std::optional<double>> of(std::size_t guarantor) const {
    std::vector<std::optional<double>> row;
    for (std::size_t l = 0; l < static_cast<std::size_t>(levels); ++l) {
      row.push_back(at(guarantor, l));
    }
    return row;
  }

  friend bool operator==(const LevelShares&, const LevelShares&) = default;
};

}  // namespace casus
