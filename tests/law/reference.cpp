#include "tests/law/reference.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

namespace casus::reference {

namespace {

struct Held {
  ClauseId id{};
  std::vector<ActorId> without{};
};

/// Whether another text of the package stands in for this one between parties of whom he is one.
bool has_stand_in(const Scenario& scenario, const Package& package, const PackageEntry& entry,
                  ActorId actor) {
  if (actor == scenario.challenger || actor == scenario.protege) return false;
  const std::string& id = scenario.instruments[index(entry.instrument)].id;
  for (const PackageEntry& other : package.entries) {
    const Instrument& text = scenario.instruments[index(other.instrument)];
    if (std::count(text.implements.begin(), text.implements.end(), id) > 0 &&
        std::count(text.parties.begin(), text.parties.end(), actor) > 0 &&
        std::count(other.without.begin(), other.without.end(), actor) == 0)
      return true;
  }
  return false;
}

std::vector<Held> held_clauses(const Scenario& scenario, const Package& package) {
  std::vector<Held> found;
  for (const PackageEntry& entry : package.entries) {
    const auto& clauses = scenario.instruments[index(entry.instrument)].clauses;
    for (int c = 0; c < static_cast<int>(clauses.size()); ++c) {
      Held one{{entry.instrument, c}, entry.without};
      for (std::size_t i = 0; i < scenario.actors.size(); ++i)
        if (has_stand_in(scenario, package, entry, static_cast<ActorId>(i)))
          one.without.push_back(static_cast<ActorId>(i));
      found.push_back(one);
    }
  }
  return found;
}

/// One answer to each question, and one reading of the list of each clause of the package.
struct Combination {
  std::vector<int> answers{};  ///< by QuestionId
  std::map<ClauseId, std::size_t> lists{};
};

/// The readings of the clause under these answers.
std::vector<std::size_t> list_of(const Clause& clause, const std::vector<int>& answers) {
  std::vector<std::size_t> found;
  for (std::size_t r = 0; r < clause.readings.size(); ++r) {
    bool agrees = true;
    for (const QuestionAnswer& one : clause.readings[r].under)
      agrees = agrees && answers[index(one.question)] == one.alternative;
    if (agrees) found.push_back(r);
  }
  return found;
}

void list_combinations(const Scenario& scenario, const std::vector<Held>& held, std::size_t at,
                       Combination& chosen, const std::function<void(const Combination&)>& visit) {
  if (at == held.size()) return visit(chosen);
  for (const std::size_t r : list_of(scenario.clause(held[at].id), chosen.answers)) {
    chosen.lists[held[at].id] = r;
    list_combinations(scenario, held, at + 1, chosen, visit);
  }
}

void for_each_combination(const Scenario& scenario, const std::vector<Held>& held,
                          const std::function<void(const Combination&)>& visit) {
  Combination chosen{.answers = std::vector<int>(scenario.questions.size(), 0)};
  for (;;) {
    list_combinations(scenario, held, 0, chosen, visit);
    std::size_t q = 0;
    while (q < chosen.answers.size() &&
           ++chosen.answers[q] == static_cast<int>(scenario.questions[q].alternatives.size()))
      chosen.answers[q++] = 0;
    if (q == chosen.answers.size()) return;
  }
}

const Reading& reading_of(const Scenario& scenario, const Combination& chosen, ClauseId id) {
  return scenario.clause(id).readings[chosen.lists.at(id)];
}

bool is_excepted(const Scenario& scenario, const Combination& chosen, ClauseId id,
                 const Event& event) {
  for (const auto& [other, reading] : chosen.lists) {
    const Clause& clause = scenario.clause(other);
    if (other.instrument != id.instrument || clause.exception_to != scenario.clause(id).id)
      continue;
    if (holds(clause.readings[reading].when, event) && !is_excepted(scenario, chosen, other, event))
      return true;
  }
  return false;
}

bool is_holder(const Scenario& scenario, const Held& held, const Reading& reading,
               const Event& event, ActorId actor) {
  if (std::count(held.without.begin(), held.without.end(), actor) > 0) return false;
  const auto members = members_in(reading.holder, event, static_cast<int>(scenario.actors.size()));
  return std::count(members.begin(), members.end(), actor) > 0;
}

bool needs_decision(const Scenario& scenario, const Reading& reading) {
  for (const Reserved one : reading.reserved)
    if (one == Reserved::budget || one == Reserved::parliament) return true;
  if (!reading.decided_by.body) return false;
  const auto rule = reading.decided_by.rule
                        ? reading.decided_by.rule
                        : scenario.vocabulary.bodies[index(*reading.decided_by.body)].rule;
  return !rule || rule->kind != Rule::Kind::silence;
}

enum class Count { all, undecided };

bool owes(const Scenario& scenario, const Held& held, const Combination& chosen, const Event& event,
          ActorId actor, ActionId action, Count count) {
  const Reading& reading = reading_of(scenario, chosen, held.id);
  if (reading.norm != Norm::duty || !scenario.clause(held.id).exception_to.empty()) return false;
  if (count == Count::undecided && needs_decision(scenario, reading)) return false;
  if (std::count(reading.floor.begin(), reading.floor.end(), action) == 0) return false;
  return holds(reading.when, event) && !is_excepted(scenario, chosen, held.id, event) &&
         is_holder(scenario, held, reading, event, actor);
}

bool owed_by_some(const Scenario& scenario, const std::vector<Held>& held,
                  const Combination& chosen, const Event& event, const std::vector<ActorId>& actors,
                  Level level) {
  for (const Held& one : held)
    for (const ActorId actor : actors)
      for (std::size_t a = 0; a < scenario.vocabulary.actions.size(); ++a)
        if (scenario.vocabulary.actions[a].level >= level &&
            owes(scenario, one, chosen, event, actor, static_cast<ActionId>(a), Count::all))
          return true;
  return false;
}

/// Whether the clause obliges the actor to act and names no act.
bool owes_act(const Scenario& scenario, const Held& held, const Combination& chosen,
              const Event& event, ActorId actor, Count count) {
  const Reading& reading = reading_of(scenario, chosen, held.id);
  if (reading.norm != Norm::duty || !scenario.clause(held.id).exception_to.empty()) return false;
  if (count == Count::undecided && needs_decision(scenario, reading)) return false;
  return reading.floor.empty() && holds(reading.when, event) &&
         !is_excepted(scenario, chosen, held.id, event) &&
         is_holder(scenario, held, reading, event, actor);
}

Acts acts_in(const Scenario& scenario, const std::vector<Held>& held,
             const std::vector<Event>& events, ActorId actor, Count count) {
  Acts acts;
  for (const Held& one : held) {
    bool always = true, sometimes = false;
    for_each_combination(scenario, held, [&](const Combination& chosen) {
      for (const Event& event : events) {
        const bool binds = owes_act(scenario, one, chosen, event, actor, count);
        always = always && binds;
        sometimes = sometimes || binds;
      }
    });
    if (always) {
      acts.always.push_back(one.id);
    } else if (sometimes) {
      acts.sometimes.push_back(one.id);
    }
  }
  return acts;
}

Owed owed_in(const Scenario& scenario, const std::vector<Held>& held,
             const std::vector<Event>& events, ActorId actor, Count count) {
  const std::size_t actions = scenario.vocabulary.actions.size();
  ActionSet always(actions, true), sometimes(actions, false);
  for_each_combination(scenario, held, [&](const Combination& chosen) {
    for (const Event& event : events)
      for (std::size_t a = 0; a < actions; ++a) {
        const bool owed = std::any_of(held.begin(), held.end(), [&](const Held& one) {
          return owes(scenario, one, chosen, event, actor, static_cast<ActionId>(a), count);
        });
        always[a] = always[a] && owed;
        sometimes[a] = sometimes[a] || owed;
      }
  });
  for (std::size_t a = 0; a < actions; ++a) sometimes[a] = sometimes[a] && !always[a];
  return {always, sometimes, acts_in(scenario, held, events, actor, count)};
}

bool is_exception(const Scenario& scenario, const Held& held) {
  return !scenario.clause(held.id).exception_to.empty();
}

bool holds_some_clause(const Scenario& scenario, const std::vector<Held>& held,
                       const std::vector<Event>& events, ActorId actor) {
  for (const Held& one : held)
    for (const Reading& reading : scenario.clause(one.id).readings)
      for (const Event& event : events)
        if (!is_exception(scenario, one) && is_holder(scenario, one, reading, event, actor))
          return true;
  return false;
}

std::vector<std::vector<Event>> regions(const Scenario& scenario) {
  const std::vector<Event> consistent = consistent_events(scenario);
  std::vector<std::vector<Event>> found;
  for (const Attack& attack : scenario.attacks)
    found.push_back(region(scenario, attack, consistent));
  return found;
}

std::vector<ActorId> guarantors(const Scenario& scenario, const std::vector<Held>& held) {
  const std::vector<std::vector<Event>> kinds = regions(scenario);
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (actor == scenario.challenger || actor == scenario.protege) continue;
    for (const std::vector<Event>& events : kinds)
      if (holds_some_clause(scenario, held, events, actor)) {
        found.push_back(actor);
        break;
      }
  }
  return found;
}

/// The values of the dimensions that `who` chooses; attribution is nobody's here.
std::vector<int> choice(const Scenario& scenario, const Event& event, ChosenBy who) {
  std::vector<int> values;
  for (std::size_t d = 0; d < event.size(); ++d) {
    const Dimension& dimension = scenario.vocabulary.dimensions[d];
    if (dimension.chosen_by == who && (who != ChosenBy::nature || dimension.name != "attribution"))
      values.push_back(event[d]);
  }
  return values;
}

double weight_of(const Scenario& scenario, const Event& event) {
  double weight = 1.0;
  for (const NatureWeights& one : scenario.nature)
    weight *= one.weights[static_cast<std::size_t>(event[index(one.dimension)])];
  return weight;
}

/// A combination in which the clause is read in that way: its exceptions are read with it.
Combination with_reading(const Scenario& scenario, const std::vector<Held>& held, ClauseId id,
                         std::size_t reading) {
  Combination found;
  bool any = false;
  for_each_combination(scenario, held, [&](const Combination& chosen) {
    if (!any && chosen.lists.at(id) == reading) {
      found = chosen;
      any = true;
    }
  });
  return found;
}

ReadingApplies applies(const Scenario& scenario, const std::vector<Held>& held, const Held& of,
                       std::size_t reading, const std::vector<Event>& events) {
  const Clause& clause = scenario.clause(of.id);
  const Combination chosen = with_reading(scenario, held, of.id, reading);
  const auto met = [&](const Event& event) {
    return holds(clause.readings[reading].when, event) &&
           !is_excepted(scenario, chosen, of.id, event);
  };
  ReadingApplies result{.weight = clause.readings[reading].weight};
  for (std::size_t i = 0; i < scenario.actors.size(); ++i)
    for (const Event& event : events)
      if (met(event) &&
          is_holder(scenario, of, clause.readings[reading], event, static_cast<ActorId>(i))) {
        result.holders.push_back(static_cast<ActorId>(i));
        break;
      }
  if (clause.readings[reading].norm != Norm::duty) return result;

  std::map<std::vector<int>, std::map<std::vector<int>, std::vector<Event>>> choices;
  for (const Event& event : events)
    choices[choice(scenario, event, ChosenBy::challenger)]
           [choice(scenario, event, ChosenBy::nature)]
               .push_back(event);
  double least = std::numeric_limits<double>::infinity(), sum = 0.0;
  int counted = 0;
  for (const auto& [challenger, natures] : choices) {
    double possible = 0.0, met_weight = 0.0;
    for (const auto& choice_of_nature : natures) {
      const std::vector<Event>& together = choice_of_nature.second;
      const double weight = weight_of(scenario, together.front());
      possible += weight;
      if (std::any_of(together.begin(), together.end(), met)) met_weight += weight;
    }
    if (possible <= 0.0) continue;
    least = std::min(least, met_weight / possible);
    sum += met_weight / possible;
    ++counted;
  }
  if (counted > 0) {
    result.applies = least;
    result.mean = sum / counted;
  }
  return result;
}

std::vector<Event> completions(const Scenario& scenario, const OpenEvent& open) {
  std::vector<Event> found = consistent_events(scenario);
  std::erase_if(found, [&](const Event& event) {
    for (std::size_t d = 0; d < open.size(); ++d)
      if (open[d] && *open[d] != event[d]) return true;
    return false;
  });
  return found;
}

Fired fired_in(const Scenario& scenario, const std::vector<Held>& held,
               const std::vector<Event>& events, ActorId actor) {
  Fired fired;
  for (const Held& one : held) {
    if (is_exception(scenario, one)) continue;
    bool always = true, sometimes = false;
    for_each_combination(scenario, held, [&](const Combination& chosen) {
      const Reading& reading = reading_of(scenario, chosen, one.id);
      for (const Event& event : events) {
        const bool fires = holds(reading.when, event) &&
                           !is_excepted(scenario, chosen, one.id, event) &&
                           is_holder(scenario, one, reading, event, actor);
        always = always && fires;
        sometimes = sometimes || fires;
      }
    });
    if (always) {
      fired.always.push_back(one.id);
    } else if (sometimes) {
      fired.sometimes.push_back(one.id);
    }
  }
  return fired;
}

/// Clauses whose `when` holds in some event and reading while an exception's does too.
std::vector<Excepted> excepted_in(const Scenario& scenario, const std::vector<Held>& held,
                                  const std::vector<Event>& events) {
  std::vector<Excepted> found;
  for (const Held& one : held) {
    bool ever = false, always = true;
    for_each_combination(scenario, held, [&](const Combination& chosen) {
      for (const Event& event : events) {
        if (!holds(reading_of(scenario, chosen, one.id).when, event)) continue;
        const bool excepted = is_excepted(scenario, chosen, one.id, event);
        ever = ever || excepted;
        always = always && excepted;
      }
    });
    if (ever && !is_exception(scenario, one)) found.push_back({.clause = one.id, .always = always});
  }
  return found;
}

std::vector<WhyNot> why_not_in(const Scenario& scenario, const std::vector<Held>& held,
                               const std::vector<Event>& events) {
  const auto nowhere = [&](const Condition& condition) {
    return std::none_of(events.begin(), events.end(),
                        [&](const Event& event) { return holds(condition, event); });
  };
  std::vector<WhyNot> found;
  for (const Held& one : held) {
    const std::vector<Reading>& readings = scenario.clause(one.id).readings;
    if (is_exception(scenario, one)) continue;
    if (!std::all_of(readings.begin(), readings.end(),
                     [&](const Reading& r) { return nowhere(r.when); }))
      continue;
    WhyNot why{.clause = one.id};
    for (const Reading& reading : readings) {
      std::vector<FailedConjunct> failed;
      for (const Condition& part : conjuncts(reading.when))
        if (nowhere(part)) failed.push_back({.condition = part});
      why.readings.push_back(std::move(failed));
    }
    found.push_back(std::move(why));
  }
  return found;
}

}  // namespace

