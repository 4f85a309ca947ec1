#include "game/problem_json.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/first_errors.hpp"
#include "game/problem_check.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/contains.hpp"

namespace casus {
namespace {

using Json = nlohmann::json;

Json good() { return Json::parse(to_json(small_problem(1))); }

/// "CODE path" of everything that is wrong, in order.
std::vector<std::string> wrong(const std::string& text) {
  std::vector<std::string> list;
  const Result<Problem> problem = read_problem(text);
  if (problem) return list;
  for (const Diagnostic& one : problem.error()) list.push_back(one.code + " " + one.path);
  return list;
}

std::vector<std::string> wrong_after(const std::string& patch) {
  return wrong(good().patch(Json::parse(patch)).dump());
}

}  // namespace

TEST_CASE("each fault of a problem is found at its path") {
  const struct {
    const char* patch = "";
    const char* found = "";
  } rows[] = {
      {R"([{"op": "remove", "path": "/time/step"}])", "E903 time.step"},
      {R"([{"op": "add", "path": "/colour", "value": 1}])", "E905 colour"},
      {R"([{"op": "replace", "path": "/aid/2", "value": "much"}])", "E904 aid[2]"},
      {R"([{"op": "replace", "path": "/support/start", "value": 1.5}])", "E904 support.start"},
      {R"([{"op": "remove", "path": "/domestic/0"}])", "E906 domestic"},
      {R"([{"op": "replace", "path": "/guarantors/0/stake", "value": -1}])",
       "E907 guarantors[0].stake"},
      {R"([{"op": "replace", "path": "/challenger/discount", "value": 0}])",
       "E907 challenger.discount"},
      {R"([{"op": "replace", "path": "/grid/strength/2", "value": 5}])", "E907 grid.strength"},
      {R"([{"op": "replace", "path": "/protege/strength", "value": 50}])", "E907 protege.strength"},
      {R"([{"op": "replace", "path": "/regimes/0/promises/1/vote/correlation", "value": 0.81}])",
       "E907 regimes[0].promises[1].vote.correlation"},
      {R"([{"op": "replace", "path": "/regimes/1/promises/1/vote/members/0", "value": 99}])",
       "E908 regimes[1].promises[1].vote.members[0]"},
      {R"([{"op": "replace", "path": "/regimes/0/promises/1/id", "value": "pact"}])",
       "E908 regimes[0].promises[1].id"},
      {R"([{"op": "replace", "path": "/regime_of/3", "value": 2}])", "E908 regime_of[3]"},
      {R"([{"op": "add", "path": "/start", "value": {"war": "grey", "outcome": 0}}])",
       "E908 start.war"},
      {R"([{"op": "add", "path": "/start", "value": {"war": "full", "outcome": 3}}])",
       "E907 start.outcome"},
      {R"([{"op": "replace", "path": "/opportunity_rate/1", "value": 5}])",
       "E907 opportunity_rate[1]"},
      {R"([{"op": "replace", "path": "/level_weight/4", "value": 0.9}])", "E907 level_weight[4]"},
      {R"([{"op": "replace", "path": "/time/solve", "value": 1000000}])", "E907 time.solve"},
      {R"([{"op": "replace", "path": "/grid/balance/2", "value": 1000000000}])",
       "E907 grid.balance[2]"},
      {R"([{"op": "replace", "path": "/kinds/2/name", "value": "limited"}])", "E908 kinds[2].name"},
      {R"([{"op": "replace", "path": "/guarantors", "value": {}}])", "E904 guarantors"},
      {R"([{"op": "replace", "path": "/guarantors", "value": []}])", "E906 guarantors"},
      {R"([{"op": "replace", "path": "/level_weight", "value": [0, 0.1, 0.3, 0.3, 1]}])",
       "E907 level_weight[3]"},
      {R"([{"op": "replace", "path": "/regimes/0/promises/1/vote/members", "value": [0, 0]}])",
       "E908 regimes[0].promises[1].vote.members[1]"},
      {R"([{"op": "replace", "path": "/regimes/0/promises/1/vote/members", "value": []}])",
       "E906 regimes[0].promises[1].vote.members"},
      {R"([{"op": "replace", "path": "/time/report", "value": 13}])", "E907 time.report"},
      {R"([{"op": "replace", "path": "/support/start", "value": 3}])", "E907 support.start"},
      {R"([{"op": "replace", "path": "/contest/decision_rate", "value": 0}])",
       "E907 contest.decision_rate"},
      {R"([{"op": "replace", "path": "/grid/balance", "value": [5, 5, 3]}])", "E907 grid.balance"},
      {R"([{"op": "add", "path": "/kinds/0/timely", "value": [[1, 1, 1, 1, 1]]},
           {"op": "replace", "path": "/guarantors", "value": []}])",
       "E906 guarantors"},
      {R"([{"op": "replace", "path": "/regimes/0/promises/1/vote/type", "value": "two_key"},
           {"op": "replace", "path": "/regimes/0/promises/1/vote/members", "value": [0]},
           {"op": "add", "path": "/regimes/0/promises/1/vote/weights", "value": [1000000]},
           {"op": "add", "path": "/regimes/0/promises/1/vote/quota", "value": 1000000},
           {"op": "add", "path": "/regimes/0/promises/1/vote/count", "value": 1}])",
       "E909 regimes[0].promises[1].vote.quota"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.patch));
    const std::vector<std::string> found = wrong_after(row.patch);
    CHECK(std::count(found.begin(), found.end(), row.found) == 1);
  }
}

