#include "compile/compile.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "compile/flows.hpp"
#include "compile/guarantors.hpp"
#include "compile/regimes.hpp"
#include "game/problem_check.hpp"
#include "tests/compile/compile_bench.hpp"
#include "tests/support/near.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

constexpr Within digits{.abs = 1e-12, .relative = 1e-12, .why = "products of a few numbers"};

}  // namespace

TEST_CASE("what guarantors can do follows the formulas of compile.md") {
  const CompileBench bench(small_scenario());
  const auto& all = bench.base.none.guarantors;
  REQUIRE(all.size() == 3);
  CHECK(near(all[0].troops[4], 0.1 * 150 * 1.5, digits));  // share x active x quality
  CHECK(near(all[1].troops[4], 0.1 * 250 * 1.5, digits));  // active personnel at the cap
  CHECK(near(all[0].arms[3], 0.8 * 2 * 5, digits));        // FU per EUR bn x surge x year
  CHECK(near(all[1].arms[3], 0.8 * 2 * 0.001 * 1000 * 0.5, digits));  // least share of GDP in EUR
  CHECK(all[0].arms[3] == all[0].arms[4]);
  CHECK(near(all[0].sanction[2], 0.25 * 3000.0 / 4000, digits));  // shared by GDP
  CHECK(all[0].sanction[1] == 0.0);
  CHECK(near(all[0].exposure[4], 0.5 * 150 / 600, digits));  // share of all personnel
  CHECK(near(all[1].exposure[4], 0.3, digits));              // the cap
  CHECK(near(all[0].audience, 1.5 / 3, digits));             // log-odds / precision x factor
  CHECK(all[2].sanction[4] == 0.0);                          // no GDP: its members are counted
  CHECK(all[2].troops[4] + all[2].arms[4] == 0.0);           // above its ceiling nothing
  CHECK(bench.base.none.kinds[2].ceiling == std::vector<int>{4, 4, 2});
}

TEST_CASE("levels left out of a stated response share the rest") {
  const CompileBench bench(small_scenario());
  const auto& first = bench.base.profiles[0];
  const double rest = 1 - 0.06 - 0.55 - 0.08;
  CHECK(near(first[1], 0.3 * rest, digits));  // consult_share of it
  CHECK(near(first[2], 0.7 * rest, digits));
  const auto& last = bench.base.profiles[2];  // economic is given, consulting has what is left
  CHECK(near(last[1], 0.3, digits));
  CHECK(near(last[2], 0.6, digits));
  CHECK(last[3] + last[4] == 0.0);
}

TEST_CASE("the stated profiles are an exact fixed point in the package without instruments") {
  // compile.md, "Guarantors": costs by inversion at the reference attack.
  for (std::uint32_t future = 0; future < 16; ++future) {
    CAPTURE(future);
    const CompileBench bench(small_scenario(), future);
    const ProfileDistance distance =
        profile_distance(bench.base.none, bench.base.reference_kind, bench.base.profiles, {});
    CHECK(distance.residual < 1e-12);
    CHECK(distance.converged);
  }
  const CompileBench central(small_scenario());
  CHECK(profile_distance(central.base.none, 2, central.base.profiles, {}).largest < 1e-9);
  // and no others are: QMC sends arms more often than it stated
  ByGuarantorAndLevel others = central.base.profiles;
  others[0][0] -= 0.03;
  others[0][3] += 0.03;
  const ProfileDistance off = profile_distance(central.base.none, 2, others, {});
  CHECK(near(off.residual, 0.03, {.abs = 1e-3, .why = "what the others do moves QMC a little"}));
  CHECK(near(off.largest, 0.03, {.abs = 1e-9, .why = "the solution is that of before"}));
  CHECK(off.guarantor == 0);
  others = central.base.profiles;
  others[1][1] -= 0.02;
  others[1][2] += 0.03;
  others[1][3] -= 0.01;
  const ProfileDistance second = profile_distance(central.base.none, 2, others, {});
  CHECK(near(second.largest, 0.03, {.abs = 1e-9, .why = "the solution is that of before"}));
  CHECK(second.guarantor == 1);
  CHECK(second.level == 2);
}

TEST_CASE("a factor of costs at the reference attack is divided out again") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "attacks.full.cost_factor", Certain{0.5});
  const CompileBench half(scenario), whole(small_scenario());
  CHECK(near(half.base.none.guarantors[0].cost[3], 2 * whole.base.none.guarantors[0].cost[3],
             digits));
}

