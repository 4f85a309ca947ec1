#include "study/approaches.hpp"

#include <algorithm>
#include <iterator>

#include "measure/catalogue.hpp"
#include "study/approach_facts.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// What the facts of a row are found from.
struct FactInput {
  const StudyPlan& plan;
  const std::vector<VotingPower>& powers;
  PackageId package{};
};
using FactOf = ApproachValue (*)(const FactInput& in);

template <auto fact>
ApproachValue of_texts(const FactInput& in) {
  return fact(in.plan, in.package);
}
template <auto fact>
ApproachValue of_votes(const FactInput& in) {
  return fact(in.powers, in.package);
}

/// A row of the table, and for which approaches it is shown.
struct Line {
  ApproachCell cell{};
  std::variant<Measure, FactOf> what{};
  bool shown[approach_count] = {};  ///< by Approach
};

// Source: the question in README.md.
std::vector<Line> lines() {
  using enum ApproachCell;
  // shown for bilateral, multilateral, aid, layered
  return {
      {what_it_is, of_texts<forms_fact>, {true, true, true, true}},
      {what_it_is, of_texts<owed_fact>, {true, true, true, true}},
      {what_it_is, of_texts<deadlines_fact>, {true, true, true, true}},
      {what_it_is, of_texts<terms_fact>, {true, true, true, true}},
      {what_it_is, of_texts<decisions_fact>, {false, true, false, false}},
      {what_it_is, of_texts<donors_fact>, {false, false, true, false}},
      {what_it_is, Measure::pledged_eur_bn, {false, false, true, false}},
      {coordination, Measure::coordination_gap, {true, false, false, true}},
      {coordination, Measure::hangs_on_one, {true, false, false, true}},
      {varying_commitments, Measure::varying_commitments_owed, {true, false, false, true}},
      {varying_commitments, Measure::varying_commitments_force, {true, false, false, true}},
      {varying_commitments, of_texts<holes_fact>, {true, false, false, true}},
      {consensus, Measure::adopted, {false, true, false, true}},
      {consensus, Measure::as_likely_adopted, {false, true, false, true}},
      {consensus, Measure::invoked_share, {false, true, false, true}},
      {consensus, of_votes<blockers_fact>, {false, true, false, true}},
      {consensus, of_votes<most_power_fact>, {false, true, false, true}},
      {enforcement, Measure::honoured_in_war, {true, true, false, true}},
      {enforcement, of_texts<consequences_fact>, {true, true, false, true}},
      {enforcement, of_texts<silence_fact>, {true, true, false, true}},
      {sustainability, Measure::covers_the_need, {false, false, true, true}},
      {sustainability, Measure::halving_years, {false, false, true, true}},
      {sustainability, Measure::largest_donor, {false, false, true, true}},
      {escalation, Measure::preventive_effect, {false, false, true, true}},
      {escalation, Measure::escalation, {false, false, true, true}},
      {escalation, Measure::troops_fight, {false, false, true, true}},
  };
}

bool stands_for(const Makeup& m, Approach approach) {
  const int all = m.bilateral + m.multilateral + m.aid + m.other;
  switch (approach) {
    case Approach::bilateral:
      return m.bilateral > 0 && m.bilateral == all;
    case Approach::multilateral:
      return m.multilateral > 0 && m.multilateral == all;
    case Approach::aid:
      return m.aid > 0 && m.aid == all;
    case Approach::layered:
      return m.bilateral > 0 && m.multilateral > 0 && m.aid > 0;
  }
  return false;
}

}  // namespace

Makeup makeup(const Scenario& scenario, const Package& package) {
  Makeup found;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    const auto parties = std::count_if(
        instrument.parties.begin(), instrument.parties.end(),
        [&](ActorId actor) { return actor != scenario.protege && actor != scenario.challenger; });
    switch (instrument.kind) {
      case InstrumentKind::agreement:
        if (instrument.clauses.empty()) break;  // it promises nothing, such as a monitoring alone
        ++(parties > 1 ? found.multilateral : found.bilateral);
        break;
      case InstrumentKind::deployment:
        ++found.multilateral;
        break;
      case InstrumentKind::military_aid:
        ++found.aid;
        break;
      case InstrumentKind::economic_assistance:
      case InstrumentKind::sanctions:
        ++found.other;
        break;
    }
  }
  return found;
}

std::optional<PackageId> option_of(const Scenario& scenario, Approach approach) {
  const auto& all = scenario.packages;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Package& package) {
    return package.role == Role::option && stands_for(makeup(scenario, package), approach);
  });
  if (found == all.end()) return std::nullopt;
  return static_cast<PackageId>(std::distance(all.begin(), found));
}

std::vector<ApproachRow> approaches(const StudyPlan& plan, const std::vector<VotingPower>& powers,
                                    int threads) {
  std::vector<ApproachRow> all;
  std::vector<std::variant<Measure, FactOf>> what;  // [row]
  for (std::size_t a = 0; a < approach_count; ++a) {
    const auto approach = static_cast<Approach>(a);
    const auto package = option_of(*plan.scenario, approach);
    if (!package) continue;
    for (const Line& line : lines()) {
      if (!line.shown[a]) continue;
      all.push_back({.approach = approach, .cell = line.cell, .package = *package});
      what.push_back(line.what);
    }
  }
  each_on_threads(threads, all.size(), [&](std::size_t row) {
    const auto* measure = std::get_if<Measure>(&what[row]);
    all[row].value = measure != nullptr
                         ? ApproachValue(key_of(*measure))
                         : std::get<FactOf>(what[row])({plan, powers, all[row].package});
  });
  return all;
}

}  // namespace casus