TEST_CASE("numbers that may be negative are, and no other") {
  const struct {
    const char* path = "";
    const char* found = "";  // after -1 was put there; empty: nothing
  } rows[] = {
      {"/guarantors/0/cost/2", ""},
      {"/challenger/peace_flow", ""},
      {"/kinds/0/cost", ""},
      {"/domestic/1", ""},
      {"/regimes/0/promises/1/vote/pull/0", ""},
      {"/grid/balance/0", ""},
      {"/challenger/war_cost", "E907 challenger.war_cost"},
      {"/challenger/defeat_cost", "E907 challenger.defeat_cost"},
      {"/protege/war_cost", "E907 protege.war_cost"},
      {"/contest/premium", "E907 contest.premium"},
      {"/precision/vote", "E907 precision.vote"},
      {"/kinds/1/attrition", "E907 kinds[1].attrition"},
      {"/kinds/1/effort", "E907 kinds[1].effort"},
      {"/guarantors/0/arms/3", "E907 guarantors[0].arms[3]"},
      {"/guarantors/0/exposure/4", "E907 guarantors[0].exposure[4]"},
      {"/regimes/0/tripwire/0", "E907 regimes[0].tripwire[0]"},
      {"/regimes/0/garrison", "E907 regimes[0].garrison"},
      {"/regimes/0/floor/1/0", "E907 regimes[0].floor[1][0]"},
      {"/regimes/0/promises/0/level/0", "E907 regimes[0].promises[0].level[0]"},
      {"/regimes/0/promises/1/vote/members/0", "E908 regimes[0].promises[1].vote.members[0]"},
      {"/regime_of/2", "E908 regime_of[2]"},
      {"/aid/3", "E907 aid[3]"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.path));
    Json one = good();
    one[Json::json_pointer(row.path)] = -1;
    const std::string found = row.found;
    CHECK(wrong(one.dump()) ==
          (found.empty() ? std::vector<std::string>{} : std::vector<std::string>{found}));
  }
}

