#include "compile/flows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/needs.hpp"
#include "compile/real.hpp"

namespace casus {

namespace {

constexpr double longest_years = 1e4;  // further off than any horizon, and still a whole number

template <class Real>
Real share_of(const Scenario& scenario, const Instrument& instrument, const Donor& donor) {
  return given<Real>(donor.share, [&] {
    return fmt::format("{}.donors[{}]", instrument.id, scenario.actors[index(donor.actor)].id);
  });
}

/// Money less the shares of donors that the package takes out.
template <class Real>
Real money_left(const NumbersOf<Real>& numbers, const Instrument& instrument,
                const PackageEntry& entry) {
  Real left = 1.0;
  for (const Donor& donor : instrument.donors) {
    if (is_out(entry, donor.actor)) left -= share_of<Real>(numbers.scenario(), instrument, donor);
  }
  return numbers.of(*instrument.money) * larger(0.0, left);
}

template <class Real>
Real fu_per_eur_bn(const NumbersOf<Real>& numbers, const Instrument& instrument) {
  return instrument.buys ? numbers.of(*instrument.buys) : numbers.of("fu_per_eur_bn");
}

/// The first period that begins `years` after the start or later.
template <class Real>
Whole<Real> period_from(const Real& years, const Real& step) {
  // a date that falls on the start of a period belongs to it, rounding or not
  constexpr double rounding = 1e-9;  // periods
  return larger(0, rounded_up(years / step - rounding));
}

bool at_the_start(const EntryIntoForce& entry) {
  return entry.kind == EntryIntoForce::Kind::after_ceasefire && !entry.delay;
}

/// Years from the start to entry into force, negative if it was before; not of what never enters.
template <class Real>
Real years_to_entry(const NumbersOf<Real>& numbers, const Inputs& inputs,
                    const Instrument& instrument) {
  const EntryIntoForce& entry = instrument.in_force;
  if (entry.kind == EntryIntoForce::Kind::on_date)
    return given<Real>(years_between(inputs.horizon.assumed, entry.date),
                       [&] { return instrument.id + ".in_force"; });
  return entry.delay ? numbers.of(*entry.delay) : Real(0.0);
}

/// The period from which money paid since entry into force has become force. A lag that began
/// before the start is not begun again.
template <class Real>
Whole<Real> delivery_period(const NumbersOf<Real>& numbers, const Inputs& inputs,
                            const Instrument& instrument, const ProblemTimeOf<Real>& time,
                            const Whole<Real>& start) {
  if (!instrument.lag) return start;
  const Real lag = numbers.of(*instrument.lag);
  const Real years = years_to_entry(numbers, inputs, instrument);
  if (years < 0.0) return period_from(years + lag, time.step);
  return start + period_from(lag, time.step);
}

template <class Real>
void add_from(std::vector<Real>& flow, int from, const Real& amount) {
  for (auto t = static_cast<std::size_t>(from); t < flow.size(); ++t) flow[t] += amount;
}

/// The amount with the period from which it flows, if that is later than the start.
template <class Real>
Real flowing_from(const Whole<Real>& period, const Instrument& instrument, const Real& amount) {
  if constexpr (is_traced<Real>) {
    if (whole(period) == 0) return amount;
    return amount.noted(
        fmt::format("{} from period {} = {}", instrument.id, whole(period), period.formula()));
  } else {
    return amount;
  }
}

}  // namespace

template <class Real>
Whole<Real> first_period(const NumbersOf<Real>& numbers, const Inputs& inputs,
                         const Instrument& instrument, const ProblemTimeOf<Real>& time) {
  if (instrument.in_force.kind == EntryIntoForce::Kind::never) return time.solve;
  if (at_the_start(instrument.in_force)) return 0;
  const Whole<Real> first =
      period_from(smaller(years_to_entry(numbers, inputs, instrument), longest_years), time.step);
  return first < time.report ? first : time.solve;
}

template <class Real>
AidFlowsOf<Real> aid_flows(const NumbersOf<Real>& numbers, const Inputs& inputs,
                           const Package& package, const ProblemTimeOf<Real>& time) {
  const Scenario& scenario = numbers.scenario();
  const auto periods = static_cast<std::size_t>(whole(time.solve));
  AidFlowsOf<Real> found{.pledged_eur_bn = std::vector<Real>(periods, 0.0),
                         .aid = std::vector<Real>(periods, 0.0),
                         .domestic = std::vector<Real>(periods, numbers.of("protege.domestic"))};
  Real all_money = 0.0;
  std::vector<Real> by_donor(scenario.actors.size(), 0.0);
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = scenario.instruments[index(entry.instrument)];
    const Whole<Real> start = first_period(numbers, inputs, instrument, time);
    if (start >= time.solve || !instrument.money) continue;
    const Real money = money_left(numbers, instrument, entry);
    const Whole<Real> due = delivery_period(numbers, inputs, instrument, time, start);
    const Real force = flowing_from(due, instrument, money * fu_per_eur_bn(numbers, instrument));
    if (instrument.kind == InstrumentKind::military_aid) {
      add_from(found.pledged_eur_bn, whole(start), money);
      add_from(found.aid, whole(due), force);
      all_money += money;
      for (const Donor& donor : instrument.donors) {
        if (is_out(entry, donor.actor)) continue;
        by_donor[index(donor.actor)] +=
            numbers.of(*instrument.money) * share_of<Real>(scenario, instrument, donor);
      }
    } else if (instrument.kind == InstrumentKind::economic_assistance) {
      const Real share = instrument.defence_share ? numbers.of(*instrument.defence_share)
                                                  : numbers.of("economic.defence_share");
      add_from(found.domestic, whole(due), force * share);
    }
  }
  if (all_money > 0.0) {
    found.largest_donor_share = *std::max_element(by_donor.begin(), by_donor.end()) / all_money;
  }
  return found;
}

template <class Real>
Real funding_factor(const NumbersOf<Real>& numbers, const Inputs& inputs, const Package& package,
                    const ProblemTimeOf<Real>& time, int t) {
  Real weight = 0.0, sum = 0.0;
  std::string name = "funding";
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    if (instrument.kind != InstrumentKind::military_aid || !instrument.money) continue;
    if (first_period(numbers, inputs, instrument, time) > t) continue;
    if constexpr (is_traced<Real>) name += "." + instrument.id;
    for (const Donor& donor : instrument.donors) {
      if (is_out(entry, donor.actor)) continue;
      const Real money =
          numbers.of(*instrument.money) * share_of<Real>(numbers.scenario(), instrument, donor);
      weight += money;
      sum += money * numbers.of(funding_path(donor.funding));
    }
  }
  if (!(weight > 0.0)) return 1.0;
  return named(sum / weight, [&name] { return name; });
}

template Whole<double> first_period(const Numbers&, const Inputs&, const Instrument&,
                                    const ProblemTime&);
template Whole<Traced> first_period(const NumbersOf<Traced>&, const Inputs&, const Instrument&,
                                    const ProblemTimeOf<Traced>&);
template AidFlows aid_flows(const Numbers&, const Inputs&, const Package&, const ProblemTime&);
template AidFlowsOf<Traced> aid_flows(const NumbersOf<Traced>&, const Inputs&, const Package&,
                                      const ProblemTimeOf<Traced>&);
template double funding_factor(const Numbers&, const Inputs&, const Package&, const ProblemTime&,
                               int);
template Traced funding_factor(const NumbersOf<Traced>&, const Inputs&, const Package&,
                               const ProblemTimeOf<Traced>&, int);

}  // namespace casus
