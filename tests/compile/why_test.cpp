#include "compile/why.hpp"

#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "compile/traced.hpp"
#include "compile/why_page.hpp"
#include "compile/why_rows.hpp"
#include "game/problem_json.hpp"
#include "tests/compile/compile_bench.hpp"
#include "tests/compile/formula_value.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

using Json = nlohmann::json;

std::vector<Origin> origins_of(const CompileBench& bench, const char* package) {
  return why(bench.numbers(), bench.inputs, bench.package_at(package), bench.duties_at(package));
}

const Origin& find(const std::vector<Origin>& origins, const std::string& number) {
  for (const Origin& one : origins) {
    if (one.number == number) return one;
  }
  throw std::logic_error("no number " + number);
}

/// Every number of a JSON document by its path, "guarantors[3].arms[4]".
void collect_numbers(const Json& json, const std::string& path,
                     std::map<std::string, double>& all) {
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) {
      collect_numbers(value, path.empty() ? key : path + "." + key, all);
    }
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) {
      collect_numbers(json[i], path + "[" + std::to_string(i) + "]", all);
    }
  } else if (json.is_number()) {
    all[path] = json.get<double>();
  }
}

/// A scenario that takes every branch: own numbers, a vote by two keys, a lag, what enters later.
Scenario branching_scenario() {
  Scenario scenario = distinct_scenario();
  scenario.vocabulary.bodies[0].rule =
      Rule{.kind = Rule::Kind::qualified_majority, .share = 0.55, .population_share = 0.65};
  const double millions[] = {83.5, 10.4, 448.8};
  for (std::size_t g = 0; g < 3; ++g) {
    Actor& actor = scenario.actors[2 + g];
    actor.numbers["population"] =
        add_quantity(scenario, "actors." + actor.id + ".population", Certain{millions[g]});
  }
  scenario.actors[2].numbers["stake"] = add_quantity(scenario, "actors.QMC.stake", Certain{1.23});
  scenario.instruments[2].in_force.delay = add_quantity(scenario, "aid.in_force", Certain{0.5});
  scenario.instruments[3].buys = add_quantity(scenario, "economic.buys", Certain{0.61});
  set_distribution(scenario, "guarantor.vote_yes", Uniform{0.6, 0.9});
  scenario.quantities[index(quantity_at(scenario, "guarantor.vote_yes"))].draw = Draw::own;
  scenario.attacks[0].ceiling = Level::consult;
  scenario.attacks[1].numbers["duration"] =
      add_quantity(scenario, "attacks.limited.duration", Certain{0.11});
  Incidents incidents{.kind = AttackId{1}};
  incidents.numbers["rate"] = add_quantity(scenario, "incidents.rate", Certain{0.47});
  incidents.numbers["half_life"] = add_quantity(scenario, "incidents.half_life", Certain{1.7});
  incidents.numbers["face"] = add_quantity(scenario, "incidents.face", Certain{0.53});
  scenario.incidents = incidents;
  scenario.instruments[1].monitoring =
      add_quantity(scenario, "guarantee.monitoring", Certain{0.41});
  return scenario;
}

}  // namespace

TEST_CASE("why explains every number of the problem, and gives the value that it has") {
  for (const auto& [scenario, future] :
       {std::pair<Scenario, std::optional<std::uint32_t>>{small_scenario(), std::nullopt},
        {small_scenario(), 3u},
        {branching_scenario(), std::nullopt},
        {branching_scenario(), 5u}}) {
    const CompileBench bench(scenario, future);
    for (const Package& package : bench.scenario.packages) {
      CAPTURE(package.id);
      std::map<std::string, double> numbers;
      const Compiled compiled = bench.compiled(package.id.c_str());
      collect_numbers(Json::parse(to_json(compiled.problem)), "", numbers);
      const std::vector<Origin> origins = origins_of(bench, package.id.c_str());
      std::size_t explained = 0;
      for (const Origin& one : origins) {
        CAPTURE(one.number);
        REQUIRE(numbers.count(one.number) == 1);
        explained += same_bits({&one.value, 1}, {&numbers[one.number], 1});
      }
      CHECK(explained == origins.size());
      CHECK(explained == numbers.size());
    }
  }
}

