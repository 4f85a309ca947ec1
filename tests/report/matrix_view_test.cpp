#include "report/matrix_view.hpp"

#include <doctest/doctest.h>

#include "report/duties_text.hpp"
#include "report/html_parts.hpp"
#include "report/sections.hpp"
#include "report/side_by_side.hpp"
#include "report/words.hpp"
#include "tests/report/distinct.hpp"
#include "tests/support/contains.hpp"

// What stands beside "always" where a text is not concluded: of the distinct findings the charter
// (Cascara, Drusselstein, Elbonia: talks, and ammunition and combat if the synod votes for them).

namespace casus {

namespace {

/// The package of that id, as the matrix shows it.
std::vector<MatrixRow> matrix_of(const Synthetic& all, const char* id) {
  const PackageDuties* duties = duties_of(all.input(), all.scenario.package(id).value());
  REQUIRE(duties != nullptr);
  return matrix_view(all.scenario, *duties, {});
}

const OwedAction& talks_of(const CellView& cell) {
  REQUIRE(!cell.actions.empty());
  return cell.actions.front();
}

}  // namespace

TEST_CASE("a cell says how much of it concluded texts owe alone, and by which form") {
  const Synthetic all = distinct();
  const std::vector<MatrixRow> blend = matrix_of(all, "blend");
  REQUIRE(blend.size() == 2);
  const OwedAction& raid = talks_of(blend[0].cells[1]);  // the pact owes them always
  CHECK(raid.concluded == Owing::always);
  CHECK(raid.form == Form::political_agreement);
  CHECK(raid.hypothetical_form == Form::treaty);
  const OwedAction& onslaught = talks_of(blend[0].cells[2]);  // the pact owes them sometimes
  CHECK(onslaught.owed == Owing::always);
  CHECK(onslaught.concluded == Owing::sometimes);
  const OwedAction& other = talks_of(blend[1].cells[1]);  // Drusselstein has no pact
  CHECK(other.hypothetical());
  CHECK(other.form == Form::treaty);
  CHECK(!other.hypothetical_form);
}

TEST_CASE("the tag stands beside always, in the letter too") {
  const Synthetic all = distinct();
  const std::string page = duties_section(all.input());
  CHECK(contains(
      page, tag_html("always") + " " + tag_html("sometimes without hypothetical texts", "warn")));
  CHECK(contains(page, tag_html("always") + " " + tag_html("hypothetical", "warn")));
  CHECK(contains(page, tag_html("hypothetical: treaty", "warn")));
  const PackageDuties& blend = *duties_of(all.input(), all.scenario.package("blend").value());
  const std::string text = matrix_page(all.scenario, blend, {});
  CHECK(contains(text, "C~"));
  CHECK(contains(matrix_legend(all.scenario),
                 "~: less, or nothing, by the texts that are concluded alone"));
}

TEST_CASE("an act of the holder's choice is tagged as an action is") {
  Synthetic all = distinct();
  Cell& cell = all.duties.packages[1].matrix[0][2];  // the letter
  CHECK(matrix_of(all, "letter")[0].cells[2].own_choice_concluded == Owing::always);
  cell.concluded = Owed{};
  CHECK(matrix_of(all, "letter")[0].cells[2].own_choice_concluded == Owing::never);
  CHECK(contains(duties_section(all.input()), "to act, as the holder chooses</span> " +
                                                  tag_html("always") + " " +
                                                  tag_html("hypothetical", "warn")));
}

TEST_CASE("what is owed is called by the actions that are, not by the word of their level") {
  Vocabulary words;
  words.actions = {{"intelligence", Level::arms, ""},
                   {"materiel", Level::arms, "arms and equipment"},
                   {"finance", Level::economic, "money"}};
  CHECK(level_words(words, Level::arms, {true, false, true}) == "intelligence");
  CHECK(level_words(words, Level::arms, {true, true, true}) ==
        "intelligence or arms and equipment");
  CHECK(level_words(words, Level::economic, {false, false, false}) == "money");
  CHECK(level_words(words, Level::troops, {true, true, true}) == "soldiers");
  Scenario scenario = distinct().scenario;
  scenario.vocabulary.actions[2].name = "scouting";
  scenario.vocabulary.actions[2].label = "what scouts see";
  const std::string legend = matrix_legend(scenario);
  CHECK(contains(legend, "what scouts see"));
  CHECK(!contains(legend, "A arms"));
}

}  // namespace casus
