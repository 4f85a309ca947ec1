#include "measure/inequality.hpp"

#include <doctest/doctest.h>

#include "tests/support/near.hpp"

namespace casus {

namespace {
constexpr Within few_digits{.abs = 1e-14, .why = "a few operations"};
}  // namespace

TEST_CASE("the Gini coefficient is 0 for equals and (n - 1)/n if one has all") {
  CHECK(near(*gini({2, 2, 2, 2}), 0.0, few_digits));
  CHECK(near(*gini({0, 0, 0, 5}), 0.75, few_digits));
  CHECK(near(*gini({1, 3}), 0.25, few_digits));
  CHECK(!gini({0, 0}));
}

}  // namespace casus
