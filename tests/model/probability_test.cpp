#include "model/probability.hpp"

#include <limits>

#include <doctest/doctest.h>

#include "base/render.hpp"

namespace casus {

TEST_CASE("a probability lies in [0, 1]") {
  CHECK(Probability::make(0.0)->value() == 0.0);
  CHECK(Probability::make(1.0)->complement().value() == 0.0);
  CHECK_FALSE(Probability::make(-0.1));
  CHECK_FALSE(Probability::make(std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("a probability that looks like a percentage comes back with a hint") {
  const auto percent = Probability::make(80.0);
  REQUIRE_FALSE(percent);
  CHECK(to_text(percent.error().front(), {}) ==
        "error[E001]: probability 80 is outside [0, 1]\n"
        "  = hint: for 80 percent write 0.8\n");
}

}  // namespace casus
