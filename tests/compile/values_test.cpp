#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "compile/flows.hpp"
#include "compile/guarantors.hpp"
#include "compile/needs.hpp"
#include "compile/votes.hpp"
#include "game/problem_json.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/normal.hpp"
#include "numeric/quantile.hpp"
#include "tests/compile/compile_bench.hpp"
#include "tests/support/near.hpp"

// The numbers of a problem, computed here by hand from docs/compile.md on a scenario in which no
// two quantities are alike.

namespace casus {

namespace {

using Json = nlohmann::json;

constexpr Within rounding{.abs = 1e-13, .relative = 1e-13, .why = "a few operations"};

/// A failing comparison shows both numbers.
#define CHECK_NUMBER(number, expected)   \
  do {                                   \
    const double is_ = (number);         \
    const double should_ = (expected);   \
    CAPTURE(is_);                        \
    CAPTURE(should_);                    \
    CHECK(near(is_, should_, rounding)); \
  } while (false)

constexpr std::size_t grey = 0, limited = 1, full = 2;  // kinds
constexpr std::size_t qmc = 0, qmd = 1, qme = 2;        // guarantors

void add_own(Scenario& scenario, std::size_t actor, const std::string& key, double value) {
  Actor& one = scenario.actors[actor];
  one.numbers[key] = add_quantity(scenario, "actors." + one.id + "." + key, Certain{value});
}

}  // namespace

TEST_CASE("no two quantities of the scenario of these tests are alike") {
  std::set<double> values;
  const Scenario scenario = distinct_scenario();
  for (const Quantity& one : scenario.quantities) values.insert(central(one.distribution));
  CHECK(values.size() == scenario.quantities.size());
}

TEST_CASE("numbers that are copied come from the quantity of their name") {
  const CompileBench bench(distinct_scenario());
  const Json problem = Json::parse(to_json(bench.base.none));
  std::vector<std::pair<std::string, std::string>> rows = {
      {"/level_weight/1", "level_weight.consult"},
      {"/level_weight/2", "level_weight.economic"},
      {"/level_weight/3", "level_weight.arms"},
      {"/opportunity_rate/0", "opportunity.rate"},
      {"/domestic/7", "protege.domestic"},
      {"/challenger_force/0", "challenger.force"},
      {"/regimes/0/fatigue", "support.fatigue"},
      {"/regimes/0/renewal", "support.renewal"},
      {"/guarantors/1/stake", "guarantor.stake"},
      {"/guarantors/1/lead_cost", "guarantor.lead_cost"},
      {"/guarantors/1/escalation", "guarantor.escalation"},
      {"/kinds/1/timely/0/3", "attacks.limited.timely.arms"},
      {"/kinds/2/timely/0/3", "attacks.full.timely.arms"}};
  const auto same_name = [&](const std::string& group, const std::vector<const char*>& keys) {
    for (const char* key : keys) rows.push_back({"/" + group + "/" + key, group + "." + key});
  };
  same_name("challenger", {"discount", "war_cost", "defeat_cost", "audience", "escalation_cost",
                           "peace_flow", "aftermath", "reaction"});
  same_name("protege", {"strength", "advantage", "decay", "noise", "war_cost", "escalation_cost"});
  same_name("contest", {"scale", "company", "response_correlation", "decision_rate",
                        "escalation_rate", "premium", "review_rate"});
  same_name("precision", {"challenger", "protege", "guarantor", "vote"});
  const auto of_kind = [&](const std::string& place, const std::string& name,
                           const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      rows.push_back({"/kinds/" + place + "/" + key, "attacks." + name + "." + key});
    }
  };
  of_kind("0", "grey", {"prize", "cost", "attribution", "cost_factor"});
  for (const auto& [place, name] : {std::pair{"1", "limited"}, {"2", "full"}}) {
    of_kind(place, name,
            {"prize", "effort", "mobilisation", "visibility", "attrition", "attribution",
             "cost_factor"});
  }
  CHECK(rows.size() == 13 + 25 + 18);
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK_NUMBER(problem.at(Json::json_pointer(row.first)).get<double>(),
                 bench.of(row.second.c_str()));
  }
  CHECK(problem["level_weight"][0] == 0.0);
  CHECK(problem["level_weight"][4] == 1.0);
  CHECK(problem["kinds"][limited]["cost"] == 0.0);
  CHECK(problem["kinds"][grey]["effort"] == 0.0);
  CHECK(problem["kinds"][grey]["visibility"] == 0.0);
}

