#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "model/parameters.hpp"
#include "report/format.hpp"

namespace casus {

namespace {

struct Known {
  std::string_view name, label, unit, meaning;
};

// Definitions of model.md, section 7, and of the dictionary of design.md, in plain words.
constexpr std::array known_measures = {
    Known{"attacked", "armed attack pressed", "share",
          "Modelled probability that an armed attack is opened and pressed on with, up to then."},
    Known{"unchallenged", "no armed attack opened", "share",
          "Modelled probability that no armed attack is opened, up to then."},
    Known{"pressed", "armed attacks pressed", "number",
          "Expected number of armed attacks pressed."},
    Known{"backdown", "attacks abandoned", "number",
          "Expected number of armed attacks opened and abandoned after the response."},
    Known{"invoked", "promise invoked", "number",
          "Expected number of armed attacks opened with at least one collective promise invoked."},
    Known{"invoked_share", "invoked, of those that applied", "share",
          "Challenges in which a collective promise was invoked, of those in which one applied."},
    Known{"freezes", "wars frozen", "number", "Expected number of wars frozen."},
    Known{"challenger_wins", "challenger wins", "share",
          "Probability that a war was decided for the challenger by the end."},
    Known{"protege_holds", "protected state holds", "share",
          "Probability that a war was decided for the protected state by the end."},
    Known{"ceded", "ceded", "share", "Probability that the protected state ceded by the end."},
    Known{"escalation", "escalation", "share",
          "Probability that a war escalated beyond the region by the end."},
    Known{"at_war", "at war", "share", "Probability of a war going on at the end."},
    Known{"peace", "peace", "share", "Probability of peace at the end."},
    Known{"ceasefire", "ceasefire", "share", "Probability that the first war was frozen by then."},
    Known{"honoured", "honoured, attack opened", "share",
          "That a guarantor reaches the level it owes, given an armed attack opened."},
    Known{"honoured_in_war", "honoured in war", "share",
          "That a guarantor reaches the level it owes, given an armed attack pressed."},
    Known{"response_cost", "cost of the response", "payoff",
          "Expected cost of the guarantors' responses to armed attacks pressed."},
    Known{"strength_end", "strength at the end", "FU",
          "Mean strength of the protected state, given peace at the end."},
    Known{"adopted", "adopted", "share",
          "Modelled chance that the required members adopt the package rather than its fallback."},
    Known{"lost", "defeat or cession", "share",
          "Modelled probability that the challenger wins or is ceded what it wants, up to then."},
    Known{"as_likely_adopted", "armed attack pressed, as likely adopted", "share",
          "The outcome with the package where it is adopted, and with its fallback where not."},
    Known{"varying_commitments_owed", "inequality of the levels owed", "Gini",
          "Gini over guarantors of the level owed."},
    Known{"varying_commitments_force", "inequality of expected force per GDP", "Gini",
          "Gini over guarantors of expected force per GDP."},
    Known{"halving_years", "support halves after", "years",
          "First time at which mean support is half of what it was at the start."},
    Known{"largest_donor", "share of the largest donor", "share", "Of the pledged money."},
    Known{"pledged_eur_bn", "pledged", "EUR bn", "Military aid over the horizon at full support."},
    Known{"troops_fight", "guarantors' troops fight", "share",
          "Probability of an attack in which troops of some guarantor fight."},
    Known{"value_challenger_at_start", "value to the challenger", "payoff",
          "Value of the game to the challenger at the start."},
    Known{"value_protege_at_start", "value to the protected state", "payoff",
          "Value of the game to the protected state at the start."},
    Known{"coordination_gap", "coordination gap", "share",
          "(Highest - lowest extreme force) / highest, at the start, full attack."},
    Known{"hangs_on_one", "hangs on one", "share",
          "Largest loss of force if one guarantor is held at its lowest level."},
    Known{"covers_the_need", "covers the need", "share",
          "Probability that support times what is pledged covers the need throughout."},
    Known{"halving", "support halves after", "years",
          "First time at which mean support is half of what it was at the start."},
    Known{"preventive_effect", "preventive effect of aid", "share",
          "Attacked within two years, less the same without the package's aid and deployments."},
    Known{"widening", "guarantors' troops fight", "share",
          "Probability that any guarantor's troops fight."},
    Known{"strength", "strength", "FU", "Mean strength of the protected state."},
    Known{"support", "support that flows", "share",
          "Mean share of pledged support that still flows, given peace."},
};

constexpr std::array<std::array<std::string_view, 2>, 10> known_actions = {{
    {"consult", "consultations"},
    {"unsc", "going to the Security Council"},
    {"sanctions", "sanctions"},
    {"finance", "money"},
    {"materiel", "arms and equipment"},
    {"intelligence", "intelligence"},
    {"training", "training"},
    {"deploy", "deployment of troops"},
    {"force", "armed force"},
    {"assist", "assistance"},
}};

constexpr std::array<std::array<std::string_view, 2>, 10> instrument_numbers = {{
    {"money", "money a year"},
    {"buys", "force that money buys"},
    {"lag", "time from money to force"},
    {"defence_share", "share turned into defence"},
    {"troops", "troops"},
    {"garrison", "force that the deployment adds"},
    {"tripwire", "cost of leaving own troops under fire"},
    {"duration", "duration"},
    {"renewed", "chance of renewal at expiry"},
    {"used_by", "chance a year that a party leaves"},
}};

constexpr std::array<std::array<std::string_view, 2>, 14> area_names = {{
    {"challenger", "Challenger"},
    {"protege", "Protected state"},
    {"precision", "Precision"},
    {"contest", "Contest"},
    {"opportunity", "Occasions"},
    {"support", "Donors' support"},
    {"funding", "Funding"},
    {"fu_per_eur_bn", "Force"},
    {"economic", "Economic assistance"},
    {"guarantor", "Guarantors"},
    {"level_weight", "Levels"},
    {"need", "Need"},
    {"strength", "Strength of promises"},
    {"eur_per_usd", "Exchange rate"},
}};

template <std::size_t N>
std::string_view looked_up(const std::array<std::array<std::string_view, 2>, N>& table,
                           std::string_view name) {
  for (const auto& row : table) {
    if (row[0] == name) return row[1];
  }
  return {};
}

std::string spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

/// Plain words instead of the model's term.
std::string plainly(std::string_view text) {
  std::string out(text);
  constexpr std::string_view term = "protege";
  for (std::size_t at = out.find(term); at != std::string::npos; at = out.find(term, at)) {
    out.replace(at, term.size(), "protected state");
  }
  return out;
}

}  // namespace

std::optional<double> years_of(std::string_view name, std::string_view stem) {
  if (name.size() < stem.size() + 3 || name.substr(0, stem.size()) != stem ||
      name[stem.size()] != '_' || name.back() != 'y') {
    return std::nullopt;
  }
  const std::string digits(name.substr(stem.size() + 1, name.size() - stem.size() - 2));
  if (digits.find_first_not_of("0123456789.") != std::string::npos) return std::nullopt;
  return std::strtod(digits.c_str(), nullptr);
}

std::string with_years(std::string_view stem, double years) {
  return fmt::format("{}_{}y", stem, plain_number(years));
}

MeasureWords measure_words(std::string_view name) {
  const std::size_t bar = name.rfind('_');
  if (bar != std::string_view::npos) {
    const std::string_view stem = name.substr(0, bar);
    if (const auto years = years_of(name, stem)) {
      MeasureWords words = measure_words(stem);
      words.label +=
          fmt::format(" within {} {}", plain_number(*years), *years == 1.0 ? "year" : "years");
      return words;
    }
  }
  for (const Known& known : known_measures) {
    if (known.name == name) {
      return {std::string(known.label), std::string(known.meaning), std::string(known.unit)};
    }
  }
  return {spaced(name), "", ""};
}

std::string action_words(std::string_view name) {
  const std::string_view found = looked_up(known_actions, name);
  return found.empty() ? spaced(name) : std::string(found);
}

std::string_view level_words(Level level) {
  switch (level) {
    case Level::none:
      return "no answer";
    case Level::consult:
      return "consults";
    case Level::economic:
      return "economic help";
    case Level::arms:
      return "arms";
    case Level::troops:
      return "troops";
  }
  return "";
}

std::string quantity_words(const Scenario& scenario, std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view head = path.substr(0, dot);
  const std::string_view rest =
      dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if (const Parameter* parameter = find_parameter(scenario_parameters(), path)) {
    const std::string_view area = looked_up(area_names, head);
    return fmt::format("{}: {}", area.empty() ? head : area, plainly(parameter->meaning));
  }
  const std::size_t second = rest.find('.');
  if (second != std::string_view::npos && (head == "actors" || head == "attacks")) {
    const std::string_view who = rest.substr(0, second);
    const std::string_view key = rest.substr(second + 1);
    const Parameter* parameter =
        find_parameter(head == "actors" ? actor_parameters() : attack_parameters(), key);
    const std::string meaning = parameter ? plainly(parameter->meaning) : spaced(key);
    if (head == "attacks") return fmt::format("Attack '{}': {}", spaced(who), meaning);
    const auto actor = scenario.actor(who);
    const std::string name = actor && !scenario.actors[index(*actor)].name.empty()
                                 ? scenario.actors[index(*actor)].name
                                 : std::string(who);
    return fmt::format("{}: {}", name, meaning);
  }
  for (const Instrument& instrument : scenario.instruments) {
    if (instrument.id != head || rest.empty()) continue;
    const std::string_view key = rest.substr(rest.rfind('.') + 1);
    const std::string_view known = looked_up(instrument_numbers, key);
    return fmt::format("{}: {}", instrument.id, known.empty() ? spaced(rest) : std::string(known));
  }
  return spaced(path);
}

std::string unit_of(const Quantity& quantity) {
  if (!quantity.unit.empty()) return quantity.unit;
  const std::string_view path = quantity.path;
  if (const Parameter* found = find_parameter(scenario_parameters(), path)) {
    return std::string(found->unit);
  }
  const std::size_t first = path.find('.');
  const std::size_t second = first == std::string_view::npos ? first : path.find('.', first + 1);
  if (second == std::string_view::npos) return "";
  const std::string_view head = path.substr(0, first);
  const auto list = head == "actors" ? actor_parameters() : attack_parameters();
  if (head != "actors" && head != "attacks") return "";
  const Parameter* found = find_parameter(list, path.substr(second + 1));
  return found ? std::string(found->unit) : "";
}

std::string attack_words(const Attack& attack) {
  if (attack.id == "grey") return "grey zone (not armed)";
  if (attack.id == "full") return "full-scale attack";
  if (attack.id == "limited") return "limited attack";
  return spaced(attack.id) + (attack.armed ? "" : " (not armed)");
}

}  // namespace casus
