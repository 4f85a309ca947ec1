#include "sensitivity/crux_map.hpp"

#include <algorithm>

#include "study/statistics.hpp"

namespace casus {

namespace {

/// The part of each future along one axis.
std::vector<std::size_t> parts_of(const InputColumn& input, CruxMap::Axis& axis) {
  const std::size_t n = input.values.size();
  const std::vector<std::size_t> order = sorted_places(input.values);
  std::vector<std::size_t> part(n);
  const std::size_t parts = std::min(map_parts, n);
  for (std::size_t i = 0; i < n; ++i) {
    const double value = input.values[order[i]];
    const bool words = !input.words.empty();
    const bool next =
        words ? axis.to.empty() || value != axis.to.back() : axis.from.size() * n <= i * parts;
    if (next) {
      axis.from.push_back(value);
      axis.to.push_back(value);
    }
    axis.to.back() = value;
    part[order[i]] = axis.from.size() - 1;
  }
  return part;
}

}  // namespace

CruxMap crux_map(const std::vector<InputColumn>& inputs, std::size_t across, std::size_t down,
                 const std::vector<double>& outcome) {
  CruxMap map{.across = {.input = across}, .down = {.input = down}};
  const auto column = parts_of(inputs[across], map.across);
  const auto row = parts_of(inputs[down], map.down);
  map.cells.assign(map.down.from.size(), std::vector<CruxMap::Cell>(map.across.from.size()));
  for (std::size_t f = 0; f < outcome.size(); ++f) {
    CruxMap::Cell& cell = map.cells[row[f]][column[f]];
    ++cell.futures;
    cell.mean += outcome[f];
  }
  for (auto& cells : map.cells) {
    for (CruxMap::Cell& cell : cells) {
      if (cell.futures > 0) cell.mean /= cell.futures;
    }
  }
  return map;
}

}  // namespace casus
