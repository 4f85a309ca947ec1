#include "study/guarantor_findings.hpp"

#include <algorithm>
#include <numeric>

#include "study/statistics.hpp"

namespace casus {

namespace {

/// An event and its condition in every future.
struct Masses {
  std::vector<double> event{};
  std::vector<double> condition{};

  void add(double of_event, double of_condition) {
    event.push_back(of_event);
    condition.push_back(of_condition);
  }
};

Conditional conditional(const Masses& masses) {
  std::vector<std::optional<double>> shares;
  for (std::size_t f = 0; f < masses.event.size(); ++f) {
    shares.push_back(masses.condition[f] > 0.0
                         ? std::optional(masses.event[f] / masses.condition[f])
                         : std::nullopt);
  }
  return {.given_an_attack = ratio_of_sums(masses.event, masses.condition),
          .before_the_fact = range_of(shares)};
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

int highest_level(const Scenario& scenario, const ActionSet& first, const ActionSet& second) {
  int highest = 0;
  for (std::size_t a = 0; a < scenario.vocabulary.actions.size(); ++a) {
    const bool named = (a < first.size() && first[a]) || (a < second.size() && second[a]);
    if (named) highest = std::max(highest, static_cast<int>(scenario.vocabulary.actions[a].level));
  }
  return highest;
}

/// Least and most that the law says is owed against the reference attack.
void fill_law(const StudyPlan& plan, std::size_t package, GuarantorFindings& one) {
  const PackageDuties& duties = plan.duties->packages[package];
  const auto found = std::find(duties.guarantors.begin(), duties.guarantors.end(), one.actor);
  if (found == duties.guarantors.end()) return;
  const auto row = static_cast<std::size_t>(found - duties.guarantors.begin());
  const Owed& owed = duties.matrix[row][index(plan.inputs.reference_attack)].on_paper;
  one.owed_level_least = highest_level(*plan.scenario, owed.always, {});
  one.owed_level_most = highest_level(*plan.scenario, owed.always, owed.sometimes);
}

}  // namespace

std::vector<GuarantorFindings> guarantor_findings(const StudyPlan& plan, std::size_t package,
                                                  const std::vector<FutureOutcome>& futures) {
  std::vector<GuarantorFindings> list;
  for (std::size_t i = 0; i < plan.inputs.guarantors.size(); ++i) {
    std::vector<Masses> response(level_count), in_war(level_count);
    Masses honoured, honoured_in_war;
    std::vector<std::optional<double>> force;
    for (const FutureOutcome& future : futures) {
      const PackageOutcome& outcome = future.packages[package];
      const Measures& m = outcome.measures;
      for (std::size_t l = 0; l < level_count; ++l) {
        response[l].add(m.response[i][l].value_or(0.0) * m.opened, m.opened);
        in_war[l].add(m.response_in_war[i][l].value_or(0.0) * m.pressed, m.pressed);
      }
      honoured.add(m.kept[i], m.owed[i]);
      honoured_in_war.add(m.kept_in_war[i], m.owed_in_war[i]);
      force.emplace_back(outcome.expected_force[i]);
    }
    GuarantorFindings one{.actor = plan.inputs.guarantors[i],
                          .honoured = conditional(honoured),
                          .honoured_in_war = conditional(honoured_in_war),
                          .expected_force = range_of(force)};
    for (std::size_t l = 0; l < level_count; ++l) {
      one.response.push_back(conditional(response[l]));
      one.response_in_war.push_back(conditional(in_war[l]));
    }
    fill_law(plan, package, one);
    list.push_back(std::move(one));
  }
  return list;
}

std::map<std::string, Conditional> conditionals(std::size_t package,
                                                const std::vector<FutureOutcome>& futures) {
  Masses honoured, in_war, invoked, troops;
  for (const FutureOutcome& future : futures) {
    const Measures& m = future.packages[package].measures;
    honoured.add(sum(m.kept), sum(m.owed));
    in_war.add(sum(m.kept_in_war), sum(m.owed_in_war));
    invoked.add(m.invoked, m.applied);
    double kept = 0.0, owed = 0.0;
    for (std::size_t i = 0; i < m.kept_in_war.size(); ++i) {
      const PackageOutcome& outcome = future.packages[package];
      if (outcome.votes || outcome.owed_level[i] != static_cast<int>(Level::troops)) continue;
      kept += m.kept_in_war[i];
      owed += m.owed_in_war[i];
    }
    troops.add(kept, owed);
  }
  return {{"honoured", conditional(honoured)},
          {"honoured_in_war", conditional(in_war)},
          {"invoked_share", conditional(invoked)},
          {"troops_honoured_in_war", conditional(troops)}};
}

}  // namespace casus