TEST_CASE("what guarantors can do, with all numbers different") {
  const CompileBench bench(distinct_scenario());
  const auto& all = bench.base.none.guarantors;
  const auto of = [&](const char* path) { return bench.of(path); };
  const double per_bn = of("fu_per_eur_bn") * of("guarantor.surge");
  const double troops = of("guarantor.deployable_share") * of("guarantor.quality");
  CHECK_NUMBER(all[qmc].troops[4], troops * of("actors.QMC.active"));
  CHECK_NUMBER(all[qmd].troops[4], troops * of("guarantor.active_cap"));
  CHECK_NUMBER(all[qmc].arms[3], per_bn * of("actors.QMC.best_year_aid"));
  CHECK_NUMBER(all[qmd].arms[4],
               per_bn * of("guarantor.least_aid_share") * of("actors.QMD.gdp") * of("eur_per_usd"));
  const double gdp = of("actors.QMC.gdp") + of("actors.QMD.gdp");
  CHECK_NUMBER(all[qmc].sanction[2], of("guarantor.sanction_total") * of("actors.QMC.gdp") / gdp);
  CHECK_NUMBER(all[qmd].sanction[4], of("guarantor.sanction_total") * of("actors.QMD.gdp") / gdp);
  const double active = of("actors.QMC.active") + of("actors.QMD.active");
  const double per_share = of("guarantor.exposure_per_share");
  CHECK_NUMBER(all[qmc].exposure[4], per_share * of("actors.QMC.active") / active);
  CHECK(per_share * of("actors.QMD.active") / active > of("guarantor.exposure_cap"));
  CHECK_NUMBER(all[qmd].exposure[4], of("guarantor.exposure_cap"));
  CHECK_NUMBER(all[qmd].audience, of("guarantor.promise_effect") * of("guarantor.promise_factor") /
                                      of("precision.guarantor"));
  CHECK(all[qme].arms[4] + all[qme].troops[4] + all[qme].sanction[4] + all[qme].exposure[4] == 0.0);
}

TEST_CASE("above its ceiling a guarantor can do nothing, up to it everything") {
  Scenario scenario = distinct_scenario();
  scenario.actors[2].ceiling = Level::arms;
  const CompileBench bench(scenario);
  const GuarantorData& one = bench.base.none.guarantors[qmc];
  CHECK_NUMBER(one.arms[3], bench.of("fu_per_eur_bn") * bench.of("guarantor.surge") *
                                bench.of("actors.QMC.best_year_aid"));
  CHECK(one.troops[4] + one.exposure[4] == 0.0);
  CHECK(one.sanction[2] > 0.0);
  const std::vector<double>& p = bench.base.profiles[qmc];
  const double none = bench.of("actors.QMC.response.none");
  const double arms = bench.of("actors.QMC.response.arms");
  CHECK(p[4] == 0.0);
  CHECK_NUMBER(p[0], none);
  CHECK_NUMBER(p[3], arms);
  CHECK_NUMBER(p[1], (1 - none - arms) * bench.of("guarantor.consult_share"));
  CHECK_NUMBER(p[2], (1 - none - arms) * (1 - bench.of("guarantor.consult_share")));
  CHECK(bench.base.none.kinds[full].ceiling == std::vector<int>{3, 4, 2});
}

TEST_CASE("a stated chance of consulting leaves the rest to economic help, or the other way") {
  Scenario scenario = distinct_scenario();
  add_own(scenario, 2, "response.consult", 0.071);
  const CompileBench bench(scenario);
  const std::vector<double>& p = bench.base.profiles[qmc];
  const double stated = bench.of("actors.QMC.response.none") +
                        bench.of("actors.QMC.response.arms") +
                        bench.of("actors.QMC.response.troops");
  CHECK_NUMBER(p[1], 0.071);
  CHECK_NUMBER(p[2], 1 - stated - 0.071);
}

TEST_CASE("an actor's own numbers stand before those of all") {
  Scenario scenario = distinct_scenario();
  add_own(scenario, 3, "stake", 0.711);
  add_own(scenario, 3, "lead_cost", 0.722);
  add_own(scenario, 3, "escalation", 0.733);
  add_own(scenario, 3, "promise_effect", 0.744);
  add_own(scenario, 3, "promise_factor", 0.755);
  add_own(scenario, 3, "vote_yes", 0.766);
  const CompileBench bench(scenario);
  const GuarantorData& own = bench.base.none.guarantors[qmd];
  CHECK(own.stake == 0.711);
  CHECK(own.lead_cost == 0.722);
  CHECK(own.escalation == 0.733);
  CHECK_NUMBER(own.audience, 0.744 * 0.755 / bench.of("precision.guarantor"));
  CHECK(bench.base.none.guarantors[qmc].stake == bench.of("guarantor.stake"));
  const auto vote = bench.compiled("collective").problem.regimes.back().promises[0].vote.value();
  CHECK_NUMBER(vote.pull[qmd], normal_quantile(0.766));
  CHECK_NUMBER(vote.pull[qmc], normal_quantile(bench.of("guarantor.vote_yes")));
  CHECK_NUMBER(vote.correlation, bench.of("guarantor.vote_correlation"));
}

