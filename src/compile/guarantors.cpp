#include "compile/guarantors.hpp"

#include <fmt/format.h>

#include "compile/real.hpp"

namespace casus {

namespace {

constexpr double least_probability = 1e-4;  // so that a cost can be found
constexpr double least_rest = 0.01;         // what none, arms and troops leave to the other levels

Level ceiling_of(const Scenario& scenario, ActorId id) {
  return scenario.actors[index(id)].ceiling.value_or(Level::troops);
}

template <class Real>
Real best_year_eur_bn(const NumbersOf<Real>& numbers, ActorId id) {
  const Real gdp_eur_bn = numbers.of_or(id, "gdp", 0.0) * numbers.of("eur_per_usd");
  return larger(numbers.of_or(id, "best_year_aid", 0.0),
                numbers.of("guarantor.least_aid_share", id) * gdp_eur_bn);
}

template <class Real>
Real sum_of(const std::vector<Real>& terms) {
  Real sum = 0.0;
  for (const Real& one : terms) sum += one;
  return sum;
}

/// What all guarantors have together.
template <class Real>
struct Totals {
  Real active = 0.0;
  Real gdp = 0.0;
};

template <class Real>
GuarantorDataOf<Real> guarantor(const NumbersOf<Real>& numbers, ActorId id,
                                const Totals<Real>& all) {
  const Level ceiling = ceiling_of(numbers.scenario(), id);
  const Real nothing = 0.0;
  const Real active = numbers.of_or(id, "active", 0.0);
  const Real gdp = numbers.of_or(id, "gdp", 0.0);

  const Real troops = ceiling < Level::troops
                          ? nothing
                          : numbers.of("guarantor.deployable_share", id) *
                                smaller(active, numbers.of("guarantor.active_cap", id)) *
                                numbers.of("guarantor.quality", id);
  const Real arms = ceiling < Level::arms
                        ? nothing
                        : numbers.of("fu_per_eur_bn", id) * numbers.of("guarantor.surge", id) *
                              best_year_eur_bn(numbers, id);
  const Real sanction =
      all.gdp > 0.0 ? numbers.of("guarantor.sanction_total") * gdp / all.gdp : nothing;
  const Real exposure = ceiling < Level::troops ? nothing
                                                : smaller(numbers.of("guarantor.exposure_cap", id),
                                                          exposure_of(numbers, active, all.active));
  const Real effect = numbers.of(id, "promise_effect", "guarantor.promise_effect");
  const Real factor = numbers.of(id, "promise_factor", "guarantor.promise_factor");
  return {.id = numbers.scenario().actors[index(id)].id,
          .stake = numbers.of(id, "stake", "guarantor.stake"),
          .audience = effect / numbers.of("precision.guarantor") * factor,
          .lead_cost = numbers.of(id, "lead_cost", "guarantor.lead_cost"),
          .escalation = numbers.of(id, "escalation", "guarantor.escalation"),
          .arms = {nothing, nothing, nothing, arms, arms},
          .troops = {nothing, nothing, nothing, nothing, troops},
          .cost = std::vector<Real>(level_count, nothing),
          .sanction = {nothing, nothing, sanction, sanction, sanction},
          .exposure = {nothing, nothing, nothing, nothing, exposure}};
}

template <class Real>
std::vector<Real> stated_profile(const NumbersOf<Real>& numbers, ActorId id) {
  const auto& stated = numbers.scenario().actors[index(id)].numbers;
  const int ceiling = static_cast<int>(ceiling_of(numbers.scenario(), id));
  const auto called = [&](const char* what, int level) {
    return [&, what, level] {
      return fmt::format("{}[{}][{}]", what, numbers.scenario().actors[index(id)].id, level);
    };
  };
  std::vector<Real> p = {numbers.of_or(id, "response.none", 0.0), 0.0, 0.0,
                         numbers.of_or(id, "response.arms", 0.0),
                         numbers.of_or(id, "response.troops", 0.0)};
  for (int level = ceiling + 1; level < level_count; ++level) p[level] = 0.0;
  const Real rest = larger(least_rest, 1.0 - sum_of(p));
  const bool consult_given = stated.count("response.consult") > 0;
  const bool economic_given = stated.count("response.economic") > 0;
  const Real consult = numbers.of_or(id, "response.consult", 0.0);
  const Real economic = numbers.of_or(id, "response.economic", 0.0);
  const Real share = numbers.of("guarantor.consult_share", id);
  if (consult_given || economic_given) {
    p[1] = consult_given ? consult : larger(0.0, rest - economic);
    p[2] = economic_given ? economic : larger(0.0, rest - consult);
  } else {
    p[1] = rest * share;
    p[2] = rest * (1.0 - share);
  }
  if (ceiling < 2) {  // who only consults does so instead
    p[1] += p[2];
    p[2] = 0.0;
  }
  if (ceiling < 1) p[1] = 0.0;
  for (int level = 0; level <= ceiling; ++level) {
    p[level] = named(larger(p[level], least_probability), called("stated", level));
  }
  const Real sum = sum_of(p);
  for (int level = 0; level < level_count; ++level) {
    p[level] = named(p[level] / sum, called("profile", level));
  }
  return p;
}

}  // namespace

template <class Real>
Real sum_over(const NumbersOf<Real>& numbers, const Inputs& inputs, const char* key) {
  Real sum = 0.0;
  for (const ActorId id : inputs.guarantors) sum += numbers.of_or(id, key, 0.0);
  return named(sum, [key] { return fmt::format("all.{}", key); });
}

template <class Real>
Real exposure_of(const NumbersOf<Real>& numbers, const Real& personnel_thousand,
                 const Real& all_thousand) {
  if (all_thousand <= 0.0) return 0.0;
  return numbers.of("guarantor.exposure_per_share") * personnel_thousand / all_thousand;
}

template <class Real>
std::vector<GuarantorDataOf<Real>> guarantors(const NumbersOf<Real>& numbers,
                                              const Inputs& inputs) {
  const Totals<Real> all{.active = sum_over(numbers, inputs, "active"),
                         .gdp = sum_over(numbers, inputs, "gdp")};
  std::vector<GuarantorDataOf<Real>> list;
  for (const ActorId id : inputs.guarantors) list.push_back(guarantor(numbers, id, all));
  return list;
}

template <class Real>
ByLevel<Real> stated_profiles(const NumbersOf<Real>& numbers, const Inputs& inputs) {
  ByLevel<Real> profiles;
  for (const ActorId id : inputs.guarantors) profiles.push_back(stated_profile(numbers, id));
  return profiles;
}

template double sum_over(const Numbers&, const Inputs&, const char*);
template Traced sum_over(const NumbersOf<Traced>&, const Inputs&, const char*);
template double exposure_of(const Numbers&, const double&, const double&);
template Traced exposure_of(const NumbersOf<Traced>&, const Traced&, const Traced&);
template std::vector<GuarantorData> guarantors(const Numbers&, const Inputs&);
template std::vector<GuarantorDataOf<Traced>> guarantors(const NumbersOf<Traced>&, const Inputs&);
template ByLevel<double> stated_profiles(const Numbers&, const Inputs&);
template ByLevel<Traced> stated_profiles(const NumbersOf<Traced>&, const Inputs&);

}  // namespace casus
