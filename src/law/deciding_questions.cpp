#include "law/deciding_questions.hpp"

#include <algorithm>
#include <utility>

#include "law/asked.hpp"
#include "law/hole_map.hpp"
#include "law/regions.hpp"
#include "law/sweep.hpp"

namespace casus {

namespace {

/// What one actor owes under each answer to one question.
struct UnderAnswers {
  QuestionId question{};
  ActorId actor{};
  std::vector<OwedAsked> answers{};  ///< by alternative
};

/// The questions that some of the clauses hang on, ascending.
std::vector<QuestionId> questions_of(const ClauseTable& table,
                                     const std::vector<HeldClause>& held) {
  std::vector<QuestionId> found;
  for (const HeldClause& one : held)
    for (const QuestionAnswer& answer : table.text(one.clause).readings.front().under)
      found.push_back(answer.question);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<UnderAnswers> ask_package(ClauseTable& table, const std::vector<HeldClause>& held,
                                      Asked& asked) {
  const Scenario& scenario = *table.scenario;
  std::vector<UnderAnswers> found;
  for (const ActorId actor : possible_guarantors(scenario)) {
    const std::vector<HeldClause> own = held_by(table, held, actor);
    for (const QuestionId question : questions_of(table, own)) {
      UnderAnswers one{.question = question, .actor = actor};
      const std::size_t alternatives = scenario.questions[index(question)].alternatives.size();
      for (std::size_t a = 0; a < alternatives; ++a)
        one.answers.push_back(ask_owed(
            table, own, {.actor = actor, .given = {{question, static_cast<int>(a)}}}, asked));
      found.push_back(std::move(one));
    }
  }
  return found;
}

PackageQuestions decided(const ClauseTable& table, PackageId package,
                         const std::vector<HeldClause>& held,
                         const std::vector<UnderAnswers>& asked,
                         const std::vector<std::vector<Extent>>& kinds) {
  PackageQuestions found{.package = package};
  for (const QuestionId question : questions_of(table, held)) {
    DecidingQuestion one{.question = question};
    for (const UnderAnswers& actor : asked) {
      if (actor.question != question) continue;
      for (std::size_t k = 0; k < kinds.size(); ++k) {
        DecidedCell cell{.guarantor = actor.actor, .attack = static_cast<AttackId>(k)};
        for (const OwedAsked& answer : actor.answers)
          cell.under.push_back(owed_of(answer, kinds[k]));
        if (std::any_of(cell.under.begin(), cell.under.end(),
                        [&](const Owed& owed) { return owed != cell.under.front(); }))
          one.cells.push_back(std::move(cell));
      }
    }
    if (one.cells.empty()) {
      found.others.push_back(question);
    } else {
      found.deciding.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

Result<std::vector<PackageQuestions>> deciding_questions(const Scenario& scenario,
                                                         const std::vector<PackageId>& packages) {
  Result<ClauseTable> made = clause_table(scenario);
  if (!made) return fail(std::move(made.error()));
  ClauseTable& table = *made;
  Asked asked;
  std::vector<std::vector<HeldClause>> held;
  std::vector<std::vector<UnderAnswers>> by_package;
  for (const PackageId package : packages) {
    held.push_back(clauses_of(table, scenario.packages[index(package)]));
    by_package.push_back(ask_package(table, held.back(), asked));
  }
  std::vector<std::vector<Extent>> kinds;
  for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
    const Result<Region> region = region_of(table, static_cast<AttackId>(k), asked.formulas());
    if (!region) return fail(region.error());
    kinds.push_back(extents(region->space, table.formulas, asked.formulas()));
  }
  std::vector<PackageQuestions> found;
  for (std::size_t p = 0; p < packages.size(); ++p)
    found.push_back(decided(table, packages[p], held[p], by_package[p], kinds));
  return found;
}

}  // namespace casus