TEST_CASE("who draws alone has its own draw in the problem, whatever is common to others") {
  Scenario scenario = distinct_scenario();
  for (const char* path : {"guarantor.stake", "guarantor.promise_factor", "guarantor.vote_yes",
                           "force.tripwire", "guarantor.deployable_share", "guarantor.surge"}) {
    const QuantityId which = quantity_at(scenario, path);
    const double center = central(scenario.quantity(which).distribution);
    scenario.quantities[index(which)].distribution = Uniform{0.8 * center, center};
    scenario.quantities[index(which)].draw = Draw::own;
  }
  const CompileBench bench(scenario, 6u);
  const auto drawn = [&](const char* path, std::size_t guarantor) {
    return bench.values.own[index(quantity_at(scenario, path))][2 + guarantor];
  };
  const Problem problem = bench.compiled("collective").problem;
  for (const std::size_t i : {qmc, qmd}) {
    CAPTURE(i);
    const GuarantorData& one = problem.guarantors[i];
    CHECK(one.stake == drawn("guarantor.stake", i));
    CHECK_NUMBER(one.audience, bench.of("guarantor.promise_effect") *
                                   drawn("guarantor.promise_factor", i) /
                                   bench.of("precision.guarantor"));
    CHECK(problem.regimes.back().tripwire[i] == drawn("force.tripwire", i));
  }
  CHECK_NUMBER(problem.guarantors[qmc].troops[4], drawn("guarantor.deployable_share", qmc) *
                                                      bench.of("actors.QMC.active") *
                                                      bench.of("guarantor.quality"));
  CHECK_NUMBER(problem.guarantors[qmc].arms[4], bench.of("fu_per_eur_bn") *
                                                    drawn("guarantor.surge", qmc) *
                                                    bench.of("actors.QMC.best_year_aid"));
  CHECK(drawn("guarantor.stake", qmc) != drawn("guarantor.stake", qmd));
}

TEST_CASE("the force that arrives in time is exact, with all numbers different") {
  const CompileBench bench(distinct_scenario());
  const auto of = [&](const char* path) { return bench.of(path); };
  for (const auto& [kind, name] : {std::pair{limited, "limited"}, {full, "full"}}) {
    const std::string at = std::string("attacks.") + name + ".timely.";
    const double t_arms = of((at + "arms").c_str()), t_troops = of((at + "troops").c_str());
    for (const std::size_t i : {qmc, qmd}) {
      const GuarantorData& one = bench.base.none.guarantors[i];
      const std::vector<double>& timely = bench.base.none.kinds[kind].timely[i];
      CHECK_NUMBER(timely[4] * (one.arms[4] + one.troops[4]),
                   t_arms * one.arms[4] + t_troops * one.troops[4]);
      CHECK(timely[3] == t_arms);
      CHECK(timely[2] == 1.0);
    }
    CHECK(bench.base.none.kinds[kind].timely[qme][4] == t_troops);  // nothing to weigh by
  }
}

TEST_CASE("costs make the stated responses a fixed point: U from model.md, section 3, by hand") {
  const CompileBench bench(distinct_scenario());
  const Problem& none = bench.base.none;
  const KindData& kind = none.kinds[full];
  const double b =
      kind.effort * (none.protege.advantage * none.protege.strength - none.challenger_force[0]);
  // mean and variance of each guarantor's force, troops and exposure at its stated profile
  struct Moments {
    double force = 0.0, variance = 0.0, troops = 0.0, exposure = 0.0;
  };
  const auto force = [&](std::size_t i, std::size_t l) {
    const GuarantorData& one = none.guarantors[i];
    return kind.timely[i][l] * (one.arms[l] + one.troops[l]);
  };
  std::vector<Moments> moments(3);
  for (std::size_t i = 0; i < 3; ++i) {
    double square = 0.0;
    for (std::size_t l = 0; l < 5; ++l) {
      const double p = bench.base.profiles[i][l];
      moments[i].force += p * force(i, l);
      square += p * force(i, l) * force(i, l);
      moments[i].troops += p * kind.timely[i][l] * none.guarantors[i].troops[l];
      moments[i].exposure += p * none.guarantors[i].exposure[l];
    }
    moments[i].variance = square - moments[i].force * moments[i].force;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    const GuarantorData& one = none.guarantors[i];
    Moments others;
    double deviations = 0.0;
    for (std::size_t j = 0; j < 3; ++j) {
      if (j == i) continue;
      others.force += moments[j].force;
      others.variance += moments[j].variance;
      deviations += std::sqrt(moments[j].variance);
      others.troops += moments[j].troops;
      others.exposure += moments[j].exposure;
    }
    const double rho = none.contest.response_correlation;
    const double v = (1 - rho) * others.variance + rho * deviations * deviations;
    const double spread = kind.effort * none.contest.scale;
    const auto u = [&](std::size_t l) {
      double payoff =
          one.stake * normal_cdf((b + force(i, l) + others.force) / std::sqrt(spread * spread + v));
      if (one.troops[l] > 0.0) {
        payoff -= one.lead_cost * std::exp(-others.troops / none.contest.company);
      }
      return payoff - one.escalation * (1 - std::exp(-none.contest.escalation_rate *
                                                     (one.exposure[l] + others.exposure) /
                                                     none.contest.decision_rate));
    };
    const std::vector<double>& p = bench.base.profiles[i];
    CHECK(one.cost[0] == 0.0);
    for (std::size_t l = 1; l < 5; ++l) {
      CAPTURE(i);
      CAPTURE(l);
      const double cost =
          p[l] > 0.0
              ? (u(l) - u(0) - std::log(p[l] / p[0]) / none.precision.guarantor) / kind.cost_factor
              : 0.0;
      CHECK(near(one.cost[l], cost, {.abs = 1e-10, .why = "moments as differences"}));
    }
  }
}

