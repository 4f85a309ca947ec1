#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "game/extensive_form.hpp"
#include "game/problem_check.hpp"
#include "game/problem_json.hpp"
#include "game/solve.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

using Json = nlohmann::json;

/// In this regime the challenger can open all kinds but these.
void close(Problem& problem, std::size_t regime, const std::vector<int>& kinds) {
  std::vector<int>& open = problem.regimes[regime].open;
  open.assign(problem.kinds.size(), 1);
  for (const int kind : kinds) open[static_cast<std::size_t>(kind)] = 0;
}

void close_everywhere(Problem& problem, int kind) {
  for (std::size_t r = 0; r < problem.regimes.size(); ++r) close(problem, r, {kind});
}

template <class Entry>
void erase(std::vector<Entry>& list, int place) {
  if (!list.empty()) list.erase(list.begin() + place);
}

/// The problem that does not know the kind.
Problem without(Problem problem, int kind) {
  if (problem.incident &&
      problem.incident->kind == problem.kinds[static_cast<std::size_t>(kind)].name)
    problem.incident.reset();
  erase(problem.kinds, kind);
  for (RegimeData& regime : problem.regimes) {
    erase(regime.floor, kind);
    erase(regime.timely, kind);
    for (PromiseData& promise : regime.promises) {
      erase(promise.cap, kind);
      erase(promise.applies, kind);
    }
  }
  return problem;
}

/// All that is found about a problem but how its fixed points were found, and less what is said of
/// the kind: who would answer it how, and that it never comes, which is looked at here.
Json found_without(const Problem& problem, InstructionSet set, int kind) {
  Json found = Json::parse(to_json(problem, solve(problem, {.instruction_set = set})));
  found.erase("convergence");
  if (kind < 0) return found;
  const std::string& name = problem.kinds[static_cast<std::size_t>(kind)].name;
  for (const char* path : {"challenges", "attacked_by"}) {
    if (!found.at(path).contains(name)) continue;  // of grey kinds
    for (const Json& chance : found.at(path).at(name)) CHECK(chance == 0.0);
    found.at(path).erase(name);
  }
  found.at("extreme_force_all_promises_owed").erase(static_cast<std::size_t>(kind));
  Json others = Json::array();
  for (const Json& one : found.at("responses_at_start"))
    if (one.at("kind") != name) others.push_back(one);
  found.at("responses_at_start") = others;
  return found;
}

}  // namespace

TEST_CASE("a kind that every regime closes is as good as none, to the last bit in all lanes") {
  for (const InstructionSet set : instruction_sets()) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      for (const int kind : {0, 1, 2}) {
        const Problem open = seed % 2 == 0 ? small_problem(seed) : troubled_problem(seed);
        Problem closed = open;
        close_everywhere(closed, kind);
        REQUIRE(check(closed).empty());
        CAPTURE(seed);
        CAPTURE(kind);
        const Json as_closed = found_without(closed, set, kind);
        const bool as_without = as_closed == found_without(without(open, kind), set, -1);
        CHECK(as_without);
        CHECK(as_closed.at("value_challenger_at_start") !=
              found_without(open, set, -1).at("value_challenger_at_start"));
      }
    }
  }
}

TEST_CASE("where a regime closes every armed kind, nobody has an occasion and nothing breaks out") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Problem closed = troubled_problem(seed), quiet = closed;
    close(closed, 0, {1, 2});
    for (std::size_t t = 0; t < quiet.regime_of.size(); ++t) {
      if (quiet.regime_of[t] == 0) quiet.opportunity_rate[t] = quiet.incident->rate[t] = 0.0;
    }
    CAPTURE(seed);
    const Json found = found_without(closed, instruction_sets().back(), -1);
    const bool as_quiet = found == found_without(quiet, instruction_sets().back(), -1);
    CHECK(as_quiet);
    CHECK(near(found.at("attacked").at(4), 0.0, {.abs = 1e-12, .why = "rounding of a sum to 1"}));
    CHECK(found.at("attacked").at(7) > 0.0);
  }
}

TEST_CASE("a list that leaves every kind open says nothing") {
  Problem open = troubled_problem(2), silent = open;
  close(open, 0, {});
  close(open, 1, {});
  CHECK(to_json_line(open, solve(open, {})) == to_json_line(silent, solve(silent, {})));
}

TEST_CASE("how a kind would be answered does not hang on whether it is closed") {
  Problem open = troubled_problem(3);
  open.exact = true;
  open.contest.response_correlation = 0.0;
  Problem closed = open;
  for (std::size_t r : {0U, 1U}) close(closed, r, {1});
  for (const int period : {0, 7}) {
    const auto as_open = extensive_form(open, 1, period, {}),
               as_closed = extensive_form(closed, 1, period, {});
    REQUIRE(bool(as_open));
    REQUIRE(bool(as_closed));
    CHECK(*as_closed == *as_open);
  }
}

TEST_CASE("a war over a kind goes on when a later regime closes the kind") {
  Problem problem = small_problem(3), closed = problem;
  problem.start = closed.start = StartData{.war = "full", .outcome = 1};
  close(closed, 1, {2});  // from period 5 on
  const Measures then = solve(closed, {}).measures, now = solve(problem, {}).measures;
  CHECK(then.at_war_path[4] > 0.1);
  CHECK(then.at_war_path[7] > 0.0);
  CHECK(then.at_war_path[7] < now.at_war_path[7]);  // what was frozen does not flare up again
  CHECK(then.attacked_by[2] != now.attacked_by[2]);
}

TEST_CASE("what a regime leaves open survives writing and reading, and its faults are found") {
  Problem problem = troubled_problem(2);
  close(problem, 1, {0, 2});
  const std::string written = to_json(problem);
  const Result<Problem> back = read_problem(written);
  REQUIRE(bool(back));
  CHECK(*back == problem);
  const struct {
    const char* value = "";
    const char* found = "";
  } rows[] = {{"[1, 0]", "E906 regimes[1].open"},
              {"[1, 0, 2]", "E907 regimes[1].open[2]"},
              {"[1, 0, 0.5]", "E904 regimes[1].open[2]"},
              {"[1, 0, true]", "E904 regimes[1].open[2]"}};
  for (const auto& row : rows) {
    Json json = Json::parse(written);
    json["regimes"][1]["open"] = Json::parse(row.value);
    const Result<Problem> spoiled = read_problem(json.dump());
    CAPTURE(row.value);
    REQUIRE_FALSE(bool(spoiled));
    REQUIRE(spoiled.error().size() == 1);
    CHECK(spoiled.error().front().code + " " + spoiled.error().front().path == row.found);
  }
}

}  // namespace casus
