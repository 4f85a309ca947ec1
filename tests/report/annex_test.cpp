// The annex for drafters: holes with their words, redrafts, chains and wording, each said once.
#include "report/annex.hpp"

#include <set>

#include <doctest/doctest.h>

#include "report/format.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/readable.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

/// A made-up question of states, with holes, redrafts and clocks of its options.
struct Drafted {
  static constexpr ClauseId lends{InstrumentId{0}, 0}, confers{InstrumentId{0}, 1},
      joins{InstrumentId{1}, 0};
  static constexpr PackageId pact{2}, blend{3}, alliance{4}, convoy{5};

  Synthetic all = distinct();
  std::vector<MendedHoles> holes{};

  Drafted() {
    Scenario& scenario = all.scenario;
    scenario.instruments[0].provisions = {
        {.matter = Matter::extension, .source = {.ref = "Article 18"}}};
    scenario.instruments[0].not_coded = {{"Part Four", "fisheries", 12}, {"Part Five", "", 1}};
    scenario.instruments[4].not_coded = {{"the rest", "greetings", 3}};
    const Condition tanks{Comparison{.dimension = DimensionId{0}, .values = {true, false}}};
    const Condition anything{Comparison{.dimension = DimensionId{0}, .values = {true, true}}};
    const Condition unprovoked{Comparison{.dimension = DimensionId{1}, .values = {true, false}}};
    scenario.questions = {{.id = "swarms",
                           .text = "Is a swarm a tank?",
                           .alternatives = {{"it_is", 0.6, ""}, {"it_is_not", 0.4, ""}}}};
    std::vector<Reading>& readings = scenario.instruments[0].clauses[0].readings;
    readings[0].under = {{QuestionId{0}, 0}};
    readings[0].when = {And{{tanks, unprovoked}}};
    readings[1].under = {{QuestionId{0}, 1}};
    readings[1].when = unprovoked;
    const Edit drop{.kind = Edit::Kind::drop, .was = tanks};
    const Edit widen{.kind = Edit::Kind::widen, .was = tanks, .becomes = anything};
    const Edit oblige{.kind = Edit::Kind::oblige};
    const Edit name{.kind = Edit::Kind::name_act, .action = ActionId{1}};
    MendedHoles one{.package = pact, .events = 41000, .unowed = 23000, .more = 2};
    one.holes = {{{{Level::none, false},
                   {{{false, true}, {}}, 17000},
                   {{tanks, {lends}}, {{Always{}}, {confers}}}},
                  Mend{.clause = lends, .edits = {widen}}},
                 {{{Level::consult, true}, {{{}, {false, true}}, 5000}, {}}, std::nullopt}};
    Mend pair{.clause = lends, .edits = {drop}};
    pair.second = Redrafted{.clause = confers, .edits = {oblige, name}};
    one.worst = MendedHole{
        {{Level::none, false}, {{{true, false}, {false, true}}, 1}, {{tanks, {lends, confers}}}},
        pair};
    holes = {one};
    MendedHoles same = one;
    same.package = blend;
    holes.push_back(same);
    MendedHoles other{.package = alliance, .events = 41000};
    other.worst =
        MendedHole{{{Level::troops, false}, {{{true, false}, {true, false}}, 1}, {}}, std::nullopt};
    holes.push_back(other);
    put_clocks();
  }

  void put_clocks() {
    const LawfulTime day{1 / days_of_a_year, 1 / days_of_a_year};
    const DutyClock soon{.clause = confers,
                         .latest = day,
                         .steps = {{.kind = ClockStep::Kind::request, .takes = LawfulTime{}},
                                   {.kind = ClockStep::Kind::deadline, .takes = day}}};
    const DutyClock never{
        .clause = lends,
        .steps = {{.kind = ClockStep::Kind::approval}, {.kind = ClockStep::Kind::deadline}}};
    const DutyClock decided{.clause = joins,
                            .steps = {{.kind = ClockStep::Kind::decision, .body = BodyId{0}},
                                      {.kind = ClockStep::Kind::deadline}}};
    DutyClock second = never;
    second.clause = confers;
    PackageClock clock{.package = pact};
    for (int attack = 0; attack < 3; ++attack) {
      const auto kind = static_cast<AttackId>(attack);
      clock.delays.push_back({kind, Level::consult, day, soon, {}});
      clock.delays.push_back({kind, Level::economic, std::nullopt, std::nullopt, {}});
      clock.delays.push_back(
          {kind, Level::arms, std::nullopt, std::nullopt, {never, second, never, decided}});
    }
    clock.delays[3].delay = LawfulTime{2 / days_of_a_year, 9 / days_of_a_year};
    all.clocks = {clock};
    clock.package = convoy;
    all.clocks.push_back(clock);
  }

