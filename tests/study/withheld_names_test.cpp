// Every text of a scenario, one with a name of a state in it and one without, before and after its
// actors are withheld: read in full and approved, so that no list of them is forgotten.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "study/withheld.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// Texts of every place that has some: of each pair the first holds a word of a name ("Dorian" of
/// Doria), the second none.
Scenario wordy_scenario() {
  Scenario s = small_scenario();
  const char* const names[] = {"Republic of Altland", "Beria", "Cantoria", "Doria", "Eblis"};
  for (std::size_t a = 0; a < s.actors.size(); ++a) s.actors[a].name = names[a];
  s.actors[3].response_at = s.attacks[0].id;
  s.id = "altlandish";
  s.title = "Altland and its neighbours";
  s.vocabulary.id = "cantorian";
  s.vocabulary.dimensions.push_back({.name = "dorian_port", .values = {"beria_gulf", "open_sea"}});
  s.vocabulary.dimensions.push_back({.name = "weather", .values = {"fair", "foul"}});
  s.vocabulary.actions[0].label = "call the Dorian council";
  s.vocabulary.actions[1].label = "call a council";
  s.vocabulary.groups = {{.name = "cantorians"}, {.name = "others"}};
  s.vocabulary.bodies.push_back({.name = "dorian_board", .members_text = "cantorians"});
  s.vocabulary.bodies.push_back({.name = "board"});
  s.questions = {
      {.id = "berian",
       .text = "does an act of Berians count",
       .alternatives = {{.name = "berians_do", .source = "a judge"}, {.name = "does_not"}}},
      {.id = "bands", .text = "does an act by bands count", .alternatives = {{.name = "counts"}}}};
  Instrument& pact = s.instruments[0];
  pact.name = "A pact with Cantoria";
  pact.parties_text = "[QMC, QMB]";
  pact.implements = {"guarantee"};
  pact.term.source = {.ref = "Annex for Doria", .quote = "for ever", .note = "read"};
  pact.clauses[0].source = {.ref = "Part of Dorians, 3", .quote = "shall", .verified = true};
  pact.clauses[1].source = {.ref = "Part 4", .note = "from a summary"};
  pact.clauses[0].id = "cantorian";
  pact.clauses[1].exception_to = "cantorian";
  pact.clauses[1].vague = {{.word = "dorian_speed"}, {.word = "swift"}};
  Reading& reading = pact.clauses[1].readings[0];
  reading.beneficiary = "Beria";
  reading.holder.text = "cantorians but QMC";
  reading.performer.text = "the Dorians";
  reading.deadline = Deadline{.text = "36h"};
  s.instruments[1].provisions.resize(1);
  s.instruments[1].not_coded = {{.article = "V"}};
  s.attacks[0].label = "a raid on Doria";
  s.attacks[1].label = "a raid of Dorians";
  s.attacks[1].id = "dorian_raid";
  s.attacks[2].label.clear();
  s.packages[1].label = "Cantorians alone";
  s.packages[1].id = "cantorian";
  s.packages[2].label = "all but QMC";
  s.packages[3].label.clear();
  s.quantities[0].source = "a book";
  s.quantities[1].assumed = "a guess";
  s.correlations = {
      {.first = QuantityId{0}, .second = QuantityId{1}, .rank = 0.5, .assumed = "a guess"}};
  const Band band{.name = "wars of Doria",
                  .measure = "attacked_1y",
                  .within = {{"before Beria", 0.0, 0.3}, {"of Berians", 0.2, 0.4}, {"now", 0.5, 1}},
                  .source = "a book",
                  .assumed = ""};
  s.bands = {band, {.name = "another", .measure = "peace", .assumed = "a guess"}};
  s.calibration = {{.band = band}};
  s.terms = Terms{.groups = {{.name = "cantorian"}, {.name = "the others"}}};
  s.judgements.resize(1);
  s.tests.resize(1);
  s.history = {{.text = "a war of Doria"}};
  s.alliance = Alliance{};
  return s;
}

