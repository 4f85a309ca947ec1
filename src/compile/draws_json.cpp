#include "compile/draws_json.hpp"

#include <nlohmann/json.hpp>

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

Json by_actor(const std::vector<double>& draws, const Scenario& scenario) {
  Json out = Json::object();
  for (std::size_t a = 0; a < draws.size(); ++a) out[scenario.actors[a].id] = draws[a];
  return out;
}

Json clauses(const FutureValues& values, const Scenario& scenario) {
  Json out = Json::object();
  for (std::size_t i = 0; i < values.clauses.size(); ++i) {
    for (std::size_t c = 0; c < values.clauses[i].size(); ++c) {
      const ClauseDraw& drawn = values.clauses[i][c];
      const ClauseId id{static_cast<InstrumentId>(i), static_cast<int>(c)};
      out[scenario.full_name(id)] = {{"reading", drawn.reading}, {"level", drawn.level}};
    }
  }
  return out;
}

Json terms(const FutureValues& values, const Scenario& scenario) {
  Json out = Json::object();
  for (std::size_t i = 0; i < values.terms.size(); ++i)
    out[scenario.instruments[i].id] = {{"renewal", values.terms[i].renewal},
                                       {"leaving", by_actor(values.terms[i].leaving, scenario)}};
  return out;
}

}  // namespace

std::string to_json(const FutureValues& values, const Scenario& scenario) {
  Json common = Json::object(), own = Json::object(), withheld = Json::array();
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    if (quantity.sensitive) {
      withheld.push_back(quantity.path);
      continue;
    }
    common[quantity.path] = values.common[q];
    if (!values.own[q].empty()) own[quantity.path] = by_actor(values.own[q], scenario);
  }
  Json questions = Json::object(), answers = Json::object();
  for (std::size_t q = 0; q < scenario.questions.size(); ++q) {
    const Question& question = scenario.questions[q];
    const auto id = static_cast<QuestionId>(q);
    questions[question.id] = values.questions[q];
    answers[question.id] = name_of({id, drawn_answer(scenario, values, id)}, scenario.questions);
  }
  Json out = {{"future", values.future ? Json(*values.future) : Json(nullptr)},
              {"common", std::move(common)},
              {"own", std::move(own)},
              {"clauses", clauses(values, scenario)},
              {"questions", std::move(questions)},
              {"answers", std::move(answers)},
              {"withheld", std::move(withheld)}};
  if (scenario.terms) out["terms"] = terms(values, scenario);
  return out.dump();
}

}  // namespace casus
