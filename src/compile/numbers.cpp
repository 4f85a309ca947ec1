#include "base/expects.hpp"
#include "compile/inputs.hpp"

namespace casus {

double Numbers::of(std::string_view path) const {
  const auto which = scenario_->find(path);
  expects(which.has_value());
  return values_->common[index(*which)];
}

double Numbers::of(std::string_view path, ActorId actor) const {
  const auto which = scenario_->find(path);
  expects(which.has_value());
  return values_->of(*which, actor);
}

double Numbers::of(ActorId actor, std::string_view key, std::string_view otherwise) const {
  const auto& numbers = scenario_->actors[index(actor)].numbers;
  const auto found = numbers.find(key);
  return found == numbers.end() ? of(otherwise, actor) : values_->of(found->second, actor);
}

double Numbers::of_or(ActorId actor, std::string_view key, double otherwise) const {
  const auto& numbers = scenario_->actors[index(actor)].numbers;
  const auto found = numbers.find(key);
  return found == numbers.end() ? otherwise : values_->of(found->second, actor);
}

double Numbers::of_or(AttackId attack, std::string_view key, double otherwise) const {
  const auto& numbers = scenario_->attacks[index(attack)].numbers;
  const auto found = numbers.find(key);
  return found == numbers.end() ? otherwise : values_->common[index(found->second)];
}

}  // namespace casus
