#include "compile/needs.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "model/parameters.hpp"

namespace casus {

namespace {

// Always needed; the rest of the list only where something in the scenario reads it.
constexpr std::string_view always_prefixes[] = {"challenger.",  "precision.",   "protege.",
                                                "contest.",     "opportunity.", "support.",
                                                "level_weight."};
constexpr std::string_view always_paths[] = {
    "fu_per_eur_bn",
    "eur_per_usd",
    "guarantor.deployable_share",
    "guarantor.quality",
    "guarantor.active_cap",
    "guarantor.surge",
    "guarantor.least_aid_share",
    "guarantor.sanction_total",
    "guarantor.exposure_per_share",
    "guarantor.exposure_cap",
    "guarantor.consult_share",
};
// Needed unless every guarantor gives its own: key of the actor.
constexpr std::string_view own_keys[] = {"stake", "lead_cost", "escalation", "promise_effect",
                                         "promise_factor"};
constexpr std::string_view armed_keys[] = {"prize",     "effort",      "mobilisation", "visibility",
                                           "attrition", "attribution", "cost_factor"};
constexpr std::string_view grey_keys[] = {"prize", "cost", "attribution", "cost_factor"};

bool plays(const Scenario& scenario, std::size_t actor) {
  const auto id = static_cast<ActorId>(actor);
  return scenario.actors[actor].guarantor && id != scenario.challenger && id != scenario.protege;
}

void need_of_votes(std::set<std::string_view>& paths) {
  paths.insert("guarantor.vote_correlation");
  paths.insert("guarantor.vote_yes_treaty");
  paths.insert("guarantor.vote_yes");
}

void need_of_clauses(const Instrument& instrument, std::set<std::string_view>& paths) {
  for (const Clause& clause : instrument.clauses) {
    for (const Reading& reading : clause.readings) {
      if (!is_duty(reading)) continue;
      paths.insert(strength_path(instrument.form));
      paths.insert(strength_path(reading.discretion));
      paths.insert(consequence_path(reading));
      if (reading.decided_by.body) need_of_votes(paths);
    }
  }
}

std::set<std::string_view> needed_paths(const Scenario& scenario) {
  std::set<std::string_view> paths(std::begin(always_paths), std::end(always_paths));
  for (const Parameter& one : scenario_parameters()) {
    for (const std::string_view prefix : always_prefixes) {
      if (one.path.substr(0, prefix.size()) == prefix) paths.insert(one.path);
    }
    for (const std::string_view key : own_keys) {
      if (one.path != fmt::format("guarantor.{}", key)) continue;
      for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
        if (plays(scenario, actor) && scenario.actors[actor].numbers.count(key) == 0) {
          paths.insert(one.path);
        }
      }
    }
  }
  for (const Instrument& instrument : scenario.instruments) {
    need_of_clauses(instrument, paths);
    // Who must ratify it votes on it.
    const bool in_force = instrument.in_force.kind == EntryIntoForce::Kind::on_date &&
                          instrument.in_force.date <= scenario.as_of;
    if (instrument.form == Form::treaty && !in_force) need_of_votes(paths);
    for (const Donor& donor : instrument.donors) paths.insert(funding_path(donor.funding));
    if (instrument.kind == InstrumentKind::economic_assistance && !instrument.defence_share) {
      paths.insert("economic.defence_share");
    }
  }
  return paths;
}

Need need(const Parameter& parameter, std::string path, std::string section, Span where,
          std::string code) {
  return {.path = std::move(path),
          .unit = std::string(parameter.unit),
          .meaning = std::string(parameter.meaning),
          .section = std::move(section),
          .where = where,
          .code = std::move(code)};
}

void needs_of_actor(const Scenario& scenario, std::size_t which, std::vector<Need>& found) {
  const Actor& actor = scenario.actors[which];
  std::vector<std::string_view> keys = {"response.none"};
  const Level ceiling = actor.ceiling.value_or(Level::troops);
  if (ceiling >= Level::arms) keys.push_back("response.arms");
  if (ceiling >= Level::troops) {
    keys.push_back("response.troops");
    keys.push_back("gdp");
    keys.push_back("active");
  }
  for (const std::string_view key : keys) {
    if (actor.numbers.count(key) > 0) continue;
    found.push_back(need(*find_parameter(actor_parameters(), key),
                         fmt::format("actors.{}.{}", actor.id, key),
                         fmt::format("actors: {}", actor.id), actor.where, "E202"));
  }
}

void needs_of_attack(const Attack& attack, std::vector<Need>& found) {
  const auto add = [&](std::string_view key) {
    if (attack.numbers.count(key) > 0) return;
    found.push_back(need(*find_parameter(attack_parameters(), key),
                         fmt::format("attacks.{}.{}", attack.id, key),
                         fmt::format("attacks: {}", attack.id), attack.where, "E203"));
  };
  if (attack.armed) {
    for (const std::string_view key : armed_keys) add(key);
  } else {
    for (const std::string_view key : grey_keys) add(key);
  }
}

}  // namespace

