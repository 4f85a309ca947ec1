#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "model/names.hpp"
#include "model/parameters.hpp"
#include "report/format.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

/// A number for sure, and nothing to doubt: 1 instead of 1..1..1.
std::string range_words(const Distribution& distribution) {
  if (const auto* pert = std::get_if<Pert>(&distribution)) {
    if (pert->least == pert->most) return plain_number(pert->likely);
    return fmt::format("{} (from {} to {})", plain_number(pert->likely), plain_number(pert->least),
                       plain_number(pert->most));
  }
  if (const auto* pert = std::get_if<LogPert>(&distribution)) {
    return fmt::format("{} (from {} to {}, on a log scale)", plain_number(pert->likely),
                       plain_number(pert->least), plain_number(pert->most));
  }
  if (const auto* even = std::get_if<Uniform>(&distribution)) {
    return fmt::format("evenly from {} to {}", plain_number(even->least), plain_number(even->most));
  }
  if (const auto* one = std::get_if<Certain>(&distribution)) return plain_number(one->value);
  return to_text(distribution);
}

/// What stands behind a number that a text gives: where it stands, or that a word is vague. By
/// QuantityId; empty for all others.
struct TextBasis {
  std::string source{}, assumed{};
};

std::vector<TextBasis> text_bases(const Scenario& scenario) {
  std::vector<TextBasis> out(scenario.quantities.size());
  const auto from_text = [&](const std::optional<QuantityId>& id, const Source& source) {
    if (!id || source.ref.empty()) return;
    const bool quoted = !source.quote.empty();
    out[index(*id)].source = fmt::format("the text, {}{}", source.ref,
                                         quoted && source.verified ? "" : " (not verified)");
  };
  for (const Instrument& one : scenario.instruments) {
    from_text(one.term.duration, one.term.source);
    from_text(one.term.notice, one.term.exit_source);
    for (const Clause& clause : one.clauses) {
      for (const Reading& reading : clause.readings) {
        if (reading.deadline) from_text(reading.deadline->within, clause.source);
      }
      for (const VagueTerm& vague : clause.vague) {
        out[index(vague.years)] = {
            .assumed = fmt::format("what \"{}\" may mean in {}", vague.word, clause.source.ref)};
      }
    }
  }
  return out;
}

/// The quantity with what the texts say of it.
Quantity with_basis(const Quantity& one, const TextBasis& basis) {
  Quantity out = one;
  if (out.source.empty() && out.assumed.empty()) {
    out.source = basis.source;
    out.assumed = basis.assumed;
  }
  return out;
}

struct Counts {
  std::size_t sourced = 0, assumed = 0, neither = 0, withheld = 0;
};

Counts counts_of(const std::vector<Quantity>& quantities) {
  Counts out;
  for (const Quantity& one : quantities) {
    if (one.sensitive) {
      ++out.withheld;
    } else if (!one.source.empty()) {
      ++out.sourced;
    } else if (!one.assumed.empty()) {
      ++out.assumed;
    } else {
      ++out.neither;
    }
  }
  return out;
}

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
  const auto bases = text_bases(scenario);
  std::vector<Quantity> quantities;
  for (std::size_t at = 0; at < bases.size(); ++at) {
    quantities.push_back(with_basis(scenario.quantities[at], bases[at]));
  }
  const Counts counts = counts_of(quantities);
  std::string body = paragraph_html(fmt::format(
      "The result is worth what these numbers are worth. Of {}, {} have a source, {} are assumed "
      "and "
      "{} {} neither{}. A range of three numbers is the least, the most likely and the most.",
      counted(static_cast<long long>(scenario.quantities.size() - counts.withheld), "number",
              "numbers"),
      counts.sourced, counts.assumed, counts.neither, counts.neither == 1 ? "has" : "have",
      counts.withheld == 0
          ? std::string()
          : fmt::format("; {} not shown, as the scenario asks",
                        counts.withheld == 1 ? std::string("1 more is")
                                             : fmt::format("{} more are", counts.withheld))));
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
