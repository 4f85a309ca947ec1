#pragma once

#include <optional>
#include <vector>

#include "sensitivity/input_columns.hpp"

namespace casus {

/// The mean of an outcome over two inputs at once, each cut into parts of equal numbers of futures
/// (or into its words).
struct CruxMap {
  struct Cell {
    int futures = 0;
    double mean = 0.0;
  };
  struct Axis {
    std::size_t input = 0;       ///< in the list of columns
    std::vector<double> from{};  ///< [part] least value in it; for words their place
    std::vector<double> to{};    ///< [part] greatest value in it
  };
  Axis across{}, down{};
  std::vector<std::vector<Cell>> cells{};  ///< [down][across]
};

CruxMap crux_map(const std::vector<InputColumn>& inputs, std::size_t across, std::size_t down,
                 const std::vector<double>& outcome);
inline constexpr std::size_t map_parts = 5;

}  // namespace casus
