#include "compile/setting.hpp"

#include <fmt/format.h>

#include "compile/real.hpp"
#include "compile/timely.hpp"

namespace casus {

namespace {

template <class Real>
ChallengerDataOf<Real> challenger(const NumbersOf<Real>& numbers) {
  return {.discount = numbers.of("challenger.discount"),
          .war_cost = numbers.of("challenger.war_cost"),
          .defeat_cost = numbers.of("challenger.defeat_cost"),
          .audience = numbers.of("challenger.audience"),
          .escalation_cost = numbers.of("challenger.escalation_cost"),
          .peace_flow = numbers.of("challenger.peace_flow"),
          .aftermath = numbers.of("challenger.aftermath"),
          .reaction = numbers.of("challenger.reaction")};
}

template <class Real>
ProtegeDataOf<Real> protege(const NumbersOf<Real>& numbers) {
  return {.strength = numbers.of("protege.strength"),
          .advantage = numbers.of("protege.advantage"),
          .decay = numbers.of("protege.decay"),
          .noise = numbers.of("protege.noise"),
          .war_cost = numbers.of("protege.war_cost"),
          .escalation_cost = numbers.of("protege.escalation_cost")};
}

template <class Real>
ContestDataOf<Real> contest(const NumbersOf<Real>& numbers) {
  return {.scale = numbers.of("contest.scale"),
          .company = numbers.of("contest.company"),
          .response_correlation = numbers.of("contest.response_correlation"),
          .decision_rate = numbers.of("contest.decision_rate"),
          .escalation_rate = numbers.of("contest.escalation_rate"),
          .premium = numbers.of("contest.premium"),
          .review_rate = numbers.of("contest.review_rate")};
}

template <class Real>
PrecisionDataOf<Real> precision(const NumbersOf<Real>& numbers) {
  return {.challenger = numbers.of("precision.challenger"),
          .protege = numbers.of("precision.protege"),
          .guarantor = numbers.of("precision.guarantor"),
          .vote = numbers.of("precision.vote")};
}

/// Years from the start to the beginning of period t.
template <class Real>
Real years_at(int t, const ProblemTimeOf<Real>& time) {
  return given<Real>(t, "t") * time.step;
}

template <class Real>
std::vector<Real> opportunity_rate(const NumbersOf<Real>& numbers,
                                   const ProblemTimeOf<Real>& time) {
  const Real from = numbers.of("opportunity.later_from");
  const auto when = [&](const char* words) {
    return [&from, words] { return fmt::format("{} year {}", words, plain(from)); };
  };
  const Real rate = numbers.of("opportunity.rate");
  const Real early = noted(rate, when("before"));
  const Real later = noted(rate * numbers.of("opportunity.later_factor"), when("from"));
  std::vector<Real> rates;
  for (int t = 0; t < whole(time.solve); ++t) {
    rates.push_back(years_at(t, time) < from ? early : later);
  }
  return rates;
}

/// Incidents of a ceasefire that nobody watches: the rate halves in every `half_life`, by the time
/// at which a period begins.
template <class Real>
std::optional<IncidentDataOf<Real>> incident(const NumbersOf<Real>& numbers,
                                             const ProblemTimeOf<Real>& time) {
  const Scenario& scenario = numbers.scenario();
  if (!scenario.incidents) return std::nullopt;
  const Incidents& incidents = *scenario.incidents;
  const auto of = [&](const char* key) { return numbers.of(incidents.numbers.find(key)->second); };
  const Real rate = of("rate"), half_life = of("half_life");
  const Real ln_2 = given<Real>(0.693147180559945309, "ln 2");
  IncidentDataOf<Real> data{.kind = scenario.attacks[index(incidents.kind)].id,
                            .audience = of("face") * numbers.of("challenger.audience")};
  for (int t = 0; t < whole(time.solve); ++t) {
    data.rate.push_back(rate * exp(-(ln_2 * years_at(t, time) / half_life)));
  }
  return data;
}

template <class Real>
GridAxisOf<Real> axis(const Grid& grid, const char* name) {
  const auto called = [name](const char* what) {
    return [name, what] { return fmt::format("grid.{}.{}", name, what); };
  };
  return {.low = given<Real>(grid.least, called("least")),
          .high = given<Real>(grid.most, called("most")),
          .points = given_whole<Real>(grid.points, called("points"))};
}

/// K_t = K_0 + growth t, at most `growth_cap` above K_0 (nor below it by more), FU.
template <class Real>
std::vector<Real> challenger_force(const NumbersOf<Real>& numbers,
                                   const ProblemTimeOf<Real>& time) {
  const Real start = numbers.of("challenger.force"), growth = numbers.of("challenger.growth");
  const Real cap = numbers.of("challenger.growth_cap");
  std::vector<Real> force;
  for (int t = 0; t < whole(time.solve); ++t) {
    force.push_back(larger(0.0, start + between(growth * years_at(t, time), -cap, cap)));
  }
  return force;
}

/// timely[guarantor][level] where each attack gives one share for all.
template <class Real>
std::vector<std::vector<Real>> timely_of(const std::vector<GuarantorDataOf<Real>>& guarantors,
                                         const Real& timely_arms, const Real& timely_troops) {
  std::vector<std::vector<Real>> timely;
  for (const GuarantorDataOf<Real>& one : guarantors)
    timely.push_back(timely_by_level(one, timely_arms, timely_troops));
  return timely;
}

/// The highest level that each guarantor may choose against an attack, its own or that of the
/// attack; empty if nobody is limited.
template <class Real>
std::vector<Whole<Real>> ceilings(const Scenario& scenario, const Inputs& inputs,
                                  const Attack& attack) {
  std::vector<Whole<Real>> ceiling;
  bool limited = attack.ceiling.has_value();
  for (const ActorId id : inputs.guarantors) {
    const Actor& actor = scenario.actors[index(id)];
    limited = limited || actor.ceiling.has_value();
    const bool of_attack =
        attack.ceiling && *attack.ceiling < actor.ceiling.value_or(Level::troops);
    const std::optional<Level>& lower = of_attack ? attack.ceiling : actor.ceiling;
    ceiling.push_back(lower ? given_whole<Real>(static_cast<int>(*lower),
                                                [&] {
                                                  return of_attack
                                                             ? "attacks." + attack.id + ".ceiling"
                                                             : "actors." + actor.id + ".ceiling";
                                                })
                            : Whole<Real>(static_cast<int>(Level::troops)));
  }
  if (!limited) ceiling.clear();
  return ceiling;
}

}  // namespace

template <class Real>
ProblemTimeOf<Real> time_of(const Horizon& horizon) {
  const Real step = given<Real>(horizon.step_years, "horizon.step");
  const Real solve = given<Real>(horizon.solve_years, "horizon.solve");
  const Real report = given<Real>(horizon.report_years, "horizon.report");
  return {.step = step,
          .solve = larger(1, rounded(solve / step)),
          .report = larger(1, rounded(report / step))};
}

template <class Real>
ProblemOf<Real> setting(const NumbersOf<Real>& numbers, const Inputs& inputs) {
  ProblemOf<Real> problem;
  problem.time = time_of<Real>(inputs.horizon);
  problem.level_weight = {0.0, numbers.of("level_weight.consult"),
                          numbers.of("level_weight.economic"), numbers.of("level_weight.arms"),
                          1.0};
  problem.challenger = challenger(numbers);
  problem.opportunity_rate = opportunity_rate(numbers, problem.time);
  problem.incident = incident(numbers, problem.time);
  problem.protege = protege(numbers);
  problem.contest = contest(numbers);
  problem.precision = precision(numbers);
  const Whole<Real> levels = larger(1, rounded(numbers.of("support.levels")));
  problem.support = {.levels = levels, .start = levels};
  const auto periods = static_cast<std::size_t>(whole(problem.time.solve));
  problem.regime_of.assign(periods, 0);
  problem.challenger_force = challenger_force(numbers, problem.time);
  problem.aid.assign(periods, 0.0);
  problem.domestic.assign(periods, numbers.of("protege.domestic"));
  problem.grid = {.strength = axis<Real>(inputs.strength_grid, "strength"),
                  .balance = axis<Real>(inputs.balance_grid, "balance")};
  if (inputs.horizon.in_war) {
    problem.start = StartDataOf<Real>{.war = inputs.horizon.start, .outcome = 1};
  }
  return problem;
}

template <class Real>
std::vector<KindDataOf<Real>> kinds(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                    const std::vector<GuarantorDataOf<Real>>& guarantors) {
  const Scenario& scenario = numbers.scenario();
  std::vector<KindDataOf<Real>> list;
  for (std::size_t a = 0; a < scenario.attacks.size(); ++a) {
    const Attack& attack = scenario.attacks[a];
    const auto of = [&](std::string_view key) { return numbers.of(static_cast<AttackId>(a), key); };
    const auto of_armed = [&](std::string_view key) { return attack.armed ? of(key) : Real(0.0); };
    const bool is_short = attack.armed && attack.numbers.count("duration") > 0;
    KindDataOf<Real> kind{.name = attack.id,
                          .armed = attack.armed,
                          .prize = of("prize"),
                          .cost = attack.armed ? Real(0.0) : of("cost"),
                          .effort = of_armed("effort"),
                          .cost_factor = of("cost_factor"),
                          .attribution = of("attribution"),
                          .visibility = of_armed("visibility"),
                          .attrition = is_short ? Real(0.0) : of_armed("attrition"),
                          .mobilisation = of_armed("mobilisation"),
                          .ceiling = ceilings<Real>(scenario, inputs, attack)};
    if (is_short) kind.duration = of("duration");
    if (has_pace(attack)) {
      kind.timely = timely_alone(numbers, inputs, static_cast<AttackId>(a), guarantors);
    } else if (inputs.timely) {
      kind.timely = timely_of(guarantors, of("timely.arms"), of("timely.troops"));
    }
    list.push_back(std::move(kind));
  }
  return list;
}

template ProblemTime time_of(const Horizon&);
template ProblemTimeOf<Traced> time_of(const Horizon&);
template Problem setting(const Numbers&, const Inputs&);
template ProblemOf<Traced> setting(const NumbersOf<Traced>&, const Inputs&);
template std::vector<KindData> kinds(const Numbers&, const Inputs&,
                                     const std::vector<GuarantorData>&);
template std::vector<KindDataOf<Traced>> kinds(const NumbersOf<Traced>&, const Inputs&,
                                               const std::vector<GuarantorDataOf<Traced>>&);

}  // namespace casus
