#include "study/channels.hpp"

#include <algorithm>
#include <utility>

#include "base/expects.hpp"
#include "measure/catalogue.hpp"
#include "numeric/hash.hpp"
#include "study/channel_problems.hpp"
#include "study/derived_packages.hpp"
#include "study/shapley.hpp"
#include "study/statistics.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

double value_in(const SplitMeasure& measure, const PackageOutcome& outcome,
                const MeasureScale& scale) {
  if (measure.attack) return outcome.measures.attacked_by[index(*measure.attack)].back();
  const Value value = value_of(measure.measure, {.outcome = outcome, .scale = scale});
  expects(value.has_value());
  return *value;
}

/// By measure.
std::vector<double> values_in(const std::vector<SplitMeasure>& measures,
                              const PackageOutcome& outcome, const MeasureScale& scale) {
  std::vector<double> values;
  for (const SplitMeasure& one : measures) values.push_back(value_in(one, outcome, scale));
  return values;
}

/// Problems of one future, each once, with their values where these are known.
class KnownProblems {
 public:
  std::size_t place_of(Problem problem) {
    const auto known = std::find(problems_.begin(), problems_.end(), problem);
    const auto place = static_cast<std::size_t>(known - problems_.begin());
    if (known == problems_.end()) {
      problems_.push_back(std::move(problem));
      values_.emplace_back();
    }
    return place;
  }

  void know(std::size_t place, std::vector<double> values) { values_[place] = std::move(values); }

  void solve_others(const Future& future, const StudyPlan& plan,
                    const std::vector<SplitMeasure>& measures) {
    std::vector<std::size_t> places;
    std::vector<const Problem*> unsolved;
    for (std::size_t place = 0; place < problems_.size(); ++place) {
      if (!values_[place].empty()) continue;
      places.push_back(place);
      unsolved.push_back(&problems_[place]);
    }
    std::vector<Solution> solved = solve_in(future, unsolved, plan.solve);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const PackageOutcome outcome{.measures = std::move(solved[i].measures)};
      know(places[i], values_in(measures, outcome, plan.scale));
    }
  }

  const std::vector<double>& values(std::size_t place) const { return values_[place]; }

 private:
  std::vector<Problem> problems_{};
  std::vector<std::vector<double>> values_{};  // [problem][measure]; empty: not known
};

/// A package in a future: where its coalitions of channels are among the problems.
struct SplitPackage {
  std::vector<Channel> channels{};                   ///< by which it differs
  std::vector<std::vector<int>> orders{};            ///< of these
  std::vector<std::optional<std::size_t>> places{};  ///< [coalition of these]
};

ChannelSet set_of(const std::vector<Channel>& channels, Players coalition) {
  ChannelSet set = 0;
  for (std::size_t c = 0; c < channels.size(); ++c)
    if ((coalition >> c & 1U) != 0) set |= channel_set(channels[c]);
  return set;
}

/// The orders of all channels as orders of some of them.
std::vector<std::vector<int>> orders_of(const std::vector<std::vector<Channel>>& all,
                                        const std::vector<Channel>& some) {
  std::vector<std::vector<int>> orders;
  for (const std::vector<Channel>& order : all) {
    auto& one = orders.emplace_back();
    for (const Channel channel : order) {
      const auto found = std::find(some.begin(), some.end(), channel);
      if (found != some.end()) one.push_back(static_cast<int>(found - some.begin()));
    }
  }
  return orders;
}

SplitPackage split_of(const ChannelProblems& of, std::size_t package_place,
                      const std::vector<std::vector<Channel>>& orders, KnownProblems& problems) {
  SplitPackage split{.channels = channels_of(of)};
  split.orders = orders_of(orders, split.channels);
  split.places.resize(std::size_t{1} << split.channels.size());
  for (const Players coalition : coalitions_along(split.orders)) {
    if (coalition + 1 == split.places.size()) continue;  // all of them are the package
    split.places[coalition] =
        problems.place_of(with_channels(of, set_of(split.channels, coalition)));
  }
  split.places.back() = package_place;
  return split;
}

/// What is found of a package in one future, by measure.
struct SplitValues {
  std::vector<double> nothing{}, all{};
  std::vector<std::vector<double>> by_channel{};  ///< [measure][channel]; 0 where it does nothing
  ChannelSet channels = 0;
};

SplitValues values_of(const SplitPackage& split, const KnownProblems& problems,
                      std::size_t measures) {
  SplitValues found{.nothing = problems.values(*split.places.front()),
                    .all = problems.values(*split.places.back())};
  for (const Channel one : split.channels) found.channels |= channel_set(one);
  for (std::size_t m = 0; m < measures; ++m) {
    std::vector<double> worth(split.places.size(), 0.0);
    for (std::size_t set = 0; set < worth.size(); ++set)
      if (split.places[set]) worth[set] = problems.values(*split.places[set])[m];
    auto& row = found.by_channel.emplace_back(std::size_t{channel_count}, 0.0);
    const std::vector<double> shapley = shapley_values(worth, split.orders);
    for (std::size_t c = 0; c < split.channels.size(); ++c)
      row[static_cast<std::size_t>(split.channels[c])] = shapley[c];
  }
  return found;
}

bool is_split(const Package& package) {
  return !package.entries.empty() || !package.absent.empty();
}

/// What all futures have in common.
struct Splitting {
  const StudyPlan& plan;
  const Scenario& undated;
  std::vector<SplitMeasure> measures{};
  std::uint64_t seed = 0;
};

