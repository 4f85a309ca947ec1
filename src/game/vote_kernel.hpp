#pragma once

#include <cstddef>

#include "game/vote_arrays.hpp"
#include "numeric/normal.hpp"

namespace casus {

// A vote for `width<T>` common shocks at a time. Given the shock the members vote independently.

/// Everybody says yes.
template <Lane T>
T all_say_yes(const VoteArrays& in) {
  T product = 1.0;
  for (int j = 0; j < in.members; ++j) product = product * load<T>(in.yes + j * width<T>);
  return product;
}

/// The yes votes reach the quota and the count: the distribution of (weight, count), both cut where
/// they suffice, one member after the other. Only what can be reached and can still suffice is
/// moved; the rest of `mass` stays 0.
template <Lane T>
T suffices(const VoteArrays& in) {
  const int weights = in.quota + 1, counts = in.count + 1;
  for (int cell = 0; cell < weights * counts; ++cell) store(T(0.0), in.mass + cell * width<T>);
  store(T(1.0), in.mass);
  for (int j = 0; j < in.members; ++j) {
    const T yes = load<T>(in.yes + j * width<T>);
    for (int count = in.count; count >= 0; --count) {
      double* row = in.mass + static_cast<std::ptrdiff_t>(count) * weights * width<T>;
      double* next = count < in.count ? row + weights * width<T> : row;
      const int at = j * counts + count;
      for (int weight = in.to[at]; weight >= in.from[at]; --weight) {
        const int reached = weight + in.weights[j] < in.quota ? weight + in.weights[j] : in.quota;
        double* here = row + weight * width<T>;
        double* there = next + reached * width<T>;
        const T stays = load<T>(here), moved = stays * yes;
        store(stays - moved, here);
        store(load<T>(there) + moved, there);
      }
    }
  }
  return load<T>(in.mass + (static_cast<std::ptrdiff_t>(counts) * weights - 1) * width<T>);
}

/// Writes, for each shock, the probability that the vote passes.
template <Lane T>
void vote_kernel(const VoteArrays& in) {
  for (int shock = 0; shock < in.shocks; shock += width<T>) {
    const T common = load<T>(in.common + shock);
    for (int j = 0; j < in.members; ++j) {
      store(normal_cdf((in.score[j] - common) * in.per_own), in.yes + j * width<T>);
    }
    store(in.consensus ? all_say_yes<T>(in) : suffices<T>(in), in.passes + shock);
  }
}

}  // namespace casus
