#include "model/scenario.hpp"

#include <algorithm>
#include <iterator>

namespace casus {

namespace {

template <class Id, class List, class Name>
std::optional<Id> position_of(const List& list, std::string_view wanted, Name name) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.*name == wanted; });
  if (found == list.end()) return std::nullopt;
  return static_cast<Id>(std::distance(list.begin(), found));
}

}  // namespace

std::optional<QuantityId> Scenario::find(std::string_view path) const {
  return position_of<QuantityId>(quantities, path, &Quantity::path);
}

std::optional<ActorId> Scenario::actor(std::string_view wanted) const {
  return position_of<ActorId>(actors, wanted, &Actor::id);
}

std::optional<PackageId> Scenario::package(std::string_view wanted) const {
  return position_of<PackageId>(packages, wanted, &Package::id);
}

std::optional<AttackId> Scenario::attack(std::string_view wanted) const {
  return position_of<AttackId>(attacks, wanted, &Attack::id);
}

std::optional<QuestionId> Scenario::question(std::string_view wanted) const {
  return position_of<QuestionId>(questions, wanted, &Question::id);
}

std::string Scenario::full_name(ClauseId which) const {
  return instruments[index(which.instrument)].id + "/" + clause(which).id;
}

bool is_out(const PackageEntry& entry, ActorId actor) {
  return std::find(entry.without.begin(), entry.without.end(), actor) != entry.without.end();
}

bool contains(const Package& whole, const Package& part) {
  return !part.entries.empty() &&
         std::all_of(part.entries.begin(), part.entries.end(), [&](const PackageEntry& one) {
           return std::any_of(
               whole.entries.begin(), whole.entries.end(),
               [&](const PackageEntry& in) { return in.instrument == one.instrument; });
         });
}

bool comparable(const Package& one, const Package& other) {
  const auto option_with_texts = [](const Package& package) {
    return package.role == Role::option && !package.entries.empty();
  };
  return option_with_texts(one) && option_with_texts(other) && !contains(one, other) &&
         !contains(other, one);
}

std::optional<std::size_t> term_group(const Scenario& scenario, InstrumentId instrument) {
  if (!scenario.terms) return std::nullopt;
  std::optional<InstrumentId> text = instrument;
  for (std::size_t steps = 0; text && steps <= scenario.instruments.size(); ++steps) {
    for (std::size_t g = 0; g < scenario.terms->groups.size(); ++g) {
      const auto& of = scenario.terms->groups[g].of;
      if (std::find(of.begin(), of.end(), *text) != of.end()) return g;
    }
    text = scenario.instruments[index(*text)].draws_of;
  }
  return std::nullopt;
}

bool may_end(const Scenario& scenario, InstrumentId instrument) {
  return scenario.terms && (scenario.terms->each || term_group(scenario, instrument));
}

bool is_in_force(const Scenario& scenario, const Instrument& instrument) {
  return instrument.in_force.kind == EntryIntoForce::Kind::on_date &&
         instrument.in_force.date <= scenario.as_of;
}

std::optional<PackageId> package_of_nothing(const Scenario& scenario) {
  const auto& all = scenario.packages;
  const auto found = std::find_if(all.begin(), all.end(), [](const Package& package) {
    return package.entries.empty() && package.absent.empty();
  });
  if (found == all.end()) return std::nullopt;
  return static_cast<PackageId>(found - all.begin());
}

}  // namespace casus
