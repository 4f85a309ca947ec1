#include "law/duties.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "law/event_answer.hpp"
#include "law/hole_map.hpp"
#include "law/nearest_way.hpp"
#include "law/separation.hpp"
#include "tests/support/near.hpp"

using namespace casus;

namespace {

constexpr Within exact{.abs = 1e-15, .why = "one division"};

const std::vector<std::string> actors{"XCH", "XPR", "XGA", "XGB"};
constexpr ActorId challenger{0}, protege{1}, first{2}, second{3};
constexpr DimensionId victim{0}, kind{1}, provoked{2}, requested{3}, winter{4};
constexpr ActionId consult{0}, force{1};

Condition is(DimensionId dimension, int value, int values, const std::string& text) {
  Comparison test{.dimension = dimension, .text = text};
  test.values.assign(static_cast<std::size_t>(values), false);
  test.values[static_cast<std::size_t>(value)] = true;
  return {test};
}

const Condition invaded = is(kind, 0, 3, "kind == invasion");
const Condition is_provoked = is(provoked, 1, 2, "provoked == yes");
const Condition is_requested = is(requested, 1, 2, "requested == yes");
const Condition in_winter = is(winter, 1, 2, "winter == yes");

Reading duty(ActorId holder, const Condition& when, std::vector<ActionId> floor) {
  Reading reading{.when = when, .floor = std::move(floor)};
  reading.holder.entries = {{SetTerm{.actors = {holder}}}};
  return reading;
}

/// One instrument and one package, an attack of every kind on the protege.
Scenario world(std::vector<Clause> clauses) {
  Scenario s{.id = "world", .challenger = challenger, .protege = protege};
  for (const std::string& id : actors) s.actors.push_back({.id = id});
  s.vocabulary.dimensions = {
      {.name = "victim", .values = actors, .of_actors = true},
      {.name = "kind",
       .values = {"invasion", "raid", "blockade"},
       .chosen_by = ChosenBy::challenger},
      {.name = "provoked", .values = {"no", "yes"}, .chosen_by = ChosenBy::nature},
      {.name = "requested", .values = {"no", "yes"}, .chosen_by = ChosenBy::protege},
      {.name = "winter", .values = {"no", "yes"}, .chosen_by = ChosenBy::nature}};
  s.vocabulary.actions = {{"consult", Level::consult}, {"force", Level::troops}};
  s.instruments = {{.id = "pact", .clauses = std::move(clauses)}};
  s.attacks = {{.id = "war", .region = is(victim, 1, 4, "victim == XPR")}};
  s.packages = {{.id = "alone", .entries = {{.instrument = InstrumentId{0}}}}};
  s.nature = {{provoked, {0.9, 0.1}}, {winter, {0.75, 0.25}}};
  return s;
}

Clause clause(const std::string& id, std::vector<Reading> readings) {
  return {.id = id, .readings = std::move(readings)};
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> found;
  for (const Diagnostic& one : diagnostics) found.push_back(one.code);
  return found;
}

}  // namespace

TEST_CASE("where an exception holds the clause that it names owes nothing to anybody") {
  Clause exception = clause("unless", {duty(first, is_provoked, {force})});
  exception.exception_to = "1";
  const Scenario s = world({clause("1", {duty(first, {}, {consult})}), exception});
  const Result<Duties> duties = entail(s);
  REQUIRE(duties.has_value());
  const PackageDuties& alone = duties->packages.front();
  REQUIRE(alone.guarantors == std::vector<ActorId>{first});
  CHECK(alone.matrix[0][0].on_paper.always == ActionSet{false, false});
  CHECK(alone.matrix[0][0].on_paper.sometimes == ActionSet{true, false});  // no force of its own
  REQUIRE(alone.promises.size() == 1);                                     // and no promise
  CHECK(near(alone.promises[0].kinds[0][0].applies, 0.9, exact));

  const Result<EventAnswer> answer =
      entail_event(s, PackageId{0}, {std::nullopt, std::nullopt, 1, std::nullopt, std::nullopt});
  REQUIRE(answer.has_value());
  CHECK(answer->rows.front().on_paper.sometimes == ActionSet{false, false});
  CHECK(answer->why_not.empty());  // excepted, not failed
  REQUIRE(answer->excepted.size() == 1);
  CHECK(answer->excepted[0].always);
  CHECK(answer->excepted[0].by == std::vector<ByException>{{ClauseId{InstrumentId{0}, 1}, true}});
}

