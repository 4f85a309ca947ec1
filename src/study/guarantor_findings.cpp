#include "study/guarantor_findings.hpp"

#include <algorithm>

#include "measure/catalogue.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

/// An event and its condition in every future.
struct Masses {
  std::vector<double> event{};
  std::vector<double> condition{};

  /// Of a future that counts so much.
  void add(double of_event, double of_condition, double count) {
    event.push_back(count * of_event);
    condition.push_back(count * of_condition);
  }
};

Conditional conditional(const Masses& masses, const FutureWeights& weights) {
  std::vector<std::optional<double>> shares;
  for (std::size_t f = 0; f < masses.event.size(); ++f) {
    shares.push_back(masses.condition[f] > 0.0
                         ? std::optional(masses.event[f] / masses.condition[f])
                         : std::nullopt);
  }
  return {.given_an_attack = ratio_of_sums(masses.event, masses.condition),
          .before_the_fact = range_of(shares, weights),
          .error = error_of_ratio(masses.event, masses.condition),
          .effective = effective_number(masses.condition)};
}

/// Least and most that the law says is owed against the reference attack.
void fill_law(const StudyPlan& plan, std::size_t package, GuarantorFindings& one) {
  const PackageDuties& duties = plan.duties->packages[package];
  const auto found = std::find(duties.guarantors.begin(), duties.guarantors.end(), one.actor);
  if (found == duties.guarantors.end()) return;
  const auto row = static_cast<std::size_t>(found - duties.guarantors.begin());
  const Owed& owed = duties.matrix[row][index(plan.inputs.reference_attack)].on_paper;
  const auto highest = [&](const ActionSet& actions) {
    return static_cast<int>(highest_level(actions, plan.scenario->vocabulary));
  };
  one.owed_level_least = highest(owed.always);
  one.owed_level_most = std::max(one.owed_level_least, highest(owed.sometimes));
}

}  // namespace

std::vector<GuarantorFindings> guarantor_findings(const StudyPlan& plan, std::size_t package,
                                                  const std::vector<FutureOutcome>& futures,
                                                  const FutureWeights& weights) {
  std::vector<GuarantorFindings> list;
  for (std::size_t i = 0; i < plan.inputs.guarantors.size(); ++i) {
    std::vector<Masses> response(level_count), in_war(level_count);
    Masses honoured, honoured_in_war;
    std::vector<std::optional<double>> force;
    for (std::size_t f = 0; f < futures.size(); ++f) {
      const PackageOutcome& outcome = futures[f].packages[package];
      const double count = count_of(weights, f);
      const Measures& m = outcome.measures;
      for (std::size_t l = 0; l < level_count; ++l) {
        response[l].add(m.response.at(i, l).value_or(0.0) * m.opened, m.opened, count);
        in_war[l].add(m.response_in_war.at(i, l).value_or(0.0) * m.pressed, m.pressed, count);
      }
      honoured.add(m.kept[i], m.owed[i], count);
      honoured_in_war.add(m.kept_in_war[i], m.owed_in_war[i], count);
      force.emplace_back(outcome.expected_force[i]);
    }
    GuarantorFindings one{.actor = plan.inputs.guarantors[i],
                          .honoured = conditional(honoured, weights),
                          .honoured_in_war = conditional(honoured_in_war, weights),
                          .expected_force = range_of(force, weights)};
    for (std::size_t l = 0; l < level_count; ++l) {
      one.response.push_back(conditional(response[l], weights));
      one.response_in_war.push_back(conditional(in_war[l], weights));
    }
    fill_law(plan, package, one);
    list.push_back(std::move(one));
  }
  return list;
}

std::map<MeasureKey, Conditional> conditionals(std::size_t package,
                                               const std::vector<FutureOutcome>& futures,
                                               const FutureWeights& weights) {
  std::map<MeasureKey, Conditional> found;
  for (const MeasureRow& row : catalogue()) {
    const auto* given = std::get_if<GivenAnAttack>(&row.shape);
    if (given == nullptr) continue;
    Masses masses;
    for (std::size_t f = 0; f < futures.size(); ++f) {
      const EventMass mass = given->of(futures[f].packages[package]);
      masses.add(mass.event, mass.condition, count_of(weights, f));
    }
    found.emplace(key_of(row.measure), conditional(masses, weights));
  }
  return found;
}

}  // namespace casus
