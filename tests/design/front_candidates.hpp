#pragma once

#include <vector>

#include "design/search.hpp"

namespace casus {

/// Who is on the front, in its order.
inline std::vector<Candidate> front_candidates(const Searched& found) {
  std::vector<Candidate> all;
  for (const std::size_t one : found.front) all.push_back(found.evaluated[one].candidate);
  return all;
}

}  // namespace casus
