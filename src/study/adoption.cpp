#include "study/adoption.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

#include "measure/adoption.hpp"
#include "measure/catalogue.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

using Refusals = std::vector<std::pair<InstrumentId, Refused>>;

/// The problems of one future that adoption asks about: those of the packages, which are solved,
/// and others, each different one once.
class SolvedProblems {
 public:
  SolvedProblems(const StudyPlan& plan, const Future& future, const std::vector<Compiled>& packages,
                 const std::vector<PackageOutcome>& outcomes)
      : plan_(plan), future_(future), packages_(packages), outcomes_(outcomes) {}

  /// The place of what is left of a package.
  Result<std::size_t> add(std::size_t package, const Refusals& refusals) {
    const auto& joined = plan_.adoption.with_fallback[package];
    auto compiled = compile_in(future_, left_of(plan_, package, refusals),
                               joined ? *joined : plan_.duties->packages[package]);
    if (!compiled) return fail(std::move(compiled.error()));
    for (std::size_t p = 0; p < packages_.size(); ++p) {
      if (packages_[p].problem == compiled->problem) return p;
    }
    for (std::size_t at = 0; at < more_.size(); ++at) {
      if (more_[at].problem == compiled->problem) return packages_.size() + at;
    }
    more_.push_back(std::move(*compiled));
    return packages_.size() + more_.size() - 1;
  }

  /// Solves those that were added since it was asked last.
  void solve() {
    std::vector<const Problem*> problems;
    for (std::size_t at = more_outcomes_.size(); at < more_.size(); ++at)
      problems.push_back(&more_[at].problem);
    if (problems.empty()) return;
    for (Solution& one : solve_in(future_, problems, plan_.solve))
      more_outcomes_.push_back({.measures = std::move(one.measures)});
  }

  const PackageOutcome& at(std::size_t place) const {
    return place < packages_.size() ? outcomes_[place] : more_outcomes_[place - packages_.size()];
  }

 private:
  const StudyPlan& plan_;
  const Future& future_;
  const std::vector<Compiled>& packages_;
  const std::vector<PackageOutcome>& outcomes_;
  std::deque<Compiled> more_{};
  std::deque<PackageOutcome> more_outcomes_{};
};

/// What the decisions on a package come to in a future.
Refusals decide(const std::vector<Decision>& decisions, const FutureValues& values) {
  Refusals found;
  for (const Decision& one : decisions) {
    const InstrumentId instrument = one.about->instrument;
    Refused said = refused(one, values.adoption[index(instrument)]);
    if (said.all || !said.each.empty()) found.emplace_back(instrument, std::move(said));
  }
  return found;
}

void add_texts(const Package& fallback, Package& left) {
  for (const PackageEntry& more : fallback.entries) {
    const auto same =
        std::find_if(left.entries.begin(), left.entries.end(),
                     [&](const PackageEntry& one) { return one.instrument == more.instrument; });
    if (same == left.entries.end()) {
      PackageEntry entry{.instrument = more.instrument};
      std::set_union(more.without.begin(), more.without.end(), left.absent.begin(),
                     left.absent.end(), std::back_inserter(entry.without));
      left.entries.push_back(std::move(entry));
    } else {
      std::vector<ActorId> both;
      std::set_intersection(same->without.begin(), same->without.end(), more.without.begin(),
                            more.without.end(), std::back_inserter(both));
      same->without = std::move(both);
    }
  }
  std::sort(left.entries.begin(), left.entries.end(),
            [](const PackageEntry& a, const PackageEntry& b) {
              return index(a.instrument) < index(b.instrument);
            });
}

/// Whether the fallback has texts that the package has not.
bool adds_texts(const Package& fallback, const Package& package) {
  return !fallback.entries.empty() && !contains(package, fallback);
}

}  // namespace

Result<AdoptionPlan> make_adoption(const Scenario& scenario, const Inputs& inputs,
                                   PassTimes* times) {
  AdoptionPlan plan;
  Scenario changed = scenario;  // the law answers for what a fallback joins as for any package
  changed.packages.clear();
  changed.fallback.reset();
  std::vector<std::size_t> joined;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p) {
    plan.open.push_back(open_instruments(scenario, inputs, scenario.packages[p]));
    if (!scenario.fallback || plan.open.back().empty()) continue;
    const Package& fallback = scenario.packages[index(*scenario.fallback)];
    if (!adds_texts(fallback, scenario.packages[p])) continue;
    joined.push_back(p);
    changed.packages.push_back(scenario.packages[p]);
    changed.packages.back().includes.clear();
    add_texts(fallback, changed.packages.back());
  }
  plan.with_fallback.resize(scenario.packages.size());
  if (joined.empty()) return plan;
  auto duties = entail(changed, times);
  if (!duties) return fail(std::move(duties.error()));
  for (std::size_t at = 0; at < joined.size(); ++at)
    plan.with_fallback[joined[at]] = std::move(duties->packages[at]);
  return plan;
}