std::vector<Event> consistent_events(const Scenario& scenario) {
  const Vocabulary& vocabulary = scenario.vocabulary;
  std::vector<Event> found{{}};
  for (const Dimension& dimension : vocabulary.dimensions) {
    std::vector<Event> longer;
    for (const Event& event : found)
      for (int value = 0; value < static_cast<int>(dimension.values.size()); ++value) {
        longer.push_back(event);
        longer.back().push_back(value);
      }
    found = std::move(longer);
  }
  std::erase_if(found, [&](const Event& event) {
    return std::any_of(vocabulary.constraints.begin(), vocabulary.constraints.end(),
                       [&](const Condition& one) { return !holds(one, event); });
  });
  return found;
}

std::vector<Event> region(const Scenario& scenario, const Attack& attack,
                          const std::vector<Event>& consistent) {
  std::vector<Event> found = consistent;
  std::erase_if(found, [&](const Event& event) {
    for (std::size_t d = 0; d < event.size(); ++d) {
      const Dimension& dimension = scenario.vocabulary.dimensions[d];
      if (dimension.chosen_by == ChosenBy::protege &&
          dimension.values[static_cast<std::size_t>(event[d])] != "yes")
        return true;
    }
    return !holds(attack.region, event);
  });
  return found;
}

PackageDuties entail(const Scenario& scenario, const Package& package) {
  const std::vector<Held> held = held_clauses(scenario, package);
  const std::vector<std::vector<Event>> kinds = regions(scenario);
  std::vector<Held> concluded = held;
  std::erase_if(concluded, [&](const Held& one) {
    return scenario.instruments[index(one.id.instrument)].hypothetical;
  });
  PackageDuties duties{.guarantors = guarantors(scenario, held)};
  for (const ActorId actor : duties.guarantors) {
    std::vector<Cell> row;
    for (const std::vector<Event>& events : kinds)
      row.push_back({owed_in(scenario, held, events, actor, Count::all),
                     owed_in(scenario, held, events, actor, Count::undecided),
                     owed_in(scenario, concluded, events, actor, Count::all)});
    duties.matrix.push_back(std::move(row));
  }
  for (const Held& one : held) {
    const Clause& clause = scenario.clause(one.id);
    const bool duty = clause.exception_to.empty() &&
                      std::any_of(clause.readings.begin(), clause.readings.end(),
                                  [](const Reading& r) { return r.norm == Norm::duty; });
    if (!duty) continue;
    PromiseAnswer promise{.clause = one.id};
    for (const std::vector<Event>& events : kinds) {
      std::vector<ReadingApplies> readings;
      for (std::size_t r = 0; r < clause.readings.size(); ++r)
        readings.push_back(applies(scenario, held, one, r, events));
      promise.kinds.push_back(std::move(readings));
    }
    duties.promises.push_back(std::move(promise));
  }
  return duties;
}

