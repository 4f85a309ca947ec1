#include "report/uncoded.hpp"

#include <doctest/doctest.h>

#include "report/sections.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

TEST_CASE("what of a text is no clause is named and counted") {
  Instrument one;
  CHECK(uncoded_html(one).empty());
  one.provisions.push_back({.matter = Matter::extension, .source = {.ref = "Article 7"}});
  one.not_coded.push_back({"Part V", "culture", 12});
  one.not_coded.push_back({"Part VI", "sport", 1});
  const std::string html = uncoded_html(one);
  CHECK(contains(html, "extension (Article 7)"));
  CHECK(contains(html, "13 provisions in 2 articles"));
}

TEST_CASE("the share of the texts that is in no answer counts what is kept and what is left") {
  Scenario scenario;
  CHECK(uncoded_html(scenario).empty());
  Instrument one;
  one.clauses.resize(2);
  one.provisions.resize(3);
  one.not_coded.push_back({"Part V", "culture", 15});
  scenario.instruments.push_back(one);
  const std::string html = uncoded_html(scenario);
  CHECK(contains(html, "3 provisions are kept"));
  CHECK(contains(html, "15 more are not coded"));
  CHECK(contains(html, "not coded: 90"));
}

TEST_CASE("an action that no clause of an option owes is named, with what is not coded of it") {
  Scenario scenario;
  CHECK(unowed_sentence(scenario).empty());
  scenario.vocabulary.actions = {
      {"talk", Level::consult}, {"training", Level::arms}, {"force", Level::troops, "armed force"}};
  Instrument one{
      .clauses = {{.id = "1", .readings = {{.norm = Norm::duty, .floor = {ActionId{0}}}}},
                  {.id = "2", .readings = {{.norm = Norm::permission, .floor = {ActionId{1}}}}}}};
  one.not_coded = {{"Part V", "training and exercises", 12},
                   {"Part VI", "retraining", 3},  // another word
                   {"Part VII", "the force of law", 4}};
  scenario.instruments = {one, one};
  scenario.packages = {{.id = "a", .entries = {{.instrument = InstrumentId{0}}}}};
  CHECK(unowed_sentence(scenario) ==
        "No clause of an option, as coded, owes one of these: training and armed force; 12 "
        "provisions of 1 text that are not coded speak of training.");
  scenario.packages.front().role = Role::yardstick;
  CHECK(unowed_sentence(scenario).empty());
}

TEST_CASE("a clause that hangs on questions is shown once, with what each other answer changes") {
  Synthetic made = synthetic();
  Scenario& scenario = made.scenario;
  scenario.questions = {
      {.id = "proxies",
       .text = "Does a proxy count?",
       .alternatives = {{.name = "count", .weight = 0.3}, {"do_not", 0.7}}},
      {.id = "reach", .alternatives = {{.name = "wide", .weight = 0.6}, {"narrow", 0.4}}}};
  Clause clause{.id = "7", .source = {.ref = "Article 7"}};
  for (const Answers& answers : combinations({QuestionId{0}, QuestionId{1}}, scenario.questions))
    clause.readings.push_back({.weight = 0.25,
                               .under = answers,
                               .norm = answers[0].alternative == 0 ? Norm::duty : Norm::permission,
                               .discretion = Discretion::form_only});
  scenario.instruments.front().clauses = {clause};
  const std::string html = instrument_texts(made.input());
  CHECK(contains(html, "under the likeliest answers to the questions it hangs on, as permission"));
  CHECK(contains(html,
                 "If the answer to &quot;Does a proxy count?&quot; is &quot;count&quot;: duty"));
  CHECK(!contains(html, "to &quot;reach&quot;"));  // which changes nothing here
}

}  // namespace casus
