#include "model/quantities_page.hpp"

#include <span>

#include <fmt/format.h>

#include "model/parameters.hpp"

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

std::string parameter_table(std::span<const Parameter> list) {
  std::string out =
      "| path | symbol | unit | from, to | given | meaning | how to estimate it |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const Parameter& one : list) {
    out += fmt::format("| `{}` | {} | {} | {:g}, {:g} | {} | {} | {} |\n", one.path, one.symbol,
                       one.unit, one.least, one.most, given_by(one), one.meaning, one.estimate);
  }
  return out;
}

}  // namespace

std::string quantities_page() {
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
         parameter_table(scenario_parameters()) + "\n## Of an actor: `actors: ID:`\n\n" +
         parameter_table(actor_parameters()) + "\n## Of a kind of attack: `attacks: ID:`\n\n" +
         parameter_table(attack_parameters()) + "\n## Of what nobody ordered: `incidents:`\n\n" +
         parameter_table(incident_parameters());
}

}  // namespace casus
