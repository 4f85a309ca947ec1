#include "study/approach_facts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "law/hole_counts.hpp"

namespace casus {

namespace {

constexpr const char* level_names[] = {"nothing in particular", "consultation", "economic help",
                                       "arms", "troops"};

std::string_view name_of(Form form) {
  switch (form) {
    case Form::treaty:
      return "treaty";
    case Form::political_agreement:
      return "political agreement";
    case Form::declaration:
      return "declaration";
    case Form::law:
      return "law";
    case Form::programme:
      return "programme";
  }
  return {};
}

std::string_view name_of(Binding binding) {
  switch (binding) {
    case Binding::legal:
      return "legally binding";
    case Binding::political:
      return "politically binding";
    case Binding::contested:
      return "of contested bindingness";
  }
  return {};
}

std::string_view name_of(Rule::Kind kind) {
  switch (kind) {
    case Rule::Kind::single:
      return "one member";
    case Rule::Kind::any_n:
      return "some members";
    case Rule::Kind::any_member_requests:
      return "any member's request";
    case Rule::Kind::consensus:
      return "consensus";
    case Rule::Kind::unanimity:
      return "unanimity";
    case Rule::Kind::simple_majority:
      return "simple majority";
    case Rule::Kind::qualified_majority:
      return "qualified majority";
    case Rule::Kind::silence:
      return "silence";
  }
  return {};
}

std::string_view name_of(Funding funding) {
  switch (funding) {
    case Funding::multi_year_law:
      return "multi-year law";
    case Funding::annual_budget:
      return "annual budget";
    case Funding::pledge:
      return "pledge";
  }
  return {};
}

/// Calls `use` with every instrument of the package.
template <class Use>
void each_instrument(const StudyPlan& plan, std::size_t package, const Use& use) {
  for (const PackageEntry& entry : plan.packages[package].entries) {
    use(plan.scenario->instruments[index(entry.instrument)], entry);
  }
}

/// Calls `use` with the first duty reading of every clause that has one.
template <class Use>
void each_duty(const StudyPlan& plan, std::size_t package, const Use& use) {
  each_instrument(plan, package, [&](const Instrument& instrument, const PackageEntry&) {
    for (const Clause& clause : instrument.clauses) {
      const auto duty = std::find_if(clause.readings.begin(), clause.readings.end(), is_duty);
      if (duty != clause.readings.end()) use(*duty);
    }
  });
}

std::string counted(const std::map<std::string_view, int>& counts) {
  std::vector<std::string> parts;
  for (const auto& [name, count] : counts) parts.push_back(fmt::format("{} {}", count, name));
  return fmt::format("{}", fmt::join(parts, ", "));
}

double central_of(const StudyPlan& plan, QuantityId which) {
  return central_value(plan.scenario->quantity(which).distribution);
}

Level highest(const Scenario& scenario, const Reading& reading) {
  Level level = Level::none;
  for (const ActionId action : reading.floor) {
    level = std::max(level, scenario.vocabulary.actions[index(action)].level);
  }
  return level;
}

}  // namespace

std::string forms_text(const StudyPlan& plan, std::size_t package) {
  std::map<std::string_view, int> forms, bindings;
  int hypothetical = 0;
  each_instrument(plan, package, [&](const Instrument& one, const PackageEntry&) {
    ++forms[name_of(one.form)];
    ++bindings[name_of(one.binding)];
    hypothetical += one.hypothetical ? 1 : 0;
  });
  const std::size_t count = plan.packages[package].entries.size();
  return fmt::format("{} {} by form: {}; {}; {} hypothetical", count,
                     count == 1 ? "instrument" : "instruments", counted(forms), counted(bindings),
                     hypothetical);
}

std::string duties_text(const StudyPlan& plan, std::size_t package) {
  std::vector<int> levels(level_count, 0);
  int duties = 0;
  each_duty(plan, package, [&](const Reading& reading) {
    ++levels[index(highest(*plan.scenario, reading))];
    ++duties;
  });
  std::vector<std::string> parts;
  for (std::size_t l = 0; l < levels.size(); ++l) {
    if (levels[l] > 0) parts.push_back(fmt::format("{} {}", levels[l], level_names[l]));
  }
  return duties == 0 ? "no duties"
                     : fmt::format("{} duties, by the most that each owes: {}", duties,
                                   fmt::join(parts, ", "));
}

std::string terms_text(const StudyPlan& plan, std::size_t package) {
  std::map<double, int> years;
  int open = 0, notice = 0;
  each_instrument(plan, package, [&](const Instrument& one, const PackageEntry&) {
    if (one.term.duration) {
      ++years[central_of(plan, *one.term.duration)];
    } else {
      ++open;
    }
    notice += one.term.notice ? 1 : 0;
  });
  std::vector<std::string> parts;
  for (const auto& [duration, count] : years) {
    parts.push_back(fmt::format("{} for {:.0f} years", count, duration));
  }
  if (open > 0) parts.push_back(fmt::format("{} without a term", open));
  return fmt::format("{}; {} with notice of exit", fmt::join(parts, ", "), notice);
}

std::string deadlines_text(const StudyPlan& plan, std::size_t package) {
  int duties = 0, dated = 0;
  double shortest = 1e300;
  each_duty(plan, package, [&](const Reading& reading) {
    ++duties;
    if (!reading.deadline || !reading.deadline->within) return;
    ++dated;
    shortest = std::min(shortest, central_of(plan, *reading.deadline->within));
  });
  if (duties == 0) return "no duties";
  if (dated == 0) return fmt::format("none of {} duties has a deadline", duties);
  constexpr double days_a_year = 365.25;
  return fmt::format("{} of {} duties have a deadline, the shortest {:.0f} day(s)", dated, duties,
                     shortest * days_a_year);
}

std::string consequences_text(const StudyPlan& plan, std::size_t package) {
  int duties = 0, without = 0;
  each_duty(plan, package, [&](const Reading& reading) {
    ++duties;
    without += reading.breach_triggers_nothing ? 1 : 0;
  });
  return fmt::format("{} of {} duties: a breach triggers nothing", without, duties);
}

std::string silence_text(const StudyPlan& plan, std::size_t package) {
  const PackageDuties& duties = plan.duties->packages[package];
  const std::size_t attack = index(plan.inputs.reference_attack);
  int less = 0;
  for (const auto& row : duties.matrix) {
    const Cell& cell = row[attack];
    const bool same = cell.on_paper.always == cell.without_decisions.always &&
                      cell.on_paper.sometimes == cell.without_decisions.sometimes;
    less += same ? 0 : 1;
  }
  return fmt::format(
      "if every body, budget and parliament that must decide does nothing, {} of {} guarantors owe "
      "less against '{}'",
      less, duties.matrix.size(), plan.scenario->attacks[attack].id);
}

std::string decisions_text(const StudyPlan& plan, std::size_t package) {
  std::set<ActorId> members;
  std::vector<std::string> rules;
  each_instrument(plan, package, [&](const Instrument& instrument, const PackageEntry&) {
    for (const ActorId party : instrument.parties) {
      if (plan.inputs.place[index(party)] >= 0) members.insert(party);
    }
    for (const Clause& clause : instrument.clauses) {
      for (const Reading& reading : clause.readings) {
        if (!is_duty(reading) || !reading.decided_by.body) continue;
        const Body& body = plan.scenario->vocabulary.bodies[index(*reading.decided_by.body)];
        const Rule rule =
            reading.decided_by.rule ? *reading.decided_by.rule : body.rule.value_or(Rule{});
        rules.push_back(fmt::format("{} of {} on {}/{} (weight {:.2f})", name_of(rule.kind),
                                    body.name, instrument.id, clause.id, reading.weight));
      }
    }
  });
  return fmt::format("{} members; {}", members.size(),
                     rules.empty() ? std::string("each decides for itself")
                                   : fmt::format("{}", fmt::join(rules, "; ")));
}

std::string donors_text(const StudyPlan& plan, std::size_t package) {
  std::vector<std::string> parts;
  std::map<std::string_view, double> by_funding;
  each_instrument(plan, package, [&](const Instrument& one, const PackageEntry& entry) {
    if (one.kind != InstrumentKind::military_aid) return;
    for (const Donor& donor : one.donors) {
      if (std::count(entry.without.begin(), entry.without.end(), donor.actor) > 0) continue;
      parts.push_back(fmt::format("{} {:.1f} %", plan.scenario->actors[index(donor.actor)].id,
                                  100.0 * donor.share));
      by_funding[name_of(donor.funding)] += donor.share;
    }
  });
  for (const auto& [funding, share] : by_funding) {
    parts.push_back(fmt::format("{} {:.0f} %", funding, 100.0 * share));
  }
  return parts.empty() ? "no donors" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string holes_text(const StudyPlan& plan, std::size_t package) {
  const auto holes = count_holes(*plan.scenario, static_cast<PackageId>(package));
  if (!holes) return "not computed: the texts tell too many events apart";
  return fmt::format(
      "nobody owes material help in {} of {} armed events under every reading, in {} under some",
      material(holes->levels).under_every_reading, holes->events,
      material(holes->levels).under_some_reading);
}

}  // namespace casus