  ReportInput input() const {
    ReportInput input = all.input();
    input.holes = holes;
    return input;
  }
};

/// The number of the level of each heading, in order.
std::vector<int> heading_levels(const Markup& markup) {
  std::vector<int> levels;
  for (const StartTag& tag : markup.tags)
    if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6')
      levels.push_back(tag.name[1] - '0');
  return levels;
}

/// What is after the head of an option, to the next one.
std::string part_of(const std::string& page, PackageId option) {
  const std::size_t begin =
      page.find("<section aria-labelledby=\"option-" + std::to_string(index(option)) + "\"");
  REQUIRE(begin != std::string::npos);
  return page.substr(begin, page.find("</section>", begin) - begin);
}

}  // namespace

TEST_CASE("approved/annex.txt is the page, element by element") {
  const std::string page = annex_html(Drafted().input());
  REQUIRE(read_markup(page).faults.empty());
  CHECK(unlike_approved("report/approved/annex.txt", readable_page(page)) == "");
}

TEST_CASE("the annex is well formed whatever files hold, and nothing in it runs or loads") {
  for (const Synthetic& all : {synthetic(), hostile(), empty_handed()}) {
    const std::string page = annex_html(all.input());
    const Markup markup = read_markup(page);
    CHECK(markup.faults.empty());
    CHECK(!contains(page, "<script"));
    CHECK(!contains(page, "http://"));
    for (const StartTag& tag : markup.tags) CHECK(tag.value("src").empty());
  }
}

TEST_CASE("the annex can be read without eyes: one h1, headings in order, tables with heads") {
  const std::string page = annex_html(Drafted().input());
  const Markup markup = read_markup(page);
  const std::vector<int> levels = heading_levels(markup);
  REQUIRE(levels.size() > 5);
  CHECK(levels.front() == 1);
  for (std::size_t i = 1; i < levels.size(); ++i) {
    CHECK(levels[i] > 1);
    CHECK(levels[i] <= levels[i - 1] + 1);
  }
  std::set<std::string> anchors;
  std::size_t tables = 0, captions = 0;
  for (const StartTag& tag : markup.tags) {
    if (tag.name == "html") CHECK(tag.value("lang") == "en");
    if (tag.name == "th") CHECK(!tag.value("scope").empty());
    tables += tag.name == "table" ? 1 : 0;
    captions += tag.name == "caption" ? 1 : 0;
    if (const std::string id(tag.value("id")); !id.empty()) CHECK(anchors.insert(id).second);
  }
  CHECK(tables == captions);
  CHECK(tables > 5);
  for (const StartTag& tag : markup.tags)
    if (const std::string link(tag.value("href")); !link.empty()) {
      CAPTURE(link);
      CHECK(anchors.count(link.substr(1)) == 1);
    }
}

TEST_CASE("every option with texts has its holes, and what was said of another is not said again") {
  const Drafted drafted;
  const std::string page = annex_html(drafted.input());
  const std::string first = part_of(page, Drafted::pact), second = part_of(page, Drafted::blend);
  CHECK(contains(first,
                 "Nobody owes more than talks for sure in 56&nbsp;% of 41,000 events in which "
                 "Borduria is attacked."));
  CHECK(contains(first, "2 groups of events more"));
  CHECK(contains(first, "<q>shall swiftly lend ammunition</q>"));
  CHECK(contains(first, "No change of words of one or two clauses closes it."));
  CHECK(contains(second, "The same as under <a href=\"#option-2\">Harbour pact</a>."));
  CHECK(!contains(second, "<q>"));
  CHECK(
      contains(part_of(page, Drafted::convoy), "Not found: the texts tell too many events apart."));
  CHECK(contains(part_of(page, Drafted::convoy), "Without any help of Drusselstein."));
  CHECK(!contains(page, "option-1\""));  // a yardstick
}