Result<Problem> compiled_undated(const Splitting& of, const Future& future, std::size_t p) {
  const PassClock clock(future.times(), Pass::compile);
  auto one = compile(Numbers(of.undated, future.values()), future.inputs(), future.base(),
                     of.plan.packages[p], of.plan.duties->packages[p]);
  if (!one) return fail(std::move(one.error()));
  return std::move(one->problem);
}

/// [package]; none of those that are not split.
using FutureSplits = std::vector<std::optional<SplitValues>>;

Result<FutureSplits> split_future(const Splitting& of, const FutureOutcome& outcome,
                                  std::uint32_t number) {
  const StudyPlan& plan = of.plan;
  const Future future = future_of(plan, number);
  const auto orders = channel_orders(of.seed, number);
  KnownProblems problems;
  std::vector<std::optional<SplitPackage>> splits(plan.packages.size());
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    auto compiled = compile_in(future, plan.packages[p], plan.duties->packages[p]);
    if (!compiled) return fail(std::move(compiled.error()));
    const std::size_t place = problems.place_of(compiled->problem);
    problems.know(place, values_in(of.measures, outcome.packages[p], plan.scale));
    if (!is_split(plan.packages[p])) continue;
    const auto undated = compiled_undated(of, future, p);
    if (!undated) return fail(undated.error());
    splits[p] =
        split_of({future.base().none, compiled->problem, *undated}, place, orders, problems);
  }
  problems.solve_others(future, plan, of.measures);
  FutureSplits found(plan.packages.size());
  for (std::size_t p = 0; p < plan.packages.size(); ++p)
    if (splits[p]) found[p] = values_of(*splits[p], problems, of.measures.size());
  return found;
}

/// Of one package and measure, over futures.
ChannelSplit split_over(const std::vector<const SplitValues*>& futures, std::size_t package,
                        std::size_t measure) {
  ChannelSplit split{.package = static_cast<PackageId>(package), .measure = measure};
  std::vector<Value> nothing, all, change;
  ChannelSet channels = 0;
  for (const SplitValues* one : futures) {
    nothing.emplace_back(one->nothing[measure]);
    all.emplace_back(one->all[measure]);
    change.emplace_back(one->all[measure] - one->nothing[measure]);
    channels |= one->channels;
  }
  split.nothing = range_of(nothing).mean;
  split.all = range_of(all).mean;
  split.range = range_of(change);
  split.change = estimate_of_mean(change);
  for (int c = 0; c < channel_count; ++c) {
    const auto channel = static_cast<Channel>(c);
    if (!is_in(channels, channel)) continue;
    ChannelPart part{.channel = channel};
    for (const SplitValues* one : futures)
      part.values.push_back(one->by_channel[measure][static_cast<std::size_t>(c)]);
    const std::vector<Value> values(part.values.begin(), part.values.end());
    part.range = range_of(values);
    part.change = estimate_of_mean(values);
    split.parts.push_back(std::move(part));
  }
  return split;
}

}  // namespace

std::vector<SplitMeasure> split_measures(const StudyPlan& plan) {
  std::vector<SplitMeasure> measures{{.measure = plan.scale.objectives.front().measure}};
  const auto& attacks = plan.scenario->attacks;
  const auto armed =
      std::count_if(attacks.begin(), attacks.end(), [](const Attack& one) { return one.armed; });
  const auto reference = static_cast<std::size_t>(plan.scale.reference_kind);
  if (!plan.scale.start_in_war && armed > 1 && attacks[reference].armed)
    measures.push_back({after(Measure::attacked, plan.scale.report_years()),
                        static_cast<AttackId>(plan.scale.reference_kind)});
  return measures;
}

std::vector<std::vector<Channel>> channel_orders(std::uint64_t seed, std::uint32_t future) {
  constexpr std::uint64_t stream = 0x4348'414e;  // of its own
  std::vector<Channel> order;
  for (int c = 0; c < channel_count; ++c) order.push_back(static_cast<Channel>(c));
  std::ranges::sort(order, {}, [&](Channel one) {
    return hash(seed, stream, std::uint64_t{future} * channel_count + static_cast<unsigned>(one));
  });
  std::vector<Channel> reversed(order.rbegin(), order.rend());
  return {std::move(order), std::move(reversed)};
}

std::optional<ChannelFindings> channels(const StudyPlan& plan,
                                        const std::vector<FutureOutcome>& futures,
                                        const ChannelRun& run) {
  const Scenario undated = all_from_the_start(*plan.scenario);
  const Splitting of{plan, undated, split_measures(plan), run.seed};
  ChannelFindings found{.measures = of.measures};
  for (std::uint32_t f = 0; f < futures.size(); ++f)
    if (is_taken_apart(f)) found.futures.push_back(static_cast<int>(f));
  std::vector<std::optional<Result<FutureSplits>>> all(found.futures.size());
  each_on_threads(run.threads, all.size(), [&](std::size_t i) {
    const auto f = static_cast<std::size_t>(found.futures[i]);
    if (!run.stop()) all[i] = split_future(of, futures[f], static_cast<std::uint32_t>(f));
  });
  for (const auto& one : all) {
    if (!one) return std::nullopt;  // stopped on the way
    if (*one) continue;
    found.unsolved = one->error().front().message;
    return found;
  }
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    if (!is_split(plan.packages[p])) continue;
    std::vector<const SplitValues*> of_package;
    for (const auto& one : all) of_package.push_back(&*(**one)[p]);
    for (std::size_t m = 0; m < of.measures.size(); ++m)
      found.splits.push_back(split_over(of_package, p, m));
  }
  return found;
}

}  // namespace casus
