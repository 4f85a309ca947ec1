#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "law/replay.hpp"
#include "model/parameters.hpp"
#include "report/annex.hpp"
#include "report/approaches.hpp"
#include "report/brief.hpp"
#include "report/explainer.hpp"
#include "report/format.hpp"
#include "study/approaches.hpp"
#include "study/study.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/scenario_files.hpp"

// The second scenario must not show a word, number, band or approach of the first: what the first
// says is taken from its files, less what the files of the second say, too.

namespace casus {

namespace {

/// English that reports speak of some scenarios only, though the first uses it as a name or reason;
/// what they speak of all is taken from a report of states that do not exist.
const std::set<std::string> own_english = {"a breach triggers nothing",
                                           "aid",
                                           "all alike",
                                           "can",
                                           "consensus",
                                           "consultations",
                                           "council",
                                           "future",
                                           "lasting",
                                           "long",
                                           "members",
                                           "money",
                                           "parts",
                                           "per level",
                                           "multilateral",
                                           "reference",
                                           "robust",
                                           "rule",
                                           "sanctions",
                                           "takes",
                                           "the same",
                                           "time",
                                           "true"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return out;
}

bool is_word(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

/// Whether the words stand in the page, whole; both in lower case.
bool says(const std::string& page, const std::string& words) {
  for (std::size_t at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool whole = (at == 0 || !is_word(page[at - 1]) || !is_word(words.front())) &&
                       (end == page.size() || !is_word(page[end]) || !is_word(words.back()));
    if (whole) return true;
  }
  return false;
}

/// Names of actors, actions, dimensions, groups, bodies, attacks, packages, texts and questions.
std::set<std::string> names_in(const Scenario& scenario) {
  std::set<std::string> names = {scenario.id, scenario.title, scenario.vocabulary.id};
  for (const Actor& one : scenario.actors) names.insert({one.id, one.name});
  for (const Action& one : scenario.vocabulary.actions) names.insert({one.name, one.label});
  for (const Dimension& one : scenario.vocabulary.dimensions) {
    names.insert(one.name);
    names.insert(one.values.begin(), one.values.end());
  }
  for (const Group& one : scenario.vocabulary.groups) names.insert(one.name);
  for (const Body& one : scenario.vocabulary.bodies) names.insert({one.name, one.members_text});
  for (const Attack& one : scenario.attacks) names.insert({one.id, one.label});
  for (const Package& one : scenario.packages) names.insert({one.id, one.label});
  for (const Instrument& one : scenario.instruments) names.insert({one.id, one.name});
  for (const Question& one : scenario.questions) names.insert({one.id, one.text});
  return names;
}

/// Sentences: quotes, notes, sources, reasons, bands and the numbers of ranges as a page shows
/// them.
std::set<std::string> sentences_in(const Scenario& scenario) {
  std::set<std::string> all;
  for (const Instrument& one : scenario.instruments) {
    for (const Clause& clause : one.clauses) all.insert({clause.source.quote, clause.source.note});
  }
  for (const Quantity& one : scenario.quantities) {
    all.insert({one.source, one.assumed});
    if (const auto* range = std::get_if<Pert>(&one.distribution)) {
      if (range->least == range->most) continue;
      all.insert(fmt::format("{} (from {} to {}", plain_number(range->likely),
                             plain_number(range->least), plain_number(range->most)));
    }
  }
  for (const Correlation& one : scenario.correlations) all.insert(one.assumed);
  for (const Band& one : scenario.bands) {
    all.insert({one.name, one.source, one.assumed});
    for (const Band::Record& record : one.within) all.insert(record.label);
  }
  for (const Question& one : scenario.questions) {
    for (const Alternative& answer : one.alternatives) all.insert({answer.name, answer.source});
  }
  return all;
}

std::string content_of(const Texts& texts) {
  std::string all;
  for (const Text& one : texts) all += one.content + "\n";
  return all;
}

/// Words that stand with a capital only: names of states, places, offices. What is joined to
/// others, as in an id, is none.
std::set<std::string> proper_nouns(const std::string& text) {
  const auto is_letter = [](char byte) {
    return std::isalpha(static_cast<unsigned char>(byte)) != 0;
  };
  std::set<std::string> capital, small;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && (is_word(text[at]) || text[at] == '-')) ++at;
    const std::string word = text.substr(begin, at - begin);
    at += at == begin ? 1 : 0;
    if (word.size() < 3 || !std::all_of(word.begin(), word.end(), is_letter)) continue;
    const bool begins = std::isupper(static_cast<unsigned char>(word.front())) != 0;
    (begins ? capital : small).insert(lower(word));
  }
  for (const std::string& one : small) capital.erase(one);
  return capital;
}

/// Names that are of this world: of states, groups of them, and texts.
std::set<std::string> names_of_the_world(const Scenario& scenario) {
  std::set<std::string> names;
  for (const Actor& one : scenario.actors) names.insert(one.name);
  for (const Group& one : scenario.vocabulary.groups) names.insert(one.name);
  for (const Instrument& one : scenario.instruments) names.insert({one.id, one.name});
  return names;
}

/// What of it the other does not have; nor what a number of the model means.
std::set<std::string> without(std::set<std::string> all, const std::set<std::string>& other) {
  for (const std::string& one : other) all.erase(one);
  for (const auto list :
       {scenario_parameters(), actor_parameters(), attack_parameters(), incident_parameters()}) {
    for (const Parameter& one : list) all.erase(std::string(one.meaning));
  }
  return all;
}

/// All faces of a report, in lower case.
std::string faces(const ReportInput& input) {
  return lower(report_text(input) + report_csv(input) + report_json(input) +
               readable_page(report_html(input)) + readable_page(brief_html(input)) +
               readable_page(explainer_html(input)) + readable_page(annex_html(input)));
}

/// What a page says of the first scenario.
std::string leaked(const std::string& page, const std::set<std::string>& words,
                   const std::string& known) {
  std::string out;
  for (const std::string& one : words) {
    const std::string word = lower(one);
    if (word.size() < 2 || own_english.count(word) > 0 || says(known, word)) continue;
    if (says(page, word)) out += one + "; ";
  }
  return out;
}

/// What each option leaves open.
std::vector<MendedHoles> holes_of(const Scenario& scenario) {
  Result<ClauseTable> table = clause_table(scenario);
  std::vector<MendedHoles> found;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p)
    if (scenario.packages[p].role == Role::option && !scenario.packages[p].entries.empty())
      found.push_back(mended_holes(*table, static_cast<PackageId>(p), 24).value());
  return found;
}

