#include "game/extensive_form.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "game/period.hpp"
#include "game/problem_json.hpp"
#include "game/response_point.hpp"
#include "tests/game/gambit_game.hpp"
#include "tests/game/small_problem.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

std::string read(const std::string& name) {
  std::ifstream file(std::string(CASUS_ROOT) + "/tests/oracle/" + name);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// [lambda][information set][action] what Gambit found, polished.
using Published = std::map<double, GambitGame::Behaviour>;

std::map<std::string, Published> published() {
  std::map<std::string, Published> all;
  std::istringstream lines(read("gambit/qre_behavior.csv"));
  std::string line;
  const auto next = [&] {
    if (!std::getline(lines, line)) return false;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
  };
  REQUIRE(next());
  REQUIRE(line ==
          "game,lambda,player,player_name,infoset,infoset_label,action,gambit_prob,"
          "polished_prob");
  while (next()) {
    std::vector<std::string> cells;
    std::istringstream columns(line);
    for (std::string cell; std::getline(columns, cell, ',');) cells.push_back(cell);
    REQUIRE(cells.size() == 9);
    all[cells[0]][std::stod(cells[1])][{std::stoi(cells[2]), std::stoi(cells[4])}].push_back(
        std::stod(cells[8]));
  }
  return all;
}

/// A problem of exact mode of this many guarantors, the second promise put to a vote.
Problem exact_problem(std::uint64_t seed, int guarantors) {
  Problem p = small_problem(seed);
  while (p.guarantor_count() != guarantors) p = small_problem(++seed);
  p.exact = true;
  p.contest.response_correlation = 0.0;
  return p;
}

/// The exported game, solved by the general solver, against the response that casus finds.
void check_export(const Problem& problem, int kind, int period) {
  CAPTURE(kind);
  CAPTURE(period);
  const auto text = extensive_form(problem, kind, period, {});
  REQUIRE(bool(text));
  const GambitGame game(*text);
  const auto branch = game.principal_branch({problem.precision.guarantor}, 0.1).front();
  const int regime = problem.regime_of[period];
  const double balance_fu = balance_at_start(problem, kind, period);
  constexpr Within binding{.abs = 1e-9, .why = "binding precision of model.md's cases"};
  std::size_t compared = 0;
  for (const auto& [place, probability] : branch) {
    const ResponsePoint point = response_at(
        problem,
        {.regime = regime, .kind = kind, .outcome = place.second - 1, .balance_fu = balance_fu},
        {});
    const std::vector<double>& own = point.probability[place.first - 1];
    std::size_t action = 0;
    for (int l = 0; l < problem.levels(); ++l) {
      const std::string level = "level " + std::to_string(l);
      const auto& names = game.actions(place);
      if (std::find(names.begin(), names.end(), level) == names.end()) {
        CHECK(own[l] == 0.0);
        continue;
      }
      CHECK(near(probability[action++], own[l], binding));
      ++compared;
    }
  }
  CHECK(compared > 2 * problem.guarantors.size());
}

}  // namespace

TEST_CASE("a general solver finds Gambit's equilibria of four crisis games") {
  constexpr Within same{.abs = 1e-9, .why = "tests/oracle/gambit/README.md"};
  const auto games = published();
  REQUIRE(games.size() == 4);
  for (const auto& game : games) {
    const std::string& name = game.first;  // CAPTURE takes no structured binding
    const auto& by_lambda = game.second;
    CAPTURE(name);
    std::vector<double> lambdas;
    for (const auto& [lambda, behaviour] : by_lambda) lambdas.push_back(lambda);
    const auto found = GambitGame(read("gambit/" + name)).principal_branch(lambdas, 0.05);
    std::size_t at = 0;
    for (const auto& point : by_lambda) {
      const auto& behaviour = point.second;
      CAPTURE(point.first);
      REQUIRE(found[at].size() == behaviour.size());
      for (const auto& [place, probability] : behaviour) {
        REQUIRE(found[at].at(place).size() == probability.size());
        for (std::size_t a = 0; a < probability.size(); ++a) {
          CHECK(near(found[at].at(place)[a], probability[a], same));
        }
      }
      ++at;
    }
  }
}

TEST_CASE("an exported game has the equilibrium that casus finds") {
  const Result<Problem> four = read_problem(read("cases/exact_four.json"));
  REQUIRE(bool(four));
  for (int kind = 0; kind < 3; ++kind) check_export(*four, kind, 7 * kind);
  const Problem voted = exact_problem(3, 2);  // floors, a vote, another regime from period 5 on
  check_export(voted, 2, 0);
  check_export(voted, 1, 9);
}

TEST_CASE("a game is exported only of exact mode and below a limit") {
  Problem problem = small_problem(1);
  CHECK(extensive_form(problem, 2, 0, {}).error().front().code == "E911");
  problem = exact_problem(1, 5);
  const GuarantorData last = problem.guarantors.back();
  for (int i = 5; i < 8; ++i) add_guarantor(problem, last);
  const auto refused = extensive_form(problem, 2, 0, {});
  REQUIRE(!refused);
  CHECK(refused.error().front().code == "E912");
}

}  // namespace casus
