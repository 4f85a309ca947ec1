#include <fmt/format.h>

#include "base/expects.hpp"
#include "compile/inputs.hpp"
#include "compile/real.hpp"
#include "model/parameters.hpp"

namespace casus {

namespace {

/// A number that a scenario may leave out.
template <class Real>
Real stand_in(const Parameter* parameter, std::string_view path) {
  expects(parameter != nullptr && parameter->otherwise.has_value());
  return noted(Real(*parameter->otherwise),
               [path] { return fmt::format("{} is not given", path); });
}

}  // namespace

template <class Real>
NumbersOf<Real>::NumbersOf(const Scenario& scenario, const FutureValues& values)
    : scenario_(&scenario), values_(&values), given_(scenario_parameters().size()) {
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const auto place = place_of_parameter(scenario.quantities[q].path);
    if (place && !given_[*place]) given_[*place] = static_cast<QuantityId>(q);
  }
}

template <class Real>
Real NumbersOf<Real>::of(QuantityId which) const {
  const double value = values_->common[index(which)];
  if constexpr (is_traced<Real>) {
    return Traced::from(
        {.name = scenario_->quantity(which).path, .value = value, .quantity = which});
  } else {
    return value;
  }
}

template <class Real>
Real NumbersOf<Real>::of(QuantityId which, ActorId actor) const {
  if (values_->own[index(which)].empty()) return of(which);
  const double value = values_->of(which, actor);
  if constexpr (is_traced<Real>) {
    return Traced::from({.name = fmt::format("{}[{}]", scenario_->quantity(which).path,
                                             scenario_->actors[index(actor)].id),
                         .value = value,
                         .quantity = which});
  } else {
    return value;
  }
}

template <class Real>
Real NumbersOf<Real>::of(std::string_view path) const {
  const auto place = place_of_parameter(path);
  expects(place.has_value());
  if (given_[*place]) return of(*given_[*place]);
  return stand_in<Real>(&scenario_parameters()[*place], path);
}

template <class Real>
Real NumbersOf<Real>::of(std::string_view path, ActorId actor) const {
  const auto place = place_of_parameter(path);
  expects(place.has_value() && given_[*place].has_value());  // nothing stands for numbers of actors
  return of(*given_[*place], actor);
}

template <class Real>
Real NumbersOf<Real>::of(ActorId actor, std::string_view key, std::string_view otherwise) const {
  const auto& numbers = scenario_->actors[index(actor)].numbers;
  const auto found = numbers.find(key);
  return found == numbers.end() ? of(otherwise, actor) : of(found->second, actor);
}

template <class Real>
Real NumbersOf<Real>::of_or(ActorId actor, std::string_view key, double otherwise) const {
  const auto& numbers = scenario_->actors[index(actor)].numbers;
  const auto found = numbers.find(key);
  return found == numbers.end() ? Real(otherwise) : of(found->second, actor);
}

template <class Real>
Real NumbersOf<Real>::of(AttackId attack, std::string_view key) const {
  const auto& numbers = scenario_->attacks[index(attack)].numbers;
  const auto found = numbers.find(key);
  if (found != numbers.end()) return of(found->second);
  return stand_in<Real>(find_parameter(attack_parameters(), key), key);
}

template class NumbersOf<double>;
template class NumbersOf<Traced>;

}  // namespace casus