TEST_CASE("aid: money x what it buys, from entry into force and its lag on") {
  Scenario scenario = distinct_scenario();
  Instrument& aid = scenario.instruments[2];
  aid.in_force.delay = add_quantity(scenario, "aid.in_force", Certain{0.2});
  scenario.instruments[2].buys = add_quantity(scenario, "aid.buys", Certain{0.617});
  const CompileBench bench(scenario);
  const Compiled compiled = bench.compiled("aid");
  const double money = bench.of("aid.money");
  CHECK(compiled.flows.pledged_eur_bn[0] == 0.0);
  CHECK_NUMBER(compiled.flows.pledged_eur_bn[1], money);  // 0.2 years: from period 1 on
  CHECK(compiled.problem.aid[3] == 0.0);
  CHECK_NUMBER(compiled.problem.aid[4], money * 0.617);  // three periods later
  CHECK_NUMBER(compiled.problem.aid[19], money * 0.617);
  CHECK_NUMBER(compiled.flows.largest_donor_share, 0.6);
  const auto& regimes = compiled.problem.regimes;
  REQUIRE(regimes.size() == 2);
  CHECK_NUMBER(regimes[0].fatigue, bench.of("support.fatigue"));
  CHECK_NUMBER(regimes[1].fatigue,
               bench.of("support.fatigue") *
                   (0.6 * bench.of("funding.multi_year_law") + 0.2 * bench.of("funding.pledge")) /
                   0.8);
  CHECK(compiled.problem.regime_of[0] == 0);
  CHECK(compiled.problem.regime_of[1] == 1);
}

TEST_CASE("a lag that began before the start is not begun again") {
  Scenario scenario = distinct_scenario();  // which starts on 1 January 2027, in steps of a quarter
  Instrument& aid = scenario.instruments[2];
  aid.lag = add_quantity(scenario, "aid.early_lag", Certain{0.7});
  aid.in_force = {.kind = EntryIntoForce::Kind::on_date, .date = {2026, 10, 2}};
  const CompileBench bench(scenario);
  const Compiled compiled = bench.compiled("aid");
  const double force = bench.of("aid.money") * bench.of("fu_per_eur_bn");
  CHECK_NUMBER(compiled.flows.pledged_eur_bn[0], bench.of("aid.money"));
  CHECK(compiled.problem.aid[1] == 0.0);
  CHECK_NUMBER(compiled.problem.aid[2], force);  // 0.45 years after the start
}

TEST_CASE("economic assistance: its own price, share and lag, or those of all") {
  Scenario scenario = distinct_scenario();
  const CompileBench plain(scenario);
  CHECK_NUMBER(plain.compiled("all").problem.domestic[0],
               plain.of("protege.domestic") + plain.of("economic.money") *
                                                  plain.of("fu_per_eur_bn") *
                                                  plain.of("economic.defence_share"));
  Instrument& economic = scenario.instruments[3];
  economic.buys = add_quantity(scenario, "economic.buys", Certain{0.519});
  economic.defence_share = add_quantity(scenario, "economic.share", Certain{0.213});
  economic.lag = add_quantity(scenario, "economic.lag", Certain{0.8});
  const CompileBench bench(scenario);
  const Problem problem = bench.compiled("all").problem;
  CHECK_NUMBER(problem.domestic[3], bench.of("protege.domestic"));
  CHECK_NUMBER(problem.domestic[4],
               bench.of("protege.domestic") + bench.of("economic.money") * 0.519 * 0.213);
  CHECK_NUMBER(problem.aid[4], bench.of("aid.money") * bench.of("fu_per_eur_bn"));
}

TEST_CASE("two programmes add up, and a package without a donor loses its share of each") {
  Scenario scenario = distinct_scenario();
  Instrument second = scenario.instruments[2];
  second.id = "second";
  second.money = add_quantity(scenario, "second.money", Certain{7.7});
  second.lag.reset();
  second.donors = {{static_cast<ActorId>(2), 0.25, Funding::annual_budget},
                   {static_cast<ActorId>(4), 0.75, Funding::pledge}};
  scenario.packages[3].entries.push_back(
      {.instrument = static_cast<InstrumentId>(scenario.instruments.size())});
  scenario.instruments.push_back(second);
  const CompileBench bench(scenario);
  const double first = bench.of("aid.money"), per_bn = bench.of("fu_per_eur_bn");
  const Compiled both = bench.compiled("aid");
  CHECK_NUMBER(both.problem.aid[0], 7.7 * per_bn);
  CHECK_NUMBER(both.problem.aid[3], (7.7 + first) * per_bn);
  CHECK_NUMBER(both.flows.largest_donor_share, (0.6 * first + 0.25 * 7.7) / (first + 7.7));
  const double weights = 0.8 * first + 7.7;
  CHECK_NUMBER(both.problem.regimes[0].fatigue,
               bench.of("support.fatigue") *
                   (0.6 * first * bench.of("funding.multi_year_law") +
                    0.2 * first * bench.of("funding.pledge") +
                    0.25 * 7.7 * bench.of("funding.annual_budget") +
                    0.75 * 7.7 * bench.of("funding.pledge")) /
                   weights);

  for (PackageEntry& entry : scenario.packages[3].entries) {
    entry.without = {static_cast<ActorId>(2)};
  }
  const CompileBench less(scenario);
  const Compiled without = less.compiled("aid");
  CHECK_NUMBER(without.flows.pledged_eur_bn[0], 0.4 * first + 0.75 * 7.7);
  CHECK_NUMBER(without.flows.largest_donor_share, 0.75 * 7.7 / (0.4 * first + 0.75 * 7.7));
  CHECK_NUMBER(without.problem.regimes[0].fatigue,
               bench.of("support.fatigue") * bench.of("funding.pledge"));
}

