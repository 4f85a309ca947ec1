#include <doctest/doctest.h>

#include "compile/dates.hpp"
#include "compile/named_draws.hpp"
#include "compile/why.hpp"
#include "numeric/exp_log.hpp"
#include "tests/compile/compile_bench.hpp"

// When instruments end. docs/compile.md, "What the reference had to choose"; design note 0028.

namespace casus {

namespace {

/// What an instrument of the small scenario says of its end.
struct Ends {
  double years = -1.0, renewed = -1.0, used_by = -1.0, notice = -1.0;
};

void set_term(Scenario& scenario, std::size_t instrument, const Ends& ends) {
  Instrument& one = scenario.instruments[instrument];
  const auto add = [&](const char* key, double value, std::optional<QuantityId>& which) {
    if (value >= 0.0) which = add_quantity(scenario, one.id + ".term." + key, Certain{value});
  };
  add("duration", ends.years, one.term.duration);
  add("renewed", ends.renewed, one.term.renewed);
  add("used_by", ends.used_by, one.term.used_by);
  add("notice", ends.notice, one.term.notice);
}

/// The small scenario with every instrument for itself.
Scenario ending() {
  Scenario scenario = small_scenario();
  scenario.terms = Terms{.each = true};
  return scenario;
}

int end_of(const CompileBench& bench, std::size_t instrument) {
  return end_period(bench.numbers(), bench.inputs, static_cast<InstrumentId>(instrument),
                    bench.base.none.time);
}

bool owes(const RegimeData& regime, const std::string& instrument, std::size_t guarantor) {
  for (const PromiseData& one : regime.promises)
    if (one.id.starts_with(instrument) && one.level[guarantor] > 0) return true;
  return false;
}

constexpr std::size_t aid = 2, force = 4;  // instruments of the small scenario

}  // namespace

TEST_CASE("without terms nothing ends, whatever texts say") {
  Scenario scenario = small_scenario();
  const Problem before = CompileBench(scenario).compiled("all").problem;
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i)
    set_term(scenario, i, {.years = 1.0, .renewed = 0.2, .used_by = 0.5, .notice = 0.5});
  CHECK(CompileBench(scenario).compiled("all").problem == before);
  scenario.terms = Terms{.groups = {{.name = "others"}}};  // and neither does what is in no group
  CHECK(CompileBench(scenario).compiled("all").problem == before);
  scenario.terms = Terms{.each = true};
  CHECK(CompileBench(scenario).compiled("all").problem != before);
}

TEST_CASE(
    "an instrument is renewed as often as the number drawn is below the power of its chance") {
  Scenario scenario = ending();
  set_term(scenario, force, {.years = 1.0, .renewed = 0.6});
  CompileBench bench(scenario);
  const int from = first_period(bench.numbers(), bench.inputs, scenario.instruments[force],
                                bench.base.none.time);
  // 0.6, 0.36, 0.216, 0.1296; a period is a quarter, the game has 20
  const std::pair<double, int> rows[] = {{0.7, 0}, {0.5, 1}, {0.3, 2}, {0.2, 3}};
  for (const auto& row : rows) {
    CAPTURE(row.first);
    bench.values.terms[force].renewal = row.first;
    CHECK(end_of(bench, force) == from + 4 * (1 + row.second));
  }
  bench.values.terms[force].renewal = 1e-9;
  CHECK(end_of(bench, force) == 20);  // beyond the game
}

