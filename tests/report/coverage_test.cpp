#include <regex>

#include <doctest/doctest.h>

#include "report/coverage_chart.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"
#include "tests/report/readable.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"

using namespace casus;

namespace {

constexpr CoveredEvents events(Level least, Level most) { return {10, least, most}; }

/// Kinds of event by who attacks, in a question of three states, one of them with a long name.
Scenario question() {
  Scenario s{.id = "made-up", .challenger = ActorId{0}, .protege = ActorId{1}};
  s.actors = {{.id = "XCH", .name = "Challenger Land"},
              {.id = "XPR", .name = "Protected Land"},
              {.id = "XGA", .name = "The Federation of Seven Islands"}};
  s.vocabulary.dimensions = {
      {.name = "kind", .values = {"raid", "long_siege", "cyber", "sabotage"}},
      {.name = "perpetrator", .values = {"XCH", "XPR", "XGA", "a_proxy"}, .of_actors = true}};
  s.vocabulary.actions = {{"arm", Level::arms}};
  s.instruments = {
      {.id = "pact",
       .name = "A pact",
       .clauses = {{.id = "1", .source = {.ref = "Article 1", .quote = "shall send \"arms\""}}}}};
  s.packages = {{.id = "alone", .entries = {{.instrument = InstrumentId{0}}}}};
  return s;
}

CoverageGrid table() {
  return {.rows = DimensionId{0},
          .columns = DimensionId{1},
          .row_values = {{0, 1}, {2, 3}},
          .column_values = {{0}, {1, 2}, {3}},
          .cells = {{events(Level::arms, Level::arms), {0}, events(Level::none, Level::arms)},
                    {events(Level::none, Level::consult), events(Level::none, Level::none),
                     events(Level::none, Level::none)}}};
}

/// Every number of an attribute in the picture.
std::vector<double> numbers(const std::string& picture, const std::string& attribute) {
  std::vector<double> found;
  const std::regex one(" " + attribute + "=\"([0-9.]+)\"");
  for (std::sregex_iterator at(picture.begin(), picture.end(), one), end; at != end; ++at)
    found.push_back(std::stod((*at)[1]));
  return found;
}

}  // namespace

TEST_CASE("the title of the table is what it shows, counted over single values") {
  const Scenario s = question();
  CHECK(coverage_finding(table(), s) ==
        "Nobody owes more than arms for sure; of 12 combinations of kind and attacker, money, arms "
        "or soldiers are owed in every event of 2, and in no event of 8");
  CoverageGrid grid = table();
  for (auto& row : grid.cells)
    for (CoveredEvents& one : row) one = events(Level::none, Level::none);
  CHECK(coverage_finding(grid, s) ==
        "Nobody owes anything that is named for sure, whatever the attack");
  grid.cells[0][0].most = Level::consult;
  CHECK(coverage_finding(grid, s) == "Nobody owes more than consultation for sure");
  grid.cells[0][0].most = Level::troops;
  CHECK(contains(coverage_finding(grid, s), "Of 16 combinations"));
}

TEST_CASE("the table has names, and no id") {
  const Scenario s = question();
  CHECK(values_in_words(readable(s), s.actors.size(), DimensionId{1}, {0, 2}) ==
        "Challenger Land and The Federation of Seven Islands");
  CHECK(values_in_words(readable(s), s.actors.size(), DimensionId{1}, {0, 1, 2, 3}) == "anyone");
  CHECK(values_in_words(readable(s), s.actors.size(), DimensionId{0}, {1, 2}) ==
        "long siege and cyber");
  const std::string picture = coverage_chart(table(), s, readable(s), "c");
  for (const char* id : {"XCH", "XGA", "long_siege", "a_proxy"}) CHECK(!contains(picture, id));
  CHECK(contains(picture,
                 "raid and long siege: Challenger Land: arms; a proxy: from nothing to arms."));
}

TEST_CASE("many states are counted, so that a name fits") {
  Scenario s = question();
  for (int i = 0; i < 5; ++i) {
    s.actors.push_back({.id = "XA" + std::to_string(i), .name = "State"});
    auto& values = s.vocabulary.dimensions[1].values;
    values.insert(values.end() - 1, s.actors.back().id);
  }
  CHECK(values_in_words(readable(s), s.actors.size(), DimensionId{1}, {1, 2, 3, 4, 8}) ==
        "4 other states and a proxy");
}

TEST_CASE("the picture is as wide as a phone leaves, and every word of it stands inside") {
  const std::string picture = coverage_chart(table(), question(), readable(question()), "c");
  CHECK(contains(picture, "viewBox=\"0 0 350 "));
  for (const double x : numbers(picture, "x")) {
    CHECK(x >= 0.0);
    CHECK(x <= 350.0);
  }
  const std::regex words(
      "<text( class=\"[a-z0-9]+\")? x=\"([0-9.]+)\" y=\"[0-9.]+\" ?"
      "(?:text-anchor=\"(start|middle|end)\")?>([^<]*)<");
  int checked = 0;
  for (std::sregex_iterator at(picture.begin(), picture.end(), words), end; at != end; ++at) {
    const double x = std::stod((*at)[2]), width = 6.8 * static_cast<double>((*at)[4].length());
    const std::string anchor = (*at)[3];
    const double begin = anchor.empty() || anchor == "start" ? x
                         : anchor == "end"                   ? x - width
                                                             : x - width / 2.0;
    CAPTURE((*at)[4].str());
    CHECK(begin >= -1.0);
    CHECK(begin + width <= 360.0);
    ++checked;
  }
  CHECK(checked > 15);
  // Two words where least and most differ, one where they do not, a dash where nothing can be.
  CHECK(numbers(picture, "width").size() == 4 + 2 * 2 - 1);
  CHECK(contains(picture, ">\u2013<"));
}