TEST_CASE("dates: in force from the first period that begins then or later, or never") {
  using Kind = EntryIntoForce::Kind;
  const struct {
    EntryIntoForce entry{};
    int first = 0;
  } rows[] = {
      {{.kind = Kind::never}, 20},
      {{.kind = Kind::after_ceasefire}, 0},
      {{.kind = Kind::on_date, .date = {2024, 1, 12}}, 0},
      {{.kind = Kind::on_date, .date = {2027, 1, 1}}, 0},
      {{.kind = Kind::on_date, .date = {2027, 1, 2}}, 1},
      {{.kind = Kind::on_date, .date = {2028, 1, 1}}, 4},  // 365 days are 0.9993 years
      {{.kind = Kind::on_date, .date = {2028, 1, 2}}, 5},  // 366 are more than one
      {{.kind = Kind::on_date, .date = {2029, 9, 30}}, 11},
      {{.kind = Kind::on_date, .date = {2029, 10, 2}}, 20},  // beyond the report
      {{.kind = Kind::on_date, .date = {2031, 1, 1}}, 20},
  };
  const CompileBench bench(distinct_scenario());
  for (const auto& row : rows) {
    CAPTURE(row.first);
    Instrument one;
    one.in_force = row.entry;
    CHECK(first_period(bench.numbers(), bench.inputs, one, bench.base.none.time) == row.first);
  }
  const struct {
    double years = 0.0;
    int first = 0;
  } delays[] = {{0.0, 0}, {0.01, 1}, {0.25, 1}, {0.26, 2}, {2.75, 11}, {2.76, 20}, {1e9, 20}};
  for (const auto& row : delays) {
    Scenario scenario = distinct_scenario();
    set_distribution(scenario, "guarantee.in_force", Certain{row.years});
    const CompileBench later(scenario);
    CAPTURE(row.years);
    CHECK(first_period(later.numbers(), later.inputs, later.scenario.instruments[1],
                       later.base.none.time) == row.first);
  }
}

TEST_CASE("what enters later is not there before: promises, garrison, tripwire, exposure") {
  Scenario scenario = distinct_scenario();
  scenario.instruments[4].in_force.delay = add_quantity(scenario, "force.in_force", Certain{1.0});
  const CompileBench bench(scenario);
  const Problem problem = bench.compiled("collective").problem;
  REQUIRE(problem.regimes.size() == 3);  // the guarantee after 0.7 years, the force after one
  CHECK(problem.regime_of[2] == 0);
  CHECK(problem.regime_of[3] == 1);
  CHECK(problem.regime_of[4] == 2);
  CHECK(problem.regimes[1].promises.size() == 1);
  CHECK(problem.regimes[1].garrison == 0.0);
  CHECK(problem.regimes[1].tripwire[qmc] == 0.0);
  CHECK(problem.regimes[1].exposure.empty());
  CHECK_NUMBER(problem.regimes[2].garrison, bench.of("force.garrison"));
  CHECK_NUMBER(problem.regimes[2].tripwire[qmd], bench.of("force.tripwire"));
  CHECK(problem.regimes[2].tripwire[qme] == 0.0);
  CHECK(problem.regimes[2].exposure[qmc] > 0.0);
  CHECK(problem.guarantors[qmc].exposure[0] == 0.0);  // that of the force is the regime's

  scenario.instruments[4].in_force.kind = EntryIntoForce::Kind::never;
  const CompileBench never(scenario);
  const Problem without = never.compiled("collective").problem;
  CHECK(without.regimes.back().garrison == 0.0);
  CHECK(without.regimes.back().exposure.empty());
}

TEST_CASE(
    "of more than six regimes the two changes closest in time become one, at the later date") {
  Scenario scenario = distinct_scenario();
  const double years[] = {0.5, 1.0, 1.25, 1.75, 2.25, 2.75};  // periods 2, 4, 5, 7, 9, 11
  for (const double from : years) {
    Instrument one = scenario.instruments[4];
    one.id = fmt::format("force-{}", from);
    one.in_force.delay = add_quantity(scenario, one.id + ".in_force", Certain{from});
    scenario.packages[1].entries.push_back(
        {.instrument = static_cast<InstrumentId>(scenario.instruments.size())});
    scenario.instruments.push_back(one);
  }
  const CompileBench bench(scenario);
  const Problem problem = bench.compiled("pact").problem;
  std::vector<int> changes;
  for (int t = 1; t < problem.time.solve; ++t) {
    if (problem.regime_of[t] != problem.regime_of[t - 1]) changes.push_back(t);
  }
  CHECK(changes == std::vector<int>{2, 5, 7, 9, 11});
  CHECK_NUMBER(problem.regimes[2].garrison, 3 * bench.of("force.garrison"));
}