EventAnswer entail_event(const Scenario& scenario, const Package& package, const OpenEvent& event) {
  const std::vector<Held> held = held_clauses(scenario, package);
  const std::vector<Event> events = completions(scenario, event);
  EventAnswer answer{.events = events.size(),
                     .why_not = why_not_in(scenario, held, events),
                     .excepted = excepted_in(scenario, held, events)};
  const std::vector<ActorId> always_shown = guarantors(scenario, held);
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    if (actor == scenario.challenger || actor == scenario.protege) continue;
    if (std::count(always_shown.begin(), always_shown.end(), actor) == 0 &&
        !holds_some_clause(scenario, held, events, actor))
      continue;
    answer.rows.push_back(
        {.actor = actor,
         .on_paper = owed_in(scenario, held, events, actor, Count::all),
         .without_decisions = owed_in(scenario, held, events, actor, Count::undecided),
         .fired = fired_in(scenario, held, events, actor)});
  }
  return answer;
}

namespace {

/// Events in which none of the actors owes an action of that level or a higher one.
Unowed unowed_at(const Scenario& scenario, const std::vector<Held>& held,
                 const std::vector<ActorId>& actors, const std::set<Event>& events, Level level) {
  Unowed unowed;
  for (const Event& event : events) {
    bool every = true, some = false;
    for_each_combination(scenario, held, [&](const Combination& chosen) {
      const bool owed = owed_by_some(scenario, held, chosen, event, actors, level);
      every = every && !owed;
      some = some || !owed;
    });
    unowed.under_every_reading += every ? 1 : 0;
    unowed.under_some_reading += some ? 1 : 0;
  }
  return unowed;
}

UnowedByLevel unowed_by_level(const Scenario& scenario, const std::vector<Held>& held,
                              const std::vector<ActorId>& actors, const std::set<Event>& events) {
  UnowedByLevel found;
  for (std::size_t l = 0; l < found.size(); ++l)
    found[l] = unowed_at(scenario, held, actors, events, static_cast<Level>(l + 1));
  return found;
}

}  // namespace

