#include "tests/support/odd_scenario.hpp"

#include <algorithm>

#include "model/names.hpp"

namespace casus {

namespace {

/// Instruments of some package, ascending.
std::vector<std::size_t> in_use(const Scenario& scenario) {
  std::vector<std::size_t> found;
  for (const Package& package : scenario.packages)
    for (const PackageEntry& entry : package.entries) found.push_back(index(entry.instrument));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// One change after the other. Each kind of change leaves alone what it finds no place for.
class Changer {
 public:
  Changer(Scenario& scenario, Chance& chance)
      : scenario_(scenario), chance_(chance), used_(in_use(scenario)) {}

  std::string once() {
    switch (chance_.below(used_.empty() ? 4 : 12)) {
      case 0:
        return actor();
      case 1:
        return attack();
      case 2:
        return number();
      case 3:
        return setting();
      case 4:
      case 5:
        return entry();
      default:
        return change_text(scenario_, scenario_.instruments[chance_.in(used_)], chance_);
    }
  }

 private:
  /// Takes one of what is given by name.
  std::string without_one(std::map<std::string, QuantityId, std::less<>>& numbers) {
    if (numbers.empty() || chance_.one_in(2)) return "nothing";
    const auto one =
        std::next(numbers.begin(), static_cast<std::ptrdiff_t>(chance_.below(numbers.size())));
    const std::string key = one->first;
    numbers.erase(one);
    return "no " + key;
  }

  ActorId any_actor() {
    return static_cast<ActorId>(static_cast<int>(chance_.below(scenario_.actors.size())));
  }

  std::string actor() {
    Actor& one = chance_.in(scenario_.actors);
    switch (chance_.below(5)) {
      case 0:
        one.ceiling = chance_.word<Level>(level_count);
        return one.id + " has another ceiling";
      case 1:
        one.guarantor = !one.guarantor && !one.numbers.empty();
        return one.id + " changes sides";
      case 2:
        if (chance_.one_in(6)) one.response_at = chance_.in(scenario_.attacks).id;
        return one.id + " may be asked about another attack";
      default:
        return one.id + ": " + without_one(one.numbers);
    }
  }

  std::string attack() {
    if (scenario_.incidents && chance_.one_in(5)) {
      if (chance_.one_in(2)) return "incidents: " + without_one(scenario_.incidents->numbers);
      scenario_.incidents.reset();
      return "no incidents";
    }
    Attack& one = chance_.in(scenario_.attacks);
    if (chance_.one_in(3)) {
      one.ceiling = chance_.word<Level>(level_count);
      return one.id + " has another ceiling";
    }
    if (chance_.one_in(6)) {
      one.armed = !one.armed;
      return one.id + " is another sort of attack";
    }
    return one.id + ": " + without_one(one.numbers);
  }

  /// A number at one end of its range or at nothing, or drawn by each for itself.
  std::string number() {
    Quantity& one = chance_.in(scenario_.quantities);
    const Bounds ends = likely_bounds(one.distribution);
    if (chance_.one_in(6)) {
      one.draw = one.draw == Draw::own ? Draw::common : Draw::own;
    } else if (chance_.one_in(6)) {
      one.sensitive = true;
    } else if (chance_.one_in(2)) {
      one.distribution = Uniform{ends.least, ends.most};
    } else {
      one.distribution = Certain{chance_.one_of({ends.least, ends.most, 0.0, 1.0, 0.5})};
    }
    return one.path + " is another number";
  }

  std::string setting() {
    switch (chance_.below(8)) {
      case 6:
        if (scenario_.horizon && !scenario_.horizon->in_war) scenario_.horizon->start = "peace";
        return "a start in peace";
      case 7:
        return correlation();
      case 0:
        scenario_.strength_grid.reset();
        return "the usual grid of strength";
      case 1:
        scenario_.balance_grid.reset();
        return "the usual grid of the balance";
      case 2:
        if (!scenario_.horizon) return "no horizon";
        scenario_.horizon->step_years = chance_.one_of({0.25, 0.5, 1.0, 0.3});
        scenario_.horizon->report_years = chance_.one_of({1.0, 2.0, 5.9, 6.0});
        return "another horizon";
      case 3:
        if (!scenario_.horizon) return "no horizon";
        scenario_.horizon->assumed =
            chance_.one_of<Date>({{2030, 6, 1}, {2031, 3, 15}, {2034, 1, 1}});
        return "another first day";
      case 4:
        if (chance_.one_in(3)) scenario_.horizon.reset();
        return "perhaps no horizon";
      default:
        for (Question& one : scenario_.questions) chance_.in(one.alternatives).weight = 0.0;
        return "an answer that nobody gives";
    }
  }

  std::string correlation() {
    const auto any = [&] {
      return static_cast<QuantityId>(static_cast<int>(chance_.below(scenario_.quantities.size())));
    };
    const QuantityId one = any(), other = any();
    if (one == other) return "nothing with itself";
    scenario_.correlations.push_back(
        {one, other, chance_.one_of({-0.99, -0.5, 0.0, 0.3, 0.95, 1.0}), "invented"});
    return scenario_.quantity(one).path + " goes with " + scenario_.quantity(other).path;
  }

  std::string entry() {
    Package& package = chance_.in(scenario_.packages);
    if (package.entries.empty()) return "nothing to take out";
    PackageEntry& one = chance_.in(package.entries);
    const ActorId who = any_actor();
    switch (chance_.below(4)) {
      case 0:
        chance_.thin(package.entries);
        return package.id + " has fewer texts";
      case 1:
        chance_.shuffle(package.entries);
        return package.id + " in another order";
      default:
        if (!is_out(one, who)) one.without.push_back(who);
        std::sort(one.without.begin(), one.without.end());
        return package.id + " without " + scenario_.actors[index(who)].id;
    }
  }

  Scenario& scenario_;
  Chance& chance_;
  std::vector<std::size_t> used_;
};

}  // namespace

Scenario with_few_packages(Scenario scenario, std::size_t others, Chance& chance) {
  std::vector<Package> rest(scenario.packages.begin() + 1, scenario.packages.end());
  chance.shuffle(rest);
  rest.resize(std::min(rest.size(), others));
  scenario.packages.resize(1);
  scenario.packages.insert(scenario.packages.end(), rest.begin(), rest.end());
  for (Package& one : scenario.packages) one.includes.clear();
  scenario.fallback = PackageId{0};
  return scenario;
}

std::vector<std::string> change_at_random(Scenario& scenario, std::size_t times, Chance& chance) {
  Changer changer(scenario, chance);
  std::vector<std::string> said;
  for (; times > 0; --times) said.push_back(changer.once());
  return said;
}

}  // namespace casus
