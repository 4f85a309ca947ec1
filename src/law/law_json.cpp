#include "law/law_json.hpp"

#include <nlohmann/json.hpp>

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

constexpr int indent = 1;

Json names(const ActionSet& actions, const Scenario& scenario) {
  Json found = Json::array();
  for (std::size_t a = 0; a < actions.size(); ++a)
    if (actions[a]) found.push_back(scenario.vocabulary.actions[a].name);
  return found;
}

Json names(const std::vector<ClauseId>& clauses, const Scenario& scenario) {
  Json found = Json::array();
  for (const ClauseId one : clauses) found.push_back(scenario.full_name(one));
  return found;
}

/// {QUESTION: ANSWER}
Json object(const Answers& answers, const Scenario& scenario) {
  Json found = Json::object();
  for (const QuestionAnswer& one : answers) {
    found[scenario.questions[index(one.question)].id] = name_of(one, scenario.questions);
  }
  return found;
}

Json object(const Cell& cell, const Scenario& scenario) {
  Json found = owed_json(cell.on_paper, scenario);
  found["without_decisions"] = owed_json(cell.without_decisions, scenario);
  return found;
}

Json object(const PackageDuties& package, const Scenario& scenario) {
  Json promises = Json::object();
  for (const PromiseAnswer& promise : package.promises) {
    const Clause& text = scenario.clause(promise.clause);
    Json kinds = Json::object();
    for (std::size_t k = 0; k < scenario.attacks.size(); ++k) {
      Json readings = Json::array();
      for (std::size_t r = 0; r < promise.kinds[k].size(); ++r) {
        const ReadingApplies& one = promise.kinds[k][r];
        readings.push_back({{"under", object(text.readings[r].under, scenario)},
                            {"weight", one.weight},
                            {"applies", one.applies},
                            {"mean", one.mean}});
      }
      kinds[scenario.attacks[k].id] = std::move(readings);
    }
    promises[scenario.full_name(promise.clause)] = std::move(kinds);
  }
  return {{"id", scenario.packages[index(package.package)].id},
          {"matrix", matrix_json(package, scenario)},
          {"promises", std::move(promises)}};
}

/// The actions that are owed in no event.
ActionSet never(const Owed& owed) {
  ActionSet found(owed.always.size());
  for (std::size_t a = 0; a < found.size(); ++a) found[a] = !owed.always[a] && !owed.sometimes[a];
  return found;
}

Json object(const EventRow& row, const Scenario& scenario) {
  Json found = owed_json(row.on_paper, scenario);
  found["never"] = names(never(row.on_paper), scenario);
  found["without_decisions"] = owed_json(row.without_decisions, scenario);
  found["fired"] = {{"always", names(row.fired.always, scenario)},
                    {"sometimes", names(row.fired.sometimes, scenario)}};
  return found;
}

}  // namespace

Json owed_json(const Owed& owed, const Scenario& scenario) {
  return {{"always", names(owed.always, scenario)},
          {"sometimes", names(owed.sometimes, scenario)},
          {"acts",
           {{"always", names(owed.acts.always, scenario)},
            {"sometimes", names(owed.acts.sometimes, scenario)}}}};
}

Json matrix_json(const PackageDuties& duties, const Scenario& scenario) {
  Json matrix = Json::object();
  for (std::size_t g = 0; g < duties.guarantors.size(); ++g) {
    Json row = Json::object();
    for (std::size_t k = 0; k < scenario.attacks.size(); ++k)
      row[scenario.attacks[k].id] = object(duties.matrix[g][k], scenario);
    matrix[scenario.actors[index(duties.guarantors[g])].id] = std::move(row);
  }
  return matrix;
}

std::string to_json(const Duties& duties, const Scenario& scenario) {
  Json packages = Json::array();
  for (const PackageDuties& one : duties.packages) packages.push_back(object(one, scenario));
  const Json all = {{"scenario", scenario.id}, {"packages", std::move(packages)}};
  return all.dump(indent) + "\n";
}

std::string to_json(const EventAnswer& answer, const OpenEvent& asked, const Scenario& scenario) {
  const Vocabulary& vocabulary = scenario.vocabulary;
  Json event = Json::object();
  for (std::size_t d = 0; d < asked.size(); ++d)
    if (asked[d])
      event[vocabulary.dimensions[d].name] =
          vocabulary.dimensions[d].values[static_cast<std::size_t>(*asked[d])];
  Json rows = Json::object();
  for (const EventRow& row : answer.rows)
    rows[scenario.actors[index(row.actor)].id] = object(row, scenario);
  Json own = Json::object(), breached = Json::object();
  for (const EventRow& row : answer.own)
    own[scenario.actors[index(row.actor)].id] = object(row, scenario);
  for (const Breach& one : answer.breaches) {
    Json& by = breached[scenario.actors[index(one.actor)].id];
    if (by.is_null()) by = {{"always", Json::array()}, {"sometimes", Json::array()}};
    by[one.always ? "always" : "sometimes"].push_back(scenario.full_name(one.clause));
  }
  Json why_not = Json::object();
  for (const WhyNot& one : answer.why_not) {
    Json readings = Json::array();
    for (const std::vector<FailedConjunct>& reading : one.readings) {
      Json conjuncts = Json::array();
      for (const FailedConjunct& failed : reading) conjuncts.push_back(to_text(failed.condition));
      readings.push_back(std::move(conjuncts));
    }
    why_not[scenario.full_name(one.clause)] = std::move(readings);
  }
  Json excepted = Json::object(), by = Json::object();
  for (const Excepted& one : answer.excepted) {
    const std::string clause = scenario.full_name(one.clause);
    excepted[clause] = one.always ? "always" : "sometimes";
    for (const ByException& other : one.by)
      by[clause][scenario.full_name(other.exception)] = other.always ? "always" : "sometimes";
  }
  const Json all = {{"package", scenario.packages[index(answer.package)].id},
                    {"event", std::move(event)},
                    {"events", answer.events},
                    {"guarantors", std::move(rows)},
                    {"own", std::move(own)},
                    {"breached", std::move(breached)},
                    {"why_not", std::move(why_not)},
                    {"excepted", std::move(excepted)},
                    {"excepted_by", std::move(by)}};
  return all.dump(indent) + "\n";
}

}  // namespace casus