HoleCounts count_holes(const Scenario& scenario, const Package& package) {
  const std::vector<Held> held = held_clauses(scenario, package);
  std::set<Event> events;
  const std::vector<std::vector<Event>> kinds = regions(scenario);
  for (std::size_t k = 0; k < kinds.size(); ++k)
    if (scenario.attacks[k].armed) events.insert(kinds[k].begin(), kinds[k].end());
  const std::vector<ActorId> all = guarantors(scenario, held);
  HoleCounts result{.events = events.size(),
                    .levels = unowed_by_level(scenario, held, all, events)};
  for (const ActorId actor : all) {
    std::vector<ActorId> others = all;
    std::erase(others, actor);
    result.without.push_back({actor, unowed_by_level(scenario, held, others, events)});
  }
  for (const PackageEntry& entry : package.entries) {
    Package rest = package;
    std::erase_if(rest.entries,
                  [&](const PackageEntry& one) { return one.instrument == entry.instrument; });
    result.without_text.push_back(
        {entry.instrument, unowed_by_level(scenario, held_clauses(scenario, rest), all, events)});
  }
  return result;
}

OwedMost owed_most(const Scenario& scenario, const Package& package, const MapQuestion& question,
                   const Event& event) {
  const std::vector<Held> held = held_clauses(scenario, package);
  std::vector<ActorId> actors;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
    const auto actor = static_cast<ActorId>(i);
    const bool counts = question.guarantor
                            ? actor == *question.guarantor
                            : actor != scenario.challenger && actor != scenario.protege;
    if (counts) actors.push_back(actor);
  }
  const bool every = question.readings == Readings::every;
  const auto always = [&](const std::function<bool(const Combination&)>& holds_in) {
    bool all = true, some = false;
    for_each_combination(scenario, held, [&](const Combination& chosen) {
      const bool here = holds_in(chosen);
      all = all && here;
      some = some || here;
    });
    return every ? all : some;
  };
  OwedMost owed;
  for (int level = 1; level < level_count; ++level)
    if (always([&](const Combination& chosen) {
          return owed_by_some(scenario, held, chosen, event, actors, static_cast<Level>(level));
        }))
      owed.level = static_cast<Level>(level);
  owed.act = always([&](const Combination& chosen) {
    return std::any_of(held.begin(), held.end(), [&](const Held& one) {
      return std::any_of(actors.begin(), actors.end(), [&](ActorId actor) {
        return owes_act(scenario, one, chosen, event, actor, Count::all);
      });
    });
  });
  return owed;
}

