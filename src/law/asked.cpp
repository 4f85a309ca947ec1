#include "law/asked.hpp"

namespace casus {

std::size_t Asked::add(FormulaId formula) {
  const auto [at, added] = known_.try_emplace(formula, formulas_.size());
  if (added) formulas_.push_back(formula);
  return at->second;
}

OwedAsked ask_owed(ClauseTable& table, const std::vector<HeldClause>& held, DutyQuestion question,
                   Asked& asked) {
  OwedAsked found;
  for (std::size_t a = 0; a < table.scenario->vocabulary.actions.size(); ++a) {
    const auto action = [&](Readings readings) {
      question.readings = readings;
      return asked.add(owes(table, held, static_cast<ActionId>(a), question));
    };
    found.actions.push_back({action(Readings::every), action(Readings::some)});
  }
  for (const HeldClause& one : held) {
    question.readings = Readings::some;
    const FormulaId some = owes_act(table, one, question);
    if (some == table.formulas.never()) continue;
    question.readings = Readings::every;
    const FormulaId every = owes_act(table, one, question);
    found.acts.emplace_back(table.clauses[one.clause].clause,
                            EveryAndSome{asked.add(every), asked.add(some)});
  }
  return found;
}

Owed owed_of(const OwedAsked& asked, const std::vector<Extent>& extents) {
  Owed result;
  for (const EveryAndSome& at : asked.actions) {
    const bool always = extents[at.every].everywhere;
    result.always.push_back(always);
    result.sometimes.push_back(!always && extents[at.some].somewhere);
  }
  for (const auto& [clause, at] : asked.acts) {
    if (extents[at.every].everywhere) {
      result.acts.always.push_back(clause);
    } else if (extents[at.some].somewhere) {
      result.acts.sometimes.push_back(clause);
    }
  }
  return result;
}

}  // namespace casus
