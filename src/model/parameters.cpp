#include "model/parameters.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace casus {

namespace {

using enum Needed;

// One row a number: path, symbol of model.md, unit, meaning, bounds (what the model can take, not
// what is plausible), who must give it, how to estimate it, what stands for it if not given.
constexpr Parameter scenario_list[] = {
    {"challenger.force", "K_0", "FU", "force at the start", 0, 1e5, always,
     "troops in the theatre (IISS Military Balance, press) times a quality by judgement"},
    {"challenger.growth", "K_t", "FU/year", "net growth of the force", -1e4, 1e4, always,
     "recruits less losses, or decreed strength over the years to reach it (press, IISS)"},
    {"challenger.growth_cap", "K_t", "FU", "most that the force grows", 0, 1e5, always,
     "decreed strength less today's, or a share of it by judgement"},
    {"challenger.peace_flow", "peace_flow", "stake/year", "what not fighting is worth", 0, 10,
     always,
     "not observed: choose it so that without guarantees force is renewed as often as on record "
     "(COW wars, GML-MID)"},
    {"challenger.discount", "discount", "1/year", "discount rate", 1e-4, 2, always,
     "long real interest rates; rules of public investment appraisal"},
    {"challenger.war_cost", "war_cost", "stake/year", "cost of a war at full effort", 0, 100,
     always,
     "military spending as a share of GDP (SIPRI) and casualties a year, against how long the war "
     "was pursued"},
    {"challenger.defeat_cost", "defeat_cost", "stake", "cost of losing", 0, 100, always,
     "fate of leaders after lost wars (Archigos); else judgement"},
    {"challenger.audience", "audience_C", "stake", "cost of backing down", 0, 100, always,
     "survey experiments on empty threats; else judgement"},
    {"challenger.escalation_cost", "escalation_cost", "stake", "cost of an escalation", 0, 1000,
     always, "judgement: more than the whole prize, or nobody would be deterred by it"},
    {"challenger.aftermath", "aftermath", "share", "of peace_flow that lasts after a war", 0, 10,
     always, "sanctions and trade years after comparable wars; else judgement"},
    {"challenger.reaction", "reaction", "share", "answer in force to the protege's build-up", 0, 10,
     always, "regression of one side's military spending on the other's (SIPRI)"},
    {"precision.challenger", "lambda_C", "1/stake", "precision of the challenger's choices", 1e-3,
     1e4, always,
     "high enough that with nothing to win hardly any war is opened; fits of crisis "
     "games to MID or ICB data"},
    {"precision.protege", "lambda_P", "1/payoff", "precision of the protege's choices", 1e-3, 1e4,
     always, "sets the scale of its payoffs: fix it"},
    {"precision.guarantor", "lambda_G", "1/payoff", "precision of a guarantor's choices", 1e-3, 1e4,
     always, "sets the scale of their payoffs: fix it"},
    {"precision.vote", "lambda_V", "1/payoff", "precision of votes", 0, 1e4, always,
     "how far votes follow interests in the body's record; else judgement"},
    {"protege.strength", "m_0", "FU", "strength at the start", 0, 1e5, always,
     "troops planned for peacetime (IISS, announcements), the share of them that fights"},
    {"protege.advantage", "advantage", "ratio", "advantage of the defender", 0.1, 10, always,
     "so that forces where the front stands still are in balance; loss ratios"},
    {"protege.decay", "decay", "1/year", "decay of strength", 0, 5, always,
     "length of service and life of equipment"},
    {"protege.domestic", "domestic_t", "FU/year", "what the protege makes itself", 0, 1e5, always,
     "share of its needs that it makes (press, SIPRI), or decay times what it could hold alone"},
    {"protege.noise", "noise", "FU/root year", "noise of strength", 1e-3, 1e4, always,
     "spread of yearly changes of force in IISS series; else judgement"},
    {"protege.war_cost", "war_cost_P", "stake/year", "cost of war", 0, 100, always,
     "share of GDP and lives lost a year; else judgement"},
    {"protege.escalation_cost", "escalation_cost_P", "stake", "cost of an escalation", 0, 1000,
     always, "judgement"},
    {"contest.scale", "scale", "FU", "surplus that wins with probability 0.84", 1e-3, 1e5, always,
     "probit of who won on the difference of forces (COW or IWD wars, NMC); it predicts weakly"},
    {"contest.company", "company", "FU", "others' troops that take away the cost of going first",
     1e-3, 1e5, always, "judgement: the size of a first contingent that others would follow"},
    {"contest.response_correlation", "rho", "share", "correlation of responses", 0, 1, always,
     "who joined together in past wars (COW, ATOP); else judgement"},
    {"contest.decision_rate", "decision_rate", "1/year", "rate at which wars are decided", 1e-3, 10,
     always, "one over the mean length of interstate wars (COW, GML-MID)"},
    {"contest.escalation_rate", "escalation_rate", "1/year", "rate of escalation per exposure", 0,
     10, always, "judgement; ICB crises between nuclear states give an upper bound"},
    {"contest.premium", "premium", "share", "what ceding costs beyond the expected loss", 0, 10,
     always, "judgement"},
    {"contest.review_rate", "review_rate", "1/year", "rate at which a war is reconsidered", 0, 10,
     always, "rounds of talks a year in comparable wars"},
    {"opportunity.rate", "opportunity_rate", "1/year", "occasions for an attack", 0, 12, always,
     "disputes a year between the pair or pairs like it (GML-MID, ICB)"},
    {"opportunity.later_factor", "opportunity_rate", "ratio", "factor of the rate later on", 0, 10,
     always, "renewed force by years since the last war (COW, GML-MID)"},
    {"opportunity.later_from", "opportunity_rate", "year", "when later begins", 0, 100, always,
     "the same count"},
    {"support.levels", "N", "levels", "levels of support above none", 1, 20, always,
     "inverse of the Herfindahl index of donors (Ukraine Support Tracker, OECD, SIPRI)"},
    {"support.fatigue", "fatigue", "1/year", "rate per level at which support falls", 0, 10, always,
     "fall of yearly allocations (Ukraine Support Tracker)"},
    {"support.renewal", "renewal", "1/year", "rate per level at which support comes back", 0, 10,
     always, "rises of yearly allocations after falls (Ukraine Support Tracker)"},
    {"funding.multi_year_law", "fatigue", "ratio", "fatigue of aid under a multi-year law", 0, 10,
     where_read, "cuts of programmes by law against others; else judgement"},
    {"funding.annual_budget", "fatigue", "ratio", "fatigue of aid under an annual budget", 0, 10,
     where_read, "the reference: 1"},
    {"funding.pledge", "fatigue", "ratio", "fatigue of aid that is pledged only", 0, 10, where_read,
     "share of pledges disbursed (OECD, Ukraine Support Tracker)"},
    {"fu_per_eur_bn", "", "FU/(EUR bn)", "what money buys", 0, 1000, always,
     "price of equipping and training a brigade (budgets), over its thousand troops"},
    {"eur_per_usd", "", "EUR/USD", "to compare GDP with aid", 0.1, 10, always,
     "mean rate of the year (ECB)"},
    {"economic.defence_share", "domestic_t", "share", "of economic assistance turned into defence",
     0, 1, where_read, "studies of the fungibility of aid; share of defence in the budget"},
    {"guarantor.deployable_share", "troops_il", "share", "of active personnel", 0, 1, always,
     "largest sustained deployments over active personnel (IISS), rotation counted"},
    {"guarantor.quality", "troops_il", "ratio", "of a guarantor's troops", 0, 10, always,
     "spending per soldier (NMC, IISS) against the challenger's; else judgement"},
    {"guarantor.active_cap", "troops_il", "thousand", "most active personnel that counts", 0, 1e4,
     always, "forces tied elsewhere (IISS); else judgement"},
    {"guarantor.surge", "arms_il", "ratio", "arms in a war against the best year so far", 0, 100,
     always, "output of industry at war footing against the best year; else judgement"},
    {"guarantor.least_aid_share", "arms_il", "share of GDP", "least best year of military aid", 0,
     1, always, "smallest donors' shares (Ukraine Support Tracker)"},
    {"guarantor.sanction_total", "sanction_il", "stake/year",
     "sanctions of all guarantors together", 0, 10, always,
     "loss of GDP under sanctions against the value of what the war is about; else judgement"},
    {"guarantor.exposure_per_share", "exposure_il", "ratio", "exposure per share of all personnel",
     0, 100, always, "sets the scale of escalation_rate: fix it"},
    {"guarantor.exposure_cap", "exposure_il", "exposure", "most exposure of one guarantor", 0, 10,
     always, "judgement"},
    {"guarantor.stake", "stake_i", "payoff", "what the protege's success is worth", 0, 100,
     unless_own, "judgement; the costs are found so that the stated responses follow from it"},
    {"guarantor.lead_cost", "lead_cost_i", "payoff", "cost of sending troops first and alone", 0,
     100, unless_own, "judgement"},
    {"guarantor.escalation", "escalation_i", "payoff", "own loss in an escalation", 0, 100,
     unless_own, "judgement"},
    {"guarantor.promise_effect", "audience_i", "log-odds",
     "what a ratified pact adds to reaching the owed level", 0, 20, unless_own,
     "logit of joining a war on having a pact (ATOP, COW); polls with and without membership"},
    {"guarantor.promise_factor", "audience_i", "ratio", "own factor of the promise effect", 0, 10,
     unless_own, "spread of polls between countries"},
    {"guarantor.consult_share", "p_il", "share", "of the levels left out that is consulting", 0, 1,
     always, "past reactions to attacks on others (ICB); else judgement"},
    {"guarantor.vote_yes", "pull_i", "probability", "yes when invoking changes nothing", 1e-6,
     0.999999, where_read, "record of the body; statements of its members"},
    {"guarantor.vote_yes_treaty", "pull_i", "probability",
     "the same for allies under a ratified treaty", 1e-6, 0.999999, where_read,
     "record of NATO and the EU in invoking"},
    {"guarantor.vote_correlation", "rho_V", "share", "correlation of votes", 0, 0.8, where_read,
     "votes in the United Nations or the EU's Council; else judgement"},
    {"level_weight.consult", "g_1", "share", "weight of consulting", 0, 1, always,
     "polls on what an ally owes; else judgement, with none 0 and troops 1"},
    {"level_weight.economic", "g_2", "share", "weight of economic help", 0, 1, always,
     "the same scale"},
    {"level_weight.arms", "g_3", "share", "weight of arms", 0, 1, always, "the same scale"},
    {"need.first_two_years", "", "EUR bn/year", "military need in the first two years", 0, 1e4,
     never, "needs assessments of the state and its donors"},
    {"need.later", "", "EUR bn/year", "military need after that", 0, 1e4, never,
     "planned strength and stocks in peace"},
    {"need.own_share", "", "share", "of the need that the state funds itself", 0, 1, never,
     "its budget (ministry of finance, IMF)"},
    {"help.decision.arms", "timely_il", "year",
     "from the attack until a government that owes nothing decides on arms", 0, 10, where_read,
     "first allocations after an attack (Ukraine Support Tracker)"},
    {"help.decision.troops", "timely_il", "year",
     "from the attack until a government that owes nothing decides on troops", 0, 10, where_read,
     "days between past attacks and decisions to fight (ICB, histories)"},
    {"help.transport.arms", "timely_il", "year", "from the decision until arms are in use", 0, 10,
     where_read, "time from announced packages to delivery (press, audits)"},
    {"help.transport.troops", "timely_il", "year", "from the decision until troops fight", 0, 10,
     where_read, "readiness times of forces; deployment times of exercises"},
    {"help.transport.in_place", "timely_il", "year",
     "from the decision until troops fight that a deployment has in the country", 0, 10, where_read,
     "distance from their bases to the front"},
    {"help.lawful_share", "timely_il", "share",
     "of the time between the first and the last lawful day that is used", 0, 1, where_read,
     "when duties with a deadline were met, if that is known; else judgement"},
    {"strength.form.treaty", "w_iq", "share", "strength of a ratified treaty", 0, 1, where_read,
     "the reference; honour rates by form of commitment (ATOP)"},
    {"strength.form.political_agreement", "w_iq", "share", "of a political agreement", 0, 1,
     where_read, "survey experiments on breaking commitments by form; else judgement"},
    {"strength.form.declaration", "w_iq", "share", "of a declaration", 0, 1, where_read,
     "the same"},
    {"strength.form.law", "w_iq", "share", "of a law", 0, 1, where_read, "the same"},
    {"strength.form.programme", "w_iq", "share", "of a programme", 0, 1, where_read, "the same"},
    {"strength.discretion.none", "w_iq", "ratio", "where nothing is left to judge", 0, 1,
     where_read, "the reference: 1"},
    {"strength.discretion.form_only", "w_iq", "ratio", "where the form is left to the holder", 0, 1,
     where_read, "honour rates by precision of the obligation (ATOP); else judgement"},
    {"strength.discretion.best_efforts", "w_iq", "ratio", "for best efforts", 0, 1, where_read,
     "the same"},
    {"strength.discretion.holder_judgement", "w_iq", "ratio", "where the holder judges", 0, 1,
     where_read, "the same"},
    {"strength.consequence.some", "w_iq", "ratio", "where a breach triggers something", 0, 1,
     where_read, "the reference: 1"},
    {"strength.consequence.none", "w_iq", "ratio", "where a breach triggers nothing", 0, 1,
     where_read, "judgement"},
};

constexpr Parameter actor_list[] = {
    {"gdp", "sanction_il", "USD bn", "gross domestic product", 0, 1e6, for_troops,
     "World Bank NY.GDP.MKTP.CD, current USD"},
    {"active", "troops_il", "thousand", "active personnel", 0, 1e5, for_troops,
     "NATO Defence Expenditure, IISS Military Balance, NMC"},
    {"population", "weights", "million", "for bodies that weigh votes by people", 0, 1e5, never,
     "World Bank, Eurostat"},
    {"best_year_aid", "arms_il", "EUR bn", "best year of military aid so far", 0, 1e4, never,
     "Ukraine Support Tracker, SIPRI arms transfers"},
    {"response.none", "p_i0", "probability", "chance of no response without any promise", 0, 1,
     always, "statements and record; past reactions to attacks on non-allies (ICB)"},
    {"response.consult", "p_i1", "probability", "chance of consulting without any promise", 0, 1,
     never, "the same"},
    {"response.economic", "p_i2", "probability", "chance of economic help without any promise", 0,
     1, never, "the same"},
    {"response.arms", "p_i3", "probability", "chance of arms without any promise", 0, 1, for_arms,
     "military aid given so far as a share of GDP"},
    {"response.troops", "p_i4", "probability", "chance of troops without any promise", 0, 1,
     for_troops, "declared positions on a force; states that joined wars without a pact (COW)"},
    {"stake", "stake_i", "payoff", "what the protege's success is worth", 0, 100, never,
     "judgement; instead of guarantor.stake"},
    {"lead_cost", "lead_cost_i", "payoff", "cost of sending troops first and alone", 0, 100, never,
     "judgement; instead of guarantor.lead_cost"},
    {"escalation", "escalation_i", "payoff", "own loss in an escalation", 0, 100, never,
     "judgement; instead of guarantor.escalation"},
    {"promise_effect", "audience_i", "log-odds",
     "what a ratified pact adds to reaching the owed level", 0, 20, never,
     "polls in that country; instead of guarantor.promise_effect"},
    {"promise_factor", "audience_i", "ratio", "own factor of the promise effect", 0, 10, never,
     "instead of guarantor.promise_factor"},
    {"vote_yes", "pull_i", "probability", "yes when invoking changes nothing", 1e-6, 0.999999,
     never, "statements of the government; instead of guarantor.vote_yes"},
};

constexpr Parameter attack_list[] = {
    {"prize", "x_e", "share of stake", "what it brings", 0, 10, always,
     "territory or concessions at issue against the whole stake; a year, if not armed"},
    {"effort", "effort_e", "share", "of the challenger's full effort", 0, 1, of_armed,
     "forces in comparable operations over those of a full attack"},
    {"cost", "cost_e", "stake/year", "of a kind that is not armed", 0, 10, of_grey, "judgement"},
    {"mobilisation", "mobilisation_e", "stake", "cost of opening, sunk", 0, 10, of_armed,
     "budgets of past mobilisations against the stake; else judgement"},
    {"visibility", "visibility_e", "share", "of the cost of backing down", 0, 10, of_armed,
     "judgement, with a full attack 1"},
    {"duration", "duration_e", "year", "of a short attack; none begins a war", 1e-4, 1, never,
     "length of past incursions and strikes that ended by themselves (MID, press)"},
    {"attrition", "attrition_e", "FU/year", "net loss of the protege in war", 0, 1e4, of_war,
     "losses less recruits a year (official claims, press)"},
    {"attribution", "alpha_e", "probability", "recognised as what it is", 0, 1, always,
     "share of past incidents of the kind that governments attributed"},
    {"cost_factor", "gamma_e", "ratio", "of guarantors' response costs", 0, 10, always,
     "judgement, with the attack of the stated responses 1"},
    {"timely.arms", "timely_il", "share", "of arms that arrive in time and can be used", 0, 1,
     never, "time from decision to delivery against the length of the attack", 1.0},
    {"timely.troops", "timely_il", "share", "of troops that arrive in time and can be used", 0, 1,
     never, "deployment times of exercises against the length of the attack", 1.0},
    {"timely.pace", "timely_il", "year",
     "mean time until the attack is decided: then the shares in time follow from days", 1e-4, 100,
     never, "length of past incursions and first offensives; games of a fait accompli"},
};

constexpr Parameter incident_list[] = {
    {"rate", "incident.rate", "1/year", "incidents a year at the start", 0, 100, always,
     "violations of past ceasefires that were no policy; renewed force in the first years after a "
     "war (COW, GML-MID)"},
    {"half_life", "incident.rate", "year", "in which the rate falls to half", 1e-2, 1000, always,
     "fall of renewed force with the years since a war (COW, GML-MID)"},
    {"face", "incident.audience", "share", "what letting one go costs, of the cost of backing down",
     0, 10, always, "judgement: less than backing down from what was ordered, which is 1"},
};

}  // namespace

