// Sentences that begin sections, and what must stand beside a figure: each is made false by the
// findings in turn, and says so.
#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "report/adoption.hpp"
#include "report/answer.hpp"
#include "report/approaches.hpp"
#include "report/calibration.hpp"
#include "report/check_words.hpp"
#include "report/format.hpp"
#include "report/good_faith.hpp"
#include "report/parts.hpp"
#include "report/sections.hpp"
#include "report/without_the_most.hpp"
#include "report/words.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/distinct_ranges.hpp"
#include "tests/report/markup.hpp"
#include "tests/support/contains.hpp"

namespace casus::sentence_cases {

namespace {

constexpr PackageId letter{1}, pact{2}, blend{3}, alliance{4};

PackageFindings& alliance_of(Synthetic& all) { return all.findings.packages[which::alliance]; }

/// What is said of adoption, as one text.
std::string adoption_words(const ReportInput& input, const PackageFindings& of) {
  std::string text;
  for (const std::string& point : adoption_points(input, of)) text += point + " ";
  return text;
}

}  // namespace

TEST_CASE("a figure that fewer futures have than the study says over how many it is") {
  CHECK(over_fewer(32, 256) == ", over 32 futures");
  CHECK(over_fewer(1, 2) == ", over 1 future");
  CHECK(over_fewer(256, 256).empty());
}

TEST_CASE("what is honoured is what good faith expects of the words") {
  Synthetic all = distinct();
  CHECK(good_faith_words(all.input(), letter) == "from consultation to arms");
  CHECK(good_faith_words(all.input(), PackageId{0}) == "nothing");
  Clause& clause = all.scenario.instruments[4].clauses[0];
  clause.readings[0].expected = {{Level::consult, 1.0}, {Level::troops, 0.0}};
  CHECK(good_faith_words(all.input(), letter) == "consultation");
  clause.readings[0].expected.clear();  // it names no act, so it owes nothing that can be honoured
  CHECK(good_faith_words(all.input(), letter) == "nothing");
  // The pact: ammunition under one reading of one clause, talks by the other.
  CHECK(good_faith_words(all.input(), pact) == "from consultation to arms");
  all.duties.packages[index(pact)].promises.pop_back();
  CHECK(good_faith_words(all.input(), pact) == "arms");
  for (auto& kind : all.duties.packages[index(pact)].promises[0].kinds)
    for (ReadingApplies& one : kind) one.applies = 0.0;
  CHECK(good_faith_words(all.input(), pact) == "nothing");
  CHECK(
      contains(responses_section(all.input()), "A promise of consultation is honoured by talking"));
}

TEST_CASE("the part that carries the lead is named with its one assumed number, if it is one") {
  Synthetic all = distinct();
  CHECK(carried_sentence(all.input(), alliance_of(all)).empty());
  guess_monitoring(all);
  const std::string carried = carried_sentence(all.input(), alliance_of(all));
  CHECK(contains(carried,
                 "hangs on a guess: that the monitoring of \"Mission on the Ridge\" leaves"));
  CHECK(
      contains(carried, "Without that text the risk is 69 in 100 instead of 54 in 100 (means of"));
  CHECK(contains(answer(all.input()).most_robust, carried));
  CHECK(!contains(beside_the_risk(answer(all.input())), "matters most"));
  for (WithoutPart& one : all.findings.without_part) one.range.mean = 0.001;
  CHECK(carried_sentence(all.input(), alliance_of(all)).empty());
  CHECK(contains(beside_the_risk(answer(all.input())), "No part of"));
}

TEST_CASE("what stands beside the risk is one item, with a point to begin with and a list") {
  Synthetic all = distinct();
  const Answer said = answer(all.input());
  REQUIRE(said.beside_points.size() > 2);
  std::string text;
  for (const std::string& point : said.beside_points) text += (text.empty() ? "" : " ") + point;
  CHECK(beside_the_risk(said) == text);
  const std::string page = answer_section(all.input());
  CHECK(contains(page, "<li>" + escaped(said.beside_points.front()) + "<ul>"));
  CHECK(contains(page, "<li>" + escaped(said.beside_points.back()) + "</li>\n</ul>"));
}

TEST_CASE("a picture of the guarantors says who sends troops most, or that none stands out") {
  Synthetic all = distinct();
  PackageFindings& first = alliance_of(all);
  REQUIRE(first.guarantors.size() > 1);
  const auto title = [&](double one, double other) {
    for (GuarantorFindings& each : first.guarantors)
      each.response_in_war.back().given_an_attack = other;
    first.guarantors[1].response_in_war.back().given_an_attack = one;
    const std::string page = responses_section(all.input());
    const std::size_t from = page.find("<title id=\"levels-0-t\">") + 23;
    return page.substr(from, page.find('<', from) - from);
  };
  CHECK(title(0.7, 0.2) ==
        "In the model, with &quot;Inland alliance&quot;, troops come most often from Drusselstein, "
        "in 70&nbsp;%");
  CHECK(title(0.2, 0.2) ==
        "In the model, with &quot;Inland alliance&quot;, no guarantor sends troops in more than "
        "20&nbsp;%");
  CHECK(title(0.204, 0.2) ==  // to the eye as often
        "In the model, with &quot;Inland alliance&quot;, no guarantor sends troops in more than "
        "20&nbsp;%");
  CHECK(title(0.0, 0.0) ==
        "In the model, with &quot;Inland alliance&quot;, no guarantor sends troops");
  for (GuarantorFindings& each : first.guarantors) each.response_in_war.clear();
  CHECK(contains(responses_section(all.input()),
                 "<title id=\"levels-0-t\">&quot;Inland alliance&quot;</title>"));
}

TEST_CASE("what stands is told from what is still to be decided on") {
  Synthetic all = distinct();
  all.scenario.as_of = {2022, 1, 1};
  const PackageFindings& whole = all.findings.packages[which::blend];
  std::string words = adoption_words(all.input(), whole);
  CHECK(contains(words, "Still to be decided on are 'Charter of the Inland League'"));
  CHECK(contains(words, "beside what is concluded already (1 text in force)"));
  all.scenario.as_of = {2021, 5, 5};  // a day before the harbours are
  words = adoption_words(all.input(), whole);
  CHECK(contains(words, "('Treaty of Quiet Harbours', concluded but not yet in force)"));
  all.scenario.instruments[0].hypothetical = true;
  CHECK(contains(adoption_words(all.input(), whole), "concluded already, with"));
  all.findings.adoption.clear();
  CHECK(contains(adoption_words(all.input(), whole),
                 "Nothing of \"blend\" is still to be decided on"));
}

TEST_CASE("a check that does not hold says on which side of each record it lies") {
  Synthetic all = distinct();
  const auto figure = [&](double value) {
    BandFigure one{.band = 1,
                   .package = alliance,
                   .value = value,
                   .n = 99,
                   .effective = 99,
                   .low = 0.1,
                   .high = 0.9};
    return check_figure({one, CheckVerdict::fails}, all.scenario, all.findings);
  };
  CHECK(contains(figure(0.3), "above of ferries: 0.12 to 0.235; below of tugs: 0.655 to 0.81"));
  CHECK(contains(figure(0.05), "below of ferries: 0.12 to 0.235; below of tugs"));
  CHECK(contains(figure(0.9), "above of ferries: 0.12 to 0.235; above of tugs"));
}

TEST_CASE("weaknesses stand in plain words, with what is owed beside what is honoured") {
  Synthetic all = distinct();
  const std::string said = weakness_sentence(all.input());
  for (const char* jargon : {"coordination gap", "Gini", "preventive effect", "honoured in war"}) {
    CAPTURE(jargon);
    CHECK(!contains(said, jargon));
  }
  CHECK(contains(said, "and good faith expects it, there come "));
  CHECK(contains(said, "all of it is adopted with a chance of "));
  CHECK(contains(said, "Bilateral agreements (\""));  // not to be taken for another option
  all.findings.approaches.clear();
  CHECK(weakness_sentence(all.input()) ==
        "The weaknesses of the approaches were not computed yet.");
}

TEST_CASE("the risk by year is that of the first option, and of nothing") {
  Synthetic all = distinct();
  std::string page = risk_section(all.input());
  CHECK(contains(page,
                 "<p>The mean risk of an armed attack that is pressed is with &quot;Inland "
                 "alliance&quot; "));
  CHECK(contains(page, "; without any package "));
  all.findings.nothing.reset();
  CHECK(!contains(risk_section(all.input()), "without any package "));
  for (PackageFindings& package : all.findings.packages) package.measures.clear();
  CHECK(!contains(risk_section(all.input()), "The mean risk of an armed attack"));
}

TEST_CASE("who sends troops most is named, and the most that others do") {
  Synthetic all = distinct();
  PackageFindings& first = alliance_of(all);
  first.guarantors.push_back(first.guarantors.back());
  first.guarantors.back().actor = ActorId{4};
  const double chances[] = {0.2, 0.7, 0.4};
  for (std::size_t g = 0; g < 3; ++g)
    first.guarantors[g].response_in_war.back().given_an_attack = chances[g];
  for (GuarantorFindings& one : all.findings.packages[0].guarantors)
    one.response_in_war.back().given_an_attack = 0.1;
  CHECK(contains(
      responses_section(all.input()),
      "In the model, where an armed attack is pressed with &quot;Inland alliance&quot;, troops are "
      "sent "
      "by Drusselstein in 70&nbsp;% and Elbonia in 40&nbsp;%, by no other guarantor in "
      "more than 20&nbsp;%; without any package by no single guarantor in more than 10&nbsp;%."));
  first.guarantors.resize(1);
  CHECK(
      contains(responses_section(all.input()), "troops are sent by Cascara in 20&nbsp;%; without"));
  for (PackageFindings& package : all.findings.packages) package.guarantors.clear();
  CHECK(!contains(responses_section(all.input()), "troops are sent by"));
}

TEST_CASE("what is owed always is counted by guarantor, and whether anybody owes soldiers") {
  Synthetic all = distinct();
  CHECK(contains(duties_section(all.input()),
                 "In case of open onslaught the most that is owed always with &quot;blend&quot; is "
                 "talks by 2, of 2 guarantors; soldiers are owed by 2, always or under some "
                 "reading."));
  for (auto& row : all.duties.packages[index(blend)].matrix)
    row[2].on_paper.sometimes.assign(5, false);
  CHECK(contains(duties_section(all.input()),
                 "no reading of any text obliges one to send soldiers."));
  CHECK(!contains(duties_section(all.input()), "A duty to act that names no act, which"));
  all.duties.packages[index(blend)].matrix[1][2].on_paper.acts.always = {{InstrumentId{4}, 0}};
  CHECK(contains(duties_section(all.input()),
                 "A duty to act that names no act, which 1 of them has, counts as nothing here."));
}

TEST_CASE("no id of an actor stands where people read") {
  CHECK(with_names(distinct().scenario, "league + {QXC, QXD}, not QXCD or qxc") ==
        "league + {Cascara, Drusselstein}, not QXCD or qxc");
  Synthetic all = distinct();
  all.scenario.instruments[0].clauses[0].readings[0].holder.text = "{QXC}";
  const std::string page = duties_section(all.input()) + responses_section(all.input()) +
                           approaches_section(all.input()) + ledger_section(all.input());
  CHECK(!contains(page, "QX"));
  CHECK(contains(page, "holder {Cascara}"));
}

}  // namespace casus::sentence_cases