TEST_CASE("each formula, read back and computed, gives its number bit for bit") {
  for (const std::optional<std::uint32_t> future : {std::optional<std::uint32_t>(), {2}}) {
    for (const Scenario& scenario : {small_scenario(), branching_scenario()}) {
      const CompileBench bench(scenario, future);
      for (const Package& package : bench.scenario.packages) {
        for (const Origin& one : origins_of(bench, package.id.c_str())) {
          const double value = FormulaValue(one.formula, one.inputs).get();
          const bool same = value == one.value;
          CAPTURE(one.number);
          CAPTURE(one.formula);
          CAPTURE(value - one.value);
          CHECK(same);
        }
      }
    }
  }
}

TEST_CASE("what a formula names is that quantity in this future") {
  const CompileBench bench(branching_scenario(), 1u);
  std::size_t quantities = 0;
  for (const Origin& one : origins_of(bench, "all")) {
    for (const TracedInput& input : one.inputs) {
      if (!input.quantity) continue;
      ++quantities;
      const Quantity& quantity = bench.scenario.quantity(*input.quantity);
      CAPTURE(one.number);
      CAPTURE(input.name);
      const std::size_t open = input.name.find('[');
      REQUIRE(input.name.substr(0, open) == quantity.path);
      const double expected =
          open == std::string::npos
              ? bench.values.common[index(*input.quantity)]
              : bench.values.of(*input.quantity, *bench.scenario.actor(input.name.substr(
                                                     open + 1, input.name.size() - open - 2)));
      CHECK(input.value == expected);
    }
  }
  CHECK(quantities > 200);
}

TEST_CASE("formulas by family, as compile.md has them") {
  Scenario scenario = branching_scenario();
  auto& readings = scenario.instruments[1].clauses[0].readings;
  readings = {readings.back()};  // that a body decides
  readings.front().weight = 1.0;
  const CompileBench bench(scenario, 4u);
  const std::vector<Origin> all = origins_of(bench, "all");
  const auto kind = [&](const char* key) { return "attacks.full." + std::string(key); };
  const struct {
    const char* number = "";
    std::string formula{};
  } rows[] = {
      {"time.solve", "max(1, round(horizon.solve / horizon.step))"},
      {"level_weight[2]", "level_weight.economic"},
      {"challenger.defeat_cost", "challenger.defeat_cost"},
      {"opportunity_rate[8]", "opportunity.rate * opportunity.later_factor"},
      {"kinds[2].attribution", kind("attribution")},
      {"kinds[2].timely[1][4]",
       "(attacks.full.timely.arms * arms[QMD] + attacks.full.timely.troops * troops[QMD]) / "
       "(arms[QMD] + troops[QMD])"},
      {"kinds[0].ceiling[2]", "attacks.grey.ceiling"},
      {"kinds[2].ceiling[2]", "actors.QME.ceiling"},
      {"kinds[1].duration", "attacks.limited.duration"},
      {"incident.rate[1]",
       "incidents.rate * exp(-(ln_2 * (t * horizon.step) / incidents.half_life))"},
      {"incident.rate[8]",
       "incidents.rate * exp(-(ln_2 * (t * horizon.step) / incidents.half_life)) * "
       "guarantee.monitoring"},
      {"incident.audience", "incidents.face * challenger.audience"},
      {"guarantors[0].stake", "actors.QMC.stake"},
      {"guarantors[1].stake", "guarantor.stake"},
      {"guarantors[1].audience",
       "guarantor.promise_effect / precision.guarantor * guarantor.promise_factor"},
      {"guarantors[0].arms[3]",
       "fu_per_eur_bn * guarantor.surge * max(actors.QMC.best_year_aid, guarantor.least_aid_share "
       "* (actors.QMC.gdp * eur_per_usd))"},
      {"guarantors[1].troops[4]",
       "guarantor.deployable_share * min(actors.QMD.active, guarantor.active_cap) * "
       "guarantor.quality"},
      {"guarantors[0].cost[3]",
       "(payoff[QMC][3] - payoff[QMC][0] - ln(profile[QMC][3] / profile[QMC][0]) / "
       "precision.guarantor) / attacks.full.cost_factor"},
      {"guarantors[0].sanction[2]", "guarantor.sanction_total * actors.QMC.gdp / all.gdp"},
      {"guarantors[0].exposure[4]",
       "min(guarantor.exposure_cap, guarantor.exposure_per_share * actors.QMC.active / "
       "all.active)"},
      {"regimes[0].exposure[0]",
       "max(0, min(guarantor.exposure_per_share * (force.troops * force.contributors[QMC]) / "
       "all.active, guarantor.exposure_cap - min(guarantor.exposure_cap, "
       "guarantor.exposure_per_share * actors.QMC.active / all.active)))"},
      {"support.levels", "max(1, round(support.levels))"},
      {"regimes[0].fatigue", "support.fatigue"},
      {"regimes[1].fatigue", "support.fatigue * funding.aid"},
      {"regimes[0].garrison", "force.garrison"},
      {"regimes[0].promises[1].strength[0]",
       "strength.form.political_agreement * strength.discretion.holder_judgement * "
       "strength.consequence.none"},
      {"regimes[0].promises[1].applies[2]", "pact/2.applies[full]"},
      {"regimes[2].promises[2].vote.pull[1]", "Phi^-1(guarantor.vote_yes[QMD])"},
      {"regimes[2].promises[2].vote.weights[1]", "max(1, round(actors.QMD.population / 0.01))"},
      {"regimes[2].promises[2].vote.quota",
       "max(1, ceil(rule.population_share * (max(1, round(actors.QMC.population / 0.01)) + "
       "max(1, round(actors.QMD.population / 0.01)) + "
       "max(1, round(actors.QME.population / 0.01))) - 0.02))"},
      {"challenger_force[5]",
       "max(0, challenger.force + clamp(challenger.growth * (t * horizon.step), "
       "-challenger.growth_cap, challenger.growth_cap))"},
      {"aid[6]", "aid.money * fu_per_eur_bn"},
      {"domestic[0]", "protege.domestic + economic.money * economic.buys * economic.defence_share"},
      {"grid.balance[2]", "grid.balance.points"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.number));
    CHECK(find(all, row.number).formula == row.formula);
  }
}

