#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/report/synthetic.hpp"

namespace casus {

/// Something that findings can be and that those of `distinct()` or `synthetic()` are not.
struct Edge {
  std::string name{};
  std::function<void(Synthetic&)> change{};
};

/// For each edge, alone: how the lines begin that it takes out of every face of the report (-), and
/// those that it puts there (+), in their order. `base` as it was before.
std::string changes(const Synthetic& base, const std::vector<Edge>& edges);

}  // namespace casus
