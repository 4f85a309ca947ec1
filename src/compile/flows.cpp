#include "compile/flows.hpp"

#include <algorithm>
#include <cmath>

#include "compile/needs.hpp"

namespace casus {

namespace {

bool is_out(const PackageEntry& entry, ActorId actor) {
  return std::find(entry.without.begin(), entry.without.end(), actor) != entry.without.end();
}

/// Share of the money that stays when the package takes donors out.
double share_left(const Instrument& instrument, const PackageEntry& entry) {
  double left = 1.0;
  for (const Donor& donor : instrument.donors) {
    if (is_out(entry, donor.actor)) left -= donor.share;
  }
  return std::max(0.0, left);
}

double money_of(const Numbers& numbers, const Instrument& instrument, const PackageEntry& entry) {
  return instrument.money ? numbers.of(*instrument.money) * share_left(instrument, entry) : 0.0;
}

double fu_per_eur_bn(const Numbers& numbers, const Instrument& instrument) {
  return instrument.buys ? numbers.of(*instrument.buys) : numbers.of("fu_per_eur_bn");
}

void add_from(std::vector<double>& flow, int from, double amount) {
  for (std::size_t t = static_cast<std::size_t>(from); t < flow.size(); ++t) flow[t] += amount;
}

}  // namespace

int period_from(double years, double step) {
  // a date that falls on the start of a period belongs to it, rounding or not
  constexpr double rounding = 1e-9;  // periods
  return std::max(0, static_cast<int>(std::ceil(years / step - rounding)));
}

int first_period(const Numbers& numbers, const Inputs& inputs, const Instrument& instrument,
                 const ProblemTime& time) {
  const EntryIntoForce& entry = instrument.in_force;
  double years = 0.0;
  switch (entry.kind) {
    case EntryIntoForce::Kind::never:
      return time.solve;
    case EntryIntoForce::Kind::on_date:
      years = years_between(inputs.horizon.assumed, entry.date);
      break;
    case EntryIntoForce::Kind::after_ceasefire:
      years = entry.delay ? numbers.of(*entry.delay) : 0.0;
      break;
  }
  const int first = period_from(std::min(years, 1e4), time.step);
  return first < time.report ? first : time.solve;
}

AidFlows aid_flows(const Numbers& numbers, const Inputs& inputs, const Package& package,
                   const ProblemTime& time) {
  const std::size_t periods = static_cast<std::size_t>(time.solve);
  AidFlows found{.pledged_eur_bn = std::vector<double>(periods, 0.0),
                 .aid = std::vector<double>(periods, 0.0),
                 .domestic = std::vector<double>(periods, numbers.of("protege.domestic"))};
  double all_money = 0.0;
  std::vector<double> by_donor(numbers.scenario().actors.size(), 0.0);
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    const int start = first_period(numbers, inputs, instrument, time);
    if (start >= time.solve || !instrument.money) continue;
    const double money = money_of(numbers, instrument, entry);
    const double lag = instrument.lag ? numbers.of(*instrument.lag) : 0.0;
    const int delivered = std::min(time.solve, start + period_from(lag, time.step));
    const double force = money * fu_per_eur_bn(numbers, instrument);
    if (instrument.kind == InstrumentKind::military_aid) {
      add_from(found.pledged_eur_bn, start, money);
      add_from(found.aid, delivered, force);
      all_money += money;
      for (const Donor& donor : instrument.donors) {
        if (is_out(entry, donor.actor)) continue;
        by_donor[index(donor.actor)] += numbers.of(*instrument.money) * donor.share;
      }
    } else if (instrument.kind == InstrumentKind::economic_assistance) {
      const double share = instrument.defence_share ? numbers.of(*instrument.defence_share)
                                                    : numbers.of("economic.defence_share");
      add_from(found.domestic, delivered, force * share);
    }
  }
  if (all_money > 0.0) {
    found.largest_donor_share = *std::max_element(by_donor.begin(), by_donor.end()) / all_money;
  }
  return found;
}

double funding_factor(const Numbers& numbers, const Inputs& inputs, const Package& package,
                      const ProblemTime& time, int t) {
  double weight = 0.0, sum = 0.0;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    if (instrument.kind != InstrumentKind::military_aid || !instrument.money) continue;
    if (first_period(numbers, inputs, instrument, time) > t) continue;
    for (const Donor& donor : instrument.donors) {
      if (is_out(entry, donor.actor)) continue;
      const double money = numbers.of(*instrument.money) * donor.share;
      weight += money;
      sum += money * numbers.of(funding_path(donor.funding));
    }
  }
  return weight > 0.0 ? sum / weight : 1.0;
}

}  // namespace casus
