#include <algorithm>

#include <doctest/doctest.h>

#include "base/render.hpp"
#include "law/duties.hpp"
#include "law/event_answer.hpp"
#include "law/event_tests.hpp"
#include "law/gaps_json.hpp"
#include "law/law_json.hpp"
#include "tests/law/oracle_case.hpp"

using namespace casus;
using nlohmann::json;

namespace {

/// The event of a case as positions of values.
OpenEvent event_of(const json& given, const Vocabulary& vocabulary) {
  OpenEvent event;
  for (const Dimension& dimension : vocabulary.dimensions) {
    event.emplace_back();
    if (!given.contains(dimension.name)) continue;
    const auto value = std::find(dimension.values.begin(), dimension.values.end(),
                                 given[dimension.name].get<std::string>());
    REQUIRE(value != dimension.values.end());
    event.back() = static_cast<int>(value - dimension.values.begin());
  }
  return event;
}

}  // namespace

TEST_CASE("twelve cases by others and twenty edges are there") {
  CHECK(oracle_cases().size() == 32);
}

TEST_CASE("every case reads without an error") {
  for (const std::string& name : oracle_cases()) {
    CAPTURE(name);
    const Elaborated read = oracle_case(name).read;
    CAPTURE(to_text(read.diagnostics, read.texts));
    CHECK(read.scenario.has_value());
  }
}

TEST_CASE("what each package entails is what the cases say") {
  for (const std::string& name : oracle_cases()) {
    CAPTURE(name);
    const OracleCase one = oracle_case(name);
    REQUIRE(one.read.scenario.has_value());
    const Result<Duties> duties = entail(*one.read.scenario);
    REQUIRE(duties.has_value());
    const json got = json::parse(to_json(*duties, *one.read.scenario));
    CHECK(difference(one.expected["entails"], got) == "");
  }
}

TEST_CASE("what is owed in an event, and why and why not, is what the cases say") {
  for (const std::string& name : oracle_cases()) {
    CAPTURE(name);
    const OracleCase one = oracle_case(name);
    REQUIRE(one.read.scenario.has_value());
    const Scenario& scenario = *one.read.scenario;
    for (const json& expected : one.expected["events"]) {
      CAPTURE(expected["event"].dump());
      const OpenEvent event = event_of(expected["event"], scenario.vocabulary);
      const auto package = scenario.package(expected["package"].get<std::string>());
      REQUIRE(package.has_value());
      const Result<EventAnswer> answer = entail_event(scenario, *package, event);
      REQUIRE(answer.has_value());
      CHECK(difference(expected, json::parse(to_json(*answer, event, scenario))) == "");
    }
  }
}

TEST_CASE("holes have the sizes that the cases say") {
  for (const std::string& name : oracle_cases()) {
    CAPTURE(name);
    const OracleCase one = oracle_case(name);
    REQUIRE(one.read.scenario.has_value());
    for (const json& expected : one.expected["gaps"]) {
      const auto package = one.read.scenario->package(expected["package"].get<std::string>());
      REQUIRE(package.has_value());
      const Result<Gaps> gaps = find_gaps(*one.read.scenario, *package, {});
      REQUIRE(gaps.has_value());
      const json got = json::parse(to_json(*gaps, *one.read.scenario));
      CHECK(difference(expected, got) == "");
    }
  }
}

TEST_CASE("tests inside files pass and fail as the cases say") {
  for (const std::string& name : oracle_cases()) {
    CAPTURE(name);
    const OracleCase one = oracle_case(name);
    REQUIRE(one.read.scenario.has_value());
    const std::vector<TestOutcome> outcomes = run_tests(*one.read.scenario);
    json got = json::array();
    for (const TestOutcome& outcome : outcomes)
      got.push_back({{"file", outcome.file}, {"name", outcome.name}, {"pass", outcome.pass}});
    CHECK(difference(one.expected["tests"], got) == "");
    for (const TestOutcome& outcome : outcomes) CHECK(outcome.why.empty() == outcome.pass);
  }
}

TEST_CASE("the comparison with the cases notices a wrong answer") {
  const json expected =
      json::parse(R"({"always": ["a", "b"], "applies": 0.5, "matrix": {"XGA": 1}})");
  CHECK(difference(expected, expected) == "");
  const char* wrong[] = {
      R"({"always": ["a"], "applies": 0.5, "matrix": {"XGA": 1}})",
      R"({"always": ["a", "c"], "applies": 0.5, "matrix": {"XGA": 1}})",
      R"({"always": ["a", "b"], "applies": 0.50001, "matrix": {"XGA": 1}})",
      R"({"always": ["a", "b"], "applies": 0.5, "matrix": {}})",
      R"({"always": ["a", "b"], "applies": 0.5, "matrix": {"XGA": 1, "XGB": 1}})",
  };
  for (const char* text : wrong) {
    CAPTURE(text);
    CHECK(difference(expected, json::parse(text)) != "");
  }
}

TEST_CASE("texts that are no condition of the vocabulary are errors") {
  const json texts = oracle_case("ordered").expected["errors"];
  REQUIRE(texts.size() == 22);
  const Replacement harmless{"probe", "armed and grey_kinds", "\"armed and grey_kinds\""};
  CHECK(with_replacement("ordered", harmless).scenario.has_value());
  for (const json& text : texts) {
    CAPTURE(text.dump());
    const Elaborated read = with_replacement(
        "ordered", {.file = "probe", .from = "armed and grey_kinds", .to = text.dump()});
    CHECK(has_error(read.diagnostics));
    CHECK(!read.scenario.has_value());
  }
}
