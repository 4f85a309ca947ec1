#include "compile/promises.hpp"

#include <doctest/doctest.h>

#include "compile/votes.hpp"
#include "numeric/quantile.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

constexpr Within product_digits{.abs = 1e-12, .why = "products of a few numbers"};

/// The promises of one package at given draws of its clauses.
std::vector<Promise> promises(const Scenario& scenario, const char* package, ClauseDraw draw) {
  const Duties duties = duties_of(scenario);
  const Inputs inputs = inputs_of(scenario).value();
  FutureValues values = central_future(scenario);
  for (auto& clauses : values.clauses) std::fill(clauses.begin(), clauses.end(), draw);
  const Numbers numbers(scenario, values);
  const std::size_t p = index(scenario.package(package).value());
  std::vector<Promise> found;
  for (const PromiseAnswer& answer : duties.packages[p].promises) {
    if (auto one = promise(numbers, inputs, answer, {})) found.push_back(*one);
  }
  return found;
}

VoteData vote_of(Rule rule) {
  Scenario scenario = small_scenario();
  scenario.vocabulary.bodies[0].rule = rule;
  const auto made = promises(scenario, "collective", {.reading = 0.9, .level = 0.5});
  return made.at(0).data.vote.value();
}

/// The small scenario, with both clauses of the pact hanging on a question: under the first answer
/// they are as they were, under the second the first clause owes nothing and the second money.
Scenario with_question(double weight_of_first) {
  Scenario scenario = small_scenario();
  scenario.questions = {
      {.id = "proxies",
       .text = "does an act by proxy count",
       .alternatives = {{"counts", weight_of_first, ""}, {"does_not", 1 - weight_of_first, ""}}}};
  for (Clause& clause : scenario.instruments[0].clauses) {
    Reading other = clause.readings[0];
    clause.readings[0].under = {{QuestionId{0}, 0}};
    clause.readings[0].weight = weight_of_first;
    other.under = {{QuestionId{0}, 1}};
    other.weight = 1 - weight_of_first;
    if (clause.id == "1") other.norm = Norm::permission;
    other.floor = {ActionId{1}};
    clause.readings.push_back(other);
  }
  return scenario;
}

/// Ids of the promises of the pact, under the answer that `u` chooses.
std::vector<std::string> under(const Scenario& scenario, double u) {
  const Duties duties = duties_of(scenario);
  const Inputs inputs = inputs_of(scenario).value();
  FutureValues values = central_future(scenario);
  values.questions = {u};
  std::vector<std::string> found;
  for (const PromiseAnswer& answer : duties.packages[index(*scenario.package("pact"))].promises) {
    const auto one = promise(Numbers(scenario, values), inputs, answer, {});
    if (one) found.push_back(one->data.id + " " + std::to_string(one->data.level[0]));
  }
  return found;
}

}  // namespace

TEST_CASE("a question of law has one answer in all clauses of a future") {
  const Scenario scenario = with_question(0.25);
  CHECK(under(scenario, 0.24) == std::vector<std::string>{"pact/1 1", "pact/2 3"});
  CHECK(under(scenario, 0.26) == std::vector<std::string>{"pact/2 2"});
}

TEST_CASE("the central future has the likeliest answer, the first of equals") {
  const auto answer = [](double weight_of_first) {
    const Scenario scenario = with_question(weight_of_first);
    const FutureValues values = central_future(scenario);
    const int found = drawn_answer(scenario, values, QuestionId{0});
    CHECK(drawn_reading(scenario, values, {InstrumentId{0}, 0}) == static_cast<std::size_t>(found));
    return found;
  };
  CHECK(answer(0.25) == 1);
  CHECK(answer(0.75) == 0);
  CHECK(answer(0.5) == 0);
}

