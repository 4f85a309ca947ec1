#pragma once

#include "numeric/lanes.hpp"

#if defined(__AVX512F__)
#include <immintrin.h>
#endif

namespace casus {

/// The numbers of a list at so many places, given by `at`.
template <Lane T>
[[gnu::always_inline]] inline T gathered(const double* list, const int* at) {
#if defined(__AVX512F__)
  if constexpr (width<T> == 8) {
    T x;
    x.v = _mm512_mask_i32gather_pd(_mm512_setzero_pd(), 0xff,
                                   _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)), list,
                                   sizeof(double));
    return x;
  }
#endif
  double x[width<T>];
  for (int lane = 0; lane < width<T>; ++lane) x[lane] = list[at[lane]];
  return load<T>(x);
}

}  // namespace casus
