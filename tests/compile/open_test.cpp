#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "compile/why.hpp"
#include "game/solve.hpp"
#include "tests/compile/compile_bench.hpp"
#include "tests/support/contains.hpp"

// Attacks that can be opened only while troops are deployed. docs/compile.md, "Instruments".

namespace casus {

namespace {

constexpr std::size_t raided = 1, deploying = 4;  // of the small scenario
constexpr auto sender_c = static_cast<ActorId>(2), sender_d = static_cast<ActorId>(3),
               no_sender = static_cast<ActorId>(4);

/// The small scenario in which the limited attack is one on troops of these; of anybody, if none.
Scenario on_troops_of(std::vector<ActorId> whose) {
  Scenario scenario = small_scenario();
  scenario.attacks[raided].against = Against::deployment;
  scenario.attacks[raided].troops_of = std::move(whose);
  return scenario;
}

/// By period: whether the limited attack can be opened.
std::vector<int> open_in(const Problem& problem) {
  std::vector<int> open;
  for (const int regime : problem.regime_of)
    open.push_back(problem.regimes[static_cast<std::size_t>(regime)].open[raided]);
  return open;
}

/// ... in every period, or in none.
bool is_open(const CompileBench& bench, const char* package) {
  const std::vector<int> open = open_in(bench.compiled(package).problem);
  for (const int one : open) REQUIRE(one == open.front());
  return open.front() == 1;
}

}  // namespace

TEST_CASE("a scenario without attacks on deployed troops says nothing of what is open") {
  const CompileBench bench(small_scenario());
  for (const char* package : {"none", "all"})
    for (const RegimeData& regime : bench.compiled(package).problem.regimes)
      CHECK(regime.open.empty());
}

TEST_CASE("deployed troops can be attacked where there are some, and only those whose they are") {
  const struct {
    std::vector<ActorId> of{};
    bool collective = false, without_c = false;
  } rows[] = {{{}, true, true},  // anybody's
              {{sender_c}, true, false},
              {{sender_d}, true, true},
              {{no_sender}, false, false},  // who sends none
              {{sender_c, sender_d}, true, true}};
  for (const auto& row : rows) {
    CAPTURE(row.of.size());
    const CompileBench bench(on_troops_of(row.of));
    for (const char* package : {"none", "pact", "aid"}) CHECK_FALSE(is_open(bench, package));
    CHECK(is_open(bench, "collective") == row.collective);
    CHECK(is_open(bench, "all") == row.collective);
    CHECK(is_open(bench, "all-without") == row.without_c);
    for (const RegimeData& regime : bench.compiled("all").problem.regimes) {
      REQUIRE(regime.open.size() == 3);
      CHECK(regime.open[0] == 1);
      CHECK(regime.open[2] == 1);
    }
  }
}

TEST_CASE("a garrison of which nobody says whose it is can be attacked as anybody's") {
  Scenario scenario = on_troops_of({});
  scenario.instruments[deploying].troops.reset();
  CHECK(is_open(CompileBench(scenario), "collective"));
  scenario.attacks[raided].troops_of = {sender_c};
  CHECK_FALSE(is_open(CompileBench(scenario), "collective"));
  scenario = on_troops_of({});
  for (const char* path : {"force.troops", "force.garrison"})
    scenario.quantities[index(quantity_at(scenario, path))].distribution = Certain{0.0};
  CHECK_FALSE(is_open(CompileBench(scenario), "collective"));
}

TEST_CASE("a force cannot be attacked before it is there, nor after its end") {
  Scenario scenario = on_troops_of({sender_d});
  scenario.instruments[deploying].in_force = {
      .kind = EntryIntoForce::Kind::after_ceasefire,
      .delay = add_quantity(scenario, "force.in_force", Certain{0.5})};
  scenario.instruments[deploying].term.duration =
      add_quantity(scenario, "force.term.duration", Certain{1.5});
  scenario.terms = Terms{.each = true};
  const CompileBench bench(scenario);
  const std::vector<int> open = open_in(bench.compiled("collective").problem);
  REQUIRE(open.size() == 20);  // quarters
  for (int t = 0; t < 20; ++t) {
    CAPTURE(t);
    CHECK(open[static_cast<std::size_t>(t)] == (t >= 2 && t < 8 ? 1 : 0));
  }
}

TEST_CASE(
    "a package that deploys nothing has the game of one without the attack on deployed troops") {
  const CompileBench bench(on_troops_of({sender_c}));
  const Problem problem = bench.compiled("pact").problem;
  const Measures with = solve(problem, {}).measures;
  for (const double pressed : with.attacked_by[raided]) CHECK(pressed == 0.0);
  Problem open = problem;
  for (RegimeData& regime : open.regimes) regime.open.clear();
  CHECK(solve(open, {}).measures.attacked_by[raided].back() > 0.0);
  CHECK(solve(bench.compiled("collective").problem, {}).measures.attacked_by[raided].back() > 0.0);
}

TEST_CASE("why says whose troops open an attack, and that none do") {
  const CompileBench bench(on_troops_of({sender_c}));
  const auto of = [&](const char* package) {
    std::string all;
    for (const Origin& row :
         why(bench.numbers(), bench.inputs, bench.package_at(package), bench.duties_at(package)))
      if (row.number.find(".open[") != std::string::npos)
        all += row.number + ": " + row.note + "\n";
    return all;
  };
  CHECK(contains(of("collective"), "troops of force"));
  CHECK(contains(of("none"), "no such troops are there"));
}

}  // namespace casus
