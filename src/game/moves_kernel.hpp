#pragma once

#include "game/dynamics_arrays.hpp"
#include "numeric/lanes.hpp"

namespace casus {

// Moves of strength and support, `width<T>` strengths at a time. Where they move side by side, as
// nearly all do, theirs is one load; elsewhere each is looked up. Both give the same bits.

template <Lane T>
[[gnu::always_inline]] inline T looked_up(const double* row, const int* to, bool side_by_side) {
  if (side_by_side) return load<T>(row + *to);
  double x[width<T>];
  for (int lane = 0; lane < width<T>; ++lane) x[lane] = row[to[lane]];
  return load<T>(x);
}

/// value -> beta E[value] - charge, for several values that move alike; over k first, then over m.
template <Lane T>
void expectation_kernel(const MovesArrays& by, const ExpectationArrays& in) {
  const T beta = in.beta;
  for (int k = 0; k < by.supports; ++k) {
    const T lapses = by.lapses[k], stays = by.stays[k], renews = by.renews[k];
    for (int v = 0; v < in.count; ++v) {
      const double* here = in.of[v].value + k * by.row;
      const double* below = k > 0 ? here - by.row : here;
      const double* above = k + 1 < by.supports ? here + by.row : here;
      for (int m = 0; m < by.row; m += width<T>) {
        store(lapses * load<T>(below + m) + stays * load<T>(here + m) + renews * load<T>(above + m),
              in.over_support + v * by.row + m);
      }
    }
    for (int m = 0; m < by.row; m += width<T>) {
      const int at = k * by.row + m;
      const bool beside = by.side_by_side[at] >= width<T>;
      const T down = load<T>(by.down + at), stay = load<T>(by.stay + at), up = load<T>(by.up + at);
      for (int v = 0; v < in.count; ++v) {
        const double* row = in.over_support + v * by.row;
        const T mean = down * looked_up<T>(row, by.to_down + at, beside) +
                       stay * looked_up<T>(row, by.to_stay + at, beside) +
                       up * looked_up<T>(row, by.to_up + at, beside);
        store(beta * mean - load<T>(in.of[v].charge + m), in.of[v].result + at);
      }
    }
  }
}

/// Adds p times mass where it goes. Every strength receives in the order of those that send.
template <Lane T>
void send_one_way(const MovesArrays& by, const double* mass, const double* p, const int* to,
                  double* over_strength) {
  for (int k = 0; k < by.supports; ++k) {
    double* row = over_strength + k * by.row;
    for (int m = 0; m < by.row; m += width<T>) {
      const int at = k * by.row + m;
      const T moved = load<T>(p + at) * load<T>(mass + at);
      if (by.side_by_side[at] >= width<T>) {
        store(load<T>(row + to[at]) + moved, row + to[at]);
        continue;
      }
      double each[width<T>];
      store(moved, each);
      for (int lane = 0; lane < width<T>; ++lane) row[to[at + lane]] += each[lane];
    }
  }
}

template <Lane T>
void send_kernel(const MovesArrays& by, const SendArrays& in) {
  for (int at = 0; at < by.supports * by.row; at += width<T>) store(T(0.0), in.over_strength + at);
  send_one_way<T>(by, in.mass, by.down, by.to_down, in.over_strength);
  send_one_way<T>(by, in.mass, by.stay, by.to_stay, in.over_strength);
  send_one_way<T>(by, in.mass, by.up, by.to_up, in.over_strength);
  for (int k = 0; k < by.supports; ++k) {
    double* here = in.result + k * by.row;
    double* below = k > 0 ? here - by.row : here;
    double* above = k + 1 < by.supports ? here + by.row : here;
    const T lapses = by.lapses[k], stays = by.stays[k], renews = by.renews[k];
    for (int m = 0; m < by.row; m += width<T>) {
      const T mass = load<T>(in.over_strength + k * by.row + m);
      store(load<T>(below + m) + lapses * mass, below + m);
      store(load<T>(here + m) + stays * mass, here + m);
      store(load<T>(above + m) + renews * mass, above + m);
    }
  }
}

}  // namespace casus
