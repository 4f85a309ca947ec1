#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "game/problem_json.hpp"

namespace casus {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson written(double value) { return value; }
OrderedJson written(const ExtremeForce& force) {
  return OrderedJson::array({force.lowest, force.highest});
}

template <class T>
OrderedJson written(const std::optional<T>& value);
template <class T>
OrderedJson written(const std::vector<T>& list) {
  OrderedJson out = OrderedJson::array();
  for (const T& value : list) out.push_back(written(value));
  return out;
}
template <class T>
OrderedJson written(const std::optional<T>& value) {
  return value ? written(*value) : OrderedJson(nullptr);
}
OrderedJson written(const LevelShares& shares) {
  OrderedJson out = OrderedJson::array();
  for (int i = 0; i < shares.guarantors; ++i) out.push_back(written(shares.of(i)));
  return out;
}

OrderedJson responses(const Problem& problem, const Solution& solution) {
  OrderedJson list = OrderedJson::array();
  for (const ResponseSummary& one : solution.responses) {
    list.push_back({{"regime", one.regime},
                    {"kind", problem.kinds[one.kind].name},
                    {"outcome", one.outcome},
                    {"probability", one.probability},
                    {"arms_fu", one.arms_fu},
                    {"troops_fu", one.troops_fu},
                    {"variance_fu2", one.variance_fu2},
                    {"sanctions", one.sanctions},
                    {"exposure", one.exposure},
                    {"response", written(one.guarantor)}});
  }
  return list;
}

/// The measures of model.md, section 7, and how they were found.
OrderedJson measures_json(const Problem& problem, const Solution& solution) {
  const Measures& m = solution.measures;
  OrderedJson challenges = OrderedJson::object();
  OrderedJson attacked_by = OrderedJson::object();
  for (std::size_t e = 0; e < problem.kinds.size(); ++e) {
    challenges[problem.kinds[e].name] = written(m.challenges[e]);
    if (problem.kinds[e].armed) attacked_by[problem.kinds[e].name] = written(m.attacked_by[e]);
  }
  OrderedJson out = {{"challenger_wins", m.challenger_wins},
                     {"protege_holds", m.protege_holds},
                     {"ceded", m.ceded},
                     {"escalation", m.escalation},
                     {"freezes", m.freezes},
                     {"backdown", m.backdown},
                     {"pressed", m.pressed},
                     {"invoked", m.invoked},
                     {"incidents", m.incidents},
                     {"pressed_by_incident", m.pressed_by_incident},
                     {"short_won", m.short_won},
                     {"short_held", m.short_held},
                     {"peace", m.peace},
                     {"at_war", m.at_war}};
  out["attacked"] = written(m.attacked);
  out["attacked_by"] = std::move(attacked_by);
  out["unchallenged"] = written(m.unchallenged);
  out["peace_path"] = written(m.peace_path);
  out["at_war_path"] = written(m.at_war_path);
  out["support_path"] = written(m.support_path);
  out["ceasefire"] = written(m.ceasefire);
  out["challenges"] = std::move(challenges);
  out["response"] = written(m.response);
  out["honoured"] = written(m.honoured);
  out["response_in_war"] = written(m.response_in_war);
  out["honoured_in_war"] = written(m.honoured_in_war);
  out["response_cost"] = written(m.response_cost);
  out["strength_end"] = written(m.strength_end);
  out["value_challenger_at_start"] = m.value_challenger_at_start;
  out["value_protege_at_start"] = m.value_protege_at_start;
  out["extreme_force_all_promises_owed"] = written(m.extreme_force_all_promises_owed);
  out["method"] = std::string(name(solution.response));
  out["convergence"] = {{"fixed_points", solution.convergence.fixed_points},
                        {"not_converged", solution.convergence.not_converged},
                        {"worst_residual", solution.convergence.worst_residual},
                        {"by_definition", solution.convergence.by_definition}};
  return out;
}

}  // namespace

std::string to_json(const Problem& problem, const Solution& solution) {
  OrderedJson out = measures_json(problem, solution);
  out["responses_at_start"] = responses(problem, solution);
  return out.dump(1);
}

std::string to_json_line(const Problem& problem, const Solution& solution) {
  return measures_json(problem, solution).dump();
}

}  // namespace casus