TEST_CASE("two deployments: garrisons add up, the larger tripwire counts, exposure up to the cap") {
  Scenario scenario = distinct_scenario();
  Instrument second = scenario.instruments[4];
  second.id = "second";
  second.troops = add_quantity(scenario, "second.troops", Certain{31.0});
  second.garrison = add_quantity(scenario, "second.garrison", Certain{17.0});
  second.tripwire = add_quantity(scenario, "second.tripwire", Certain{0.4});
  second.troops_by = {{static_cast<ActorId>(3), 0.3}, {static_cast<ActorId>(4), 0.1}};
  scenario.packages[2].entries.push_back(
      {.instrument = static_cast<InstrumentId>(scenario.instruments.size())});
  scenario.instruments.push_back(second);
  const CompileBench bench(scenario);
  const Problem problem = bench.compiled("collective").problem;
  const RegimeData& regime = problem.regimes.back();
  CHECK_NUMBER(regime.garrison, bench.of("force.garrison") + 17.0);
  CHECK_NUMBER(regime.tripwire[qmc], bench.of("force.tripwire"));
  CHECK_NUMBER(regime.tripwire[qmd], bench.of("force.tripwire"));  // above 0.4
  CHECK_NUMBER(regime.tripwire[qme], 0.4);
  const double per_thousand = bench.of("guarantor.exposure_per_share") /
                              (bench.of("actors.QMC.active") + bench.of("actors.QMD.active"));
  const double of_force = per_thousand * bench.of("force.troops");
  CHECK_NUMBER(regime.exposure[qmc], 0.5 * of_force);
  CHECK(regime.exposure[qmd] == 0.0);  // its own troops meet the cap alone
  CHECK_NUMBER(regime.exposure[qme], 0.1 * 31.0 * per_thousand);

  set_distribution(scenario, "guarantor.exposure_cap", Certain{0.25});
  set_distribution(scenario, "actors.QMD.active", Certain{80.0});
  const CompileBench roomy(scenario);
  const Problem other = roomy.compiled("collective").problem;
  const double per_head = roomy.of("guarantor.exposure_per_share") /
                          (roomy.of("actors.QMC.active") + roomy.of("actors.QMD.active"));
  const double own = per_head * 80.0,
               both = per_head * (0.25 * roomy.of("force.troops") + 0.3 * 31.0);
  CAPTURE(own);
  CAPTURE(both);
  CHECK(own < 0.25);
  CHECK_NUMBER(other.regimes.back().exposure[qmd], std::min(both, 0.25 - own));
}

TEST_CASE("incidents: half as many after each half-life, fewer from the day on which one watches") {
  Scenario scenario = distinct_scenario();
  Incidents incidents{.kind = AttackId{limited}};
  incidents.numbers["rate"] = add_quantity(scenario, "incidents.rate", Certain{0.8});
  incidents.numbers["half_life"] = add_quantity(scenario, "incidents.half_life", Certain{1.5});
  incidents.numbers["face"] = add_quantity(scenario, "incidents.face", Certain{0.4});
  scenario.incidents = incidents;
  scenario.instruments[4].in_force.delay = add_quantity(scenario, "force.in_force", Certain{1.1});
  scenario.instruments[4].monitoring = add_quantity(scenario, "force.monitoring", Certain{0.3});
  scenario.instruments[1].monitoring = add_quantity(scenario, "guarantee.monitoring", Certain{0.5});
  set_distribution(scenario, "guarantee.in_force", Certain{0.75});
  const CompileBench bench(scenario);
  const IncidentData& alone = bench.base.none.incident.value();
  CHECK(alone.kind == "limited");
  CHECK(alone.rate.size() == static_cast<std::size_t>(bench.base.none.time.solve));
  CHECK_NUMBER(alone.rate[0], 0.8);
  CHECK_NUMBER(alone.rate[6], 0.4);   // 1.5 years
  CHECK_NUMBER(alone.rate[12], 0.2);  // 3 years
  CHECK_NUMBER(alone.rate[3], 0.8 * 0.70710678118654752);
  // Whatever the visibility of the kind: docs/design/0017.
  CHECK_NUMBER(alone.audience, 0.4 * bench.of("challenger.audience"));

  const IncidentData watched = bench.compiled("collective").problem.incident.value();
  CHECK(watched.rate[2] == alone.rate[2]);
  CHECK_NUMBER(watched.rate[3], 0.5 * alone.rate[3]);  // the guarantee, after 0.75 years
  CHECK_NUMBER(watched.rate[4], 0.5 * alone.rate[4]);
  CHECK_NUMBER(watched.rate[5], 0.15 * alone.rate[5]);  // and the force, after 1.1
  CHECK_NUMBER(watched.rate[19], 0.15 * alone.rate[19]);
  CHECK(bench.compiled("pact").problem.incident.value() == alone);

  scenario.incidents.reset();
  const CompileBench none(scenario);
  CHECK(!none.base.none.incident);
  CHECK(!none.compiled("collective").problem.incident);
}

