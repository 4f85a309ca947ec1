#include <boost/random/sobol.hpp>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "base/expects.hpp"
#include "numeric/hash.hpp"
#include "numeric/quadrature.hpp"
#include "numeric/sobol.hpp"
#include "tests/support/near.hpp"

namespace casus {

TEST_CASE("Sobol points are those of Boost's engine, in 1500 dimensions") {
  constexpr int dimensions = 1'500;
  boost::random::sobol_engine<std::uint32_t, 32> engine(dimensions);
  const Sobol sobol(dimensions);
  bool same = true;
  for (std::uint32_t future = 1; future < 130; ++future) {  // the engine skips the first, all zeros
    for (int d = 0; d < dimensions; ++d) same = same && engine() == sobol.digits(d, future);
  }
  CHECK(same);
}

TEST_CASE("a shifted dimension still puts one point into each of 2^k cells") {
  const Sobol sobol(40);
  for (int d = 0; d < 40; ++d) {
    std::set<int> cells;
    for (std::uint32_t future = 0; future < 256; ++future) {
      const double u = sobol.uniform(5, d, future);
      CHECK((u > 0.0 && u < 1.0));
      cells.insert(static_cast<int>(u * 256.0));
    }
    CHECK(cells.size() == 256);
  }
}

TEST_CASE("a draw depends on seed, dimension and future only") {
  const Sobol few(3), many(300);
  CHECK(few.uniform(9, 2, 77) == many.uniform(9, 2, 77));
  CHECK(few.uniform(9, 2, 77) != few.uniform(10, 2, 77));
  CHECK(few.uniform(9, 1, 77) != few.uniform(9, 2, 77));
  CHECK_THROWS_AS(few.uniform(9, 3, 77), BrokenContract);
}

TEST_CASE("hashed numbers are uniform, and streams do not repeat each other") {
  constexpr int count = 20'000;
  double sum = 0.0, square = 0.0, product = 0.0;
  for (std::uint64_t i = 0; i < count; ++i) {
    const double u = uniform(1, 2, i), v = uniform(1, 3, i);
    CHECK_MESSAGE((u > 0.0 && u < 1.0), i);
    sum += u;
    square += u * u;
    product += (u - 0.5) * (v - 0.5);
  }
  // Five standard errors: of a uniform mean 0.0020, of its square 0.0021, of a product 0.0006.
  CHECK(near(sum / count, 0.5, {.abs = 0.0102, .why = "five standard errors"}));
  CHECK(near(square / count, 1.0 / 3.0, {.abs = 0.0106, .why = "five standard errors"}));
  CHECK(near(product / count, 0.0, {.abs = 0.003, .why = "five standard errors"}));
  CHECK(hash(1, 2, 3) != hash(2, 1, 3));
  CHECK(to_open_unit(0) > 0.0);
  CHECK(to_open_unit(~std::uint64_t{0}) < 1.0);
}

TEST_CASE("the quadrature has the moments of the normal distribution") {
  // E z^(2k) = (2k - 1)!!
  const struct {
    int power;
    double moment;
  } rows[] = {{0, 1.0}, {1, 0.0}, {2, 1.0}, {4, 3.0}, {10, 945.0}, {20, 654729075.0}};
  for (const auto& row : rows) {
    CAPTURE(row.power);
    double mean = 0.0;
    for (int i = 0; i < normal_nodes; ++i) {
      double power = normal_node(i).weight;
      for (int k = 0; k < row.power; ++k) power *= normal_node(i).z;
      mean += power;
    }
    CHECK(near(mean, row.moment, {.abs = 1e-15, .relative = 1e-14, .why = "rounding"}));
  }
}

}  // namespace casus
