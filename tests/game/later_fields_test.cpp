#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "game/problem_check.hpp"
#include "game/problem_json.hpp"
#include "game/response_point.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

/// "CODE path" of everything that is wrong with a problem with incidents, patched.
std::vector<std::string> wrong_when_patched(const std::string& patch) {
  const auto json = nlohmann::json::parse(to_json(troubled_problem(1)));
  const Result<Problem> problem = read_problem(json.patch(nlohmann::json::parse(patch)).dump());
  std::vector<std::string> list;
  if (problem) return list;
  for (const Diagnostic& one : problem.error()) list.push_back(one.code + " " + one.path);
  return list;
}

}  // namespace

TEST_CASE(
    "incidents, short attacks, deployed exposure and exact mode survive writing and reading") {
  Problem problem = troubled_problem(3);
  problem.exact = true;
  problem.contest.response_correlation = 0.0;
  const Result<Problem> back = read_problem(to_json(problem));
  REQUIRE(bool(back));
  CHECK(*back == problem);
}

TEST_CASE(
    "shares in time of a regime survive writing and reading, and stand in the place of others") {
  Problem problem = troubled_problem(4);
  const auto levels = static_cast<std::size_t>(problem.levels());
  const auto same = [&](double share) {
    return std::vector(problem.kinds.size(),
                       std::vector(problem.guarantors.size(), std::vector(levels, share)));
  };
  Problem of_kinds = problem;
  for (KindData& kind : of_kinds.kinds) kind.timely = same(0.5).front();
  for (RegimeData& regime : of_kinds.regimes) regime.timely.clear();
  Problem of_regimes = problem;
  for (KindData& kind : of_regimes.kinds) kind.timely = same(0.9).front();
  for (RegimeData& regime : of_regimes.regimes) regime.timely = same(0.5);
  const Result<Problem> back = read_problem(to_json(of_regimes));
  REQUIRE(bool(back));
  CHECK(*back == of_regimes);
  const auto solved = [](const Problem& p) { return to_json_line(p, solve(p, {})); };
  CHECK(solved(of_regimes) == solved(of_kinds));
  of_kinds.kinds[1].timely = same(0.9).front();
  CHECK(solved(of_regimes) != solved(of_kinds));
}

TEST_CASE("each fault of an incident, a short attack, exposure and exact mode is found") {
  const struct {
    const char* patch = "";
    const char* found = "";
  } rows[] = {
      {R"([{"op": "replace", "path": "/incident/kind", "value": "grey"}])", "E908 incident.kind"},
      {R"([{"op": "remove", "path": "/incident/rate/0"}])", "E906 incident.rate"},
      {R"([{"op": "replace", "path": "/incident/rate/1", "value": -1}])", "E907 incident.rate[1]"},
      {R"([{"op": "replace", "path": "/incident/audience", "value": -1}])",
       "E907 incident.audience"},
      {R"([{"op": "remove", "path": "/incident/audience"}])", "E903 incident.audience"},
      {R"([{"op": "replace", "path": "/kinds/1/duration", "value": 0}])", "E907 kinds[1].duration"},
      {R"([{"op": "add", "path": "/regimes/0/exposure", "value": []},
           {"op": "add", "path": "/regimes/1/exposure/0", "value": 0.1}])",
       "E906 regimes[1].exposure"},
      {R"([{"op": "add", "path": "/regimes/1/timely", "value": [[[1]]]}])",
       "E906 regimes[1].timely"},
      {R"([{"op": "add", "path": "/start", "value": {"war": "limited", "outcome": 0}}])",
       "E908 start.war"},
      {R"([{"op": "add", "path": "/exact", "value": true},
           {"op": "replace", "path": "/contest/response_correlation", "value": 0.3}])",
       "E907 contest.response_correlation"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.patch);
    const std::vector<std::string> found = wrong_when_patched(row.patch);
    CHECK(std::count(found.begin(), found.end(), row.found) == 1);
  }
}

TEST_CASE("exact mode refuses more combinations than it can sum") {
  Problem problem = small_problem(2);
  problem.exact = true;
  problem.contest.response_correlation = 0.0;
  CHECK(check(problem).empty());
  while (problem.guarantor_count() < 13) {  // each may bring three forces: 13 x 3^12
    GuarantorData one = problem.guarantors.front();
    one.id = fmt::format("more{}", problem.guarantor_count());
    one.arms[3] = one.arms[4] = 10.0;
    one.troops[4] = 20.0;
    add_guarantor(problem, one);
  }
  const Diagnostics found = check(problem);
  REQUIRE(found.size() == 3);  // once for each kind
  CHECK(found.front().code == "E909");
  CHECK(found.front().path == "exact");
}

TEST_CASE("a lone guarantor has nobody to pool: exact mode changes nothing") {
  Problem problem = small_problem(1);
  for (std::uint64_t seed = 2; problem.guarantor_count() != 1; ++seed)
    problem = small_problem(seed);
  problem.contest.response_correlation = 0.0;
  Problem exact = problem;
  exact.exact = true;
  for (const int kind : {1, 2}) {
    const ResponseQuestion question{.regime = 1, .kind = kind, .outcome = 2, .balance_fu = 50.0};
    const ResponsePoint pooled = response_at(problem, question, {}),
                        summed = response_at(exact, question, {});
    CHECK(summed.converged);
    for (int l = 0; l < problem.levels(); ++l) {
      CHECK(near(pooled.probability[0][l], summed.probability[0][l],
                 {.abs = 1e-12, .why = "residual of the fixed point"}));
    }
    CHECK(near(pooled.value[0], summed.value[0], {.abs = 1e-12, .why = "the same"}));
  }
}

}  // namespace casus
