#include "sensitivity/explain.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <thread>

#include "base/expects.hpp"
#include "compile/needs.hpp"
#include "numeric/hash.hpp"
#include "sensitivity/listed_inputs.hpp"
#include "study/plan.hpp"
#include "study/statistics.hpp"

namespace casus {

namespace {

constexpr std::uint64_t resampling = 0x5e9a11;  // apart from all that is drawn for futures

/// The measure that decides, [package][future]; it is defined in every future.
std::vector<std::vector<double>> decided(const Findings& findings, const MeasureKey& measure) {
  std::vector<std::vector<double>> found;
  for (const PackageFindings& package : findings.packages) {
    const auto* column = find_column(findings.table, package.package, measure);
    expects(column != nullptr);
    auto& values = found.emplace_back();
    for (const auto& one : *column) values.push_back(one.value());
  }
  return found;
}

std::vector<double> minus(std::vector<double> a, const std::vector<double>& b) {
  for (std::size_t f = 0; f < a.size(); ++f) a[f] -= b[f];
  return a;
}

Range range_of_all(const std::vector<double>& values) {
  return range_of(std::vector<std::optional<double>>(values.begin(), values.end()));
}

/// Packages first, then that of the ranking, then the other pairs that are comparable.
std::vector<Contrast> contrasts(const Scenario& scenario, const Ranking& ranking) {
  const MeasureKey& measure = ranking.objective.measure;
  const std::optional<Contrast>& lead = ranking.lead;
  std::vector<Contrast> found;
  for (std::size_t p = 0; p < scenario.packages.size(); ++p)
    found.push_back({measure, static_cast<PackageId>(p), {}});
  if (lead) found.push_back(*lead);
  const auto is_lead = [&](PackageId a, PackageId b) {
    return lead &&
           ((lead->package == a && lead->minus == b) || (lead->package == b && lead->minus == a));
  };
  for (std::size_t a = 0; a < scenario.packages.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto one = static_cast<PackageId>(a), other = static_cast<PackageId>(b);
      if (!comparable(scenario.packages[a], scenario.packages[b]) || is_lead(one, other)) continue;
      found.push_back({measure, one, other});
    }
  }
  return found;
}

class Explainer {
 public:
  Explainer(const StudyPlan& plan, const ExplainOptions& options, const Findings& findings)
      : plan_(plan),
        objective_(plan.scale.objectives.front()),
        ranking_(findings.rankings.front()),
        decided_(decided(findings, objective_.measure)),
        seed_(findings.seed),
        resamples_(static_cast<std::size_t>(findings.futures), options.resamples,
                   hash(findings.seed, resampling, 0)) {
    found_.measure = objective_.measure;
    found_.fails_above = options.fails_above;
    found_.inputs = input_columns(*plan.scenario, drawn_futures(plan.sampler, findings.futures));
    for (const InputColumn& one : found_.inputs) bins_.push_back(bins_of(one));
  }

  void fill_outcomes() {
    for (const Contrast& about : contrasts(*plan_.scenario, ranking_)) {
      const std::vector<double> values = values_of(about);
      OutcomeCruxes outcome{.about = about, .range = range_of_all(values)};
      const AdditiveFit fit(bins_, listed_inputs(bins_, values), values);
      for (std::size_t i = 0; i < found_.inputs.size(); ++i) add_crux(i, values, fit, outcome);
      std::stable_sort(outcome.cruxes.begin(), outcome.cruxes.end(),
                       [](const Crux& a, const Crux& b) {
                         if (!a.apart || !b.apart)
                           return a.apart.has_value() > b.apart.has_value() ||
                                  (!a.apart && !b.apart && a.effect.share > b.effect.share);
                         return a.apart->share > b.apart->share;
                       });
      found_.outcomes.push_back(std::move(outcome));
    }
  }

  void fill_groups(const GroupRuns& runs) {
    const std::size_t futures = runs.front().front().size();
    found_.group_futures = static_cast<int>(futures);
    const Resamples resamples(futures, static_cast<int>(resamples_.count()),
                              hash(seed_, resampling, futures));
    for (OutcomeCruxes& outcome : found_.outcomes) {
      std::vector<double> values = values_of(outcome.about);
      values.resize(futures);
      std::vector<std::vector<double>> again;
      for (const auto& run : runs) {
        again.push_back(run[index(outcome.about.package)]);
        if (outcome.about.minus)
          again.back() = minus(std::move(again.back()), run[index(*outcome.about.minus)]);
      }
      outcome.groups = total_effects(values, again, resamples);
    }
  }

