#include "compile/setting.hpp"

#include <algorithm>
#include <cmath>

namespace casus {

ProblemTime time_of(const Horizon& horizon) {
  const auto periods = [&](double years) {
    return std::max(1, static_cast<int>(std::lround(years / horizon.step_years)));
  };
  return {.step = horizon.step_years,
          .solve = periods(horizon.solve_years),
          .report = periods(horizon.report_years)};
}

namespace {

ChallengerData challenger(const Numbers& numbers) {
  return {.discount = numbers.of("challenger.discount"),
          .war_cost = numbers.of("challenger.war_cost"),
          .defeat_cost = numbers.of("challenger.defeat_cost"),
          .audience = numbers.of("challenger.audience"),
          .escalation_cost = numbers.of("challenger.escalation_cost"),
          .peace_flow = numbers.of("challenger.peace_flow"),
          .aftermath = numbers.of("challenger.aftermath"),
          .reaction = numbers.of("challenger.reaction")};
}

ProtegeData protege(const Numbers& numbers) {
  return {.strength = numbers.of("protege.strength"),
          .advantage = numbers.of("protege.advantage"),
          .decay = numbers.of("protege.decay"),
          .noise = numbers.of("protege.noise"),
          .war_cost = numbers.of("protege.war_cost"),
          .escalation_cost = numbers.of("protege.escalation_cost")};
}

ContestData contest(const Numbers& numbers) {
  return {.scale = numbers.of("contest.scale"),
          .company = numbers.of("contest.company"),
          .response_correlation = numbers.of("contest.response_correlation"),
          .decision_rate = numbers.of("contest.decision_rate"),
          .escalation_rate = numbers.of("contest.escalation_rate"),
          .premium = numbers.of("contest.premium"),
          .review_rate = numbers.of("contest.review_rate")};
}

PrecisionData precision(const Numbers& numbers) {
  return {.challenger = numbers.of("precision.challenger"),
          .protege = numbers.of("precision.protege"),
          .guarantor = numbers.of("precision.guarantor"),
          .vote = numbers.of("precision.vote")};
}

std::vector<double> opportunity_rate(const Numbers& numbers, const ProblemTime& time) {
  const double rate = numbers.of("opportunity.rate");
  const double later = rate * numbers.of("opportunity.later_factor");
  const double from = numbers.of("opportunity.later_from");
  std::vector<double> rates;
  for (int t = 0; t < time.solve; ++t) rates.push_back(t * time.step < from ? rate : later);
  return rates;
}

GridAxis axis(const Grid& grid) {
  return {.low = grid.least, .high = grid.most, .points = grid.points};
}

/// timely[guarantor][level]
std::vector<std::vector<double>> timely_of(const std::vector<GuarantorData>& guarantors,
                                           double timely_arms, double timely_troops) {
  std::vector<std::vector<double>> timely;
  for (const GuarantorData& one : guarantors) {
    std::vector<double> by_level(level_count, 1.0);
    by_level[index(Level::arms)] = timely_arms;
    const double arms = one.arms[index(Level::troops)], troops = one.troops[index(Level::troops)];
    by_level[index(Level::troops)] =
        arms + troops > 0.0 ? (timely_arms * arms + timely_troops * troops) / (arms + troops)
                            : timely_troops;
    timely.push_back(std::move(by_level));
  }
  return timely;
}

}  // namespace

std::vector<double> challenger_force(const Numbers& numbers, const ProblemTime& time) {
  const double start = numbers.of("challenger.force"), growth = numbers.of("challenger.growth");
  const double cap = numbers.of("challenger.growth_cap");
  std::vector<double> force;
  for (int t = 0; t < time.solve; ++t) {
    force.push_back(std::max(0.0, start + std::clamp(growth * (t * time.step), -cap, cap)));
  }
  return force;
}

Problem setting(const Numbers& numbers, const Inputs& inputs) {
  Problem problem;
  problem.time = time_of(inputs.horizon);
  problem.level_weight = {0.0, numbers.of("level_weight.consult"),
                          numbers.of("level_weight.economic"), numbers.of("level_weight.arms"),
                          1.0};
  problem.challenger = challenger(numbers);
  problem.opportunity_rate = opportunity_rate(numbers, problem.time);
  problem.protege = protege(numbers);
  problem.contest = contest(numbers);
  problem.precision = precision(numbers);
  const int levels = std::max(1, static_cast<int>(std::lround(numbers.of("support.levels"))));
  problem.support = {.levels = levels, .start = levels};
  problem.regime_of.assign(static_cast<std::size_t>(problem.time.solve), 0);
  problem.challenger_force = challenger_force(numbers, problem.time);
  problem.aid.assign(problem.regime_of.size(), 0.0);
  problem.domestic.assign(problem.regime_of.size(), numbers.of("protege.domestic"));
  problem.grid = {.strength = axis(inputs.strength_grid), .balance = axis(inputs.balance_grid)};
  if (inputs.horizon.in_war) problem.start = StartData{.war = inputs.horizon.start, .outcome = 1};
  return problem;
}

std::vector<KindData> kinds(const Numbers& numbers, const Inputs& inputs,
                            const std::vector<GuarantorData>& guarantors) {
  const Scenario& scenario = numbers.scenario();
  std::vector<int> ceiling;
  bool limited = false;
  for (const ActorId id : inputs.guarantors) {
    const auto& highest = scenario.actors[index(id)].ceiling;
    ceiling.push_back(static_cast<int>(highest.value_or(Level::troops)));
    limited = limited || highest.has_value();
  }
  std::vector<KindData> list;
  for (std::size_t a = 0; a < scenario.attacks.size(); ++a) {
    const Attack& attack = scenario.attacks[a];
    const auto id = static_cast<AttackId>(a);
    const auto of = [&](std::string_view key) { return numbers.of_or(id, key, 0.0); };
    KindData kind{.name = attack.id,
                  .armed = attack.armed,
                  .prize = of("prize"),
                  .cost = attack.armed ? 0.0 : of("cost"),
                  .effort = attack.armed ? of("effort") : 0.0,
                  .cost_factor = of("cost_factor"),
                  .attribution = of("attribution"),
                  .visibility = attack.armed ? of("visibility") : 0.0,
                  .attrition = attack.armed ? of("attrition") : 0.0,
                  .mobilisation = attack.armed ? of("mobilisation") : 0.0};
    if (inputs.timely) {
      kind.timely = timely_of(guarantors, numbers.of_or(id, "timely.arms", 1.0),
                              numbers.of_or(id, "timely.troops", 1.0));
    }
    if (limited) kind.ceiling = ceiling;
    list.push_back(std::move(kind));
  }
  return list;
}

}  // namespace casus
