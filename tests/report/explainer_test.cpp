// Questions and answers for the public: what the findings make false is not said.
#include "report/explainer.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include "law/impossible.hpp"
#include "law/replay.hpp"
#include "measure/catalogue.hpp"
#include "report/format.hpp"
#include "tests/report/asked.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/scenario_files.hpp"

namespace casus {

namespace {

/// The answer to the question that begins so; none has no question.
PlainAnswer answer_to(const ReportInput& input, std::string_view question) {
  std::vector<PlainAnswer> all = plain_answers(input);
  for (const PlainAnswer& one : plain_challenges(input)) all.push_back(one);
  for (const PlainAnswer& one : all)
    if (contains(one.question, question)) return one;
  return {};
}

std::string said(const PlainAnswer& answer) {
  std::string text;
  for (const std::string& one : answer.sentences) text += one + " ";
  return text;
}

/// The words of each sentence of a text.
std::vector<int> words_by_sentence(const std::string& text) {
  std::vector<int> counts;
  int words = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends = at + 1 == text.size() || text[at + 1] == ' ';
    words += ends ? 1 : 0;
    if (ends && (text[at] == '.' || text[at] == '?' || text[at] == ':' || at + 1 == text.size())) {
      counts.push_back(words);
      words = 0;
    }
  }
  return counts;
}

/// All that a page says in sentences of ours, sources and commands apart.
std::vector<std::string> texts_of(const ReportInput& input) {
  std::vector<std::string> all;
  for (const auto& list : {plain_answers(input), plain_challenges(input)})
    for (const PlainAnswer& one : list) {
      all.insert(all.end(), one.sentences.begin(), one.sentences.end());
      all.push_back(one.figure.caption);
    }
  for (const PastWords& one : past_words(input)) {
    all.insert(all.end(), one.sentences.begin(), one.sentences.end());
    all.insert(all.end(), one.law.begin(), one.law.end());
  }
  return all;
}

}  // namespace

TEST_CASE("approved/explainer.txt is the page, element by element") {
  const std::string page = explainer_html(AskedAbout().input());
  REQUIRE(read_markup(page).faults.empty());
  CHECK(unlike_approved("report/approved/explainer.txt", readable_page(page)) == "");
}

TEST_CASE("the explainer is well formed whatever files hold, and nothing in it runs or loads") {
  for (const Synthetic& all : {synthetic(), hostile(), empty_handed()}) {
    const std::string page = explainer_html(all.input());
    CHECK(read_markup(page).faults.empty());
    CHECK(!contains(page, "<script"));
    CHECK(!contains(page, "http://"));
  }
}

TEST_CASE("sentences are short: none over 45 words, 16 in the mean") {
  int words = 0, sentences = 0;
  for (const std::string& text : texts_of(AskedAbout().input())) {
    for (const int count : words_by_sentence(text)) {
      CAPTURE(text);
      CHECK(count <= 45);
      words += count;
      ++sentences;
    }
  }
  REQUIRE(sentences > 40);
  CHECK(words <= 16 * sentences);
  CHECK(words_by_sentence("One two. Three four five? Six: seven") == std::vector{2, 3, 1, 1});
}

TEST_CASE("what scenarios say of the past is short, and says from where") {
  for (const char* id : {"ukraine-2026", "korea-1953"}) {
    const Elaborated read = read_scenario(id);
    REQUIRE(read.scenario);
    REQUIRE(!read.scenario->history.empty());
    for (const PastEvent& past : read.scenario->history) {
      CHECK(!past.source.empty());
      for (const std::string& text : {past.text, past.followed})
        for (const int count : words_by_sentence(text)) CHECK(count <= 25);
    }
  }
}

