// What is drawn has a name, and a future can be given by these names.
#include "compile/named_draws.hpp"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "compile/inputs_page.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

using Json = nlohmann::json;
using What = NamedDraw::What;

/// The small scenario with a clause of two readings, which hang on a question; the second expects
/// one of two levels. A guarantor's stake is drawn for each.
Scenario with_readings() {
  Scenario scenario = small_scenario();
  scenario.questions.push_back(
      {.id = "spillover", .alternatives = {{.name = "covered", .weight = 0.75}, {"open", 0.25}}});
  Clause& clause = scenario.instruments.front().clauses.front();
  clause.readings.resize(1);  // in three ways: one if covered, two if open
  clause.readings.front().weight = 0.75;
  clause.readings.front().under = {{QuestionId{0}, 0}};
  clause.readings.push_back(clause.readings.front());
  clause.readings.back().weight = 0.25;
  clause.readings.back().under = {{QuestionId{0}, 1}};
  clause.readings.back().expected = {{Level::arms, 0.4}, {Level::consult, 0.6}};
  clause.readings.push_back(clause.readings.back());
  clause.readings.back().expected.clear();
  clause.readings[1].weight = 0.15;
  clause.readings[2].weight = 0.1;
  scenario.quantities[index(quantity_at(scenario, "guarantor.stake"))].draw = Draw::own;
  set_distribution(scenario, "guarantor.stake", Pert{0.2, 0.6, 1.4});
  set_distribution(scenario, "challenger.force", Uniform{600, 700});
  return scenario;
}

/// All that is drawn in a future, as an object.
Json row_of(const Scenario& scenario, const FutureValues& values) {
  Json row = Json::object();
  for (const NamedDraw& one : named_draws(scenario)) {
    const std::string text = text_of(one, values, scenario);
    const bool word = one.what == What::level || one.what == What::answer;
    row[one.text] = word ? Json(text) : Json::parse(text);
  }
  return row;
}

std::string code_of(const std::string& line) {
  const auto found = given_future(line, with_readings());
  return found ? "none" : found.error().front().code;
}

}  // namespace

TEST_CASE("a question is open if a duty of a package hangs on it and two answers are possible") {
  Scenario scenario = with_readings();
  CHECK(open_questions(scenario) == std::vector<QuestionId>{QuestionId{0}});
  Scenario certain = scenario;
  certain.questions.front().alternatives[0].weight = 1.0;
  certain.questions.front().alternatives[1].weight = 0.0;
  CHECK(open_questions(certain).empty());
  Scenario permits = scenario;
  for (Reading& one : permits.instruments.front().clauses.front().readings)
    one.norm = Norm::permission;
  CHECK(open_questions(permits).empty());
  permits.instruments.front().clauses.front().readings.back().norm = Norm::duty;
  CHECK(open_questions(permits).size() == 1);
  scenario.packages.clear();
  CHECK(open_questions(scenario).empty());
}

TEST_CASE("a future given by the names of what was drawn is the future drawn, to the last bit") {
  const Scenario scenario = with_readings();
  const auto sampler = Sampler::make(scenario, 3);
  int readings[3] = {0, 0, 0};
  for (std::uint32_t f = 0; f < 64; ++f) {
    const FutureValues drawn = sampler->draw(f);
    const Json row = row_of(scenario, drawn);
    const auto given = given_future(row.dump(), scenario);
    REQUIRE(given.has_value());
    CHECK(row_of(scenario, *given) == row);
    for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
      const auto id = static_cast<QuantityId>(q);
      if (!row.contains(scenario.quantity(id).path)) continue;
      CHECK(given->common[q] == drawn.common[q]);
      for (std::size_t a = 0; a < scenario.actors.size(); ++a) {
        const auto actor = static_cast<ActorId>(a);
        if (!scenario.actors[a].guarantor) continue;
        CHECK(given->of(id, actor) == drawn.of(id, actor));
      }
    }
    ++readings[row["reading:" + scenario.full_name({InstrumentId{0}, 0})].get<int>() - 1];
  }
  CHECK(readings[0] > 40);  // 48 of 64 by their weight
  CHECK(readings[1] > 3);
  CHECK(readings[2] > 3);
}

