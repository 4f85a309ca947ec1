#include "compile/needs.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "compile/dates.hpp"
#include "law/clock.hpp"
#include "model/parameters.hpp"

namespace casus {

namespace {

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
      paths.insert(strength_path(form_under(instrument, reading)));
      paths.insert(strength_path(reading.discretion));
      paths.insert(consequence_path(reading));
      if (reading.decided_by.body) need_of_votes(paths);
    }
  }
}

/// Numbers that say when help arrives, which count where some attack has a pace.
bool is_of_days(const Parameter& parameter) { return parameter.path.starts_with("help."); }

void need_of_days(std::set<std::string_view>& paths) {
  for (const Parameter& one : scenario_parameters())
    if (is_of_days(one)) paths.insert(one.path);
}

/// Paths of `Needed::where_read` that something in the scenario reads.
std::set<std::string_view> read_paths(const Scenario& scenario) {
  std::set<std::string_view> paths;
  for (const Instrument& instrument : scenario.instruments) {
    need_of_clauses(instrument, paths);
    // Who must ratify it votes on it.
    const bool in_force = instrument.in_force.kind == EntryIntoForce::Kind::on_date &&
                          instrument.in_force.date <= scenario.as_of;
    if (all_parties_agree(instrument) && !in_force) need_of_votes(paths);
    for (const Donor& donor : instrument.donors) paths.insert(funding_path(donor.funding));
    if (instrument.kind == InstrumentKind::economic_assistance && !instrument.defence_share) {
      paths.insert("economic.defence_share");
    }
  }
  if (has_pace(scenario.attacks)) need_of_days(paths);
  return paths;
}

/// True if every guarantor gives the number that `path`, "guarantor.KEY", would give for it.
bool all_give_own(const Scenario& scenario, std::string_view path) {
  const std::string_view key = path.substr(path.find('.') + 1);
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    if (plays(scenario, actor) && scenario.actors[actor].numbers.count(key) == 0) return false;
  }
  return true;
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
  const Level ceiling = actor.ceiling.value_or(Level::troops);
  for (const Parameter& one : actor_parameters()) {
    const bool needed = one.needed == Needed::always ||
                        (one.needed == Needed::for_arms && ceiling >= Level::arms) ||
                        (one.needed == Needed::for_troops && ceiling >= Level::troops);
    if (!needed || actor.numbers.count(one.path) > 0) continue;
    found.push_back(need(one, fmt::format("actors.{}.{}", actor.id, one.path),
                         fmt::format("actors: {}", actor.id), actor.where, "E202"));
  }
}

void needs_of_attack(const Attack& attack, std::vector<Need>& found) {
  const bool short_attack = attack.numbers.count("duration") > 0;
  for (const Parameter& one : attack_parameters()) {
    const bool needed = one.needed == Needed::always ||
                        one.needed == (attack.armed ? Needed::of_armed : Needed::of_grey) ||
                        (one.needed == Needed::of_war && attack.armed && !short_attack);
    if (!needed || attack.numbers.count(one.path) > 0) continue;
    found.push_back(need(one, fmt::format("attacks.{}.{}", attack.id, one.path),
                         fmt::format("attacks: {}", attack.id), attack.where, "E203"));
  }
}

void needs_of_incidents(const Incidents& incidents, std::vector<Need>& found) {
  for (const Parameter& one : incident_parameters()) {
    if (incidents.numbers.count(one.path) > 0) continue;
    found.push_back(
        need(one, fmt::format("incidents.{}", one.path), "incidents", incidents.where, "E203"));
  }
}

/// Numbers by which instruments of packages end, where they do.
template <class Use>
void use_terms(const Scenario& scenario, const Use& use) {
  for (const Package& package : scenario.packages) {
    for (const PackageEntry& entry : package.entries) {
      if (!may_end(scenario, entry.instrument)) continue;
      const Term& term = scenario.instruments[index(entry.instrument)].term;
      use(term.duration);
      use(term.used_by);
      if (term.used_by) use(term.notice);
      if (term.duration || term.until) use(renewal_chance(scenario, entry.instrument));
    }
  }
}

/// Deadlines, and the time that bodies take, of duties that have a last day.
template <class Use>
void use_clocks(const Scenario& scenario, const Use& use) {
  if (!has_pace(scenario.attacks)) return;
  for (const Package& package : scenario.packages) {
    for (const PackageEntry& entry : package.entries) {
      for (const Clause& clause : scenario.instruments[index(entry.instrument)].clauses) {
        for (const Reading& reading : clause.readings) {
          const auto bounds = is_duty(reading) ? bounds_of(scenario, reading) : std::nullopt;
          if (!bounds) continue;
          use(bounds->within);
          use(bounds->decision);
        }
      }
    }
  }
}

}  // namespace

std::vector<Need> missing_numbers(const Scenario& scenario) {
  std::vector<Need> found;
  const std::set<std::string_view> read = read_paths(scenario);
  for (const Parameter& one : scenario_parameters()) {
    const bool needed = one.needed == Needed::always ||
                        (one.needed == Needed::where_read && read.count(one.path) > 0) ||
                        (one.needed == Needed::unless_own && !all_give_own(scenario, one.path));
    if (!needed || scenario.find(one.path)) continue;
    found.push_back(need(one, std::string(one.path), "quantities", {}, "E201"));
  }
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    if (plays(scenario, actor)) needs_of_actor(scenario, actor, found);
  }
  for (const Attack& attack : scenario.attacks) needs_of_attack(attack, found);
  if (scenario.incidents) needs_of_incidents(*scenario.incidents, found);
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
  const bool days = has_pace(scenario.attacks);
  for (const Parameter& one : scenario_parameters())
    if (days || !is_of_days(one)) use(scenario.find(one.path));
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    if (!plays(scenario, actor)) continue;
    for (const auto& [key, which] : scenario.actors[actor].numbers) use(which);
  }
  for (const Attack& attack : scenario.attacks) {
    for (const auto& [key, which] : attack.numbers) use(which);
  }
  if (scenario.incidents) {
    for (const auto& [key, which] : scenario.incidents->numbers) use(which);
  }
  for (const Package& package : scenario.packages) {
    for (const PackageEntry& entry : package.entries) {
      const Instrument& one = scenario.instruments[index(entry.instrument)];
      for (const auto& which : {one.money, one.buys, one.lag, one.defence_share, one.troops,
                                one.garrison, one.tripwire, one.monitoring, one.in_force.delay}) {
        use(which);
      }
    }
  }
  use_terms(scenario, use);
  use_clocks(scenario, use);
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
