#include "law/deciding_questions.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "law/hole_map.hpp"
#include "tests/law/random_scenario.hpp"
#include "tests/law/reference.hpp"
#include "tests/support/random.hpp"

using namespace casus;

namespace {

/// The scenario in which the texts themselves give that answer.
Scenario answered(const Scenario& scenario, QuestionAnswer answer) {
  Scenario settled = scenario;
  for (Instrument& instrument : settled.instruments)
    for (Clause& clause : instrument.clauses) {
      std::erase_if(clause.readings, [&](const Reading& one) {
        return std::any_of(one.under.begin(), one.under.end(), [&](const QuestionAnswer& other) {
          return other.question == answer.question && other.alternative != answer.alternative;
        });
      });
      for (Reading& one : clause.readings) std::erase(one.under, answer);
    }
  return settled;
}

/// What the actor owes in a kind of attack; nothing for whom the reference does not list.
Owed owed_by(const PackageDuties& duties, ActorId actor, std::size_t attack, std::size_t actions) {
  for (std::size_t g = 0; g < duties.guarantors.size(); ++g)
    if (duties.guarantors[g] == actor) return duties.matrix[g][attack].on_paper;
  return {.always = ActionSet(actions), .sometimes = ActionSet(actions)};
}

/// One pact of clauses that name consultation under one answer of two neighbouring questions each:
/// whatever the answers are, one of them owes it, for answers that begin with `no` and end with
/// `yes` change somewhere.
Scenario chain(int questions) {
  Scenario s = random_scenario(0);
  s.questions.clear();
  s.tests.clear();
  s.vocabulary.constraints.clear();
  Comparison attacked{.dimension = DimensionId{0}};
  for (std::size_t i = 0; i < s.actors.size(); ++i)
    attacked.values.push_back(static_cast<ActorId>(i) == s.protege);
  Comparison attacker{.dimension = DimensionId{4}, .values = {true, false, false, false, false}};
  s.attacks = {{.id = "war", .region = {And{{{attacked}, {attacker}}}}}};
  s.instruments.assign(1, Instrument{.id = "pact"});
  s.packages = {{.id = "alone", .entries = {{.instrument = InstrumentId{0}}}}};
  for (int q = 0; q < questions; ++q)
    s.questions.push_back(
        {.id = "q" + std::to_string(q), .alternatives = {{"no", 0.5}, {"yes", 0.5}}});
  const auto clause = [&](const Answers& owes, std::vector<QuestionId> asked) {
    Clause one{.id = std::to_string(s.instruments[0].clauses.size())};
    for (const Answers& under : combinations(asked, s.questions)) {
      Reading reading{.floor = {ActionId{0}}};
      reading.under = under;
      reading.norm = under == owes ? Norm::duty : Norm::permission;
      reading.holder.entries = {{SetTerm{.actors = {ActorId{2}}}}};
      one.readings.push_back(std::move(reading));
    }
    s.instruments[0].clauses.push_back(std::move(one));
  };
  const auto id = [](int q) { return static_cast<QuestionId>(q); };
  clause({{id(0), 1}}, {id(0)});
  for (int q = 1; q < questions; ++q) clause({{id(q - 1), 0}, {id(q), 1}}, {id(q - 1), id(q)});
  clause({{id(questions - 1), 0}}, {id(questions - 1)});
  return s;
}

}  // namespace

TEST_CASE("a question decides the cells that differ between its answers, and no other") {
  int decided = 0, others = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Scenario scenario = random_scenario(seed);
    const Result<std::vector<PackageQuestions>> found =
        deciding_questions(scenario, {PackageId{0}});
    CAPTURE(seed);
    if (!found) {
      CHECK(!entail(scenario).has_value());
      continue;
    }
    const std::size_t actions = scenario.vocabulary.actions.size();
    others += static_cast<int>(found->front().others.size());
    for (std::size_t q = 0; q < scenario.questions.size(); ++q) {
      const auto question = static_cast<QuestionId>(q);
      std::vector<PackageDuties> under;
      for (std::size_t a = 0; a < scenario.questions[q].alternatives.size(); ++a) {
        const Scenario settled = answered(scenario, {question, static_cast<int>(a)});
        under.push_back(reference::entail(settled, settled.packages[0]));
      }
      const auto& deciding = found->front().deciding;
      const auto at = std::find_if(deciding.begin(), deciding.end(),
                                   [&](const auto& one) { return one.question == question; });
      std::size_t cells = 0;
      for (const ActorId actor : possible_guarantors(scenario))
        for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
          std::vector<Owed> expected;
          for (const PackageDuties& one : under)
            expected.push_back(owed_by(one, actor, k, actions));
          if (std::all_of(expected.begin(), expected.end(),
                          [&](const Owed& one) { return one == expected.front(); }))
            continue;
          REQUIRE(at != deciding.end());
          REQUIRE(cells < at->cells.size());
          CHECK(at->cells[cells].guarantor == actor);
          CHECK(at->cells[cells].attack == static_cast<AttackId>(k));
          CHECK(at->cells[cells].under == expected);
          ++cells;
        }
      CHECK(cells == (at == deciding.end() ? 0 : at->cells.size()));
      decided += cells > 0 ? 1 : 0;
    }
  }
  CHECK(decided > 20);
  CHECK(others > 5);
}

TEST_CASE("twenty questions that clauses join in a chain are answered exactly") {
  const Scenario scenario = chain(20);  // a million combinations
  const Result<Duties> duties = entail(scenario);
  REQUIRE(duties);
  REQUIRE(duties->packages[0].guarantors == std::vector<ActorId>{ActorId{2}});
  CHECK(duties->packages[0].matrix[0][0].on_paper.always[0]);

  Scenario broken = scenario;  // "no" to all questions leaves nothing
  broken.instruments[0].clauses.pop_back();
  const Result<Duties> without = entail(broken);
  REQUIRE(without);
  CHECK(!without->packages[0].matrix[0][0].on_paper.always[0]);
  CHECK(without->packages[0].matrix[0][0].on_paper.sometimes[0]);
}

TEST_CASE("questions that hang together in more ways than can be looked at are an error") {
  // Every clause hangs on six of forty questions, so that no order takes them apart.
  Scenario s = chain(40);
  s.instruments[0].clauses.clear();
  Random random{1};
  for (int c = 0; c < 60; ++c) {
    std::vector<QuestionId> asked;
    while (asked.size() < 6) {
      const auto question = static_cast<QuestionId>(static_cast<int>(random.below(40)));
      if (std::find(asked.begin(), asked.end(), question) == asked.end()) asked.push_back(question);
    }
    std::sort(asked.begin(), asked.end());
    Clause one{.id = std::to_string(c)};
    for (const Answers& under : combinations(asked, s.questions)) {
      Reading reading{.floor = {ActionId{0}}};
      reading.under = under;
      reading.norm = random.below(2) == 0 ? Norm::duty : Norm::permission;
      Comparison when{.dimension = DimensionId{6}};  // the scale: neither always nor never
      for (int v = 0; v < 3; ++v) when.values.push_back(random.below(2) == 0);
      reading.when = {when};
      reading.holder.entries = {{SetTerm{.actors = {ActorId{2}}}}};
      one.readings.push_back(std::move(reading));
    }
    s.instruments[0].clauses.push_back(std::move(one));
  }
  const Result<Duties> duties = entail(s);
  REQUIRE(!duties);
  CHECK(duties.error().front().code == "E403");
  CHECK(duties.error().front().note.find("q") != std::string::npos);
}
