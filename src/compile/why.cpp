#include "compile/why.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compile/votes.hpp"

namespace casus {

namespace {

/// Collects origins; says which quantity of the scenario a path is.
class Trail {
 public:
  Trail(const Numbers& numbers, const Inputs& inputs) : numbers_(numbers), inputs_(inputs) {}

  void add(std::string number, double value, std::string from, std::string clause = {}) {
    found_.push_back({std::move(number), value, std::move(from), std::move(clause)});
  }

  /// The actor's own path if it gives the number, else that of the scenario.
  std::string path(ActorId actor, std::string_view key, std::string_view otherwise) const {
    const Actor& one = numbers_.scenario().actors[index(actor)];
    if (one.numbers.count(key) > 0) return fmt::format("actors.{}.{}", one.id, key);
    return std::string(otherwise);
  }
  std::string own(ActorId actor, std::string_view key) const {
    return path(actor, key, fmt::format("no {} given", key));
  }

  const Numbers& numbers() const { return numbers_; }
  const Inputs& inputs() const { return inputs_; }
  std::vector<Origin> take() { return std::move(found_); }

 private:
  const Numbers& numbers_;
  const Inputs& inputs_;
  std::vector<Origin> found_{};
};

void why_setting(Trail& trail, const Problem& p) {
  const auto same = [&](const char* path, double value) { trail.add(path, value, path); };
  trail.add("time.step", p.time.step, "horizon.step");
  trail.add("time.solve", p.time.solve, "horizon.solve / horizon.step");
  trail.add("time.report", p.time.report, "horizon.report / horizon.step");
  trail.add("level_weight[1]", p.level_weight[1], "level_weight.consult");
  trail.add("level_weight[2]", p.level_weight[2], "level_weight.economic");
  trail.add("level_weight[3]", p.level_weight[3], "level_weight.arms");
  same("challenger.discount", p.challenger.discount);
  same("challenger.war_cost", p.challenger.war_cost);
  same("challenger.defeat_cost", p.challenger.defeat_cost);
  same("challenger.audience", p.challenger.audience);
  same("challenger.escalation_cost", p.challenger.escalation_cost);
  same("challenger.peace_flow", p.challenger.peace_flow);
  same("challenger.aftermath", p.challenger.aftermath);
  same("challenger.reaction", p.challenger.reaction);
  trail.add("opportunity_rate[0]", p.opportunity_rate.front(),
            "opportunity.rate, from opportunity.later_from on x opportunity.later_factor");
  same("protege.strength", p.protege.strength);
  same("protege.advantage", p.protege.advantage);
  same("protege.decay", p.protege.decay);
  same("protege.noise", p.protege.noise);
  same("protege.war_cost", p.protege.war_cost);
  same("protege.escalation_cost", p.protege.escalation_cost);
  same("contest.scale", p.contest.scale);
  same("contest.company", p.contest.company);
  same("contest.response_correlation", p.contest.response_correlation);
  same("contest.decision_rate", p.contest.decision_rate);
  same("contest.escalation_rate", p.contest.escalation_rate);
  same("contest.premium", p.contest.premium);
  same("contest.review_rate", p.contest.review_rate);
  same("precision.challenger", p.precision.challenger);
  same("precision.protege", p.precision.protege);
  same("precision.guarantor", p.precision.guarantor);
  same("precision.vote", p.precision.vote);
  trail.add("support.levels", p.support.levels, "support.levels, rounded");
  trail.add("challenger_force[0]", p.challenger_force.front(),
            "challenger.force + challenger.growth x years, at most challenger.growth_cap more");
}

void why_kinds(Trail& trail, const Problem& p) {
  for (std::size_t e = 0; e < p.kinds.size(); ++e) {
    const KindData& kind = p.kinds[e];
    const auto add = [&](const char* key, double value) {
      trail.add(fmt::format("kinds[{}].{}", e, key), value,
                fmt::format("attacks.{}.{}", kind.name, key));
    };
    add("prize", kind.prize);
    add("attribution", kind.attribution);
    add("cost_factor", kind.cost_factor);
    if (!kind.armed) {
      add("cost", kind.cost);
      continue;
    }
    add("effort", kind.effort);
    add("mobilisation", kind.mobilisation);
    add("visibility", kind.visibility);
    add("attrition", kind.attrition);
    if (kind.timely.empty()) continue;
    trail.add(fmt::format("kinds[{}].timely[.][3]", e), kind.timely.front()[3],
              fmt::format("attacks.{}.timely.arms", kind.name));
    trail.add(fmt::format("kinds[{}].timely[0][4]", e), kind.timely.front()[4],
              fmt::format("attacks.{0}.timely.arms and .troops, weighted by force", kind.name));
  }
}

void why_guarantor(Trail& trail, const Problem& p, std::size_t i) {
  const GuarantorData& one = p.guarantors[i];
  const ActorId id = trail.inputs().guarantors[i];
  const std::string at = fmt::format("guarantors[{}].", i);
  const std::string who = fmt::format(" ({})", one.id);
  trail.add(at + "stake", one.stake, trail.path(id, "stake", "guarantor.stake") + who);
  trail.add(at + "audience", one.audience,
            fmt::format("{} x {} / precision.guarantor{}",
                        trail.path(id, "promise_effect", "guarantor.promise_effect"),
                        trail.path(id, "promise_factor", "guarantor.promise_factor"), who));
  trail.add(at + "lead_cost", one.lead_cost,
            trail.path(id, "lead_cost", "guarantor.lead_cost") + who);
  trail.add(at + "escalation", one.escalation,
            trail.path(id, "escalation", "guarantor.escalation") + who);
  trail.add(at + "arms[3]", one.arms[3],
            fmt::format("fu_per_eur_bn x guarantor.surge x max({}, guarantor.least_aid_share x {} "
                        "x eur_per_usd)",
                        trail.own(id, "best_year_aid"), trail.own(id, "gdp")));
  trail.add(at + "troops[4]", one.troops[4],
            fmt::format("guarantor.deployable_share x min({}, guarantor.active_cap) x "
                        "guarantor.quality",
                        trail.own(id, "active")));
  trail.add(at + "sanction[2]", one.sanction[2],
            fmt::format("guarantor.sanction_total x {} / sum of gdp", trail.own(id, "gdp")));
  trail.add(at + "exposure[4]", one.exposure[4],
            fmt::format("min(guarantor.exposure_cap, guarantor.exposure_per_share x {} / sum of "
                        "active) + its deployed troops",
                        trail.own(id, "active")));
  for (std::size_t l = 1; l < one.cost.size(); ++l) {
    trail.add(
        fmt::format("{}cost[{}]", at, l), one.cost[l],
        fmt::format("inversion in 'none' of actors.{}.response at '{}'", one.id,
                    trail.numbers().scenario().attacks[index(trail.inputs().reference_attack)].id));
  }
}

/// The programmes of a kind in a package, by name.
std::string names_of(const Scenario& scenario, const Package& package, InstrumentKind kind) {
  std::vector<std::string> names;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    if (one.kind == kind) names.push_back(one.id);
  }
  return fmt::format("{}", fmt::join(names, " + "));
}

void why_flows(Trail& trail, const Compiled& compiled, const Package& package) {
  const Scenario& scenario = trail.numbers().scenario();
  const std::string aid = names_of(scenario, package, InstrumentKind::military_aid);
  const std::string economic = names_of(scenario, package, InstrumentKind::economic_assistance);
  const Problem& p = compiled.problem;
  const auto report = static_cast<std::size_t>(p.time.report - 1);
  trail.add("aid[end of report]", p.aid[report],
            aid.empty() ? "no military aid in the package"
                        : fmt::format("money x buys of {}, after its lag", aid));
  trail.add("domestic[end of report]", p.domestic[report],
            economic.empty()
                ? "protege.domestic"
                : fmt::format("protege.domestic + money x defence_share x buys of {}", economic));
}

void why_regimes(Trail& trail, const Compiled& compiled, const Package& package) {
  const Problem& p = compiled.problem;
  const Scenario& scenario = trail.numbers().scenario();
  for (std::size_t r = 0; r < p.regimes.size(); ++r) {
    const RegimeData& regime = p.regimes[r];
    const std::string at = fmt::format("regimes[{}].", r);
    const auto since = std::find(p.regime_of.begin(), p.regime_of.end(), static_cast<int>(r));
    trail.add(at + "from (years)", static_cast<double>(since - p.regime_of.begin()) * p.time.step,
              "dates of entry into force");
    trail.add(at + "garrison", regime.garrison,
              fmt::format("garrisons in force, of: {}",
                          names_of(scenario, package, InstrumentKind::deployment)));
    trail.add(at + "fatigue", regime.fatigue,
              "support.fatigue x funding of the military aid in force");
    trail.add(at + "renewal", regime.renewal, "support.renewal");
    for (std::size_t i = 0; i < regime.tripwire.size(); ++i) {
      if (regime.tripwire[i] <= 0.0) continue;
      trail.add(fmt::format("{}tripwire[{}]", at, i), regime.tripwire[i],
                fmt::format("tripwire of the deployment ({})", p.guarantors[i].id));
    }
  }
}

/// Promises by clause; the problem joins those that are alike and have no holder in common.
void why_promises(Trail& trail, const Compiled& compiled) {
  const Problem& p = compiled.problem;
  for (const Promise& made : compiled.promises) {
    const PromiseData& data = made.data;
    std::vector<std::string> holders;
    double strength = 0.0;
    int level = 0;
    for (std::size_t i = 0; i < data.level.size(); ++i) {
      if (data.level[i] == 0) continue;
      holders.push_back(p.guarantors[i].id);
      strength = data.strength[i];
      level = data.level[i];
    }
    trail.add("promise.level", level,
              fmt::format("reading {} of the clause; held by {}", made.reading + 1,
                          fmt::join(holders, ", ")),
              data.id);
    trail.add("promise.strength", strength, made.strength_from, data.id);
    for (std::size_t e = 0; e < data.applies.size(); ++e) {
      trail.add(fmt::format("promise.applies[{}]", e), data.applies[e],
                fmt::format("share of nature at the challenger's best hole, '{}'", p.kinds[e].name),
                data.id);
    }
    if (!data.vote) continue;
    trail.add("promise.vote", static_cast<double>(data.vote->members.size()),
              fmt::format("{}; pull = Phi^-1(vote_yes)", to_text(*data.vote)), data.id);
  }
}

}  // namespace

std::vector<Origin> why(const Numbers& numbers, const Inputs& inputs, const Compiled& compiled,
                        const Package& package) {
  Trail trail(numbers, inputs);
  why_setting(trail, compiled.problem);
  why_kinds(trail, compiled.problem);
  for (std::size_t i = 0; i < compiled.problem.guarantors.size(); ++i) {
    why_guarantor(trail, compiled.problem, i);
  }
  why_regimes(trail, compiled, package);
  why_promises(trail, compiled);
  why_flows(trail, compiled, package);
  return trail.take();
}

}  // namespace casus