TEST_CASE("the chain behind the longest lawful delay is shown, unless its days are withheld") {
  Drafted drafted;
  const std::string page = part_of(annex_html(drafted.input()), Drafted::pact);
  CHECK(contains(page, "the request, made at once; then deadline, 1 day"));
  CHECK(contains(page, "2 duties, such as <q>shall swiftly lend ammunition</q>"));
  CHECK(contains(page, "decision of synod, no bound; then no deadline"));
  CHECK(contains(page, "in some event nobody owes it or has a last day"));
  CHECK(contains(page, "2 to 9 days"));
  Reading& reading = drafted.all.scenario.instruments[0].clauses[1].readings[0];
  drafted.all.scenario.quantities[index(*reading.deadline->within)].sensitive = true;
  const std::string withheld = annex_html(drafted.input());
  CHECK(contains(part_of(withheld, Drafted::pact), "Its days are withheld, as the scenario asks."));
  CHECK(contains(withheld, "withheld from the request"));
  CHECK(!contains(part_of(withheld, Drafted::pact), "1 day"));
}

TEST_CASE("the words of a clause stand once beside the others, and no state stands as a code") {
  const std::string page = annex_html(Drafted().input());
  const std::size_t at = page.find("id=\"wording\"");
  REQUIRE(at != std::string::npos);
  const std::string wording = page.substr(at);
  CHECK(count(wording, "<q>shall swiftly lend ammunition</q>") == 1);
  CHECK(count(wording, "as above") == 2);  // the charter owes talks, arms and troops
  CHECK(contains(wording, "No text owes money."));
  CHECK(contains(wording, "No such clause: Treaty of Quiet Harbours."));
  CHECK(contains(wording, "Part Four, fisheries (12); Part Five (1)"));
  CHECK(!contains(wording, "greetings"));  // of a text that no option has
  CHECK(contains(wording, "extension (Article 18)"));
  CHECK(contains(
      wording,
      "trigger: means is tanks; not pretext [Q1, it is not: without &quot;means is tanks&quot;]"));
  CHECK(contains(wording, "questions of law: Q1"));
  CHECK(count(wording, "Is a swarm a tank?") == 1);
  CHECK(contains(wording, "it is (60&nbsp;%) and it is not (40&nbsp;%)"));
  for (const char* id :
       {"QXA", "QXB", "QXC", "QXD", "QXE", "shells", "garrisoned", "pact-cascara"}) {
    CAPTURE(id);
    CHECK(!contains(page, id));
  }
}

TEST_CASE("an annex of options without texts says so") {
  Synthetic all = distinct();
  for (Package& one : all.scenario.packages) one.entries.clear();
  CHECK(contains(annex_html(all.input()), "No option of the scenario has a text."));
}

TEST_CASE("a long condition stands in full once, and by its number from then on") {
  Drafted drafted;
  for (Dimension& one : drafted.all.scenario.vocabulary.dimensions)
    for (auto& value : one.values)
      if (value == "tanks") value = "tanks " + std::string(170, 'x');
  const Condition tanks{Comparison{.dimension = DimensionId{0}, .values = {true, false}}};
  for (Instrument& text : drafted.all.scenario.instruments)
    for (Clause& clause : text.clauses)
      for (Reading& reading : clause.readings) reading.when = tanks;
  const std::string page = annex_html(drafted.input());
  const std::string wording = page.substr(page.find("id=\"wording\""));
  REQUIRE(contains(wording, "[V1]</span>"));
  CHECK(count(wording, "[V1]</span>") == 1);
  CHECK(contains(wording, "<span id=\"value-1\">"));
  CHECK(count(wording, "<a href=\"#value-1\">as V1</a>") >= 1);
}

}  // namespace casus