TEST_CASE("an exception that is excepted itself takes no effect") {
  Clause exception = clause("2", {duty(first, is_provoked, {})});
  exception.exception_to = "1";
  Clause back = clause("3", {duty(first, in_winter, {})});
  back.exception_to = "2";
  const Result<Duties> duties =
      entail(world({clause("1", {duty(first, {}, {consult})}), exception, back}));
  REQUIRE(duties.has_value());
  // Not owed only where provoked and not winter: 1 - 0.1 * 0.75.
  CHECK(near(duties->packages[0].promises[0].kinds[0][0].applies, 0.925, exact));
}

TEST_CASE("a clause and its exception are read under the same answer to a question") {
  Scenario s = world({});
  s.questions = {{.id = "q", .alternatives = {{"broad", 0.4}, {"narrow", 0.6}}}};
  const Answers broad{{QuestionId{0}, 0}}, narrow{{QuestionId{0}, 1}};
  const auto under = [](Reading reading, const Answers& answers, double weight) {
    reading.under = answers;
    reading.weight = weight;
    return reading;
  };
  Clause exception = clause("2", {under(duty(first, is_provoked, {}), broad, 0.4),
                                  under(duty(first, in_winter, {}), narrow, 0.6)});
  exception.exception_to = "1";
  s.instruments[0].clauses = {clause("1", {under(duty(first, {}, {consult}), broad, 0.4),
                                           under(duty(first, {}, {consult}), narrow, 0.6)}),
                              exception};
  const Result<Duties> duties = entail(s);
  REQUIRE(duties.has_value());
  const std::vector<ReadingApplies>& readings = duties->packages[0].promises[0].kinds[0];
  REQUIRE(readings.size() == 2);
  CHECK(near(readings[0].applies, 0.9, exact));
  CHECK(near(readings[1].applies, 0.75, exact));
}

TEST_CASE("exceptions in a circle are an error and not a hang") {
  Clause a = clause("1", {duty(first, {}, {})}), b = clause("2", {duty(first, {}, {})});
  a.exception_to = "2";
  b.exception_to = "1";
  const Result<Duties> duties = entail(world({a, b}));
  REQUIRE(!duties.has_value());
  CHECK(codes(duties.error()) == std::vector<std::string>{"E402"});
}

TEST_CASE("however many questions hang together, parts that are alike are looked at once") {
  Scenario s = world({});
  const auto ask = [&](int q) {
    s.questions.push_back(
        {.id = "q" + std::to_string(q), .alternatives = {{"a", 0.5}, {"b", 0.5}}});
    if (q == 0) return;
    Clause chained = clause(std::to_string(q), {});
    for (const Answers& answers : combinations({QuestionId{q - 1}, QuestionId{q}}, s.questions)) {
      chained.readings.push_back(duty(first, invaded, {consult}));
      chained.readings.back().under = answers;
    }
    s.instruments[0].clauses.push_back(std::move(chained));
  };
  for (int q = 0; q < 60; ++q) ask(q);  // 2^60 combinations
  CHECK(entail(s).has_value());
}

TEST_CASE("a dimension of nature that a clause reads needs weights") {
  Scenario s = world({clause("1", {duty(first, {And{{is_provoked, in_winter}}}, {consult})})});
  s.nature.clear();
  const Result<Duties> duties = entail(s);
  REQUIRE(!duties.has_value());
  CHECK(codes(duties.error()) == std::vector<std::string>{"E404", "E404"});  // both at once
  s.vocabulary.dimensions[index(provoked)].name = "attribution";
  const Result<Duties> attributed = entail(s);
  REQUIRE(!attributed.has_value());
  CHECK(codes(attributed.error()) == std::vector<std::string>{"E404"});  // attribution needs none
}

