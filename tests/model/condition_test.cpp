#include "model/condition.hpp"

#include <doctest/doctest.h>

#include "model/actor_set.hpp"

namespace casus {
namespace {

constexpr DimensionId victim{0}, perpetrator{1}, kind{2};

/// Three actors, of which `perpetrator` may also be the fourth value, a proxy; three kinds.
Condition is(DimensionId dimension, std::vector<bool> values, const char* text) {
  return {Comparison{.dimension = dimension, .values = std::move(values), .text = text}};
}
const Condition of_first = is(victim, {true, false, false}, "victim == XPR");
const Condition cyber = is(kind, {true, false, false}, "kind == cyber");
const Condition raid = is(kind, {false, true, false}, "kind == raid");

Condition all(std::vector<Condition> parts) { return {And{std::move(parts)}}; }
Condition any(std::vector<Condition> parts) { return {Or{std::move(parts)}}; }
Condition no(Condition part) { return {Not{{std::move(part)}}}; }
Condition if_then(Condition a, Condition b) { return {Implies{{std::move(a), std::move(b)}}}; }

}  // namespace

TEST_CASE("conditions hold as logic says") {
  const Event raid_on_first{0, 3, 1};
  CHECK(holds(Condition{}, raid_on_first));  // no `when`: always
  CHECK(holds(all({of_first, raid}), raid_on_first));
  CHECK_FALSE(holds(all({of_first, cyber}), raid_on_first));
  CHECK(holds(any({cyber, raid}), raid_on_first));
  CHECK(holds(if_then(cyber, raid), raid_on_first));
  CHECK_FALSE(holds(if_then(raid, cyber), raid_on_first));
  CHECK(holds(no(cyber), raid_on_first));
}

TEST_CASE("a comparison with another dimension follows the event") {
  // perpetrator not in {XGA, victim}
  const Condition outside{Comparison{.dimension = perpetrator,
                                     .values = {false, true, false, false},
                                     .same_as = {victim},
                                     .negated = true,
                                     .text = "perpetrator not in {XGA, victim}"}};
  CHECK(holds(outside, {0, 3, 0}));
  CHECK_FALSE(holds(outside, {0, 0, 0}));
  CHECK_FALSE(holds(outside, {0, 1, 0}));
  CHECK(dimensions_read(outside) == std::vector<DimensionId>{victim, perpetrator});
}

TEST_CASE(
    "conjuncts are taken apart to the bottom and printed with their operands in parentheses") {
  const Condition nested = all({of_first, all({raid, any({cyber, no(raid)})})});
  const std::vector<Condition> parts = conjuncts(nested);
  REQUIRE(parts.size() == 3);
  CHECK(to_text(parts[1]) == "kind == raid");
  CHECK(to_text(parts[2]) == "(kind == cyber) or (not (kind == raid))");
  CHECK(conjuncts(Condition{}).empty());
}

TEST_CASE("a set of actors is read from left to right, and entries of a list are united") {
  // [XGB, "allies - {victim}"] with allies = {XPR, XGA}
  const ActorSet set{.entries = {{{.actors = {ActorId{2}}}},
                                 {{.actors = {ActorId{0}, ActorId{1}}},
                                  {.sign = SetTerm::Sign::minus, .dimensions = {victim}}}},
                     .text = "XGB, allies - {victim}"};
  CHECK(members_in(set, {0, 3, 0}, 3) == std::vector<ActorId>{ActorId{1}, ActorId{2}});
  CHECK(members_in(set, {2, 3, 0}, 3) == std::vector<ActorId>{ActorId{0}, ActorId{1}, ActorId{2}});
}

TEST_CASE("a dimension whose value is no actor stands for nobody") {
  const ActorSet set{.entries = {{{.dimensions = {perpetrator}}}}, .text = "perpetrator"};
  CHECK(members_in(set, {0, 3, 0}, 3).empty());
  CHECK(members_in(set, {0, 1, 0}, 3) == std::vector<ActorId>{ActorId{1}});
}

}  // namespace casus
