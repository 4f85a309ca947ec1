#include "law/other_attackers.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace casus;

namespace {

constexpr DimensionId of_victim{0}, of_kind{1}, of_attacker{2}, of_request{3}, of_time{4};
constexpr int xpr = 1, proxy = 3, stranger = 4;
constexpr int raid = 0, proxy_rising = 1, proxying = 2;

Condition is_value(DimensionId dimension, int value, std::size_t values) {
  Comparison test{.dimension = dimension, .values = std::vector<bool>(values)};
  test.values[static_cast<std::size_t>(value)] = true;
  return {test};
}

/// A guarantor owes arms against anybody's raid, and talks where a proxy rises.
Scenario world_with_others() {
  Scenario s{.id = "world", .challenger = ActorId{0}, .protege = ActorId{xpr}};
  for (const char* id : {"XCH", "XPR", "XGA"}) s.actors.push_back({.id = id});
  s.vocabulary.dimensions = {
      {.name = "victim", .values = {"XCH", "XPR", "XGA"}, .of_actors = true},
      {.name = "kind",
       .values = {"raid", "proxy_rising", "proxying"},
       .chosen_by = ChosenBy::challenger},
      {.name = "perpetrator",
       .values = {"XCH", "XPR", "XGA", "proxy", "stranger"},
       .of_actors = true},
      {.name = "requested", .values = {"no", "yes"}, .chosen_by = ChosenBy::protege},
      {.name = "time", .values = {"before", "after"}}};
  s.vocabulary.actions = {{"talk", Level::consult}, {"arm", Level::arms}};
  const auto duty = [](std::string id, Condition when, ActionId action) {
    Reading reading{.when = std::move(when), .floor = {action}};
    reading.holder.entries = {{SetTerm{.actors = {ActorId{2}}}}};
    return Clause{.id = std::move(id), .readings = {reading}};
  };
  s.instruments = {{.id = "pact",
                    .clauses = {duty("1", is_value(of_kind, raid, 3), ActionId{1}),
                                duty("2", is_value(of_kind, proxy_rising, 3), ActionId{0})}}};
  s.packages = {{.id = "alone", .entries = {{.instrument = InstrumentId{0}}}}};
  s.attacks = {{.id = "raid",
                .region = {And{{is_value(of_victim, xpr, 3), is_value(of_kind, raid, 3),
                                is_value(of_attacker, 0, 5), is_value(of_time, 1, 2)}}}}};
  return s;
}

std::optional<int> value_of(const OtherAttack& attack, DimensionId dimension) {
  return attack.event[index(dimension)];
}

}  // namespace

TEST_CASE("another attacker does the attack itself, and the kinds that are named after him") {
  const Scenario s = world_with_others();
  const auto found = other_attacks(s, s.attacks.front());
  REQUIRE(found.size() == 3);
  CHECK(found[0].attacker == proxy);
  CHECK(found[1].attacker == proxy);
  CHECK(found[2].attacker == stranger);
  CHECK(!found[0].kind);
  CHECK(found[1].kind == proxy_rising);  // and not `proxying`, a word that only begins alike
  CHECK(!found[2].kind);
  for (const OtherAttack& one : found) {
    CHECK(value_of(one, of_victim) == xpr);
    CHECK(value_of(one, of_attacker) == one.attacker);
    CHECK(value_of(one, of_request) == 1);  // help is asked for
    CHECK(value_of(one, of_time) == 1);     // as in the attack, since nobody chooses it
    CHECK(value_of(one, of_kind) == one.kind.value_or(raid));
  }
}

TEST_CASE("what is owed where another attacks is what the texts owe in that event") {
  Scenario s = world_with_others();
  const auto attacks = other_attacks(s, s.attacks.front());
  const auto owed = owed_in(s, PackageId{0}, attacks);
  REQUIRE(owed);
  REQUIRE(owed->rows.size() == 3);
  for (std::size_t at = 0; at < owed->rows.size(); ++at) {
    REQUIRE(owed->rows[at].size() == 1);
    CHECK(owed->rows[at].front().actor == ActorId{2});
    const Level level = highest_level(owed->rows[at].front().on_paper.always, s.vocabulary);
    CHECK(level == (attacks[at].kind ? Level::consult : Level::arms));
  }
  // An event that cannot be has no rows, and the others stay.
  s.vocabulary.constraints = {{Not{{is_value(of_kind, proxy_rising, 3)}}}};
  const auto without = owed_in(s, PackageId{0}, attacks);
  REQUIRE(without);
  CHECK(without->rows[1].empty());
  CHECK(!without->rows[0].empty());
}

TEST_CASE("a vocabulary whose attackers are all actors has no other") {
  Scenario s = world_with_others();
  s.vocabulary.dimensions[index(of_attacker)].values.resize(3);
  CHECK(other_attacks(s, s.attacks.front()).empty());
  s.vocabulary.dimensions[index(of_attacker)].name = "who";
  CHECK(other_attacks(s, s.attacks.front()).empty());
}
