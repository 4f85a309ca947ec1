#include "study/voting_powers.hpp"

#include <algorithm>

#include "compile/votes.hpp"
#include "measure/power.hpp"

namespace casus {

namespace {

/// The rules under which one clause of a package is decided, each once.
void add_decisions(const StudyPlan& plan, const Numbers& numbers, const PackageEntry& entry,
                   const VotingPower& about, std::vector<VotingPower>& all) {
  const Scenario& scenario = *plan.scenario;
  const Instrument& text = scenario.instruments[index(entry.instrument)];
  std::vector<std::string> seen;
  for (const Reading& reading : scenario.clause(about.clause).readings) {
    if (!is_duty(reading) || !reading.decided_by.body) continue;
    const Ballot who = ballot(scenario, plan.inputs, reading, entry.without);
    if (hopeless(who)) continue;
    const VoteData data =
        vote(numbers, plan.inputs, who, signed_treaty(text, form_under(text, reading)));
    const std::string rule = to_text(data);
    if (std::find(seen.begin(), seen.end(), rule) != seen.end()) continue;
    seen.push_back(rule);
    const Power power = voting_power(data);
    for (std::size_t i = 0; i < who.members.size(); ++i) {
      VotingPower one = about;
      one.rule = rule;
      one.member = who.members[i];
      one.banzhaf = power.banzhaf[i];
      one.shapley_shubik = power.shapley_shubik[i];
      one.blocks_alone = power.blocks_alone[i] != 0;
      all.push_back(std::move(one));
    }
  }
}

}  // namespace

std::vector<VotingPower> voting_powers(const StudyPlan& plan) {
  const FutureValues values = central_future(*plan.scenario);
  const Numbers numbers(*plan.scenario, values);
  std::vector<VotingPower> found;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    for (const PackageEntry& entry : plan.packages[p].entries) {
      const auto& clauses = plan.scenario->instruments[index(entry.instrument)].clauses;
      for (std::size_t c = 0; c < clauses.size(); ++c) {
        add_decisions(plan, numbers, entry,
                      {.package = static_cast<PackageId>(p),
                       .clause = {entry.instrument, static_cast<int>(c)}},
                      found);
      }
    }
  }
  return found;
}

}  // namespace casus