TEST_CASE("columns name quantities that vary and are used, draws of guarantors, and clauses") {
  Scenario scenario = with_readings();
  const auto texts = [&] {
    std::vector<std::string> all;
    for (const NamedDraw& one : named_draws(scenario)) all.push_back(one.text);
    return all;
  };
  const auto has = [&](const std::string& name) {
    const auto all = texts();
    return std::count(all.begin(), all.end(), name) == 1;
  };
  const std::string clause = scenario.full_name({InstrumentId{0}, 0});
  for (const std::string& name : {std::string("challenger.force"), std::string("guarantor.stake"),
                                  std::string("guarantor.stake:QMC"), "reading:" + clause,
                                  "level:" + clause, std::string("answer:spillover")}) {
    CAPTURE(name);
    CHECK(has(name));
  }
  CHECK(!has("guarantor.stake:QMA"));  // the challenger guarantees nothing
  scenario.quantities[index(quantity_at(scenario, "challenger.force"))].sensitive = true;
  CHECK(!has("challenger.force"));
  set_distribution(scenario, "guarantor.stake", Certain{0.6});
  CHECK(!has("guarantor.stake"));
}

TEST_CASE("a reading is one under the answers that are given") {
  const Scenario scenario = with_readings();
  const std::string reading = "reading:" + scenario.full_name({InstrumentId{0}, 0});
  for (const auto& [answer, holds] : {std::pair{"covered", 1}, {"open", 2}}) {
    const auto future = given_future(Json({{"answer:spillover", answer}}).dump(), scenario);
    REQUIRE(future.has_value());
    CHECK(row_of(scenario, *future)[reading] == holds);
    CHECK(row_of(scenario, *future)["answer:spillover"] == answer);
    CHECK(code_of(Json({{"answer:spillover", answer}, {reading, holds}}).dump()) == "none");
    CHECK(code_of(Json({{"answer:spillover", answer}, {reading, 3 - holds}}).dump()) == "E214");
  }
}

TEST_CASE("a value for all guarantors yields to that of one") {
  const Scenario scenario = with_readings();
  const auto future =
      given_future(R"({"guarantor.stake:QMC": 1.25, "guarantor.stake": 0.5})", scenario);
  REQUIRE(future.has_value());
  const QuantityId stake = quantity_at(scenario, "guarantor.stake");
  CHECK(future->of(stake, *scenario.actor("QMC")) == 1.25);
  CHECK(future->of(stake, *scenario.actor("QMD")) == 0.5);
}

TEST_CASE("what cannot be given is refused by its name, all at once") {
  const std::string clause = with_readings().full_name({InstrumentId{0}, 0});
  CHECK(code_of("{") == "E901");
  CHECK(code_of("[1]") == "E214");
  CHECK(code_of(R"({"challenger.forze": 700})") == "E213");
  CHECK(code_of(R"({"challenger.force": "much"})") == "E214");
  CHECK(code_of(R"({"challenger.force:QMC": 700})") == "E213");  // one for all
  CHECK(code_of(R"({"guarantor.stake:XXX": 0.5})") == "E213");
  CHECK(code_of(R"({"reading:pact/none": 1})") == "E213");
  CHECK(code_of(R"({"answer:spill": "open"})") == "E213");
  CHECK(code_of(R"({"answer:spillover": "maybe"})") == "E214");
  for (const char* reading : {"0", "4", "1.5", "\"1\""}) {
    CHECK(code_of("{\"reading:" + clause + "\": " + reading + "}") == "E214");
  }
  const std::string second = "{\"answer:spillover\": \"open\", \"level:" + clause + "\": ";
  CHECK(code_of(second + "\"arms\"}") == "none");
  CHECK(code_of(second + "\"troops\"}") == "E214");
  const auto two = given_future(R"({"a.b": 1, "challenger.force": null})", with_readings());
  REQUIRE(!two.has_value());
  CHECK(two.error().size() == 2);
  CHECK(contains(given_future(R"({"challenger.forze": 1})", with_readings()).error()[0].hint,
                 "challenger.force"));
}