TEST_CASE("force, occasions, support and grids follow the scenario") {
  const CompileBench bench(small_scenario());
  const Problem& none = bench.base.none;
  CHECK(none.time.step == 0.25);
  CHECK(none.time.report == 12);
  CHECK(none.time.solve == 20);
  CHECK(near(none.challenger_force[4], 660 + 20, digits));
  CHECK(near(none.challenger_force[19], 660 + 50, digits));  // the cap
  CHECK(none.opportunity_rate[7] == 1.0);
  CHECK(none.opportunity_rate[8] == 0.5);  // from year 2 on
  CHECK(none.support.levels == 3);
  CHECK(none.support.start == 3);
  CHECK(none.grid.strength.spacing() == 30.0);
}

TEST_CASE("what arrives in time is exact in force at the level of troops") {
  const CompileBench bench(small_scenario());
  const KindData& full = bench.base.none.kinds[2];
  CHECK(full.timely[0][3] == 0.9);
  CHECK(near(full.timely[0][4], (0.9 * 8 + 0.7 * 22.5) / 30.5, digits));
  CHECK(full.timely[0][2] == 1.0);
  CHECK(bench.base.none.kinds[0].timely[0][4] == 1.0);  // grey: nothing is late
}

TEST_CASE("aid becomes force after its lag, and its funding changes fatigue") {
  const CompileBench bench(small_scenario());
  const Compiled aid = bench.compiled("aid");
  CHECK(near(aid.flows.pledged_eur_bn[0], 28, digits));
  CHECK(aid.problem.aid[2] == 0.0);
  CHECK(near(aid.problem.aid[3], 28 * 0.8, digits));  // 0.6 years: from the third period on
  CHECK(near(aid.flows.largest_donor_share, 0.6, digits));
  // (0.6 x 0.5 + 0.2 x 1.5) / 0.8
  CHECK(near(aid.problem.regimes[0].fatigue, 0.2 * 0.75, digits));
  CHECK(bench.compiled("pact").problem.regimes[0].fatigue == 0.2);
  const Compiled all = bench.compiled("all");
  CHECK(near(all.problem.domestic[0], 42 + 20 * 0.8 * 0.25, digits));  // economic assistance
}

TEST_CASE("a package without an actor loses its money, troops, promises and vote") {
  const CompileBench bench(small_scenario());
  const Compiled without = bench.compiled("all-without");
  CHECK(near(without.flows.pledged_eur_bn[0], 28 * 0.4, digits));
  CHECK(near(without.problem.regimes.front().fatigue, 0.2 * 1.5, digits));
  CHECK(near(without.problem.regimes.front().garrison, 40 * 0.5, digits));
  CHECK(without.problem.regimes.front().tripwire[0] == 0.0);
  for (const Promise& one : without.promises) {
    CHECK(one.data.level[0] == 0);
    if (one.data.vote) CHECK(one.data.vote->members == std::vector<int>{1, 2});
  }
  CHECK(without.promises.size() == 1);  // the pact was with the actor alone
}

TEST_CASE("who is absent from a package has nothing to help with there, and elsewhere all") {
  Scenario scenario = small_scenario();
  Package gone = scenario.packages[index(scenario.package("all-without").value())];
  gone.id = "all-gone";
  gone.absent = {ActorId{2}};
  scenario.packages.push_back(gone);
  const CompileBench bench(scenario);
  Problem without = bench.compiled("all-without").problem;
  const Problem absent = bench.compiled("all-gone").problem;
  const std::vector<double> nothing(level_count, 0.0);
  CHECK(without.guarantors[0].arms[3] > 0.0);
  CHECK(without.guarantors[0].sanction[2] > 0.0);
  GuarantorData& one = without.guarantors[0];  // all else is as without the signature
  one.arms = one.troops = one.sanction = one.exposure = nothing;
  for (KindData& kind : without.kinds) kind.ceiling[0] = 0;
  CHECK(absent == without);
  CHECK(absent.kinds[2].ceiling == std::vector<int>{0, 4, 2});

  CompileBench unlimited(scenario);  // where nobody else is limited
  for (KindData& kind : unlimited.base.none.kinds) kind.ceiling.clear();
  CHECK(unlimited.compiled("all-gone").problem.kinds[0].ceiling == std::vector<int>{0, 4, 4});
}

TEST_CASE("a deployment adds garrison and tripwires, and exposure at every level") {
  const CompileBench bench(small_scenario());
  const Compiled collective = bench.compiled("collective");
  const RegimeData& regime = collective.problem.regimes.front();
  CHECK(regime.garrison == 40.0);
  CHECK(regime.tripwire == std::vector<double>{1.0, 1.0, 0.0});
  const double deployed = 0.5 * 20 * 0.5 / 600;
  REQUIRE(regime.exposure.size() == 3);
  CHECK(near(regime.exposure[0], deployed, digits));
  CHECK(regime.exposure[1] == 0.0);  // its own meets the cap
  CHECK(regime.exposure[2] == 0.0);
  CHECK(near(collective.problem.guarantors[0].exposure[4], 0.125, digits));
  CHECK(collective.problem.guarantors[0].exposure[0] == 0.0);
  CHECK(bench.base.none.regimes.front().exposure.empty());
}