TEST_CASE("a kind of attack fixes what nobody chooses and can happen") {
  Scenario open = world({});
  open.attacks = {{.id = "war"}};
  REQUIRE(!entail(open).has_value());
  CHECK(codes(entail(open).error()) == std::vector<std::string>{"E405"});
  Scenario impossible = world({});
  impossible.vocabulary.constraints = {{Not{{is(victim, 1, 4, "victim == XPR")}}}};
  REQUIRE(!entail(impossible).has_value());
  CHECK(codes(entail(impossible).error()) == std::vector<std::string>{"E406"});
}

TEST_CASE("an event that breaks a constraint is an error that names the constraint") {
  Scenario s = world({});
  s.vocabulary.constraints = {{Implies{{invaded, is_provoked}}}};
  const Result<EventAnswer> answer =
      entail_event(s, PackageId{0}, {1, 0, 0, std::nullopt, std::nullopt});
  REQUIRE(!answer.has_value());
  CHECK(answer.error().front().code == "E407");
  CHECK(answer.error().front().note.find("(kind == invasion) implies (provoked == yes)") !=
        std::string::npos);
}

TEST_CASE("more events than can be examined are an error and not a hang") {
  Scenario s = world({});
  And all;
  for (int d = 0; d < 60; ++d) {
    const auto id = static_cast<DimensionId>(s.vocabulary.dimensions.size());
    s.vocabulary.dimensions.push_back({.name = "d" + std::to_string(d),
                                       .values = {"no", "yes"},
                                       .chosen_by = ChosenBy::challenger});
    all.operands.push_back(is(id, 1, 2, "d == yes"));
  }
  s.instruments[0].clauses = {clause("1", {duty(first, {Or{all.operands}}, {consult})})};
  const Result<Duties> duties = entail(s);
  REQUIRE(!duties.has_value());
  CHECK(codes(duties.error()) == std::vector<std::string>{"E401"});
}

TEST_CASE("a map with more kinds of event than anybody can look at is an error and not a hang") {
  Scenario s = world({});
  And all;
  for (int d = 0; d < 24; ++d) {
    const auto id = static_cast<DimensionId>(s.vocabulary.dimensions.size());
    s.vocabulary.dimensions.push_back({.name = "d" + std::to_string(d),
                                       .values = {"no", "yes"},
                                       .chosen_by = ChosenBy::challenger});
    all.operands.push_back(is(id, 1, 2, "d == yes"));
  }
  s.instruments[0].clauses = {clause("1", {duty(first, {Or{all.operands}}, {consult})})};
  Result<ClauseTable> table = clause_table(s);
  REQUIRE(table.has_value());
  const Result<HoleMap> map = hole_map(*table, all_clauses(*table), {});
  REQUIRE(!map.has_value());
  CHECK(codes(map.error()) == std::vector<std::string>{"E410"});
}

TEST_CASE("what nothing reads costs nothing, however much of it there is") {
  Scenario s = world({clause("1", {duty(first, invaded, {consult})})});
  for (int d = 0; d < 8; ++d)
    s.vocabulary.dimensions.push_back({.name = "d" + std::to_string(d),
                                       .values = std::vector<std::string>(20, "x"),
                                       .chosen_by = ChosenBy::challenger});
  const Result<Duties> duties = entail(s);  // 3 * 20^8 choices of the challenger
  REQUIRE(duties.has_value());
  CHECK(near(duties->packages[0].promises[0].kinds[0][0].mean, 1.0 / 3.0, exact));
}

