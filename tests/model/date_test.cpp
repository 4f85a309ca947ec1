#include "model/date.hpp"

#include <doctest/doctest.h>

#include "model/vocabulary.hpp"

namespace casus {

TEST_CASE("days are counted from 1970 in the Gregorian calendar") {
  CHECK(days_since_epoch({1970, 1, 1}) == 0);
  CHECK(days_since_epoch({2000, 3, 1}) == 11'017);
  CHECK(days_since_epoch({1969, 12, 31}) == -1);
  CHECK(days_since_epoch({2024, 3, 1}) - days_since_epoch({2024, 2, 28}) == 2);
}

TEST_CASE("a date that no calendar has is not valid") {
  CHECK(is_valid({2024, 2, 29}));
  CHECK_FALSE(is_valid({2025, 2, 29}));
  CHECK_FALSE(is_valid({1900, 2, 29}));
  CHECK(is_valid({2000, 2, 29}));
  CHECK_FALSE(is_valid({2024, 13, 1}));
  CHECK_FALSE(is_valid({2024, 4, 31}));
}

TEST_CASE("a member belongs from the day it joins until the day before it leaves") {
  // tests/oracle/law/README.md, "Groups".
  const Date day{2030, 6, 15}, next{2030, 6, 16};
  const Group league{.name = "league",
                     .members = {{ActorId{0}, {}, {}},
                                 {ActorId{1}, day, {}},
                                 {ActorId{2}, next, {}},
                                 {ActorId{3}, {}, day},
                                 {ActorId{4}, {}, next}}};
  CHECK(members_on(league, day) == std::vector<ActorId>{ActorId{0}, ActorId{1}, ActorId{4}});
}

}  // namespace casus
