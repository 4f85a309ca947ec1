#include "study/numerics.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <mutex>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "study/changed.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

/// [package][measure] in one future.
using FutureMeasures = std::vector<std::vector<Value>>;

/// A scenario changed in time or grids, which no text reads, with the plan that solves it.
struct Change {
  Scenario scenario{};
  std::optional<StudyPlan> plan{};
};

Result<std::unique_ptr<Change>> change_to(Scenario scenario, const StudyPlan& plan,
                                          std::uint64_t seed) {
  auto change = std::make_unique<Change>();  // the plan points into it
  change->scenario = std::move(scenario);
  auto made = make_plan(change->scenario, *plan.duties, seed, plan.solve, plan.times);
  if (!made) return fail(std::move(made.error()));
  change->plan = std::move(*made);
  change->plan->beside = false;
  return change;
}

FutureMeasures measures_of(const StudyPlan& plan, const FutureOutcome& future,
                           const std::vector<MeasureKey>& keys) {
  FutureMeasures all;
  for (std::size_t p = 0; p < future.packages.size(); ++p) {
    const Measured measured = measured_in(plan, future, p);
    auto& row = all.emplace_back();
    for (const MeasureKey& key : keys) row.push_back(value_of(key, measured));
  }
  return all;
}

/// What is solved again, and what came out: [change][future of those chosen].
struct Again {
  std::vector<std::uint32_t> chosen{};
  std::vector<std::unique_ptr<Change>> changes{};
  std::vector<std::vector<std::optional<FutureMeasures>>> found{};
};

/// All of it, on threads; each result has its place, so that their order does not matter. Fails
/// with the reason of the first in that order.
Diagnostics solve_again(const NumericsRun& run, const std::vector<MeasureKey>& keys, Again& again) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  const std::size_t all = again.chosen.size() * again.changes.size();
  std::size_t failed_at = all;
  Diagnostics why;
  const RunSignals signals{.stop = run.stop, .problem_done = [] {}};
  on_threads(std::min(run.threads, static_cast<int>(all)), [&] {
    for (std::size_t i = next++; i < all && !run.stop(); i = next++) {
      const std::size_t c = i % again.changes.size(), f = i / again.changes.size();
      const StudyPlan& plan = *again.changes[c]->plan;
      auto one = run_future(plan, again.chosen[f], signals);
      const std::lock_guard lock(mutex);
      if (one && *one) again.found[c][f] = measures_of(plan, **one, keys);
      if (one || i > failed_at) continue;
      failed_at = i;
      why = std::move(one.error());
      next = all;  // the others cannot mend it
    }
  });
  return why;
}

/// The mean over futures of what a change adds to a measure of a package, or to a difference.
struct Moves {
  const Again& again;
  const FutureTable& before;

  std::optional<double> mean(std::size_t change, std::size_t key, std::size_t package,
                             std::optional<std::size_t> minus) const {
    double sum = 0.0;
    int n = 0;
    for (std::size_t f = 0; f < again.chosen.size(); ++f) {
      const auto moved = [&](std::size_t p) -> Value {
        const Value& was = before.outcome_values[p][key][again.chosen[f]];
        const Value& is = (*again.found[change][f])[p][key];
        return was && is ? std::optional(*is - *was) : std::nullopt;
      };
      const Value one = moved(package), other = minus ? moved(*minus) : Value(0.0);
      if (!one || !other) continue;
      sum += *one - *other;
      ++n;
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
  }

  /// The largest of the changes, whichever way.
  std::optional<double> most(std::size_t key, std::size_t package, std::size_t minus) const {
    std::optional<double> found;
    for (std::size_t c = 0; c < again.changes.size(); ++c) {
      const auto one = mean(c, key, package, minus);
      if (one) found = std::max(found.value_or(0.0), std::abs(*one));
    }
    return found;
  }
};

void fill_findings(const Moves& moves, Findings& findings) {
  const std::vector<MeasureKey>& keys = findings.table.outcomes;
  const auto place = [&](const MeasureKey& key) {
    const auto found = std::lower_bound(keys.begin(), keys.end(), key);
    expects(found != keys.end() && *found == key);
    return static_cast<std::size_t>(found - keys.begin());
  };
  findings.numerics.futures = static_cast<int>(moves.again.chosen.size());
  for (std::size_t k = 0; k < keys.size(); ++k) {
    NumericMove one{.measure = keys[k]};
    double* const by_change[] = {&one.longer_horizon, &one.half_step, &one.finer_grids};
    bool defined = false;
    for (std::size_t c = 0; c < moves.again.changes.size(); ++c) {
      for (std::size_t p = 0; p < findings.packages.size(); ++p) {
        const auto mean = moves.mean(c, k, p, std::nullopt);
        defined = defined || mean;
        if (mean) *by_change[c] = std::max(*by_change[c], std::abs(*mean));
      }
    }
    if (defined) findings.numerics.moves.push_back(one);
  }
  for (Difference& one : findings.differences) {
    one.moves = moves.most(place(one.measure), index(one.to), index(one.from));
  }
  for (Ranking& one : findings.rankings) {
    if (!one.lead) continue;
    one.lead_moves =
        moves.most(place(one.lead->measure), index(one.lead->package), index(*one.lead->minus));
  }
}

}  // namespace

Diagnostics fill_numerics(const StudyPlan& plan, const NumericsRun& run, Findings& findings) {
  Again again;
  for (int f = run.one_in - 1; f < findings.futures; f += run.one_in) {
    again.chosen.push_back(static_cast<std::uint32_t>(f));
  }
  if (again.chosen.empty() || run.stop()) return {};
  constexpr double longer_years = 5.0;
  for (Scenario& changed :
       std::vector<Scenario>{with_longer_horizon(*plan.scenario, longer_years),
                             with_half_step(*plan.scenario), with_finer_grids(*plan.scenario)}) {
    auto change = change_to(std::move(changed), plan, findings.seed);
    if (!change) return std::move(change.error());
    again.changes.push_back(std::move(*change));
    again.found.emplace_back(again.chosen.size());
  }
  Diagnostics problems = solve_again(run, findings.table.outcomes, again);
  if (!problems.empty()) return problems;
  for (const auto& by_future : again.found) {
    for (const auto& one : by_future) {
      if (!one) return {};  // stopped on the way
    }
  }
  fill_findings({again, findings.table}, findings);
  return {};
}

}  // namespace casus