TEST_CASE("a cell that differs says the shortest condition that separates it") {
  const struct {
    Reading reading;
    std::string expected;
  } rows[] = {
      {duty(first, {And{{invaded, is_requested}}}, {force}), "if kind is invasion"},
      {duty(first, {And{{is_requested, {Not{{is_provoked}}}}}}, {force}), "unless provoked"},
      {duty(first, {And{{invaded, {Not{{is_provoked}}}}}}, {force}),
       "if kind is invasion, unless provoked"},
      {duty(first, in_winter, {force}), "if winter"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    const Scenario s = world({clause("1", {row.reading})});
    const Result<Duties> duties = entail(s);
    REQUIRE(duties.has_value());
    const auto found = separations(s, duties->packages[0]);
    REQUIRE(found.has_value());
    REQUIRE(found->size() == 1);
    CHECK(to_text(found->front(), s) == row.expected);
  }
}

TEST_CASE("a duty to act that names no act says what it hangs on too") {
  const Scenario s = world({clause("1", {duty(first, {And{{invaded, is_requested}}}, {})}),
                            clause("2", {duty(second, {}, {}), duty(second, {}, {force})})});
  const Result<Duties> duties = entail(s);
  REQUIRE(duties.has_value());
  const auto found = separations(s, duties->packages[0]);
  REQUIRE(found.has_value());
  REQUIRE(found->size() == 3);
  CHECK(!(*found)[0].action);
  CHECK(to_text((*found)[0], s) == "if kind is invasion");
  CHECK((*found)[1].action == force);
  CHECK(to_text((*found)[1], s) == "under 1 of 2 readings");
  CHECK(!(*found)[2].action);
  CHECK(to_text((*found)[2], s) == "under 1 of 2 readings");
}

TEST_CASE("a cell that hangs on a reading says how many readings owe it") {
  const Scenario s =
      world({clause("1", {duty(first, {}, {force}), duty(second, {}, {force})}),
             clause("2", {duty(second, invaded, {force}), duty(second, in_winter, {force})})});
  const Result<Duties> duties = entail(s);
  REQUIRE(duties.has_value());
  const auto found = separations(s, duties->packages[0]);
  REQUIRE(found.has_value());
  REQUIRE(found->size() == 2);
  CHECK(to_text((*found)[0], s) == "under 1 of 2 readings");
  CHECK(to_text((*found)[1], s) == "under some readings");
}

TEST_CASE("whoever does what a prohibition forbids him breaks it, challenger and protege too") {
  Reading forbids = duty(first, is_provoked, {});
  forbids.norm = Norm::prohibition;
  forbids.holder.entries = {{SetTerm{.actors = {challenger, first}}}};
  Reading own = duty(protege, {}, {consult});
  Scenario s = world({clause("1", {forbids}), clause("2", {own})});
  s.vocabulary.dimensions.push_back({.name = "perpetrator", .values = actors, .of_actors = true});
  const auto answer = [&](int perpetrator, std::optional<int> is_it_provoked) {
    OpenEvent event(s.vocabulary.dimensions.size());
    event[0] = 1;
    event[2] = is_it_provoked;
    event[5] = perpetrator;
    const Result<EventAnswer> found = entail_event(s, PackageId{0}, event);
    REQUIRE(found);
    return *found;
  };
  const ClauseId one{InstrumentId{0}, 0};
  CHECK(answer(0, 1).breaches == std::vector<Breach>{{one, challenger, true}});
  CHECK(answer(2, 1).breaches == std::vector<Breach>{{one, first, true}});
  CHECK(answer(2, std::nullopt).breaches == std::vector<Breach>{{one, first, false}});
  CHECK(answer(3, 1).breaches.empty());  // it does not bind him
  CHECK(answer(0, 0).breaches.empty());
  const EventAnswer asked = answer(0, 1);
  REQUIRE(asked.own.size() == 2);  // the challenger holds the prohibition, the protege a duty
  CHECK(asked.own[1].actor == protege);
  CHECK(asked.own[1].on_paper.always == ActionSet{true, false});
}

TEST_CASE("the nearest way to meet a condition is the shortest of its alternatives") {
  const Scenario s = world({});
  AllowedValues raid = all_values(s.vocabulary);
  raid[1] = {false, true, false};
  raid[2] = {true, false};
  const Condition both{And{{invaded, is_provoked}}}, either{Or{{both, in_winter}}};
  CHECK(nearest_way(both, raid, s.vocabulary).steps == 2);
  CHECK(nearest_way(both, raid, s.vocabulary).missing.size() == 2);
  CHECK(nearest_way(either, raid, s.vocabulary).steps == 0);  // winter is open
  raid[4] = {true, false};
  const Nearest way = nearest_way(either, raid, s.vocabulary);
  REQUIRE(way.missing.size() == 1);
  CHECK(to_text(way.missing.front()) == "winter == yes");
}

TEST_CASE("the highest level of some actions") {
  const Vocabulary words = world({}).vocabulary;
  CHECK(highest_level({false, false}, words) == Level::none);
  CHECK(highest_level({true, false}, words) == Level::consult);
  CHECK(highest_level({true, true}, words) == Level::troops);
}