TEST_CASE("a misspelt key is answered with the one that is missing") {
  Json one = good();
  one["challenger"]["warcost"] = one["challenger"]["war_cost"];
  one["challenger"].erase("war_cost");
  const Diagnostics found = read_problem(one.dump()).error();
  REQUIRE(found.size() == 2);
  CHECK(found[0].path == "challenger.war_cost");
  CHECK(found[0].note == "cost of fighting at effort 1, stake/year");
  CHECK(found[1].path == "challenger.warcost");
  CHECK(found[1].hint == "did you mean 'war_cost'?");
}

TEST_CASE("a list that no problem can have is refused whole, in one message") {
  Json one = good();
  one["guarantors"] = Json::array();
  for (int i = 0; i < 20'000; ++i) one["guarantors"].push_back(Json::object());
  CHECK(wrong(one.dump()) == std::vector<std::string>{"E909 guarantors"});
  one = good();
  one["aid"] = std::vector<int>(1'000'000, -1);
  CHECK(wrong(one.dump()) == std::vector<std::string>{"E906 aid"});
  one = good();
  one["guarantors"][0]["arms"] = std::vector<int>(100'000, 1);
  CHECK(wrong(one.dump()) == std::vector<std::string>{"E906 guarantors[0].arms"});
}

TEST_CASE("of very many errors the first are shown, and the rest is counted") {
  Json one = good();
  for (int i = 0; i < 500; ++i) one["unknown" + std::to_string(i)] = i;
  const Diagnostics found = read_problem(one.dump()).error();
  CHECK(found.size() == FirstErrors::most);
  CHECK(found.back().note == "this is not all: 460 more errors were found");

  std::string twice = "{";
  for (int i = 0; i < 100; ++i) twice += "\"k\": 1, ";
  CHECK(read_problem(twice + "\"k\": 1}").error().size() == FirstErrors::most);
}

TEST_CASE("all faults are reported at once, and nothing that only follows from them") {
  const std::vector<std::string> found = wrong_after(R"([
    {"op": "replace", "path": "/guarantors/0/stake", "value": "high"},
    {"op": "replace", "path": "/challenger/audience", "value": -1},
    {"op": "add", "path": "/kinds/0/colour", "value": 3},
    {"op": "remove", "path": "/aid"}])");
  CHECK(found == std::vector<std::string>{"E905 kinds[0].colour", "E904 guarantors[0].stake",
                                          "E903 aid", "E907 challenger.audience"});
}

TEST_CASE("a problem under the key `problem` is read, and its paths say so") {
  Json whole = {{"problem", good()}, {"expected", 1}};
  CHECK(wrong(whole.dump()).empty());
  whole["problem"]["aid"][0] = -1;
  CHECK(wrong(whole.dump()) == std::vector<std::string>{"E907 problem.aid[0]"});
}

TEST_CASE("what is not JSON is refused with line and column") {
  const Result<Problem> cut = read_problem("{\n  \"time\": [1,\n 2");
  REQUIRE_FALSE(cut);
  CHECK(contains(cut.error().front().message, "line 3, column 3"));
  CHECK(wrong("") == std::vector<std::string>{"E901 "});
  CHECK(wrong("{\"time\": 1e999}") == std::vector<std::string>{"E901 time"});
  CHECK(wrong("\xff\xfe") == std::vector<std::string>{"E901 "});
  CHECK(wrong(std::string(100'000, '[')).front().substr(0, 4) == "E901");
}

TEST_CASE("a key that is written twice is an error, not a choice") {
  const Result<Problem> twice = read_problem(R"({"time": {"step": 1, "step": 2}})");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().front().code == "E902");
  CHECK(twice.error().front().path == "time.step");
}

TEST_CASE("numbers that are not finite break no check") {
  Problem problem = small_problem(1);
  problem.aid[1] = std::numeric_limits<double>::quiet_NaN();
  problem.contest.scale = std::numeric_limits<double>::infinity();
  const Diagnostics found = check(problem);
  REQUIRE(found.size() == 2);
  CHECK(found[0].path == "contest.scale");
  CHECK(found[1].path == "aid[1]");
}

}  // namespace casus
