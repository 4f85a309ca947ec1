#include "model/parameters.hpp"

#include <algorithm>

namespace casus {

namespace {

// Paths, units and meanings as in model.md, section 8, and compile.md. Bounds are what the model
// can take, not what is plausible.
constexpr Parameter scenario_list[] = {
    {"challenger.force", "FU", "force at the start", 0, 1e5},
    {"challenger.growth", "FU/year", "net growth of the force", -1e4, 1e4},
    {"challenger.growth_cap", "FU", "most that the force grows", 0, 1e5},
    {"challenger.peace_flow", "stake/year", "what not fighting is worth", 0, 10},
    {"challenger.discount", "1/year", "discount rate", 1e-4, 2},
    {"challenger.war_cost", "stake/year", "cost of a war at full effort", 0, 100},
    {"challenger.defeat_cost", "stake", "cost of losing", 0, 100},
    {"challenger.audience", "stake", "cost of backing down", 0, 100},
    {"challenger.escalation_cost", "stake", "cost of an escalation", 0, 1000},
    {"challenger.aftermath", "share", "of peace_flow that lasts after a war", 0, 10},
    {"challenger.reaction", "share", "answer in force to the protege's build-up", 0, 10},
    {"precision.challenger", "1/stake", "precision of the challenger's choices", 1e-3, 1e4},
    {"precision.protege", "1/payoff", "precision of the protege's choices", 1e-3, 1e4},
    {"precision.guarantor", "1/payoff", "precision of a guarantor's choices", 1e-3, 1e4},
    {"precision.vote", "1/payoff", "precision of votes", 0, 1e4},
    {"protege.strength", "FU", "strength at the start", 0, 1e5},
    {"protege.advantage", "ratio", "advantage of the defender", 0.1, 10},
    {"protege.decay", "1/year", "decay of strength", 0, 5},
    {"protege.domestic", "FU/year", "what the protege makes itself", 0, 1e5},
    {"protege.noise", "FU/root year", "noise of strength", 1e-3, 1e4},
    {"protege.war_cost", "stake/year", "cost of war", 0, 100},
    {"protege.escalation_cost", "stake", "cost of an escalation", 0, 1000},
    {"contest.scale", "FU", "surplus that wins with probability 0.84", 1e-3, 1e5},
    {"contest.company", "FU", "others' troops that take away the cost of going first", 1e-3, 1e5},
    {"contest.response_correlation", "share", "correlation of responses", 0, 1},
    {"contest.decision_rate", "1/year", "rate at which wars are decided", 1e-3, 10},
    {"contest.escalation_rate", "1/year", "rate of escalation per exposure", 0, 10},
    {"contest.premium", "share", "what ceding costs beyond the expected loss", 0, 10},
    {"contest.review_rate", "1/year", "rate at which a war is reconsidered", 0, 10},
    {"opportunity.rate", "1/year", "occasions for an attack", 0, 12},
    {"opportunity.later_factor", "ratio", "factor of the rate later on", 0, 10},
    {"opportunity.later_from", "year", "when later begins", 0, 100},
    {"support.levels", "levels", "levels of support above none", 1, 20},
    {"support.fatigue", "1/year", "rate per level at which support falls", 0, 10},
    {"support.renewal", "1/year", "rate per level at which support comes back", 0, 10},
    {"funding.multi_year_law", "ratio", "fatigue of aid under a multi-year law", 0, 10},
    {"funding.annual_budget", "ratio", "fatigue of aid under an annual budget", 0, 10},
    {"funding.pledge", "ratio", "fatigue of aid that is pledged only", 0, 10},
    {"fu_per_eur_bn", "FU/(EUR bn)", "what money buys", 0, 1000},
    {"eur_per_usd", "EUR/USD", "to compare GDP with aid", 0.1, 10},
    {"economic.defence_share", "share", "of economic assistance turned into defence", 0, 1},
    {"guarantor.deployable_share", "share", "of active personnel", 0, 1},
    {"guarantor.quality", "ratio", "of a guarantor's troops", 0, 10},
    {"guarantor.active_cap", "thousand", "most active personnel that counts", 0, 1e4},
    {"guarantor.surge", "ratio", "arms in a war against the best year so far", 0, 100},
    {"guarantor.least_aid_share", "share of GDP", "least best year of military aid", 0, 1},
    {"guarantor.sanction_total", "stake/year", "sanctions of all guarantors together", 0, 10},
    {"guarantor.exposure_per_share", "ratio", "exposure per share of all personnel", 0, 100},
    {"guarantor.exposure_cap", "exposure", "most exposure of one guarantor", 0, 10},
    {"guarantor.stake", "payoff", "what the protege's success is worth", 0, 100},
    {"guarantor.lead_cost", "payoff", "cost of sending troops first and alone", 0, 100},
    {"guarantor.escalation", "payoff", "own loss in an escalation", 0, 100},
    {"guarantor.promise_effect", "log-odds", "what a ratified pact adds to reaching the owed level",
     0, 20},
    {"guarantor.promise_factor", "ratio", "own factor of the promise effect", 0, 10},
    {"guarantor.consult_share", "share", "of the levels left out that is consulting", 0, 1},
    {"guarantor.vote_yes", "probability", "yes when invoking changes nothing", 1e-6, 0.999999},
    {"guarantor.vote_yes_treaty", "probability", "the same for allies under a ratified treaty",
     1e-6, 0.999999},
    {"guarantor.vote_correlation", "share", "correlation of votes", 0, 0.8},
    {"level_weight.consult", "share", "weight of consulting", 0, 1},
    {"level_weight.economic", "share", "weight of economic help", 0, 1},
    {"level_weight.arms", "share", "weight of arms", 0, 1},
    {"need.first_two_years", "EUR bn/year", "military need in the first two years", 0, 1e4},
    {"need.later", "EUR bn/year", "military need after that", 0, 1e4},
    {"need.own_share", "share", "of the need that the state funds itself", 0, 1},
    {"strength.form.treaty", "share", "strength of a ratified treaty", 0, 1},
    {"strength.form.political_agreement", "share", "of a political agreement", 0, 1},
    {"strength.form.declaration", "share", "of a declaration", 0, 1},
    {"strength.form.law", "share", "of a law", 0, 1},
    {"strength.form.programme", "share", "of a programme", 0, 1},
    {"strength.discretion.none", "ratio", "where nothing is left to judge", 0, 1},
    {"strength.discretion.form_only", "ratio", "where the form is left to the holder", 0, 1},
    {"strength.discretion.best_efforts", "ratio", "for best efforts", 0, 1},
    {"strength.discretion.holder_judgement", "ratio", "where the holder judges", 0, 1},
    {"strength.consequence.some", "ratio", "where a breach triggers something", 0, 1},
    {"strength.consequence.none", "ratio", "where a breach triggers nothing", 0, 1},
};

constexpr Parameter actor_list[] = {
    {"gdp", "USD bn", "gross domestic product", 0, 1e6},
    {"active", "thousand", "active personnel", 0, 1e5},
    {"population", "million", "for bodies that weigh votes by people", 0, 1e5},
    {"best_year_aid", "EUR bn", "best year of military aid so far", 0, 1e4},
    {"response.none", "probability", "chance of no response without any promise", 0, 1},
    {"response.consult", "probability", "chance of consulting without any promise", 0, 1},
    {"response.economic", "probability", "chance of economic help without any promise", 0, 1},
    {"response.arms", "probability", "chance of arms without any promise", 0, 1},
    {"response.troops", "probability", "chance of troops without any promise", 0, 1},
    {"stake", "payoff", "what the protege's success is worth", 0, 100},
    {"lead_cost", "payoff", "cost of sending troops first and alone", 0, 100},
    {"escalation", "payoff", "own loss in an escalation", 0, 100},
    {"promise_effect", "log-odds", "what a ratified pact adds to reaching the owed level", 0, 20},
    {"promise_factor", "ratio", "own factor of the promise effect", 0, 10},
    {"vote_yes", "probability", "yes when invoking changes nothing", 1e-6, 0.999999},
};

constexpr Parameter attack_list[] = {
    {"prize", "share of stake", "what it brings", 0, 10},
    {"effort", "share", "of the challenger's full effort", 0, 1},
    {"cost", "stake/year", "of a kind that is not armed", 0, 10},
    {"mobilisation", "stake", "cost of opening, sunk", 0, 10},
    {"visibility", "share", "of the cost of backing down", 0, 10},
    {"attrition", "FU/year", "net loss of the protege in war", -1e4, 1e4},
    {"attribution", "probability", "recognised as what it is", 0, 1},
    {"cost_factor", "ratio", "of guarantors' response costs", 0, 10},
    {"timely.arms", "share", "of arms that arrive in time", 0, 1},
    {"timely.troops", "share", "of troops that arrive in time", 0, 1},
};

}  // namespace

std::span<const Parameter> scenario_parameters() { return scenario_list; }
std::span<const Parameter> actor_parameters() { return actor_list; }
std::span<const Parameter> attack_parameters() { return attack_list; }

const Parameter* find_parameter(std::span<const Parameter> list, std::string_view path) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [path](const Parameter& one) { return one.path == path; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace casus