void add(std::string& page, const std::string& what, const std::string& text) {
  page += fmt::format("{}: {}\n", what, text.empty() ? "-" : text);
}

void add(std::string& page, const std::string& what, const Source& source) {
  add(page, what,
      fmt::format("{} | {} | {} | {}", source.ref, source.quote, source.note,
                  source.verified ? "verified" : "not verified"));
}

void add_instruments(std::string& page, const Scenario& s) {
  for (const Instrument& one : s.instruments) {
    add(page, "text", one.id + " | " + one.name + " | " + one.parties_text);
    for (const std::string& other : one.implements) add(page, "  implements", other);
    add(page, "  term", one.term.source);
    for (const Clause& clause : one.clauses) {
      add(page, "  clause", clause.id + ", not where " + clause.exception_to);
      add(page, "    source", clause.source);
      for (const VagueTerm& term : clause.vague) add(page, "    vague", term.word);
      for (const Reading& reading : clause.readings)
        add(page, "    reading",
            fmt::format("{} | {} | {} | {}", reading.holder.text, reading.performer.text,
                        reading.beneficiary, reading.deadline ? reading.deadline->text : "-"));
    }
    add(page, "  also",
        fmt::format("{} provisions, {} articles, {} tests", one.provisions.size(),
                    one.not_coded.size(), one.tests.size()));
  }
}

void add_band(std::string& page, const std::string& what, const Band& band) {
  add(page, what, band.name + " | " + band.source + " | " + band.assumed);
  for (const Band::Record& one : band.within) add(page, "  record", one.label);
}

void add_vocabulary(std::string& page, const Scenario& s) {
  const Vocabulary& words = s.vocabulary;
  add(page, "vocabulary", words.id);
  for (const Dimension& one : words.dimensions)
    add(page, "dimension", fmt::format("{}: {}", one.name, fmt::join(one.values, ", ")));
  for (const Action& one : words.actions) add(page, "action", one.name + " | " + one.label);
  for (const Group& one : words.groups) add(page, "group", one.name);
  for (const Body& one : words.bodies) add(page, "body", one.name + " | " + one.members_text);
  for (const Question& one : s.questions) {
    add(page, "question", one.id + " | " + one.text);
    for (const Alternative& answer : one.alternatives)
      add(page, "  answer", answer.name + " | " + answer.source);
  }
}

/// All texts of a scenario.
std::string texts_of(const Scenario& s) {
  std::string page = s.id + ": " + s.title + "\n";
  for (const Actor& one : s.actors)
    add(page, "actor", one.id + " | " + one.name + " | " + one.response_at);
  add_vocabulary(page, s);
  add_instruments(page, s);
  for (const Attack& one : s.attacks) add(page, "attack", one.id + " | " + one.label);
  for (const Package& one : s.packages) add(page, "package", one.id + " | " + one.label);
  for (const Quantity& one : s.quantities)
    if (!one.source.empty() || !one.assumed.empty() || one.path.find('.') == 3)
      add(page, "number", one.path + " | " + one.source + " | " + one.assumed);
  for (const Correlation& one : s.correlations) add(page, "correlation", one.assumed);
  for (const Band& one : s.bands) add_band(page, "band", one);
  for (const CalibrationTarget& one : s.calibration) add_band(page, "target", one.band);
  if (s.terms)
    for (const TermGroup& one : s.terms->groups) add(page, "terms", one.name);
  add(page, "also",
      fmt::format("{} judgements, {} tests, {} past events, {} alliances", s.judgements.size(),
                  s.tests.size(), s.history.size(), s.alliance ? 1 : 0));
  return page;
}

}  // namespace

TEST_CASE("approved/withheld.txt is every text of a scenario, open and with its actors withheld") {
  const Scenario open = wordy_scenario();
  CHECK(unlike_approved("study/approved/withheld.txt",
                        texts_of(open) + "\nwith its actors withheld\n\n" +
                            texts_of(with_actors_withheld(open))) == "");
}

}  // namespace casus