TEST_CASE("regimes begin when instruments enter into force") {
  const CompileBench bench(small_scenario());
  const Compiled collective = bench.compiled("collective");
  REQUIRE(collective.problem.regimes.size() == 2);  // 0.75 years after the ceasefire
  CHECK(collective.problem.regime_of[2] == 0);
  CHECK(collective.problem.regime_of[3] == 1);
  CHECK(collective.problem.regime_of[19] == 1);
  CHECK(collective.problem.regimes[0].promises.empty());
  CHECK(collective.problem.regimes[1].promises.size() == 1);
}

TEST_CASE("a text stands in for another only while it is in force") {
  Scenario scenario = small_scenario();
  scenario.instruments[1].implements = {"pact"};  // QMC is a party of both
  const CompileBench bench(scenario);
  const Compiled all = bench.compiled("all");
  const auto names = [&](int period) {
    std::vector<std::string> found;
    const int regime = all.problem.regime_of[static_cast<std::size_t>(period)];
    for (const auto& one : all.problem.regimes[static_cast<std::size_t>(regime)].promises)
      found.push_back(one.id);
    return found;
  };
  CHECK(names(2) == std::vector<std::string>{"pact/1", "pact/2"});
  CHECK(names(3) == std::vector<std::string>{"guarantee/4"});  // 0.75 years after the ceasefire
  SUBCASE("it stands in for nobody whom the package takes out of it") {
    for (PackageEntry& one : scenario.packages[index(*scenario.package("all"))].entries)
      if (one.instrument == InstrumentId{1}) one.without = {ActorId{2}};
    const Compiled other = CompileBench(scenario).compiled("all");
    CHECK(other.problem.regimes[static_cast<std::size_t>(other.problem.regime_of[3])]
              .promises.size() == 3);
  }
  SUBCASE("nor where it is in no force during the report") {
    scenario.instruments[1].in_force = {};
    const Compiled other = CompileBench(scenario).compiled("all");
    CHECK(other.problem.regimes.back().promises.size() == 2);
  }
}

TEST_CASE("a package has at most six regimes, the closest changes being joined") {
  Scenario scenario = small_scenario();
  // ten copies of the guarantee, one every period
  for (int copy = 0; copy < 10; ++copy) {
    Instrument one = scenario.instruments[1];
    one.id = "copy-" + std::to_string(copy);
    one.clauses[0].readings.resize(1);
    one.clauses[0].readings[0].weight = 1.0;
    const auto position = static_cast<int>(scenario.quantities.size());
    scenario.quantities.push_back({.path = one.id + ".in_force",
                                   .distribution = Certain{0.25 * (copy + 1)},
                                   .stream = {.file = 0, .position = position}});
    one.in_force.delay = static_cast<QuantityId>(position);
    scenario.packages[1].entries.push_back(
        {.instrument = static_cast<InstrumentId>(scenario.instruments.size())});
    scenario.instruments.push_back(one);
  }
  const CompileBench bench(scenario);
  const Compiled pact = bench.compiled("pact");
  CHECK(static_cast<int>(pact.problem.regimes.size()) == most_regimes);
  CHECK(pact.problem.regimes.back().promises.size() >= 10);
  CHECK(check(pact.problem).empty());
}

TEST_CASE("every problem of every package and future passes the check of the game") {
  for (std::uint32_t future = 0; future < 16; ++future) {
    const CompileBench bench(small_scenario(), future);
    for (const Package& package : bench.scenario.packages) {
      CAPTURE(package.id);
      CHECK(check(bench.compiled(package.id.c_str()).problem).empty());
    }
  }
}

TEST_CASE("a problem that the game refuses is an error that names package and future") {
  Scenario scenario = small_scenario();
  set_distribution(scenario, "protege.noise", Certain{10});  // the strength grid is too coarse
  const CompileBench bench(scenario);
  const auto refused = compile(bench.numbers(), bench.inputs, bench.base,
                               bench.scenario.packages[0], bench.duties.packages[0]);
  REQUIRE(!refused);
  CHECK(refused.error().front().code == "E209");
  CHECK(refused.error().front().message.find("package 'none', the central future") == 0);
}

