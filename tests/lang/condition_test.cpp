#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/render.hpp"
#include "lang/condition_syntax.hpp"
#include "lang/elaborate.hpp"
#include "tests/lang/case_files.hpp"

namespace casus {

namespace {

const std::string ordered = std::string(CASUS_ROOT) + "/tests/oracle/law/ordered/";

/// The case `ordered` with another condition in the clause `never`.
Elaborated with_condition(const std::string& text) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    std::string content = file_content(ordered + name + ".yaml");
    const std::string old = "armed and grey_kinds";
    if (const auto at = content.find(old); at != std::string::npos && name == "probe")
      content.replace(at, old.size(), "\"" + text + "\"");
    return Text{name + ".yaml", content};
  };
  return elaborate({.file = {"scenario.yaml", file_content(ordered + "scenario.yaml")}}, loader);
}

std::string meaning(const std::string& text) {
  const Elaborated read = with_condition(text);
  REQUIRE_MESSAGE(read.scenario, to_text(read.diagnostics, read.texts));
  return to_text(read.scenario->instruments[0].clauses.back().readings[0].when);
}

}  // namespace

TEST_CASE("the texts of the oracle that are no conditions are errors with a place in their file") {
  const auto expected = nlohmann::json::parse(file_content(ordered + "expected.json"));
  CHECK(expected["errors"].size() == 22);
  for (const std::string text : expected["errors"]) {
    const Elaborated read = with_condition(text);
    CAPTURE(text);
    REQUIRE(has_error(read.diagnostics));
    CHECK_FALSE(read.scenario);
    const Place at = place(read.diagnostics.front().where, read.texts);
    CHECK(at.file == "probe.yaml");
    CHECK(at.line == 26);
  }
}

TEST_CASE("not binds tightest, then and, or, implies; implies groups to the right") {
  CHECK(meaning("not provoked and requested") == "(not (provoked == yes)) and (requested == yes)");
  CHECK(meaning("provoked or requested and provoked") ==
        "(provoked == yes) or ((requested == yes) and (provoked == yes))");
  CHECK(meaning("provoked implies requested implies provoked") ==
        "(provoked == yes) implies ((requested == yes) implies (provoked == yes))");
  CHECK(meaning("armed_attack <= scale") == "scale >= armed_attack");
  CHECK(meaning("victim in {XPR, perpetrator}") == "victim in {XPR, perpetrator}");
}

TEST_CASE("deep nesting is an error and never a crash") {
  const auto code = [](const std::string& text) {
    const auto syntax = parse_condition(text);
    return syntax ? std::string{} : syntax.error().front().code;
  };
  std::string nots, chain = "a";
  for (int i = 0; i < 900; ++i) nots += "not ";
  for (int i = 0; i < 900; ++i) chain += " implies a";
  CHECK(code(nots + "a") == "E023");
  CHECK(code(chain) == "E023");
  CHECK(code(std::string(1500, '(')) == "E023");
  CHECK(code(std::string(90, '(') + "a" + std::string(90, ')')) == "");
  CHECK(code(std::string(100'000, '(')) == "E023");
}

}  // namespace casus
