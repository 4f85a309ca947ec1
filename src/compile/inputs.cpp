#include "compile/inputs.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "compile/needs.hpp"
#include "compile/votes.hpp"

namespace casus {

namespace {

void find_guarantors(const Scenario& scenario, Inputs& inputs, Diagnostics& problems) {
  inputs.place.assign(scenario.actors.size(), -1);
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    const auto id = static_cast<ActorId>(actor);
    if (!scenario.actors[actor].guarantor || id == scenario.challenger || id == scenario.protege) {
      continue;
    }
    inputs.place[actor] = static_cast<int>(inputs.guarantors.size());
    inputs.guarantors.push_back(id);
  }
  if (!inputs.guarantors.empty()) return;
  problems.push_back({.code = "E205",
                      .path = "actors",
                      .message = "no guarantor takes part in the game",
                      .hint = "list those who may respond under 'actors', with their numbers"});
}

/// Calls `see(entry, clause, reading)` for every duty of a package.
template <class See>
void each_duty(const Scenario& scenario, const Package& package, const See& see) {
  for (const PackageEntry& entry : package.entries) {
    for (const Clause& clause : scenario.instruments[index(entry.instrument)].clauses) {
      for (const Reading& reading : clause.readings) {
        if (is_duty(reading)) see(entry, clause, reading);
      }
    }
  }
}

Diagnostic absent(const Actor& actor, const Package& package, const Clause& clause) {
  return {.code = "E212",
          .where = clause.where,
          .path = fmt::format("actors.{}", actor.id),
          .message = fmt::format("{} owes something in package '{}' and is missing under 'actors'",
                                 actor.id, package.id),
          .note = "the game needs its numbers; the law does not",
          .hint = fmt::format("add it under 'actors', or take it out of the package with without: "
                              "[{}]",
                              actor.id)};
}

/// Whoever owes something in a package must take part, or the game would leave it out in silence.
void find_absent(const Scenario& scenario, const Inputs& inputs, Diagnostics& problems) {
  std::vector<bool> said(scenario.actors.size(), false);
  const auto takes_part = [&](const PackageEntry& entry, ActorId id) {
    return is_out(entry, id) || inputs.place[index(id)] >= 0 || id == scenario.challenger ||
           id == scenario.protege;
  };
  for (const Package& package : scenario.packages) {
    each_duty(scenario, package,
              [&](const PackageEntry& entry, const Clause& clause, const Reading& reading) {
                for (const ActorId actor :
                     actors_named(reading.holder, static_cast<int>(scenario.actors.size()))) {
                  if (said[index(actor)] || takes_part(entry, actor)) continue;
                  said[index(actor)] = true;
                  problems.push_back(absent(scenario.actors[index(actor)], package, clause));
                }
              });
  }
}

void find_reference_attack(const Scenario& scenario, const Inputs& inputs, AttackId& reference,
                           Diagnostics& problems) {
  std::string wanted;
  Span first{};
  for (const ActorId id : inputs.guarantors) {
    const Actor& actor = scenario.actors[index(id)];
    if (actor.response_at.empty()) continue;
    if (wanted.empty()) {
      wanted = actor.response_at;
      first = actor.where;
    } else if (actor.response_at != wanted) {
      problems.push_back(
          {.code = "E206",
           .where = actor.where,
           .path = fmt::format("actors.{}.response.at", actor.id),
           .message = fmt::format("the response of {} is about '{}', others are about '{}'",
                                  actor.id, actor.response_at, wanted),
           .note = "costs come from all profiles together, at one attack",
           .hint = fmt::format("give the profile at '{}'", wanted),
           .related = {{first, fmt::format("'{}' first named here", wanted)}}});
    }
  }
  const auto found = scenario.attack(wanted);
  if (found && scenario.attacks[index(*found)].armed) {
    reference = *found;
    return;
  }
  problems.push_back({.code = "E206",
                      .where = first,
                      .path = "actors",
                      .message = wanted.empty()
                                     ? "no response profile says which attack it is about"
                                     : fmt::format("'{}' is no armed kind of attack", wanted),
                      .hint = "write response: {at: ID, ...} with the id of an armed attack"});
}

void check_votes(const Scenario& scenario, Diagnostics& problems) {
  for (const Package& package : scenario.packages) {
    int votes = 0;
    for (const PackageEntry& entry : package.entries) {
      const Instrument& instrument = scenario.instruments[index(entry.instrument)];
      for (const Clause& clause : instrument.clauses) {
        votes +=
            std::any_of(clause.readings.begin(), clause.readings.end(),
                        [](const Reading& one) { return is_duty(one) && one.decided_by.body; });
      }
    }
    if (votes <= most_votes) continue;
    problems.push_back(
        {.code = "E207",
         .where = package.where,
         .path = fmt::format("packages.{}", package.id),
         .message = fmt::format("package '{}' has {} clauses that a body decides on, the game "
                                "takes at most {}",
                                package.id, votes, most_votes),
         .note = "every vote doubles the outcomes of a crisis",
         .hint = "write clauses that are decided together as one clause, or decided_by: each"});
  }
}

void check_rules(const Scenario& scenario, Diagnostics& problems) {
  for (const Instrument& instrument : scenario.instruments) {
    for (const Clause& clause : instrument.clauses) {
      for (const Reading& reading : clause.readings) {
        if (!is_duty(reading) || !reading.decided_by.body) continue;
        if (const auto problem = problem_of_rule(scenario, reading)) {
          problems.push_back({.code = "E208",
                              .where = clause.where,
                              .path = instrument.id + "/" + clause.id,
                              .message = problem->message,
                              .hint = problem->hint});
        }
      }
    }
  }
}

}  // namespace

Result<Inputs> inputs_of(const Scenario& scenario) {
  Inputs inputs;
  Diagnostics problems = to_diagnostics(missing_numbers(scenario));
  if (scenario.horizon) {
    inputs.horizon = *scenario.horizon;
  } else {
    problems.push_back({.code = "E204",
                        .path = "horizon",
                        .message = "'horizon' is missing",
                        .hint = "write horizon: {start: ceasefire, assumed: 2027-01, report: 10y, "
                                "solve: 35y, step: 3mo}"});
  }
  if (scenario.attacks.empty()) {
    problems.push_back({.code = "E204",
                        .path = "attacks",
                        .message = "'attacks' is missing",
                        .hint = "name the kinds of attack and their regions"});
  }
  if (scenario.strength_grid) inputs.strength_grid = *scenario.strength_grid;
  if (scenario.balance_grid) inputs.balance_grid = *scenario.balance_grid;
  find_guarantors(scenario, inputs, problems);
  if (!inputs.guarantors.empty()) find_absent(scenario, inputs, problems);
  if (!inputs.guarantors.empty() && !scenario.attacks.empty()) {
    find_reference_attack(scenario, inputs, inputs.reference_attack, problems);
  }
  inputs.pace = has_pace(scenario.attacks);
  inputs.timely = inputs.pace;
  for (const Attack& attack : scenario.attacks) {
    inputs.timely = inputs.timely || attack.numbers.count("timely.arms") > 0 ||
                    attack.numbers.count("timely.troops") > 0;
  }
  check_votes(scenario, problems);
  check_rules(scenario, problems);
  if (!problems.empty()) return fail(std::move(problems));
  return inputs;
}

}  // namespace casus