TEST_CASE("instruments in force need no adoption, all others those who must agree") {
  const CompileBench bench(small_scenario());
  CHECK(bench.values.adoption[0].own.empty());
  CHECK(bench.values.adoption[4].own == std::vector<double>(bench.scenario.actors.size(), 0.5));
  CHECK(bench.compiled("none").adoption.empty());
  CHECK(bench.compiled("pact").adoption.empty());  // in force since 2024
  const auto collective = bench.compiled("collective").adoption;
  REQUIRE(collective.size() == 2);
  CHECK(collective[0].vote.members == std::vector<int>{0, 1, 2});  // the body, by its rule
  CHECK(collective[0].vote.type == VoteRule::consensus);
  CHECK(collective[0].shares.empty());
  CHECK(!collective[0].consent);
  CHECK(collective[1].instrument == InstrumentId{4});  // the force: who sends troops, and QMB
  CHECK(collective[1].members == std::vector{ActorId{2}, ActorId{3}});
  CHECK(collective[1].shares == std::vector{0.5, 0.25});
  CHECK(collective[1].consent);

  const auto aid = bench.compiled("aid").adoption;
  REQUIRE(aid.size() == 1);
  CHECK(aid[0].vote.members == std::vector<int>{0, 1});  // each donor
  CHECK(aid[0].vote.type == VoteRule::consensus);
  CHECK(aid[0].shares == std::vector{0.6, 0.2});
  CHECK(!aid[0].consent);
}

TEST_CASE("who is taken out is not asked, and what nobody gives is not decided") {
  const CompileBench bench(small_scenario());
  const auto without = bench.compiled("all-without").adoption;
  REQUIRE(without.size() == 4);
  CHECK(without[0].members == std::vector{ActorId{3}, ActorId{4}});
  CHECK(without[1].shares == std::vector{0.2});
  CHECK(without[3].shares == std::vector{0.25});
  const Package& all = bench.package_at("all");
  CHECK(open_instruments(bench.scenario, bench.inputs, all) ==
        std::vector{InstrumentId{1}, InstrumentId{2}, InstrumentId{3}, InstrumentId{4}});

  Scenario scenario = small_scenario();
  for (PackageEntry& entry : scenario.packages.back().entries)
    entry.without = {ActorId{2}, ActorId{3}};
  const CompileBench nobody(scenario);
  CHECK(nobody.compiled("all-without").adoption.size() == 1);  // QME is left to the guarantee
  CHECK(open_instruments(nobody.scenario, nobody.inputs, nobody.package_at("all-without")) ==
        std::vector{InstrumentId{1}});
}

TEST_CASE("a text that is based on another has its draws where both have a clause, and twins all") {
  Scenario scenario = small_scenario();
  Instrument twin = scenario.instruments[1];
  twin.id = "twin";
  twin.draws_of = InstrumentId{1};
  Instrument variant = scenario.instruments[1];  // of the twin, with a clause of its own
  variant.id = "variant";
  variant.draws_of = InstrumentId{5};
  variant.clauses.push_back(variant.clauses[0]);
  variant.clauses.back().id = "5";
  Instrument stranger = scenario.instruments[1];
  stranger.id = "stranger";
  for (const Instrument& one : {twin, variant, stranger}) scenario.instruments.push_back(one);
  const Sampler sampler = Sampler::make(scenario, 3).value();
  for (std::uint32_t future = 0; future < 4; ++future) {
    CAPTURE(future);
    const FutureValues values = sampler.draw(future);
    const auto same = [](const ClauseDraw& a, const ClauseDraw& b) {
      return a.reading == b.reading && a.level == b.level;
    };
    CHECK(same(values.clauses[5][0], values.clauses[1][0]));
    CHECK(same(values.clauses[6][0], values.clauses[1][0]));
    CHECK(!same(values.clauses[6][1], values.clauses[1][0]));
    CHECK(!same(values.clauses[7][0], values.clauses[1][0]));
    CHECK(values.adoption[5].own == values.adoption[1].own);
    CHECK(values.adoption[6].common == values.adoption[1].common);
    CHECK(values.adoption[7].common != values.adoption[1].common);
  }

  // Twins make the same problem, but for the names of their promises.
  Package alone{.id = "one", .entries = {{InstrumentId{1}, {}}}}, other{.id = "other"};
  other.entries = {{InstrumentId{5}, {}}};
  scenario.packages = {alone, other};
  scenario.fallback.reset();
  const CompileBench bench(scenario, 2);
  Problem one = bench.compiled("one").problem, two = bench.compiled("other").problem;
  for (Problem* problem : {&one, &two})
    for (RegimeData& regime : problem->regimes)
      for (PromiseData& promise : regime.promises) promise.id = "the same";
  CHECK(one == two);
}

}  // namespace casus
