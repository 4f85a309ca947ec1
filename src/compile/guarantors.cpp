#include "compile/guarantors.hpp"

#include <algorithm>
#include <numeric>

namespace casus {

namespace {

constexpr double least_probability = 1e-4;  // so that a cost can be found
constexpr double least_rest = 0.01;         // what none, arms and troops leave to the other levels

double sum_over(const Numbers& numbers, const Inputs& inputs, std::string_view key) {
  double sum = 0.0;
  for (const ActorId id : inputs.guarantors) sum += numbers.of_or(id, key, 0.0);
  return sum;
}

Level ceiling_of(const Scenario& scenario, ActorId id) {
  return scenario.actors[index(id)].ceiling.value_or(Level::troops);
}

double best_year_eur_bn(const Numbers& numbers, ActorId id) {
  const double gdp_eur_bn = numbers.of_or(id, "gdp", 0.0) * numbers.of("eur_per_usd");
  return std::max(numbers.of_or(id, "best_year_aid", 0.0),
                  numbers.of("guarantor.least_aid_share", id) * gdp_eur_bn);
}

std::vector<double> stated_profile(const Numbers& numbers, ActorId id) {
  const auto& given = numbers.scenario().actors[index(id)].numbers;
  const int ceiling = static_cast<int>(ceiling_of(numbers.scenario(), id));
  std::vector<double> p = {numbers.of_or(id, "response.none", 0.0), 0.0, 0.0,
                           numbers.of_or(id, "response.arms", 0.0),
                           numbers.of_or(id, "response.troops", 0.0)};
  for (int level = ceiling + 1; level < level_count; ++level) p[level] = 0.0;
  const double rest = std::max(least_rest, 1.0 - std::accumulate(p.begin(), p.end(), 0.0));
  const bool consult_given = given.count("response.consult") > 0;
  const bool economic_given = given.count("response.economic") > 0;
  const double consult = numbers.of_or(id, "response.consult", 0.0);
  const double economic = numbers.of_or(id, "response.economic", 0.0);
  const double share = numbers.of("guarantor.consult_share", id);
  p[1] = consult_given ? consult : economic_given ? std::max(0.0, rest - economic) : rest * share;
  p[2] = economic_given  ? economic
         : consult_given ? std::max(0.0, rest - consult)
                         : rest * (1.0 - share);
  if (ceiling < 2) {  // who only consults does so instead
    p[1] += p[2];
    p[2] = 0.0;
  }
  if (ceiling < 1) p[1] = 0.0;
  for (int level = 0; level <= ceiling; ++level) p[level] = std::max(p[level], least_probability);
  const double sum = std::accumulate(p.begin(), p.end(), 0.0);
  for (double& one : p) one /= sum;
  return p;
}

}  // namespace

double exposure_of(const Numbers& numbers, const Inputs& inputs, double personnel_thousand) {
  const double all = sum_over(numbers, inputs, "active");
  if (all <= 0.0) return 0.0;
  return numbers.of("guarantor.exposure_per_share") * personnel_thousand / all;
}

std::vector<GuarantorData> guarantors(const Numbers& numbers, const Inputs& inputs) {
  const double all_gdp = sum_over(numbers, inputs, "gdp");
  const double sanction_total = numbers.of("guarantor.sanction_total");
  std::vector<GuarantorData> list;
  for (const ActorId id : inputs.guarantors) {
    const Level ceiling = ceiling_of(numbers.scenario(), id);
    const double active = numbers.of_or(id, "active", 0.0);
    const double gdp = numbers.of_or(id, "gdp", 0.0);
    const double troops = ceiling < Level::troops
                              ? 0.0
                              : numbers.of("guarantor.deployable_share", id) *
                                    std::min(active, numbers.of("guarantor.active_cap", id)) *
                                    numbers.of("guarantor.quality", id);
    const double arms = ceiling < Level::arms
                            ? 0.0
                            : numbers.of("fu_per_eur_bn", id) * numbers.of("guarantor.surge", id) *
                                  best_year_eur_bn(numbers, id);
    const double sanction = all_gdp > 0.0 ? sanction_total * gdp / all_gdp : 0.0;
    const double exposure = ceiling < Level::troops
                                ? 0.0
                                : std::min(numbers.of("guarantor.exposure_cap", id),
                                           exposure_of(numbers, inputs, active));
    const double effect = numbers.of(id, "promise_effect", "guarantor.promise_effect");
    const double factor = numbers.of(id, "promise_factor", "guarantor.promise_factor");
    list.push_back({.id = numbers.scenario().actors[index(id)].id,
                    .stake = numbers.of(id, "stake", "guarantor.stake"),
                    .audience = effect / numbers.of("precision.guarantor") * factor,
                    .lead_cost = numbers.of(id, "lead_cost", "guarantor.lead_cost"),
                    .escalation = numbers.of(id, "escalation", "guarantor.escalation"),
                    .arms = {0.0, 0.0, 0.0, arms, arms},
                    .troops = {0.0, 0.0, 0.0, 0.0, troops},
                    .cost = std::vector<double>(level_count, 0.0),
                    .sanction = {0.0, 0.0, sanction, sanction, sanction},
                    .exposure = {0.0, 0.0, 0.0, 0.0, exposure}});
  }
  return list;
}

ByGuarantorAndLevel stated_profiles(const Numbers& numbers, const Inputs& inputs) {
  ByGuarantorAndLevel profiles;
  for (const ActorId id : inputs.guarantors) profiles.push_back(stated_profile(numbers, id));
  return profiles;
}

}  // namespace casus