TEST_CASE("why names the clause that gave a number, and why a number is what it is from when") {
  const CompileBench bench(branching_scenario());
  const std::vector<Origin> all = origins_of(bench, "all");
  CHECK(find(all, "regimes[0].promises[1].strength[0]").clause == "pact/2");
  CHECK(find(all, "regimes[0].promises[1].level[0]").note ==
        "highest of the floor, reading 1 of 1");
  CHECK(find(all, "regimes[2].promises[2].vote.count").clause == "guarantee/4");
  CHECK(find(all, "regimes[2].promises[2].vote.count").note == "0.55 of 3 seats");
  CHECK(find(all, "regimes[2].promises[2].level[0]").note ==
        "drawn from `expected`, reading 2 of 2");
  CHECK(find(all, "challenger.discount").clause == "");
  CHECK(find(all, "aid[4]").formula == "0");
  CHECK(find(all, "aid[5]").note ==
        "aid from period 5 = max(0, ceil(min(aid.in_force, 10000) / horizon.step - 1e-09)) + "
        "max(0, ceil(aid.lag / horizon.step - 1e-09))");
  CHECK(find(all, "regime_of[0]").note == "in force from the start: pact; economic; force");
  CHECK(find(all, "regime_of[2]").note ==
        "aid from period 2 = max(0, ceil(min(aid.in_force, 10000) / horizon.step - 1e-09))");
  CHECK(find(all, "opportunity_rate[0]").note.find("before year ") == 0);
  CHECK(find(all, "challenger.war_cost").unit == "stake/year");
  CHECK(find(all, "challenger.war_cost").meaning == "cost of fighting at effort 1");
}

