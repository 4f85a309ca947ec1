#pragma once

#include <vector>

#include "game/response.hpp"

namespace casus {

/// Queries that ask for the same: equal games, balance and start, number by number. Packages of one
/// future ask for many fixed points alike, and equal questions have equal answers to the bit.
struct DistinctQueries {
  std::vector<int> first{};     ///< [distinct] the first query that asks for it
  std::vector<int> of_query{};  ///< [query] which distinct one it is
};

DistinctQueries distinct(const std::vector<ResponseQuery>& queries);

}  // namespace casus
