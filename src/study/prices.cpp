#include "study/prices.hpp"

#include <algorithm>

#include "compile/dates.hpp"
#include "compile/shares.hpp"
#include "measure/catalogue.hpp"
#include "study/additions.hpp"
#include "study/derived_packages.hpp"
#include "study/statistics.hpp"
#include "study/workers.hpp"

namespace casus {

namespace {

bool costs_money(const Instrument& one) {
  return one.money && (one.kind == InstrumentKind::military_aid ||
                       one.kind == InstrumentKind::economic_assistance);
}

/// Whether all of these texts bring it. What others change beside it would be set against it, too.
bool brings(const Scenario& scenario, const std::vector<PackageEntry>& entries, PricedIn what) {
  return std::all_of(entries.begin(), entries.end(), [&](const PackageEntry& entry) {
    const Instrument& one = scenario.instruments[index(entry.instrument)];
    return what == PricedIn::money ? costs_money(one) : one.troops.has_value();
  });
}

/// Something that has a price: texts, and what they change in some futures.
struct Bought {
  PackageId package{};
  std::optional<std::size_t> component{};
  std::vector<PackageEntry> entries{};
  std::vector<std::uint32_t> futures{};
  std::vector<double> better{};  ///< [future] by how much the measure is better
};

std::vector<Bought> packages_bought(const StudyPlan& plan,
                                    const std::vector<FutureOutcome>& futures) {
  const auto nothing = package_of_nothing(*plan.scenario);
  std::vector<Bought> all;
  if (!nothing) return all;
  const Objective& deciding = plan.scale.objectives.front();
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    Bought one{.package = static_cast<PackageId>(p), .entries = plan.packages[p].entries};
    for (std::uint32_t f = 0; f < futures.size(); ++f) {
      const auto value = [&](std::size_t of) {
        return value_of(deciding.measure, measured_in(plan, futures[f], of));
      };
      const Value with = value(p), without = value(index(*nothing));
      if (!with || !without) continue;
      one.futures.push_back(f);
      one.better.push_back(deciding.regret(*without, *with));
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<Bought> components_bought(const StudyPlan& plan,
                                      const std::vector<FutureOutcome>& futures) {
  const Objective& deciding = plan.scale.objectives.front();
  const auto added = added_values(plan, futures, deciding.measure);
  std::vector<Bought> all;
  for (std::size_t c = 0; c < added.size(); ++c) {
    Bought one{.package = static_cast<PackageId>(plan.additions.package), .component = c};
    const std::vector<InstrumentId>& texts = plan.additions.components[c].instruments;
    for (const PackageEntry& entry : plan.packages[plan.additions.package].entries)
      if (std::find(texts.begin(), texts.end(), entry.instrument) != texts.end())
        one.entries.push_back(entry);
    for (std::uint32_t f = 0; f < futures.size(); ++f)
      if (is_taken_apart(f)) one.futures.push_back(f);
    for (const double value : added[c]) one.better.push_back(deciding.regret(0.0, value));
    all.push_back(std::move(one));
  }
  return all;
}

Price price_of(const Bought& one, PricedIn what, const std::vector<double>& amounts) {
  constexpr double points = 100.0;
  Price price{.package = one.package,
              .component = one.component,
              .what = what,
              .futures = static_cast<int>(one.futures.size())};
  price.amount = estimate_of_mean(std::vector<Value>(amounts.begin(), amounts.end()));
  price.averted = estimate_of_mean(std::vector<Value>(one.better.begin(), one.better.end()));
  if (price.averted.mean <= 0.0) return price;
  price.per_point = ratio_of_means(amounts, one.better);
  if (!price.per_point) return price;
  for (double* part : {&price.per_point->value, &price.per_point->low, &price.per_point->high})
    *part /= points;
  return price;
}

}  // namespace

Burden burden_of(const Numbers& numbers, const Inputs& inputs, const ProblemTime& time,
                 const std::vector<PackageEntry>& entries) {
  Burden burden;
  for (const PackageEntry& entry : entries) {
    const Instrument& one = numbers.scenario().instruments[index(entry.instrument)];
    const int from = first_period(numbers, inputs, one, time);
    const int to = std::min(end_period(numbers, inputs, entry.instrument, time), time.report);
    const double share = std::max(0, to - from) / static_cast<double>(time.report);
    if (costs_money(one))
      burden.money += share * numbers.of(*one.money) *
                      share_left<double>(numbers.scenario(), one, one.donors, entry, "donors");
    if (one.troops)
      burden.troops +=
          share * numbers.of(*one.troops) *
          share_left<double>(numbers.scenario(), one, one.troops_by, entry, "contributors");
  }
  return burden;
}

std::vector<Price> prices(const StudyPlan& plan, const std::vector<FutureOutcome>& futures,
                          int threads) {
  const Scenario& scenario = *plan.scenario;
  std::vector<Bought> all;
  if (row_of(plan.scale.objectives.front().measure.measure).unit != "share") return {};
  for (auto* list : {&packages_bought, &components_bought})
    for (Bought& one : (*list)(plan, futures))
      if (!one.futures.empty() && !one.entries.empty() &&
          (brings(scenario, one.entries, PricedIn::money) ||
           brings(scenario, one.entries, PricedIn::troops)))
        all.push_back(std::move(one));
  if (all.empty()) return {};
  std::vector<std::vector<Burden>> burdens(futures.size());  // [future][bought]
  each_on_threads(threads, futures.size(), [&](std::size_t f) {
    // Amounts and dates are common numbers, which the outcome holds; only ends are drawn besides.
    const FutureValues values = scenario.terms ? plan.sampler.draw(static_cast<std::uint32_t>(f))
                                               : FutureValues{.common = futures[f].common};
    const Numbers numbers(scenario, values);
    for (const Bought& one : all)
      burdens[f].push_back(burden_of(numbers, plan.inputs, plan.scale.time, one.entries));
  });
  std::vector<Price> found;
  for (std::size_t b = 0; b < all.size(); ++b) {
    for (const PricedIn what : {PricedIn::money, PricedIn::troops}) {
      if (!brings(scenario, all[b].entries, what)) continue;
      std::vector<double> amounts;
      for (const std::uint32_t f : all[b].futures)
        amounts.push_back(what == PricedIn::money ? burdens[f][b].money : burdens[f][b].troops);
      found.push_back(price_of(all[b], what, amounts));
    }
  }
  return found;
}

}  // namespace casus