TEST_CASE("what ends takes its promises, its garrison, its money and its watch with it") {
  Scenario scenario = ending();
  scenario.instruments[force].monitoring = add_quantity(scenario, "force.monitoring", Certain{0.5});
  const Problem before = CompileBench(scenario).compiled("all").problem;
  set_term(scenario, force, {.years = 2.0});
  set_term(scenario, aid, {.years = 2.0});
  const CompileBench bench(scenario);
  const Compiled after = bench.compiled("all");
  const int end = end_of(bench, force), stop = end_of(bench, aid);
  REQUIRE(end > 2);
  REQUIRE(end < 20);
  const auto garrison = [&](const Problem& problem, int t) {
    return problem.regimes[static_cast<std::size_t>(problem.regime_of[static_cast<std::size_t>(t)])]
        .garrison;
  };
  CHECK(garrison(after.problem, end - 1) == garrison(before, end - 1));
  CHECK(garrison(before, end) > 0.0);
  CHECK(garrison(after.problem, end) == 0.0);
  for (const RegimeData& regime : {after.problem.regimes.back()})
    for (const double one : regime.tripwire) CHECK(one == 0.0);
  const auto at = [](int t) { return static_cast<std::size_t>(t); };
  CHECK(after.flows.pledged_eur_bn[at(stop - 1)] > 0.0);
  CHECK(after.flows.pledged_eur_bn[at(stop)] == 0.0);
  CHECK(after.problem.aid[at(stop)] == before.aid[at(stop)]);  // what is under way arrives
  CHECK(after.problem.aid.back() == 0.0);
  CHECK(after.problem.regimes.back().fatigue != before.regimes.back().fatigue);
}

TEST_CASE("a text that ends no longer stands in for another") {
  Scenario scenario = ending();
  Instrument second = scenario.instruments[0];  // the pact again, with an end
  second.id = "second";
  second.clauses[0].source = {};
  scenario.instruments.push_back(second);
  const std::size_t later = scenario.instruments.size() - 1;
  scenario.instruments[later].implements = {scenario.instruments[0].id};
  set_term(scenario, later, {.years = 1.0});
  const auto start = scenario.horizon->assumed;
  scenario.instruments[later].in_force = {.kind = EntryIntoForce::Kind::on_date, .date = start};
  scenario.packages[1].entries.push_back({.instrument = static_cast<InstrumentId>(later)});
  const CompileBench bench(scenario);
  const auto& regimes = bench.compiled("pact").problem.regimes;
  REQUIRE(regimes.size() == 2);
  CHECK(!owes(regimes[0], scenario.instruments[0].id, 0));
  CHECK(owes(regimes[0], "second", 0));
  CHECK(owes(regimes[1], scenario.instruments[0].id, 0));
  CHECK(!owes(regimes[1], "second", 0));
}

TEST_CASE("a party leaves when its draw says so, after its notice, and others stay") {
  Scenario scenario = ending();
  set_term(scenario, 1, {.used_by = 0.5, .notice = 0.5});
  scenario.instruments[1].parties = {ActorId{2}, ActorId{3}, ActorId{4}};
  CompileBench bench(scenario);
  REQUIRE(bench.values.terms[1].leaving.size() == scenario.actors.size());
  bench.values.terms[1].leaving[2] = exp(-0.5);   // after one year, and out after one and a half
  bench.values.terms[1].leaving[3] = exp(-50.0);  // after a hundred
  const auto left = [&](int actor) {
    return leaving_period(bench.numbers(), bench.inputs, InstrumentId{1}, ActorId{actor},
                          bench.base.none.time);
  };
  const int from =
      first_period(bench.numbers(), bench.inputs, scenario.instruments[1], bench.base.none.time);
  CHECK(left(2) == from + 6);
  CHECK(left(3) == 20);
  const Problem problem = bench.compiled("collective").problem;
  const std::string name = scenario.instruments[1].id;
  CHECK(!owes(problem.regimes.back(), name, 0));
  CHECK(owes(problem.regimes.back(), name, 1));
}