TEST_CASE("the section says what opens a gap, with the quote, and what closes it") {
  Synthetic all = synthetic();
  all.scenario = question();
  Comparison named{.dimension = DimensionId{1}, .values = {true, false, false, false}};
  Box box{.values = {{false, false, true, true}, {}}, .events = 8};
  Coverage found{.package = PackageId{0}, .grid = table()};
  found.holes = {{.owed = {Level::none, false},
                  .box = box,
                  .openings = {{.failed = {named}, .clauses = {{InstrumentId{0}, 0}}}}}};
  found.more_holes = 2;
  found.worst = {.event = {0, 3}, .owed = {Level::none, false}};
  found.mend = Mend{.clause = {InstrumentId{0}, 0},
                    .edits = {{.kind = Edit::Kind::drop, .was = {named}},
                              {.kind = Edit::Kind::name_act, .action = ActionId{0}}}};
  ReportInput input = all.input();
  CHECK(coverage_section(input).empty());  // not asked
  input.coverage = {found};
  const std::string page = coverage_section(input);
  CHECK(contains(page, "What is not covered"));
  CHECK(contains(page, "1 clause applies only where <b>perpetrator is Challenger Land</b>"));
  CHECK(contains(page, "<q>shall send &quot;arms&quot;</q>"));
  CHECK(contains(page, "A pact, Article 1"));
  CHECK(contains(page, "kind is cyber or sabotage"));
  CHECK(contains(page, "2 groups of events more."));
  CHECK(contains(page, "drop &quot;perpetrator is Challenger Land&quot; and owe arm too"));
  CHECK(!contains(page, "XCH"));
  found.mend.reset();
  input.coverage = {found};
  CHECK(contains(coverage_section(input), "No change of words"));
}

TEST_CASE("approved/coverage.txt is what is not covered, element by element") {
  Synthetic all = synthetic();
  all.scenario = question();
  Scenario& s = all.scenario;
  s.questions = {{.id = "swarms",
                  .text = "is a swarm an armed attack?",
                  .alternatives = {{"it_is", 0.6, ""}, {"it_is_not", 0.4, ""}}}};
  s.instruments.push_back({.id = "memo", .name = "A memorandum", .clauses = {{.id = "2"}}});
  s.packages.push_back(
      {.id = "both", .label = "Pact and memo", .entries = {{}, {InstrumentId{1}}}});
  s.vocabulary.dimensions.push_back(
      {.name = "place", .values = {"at_sea", "on_land", "in_the_air"}});
  const ClauseId first{InstrumentId{0}, 0}, second{InstrumentId{1}, 0};
  const Comparison named{.dimension = DimensionId{1}, .values = {true, false, false, false}};
  const Comparison wide{.dimension = DimensionId{1}, .values = {true, false, true, false}};
  const Edit drop{.kind = Edit::Kind::drop, .was = {named}};
  const Edit widen{.kind = Edit::Kind::widen, .was = {named}, .becomes = {wide}};
  const Edit settle{.kind = Edit::Kind::settle, .answer = {QuestionId{0}, 1}};
  Coverage found{.package = PackageId{0}, .grid = table()};
  found.worst = {.event = {1, 3, 2}, .owed = {Level::consult, false}};
  found.holes = {
      {.owed = {Level::none, false},
       .box = {.values = {{false, false, true, true}, {true, true, true, false}, {}}, .events = 8},
       .openings = {{.failed = {named}, .clauses = {first, second}},
                    {.failed = {Always{}}, .clauses = {second}},
                    {.failed = {wide}, .clauses = {first}}}},
      {.owed = {Level::none, true}, .box = {.values = {{}, {}, {}}, .events = 3}},
      {.owed = {Level::consult, false},
       .box = {.values = {{}, {}, {true, false, false}}, .events = 5},
       .openings = {{.failed = {Always{}}, .clauses = {first, second}}}}};
  found.more_holes = 1;
  found.mend = Mend{.clause = first, .edits = {widen}};
  Coverage rest{.package = PackageId{1}, .grid = table()};
  rest.grid.columns = DimensionId{2};
  rest.grid.column_values = {{0}, {1}, {2}};
  rest.grid.cells[1][2] = events(Level::troops, Level::troops);
  rest.worst = found.worst;
  rest.mend = Mend{.everywhere = true, .edits = {settle}};
  Coverage several = rest;
  several.mend = Mend{.clause = first, .edits = {drop, {.kind = Edit::Kind::oblige}, settle}};
  several.mend->second = Redrafted{.clause = second,
                                   .edits = {{.kind = Edit::Kind::name_act, .action = ActionId{0}},
                                             {.kind = Edit::Kind::deadline, .within = 3 / 365.25},
                                             {.kind = Edit::Kind::each_decides},
                                             {.kind = Edit::Kind::unreserve}}};
  ReportInput input = all.input();
  input.coverage = {found, rest, several};
  CHECK(unlike_approved("report/approved/coverage.txt", readable_page(coverage_section(input))) ==
        "");
}
