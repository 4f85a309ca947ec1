#include "game/period_terms.hpp"

namespace casus {

PeriodTerms::PeriodTerms(const Problem& problem, InstructionSet set)
    : problem_(problem),
      kernels_(dynamics_kernels(set)),
      states_(state_space(problem)),
      aftermath_(problem.challenger.aftermath * problem.challenger.peace_flow /
                 problem.challenger.discount) {}

void PeriodTerms::look_at(const PeriodTables& tables, const std::vector<OutcomeClasses>& classes) {
  const bool same_tables = tables.regime == regime_ && tables.challenger_force == challenger_force_;
  if (same_tables && &classes == classes_) return;
  regime_ = tables.regime;
  challenger_force_ = tables.challenger_force;
  classes_ = &classes;
  war_.resize(tables.armed.size());
  probability_.resize(tables.armed.size());
  for (std::size_t a = 0; a < tables.armed.size(); ++a) {
    const ArmedTables& armed = tables.armed[a];
    if (!same_tables && !armed.is_short) {
      war_[a].resize(armed.war.size());
      for (std::size_t r = 0; r < armed.war.size(); ++r) {
        write_war(problem_.kinds[armed.kind], armed.war[r], war_[a][r]);
      }
    }
    probability_[a].resize(classes[a].count());
    for (ByStrength& row : probability_[a]) row.assign(states_.row(), 0.0);
    for (std::size_t j = 0; j < armed.outcome.size(); ++j) {
      ByStrength& row = probability_[a][classes[a].of_outcome[j]];
      for (std::size_t m = 0; m < row.size(); ++m) row[m] += armed.outcome[j][m];
    }
  }
}

void PeriodTerms::write_war(const KindData& kind, const WarTables& tables, WarTerms& terms) const {
  for (ByState* list :
       {&terms.ceded, &terms.gain, &terms.frozen, &terms.decided_c, &terms.decided_p}) {
    list->resize(states_.size());
  }
  for (ByStrength* row : {&terms.none, &terms.escalated_c, &terms.escalated_p}) {
    row->resize(states_.row());
  }
  kernels_.war_terms({.row = states_.row(),
                      .supports = states_.supports,
                      .win = tables.win.data(),
                      .escalation = tables.escalation.data(),
                      .decision = tables.decision.data(),
                      .review = tables.review.data(),
                      .prize = kind.prize,
                      .defeat = problem_.challenger.defeat_cost * kind.effort,
                      .premium = problem_.contest.premium,
                      .aftermath = aftermath_,
                      .escalation_c = problem_.challenger.escalation_cost,
                      .escalation_p = problem_.protege.escalation_cost,
                      .ceded = terms.ceded.data(),
                      .gain = terms.gain.data(),
                      .frozen = terms.frozen.data(),
                      .decided_c = terms.decided_c.data(),
                      .decided_p = terms.decided_p.data(),
                      .none = terms.none.data(),
                      .escalated_c = terms.escalated_c.data(),
                      .escalated_p = terms.escalated_p.data()});
}

}  // namespace casus
