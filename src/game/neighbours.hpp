#pragma once

#include "numeric/fused.hpp"

namespace casus {

// Strengths that do not move side by side still move near one another: two to the same one, or
// several to an end of the grid. All of these are in one load then, and one instruction puts each
// where it belongs (vpermpd). Only AVX-512 has it for eight; for all others `fit` is false. The
// bits are those of one after the other.

/// Where a lane of strengths goes, if all go to as many that lie side by side in a row.
template <Lane T>
struct Neighbours {
  static constexpr bool fit = false;

  Neighbours(const int*, int) {}
  T looked_up(const double*) const { return 0.0; }
  void send(T, T, const char*, double*) const {}
};

#if defined(__AVX512F__)
template <CompiledFor Set>
struct Neighbours<Lanes<8, Set>> {
  using T = Lanes<8, Set>;

  const int* to;
  int first;      ///< of those to which they go
  __m512i place;  ///< of each, from there
  bool fit;
  static constexpr __mmask8 all = 0xff;  // g++ 12 warns of what these instructions are without it

  /// `to` in a row of so many.
  [[gnu::always_inline]] Neighbours(const int* to, int row)
      : to(to), first(*to + 8 <= row ? *to : row - 8) {
    const __m256i off = _mm256_sub_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(to)),
                                         _mm256_set1_epi32(first));
    place = _mm512_maskz_cvtepi32_epi64(all, off);
    fit = _mm256_testz_si256(off, _mm256_set1_epi32(~7)) != 0;
  }

  [[gnu::always_inline]] T looked_up(const double* row) const {
    T x;
    x.v = _mm512_maskz_permutexvar_pd(all, place, load<T>(row + first).v);
    return x;
  }

  /// Adds p times `from` where each goes, in the order of those that send; so many of them from
  /// each one on move side by side.
  [[gnu::always_inline]] void send(T p, T from, const char* side_by_side, double* row) const {
    T there = load<T>(row + first);
    for (int lane = 0; lane < 8;) {
      const int begin = to[lane] - first;
      const int run = side_by_side[lane] < 8 - lane ? side_by_side[lane] : 8 - lane;
      const auto received = static_cast<__mmask8>(((1U << run) - 1U) << begin);
      const __m512i sender = _mm512_add_epi64(_mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0),
                                              _mm512_set1_epi64(lane - begin));
      there.v = _mm512_mask3_fmadd_pd(_mm512_maskz_permutexvar_pd(all, sender, p.v),
                                      _mm512_maskz_permutexvar_pd(all, sender, from.v), there.v,
                                      received);
      lane += run;
    }
    store(there, row + first);
  }
};
#endif

}  // namespace casus