TEST_CASE("inputs are listed with range, unit and evidence, and what is sensitive is withheld") {
  Scenario scenario = with_readings();
  Quantity& force = scenario.quantities[index(quantity_at(scenario, "challenger.force"))];
  force.source = "a yearbook, with a \"quote\"";
  const Json open = Json::parse(inputs_json(scenario));
  const auto input = [](const Json& all, const std::string& path) {
    for (const Json& one : all["inputs"]) {
      if (one["path"] == path) return one;
    }
    return Json();
  };
  const Json shown = input(open, "challenger.force");
  CHECK(shown["range"] == Json({600, 700}));
  CHECK(shown["distribution"]["name"] == "uniform");
  CHECK(shown["unit"] == "FU");
  CHECK(shown["source"] == "a yearbook, with a \"quote\"");
  CHECK(shown["used"] == true);
  CHECK(shown["central"] == 650);
  CHECK(input(open, "guarantor.stake")["actors"] == Json({"QMC", "QMD", "QME"}));
  const auto clause = open["clauses"][0];
  CHECK(open["questions"][0]["answers"]["open"] == 0.25);
  CHECK(clause["readings"][1]["weight"] == 0.15);
  CHECK(clause["readings"][1]["levels"]["arms"] == 0.4);
  CHECK(clause["readings"][1]["answers"]["spillover"] == "open");

  force.sensitive = true;
  force.distribution = Uniform{61123, 73391};
  const std::string text = inputs_json(scenario), page = inputs_page(scenario, true);
  for (const char* secret : {"61123", "73391", "67257", "yearbook"}) {
    CAPTURE(secret);
    CHECK(!contains(text, secret));
    CHECK(!contains(page, secret));
  }
  CHECK(contains(page, "withheld"));
  const auto drawn = Json::parse(text)["drawn"];
  CHECK(std::count(drawn.begin(), drawn.end(), "challenger.force") == 0);
}

TEST_CASE("each distribution is listed by its name and its own numbers") {
  const std::pair<Distribution, Json> rows[] = {
      {Certain{3.0}, {{"name", "certain"}, {"value", 3.0}}},
      {Pert{1.0, 2.0, 4.0}, {{"name", "pert"}, {"least", 1.0}, {"likely", 2.0}, {"most", 4.0}}},
      {LogPert{1.5, 2.5, 4.5},
       {{"name", "logpert"}, {"least", 1.5}, {"likely", 2.5}, {"most", 4.5}}},
      {Uniform{1.25, 4.25}, {{"name", "uniform"}, {"least", 1.25}, {"most", 4.25}}},
      {Normal{6.0, 0.5}, {{"name", "normal"}, {"mean", 6.0}, {"deviation", 0.5}}},
      {Lognormal{0.7, 0.2}, {{"name", "lognormal"}, {"mean", 0.7}, {"deviation", 0.2}}},
      {Beta{2.0, 5.0}, {{"name", "beta"}, {"a", 2.0}, {"b", 5.0}}},
  };
  for (const auto& [distribution, expected] : rows) {
    Scenario scenario = small_scenario();
    set_distribution(scenario, "challenger.force", distribution);
    Json found;
    const Json all = Json::parse(inputs_json(scenario));
    for (const Json& one : all["inputs"]) {
      if (one["path"] == "challenger.force") found = one;
    }
    CHECK(found["distribution"] == expected);
    CHECK(found["p05"] == quantile(distribution, 0.05));
    CHECK(found["p95"] == quantile(distribution, 0.95));
    CHECK(found["draw"] == "common");
  }
}

TEST_CASE("the page of inputs fits a terminal, and lists what varies unless asked for all") {
  const Scenario scenario = with_readings();
  for (const bool all : {false, true}) {
    std::istringstream lines(inputs_page(scenario, all));
    for (std::string line; std::getline(lines, line);) CHECK(columns_of(line) <= page_columns);
  }
  CHECK(contains(inputs_page(scenario, false), "600..700"));
  CHECK(!contains(inputs_page(scenario, false), "challenger.growth_cap"));
  CHECK(contains(inputs_page(scenario, true), "challenger.growth_cap"));
}

}  // namespace casus