std::vector<Need> missing_numbers(const Scenario& scenario) {
  std::vector<Need> found;
  const std::set<std::string_view> paths = needed_paths(scenario);
  for (const Parameter& one : scenario_parameters()) {
    if (paths.count(one.path) == 0 || scenario.find(one.path)) continue;
    found.push_back(need(one, std::string(one.path), "quantities", {}, "E201"));
  }
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    if (plays(scenario, actor)) needs_of_actor(scenario, actor, found);
  }
  for (const Attack& attack : scenario.attacks) needs_of_attack(attack, found);
  return found;
}

Diagnostics to_diagnostics(const std::vector<Need>& needs) {
  Diagnostics found;
  for (const Need& one : needs) {
    const std::size_t dot = one.path.rfind('.');
    const std::string key = one.section == "quantities" || dot == std::string::npos
                                ? one.path
                                : one.path.substr(dot + 1);
    found.push_back(
        {.code = one.code,
         .where = one.where,
         .path = one.path,
         .message = fmt::format("'{}' is missing ({}, {})", one.path, one.meaning, one.unit),
         .note = "the game needs it; the law does not",
         .hint = fmt::format("under '{}' write a number or a range for {}: "
                             "{{value: a..b..c, source: \"...\"}}",
                             one.section, key)});
  }
  return found;
}

std::vector<bool> used_quantities(const Scenario& scenario) {
  std::vector<bool> used(scenario.quantities.size(), false);
  const auto use = [&used](const std::optional<QuantityId>& which) {
    if (which) used[index(*which)] = true;
  };
  for (const Parameter& one : scenario_parameters()) use(scenario.find(one.path));
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    if (!plays(scenario, actor)) continue;
    for (const auto& [key, which] : scenario.actors[actor].numbers) use(which);
  }
  for (const Attack& attack : scenario.attacks) {
    for (const auto& [key, which] : attack.numbers) use(which);
  }
  for (const Package& package : scenario.packages) {
    for (const PackageEntry& entry : package.entries) {
      const Instrument& one = scenario.instruments[index(entry.instrument)];
      for (const auto& which : {one.money, one.buys, one.lag, one.defence_share, one.troops,
                                one.garrison, one.tripwire, one.in_force.delay}) {
        use(which);
      }
    }
  }
  return used;
}

std::string_view strength_path(Form form) {
  switch (form) {
    case Form::treaty:
      return "strength.form.treaty";
    case Form::political_agreement:
      return "strength.form.political_agreement";
    case Form::declaration:
      return "strength.form.declaration";
    case Form::law:
      return "strength.form.law";
    case Form::programme:
      return "strength.form.programme";
  }
  return {};
}

std::string_view strength_path(Discretion discretion) {
  switch (discretion) {
    case Discretion::none:
      return "strength.discretion.none";
    case Discretion::form_only:
      return "strength.discretion.form_only";
    case Discretion::best_efforts:
      return "strength.discretion.best_efforts";
    case Discretion::holder_judgement:
      return "strength.discretion.holder_judgement";
  }
  return {};
}

std::string_view consequence_path(const Reading& reading) {
  return reading.breach_triggers_nothing ? "strength.consequence.none"
                                         : "strength.consequence.some";
}

std::string_view funding_path(Funding funding) {
  switch (funding) {
    case Funding::multi_year_law:
      return "funding.multi_year_law";
    case Funding::annual_budget:
      return "funding.annual_budget";
    case Funding::pledge:
      return "funding.pledge";
  }
  return {};
}

}  // namespace casus