std::vector<PackageClock> clocks_of(const Scenario& scenario) {
  std::vector<PackageClock> found;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p)
    if (!scenario.packages[p].entries.empty())
      found.push_back(lawful_days(scenario, static_cast<PackageId>(p)).value());
  return found;
}

/// The second scenario with its report over two futures.
struct Second {
  Elaborated read = read_scenario("korea-1953");
  Duties duties = entail(*read.scenario).value();
  Findings findings =
      run_study(*read.scenario, duties, {.futures = 2, .threads = 1, .channels = true}, {}).value();
  std::string page = faces({.scenario = *read.scenario,
                            .duties = duties,
                            .findings = findings,
                            .command = "casus compare",
                            .version = "0",
                            .history = replay(*read.scenario).value()}) +
                     lower(readable_page(annex_html({.scenario = *read.scenario,
                                                     .duties = duties,
                                                     .findings = findings,
                                                     .clocks = clocks_of(*read.scenario),
                                                     .holes = holes_of(*read.scenario)})));

  /// What its files say, and the names of states behind its codes.
  std::string known() const {
    std::string all = content_of(read.texts);
    for (const Actor& one : read.scenario->actors) all += " " + one.name + " ";
    return lower(all);
  }
};

}  // namespace

TEST_CASE("the report of the second scenario says nothing that only the first one says") {
  const Elaborated first = read_scenario("ukraine-2026");
  const Second second;
  REQUIRE(second.page.size() > 100000);
  const std::string known = second.known() + faces(distinct().input());
  CHECK(leaked(second.page, names_in(*first.scenario), known) == "");
  const auto sentences =
      without(sentences_in(*first.scenario), sentences_in(*second.read.scenario));
  CHECK(leaked(second.page, sentences, known) == "");
  CHECK(leaked(second.page, proper_nouns(content_of(first.texts)), known) == "");
}

TEST_CASE("a leak would be found") {
  const Elaborated first = read_scenario("ukraine-2026");
  const std::string page =
      lower("Owed by NATO in a grey attack, says Kiel: 660 (from 560 to 760) FU");
  CHECK(leaked(page, names_in(*first.scenario), "in the attack") == "grey; nato; ");
  CHECK(leaked(page, sentences_in(*first.scenario), "") == "660 (from 560 to 760; ");
  CHECK(leaked(page, {"kiel", "geneva"}, "") == "kiel; ");
  CHECK(proper_nouns(content_of(first.texts)).count("kiel") == 1);
  CHECK(proper_nouns("the State, a state, FU or Fu, uk-Oslo-2024, Kiel") ==
        std::set<std::string>{"kiel"});
}

TEST_CASE("a report of states that do not exist names none that do") {
  const auto names = names_of_the_world(*read_scenario("ukraine-2026").scenario);
  REQUIRE(names.count("Ukraine") == 1);
  REQUIRE(names.count("nato") == 1);
  CHECK(leaked(faces(distinct().input()), names, "") == "");
}

TEST_CASE("the two scenarios read no file in common") {
  std::set<std::string> files;
  for (const Text& one : read_scenario("ukraine-2026").texts) files.insert(one.name);
  for (const Text& one : read_scenario("korea-1953").texts) {
    CAPTURE(one.name);
    CHECK(files.count(one.name) == 0);
  }
}

TEST_CASE("a report has the bands of its scenario and the approaches of its packages, no others") {
  const Second second;
  const Scenario& scenario = *second.read.scenario;
  CHECK(scenario.bands.empty());
  for (const Check& one : second.findings.checks)
    CHECK(!std::holds_alternative<BandFigure>(one.figure));
  int shown = 0;
  for (std::size_t a = 0; a < approach_count; ++a) {
    const auto approach = static_cast<Approach>(a);
    const auto option = option_of(scenario, approach);
    const auto rows =
        std::count_if(second.findings.approaches.begin(), second.findings.approaches.end(),
                      [&](const ApproachRow& row) { return row.approach == approach; });
    CHECK((rows > 0) == option.has_value());
    CHECK(says(second.page, std::string(approach_words(approach))) == option.has_value());
    shown += option ? 1 : 0;
  }
  CHECK(shown < static_cast<int>(approach_count));  // else this case would notice nothing
}

}  // namespace casus
