#include "compile/dates.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/real.hpp"

namespace casus {

namespace {

constexpr double longest_years = 1e4;  // further off than any horizon, and still a whole number

bool at_the_start(const EntryIntoForce& entry) {
  return entry.kind == EntryIntoForce::Kind::after_ceasefire && !entry.delay;
}

/// Years from the start to a day that a text names.
template <class Real>
Real years_to(const Inputs& inputs, const Instrument& instrument, Date day, const char* key) {
  return given<Real>(years_between(inputs.horizon.assumed, day),
                     [&] { return instrument.id + key; });
}

/// Years of one term, none if it has no end.
template <class Real>
std::optional<Real> term_years(const NumbersOf<Real>& numbers, const Inputs& inputs,
                               const Instrument& instrument) {
  const Term& term = instrument.term;
  if (term.duration) return numbers.of(*term.duration);
  if (!term.until) return std::nullopt;
  return years_to<Real>(inputs, instrument, *term.until, ".term.until") -
         years_to_entry(numbers, inputs, instrument);
}

/// How often the term is renewed: at most as often as makes it end after `years`.
int renewals(double chance, double drawn, double first_end, double length, double years) {
  int count = 0;
  double all = chance;  // of one renewal more
  while (drawn < all && first_end + count * length < years) {
    ++count;
    all *= chance;
  }
  return count;
}

}  // namespace

template <class Real>
Whole<Real> period_from(const Real& years, const Real& step) {
  // a date that falls on the start of a period belongs to it, rounding or not
  constexpr double rounding = 1e-9;  // periods
  return larger(0, rounded_up(years / step - rounding));
}

template <class Real>
Real years_to_entry(const NumbersOf<Real>& numbers, const Inputs& inputs,
                    const Instrument& instrument) {
  const EntryIntoForce& entry = instrument.in_force;
  if (entry.kind == EntryIntoForce::Kind::on_date)
    return years_to<Real>(inputs, instrument, entry.date, ".in_force");
  return entry.delay ? numbers.of(*entry.delay) : Real(0.0);
}

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
Whole<Real> end_period(const NumbersOf<Real>& numbers, const Inputs& inputs, InstrumentId id,
                       const ProblemTimeOf<Real>& time) {
  const Scenario& scenario = numbers.scenario();
  const Instrument& instrument = scenario.instruments[index(id)];
  if (!may_end(scenario, id) || instrument.in_force.kind == EntryIntoForce::Kind::never)
    return time.solve;
  const std::optional<Real> length = term_years(numbers, inputs, instrument);
  if (!length) return time.solve;
  const Real entry = years_to_entry(numbers, inputs, instrument);
  int count = 0;
  std::string why = "not renewed";
  if (const auto chance = renewal_chance(scenario, id); chance && *length > 0.0) {
    const double drawn = numbers.values().terms[index(id)].renewal;
    const double p = plain(numbers.of(*chance));
    count = renewals(p, drawn, plain(entry + *length), plain(*length),
                     plain(time.step) * whole(time.solve));
    if constexpr (is_traced<Real>)
      why = fmt::format("renewed {} times: {} is {} and the number drawn {:.4f}", count,
                        scenario.quantity(*chance).path, p, drawn);
  }
  const Real end = entry + *length * Real(1.0 + count);
  const Whole<Real> period = period_from(smaller(end, longest_years), time.step);
  return period < time.solve ? noted(period, [&why] { return why; }) : time.solve;
}

template <class Real>
Whole<Real> leaving_period(const NumbersOf<Real>& numbers, const Inputs& inputs, InstrumentId id,
                           ActorId actor, const ProblemTimeOf<Real>& time) {
  const Scenario& scenario = numbers.scenario();
  const Instrument& instrument = scenario.instruments[index(id)];
  const Term& term = instrument.term;
  if (!may_end(scenario, id) || !term.used_by || inputs.place[index(actor)] < 0 ||
      instrument.in_force.kind == EntryIntoForce::Kind::never)
    return time.solve;
  const auto& parties = instrument.parties;
  if (std::find(parties.begin(), parties.end(), actor) == parties.end()) return time.solve;
  const Real rate = numbers.of(*term.used_by);
  if (!(rate > 0.0)) return time.solve;
  Real first = larger(
      0.0, years_to_entry(numbers, inputs, instrument) +
               given<Real>(term.exit_after, [&] { return instrument.id + ".term.exit.from"; }));
  if (term.exit_from)
    first = larger(first, years_to<Real>(inputs, instrument, *term.exit_from, ".term.exit.from"));
  const Real drawn = given<Real>(numbers.values().terms[index(id)].leaving[index(actor)], [&] {
    return fmt::format("leaves:{}:{}", instrument.id, scenario.actors[index(actor)].id);
  });
  const Real notice = term.notice ? numbers.of(*term.notice) : Real(0.0);
  const Real left = first - log(drawn) / rate + notice;
  const Whole<Real> period = period_from(smaller(left, longest_years), time.step);
  return period < time.solve ? period : time.solve;
}

std::optional<QuantityId> renewal_chance(const Scenario& scenario, InstrumentId instrument) {
  if (const auto group = term_group(scenario, instrument))
    if (const auto renewed = scenario.terms->groups[*group].renewed) return renewed;
  return scenario.instruments[index(instrument)].term.renewed;
}

template int period_from(const double&, const double&);
template Traced period_from(const Traced&, const Traced&);
template double years_to_entry(const Numbers&, const Inputs&, const Instrument&);
template Traced years_to_entry(const NumbersOf<Traced>&, const Inputs&, const Instrument&);
template Whole<double> first_period(const Numbers&, const Inputs&, const Instrument&,
                                    const ProblemTime&);
template Whole<Traced> first_period(const NumbersOf<Traced>&, const Inputs&, const Instrument&,
                                    const ProblemTimeOf<Traced>&);
template Whole<double> end_period(const Numbers&, const Inputs&, InstrumentId, const ProblemTime&);
template Whole<Traced> end_period(const NumbersOf<Traced>&, const Inputs&, InstrumentId,
                                  const ProblemTimeOf<Traced>&);
template Whole<double> leaving_period(const Numbers&, const Inputs&, InstrumentId, ActorId,
                                      const ProblemTime&);
template Whole<Traced> leaving_period(const NumbersOf<Traced>&, const Inputs&, InstrumentId,
                                      ActorId, const ProblemTimeOf<Traced>&);

}  // namespace casus
