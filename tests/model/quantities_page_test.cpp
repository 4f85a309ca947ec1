#include <set>
#include <span>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "model/parameters.hpp"
#include "tests/support/generated_page.hpp"

namespace casus {
namespace {

std::string given_by(const Parameter& one) {
  if (one.otherwise) return fmt::format("{} if not given", *one.otherwise);
  switch (one.needed) {
    case Needed::always:
      return "always";
    case Needed::where_read:
      return "where a text reads it";
    case Needed::unless_own:
      return "unless each guarantor gives its own";
    case Needed::of_armed:
      return "armed attacks";
    case Needed::of_war:
      return "armed attacks without a duration";
    case Needed::of_grey:
      return "attacks that are not armed";
    case Needed::for_arms:
      return "who may send arms";
    case Needed::for_troops:
      return "who may send troops";
    case Needed::never:
      return "optional";
  }
  return {};
}

std::string table(std::span<const Parameter> list) {
  std::string out =
      "| path | symbol | unit | from, to | given | meaning | how to estimate it |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const Parameter& one : list) {
    out += fmt::format("| `{}` | {} | {} | {:g}, {:g} | {} | {} | {} |\n", one.path, one.symbol,
                       one.unit, one.least, one.most, given_by(one), one.meaning, one.estimate);
  }
  return out;
}

std::string page() {
  return "# Quantities\n\n"
         "Every number that a scenario can give the game: where it stands in the file, its symbol "
         "in\n`docs/model.md` (none: it enters through a formula of `docs/compile.md`), its unit, "
         "what the model\ncan take, who must give it, what it means and where a value could come "
         "from. Numbers of\ninstruments (money, lag, garrison ...) are in `docs/language.md`.\n\n"
         "COW, MID, NMC and ATOP are the Correlates of War project's wars, disputes and "
         "capabilities and the\nAlliance Treaty Obligations and Provisions data; GML-MID the "
         "revised disputes of Gibler, Miller &\nLittle; ICB International Crisis Behavior; "
         "Archigos data on leaders; SIPRI and IISS the institutes\nof Stockholm and London. "
         "\"Judgement\": nobody has data; say so with `assumed`.\n\n"
         "This page is made from `src/model/parameters.cpp` (`make pages`); a test keeps the two "
         "equal.\n\n"
         "## Of the scenario: `quantities:`\n\n" +
         table(scenario_parameters()) + "\n## Of an actor: `actors: ID:`\n\n" +
         table(actor_parameters()) + "\n## Of a kind of attack: `attacks: ID:`\n\n" +
         table(attack_parameters()) + "\n## Of what nobody ordered: `incidents:`\n\n" +
         table(incident_parameters());
}

}  // namespace

TEST_CASE("docs/quantities.md is what the parameters say") {
  CHECK(stale("quantities.md", page()) == "");
}

TEST_CASE("every parameter has unit, meaning, bounds and a way to estimate it, and one row") {
  for (const auto list :
       {scenario_parameters(), actor_parameters(), attack_parameters(), incident_parameters()}) {
    std::set<std::string_view> paths;
    for (const Parameter& one : list) {
      CAPTURE(std::string(one.path));
      CHECK(paths.insert(one.path).second);
      CHECK(!one.unit.empty());
      CHECK(!one.meaning.empty());
      CHECK(!one.estimate.empty());
      CHECK(one.least < one.most);
      if (one.otherwise) CHECK(one.needed == Needed::never);
      if (one.otherwise) CHECK((*one.otherwise >= one.least && *one.otherwise <= one.most));
      CHECK(find_parameter(list, one.path) == &one);
    }
  }
}

TEST_CASE("the place of a parameter of the scenario is that in the list") {
  const auto list = scenario_parameters();
  for (std::size_t i = 0; i < list.size(); ++i) CHECK(place_of_parameter(list[i].path) == i);
  CHECK(!place_of_parameter("challenger.warcost"));
  CHECK(!place_of_parameter("gdp"));
}

}  // namespace casus