TEST_CASE("an attack breaks what the attacker promised in Budapest, and no agreement of others") {
  const Elaborated read = read_scenario("ukraine-2026");
  REQUIRE(read.scenario);
  const Scenario& scenario = *read.scenario;
  const auto full = std::find_if(scenario.attacks.begin(), scenario.attacks.end(),
                                 [](const Attack& one) { return one.id == "full"; });
  REQUIRE(full != scenario.attacks.end());
  const OpenEvent event = fixed_by(full->region, scenario.vocabulary);
  CHECK(to_text(event, scenario.vocabulary) ==
        "victim == UKR, perpetrator == RUS, kind == invasion, scale == full_scale, "
        "time == after_ceasefire");
  const auto broken = breaches_in(scenario, *full);
  REQUIRE(broken.size() == scenario.packages.size());
  const auto of = [&](const char* id) { return broken[index(*scenario.package(id))]; };
  const auto budapest = of("budapest");
  REQUIRE(budapest);
  CHECK(budapest->size() >= 2);
  for (const Breach& one : *budapest) {
    CHECK(one.actor == scenario.challenger);
    CHECK(one.always);
  }
  for (const char* id : {"none", "bilateral", "multilateral"}) {
    REQUIRE(of(id));
    CHECK(of(id)->empty());
  }
}

TEST_CASE("who owes arms for sure is counted by the texts") {
  AskedAbout asked;
  CHECK(answer_to(asked.input(), "What are").figure.number == "0 of 2");
  for (PackageDuties& package : asked.all.duties.packages)
    for (std::vector<Cell>& row : package.matrix) row[2].on_paper.always = ActionSet(5, true);
  CHECK(answer_to(asked.input(), "What are").figure.number == "2 of 2");
}

TEST_CASE("how many texts do not exist yet is said of the options alone") {
  AskedAbout asked;
  CHECK(contains(said(answer_to(asked.input(), "What are")), "4 texts; one of them is not"));
  for (Instrument& one : asked.all.scenario.instruments) one.hypothetical = false;
  asked.all.scenario.instruments[4].hypothetical = true;  // the letter: a yardstick
  CHECK(contains(said(answer_to(asked.input(), "What are")), "4 texts; all of them are concluded"));
  for (Instrument& one : asked.all.scenario.instruments) one.hypothetical = true;
  CHECK(contains(said(answer_to(asked.input(), "What are")), "4 texts; 4 of them are not"));
}

TEST_CASE("where no option betters anything the answer says so") {
  AskedAbout asked;
  const std::string none = "So no option that is compared makes the risk lower.";
  CHECK(!contains(said(answer_to(asked.input(), "Why")), none));
  CHECK(answer_to(asked.input(), "Why").figure.number ==
        in_hundred(asked.all.findings.packages[0].measures[after(Measure::attacked, 6)].mean));
  asked.all.findings.packages[0].measures[after(Measure::attacked, 6)].mean = 0.0;
  CHECK(contains(said(answer_to(asked.input(), "Why")), none));
  asked.all.findings.nothing.reset();
  CHECK(answer_to(asked.input(), "Why").question.empty());
}

TEST_CASE("the alliance is that of the scenario, with its members") {
  AskedAbout asked;
  PlainAnswer answer = answer_to(asked.input(), "What role");
  CHECK(answer.question == "What role has the League?");
  CHECK(
      contains(said(answer), "Of the 3 guarantors that could help here, 2 belong to the League."));
  CHECK(contains(said(answer), "Borduria is no member."));
  CHECK(contains(said(answer), "is troops, and an act that it chooses itself."));
  CHECK(contains(said(answer), "\"Inland alliance\" also brings troops; the yardstick is words"));
  asked.all.scenario.alliance->members = {ActorId{1}, ActorId{3}};
  for (GuarantorFindings& one : asked.all.findings.packages[1].guarantors) one.owed_level_most = 0;
  CHECK(contains(said(answer_to(asked.input(), "What role")),
                 "the most that its words ask of a state is an act that it chooses itself."));
  asked.all.duties.packages[1].matrix[0][2].on_paper.acts = {};
  asked.all.scenario.instruments[3].kind = InstrumentKind::agreement;
  answer = answer_to(asked.input(), "What role");
  CHECK(contains(said(answer), "1 belongs to the League. Borduria is a member."));
  CHECK(!contains(said(answer), "chooses itself"));
  CHECK(!contains(said(answer), "also brings"));
  asked.all.scenario.alliance.reset();
  CHECK(answer_to(asked.input(), "What role").question.empty());
}

