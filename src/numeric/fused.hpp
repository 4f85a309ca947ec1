#pragma once

#include "numeric/lanes.hpp"

#if defined(__FMA__) || defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace casus {

// Products and sums in one, rounded once (IEEE 754, fusedMultiplyAdd): one instruction for two. A
// machine that has none of it gives the same bits, slowly, in the C library. They stand where a
// kernel says so and nowhere else: the compiler may not contract a * b + c (cmake/options.cmake).
// Never out of line: what is compiled for a set would be shared with those who have not got it.

/// a b + c.
[[gnu::always_inline]] inline double fma(double a, double b, double c) {
  return __builtin_fma(a, b, c);
}
/// a b - c.
[[gnu::always_inline]] inline double fms(double a, double b, double c) {
  return __builtin_fma(a, b, -c);
}
/// c - a b.
[[gnu::always_inline]] inline double fnma(double a, double b, double c) {
  return __builtin_fma(-a, b, c);
}

template <int W, CompiledFor Set>
[[gnu::always_inline]] inline Lanes<W, Set> fma(Lanes<W, Set> a, Lanes<W, Set> b, Lanes<W, Set> c) {
#if defined(__AVX512F__)
  if constexpr (W == 8) {
    c.v = _mm512_fmadd_pd(a.v, b.v, c.v);
    return c;
  }
#elif defined(__FMA__)
  if constexpr (W == 4) {
    c.v = _mm256_fmadd_pd(a.v, b.v, c.v);
    return c;
  }
#endif
  for (int i = 0; i < W; ++i) c.v[i] = fma(a.v[i], b.v[i], c.v[i]);
  return c;
}

template <int W, CompiledFor Set>
[[gnu::always_inline]] inline Lanes<W, Set> fms(Lanes<W, Set> a, Lanes<W, Set> b, Lanes<W, Set> c) {
#if defined(__AVX512F__)
  if constexpr (W == 8) {
    c.v = _mm512_fmsub_pd(a.v, b.v, c.v);
    return c;
  }
#elif defined(__FMA__)
  if constexpr (W == 4) {
    c.v = _mm256_fmsub_pd(a.v, b.v, c.v);
    return c;
  }
#endif
  for (int i = 0; i < W; ++i) c.v[i] = fms(a.v[i], b.v[i], c.v[i]);
  return c;
}

template <int W, CompiledFor Set>
[[gnu::always_inline]] inline Lanes<W, Set> fnma(Lanes<W, Set> a, Lanes<W, Set> b,
                                                 Lanes<W, Set> c) {
#if defined(__AVX512F__)
  if constexpr (W == 8) {
    c.v = _mm512_fnmadd_pd(a.v, b.v, c.v);
    return c;
  }
#elif defined(__FMA__)
  if constexpr (W == 4) {
    c.v = _mm256_fnmadd_pd(a.v, b.v, c.v);
    return c;
  }
#endif
  for (int i = 0; i < W; ++i) c.v[i] = fnma(a.v[i], b.v[i], c.v[i]);
  return c;
}

}  // namespace casus
