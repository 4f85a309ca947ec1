#include "study/approach_facts.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "law/hole_counts.hpp"
#include "law/stand_ins.hpp"

namespace casus {

namespace {

/// Calls `use` with every instrument of the package.
template <class Use>
void each_instrument(const StudyPlan& plan, PackageId package, const Use& use) {
  for (const PackageEntry& entry : plan.packages[index(package)].entries) {
    use(entry.instrument, entry);
  }
}

/// Whether the reading is a duty that the package lays on somebody.
bool is_owed(const StudyPlan& plan, PackageId package, const PackageEntry& entry,
             const Reading& reading) {
  return is_duty(reading) &&
         binds_somebody(*plan.scenario, plan.packages[index(package)], entry, reading.holder);
}

/// Calls `use` with the first duty reading of every clause that has one and binds somebody: a
/// clause whose holders all promise by another text of the package is that text's duty.
template <class Use>
void each_duty(const StudyPlan& plan, PackageId package, const Use& use) {
  each_instrument(plan, package, [&](InstrumentId instrument, const PackageEntry& entry) {
    for (const Clause& clause : plan.scenario->instruments[index(instrument)].clauses) {
      const auto duty =
          std::find_if(clause.readings.begin(), clause.readings.end(),
                       [&](const Reading& one) { return is_owed(plan, package, entry, one); });
      if (duty != clause.readings.end()) use(*duty);
    }
  });
}

double central_of(const StudyPlan& plan, QuantityId which) {
  return central_value(plan.scenario->quantity(which).distribution);
}

}  // namespace

FormsFact forms_fact(const StudyPlan& plan, PackageId package) {
  FormsFact fact;
  each_instrument(plan, package, [&](InstrumentId instrument, const PackageEntry&) {
    const Instrument& one = plan.scenario->instruments[index(instrument)];
    ++fact.instruments;
    ++fact.forms[one.form];
    ++fact.bindings[one.binding];
    fact.hypothetical += one.hypothetical ? 1 : 0;
  });
  return fact;
}

OwedFact owed_fact(const StudyPlan& plan, PackageId package) {
  const Vocabulary& vocabulary = plan.scenario->vocabulary;
  OwedFact fact{.actions = std::vector<bool>(vocabulary.actions.size())};
  each_duty(plan, package, [&](const Reading& reading) {
    const Level most = highest_level(reading.floor, vocabulary);
    ++fact.duties;
    ++fact.by_level[index(most)];
    for (const ActionId one : reading.floor)
      if (vocabulary.actions[index(one)].level == most) fact.actions[index(one)] = true;
  });
  return fact;
}

DeadlinesFact deadlines_fact(const StudyPlan& plan, PackageId package) {
  DeadlinesFact fact{.shortest_years = std::numeric_limits<double>::infinity()};
  each_duty(plan, package, [&](const Reading& reading) {
    ++fact.duties;
    if (!reading.deadline || !reading.deadline->within) return;
    ++fact.dated;
    fact.shortest_years =
        std::min(fact.shortest_years, central_of(plan, *reading.deadline->within));
  });
  return fact;
}

TermsFact terms_fact(const StudyPlan& plan, PackageId package) {
  TermsFact fact;
  each_instrument(plan, package, [&](InstrumentId instrument, const PackageEntry&) {
    const Term& term = plan.scenario->instruments[index(instrument)].term;
    if (term.duration) {
      ++fact.by_years[central_of(plan, *term.duration)];
    } else if (term.until) {
      ++fact.dated;
    } else {
      ++fact.open;
    }
    fact.with_notice += term.notice ? 1 : 0;
    if (term.duration || term.until || term.used_by)
      fact.may_end += may_end(*plan.scenario, instrument) ? 1 : 0;
  });
  return fact;
}

ConsequencesFact consequences_fact(const StudyPlan& plan, PackageId package) {
  ConsequencesFact fact;
  each_duty(plan, package, [&](const Reading& reading) {
    ++fact.duties;
    fact.without += reading.breach_triggers_nothing ? 1 : 0;
  });
  return fact;
}

SilenceFact silence_fact(const StudyPlan& plan, PackageId package) {
  const PackageDuties& duties = plan.duties->packages[index(package)];
  SilenceFact fact{.attack = plan.inputs.reference_attack};
  for (const auto& row : duties.matrix) {
    const Cell& cell = row[index(fact.attack)];
    ++fact.guarantors;
    fact.owe_less += cell.on_paper == cell.without_decisions ? 0 : 1;
  }
  return fact;
}

DecisionsFact decisions_fact(const StudyPlan& plan, PackageId package) {
  DecisionsFact fact;
  std::set<ActorId> members;
  each_instrument(plan, package, [&](InstrumentId id, const PackageEntry& entry) {
    const Instrument& instrument = plan.scenario->instruments[index(id)];
    for (const ActorId party : instrument.parties) {
      if (plan.inputs.place[index(party)] >= 0) members.insert(party);
    }
    for (std::size_t c = 0; c < instrument.clauses.size(); ++c) {
      for (const Reading& reading : instrument.clauses[c].readings) {
        if (!reading.decided_by.body || !is_owed(plan, package, entry, reading)) continue;
        fact.decisions.push_back(
            {.rule = deciding_rule(reading.decided_by, plan.scenario->vocabulary).value_or(Rule{}),
             .body = *reading.decided_by.body,
             .clause = {id, static_cast<int>(c)},
             .weight = reading.weight});
      }
    }
  });
  fact.members = static_cast<int>(members.size());
  return fact;
}

DonorsFact donors_fact(const StudyPlan& plan, PackageId package) {
  DonorsFact fact;
  each_instrument(plan, package, [&](InstrumentId instrument, const PackageEntry& entry) {
    const Instrument& one = plan.scenario->instruments[index(instrument)];
    if (one.kind != InstrumentKind::military_aid) return;
    for (const Donor& donor : one.donors) {
      if (is_out(entry, donor.actor)) continue;
      fact.donors.push_back(donor);
      fact.by_funding[donor.funding] += donor.share;
    }
  });
  return fact;
}

HolesFact holes_fact(const StudyPlan& plan, PackageId package) {
  const auto found = count_holes(*plan.scenario, package);
  if (!found) return {};
  return {HolesFact::Counts{found->events, material(found->levels).under_every_reading,
                            material(found->levels).under_some_reading}};
}

BlockersFact blockers_fact(const std::vector<VotingPower>& powers, PackageId package) {
  BlockersFact fact;
  for (const VotingPower& one : powers) {
    if (one.package != package || !one.blocks_alone) continue;
    const auto known = std::find(fact.actors.begin(), fact.actors.end(), one.member);
    if (known == fact.actors.end()) fact.actors.push_back(one.member);
  }
  return fact;
}

MostPowerFact most_power_fact(const std::vector<VotingPower>& powers, PackageId package) {
  MostPowerFact fact;
  for (const VotingPower& one : powers) {
    if (one.package == package) fact.share = std::max(fact.share, one.shapley_shubik);
  }
  return fact;
}

}  // namespace casus