TEST_CASE("a challenge is named where an option stands for its approach and a figure is there") {
  AskedAbout asked;
  CHECK(answer_to(asked.input(), "Bilateral agreements: coordination").figure.number ==
        percent(asked.all.findings.packages[2].measures[key_of(Measure::hangs_on_one)].mean));
  CHECK(answer_to(asked.input(), "varying commitments").figure.number == "9 of 24");
  CHECK(answer_to(asked.input(), "consensus").figure.number ==
        in_hundred(asked.all.findings.packages[4].measures[key_of(Measure::adopted)].mean));
  CHECK(answer_to(asked.input(), "enforcement").figure.number == "17 of 22");
  CHECK(answer_to(asked.input(), "training").question.empty());  // nobody says how long
  CHECK(answer_to(asked.input(), "Political").question.empty());
  Instrument& fund = asked.all.scenario.instruments[2];
  fund.lag = *asked.all.scenario.find("protege.advantage");
  asked.all.scenario.quantities[index(*fund.lag)].distribution = Pert{0.5, 0.75, 1.0};
  CHECK(answer_to(asked.input(), "training").figure.number == "9 months");
  for (Instrument& other : asked.all.scenario.instruments) {  // another lag says nothing of aid
    if (&other == &fund) continue;
    other.lag = *asked.all.scenario.find("challenger.growth");
    const InstrumentKind kind = std::exchange(other.kind, InstrumentKind::economic_assistance);
    CHECK(answer_to(asked.input(), "training").figure.number == "9 months");
    other.kind = kind;
    other.lag.reset();
  }
  asked.all.scenario.quantities[index(*fund.lag)].sensitive = true;
  CHECK(answer_to(asked.input(), "training").question.empty());
  fund.kind = InstrumentKind::economic_assistance;
  CHECK(contains(answer_to(asked.input(), "Economic").figure.caption, "with \"convoy\""));
  asked.all.findings.approaches.clear();
  CHECK(answer_to(asked.input(), "enforcement").question.empty());
}

TEST_CASE("the past says what the texts said, who broke them, and what hangs on readings") {
  AskedAbout asked;
  const auto law = [&] {
    const PastWords past = past_words(asked.input())[1];
    return fmt::format("{}", fmt::join(past.law, " "));
  };
  CHECK(past_words(asked.input())[0].law.empty());
  CHECK(law() ==
        "What the texts of \"Old letter\" say of it: Avaria did what it had promised not to do "
        "(Sixth sentence). Owed by Cascara: talks.");
  CHECK(past_figure(asked.input())->number == "1 of 1");
  EventAnswer& answer = *asked.history[1];
  answer.breaches[0].always = false;
  answer.rows[0].on_paper.sometimes = answer.rows[0].on_paper.always;
  answer.rows[0].on_paper.always.assign(5, false);
  CHECK(contains(law(), "Whether Avaria did what it had promised not to do hangs on"));
  CHECK(contains(law(), "Nobody owed anything for sure. Whether Cascara owed more hangs on"));
  CHECK(past_figure(asked.input())->number == "0 of 1");
  asked.history.clear();
  CHECK(!past_figure(asked.input()));
  CHECK(past_words(asked.input())[1].law.empty());
}

TEST_CASE("each scenario is asked about its own past") {
  const Elaborated first = read_scenario("ukraine-2026");
  const auto answers = replay(*first.scenario);
  REQUIRE(answers);
  REQUIRE(answers->size() == 3);
  CHECK(!(*answers)[0]);
  for (const std::size_t at : {std::size_t{1}, std::size_t{2}}) {
    const EventAnswer& answer = *(*answers)[at];
    CHECK(std::any_of(answer.breaches.begin(), answer.breaches.end(),
                      [&](const Breach& one) { return one.always; }));
    for (const EventRow& row : answer.rows)
      CHECK(highest_level(row.on_paper.always, first.scenario->vocabulary) <= Level::consult);
  }
  const Elaborated second = read_scenario("korea-1953");
  const auto others = replay(*second.scenario);
  REQUIRE(others);
  CHECK(std::count_if(others->begin(), others->end(),
                      [](const auto& one) { return one.has_value(); }) == 1);
  Scenario impossible = *second.scenario;
  PastEvent& last = impossible.history.back();
  last.event[2] = 3;  // infiltration, and a general one: no event is both
  last.event[4] = 3;
  const auto refused = replay(impossible);
  REQUIRE(!refused);
  CHECK(refused.error().front().code == "E407");
  CHECK(refused.error().front().where == last.where);
}

}  // namespace casus