Package left_of(const StudyPlan& plan, std::size_t package, const Refusals& refusals) {
  Package left = plan.packages[package];
  for (const auto& [instrument, said] : refusals) {
    const auto entry =
        std::find_if(left.entries.begin(), left.entries.end(),
                     [id = instrument](const PackageEntry& one) { return one.instrument == id; });
    if (entry == left.entries.end()) continue;  // refused by two who must agree
    if (said.all) {
      left.entries.erase(entry);
      continue;
    }
    std::vector<ActorId> without;
    std::set_union(entry->without.begin(), entry->without.end(), said.each.begin(), said.each.end(),
                   std::back_inserter(without));
    entry->without = std::move(without);
  }
  if (!refusals.empty() && plan.scenario->fallback)
    add_texts(plan.packages[index(*plan.scenario->fallback)], left);
  return left;
}

Result<bool> find_adoption(const StudyPlan& plan, const Future& future,
                           const std::vector<Compiled>& compiled, const RunSignals& signals,
                           std::vector<PackageOutcome>& outcomes) {
  SolvedProblems problems(plan, future, compiled, outcomes);
  std::vector<std::vector<std::size_t>> rest(compiled.size());  // [package][decision]
  for (std::size_t p = 0; p < compiled.size(); ++p) {
    for (const Adoption& one : compiled[p].adoption) {
      auto place = problems.add(p, {{one.instrument, {.all = true}}});
      if (!place) return fail(std::move(place.error()));
      rest[p].push_back(*place);
    }
  }
  if (signals.stop()) return false;
  problems.solve();

  std::vector<std::size_t> result;  // [package]
  for (std::size_t p = 0; p < compiled.size(); ++p) {
    std::vector<Decision> decisions;
    for (std::size_t d = 0; d < rest[p].size(); ++d) {
      decisions.push_back(decision_on(compiled[p].adoption[d], compiled[p].problem,
                                      outcomes[p].measures, problems.at(rest[p][d]).measures));
    }
    outcomes[p].adopted = 1.0;
    outcomes[p].adoption.assign(plan.adoption.open[p].size(), 1.0);
    for (const Decision& one : decisions) {
      const auto& open = plan.adoption.open[p];
      const auto at = std::find(open.begin(), open.end(), one.about->instrument) - open.begin();
      outcomes[p].adoption[static_cast<std::size_t>(at)] *= mean_share(one);
      *outcomes[p].adopted *= chance_of_all(one);
    }
    const Refusals refusals = decide(decisions, future.values());
    auto place = refusals.empty() ? Result<std::size_t>(p) : problems.add(p, refusals);
    if (!place) return fail(std::move(place.error()));
    result.push_back(*place);
  }
  if (signals.stop()) return false;
  problems.solve();
  const MeasureKey deciding = plan.scale.objectives.front().measure;
  for (std::size_t p = 0; p < compiled.size(); ++p) {
    outcomes[p].as_likely_adopted =
        value_of(deciding, {.outcome = problems.at(result[p]), .scale = plan.scale});
  }
  return true;
}

std::vector<InstrumentAdoption> adoption_findings(const StudyPlan& plan,
                                                  const std::vector<FutureOutcome>& futures,
                                                  const FutureWeights& weights) {
  std::vector<InstrumentAdoption> found;
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    for (std::size_t at = 0; at < plan.adoption.open[p].size(); ++at) {
      std::vector<Value> comes;
      for (const FutureOutcome& future : futures) {
        const std::vector<double>& adoption = future.packages[p].adoption;
        comes.push_back(adoption.empty() ? std::nullopt : Value(adoption[at]));
      }
      found.push_back({.package = static_cast<PackageId>(p),
                       .instrument = plan.adoption.open[p][at],
                       .comes = range_of(comes, weights)});
    }
  }
  return found;
}

}  // namespace casus