TEST_CASE("answers are drawn by their weights, and readings beside them by theirs") {
  Scenario scenario = with_question(0.25);
  Clause& clause = scenario.instruments[0].clauses[0];
  for (const std::size_t r :
       {std::size_t{1}, std::size_t{3}}) {  // a list of two beside the question
    Reading second = clause.readings[r - 1];
    second.weight *= 0.75;
    clause.readings[r - 1].weight *= 0.25;
    clause.readings.insert(clause.readings.begin() + static_cast<std::ptrdiff_t>(r), second);
  }
  const auto sampler = Sampler::make(scenario, 7).value();
  int first_answer = 0, by_reading[4] = {};
  for (std::uint32_t future = 0; future < 256; ++future) {
    const FutureValues values = sampler.draw(future);
    const int answer = drawn_answer(scenario, values, QuestionId{0});
    const std::size_t reading = drawn_reading(scenario, values, {InstrumentId{0}, 0});
    first_answer += answer == 0;
    ++by_reading[reading];
    CHECK(clause.readings[reading].under.front().alternative == answer);
  }
  CHECK(first_answer == 64);  // streams fill (0, 1) evenly at powers of two
  CHECK(by_reading[0] + by_reading[2] == 64);
  CHECK((by_reading[0] > 8 && by_reading[0] < 24));  // 16 expected of two unrelated streams
}

TEST_CASE("strength is form x discretion x consequence, level that of the floor") {
  const auto made = promises(small_scenario(), "pact", {});
  REQUIRE(made.size() == 2);
  CHECK(made[0].data.id == "pact/1");
  CHECK(made[0].data.level == std::vector<int>{1, 0, 0});
  CHECK(near(made[0].data.strength[0], 0.4, product_digits));
  CHECK(made[1].data.level == std::vector<int>{3, 0, 0});
  CHECK(near(made[1].data.strength[0], 0.4 * 0.7 * 0.9, product_digits));
}

TEST_CASE("a form that hangs on a question has its strength under the answer of the future") {
  Scenario scenario = with_question(0.5);
  for (Clause& clause : scenario.instruments[0].clauses) {
    clause.readings[0].form = Form::treaty;
    clause.readings[1].form = Form::declaration;
  }
  const Duties duties = duties_of(scenario);
  const Inputs inputs = inputs_of(scenario).value();
  const auto strength = [&](double u) {  // of the second clause, which owes under both answers
    FutureValues values = central_future(scenario);
    values.questions = {u};
    const auto& promises = duties.packages[index(*scenario.package("pact"))].promises;
    return promise(Numbers(scenario, values), inputs, promises[1], {})->data.strength[0];
  };
  const auto of = [&](const char* path) {
    return central(scenario.quantity(*scenario.find(path)).distribution);
  };
  const double treaty = of("strength.form.treaty"), said = of("strength.form.declaration");
  REQUIRE(treaty != said);
  CHECK(near(strength(0.25) / treaty, strength(0.75) / said, product_digits));
}

TEST_CASE("a promise applies to the kinds it meets and is cut at economic help below arms") {
  const auto made = promises(small_scenario(), "pact", {});
  CHECK(made[0].data.applies == std::vector<double>{0, 1, 1});
  CHECK(made[1].data.applies == std::vector<double>{0, 0, 1});
  CHECK(made[0].data.cap == std::vector<int>{2, 4, 4});
}

TEST_CASE("the level of an expected act is drawn by its weights") {
  const struct {
    double u;
    int level;
  } rows[] = {{0.1, 2}, {0.29, 2}, {0.31, 3}, {0.79, 3}, {0.81, 4}};
  for (const auto& row : rows) {
    const auto made = promises(small_scenario(), "collective", {.reading = 0.1, .level = row.u});
    CHECK(made.at(0).data.level == std::vector<int>(3, row.level));
  }
}

TEST_CASE("the reading that is drawn says whether a body decides") {
  CHECK(!promises(small_scenario(), "collective", {.reading = 0.39, .level = 0.5})[0].data.vote);
  const auto voted = promises(small_scenario(), "collective", {.reading = 0.41, .level = 0.5});
  REQUIRE(voted[0].data.vote);
  CHECK(voted[0].data.vote->members == std::vector<int>{0, 1, 2});
  CHECK(
      near(voted[0].data.vote->pull[0], normal_quantile(0.85), product_digits));  // not signed yet
}

