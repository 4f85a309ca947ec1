#pragma once

#include "game/dynamics_arrays.hpp"
#include "game/neighbours.hpp"
#include "numeric/fused.hpp"
#include "numeric/gathered.hpp"

namespace casus {

// Moves of strength and support, `width<T>` strengths at a time. Where they move side by side, as
// nearly all do, theirs is one load; elsewhere each is looked up. Both give the same bits.

/// Where strengths go from a state on, one way.
template <Lane T>
struct Way {
  T p;
  const int* to;
  bool side_by_side;
  Neighbours<T> neighbours;

  /// `row` is the length of the rows in which they are looked up.
  [[gnu::always_inline]] Way(const OneWayArrays& by, int at, int row)
      : p(load<T>(by.p + at)),
        to(by.to + at),
        side_by_side(by.side_by_side[at] >= width<T>),
        neighbours(by.to + at, row) {}

  [[gnu::always_inline]] T looked_up(const double* row) const {
    if (side_by_side) return load<T>(row + *to);
    if (neighbours.fit) return neighbours.looked_up(row);
    return gathered<T>(row, to);
  }
};

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
        store(fma(renews, load<T>(above + m),
                  fma(stays, load<T>(here + m), lapses * load<T>(below + m))),
              in.over_support + v * by.row + m);
      }
    }
    for (int m = 0; m < by.row; m += width<T>) {
      const int at = k * by.row + m;
      const Way<T> down(by.down, at, by.row), stay(by.stay, at, by.row), up(by.up, at, by.row);
      for (int v = 0; v < in.count; ++v) {
        const double* row = in.over_support + v * by.row;
        const T mean = fma(up.p, up.looked_up(row),
                           fma(stay.p, stay.looked_up(row), down.p * down.looked_up(row)));
        store(fms(beta, mean, load<T>(in.of[v].charge + m)), in.of[v].result + at);
      }
    }
  }
}

/// Adds p times mass where it goes. Every strength receives in the order of those that send.
template <Lane T>
void send_one_way(const MovesArrays& by, const OneWayArrays& one, const double* mass,
                  double* over_strength) {
  for (int k = 0; k < by.supports; ++k) {
    double* row = over_strength + k * by.row;
    for (int m = 0; m < by.row; m += width<T>) {
      const int at = k * by.row + m;
      const Way<T> way(one, at, by.row);
      const T from = load<T>(mass + at);
      if (way.side_by_side) {
        store(fma(way.p, from, load<T>(row + *way.to)), row + *way.to);
        continue;
      }
      if (way.neighbours.fit) {
        way.neighbours.send(way.p, from, one.side_by_side + at, row);
        continue;
      }
      double p[width<T>], each[width<T>];
      store(way.p, p);
      store(from, each);
      for (int lane = 0; lane < width<T>; ++lane) {
        double& there = row[way.to[lane]];
        there = fma(p[lane], each[lane], there);
      }
    }
  }
}

template <Lane T>
void send_kernel(const MovesArrays& by, const SendArrays& in) {
  for (int at = 0; at < by.supports * by.row; at += width<T>) store(T(0.0), in.over_strength + at);
  send_one_way<T>(by, by.down, in.mass, in.over_strength);
  send_one_way<T>(by, by.stay, in.mass, in.over_strength);
  send_one_way<T>(by, by.up, in.mass, in.over_strength);
  for (int k = 0; k < by.supports; ++k) {
    double* here = in.result + k * by.row;
    double* below = k > 0 ? here - by.row : here;
    double* above = k + 1 < by.supports ? here + by.row : here;
    const T lapses = by.lapses[k], stays = by.stays[k], renews = by.renews[k];
    for (int m = 0; m < by.row; m += width<T>) {
      const T mass = load<T>(in.over_strength + k * by.row + m);
      store(fma(lapses, mass, load<T>(below + m)), below + m);
      store(fma(stays, mass, load<T>(here + m)), here + m);
      store(fma(renews, mass, load<T>(above + m)), above + m);
    }
  }
}

}  // namespace casus