TEST_CASE("the votes that are needed are explained by the rule, in words") {
  using enum Rule::Kind;
  const struct {
    Rule rule{};
    bool challenger_sits = false;
    const char* note = "";
  } rows[] = {
      {{.kind = single}, false, "any 1 of 3 seats"},
      {{.kind = any_n, .count = 2}, false, "any 2 of 3 seats"},
      {{.kind = simple_majority}, false, "more than half of 3 seats"},
      {{.kind = qualified_majority, .share = 0.55}, false, "0.55 of 3 seats"},
      {{.kind = simple_majority},
       true,
       "more than half of 4 seats, one of them the challenger's, which says no"},
  };
  for (const auto& row : rows) {
    Scenario scenario = distinct_scenario();
    Body& body = scenario.vocabulary.bodies[0];
    body.rule = row.rule;
    if (row.challenger_sits) body.members.push_back(scenario.challenger);
    const CompileBench bench(scenario);
    std::string note = "no quota";
    for (const Origin& one : origins_of(bench, "collective")) {
      if (contains(one.number, ".vote.quota")) note = one.note;
    }
    CHECK(note == row.note);
  }
}

TEST_CASE("a name in a formula is one word") {
  CHECK(Traced::from({.name = "a b(c)d,e\nf", .value = 2.0}).formula() == "a_b_c_d_e_f");
}

TEST_CASE("numbers that other formulas name are explained once, before what needs them") {
  const CompileBench bench(small_scenario());
  const auto named = named_numbers(origins_of(bench, "all"));
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < named.size(); ++i) {
    CAPTURE(named[i].name);
    CHECK(place.emplace(named[i].name, i).second);
    for (const TracedInput& input : named[i].inputs) {
      if (!input.formula.empty()) CHECK(place.count(input.name) == 1);
    }
  }
  CHECK(place.count("profile[QMC][3]") == 1);
  CHECK(place.count("all.gdp") == 1);
}

TEST_CASE("rows of people join what is computed alike, rows of programs only what is equal") {
  const CompileBench bench(small_scenario());
  const auto all = origins_of(bench, "all");
  std::map<std::string, WhyRow> people, programs;
  for (const WhyRow& row : joined_alike(all, bench.scenario)) people[row.numbers] = row;
  for (const WhyRow& row : joined_runs(all)) programs[row.numbers] = row;
  CHECK(joined_runs({all.front()}).size() == 1);
  REQUIRE(people.count("guarantors[0..1].troops[4]") == 1);
  const WhyRow& troops = people["guarantors[0..1].troops[4]"];
  CHECK(troops.formula ==
        "guarantor.deployable_share * min(actors.ID.active, guarantor.active_cap) * "
        "guarantor.quality");
  CHECK(near(troops.least, 22.5, {.abs = 1e-12, .why = "two products"}));
  CHECK(near(troops.most, 37.5, {.abs = 1e-12, .why = "two products"}));
  CHECK(people.count("challenger_force[0..19]") == 1);
  // the force is at its cap from period 10 on, but each period has its own time in the formula
  CHECK(programs.count("challenger_force[19]") == 1);
  CHECK(programs.count("aid[0..2]") == 1);
  CHECK(programs.count("aid[3..19]") == 1);
}

TEST_CASE("a name that holds a digit is a name, and what only begins like one is none") {
  Scenario scenario = small_scenario();
  scenario.actors[2].id = "Q2C";
  const auto row = [](const char* number, const char* formula) {
    return Origin{.number = number, .value = 1.0, .formula = formula};
  };
  const auto joined = joined_alike(
      {row("aid[0]", "actors.Q2C.gdp * share[Q2C]"), row("aid[1]", "actors.QMD.gdp * share[QMD]"),
       row("aid[2]", "actors.Q2CX.gdp * share[Q2CX]"), row("aid[3]", "actors.Q2.gdp * share[2C]")},
      scenario);
  REQUIRE(joined.size() == 3);
  CHECK(joined[0].numbers == "aid[0..1]");
  CHECK(joined[0].formula == "actors.ID.gdp * share[ID]");
  CHECK(joined[1].formula == "actors.Q2CX.gdp * share[Q2CX]");
  CHECK(joined[2].formula == "actors.Q2.gdp * share[2C]");
}

TEST_CASE("the page is 80 columns wide and shows numbers, formulas, values, clauses and reasons") {
  const CompileBench bench(branching_scenario());
  const std::string page = why_page(origins_of(bench, "all"), bench.scenario);
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.size() <= 80);
  }
  const auto shows = [&](const std::string& part) { return contains(page, part); };
  CHECK(shows("challenger.growth_cap"));
  CHECK(
      shows("    = strength.form.political_agreement * strength.discretion.holder_judgement *\n"
            "      strength.consequence.none\n"));
  CHECK(shows("    [pact/2]\n"));
  CHECK(shows("    because highest of the floor, reading 1 of 1\n"));
  CHECK(shows("all.active                     "));
  CHECK(shows("kinds[0].effort                0 share (constant)\n"));
}