TEST_CASE("why a regime begins is said of all that ends then, and of who leaves") {
  Scenario scenario = ending();
  set_term(scenario, 1, {.years = 2.0, .used_by = 0.5, .notice = 0.5});
  set_term(scenario, force, {.years = 2.25});
  scenario.instruments[1].parties = {ActorId{2}, ActorId{3}, ActorId{4}};
  scenario.packages.push_back(
      {.id = "ending",
       .entries = {{.instrument = InstrumentId{1}}, {.instrument = InstrumentId{force}}}});
  CompileBench bench(scenario);
  bench.values.terms[1].leaving[2] = exp(-0.5);
  bench.values.terms[1].leaving[3] = exp(-0.5);
  std::vector<std::string> said;  // each once, up to the first formula
  for (const Origin& one :
       why(bench.numbers(), bench.inputs, bench.package_at("ending"), bench.duties_at("ending"))) {
    if (!one.number.starts_with("regime_of")) continue;
    std::string words;
    for (std::size_t at = 0; at < one.note.size(); at = one.note.find("; ", at + 1))
      words += one.note.substr(at, one.note.find(" = ", at) - at);
    if (said.empty() || said.back() != words) said.push_back(words);
  }
  CHECK(said == std::vector<std::string>{"in force from the start: force",
                                         "guarantee from period 3",
                                         "QMC leaves guarantee with period 9; QMD leaves guarantee "
                                         "with period 9; force ends with period 9",
                                         "guarantee ends with period 11"});
}

TEST_CASE("one number is drawn for a group, another for each instrument in none") {
  Scenario scenario = ending();
  for (std::size_t i = 0; i < scenario.instruments.size(); ++i)
    set_term(scenario, i, {.years = 1.0, .renewed = 0.5});
  const FutureValues each = Sampler::make(scenario, 3).value().draw(5);
  CHECK(each.terms[0].renewal != each.terms[1].renewal);
  scenario.terms = Terms{.groups = {{.name = "texts", .of = {InstrumentId{0}, InstrumentId{1}}},
                                    {.name = "money", .of = {InstrumentId{2}, InstrumentId{3}}}}};
  const FutureValues groups = Sampler::make(scenario, 3).value().draw(5);
  CHECK(groups.terms[0].renewal == groups.terms[1].renewal);
  CHECK(groups.terms[2].renewal == groups.terms[3].renewal);
  CHECK(groups.terms[0].renewal != groups.terms[2].renewal);
  CHECK(groups.common == each.common);  // and nothing else is drawn anew
  std::vector<std::string> names;
  for (const NamedDraw& one : renewal_draws(scenario)) names.push_back(one.text);
  CHECK(names == std::vector<std::string>{"renewal:texts", "renewal:money"});
}

TEST_CASE("a future can be given by its renewals and departures") {
  Scenario scenario = small_scenario();
  set_term(scenario, 0, {.years = 1.0, .renewed = 0.5, .used_by = 0.1});
  set_term(scenario, 1, {.years = 1.0, .renewed = 0.5});
  scenario.terms = Terms{.groups = {{.name = "texts", .of = {InstrumentId{0}, InstrumentId{1}}}}};
  const std::string party = scenario.actors[2].id, text = scenario.instruments[0].id;
  const auto given = given_future(
      "{\"renewal:texts\": 0.25, \"leaves:" + text + ":" + party + "\": 0.125}", scenario);
  REQUIRE(given.has_value());
  CHECK(given->terms[0].renewal == 0.25);
  CHECK(given->terms[1].renewal == 0.25);
  CHECK(given->terms[0].leaving[2] == 0.125);
  for (const NamedDraw& one : named_draws(scenario)) {
    if (one.text == "renewal:texts") CHECK(text_of(one, *given, scenario) == "0.25");
    if (one.text.starts_with("leaves:")) CHECK(text_of(one, *given, scenario) == "0.125");
  }
  const auto code = [&](const std::string& json) {
    return given_future(json, scenario).error().front().code;
  };
  CHECK(code("{\"renewal:texts\": 1}") == "E214");
  CHECK(code("{\"renewal:texts\": \"yes\"}") == "E214");
  CHECK(code("{\"renewal:" + text + "\": 0.5}") == "E213");
}

}  // namespace casus