TEST_CASE("members of a signed treaty vote yes as allies do") {
  Scenario scenario = small_scenario();
  scenario.instruments[1].signed_on = "2026-01-06";
  const auto voted = promises(scenario, "collective", {.reading = 0.9, .level = 0.5});
  CHECK(near(voted[0].data.vote->pull[0], normal_quantile(0.97), product_digits));
}

TEST_CASE("rules of bodies become votes") {
  using enum Rule::Kind;
  CHECK(vote_of({.kind = consensus}).type == VoteRule::consensus);
  CHECK(vote_of({.kind = unanimity}).type == VoteRule::consensus);
  CHECK(vote_of({.kind = silence}).type == VoteRule::consensus);
  CHECK(vote_of({.kind = single}).quota == 1);
  CHECK(vote_of({.kind = any_member_requests}).quota == 1);
  CHECK(vote_of({.kind = any_n, .count = 2}).quota == 2);
  CHECK(vote_of({.kind = simple_majority}).quota == 2);
  CHECK(vote_of({.kind = qualified_majority, .share = 0.667}).quota == 2);
  CHECK(vote_of({.kind = qualified_majority, .share = 0.7}).quota == 3);
}

TEST_CASE("a clause on which the challenger has a veto is never a promise") {
  Scenario scenario = small_scenario();
  scenario.vocabulary.bodies[0].members.push_back(scenario.challenger);
  CHECK(promises(scenario, "collective", {.reading = 0.9, .level = 0.5}).empty());
  scenario.vocabulary.bodies[0].rule = Rule{.kind = Rule::Kind::simple_majority};
  const auto made = promises(scenario, "collective", {.reading = 0.9, .level = 0.5});
  CHECK(made.at(0).data.vote->quota == 3);  // of four seats, the challenger's being a no
}

TEST_CASE("a clause that owes nothing, or that nobody in the game holds, is no promise") {
  Scenario scenario = small_scenario();
  scenario.instruments[0].clauses[0].readings[0].floor.clear();
  CHECK(promises(scenario, "pact", {}).size() == 1);
  scenario.instruments[0].clauses[1].readings[0].norm = Norm::permission;
  CHECK(promises(scenario, "pact", {}).empty());
}

TEST_CASE("who holds a clause only against kinds that it does not meet promises nothing") {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const Inputs inputs = inputs_of(scenario).value();
  const FutureValues values = central_future(scenario);
  PromiseAnswer answer = duties.packages[index(*scenario.package("pact"))].promises[1];
  answer.kinds[1][0].holders = {static_cast<ActorId>(3)};  // QMD, against limited attacks
  answer.kinds[1][0].applies = 0.0;
  const auto made = promise(Numbers(scenario, values), inputs, answer, {});
  REQUIRE(made);
  CHECK(made->data.level == std::vector<int>{3, 0, 0});
  answer.kinds[1][0].applies = 0.5;
  CHECK(promise(Numbers(scenario, values), inputs, answer, {})->data.level ==
        std::vector<int>{3, 3, 0});
}

TEST_CASE("promises that are alike and have no holder in common become one") {
  const PromiseData a{.id = "a", .level = {1, 0}, .strength = {0.4, 0}, .cap = {4}, .applies = {1}};
  const PromiseData b{.id = "b", .level = {0, 3}, .strength = {0, 0.2}, .cap = {4}, .applies = {1}};
  const PromiseData c{.id = "c", .level = {2, 0}, .strength = {0.1, 0}, .cap = {4}, .applies = {1}};
  PromiseData voted = b;
  voted.id = "voted";
  voted.vote = VoteData{.members = {1}, .pull = {0, 0}};
  const auto list = joined<double>({a, b, c, voted});
  REQUIRE(list.size() == 3);
  CHECK(list[0].id == "a and 1 more");
  CHECK(list[0].level == std::vector<int>{1, 3});
  CHECK(list[0].strength == std::vector<double>{0.4, 0.2});
  CHECK(list[1] == c);
  CHECK(list[2] == voted);
}

}  // namespace casus
