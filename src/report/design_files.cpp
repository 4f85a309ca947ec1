#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/csv_field.hpp"
#include "report/design.hpp"
#include "report/range_json.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

std::string key_of_goal(const DesignFindings& found, const DesignGoal& goal) {
  switch (goal.kind) {
    case GoalKind::risk:
      return to_text(found.deciding);
    case GoalKind::adoption:
      return "adopted";
    case GoalKind::money:
      return "money_eur_bn_a_year";
    case GoalKind::troops:
      return "troops_thousand";
    case GoalKind::widening:
      break;
  }
  return "escalation";
}

std::vector<std::string> ids_of(const Scenario& scenario, const std::vector<InstrumentId>& texts) {
  std::vector<std::string> ids;
  for (const InstrumentId one : texts) ids.push_back(scenario.instruments[index(one)].id);
  return ids;
}

std::string_view written(Searched::How how) {
  switch (how) {
    case Searched::How::all:
      return "all";
    case Searched::How::exchange:
      return "exchange";
    case Searched::How::cut_short:
      break;
  }
  return "cut_short";
}

std::string_view written(WrittenOption::Standing standing) {
  switch (standing) {
    case WrittenOption::Standing::on_front:
      return "on_front";
    case WrittenOption::Standing::bettered:
      return "bettered";
    case WrittenOption::Standing::like:
      return "like";
    case WrittenOption::Standing::bettered_by_some:
      break;
  }
  return "bettered_by_some";
}

bool on_front(const DesignFindings& found, std::size_t candidate) {
  const auto& front = found.searched.front;
  return std::find(front.begin(), front.end(), candidate) != front.end();
}

Json budget_json(const std::optional<double>& most) { return most ? Json(*most) : Json(nullptr); }

Json candidate_json(const Scenario& scenario, const DesignFindings& found, std::size_t at) {
  const Evaluated& one = found.searched.evaluated[at];
  Json values = Json::object();
  for (std::size_t g = 0; g < found.goals.size(); ++g) {
    values[key_of_goal(found, found.goals[g])] = {
        {"mean", json_number(mean_over_futures(one.values[g]))}, {"by_future", one.values[g]}};
  }
  return {{"takes", one.candidate},
          {"texts", ids_of(scenario, texts_of(found.choices, one.candidate))},
          {"on_front", on_front(found, at)},
          {"values", values}};
}

}  // namespace

std::string design_json(const Scenario& scenario, const DesignFindings& found) {
  Json out = {{"scenario", scenario.id},
              {"hash", found.hash},
              {"seed", found.seed},
              {"futures", found.futures},
              {"budget",
               {{"money_eur_bn_a_year", budget_json(found.budget.money)},
                {"troops_thousand", budget_json(found.budget.troops)}}},
              {"searched", written(found.searched.how)},
              {"candidates_possible", count_of(found.choices)}};
  out["goals"] = Json::array();
  for (const DesignGoal& goal : found.goals) {
    out["goals"].push_back({{"goal", key_of_goal(found, goal)},
                            {"better", goal.direction == Direction::minimise ? "lower" : "higher"},
                            {"counts_from", goal.least}});
  }
  out["choices"] = Json::array();
  for (const DesignChoice& choice : found.choices) {
    Json alternatives = Json::array();
    for (const auto& texts : choice.alternatives) alternatives.push_back(ids_of(scenario, texts));
    out["choices"].push_back(alternatives);
  }
  out["front"] = found.searched.front;
  out["candidates"] = Json::array();
  for (std::size_t c = 0; c < found.searched.evaluated.size(); ++c)
    out["candidates"].push_back(candidate_json(scenario, found, c));
  out["written"] = Json::array();
  for (const WrittenOption& one : found.written) {
    out["written"].push_back({{"package", scenario.packages[index(one.package)].id},
                              {"candidate", one.evaluated},
                              {"standing", written(one.standing)},
                              {"other", one.other}});
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string design_csv(const Scenario& scenario, const DesignFindings& found) {
  std::string out = "candidate,on_front,texts,futures";
  for (const DesignGoal& goal : found.goals) out += "," + key_of_goal(found, goal);
  out += "\r\n";
  for (std::size_t c = 0; c < found.searched.evaluated.size(); ++c) {
    const Evaluated& one = found.searched.evaluated[c];
    std::string texts;
    for (const std::string& id : ids_of(scenario, texts_of(found.choices, one.candidate)))
      texts += (texts.empty() ? "" : " ") + id;
    out += fmt::format("{},{},{},{}", c, on_front(found, c) ? "yes" : "no", csv_field(texts),
                       found.futures);
    for (const auto& values : one.values) out += "," + csv_number(mean_over_futures(values));
    out += "\r\n";
  }
  return out;
}

}  // namespace casus
