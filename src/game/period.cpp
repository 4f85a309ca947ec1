#include "game/period.hpp"

#include <algorithm>
#include <utility>

#include "game/tabulation.hpp"
#include "numeric/exp_log.hpp"

namespace casus {

std::vector<int> armed_kinds(const Problem& problem) {
  std::vector<int> kinds;
  for (int e = 0; e < problem.kind_count(); ++e) {
    if (problem.kinds[e].armed) kinds.push_back(e);
  }
  return kinds;
}

std::vector<int> grey_kinds(const Problem& problem) {
  std::vector<int> kinds;
  for (int e = 0; e < problem.kind_count(); ++e) {
    if (!problem.kinds[e].armed) kinds.push_back(e);
  }
  return kinds;
}

std::optional<int> incident_kind(const Problem& problem) {
  if (!problem.incident) return std::nullopt;
  const std::vector<int> armed = armed_kinds(problem);
  for (std::size_t a = 0; a < armed.size(); ++a) {
    if (problem.kinds[armed[a]].name == problem.incident->kind) return static_cast<int>(a);
  }
  return std::nullopt;
}

bool can_open(const RegimeData& regime, int kind) {
  return regime.open.empty() || regime.open[static_cast<std::size_t>(kind)] != 0;
}

Beginning beginning(const Problem& problem, int period) {
  const double step = problem.time.step;
  const RegimeData& regime = problem.regimes[problem.regime_of[period]];
  Beginning chance{.occasion = problem.opportunity_rate[period] * step};
  if (const auto kind = incident_kind(problem)) {
    if (can_open(regime, armed_kinds(problem)[*kind]))
      chance.incident = problem.incident->rate[period] * step;
  }
  const double sum = chance.occasion + chance.incident;
  if (sum > 1.0) {
    chance.occasion /= sum;
    chance.incident /= sum;
  }
  return chance;
}

Discounting discounting(const Problem& problem) {
  const double discount = problem.challenger.discount;
  const double beta = exp(-discount * problem.time.step);
  return {.beta = beta, .unit = (1.0 - beta) / discount, .forever = 1.0 / discount};
}

double balance(const Problem& problem, int kind, double garrison, double challenger_force,
               double strength) {
  const double reaction = problem.challenger.reaction * (strength - problem.protege.strength);
  return problem.kinds[kind].effort *
         (problem.protege.advantage * (strength + garrison) - challenger_force - reaction);
}

Calendar::Calendar(const Problem& problem, const Movements& movements,
                   const GuarantorTables& guarantors, int kept, InstructionSet set)
    : movements_(movements),
      classes_(problem, guarantors),
      tabulation_(std::make_unique<Tabulation>(problem, guarantors, set)) {
  for (int t = 0; t < kept; ++t) {
    const auto known = std::find_if(tables_.begin(), tables_.end(), [&](const PeriodTables& other) {
      return tabulation_->is_of(t, other);
    });
    table_of_.push_back(static_cast<int>(known - tables_.begin()));
    if (known == tables_.end()) tabulation_->write(t, tables_.emplace_back());
  }
}

Calendar::~Calendar() = default;

const PeriodTables& Calendar::look_at(int period) {
  const auto t = static_cast<std::size_t>(period);
  if (t < table_of_.size()) return tables(period);
  if (far_.armed.empty() || !tabulation_->is_of(period, far_)) tabulation_->write(period, far_);
  return far_;
}

const WarTables& Calendar::war_tables(int period, int armed, int outcome) const {
  const OutcomeClasses& of_kind = classes(period)[armed];
  return tables(period).armed[armed].war[of_kind.response[of_kind.of_outcome[outcome]]];
}

}  // namespace casus
