// The ledger: sums on paper, and every sentence made false by the scenario in turn.
#include "report/ledger.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/ledger_chart.hpp"
#include "report/sections.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/near.hpp"

namespace casus::ledger_cases {

namespace {

constexpr ActorId cascara{2}, drusselstein{3}, elbonia{4};
constexpr std::size_t blend = 3, pact = 2, fund = 2, mission = 3;
constexpr Within exact{.abs = 1e-12, .why = "sums of few numbers"};

QuantityId put(Scenario& scenario, std::string path, Distribution distribution) {
  scenario.quantities.push_back({.path = std::move(path), .distribution = distribution});
  return static_cast<QuantityId>(static_cast<int>(scenario.quantities.size()) - 1);
}

Range everywhere(double value) { return {value, value, value, value, 9}; }

/// Six years of the blend: 29 a year of the fund, 41 % of it Cascara's by law and 26 % Elbonia's;
/// 20 thousand of the mission, 52 % Drusselstein's, 37 % Cascara's; need 40 and then 20, a tenth of
/// it the state's own; three quarters of what is promised flow.
Synthetic written_out() {
  Synthetic all = distinct();
  Scenario& s = all.scenario;
  s.instruments[mission].troops = put(s, "ridge-mission.troops", Pert{15, 20, 30});
  put(s, "need.first_two_years", Certain{40});
  put(s, "need.later", Certain{20});
  put(s, "need.own_share", Certain{0.1});
  put(s, "eur_per_usd", Certain{0.5});
  s.actors[2].numbers["gdp"] = put(s, "actors.QXC.gdp2", Certain{2000});
  s.actors[2].numbers["active"] = put(s, "actors.QXC.active", Certain{74});
  s.actors[4].numbers["gdp"] = put(s, "actors.QXE.gdp", Certain{100});
  s.actors[4].numbers["best_year_aid"] = put(s, "actors.QXE.best", Certain{3.5});
  all.findings.packages[blend].support_path.assign(12, everywhere(0.75));
  return all;
}

Ledger blend_of(const Synthetic& all) { return ledger(all.input(), all.findings.packages[blend]); }

const LedgerState& of(const Ledger& found, ActorId actor) {
  for (const LedgerState& one : found.states)
    if (one.actor == actor) return one;
  FAIL("no such state");
  return found.states.front();
}

std::string sentence(const Synthetic& all) { return ledger_sentence(all.input(), blend_of(all)); }

}  // namespace

TEST_CASE("years add up what is needed, promised, bound by law and expected") {
  const Ledger found = blend_of(written_out());
  REQUIRE(found.years.size() == 6);
  CHECK(near(*found.years[1].need, 36.0, exact));
  CHECK(near(*found.years[2].need, 18.0, exact));
  CHECK(near(found.years[0].military, 29.0, exact));
  CHECK(near(found.years[0].by_law, 29.0 * 0.41, exact));
  CHECK(near(*found.years[5].expected(), 29.0 * 0.75, exact));
  CHECK(near(*found.need(), 2 * 36.0 + 4 * 18.0, exact));
  CHECK(near(*found.expected(), 6 * 29.0 * 0.75, exact));
  CHECK(found.years[0].economic == 0.0);
}

TEST_CASE("money counts from entry into force to the end of its term, a part of a year as a part") {
  Synthetic all = written_out();
  Instrument& one = all.scenario.instruments[fund];
  one.in_force.delay = put(all.scenario, "ammo-fund.delay", Certain{0.25});
  one.term.duration = put(all.scenario, "ammo-fund.duration", Certain{2});
  Ledger found = blend_of(all);
  CHECK(near(found.years[0].military, 29.0 * 0.75, exact));
  CHECK(near(found.years[1].military, 29.0, exact));
  CHECK(near(found.years[2].military, 29.0 * 0.25, exact));
  CHECK(found.years[3].military == 0.0);
  one.in_force = {.kind = EntryIntoForce::Kind::never};
  found = blend_of(all);
  CHECK(found.sum(&LedgerYear::military) == 0.0);
}

TEST_CASE("the burden of a state is its share of money and troops, beside its size and its past") {
  const Ledger found = blend_of(written_out());
  REQUIRE(found.states.size() == 3);
  CHECK(found.states.front().actor == cascara);
  CHECK(near(of(found, cascara).military, 29.0 * 0.41, exact));
  CHECK(near(*of(found, cascara).of_gdp, 29.0 * 0.41 / 1000.0, exact));
  CHECK(near(of(found, cascara).troops, 7.4, exact));
  CHECK(near(*of(found, cascara).of_active, 0.1, exact));
  CHECK(of(found, cascara).funding == std::vector<Funding>{Funding::multi_year_law});
  CHECK(near(*of(found, elbonia).best_year, 3.5, exact));
  CHECK(!of(found, drusselstein).of_gdp);
  CHECK(near(of(found, drusselstein).troops, 10.4, exact));
  CHECK(near(found.troops, 20.0, exact));
  CHECK(near(found.money, 29.0, exact));
}

TEST_CASE("who is taken out of a text brings nothing by it") {
  Synthetic all = written_out();
  for (PackageEntry& entry : all.scenario.packages[blend].entries)
    if (index(entry.instrument) == fund) entry.without = {cascara};
  const Ledger found = blend_of(all);
  CHECK(of(found, cascara).military == 0.0);
  CHECK(near(found.years[0].military, 29.0 * 0.59, exact));
  CHECK(found.years[0].by_law == 0.0);
  CHECK(near(found.money, 29.0 * 0.59, exact));
}

TEST_CASE("the sentence says what is known, and no more") {
  Synthetic all = written_out();
  CHECK(
      sentence(all) ==
      "With \"blend\" military aid at full support is 174 EUR bn over 6 years, 121 % of a need of "
      "144; 130 EUR bn are expected to flow, as donors tire, 91 % of the need; laws for several "
      "years stand behind 41 % of the sum at full support.");
  all.findings.packages[blend].support_path.assign(12, everywhere(1.0));
  CHECK(contains(sentence(all), "174 EUR bn are expected to flow, 121 % of the need"));
  all.findings.packages[blend].support_path.clear();
  CHECK(!contains(sentence(all), "expected"));
  all.scenario.quantities[index(*all.scenario.find("need.later"))].sensitive = true;
  CHECK(blend_of(all).withheld);
  CHECK(!contains(sentence(all), "need"));
  all.scenario.quantities[index(*all.scenario.instruments[fund].money)].sensitive = true;
  CHECK(sentence(all) == "No text of \"blend\" brings military aid that may be told.");
  all.scenario.packages[blend].entries.clear();
  CHECK(sentence(written_out()) != sentence(all));
}

TEST_CASE("the picture names who brings the largest sum, the most for its size, the most troops") {
  Synthetic all = written_out();
  CHECK(
      burden_sentence(all.input(), blend_of(all)) ==
      "The largest sum is from Cascara, EUR 11.9 bn a year; the largest for its size from Elbonia, "
      "15.08 % of GDP; the most troops from Drusselstein, 10,400");
  all.scenario.instruments[fund].donors[0].share = 0.1;
  CHECK(contains(burden_sentence(all.input(), blend_of(all)), "The largest sum is from Elbonia"));
  const std::string picture = ledger_chart(all.input(), blend_of(all));
  CHECK(contains(picture, ">Cascara: EUR 2.9 bn, 0.29&nbsp;% of GDP; 7,400"));
  CHECK(contains(picture, "viewBox=\"0 0 350 "));
  all.scenario.instruments[fund].donors.clear();
  all.scenario.instruments[mission].troops_by.clear();
  CHECK(ledger_chart(all.input(), blend_of(all)).empty());
  CHECK(contains(ledger_section(all.input()), "names a state that brings money or troops"));
}

TEST_CASE("the section says what nobody is named for, and what is not at hand") {
  const Synthetic all = written_out();
  const std::string page = ledger_section(all.input());
  CHECK(contains(page,
                 "No text names who brings 9.57 of EUR 29 bn a year and 2,200 of 20,000 troops."));
  CHECK(contains(page, "Not at hand, and so not said: what was pledged in sums"));
  CHECK(contains(page, "year,need_eur_bn,"));
  CHECK(contains(page, "\n3,18,29,11.88"));
  CHECK(contains(page, ",0,0.75,21.75\n"));
  CHECK(contains(page, "\nElbonia,7.54,0,0.1508,3.5,0,,economic,arms\n"));
  CHECK(
      contains(ledger_section(distinct().input()), "The scenario states no need, or not in full"));
}

TEST_CASE("a package that brings no money says so") {
  const Synthetic all = written_out();
  CHECK(ledger_sentence(all.input(), ledger(all.input(), all.findings.packages[pact])) ==
        "No text of \"Harbour pact\" brings military aid; the need over 6 years is 144 EUR bn.");
}

TEST_CASE("whoever brings something and is not drawn is named below the picture") {
  const Synthetic all = written_out();
  Ledger found = blend_of(all);
  CHECK(undrawn_words(all.input(), found) == "");
  const auto one = std::find_if(found.states.begin(), found.states.end(),
                                [](const LedgerState& state) { return state.money() > 0.0; });
  REQUIRE(one != found.states.end());
  LedgerState last = *one;
  last.military = 0.11;
  last.economic = last.troops = 0.0;
  last.of_gdp.reset();
  found.states.assign(most_states_drawn, *one);
  CHECK(undrawn_words(all.input(), found) == "");
  found.states.push_back(last);
  CHECK(contains(undrawn_words(all.input(), found), " Not drawn, for room: "));
  CHECK(contains(undrawn_words(all.input(), found), ": EUR 0.11 bn."));
}

}  // namespace casus::ledger_cases
