#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "model/names.hpp"
#include "model/parameters.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string basis_html(const Quantity& one) {
  std::string out;
  if (!one.source.empty()) out += escaped(one.source);
  if (!one.assumed.empty()) {
    out += (out.empty() ? "" : "; ") + tag_html("assumed", "warn") + " " + escaped(one.assumed);
  }
  if (one.evidence) {
    out +=
        fmt::format("{}evidence: {}", out.empty() ? "" : "; ", escaped(range_words(*one.evidence)));
  }
  return out.empty() ? tag_html("no source", "warn") : out;
}

std::string row_html(const Scenario& scenario, const Quantity& one) {
  const std::string range = range_words(one.distribution);
  std::string unit = unit_of(one);
  if (unit == "year" && range != "1") unit = "years";
  return fmt::format(
      "<tr><th scope=\"row\">{}<span class=\"small path\">{}</span></th><td>{}{}</td><td>{}</td>"
      "<td>{}</td></tr>\n",
      escaped(quantity_words(scenario, one.path)), escaped(one.path), escaped(range),
      unit.empty() ? "" : escaped(" " + unit), plain(one.draw), basis_html(one));
}

enum class Area { game, strength, attack, actor, instrument };

Area group_of(const Quantity& one) {
  const std::string_view path = one.path;
  const auto starts = [path](std::string_view head) { return path.substr(0, head.size()) == head; };
  if (starts("strength.")) return Area::strength;
  if (starts("attacks.")) return Area::attack;
  if (starts("actors.")) return Area::actor;
  return one.stream.file > 1 ? Area::instrument : Area::game;
}

std::string_view group_words(Area group) {
  switch (group) {
    case Area::game:
      return "The challenger, the protected state, war and support";
    case Area::strength:
      return "How much a promise binds";
    case Area::attack:
      return "Kinds of attack";
    case Area::actor:
      return "Guarantors, one by one";
    case Area::instrument:
      return "Instruments: terms, money, deadlines";
  }
  return "";
}

}  // namespace

std::string assumptions_section(const ReportInput& input) {
  const Scenario& scenario = input.scenario;
  const std::vector<Quantity> quantities = with_evidence(scenario);
  std::string body = paragraph_html("The result is worth what these numbers are worth. " +
                                    evidence_sentence(quantities) +
                                    " A range of three numbers is the least, the most likely and "
                                    "the most.");
  if (const std::vector<std::string> beyond = beyond_evidence(scenario); !beyond.empty())
    body +=
        details_html({.summary = "Used at a value that leaves the evidence",
                      .aside = counted(static_cast<long long>(beyond.size()), "number", "numbers")},
                     paragraph_html("Each for the reason beside it, below.") + items_html(beyond));
  std::map<Area, std::string> rows;
  std::map<Area, long long> sizes;
  for (const Quantity& one : quantities) {
    if (one.sensitive) continue;
    rows[group_of(one)] += row_html(scenario, one);
    ++sizes[group_of(one)];
  }
  for (const auto& [group, text] : rows) {
    const std::string name(group_words(group));
    body += details_html({.summary = name, .aside = counted(sizes[group], "number", "numbers")},
                         table_html({.caption = name + ".",
                                     .columns = {"Quantity", "Value", "Drawn", "Source or reason"},
                                     .style = "wide"},
                                    text));
  }
  if (!scenario.correlations.empty()) {
    std::string items;
    for (const Correlation& one : scenario.correlations) {
      if (scenario.quantity(one.first).sensitive || scenario.quantity(one.second).sensitive)
        continue;
      items +=
          fmt::format("<li>{} and {}: rank correlation {}{}</li>\n",
                      escaped(quantity_words(scenario, scenario.quantity(one.first).path)),
                      escaped(quantity_words(scenario, scenario.quantity(one.second).path)),
                      plain_number(one.rank),
                      one.assumed.empty() ? std::string() : escaped(", assumed: " + one.assumed));
    }
    if (!items.empty())
      body += details_html({.summary = "Drawn together"}, "<ul>\n" + items + "</ul>\n");
  }
  return section_html(assumptions_head, body);
}

}  // namespace casus