  /// Boxes are cut from the inputs that do something to the package by themselves: among all of
  /// them, some always tell a few failures apart by chance.
  void fill_failures() {
    for (const OutcomeCruxes& outcome : found_.outcomes) {
      if (outcome.about.minus || !is_option(outcome.about.package)) continue;
      std::vector<InputColumn> inputs;
      std::vector<std::size_t> place;
      for (const Crux& crux : outcome.cruxes) {  // the largest effect first
        if (crux.may_be_chance) continue;
        inputs.push_back(found_.inputs[crux.input]);
        place.push_back(crux.input);
      }
      std::vector<bool> fails;
      for (const double value : values_of(outcome.about)) fails.push_back(is_failure(value));
      FailureBox box = failure_box(inputs, fails);
      for (BoxSide& side : box.sides) side.input = place[side.input];
      found_.failures.push_back({outcome.about.package, std::move(box)});
    }
  }

  void fill_map() {
    const OutcomeCruxes* best = nullptr;
    for (const OutcomeCruxes& one : found_.outcomes) {
      const bool two = one.cruxes.size() > 1 && !one.cruxes[1].may_be_chance;
      if (!one.about.minus || !two) continue;
      if (best == nullptr || badness(one) < badness(*best)) best = &one;
    }
    if (best == nullptr) return;
    found_.map_about = best->about;
    found_.map = crux_map(found_.inputs, best->cruxes[0].input, best->cruxes[1].input,
                          values_of(best->about));
  }

  void fill_constants() {
    const std::vector<bool> used = used_quantities(*plan_.scenario);
    for (std::size_t q = 0; q < used.size(); ++q) {
      const Bounds range = bounds(plan_.scenario->quantities[q].distribution);
      const bool shown = used[q] && !plan_.scenario->quantities[q].sensitive;
      if (shown && range.least == range.most)
        found_.constants.push_back(static_cast<QuantityId>(q));
    }
  }

  Explanation take() { return std::move(found_); }

 private:
  std::vector<double> values_of(const Contrast& about) const {
    const std::vector<double>& values = decided_[index(about.package)];
    return about.minus ? minus(values, decided_[index(*about.minus)]) : values;
  }

  bool is_option(PackageId package) const {
    return plan_.scenario->packages[index(package)].role == Role::option;
  }

  bool is_failure(double value) const {
    return objective_.direction == Direction::minimise ? value > found_.fails_above
                                                       : value < found_.fails_above;
  }

  /// Of a pair: how far the two are from the best that there is, by their means.
  double badness(const OutcomeCruxes& pair) const {
    const double sum = range_of_all(decided_[index(pair.about.package)]).mean +
                       range_of_all(decided_[index(*pair.about.minus)]).mean;
    return objective_.direction == Direction::minimise ? sum : -sum;
  }

  /// `values`: of the outcome; `fit`: of the inputs that it hangs on.
  void add_crux(std::size_t input, const std::vector<double>& values, const AdditiveFit& fit,
                OutcomeCruxes& outcome) const {
    const InputColumn& column = found_.inputs[input];
    const auto effect = first_order(column, bins_[input], values, resamples_);
    if (!effect) return;
    Crux crux{.input = input, .effect = *effect};
    const std::vector<double> left = fit.fits(input) ? fit.left(input) : values;
    if (fit.fits(input)) {
      crux.apart =
          first_order_apart(column, bins_[input], values, left, fit.freedom(input), resamples_);
      crux.may_be_chance = !crux.apart;
    }
    if (!column.words.empty()) {
      crux.mean_by_word = means_by_word(column, left);
    } else if (!crux.may_be_chance) {  // else so may be any switch point
      const std::vector<double> levels =
          outcome.about.minus ? std::vector<double>{0.0}
                              : std::vector<double>(std::begin(risk_levels), std::end(risk_levels));
      crux.switches = switch_points(bins_[input], left, levels, resamples_);
    }
    outcome.cruxes.push_back(std::move(crux));
  }

  const StudyPlan& plan_;
  Objective objective_;
  const Ranking& ranking_;
  std::vector<std::vector<double>> decided_;  // [package][future]
  std::uint64_t seed_;
  Resamples resamples_;
  std::vector<Bins> bins_{};  // [input]
  Explanation found_{};
};

}  // namespace

Result<Explanation> explain(const Scenario& scenario, const Duties& duties,
                            const ExplainOptions& options, const StudyCallbacks& callbacks,
                            const Findings& findings) {
  const auto plan =
      make_plan(scenario, duties, findings.seed, solve_options_of(options.study), callbacks.times);
  if (!plan) return fail(plan.error());
  Explainer explainer(*plan, options, findings);
  explainer.fill_outcomes();
  const int again = std::min(options.group_futures, findings.futures);
  if (again > 0) {
    const auto* cancelled = callbacks.cancelled;
    const auto runs = run_groups(
        *plan, {.futures = again,
                .threads = threads_of(options.study),
                .stop = [cancelled] { return cancelled != nullptr && cancelled->load(); },
                .done =
                    [&callbacks](int done, int of) {
                      if (callbacks.progress) callbacks.progress({done, of, done, of});
                    }});
    if (!runs) return fail(runs.error());
    if (*runs) explainer.fill_groups(**runs);
  }
  explainer.fill_failures();
  explainer.fill_map();
  explainer.fill_constants();
  return explainer.take();
}

}  // namespace casus