TEST_CASE("a short attack has a duration and no attrition") {
  Scenario scenario = distinct_scenario();
  CHECK(!CompileBench(scenario).base.none.kinds[limited].duration);
  scenario.attacks[limited].numbers.erase("attrition");
  CHECK(missing_numbers(scenario).size() == 1);
  scenario.attacks[limited].numbers["duration"] =
      add_quantity(scenario, "attacks.limited.duration", Certain{0.12});
  CHECK(missing_numbers(scenario).empty());
  const CompileBench bench(scenario);
  CHECK(bench.base.none.kinds[limited].duration.value() == 0.12);
  CHECK(bench.base.none.kinds[limited].attrition == 0.0);
  CHECK(!bench.base.none.kinds[full].duration);
  CHECK(!bench.base.none.kinds[grey].duration);
}

TEST_CASE("against a kind of attack the lower ceiling counts, its own or the guarantor's") {
  Scenario scenario = distinct_scenario();
  const int economic = static_cast<int>(Level::economic), arms = static_cast<int>(Level::arms),
            troops = static_cast<int>(Level::troops);
  scenario.attacks[grey].ceiling = Level::economic;
  scenario.attacks[limited].ceiling = Level::arms;
  const CompileBench bench(scenario);  // the last guarantor's own is economic
  const auto& kinds = bench.base.none.kinds;
  CHECK(kinds[grey].ceiling == std::vector<int>{economic, economic, economic});
  CHECK(kinds[limited].ceiling == std::vector<int>{arms, arms, economic});
  CHECK(kinds[full].ceiling == std::vector<int>{troops, troops, economic});
  scenario.attacks[limited].ceiling = Level::troops;
  const CompileBench open(scenario);
  CHECK(open.base.none.kinds[limited].ceiling == std::vector<int>{troops, troops, economic});
}

TEST_CASE("strength is form x discretion x consequence, for each of them") {
  const std::pair<Form, const char*> forms[] = {
      {Form::treaty, "strength.form.treaty"},
      {Form::political_agreement, "strength.form.political_agreement"},
      {Form::declaration, "strength.form.declaration"},
      {Form::law, "strength.form.law"},
      {Form::programme, "strength.form.programme"}};
  const std::pair<Discretion, const char*> discretions[] = {
      {Discretion::none, "strength.discretion.none"},
      {Discretion::form_only, "strength.discretion.form_only"},
      {Discretion::best_efforts, "strength.discretion.best_efforts"},
      {Discretion::holder_judgement, "strength.discretion.holder_judgement"}};
  for (const auto& form : forms) {
    for (const auto& discretion : discretions) {
      for (const bool nothing : {false, true}) {
        CAPTURE(std::string(form.second));
        CAPTURE(std::string(discretion.second));
        Scenario scenario = distinct_scenario();
        scenario.instruments[0].form = form.first;
        Reading& reading = scenario.instruments[0].clauses[1].readings[0];
        reading.discretion = discretion.first;
        reading.breach_triggers_nothing = nothing;
        const CompileBench bench(scenario);
        const PromiseData promise = bench.compiled("pact").problem.regimes[0].promises.at(1);
        CHECK_NUMBER(promise.strength[qmc], bench.of(form.second) * bench.of(discretion.second) *
                                                bench.of(nothing ? "strength.consequence.none"
                                                                 : "strength.consequence.some"));
        CHECK(promise.strength[qmd] == 0.0);
      }
    }
  }
}

TEST_CASE("force over time: growth up to its cap, above or below; occasions become fewer") {
  for (const double growth : {30.0, -30.0}) {
    Scenario scenario = distinct_scenario();
    set_distribution(scenario, "challenger.growth", Certain{growth});
    const CompileBench bench(scenario);
    const Problem& none = bench.base.none;
    const double start = bench.of("challenger.force"), cap = bench.of("challenger.growth_cap");
    CHECK_NUMBER(none.challenger_force[3], start + growth * 0.75);
    CHECK_NUMBER(none.challenger_force[19], growth > 0 ? start + cap : start - cap);
  }
  const CompileBench bench(distinct_scenario());
  const double from = bench.of("opportunity.later_from");  // below two years
  CHECK(from > 1.75);
  CHECK_NUMBER(bench.base.none.opportunity_rate[7], bench.of("opportunity.rate"));
  CHECK_NUMBER(bench.base.none.opportunity_rate[8],
               bench.of("opportunity.rate") * bench.of("opportunity.later_factor"));
}

TEST_CASE("two keys: enough states, and states with enough people") {
  Scenario scenario = distinct_scenario();
  scenario.vocabulary.bodies[0].rule =
      Rule{.kind = Rule::Kind::qualified_majority, .share = 0.55, .population_share = 0.65};
  add_own(scenario, 2, "population", 83.51);
  add_own(scenario, 3, "population", 10.407);
  add_own(scenario, 4, "population", 0.001);
  const CompileBench bench(scenario);
  const auto vote = bench.compiled("collective").problem.regimes.back().promises[0].vote.value();
  CHECK(vote.type == VoteRule::two_key);
  CHECK(vote.members == std::vector<int>{0, 1, 2});
  CHECK(vote.weights == std::vector<int>{8351, 1041, 1});  // ten thousands, at least one
  CHECK(vote.count == 2);                                  // 0.55 of 3
  CHECK(vote.quota == 6106);                               // 0.65 of 9393 is 6105.45
}