std::span<const Parameter> scenario_parameters() { return scenario_list; }
std::span<const Parameter> actor_parameters() { return actor_list; }
std::span<const Parameter> attack_parameters() { return attack_list; }
std::span<const Parameter> incident_parameters() { return incident_list; }

std::optional<std::size_t> place_of_parameter(std::string_view path) {
  using Places = std::unordered_map<std::string_view, std::size_t>;
  static const Places places = [] {
    Places all;
    for (std::size_t i = 0; i < std::size(scenario_list); ++i) all[scenario_list[i].path] = i;
    return all;
  }();
  const auto found = places.find(path);
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

const Parameter* find_parameter(std::span<const Parameter> list, std::string_view path) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [path](const Parameter& one) { return one.path == path; });
  return found == list.end() ? nullptr : &*found;
}

std::string unit_of(const Quantity& quantity) {
  if (!quantity.unit.empty()) return quantity.unit;
  const std::string_view path = quantity.path;
  if (const Parameter* found = find_parameter(scenario_parameters(), path)) {
    return std::string(found->unit);
  }
  const std::size_t first = path.find('.');
  const std::size_t second = first == std::string_view::npos ? first : path.find('.', first + 1);
  if (second == std::string_view::npos) return "";
  const std::string_view head = path.substr(0, first);
  const auto list = head == "actors" ? actor_parameters() : attack_parameters();
  if (head != "actors" && head != "attacks") return "";
  const Parameter* found = find_parameter(list, path.substr(second + 1));
  return found ? std::string(found->unit) : "";
}

}  // namespace casus
