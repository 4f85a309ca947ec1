#include "numeric/fused.hpp"

#include <doctest/doctest.h>

namespace casus {
namespace {

constexpr double tiny = 0x1p-30;

}  // namespace

TEST_CASE("a product and a sum in one are rounded once, in one lane and in two") {
  // (1 + e)^2 = 1 + 2 e + e^2, of which e^2 does not fit behind 1 + 2 e
  CHECK(fma(1.0 + tiny, 1.0 + tiny, -(1.0 + 2.0 * tiny)) == tiny * tiny);
  CHECK(fms(1.0 + tiny, 1.0 + tiny, 1.0 + 2.0 * tiny) == tiny * tiny);
  CHECK(fnma(1.0 + tiny, 1.0 + tiny, 1.0 + 2.0 * tiny) == -tiny * tiny);
  using Two = Lanes<2, Sse2>;
  const Two one = 1.0 + tiny, whole = 1.0 + 2.0 * tiny;
  double lanes[2];
  store(fms(one, one, whole), lanes);
  CHECK(lanes[0] == tiny * tiny);
  CHECK(lanes[1] == tiny * tiny);
  store(fnma(one, one, whole), lanes);
  CHECK(lanes[1] == -tiny * tiny);
  store(fma(one, one, 0.0 - whole), lanes);
  CHECK(lanes[1] == tiny * tiny);
}

}  // namespace casus