bool passes(const Scenario& scenario, const Package& package, const EventTest& test) {
  const std::vector<Held> held = held_clauses(scenario, package);
  const std::vector<Event> events = completions(scenario, test.event);
  std::vector<ActorId> everybody;
  for (std::size_t i = 0; i < scenario.actors.size(); ++i)
    if (static_cast<ActorId>(i) != scenario.challenger &&
        static_cast<ActorId>(i) != scenario.protege)
      everybody.push_back(static_cast<ActorId>(i));
  bool pass = !events.empty();
  for_each_combination(scenario, held, [&](const Combination& chosen) {
    for (const Event& event : events) {
      const auto owed = [&](ActorId actor, ActionId action) {
        return std::any_of(held.begin(), held.end(), [&](const Held& one) {
          return owes(scenario, one, chosen, event, actor, action, Count::all);
        });
      };
      const auto met = [&](ClauseId id) {
        return holds(reading_of(scenario, chosen, id).when, event) &&
               !is_excepted(scenario, chosen, id, event);
      };
      for (const ClauseId id : test.triggered) pass = pass && met(id);
      for (const ClauseId id : test.not_triggered) pass = pass && !met(id);
      for (const ExpectedActions& one : test.owed)
        for (const ActionId action : one.actions) pass = pass && owed(one.actor, action);
      for (const ExpectedActions& one : test.not_owed)
        for (const ActionId action : one.actions) pass = pass && !owed(one.actor, action);
      if (test.somebody_owes)
        pass = pass && owed_by_some(scenario, held, chosen, event, everybody, *test.somebody_owes);
    }
  });
  return pass;
}

}  // namespace casus::reference
