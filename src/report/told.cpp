#include "report/told.hpp"

#include <algorithm>

namespace casus {

std::optional<double> Told::of(const std::optional<QuantityId>& which) {
  if (!which) return std::nullopt;
  const Quantity& one = scenario_.quantity(*which);
  if (!one.sensitive) return central(one.distribution);
  withheld_ = true;
  return std::nullopt;
}

std::optional<double> Told::of(std::string_view path) { return of(scenario_.find(path)); }

std::optional<double> Told::of(const Actor& actor, std::string_view key) {
  const auto found = actor.numbers.find(key);
  return found == actor.numbers.end() ? std::nullopt : of(std::optional(found->second));
}

std::pair<double, double> in_force_between(const Scenario& scenario, const Instrument& one,
                                           Told& told) {
  constexpr double never = 1e9;
  const Date start = scenario.horizon ? scenario.horizon->assumed : Date{};
  double from = 0.0;
  if (one.in_force.kind == EntryIntoForce::Kind::never) return {never, never};
  if (one.in_force.kind == EntryIntoForce::Kind::after_ceasefire)
    from = one.in_force.delay ? told.of(one.in_force.delay).value_or(0.0) : 0.0;
  else if (is_valid(start))
    from = years_between(start, one.in_force.date);
  double to = never;
  if (const auto years = told.of(one.term.duration)) to = from + *years;
  if (one.term.until && is_valid(start)) to = std::min(to, years_between(start, *one.term.until));
  return {from, to};
}

}  // namespace casus