TEST_CASE("the JSON has each number with formula and inputs, and each quantity with its source") {
  Scenario scenario = branching_scenario();
  Quantity& war_cost = scenario.quantities[index(quantity_at(scenario, "challenger.war_cost"))];
  war_cost.source = "a book";
  war_cost.assumed = "the scale";
  war_cost.where = {.text = 0, .begin = 8, .end = 9};
  const CompileBench bench(scenario);
  const Texts texts = {{.name = "small.yaml", .content = "first\nsecond\n"}};
  const Json json = Json::parse(why_json(origins_of(bench, "all"), bench.scenario, texts));
  std::map<std::string, Json> rows;
  for (const Json& row : json["why"]) rows[row["number"]] = row;
  const Json& audience = rows.at("guarantors[0].audience");
  CHECK(audience["formula"] ==
        "guarantor.promise_effect / precision.guarantor * guarantor.promise_factor");
  CHECK(audience["inputs"]["guarantor.promise_effect"] == bench.of("guarantor.promise_effect"));
  CHECK(audience["value"] == bench.base.none.guarantors[0].audience);
  CHECK(audience["unit"] == "payoff");
  CHECK(rows.at("aid[5..19]")["value"] == bench.compiled("all").problem.aid[7]);
  CHECK(json["quantities"]["challenger.war_cost"]["source"] == "a book");
  CHECK(json["quantities"]["challenger.war_cost"]["assumed"] == "the scale");
  CHECK(json["quantities"]["challenger.war_cost"]["line"] == 2);
  CHECK(json["quantities"]["challenger.war_cost"]["file"] == "small.yaml");
  bool found = false;
  for (const Json& one : json["named"]) found = found || one["name"] == "profile[QMC][3]";
  CHECK(found);
}

TEST_CASE("what the scenario marks sensitive is withheld, and every number that shows it") {
  Scenario scenario = branching_scenario();
  scenario.quantities[index(quantity_at(scenario, "actors.QMC.gdp"))].sensitive = true;
  const CompileBench bench(scenario);
  const auto origins = origins_of(bench, "all");
  const Json json = Json::parse(why_json(origins, bench.scenario, {}));
  CHECK(json["quantities"]["actors.QMC.gdp"].count("value") == 0);
  std::map<std::string, Json> rows;
  for (const Json& row : json["why"]) rows[row["number"]] = row;
  CHECK(rows.at("guarantors[0].sanction[2..4]")["value"].is_null());
  CHECK(rows.at("guarantors[1].sanction[2..4]")["value"].is_null());  // through all.gdp
  CHECK(rows.at("guarantors[1].troops[4]")["value"].is_number());
  const std::string gdp = fmt::format("{:.5g}", bench.of("actors.QMC.gdp"));
  CHECK(why_page(origins, bench.scenario).find(gdp) == std::string::npos);
}

TEST_CASE("formulas have the brackets that they need, and no others") {
  const Traced a = Traced::from({.name = "a", .value = 6.0});
  const Traced b = Traced::from({.name = "b", .value = 3.0});
  const Traced c = Traced::from({.name = "c", .value = 2.0});
  CHECK((a - (b - c)).formula() == "a - (b - c)");
  CHECK((a - b - c).formula() == "a - b - c");
  CHECK((a / (b * c)).formula() == "a / (b * c)");
  CHECK((a * b / c).formula() == "a * b / c");
  CHECK((a * (b + c)).formula() == "a * (b + c)");
  CHECK((a * b + c).formula() == "a * b + c");
  CHECK((-(a * b)).formula() == "-(a * b)");
  CHECK((-(a + b)).formula() == "-(a + b)");
  CHECK((-a).formula() == "-a");
  CHECK((a / Traced(1.0)).formula() == "a");
  CHECK((a - Traced(-1.5)).formula() == "a - (-1.5)");
}

}  // namespace casus
