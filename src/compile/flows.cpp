#include "compile/flows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/dates.hpp"
#include "compile/needs.hpp"
#include "compile/real.hpp"
#include "compile/shares.hpp"

namespace casus {

namespace {

constexpr const char* donors = "donors";

/// Money less the shares of donors that the package takes out.
template <class Real>
Real money_left(const NumbersOf<Real>& numbers, const Instrument& instrument,
                const PackageEntry& entry) {
  return numbers.of(*instrument.money) *
         share_left<Real>(numbers.scenario(), instrument, instrument.donors, entry, donors);
}

template <class Real>
Real fu_per_eur_bn(const NumbersOf<Real>& numbers, const Instrument& instrument) {
  return instrument.buys ? numbers.of(*instrument.buys) : numbers.of("fu_per_eur_bn");
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

/// The period from which nothing arrives any more: what is under way at the end still does.
template <class Real>
Whole<Real> last_delivery(const NumbersOf<Real>& numbers, const Instrument& instrument,
                          const ProblemTimeOf<Real>& time, const Whole<Real>& end) {
  if (!instrument.lag || end >= time.solve) return end;
  return smaller(time.solve, end + period_from(numbers.of(*instrument.lag), time.step));
}

template <class Real>
void add_between(std::vector<Real>& flow, int from, int to, const Real& amount) {
  for (auto t = static_cast<std::size_t>(from); t < static_cast<std::size_t>(to); ++t)
    flow[t] += amount;
}

/// The amount with the periods between which it flows, if those are not all.
template <class Real>
Real flowing(const Whole<Real>& from, const Whole<Real>& to, const Instrument& instrument,
             const ProblemTimeOf<Real>& time, const Real& amount) {
  if constexpr (is_traced<Real>) {
    std::string words;
    if (whole(from) != 0) words = fmt::format(" from period {} = {}", whole(from), from.formula());
    if (to < time.solve) words += fmt::format(" until period {} = {}", whole(to), to.formula());
    return words.empty() ? amount : amount.noted(instrument.id + words);
  } else {
    return amount;
  }
}

}  // namespace

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
    const Whole<Real> end = end_period(numbers, inputs, entry.instrument, time);
    if (start >= end || !instrument.money) continue;
    const Real money = money_left(numbers, instrument, entry);
    const Whole<Real> due = delivery_period(numbers, inputs, instrument, time, start);
    const Whole<Real> last = last_delivery(numbers, instrument, time, end);
    const Real force =
        flowing(due, last, instrument, time, money * fu_per_eur_bn(numbers, instrument));
    if (instrument.kind == InstrumentKind::military_aid) {
      add_between(found.pledged_eur_bn, whole(start), whole(end), money);
      add_between(found.aid, whole(due), whole(last), force);
      all_money += money;
      for (const Donor& donor : instrument.donors) {
        if (is_out(entry, donor.actor)) continue;
        by_donor[index(donor.actor)] +=
            numbers.of(*instrument.money) * share_of<Real>(scenario, instrument, donor, donors);
      }
    } else if (instrument.kind == InstrumentKind::economic_assistance) {
      const Real share = instrument.defence_share ? numbers.of(*instrument.defence_share)
                                                  : numbers.of("economic.defence_share");
      add_between(found.domestic, whole(due), whole(last), force * share);
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
    if (first_period(numbers, inputs, instrument, time) > t ||
        end_period(numbers, inputs, entry.instrument, time) <= t)
      continue;
    if constexpr (is_traced<Real>) name += "." + instrument.id;
    for (const Donor& donor : instrument.donors) {
      if (is_out(entry, donor.actor)) continue;
      const Real money = numbers.of(*instrument.money) *
                         share_of<Real>(numbers.scenario(), instrument, donor, donors);
      weight += money;
      sum += money * numbers.of(funding_path(donor.funding));
    }
  }
  if (!(weight > 0.0)) return 1.0;
  return named(sum / weight, [&name] { return name; });
}

template AidFlows aid_flows(const Numbers&, const Inputs&, const Package&, const ProblemTime&);
template AidFlowsOf<Traced> aid_flows(const NumbersOf<Traced>&, const Inputs&, const Package&,
                                      const ProblemTimeOf<Traced>&);
template double funding_factor(const Numbers&, const Inputs&, const Package&, const ProblemTime&,
                               int);
template Traced funding_factor(const NumbersOf<Traced>&, const Inputs&, const Package&,
                               const ProblemTimeOf<Traced>&, int);

}  // namespace casus