TEST_CASE("a share of people that is a whole number is itself the quota") {
  Scenario scenario = distinct_scenario();
  scenario.vocabulary.bodies[0].rule =
      Rule{.kind = Rule::Kind::qualified_majority, .share = 0.55, .population_share = 0.65};
  add_own(scenario, 2, "population", 83.4);
  add_own(scenario, 3, "population", 12.7);
  add_own(scenario, 4, "population", 5.5);
  const CompileBench bench(scenario);
  const auto vote = bench.compiled("collective").problem.regimes.back().promises[0].vote.value();
  CHECK(vote.quota == 6604);  // 0.65 of 10,160, which in doubles is a little more
}

TEST_CASE("a vote passes only if both keys can turn") {
  VoteData vote{.members = {0, 1, 2},
                .type = VoteRule::two_key,
                .pull = {0, 0, 0},
                .weights = {5, 3, 2},
                .quota = 10,
                .count = 3};
  CHECK(can_pass(vote));
  vote.quota = 11;
  CHECK(!can_pass(vote));
  vote.quota = 10;
  vote.count = 4;
  CHECK(!can_pass(vote));
  vote.type = VoteRule::quota;
  vote.count = 0;
  CHECK(can_pass(vote));
  vote.members.clear();
  CHECK(!can_pass(vote));
}

TEST_CASE("rules ask for the votes that they name") {
  using enum Rule::Kind;
  const struct {
    Rule rule{};
    int quota = 0;
    const char* words = "";
  } rows[] = {
      {{.kind = consensus}, 0, "consensus of 3"},
      {{.kind = single}, 1, "1 of 3"},
      {{.kind = any_member_requests}, 1, "1 of 3"},
      {{.kind = any_n, .count = 3}, 3, "3 of 3"},
      {{.kind = simple_majority}, 2, "2 of 3"},
      {{.kind = qualified_majority, .share = 0.35}, 2, "2 of 3"},   // 1.05: 2
      {{.kind = qualified_majority, .share = 0.339}, 1, "1 of 3"},  // 1.017: a hair above 1 is 1
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.words));
    Scenario scenario = distinct_scenario();
    scenario.vocabulary.bodies[0].rule = row.rule;
    const CompileBench bench(scenario);
    const auto vote = bench.compiled("collective").problem.regimes.back().promises[0].vote.value();
    CHECK(vote.quota == row.quota);
    CHECK(to_text(vote) == row.words);
  }
}

TEST_CASE("a rule of the clause stands before that of the body") {
  Scenario scenario = distinct_scenario();
  scenario.instruments[1].clauses[0].readings[1].decided_by.rule =
      Rule{.kind = Rule::Kind::any_n, .count = 2};
  const CompileBench bench(scenario);
  const auto vote = bench.compiled("collective").problem.regimes.back().promises[0].vote.value();
  CHECK(vote.type == VoteRule::quota);
  CHECK(vote.quota == 2);
}

TEST_CASE("adoption: what is in force on the day of the scenario needs none") {
  Scenario scenario = distinct_scenario();
  Instrument& guarantee = scenario.instruments[1];
  guarantee.in_force = {.kind = EntryIntoForce::Kind::on_date, .date = scenario.as_of};
  scenario.instruments[4].in_force = guarantee.in_force;  // the force of the same package
  CHECK(CompileBench(scenario).compiled("collective").adoption.empty());
  ++guarantee.in_force.date.day;
  guarantee.in_force.date = {2026, 9, 1};
  const CompileBench later(scenario);
  const auto votes = later.compiled("collective").adoption;
  REQUIRE(votes.size() == 1);
  CHECK(votes[0].instrument == static_cast<InstrumentId>(1));
  CHECK(votes[0].vote.type == VoteRule::consensus);
  CHECK_NUMBER(votes[0].vote.pull[qmd], normal_quantile(later.of("guarantor.vote_yes")));

  // under the reading in which each decides alone, a treaty needs all its parties
  scenario.instruments[1].clauses[0].readings.resize(1);
  scenario.instruments[1].clauses[0].readings[0].weight = 1.0;
  scenario.instruments[1].parties = {static_cast<ActorId>(2), static_cast<ActorId>(3)};
  const CompileBench ratified(scenario);
  CHECK(ratified.compiled("collective").adoption.at(0).vote.members == std::vector<int>{0, 1});
  scenario.vocabulary.bodies[0].rule = Rule{.kind = Rule::Kind::any_n, .count = 4};
  scenario.instruments[1].clauses[0].readings[0].decided_by.body = static_cast<BodyId>(0);
  CHECK(CompileBench(scenario).compiled("collective").adoption.at(0).hopeless);  // 4 of 3
  scenario.instruments[1].clauses[0].readings[0].decided_by.body.reset();
  scenario.instruments[1].form = Form::declaration;
  CHECK(CompileBench(scenario).compiled("collective").adoption.empty());
  scenario.instruments[1].form = Form::treaty;
  scenario.instruments[1].parties.push_back(scenario.challenger);
  CHECK(CompileBench(scenario).compiled("collective").adoption.at(0).hopeless);
}

}  // namespace casus
