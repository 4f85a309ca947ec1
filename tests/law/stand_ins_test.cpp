#include "law/stand_ins.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "law/clock.hpp"
#include "tests/law/oracle_case.hpp"

// Which clauses of a text are left where others of the package stand in for it.

namespace casus {

namespace {

/// The clauses of the declaration "frame" whose duties the clock of a package counts.
std::set<std::string> counted(const Scenario& scenario, const std::string& package) {
  std::set<std::string> found;
  const PackageClock clock = lawful_days(scenario, *scenario.package(package)).value();
  for (const DutyClock& duty : clock.duties) {
    const std::string name = scenario.full_name(duty.clause);
    if (name.starts_with("frame/")) found.insert(name);
  }
  return found;
}

InstrumentId instrument_at(const Scenario& scenario, const std::string& id) {
  std::size_t at = 0;
  while (scenario.instruments.at(at).id != id) ++at;
  return static_cast<InstrumentId>(at);
}

Package& package_at(Scenario& scenario, const std::string& id) {
  return scenario.packages[index(*scenario.package(id))];
}

}  // namespace

TEST_CASE("the clock counts no duty that binds nobody in the package") {
  Scenario scenario = oracle_case("relations").read.scenario.value();
  const std::set<std::string> all = {"frame/help", "frame/act", "frame/protege"};
  CHECK(counted(scenario, "alone") == all);
  CHECK(counted(scenario, "with-pact") == all);  // XGC and XGD promise by the declaration alone

  // The pact stands in for XGA and XGB, and the package takes out the other two: the protege,
  // who is bound by one clause, is all that is left.
  const InstrumentId frame = instrument_at(scenario, "frame");
  for (PackageEntry& entry : package_at(scenario, "with-pact").entries)
    if (entry.instrument == frame) entry.without = {*scenario.actor("XGC"), *scenario.actor("XGD")};
  CHECK(counted(scenario, "with-pact") == std::set<std::string>{"frame/protege"});
}

TEST_CASE("whoever is named is bound unless taken out, and whoever an event brings in is") {
  const Scenario scenario = oracle_case("relations").read.scenario.value();
  const Clause& help = scenario.instruments[index(instrument_at(scenario, "frame"))].clauses[0];
  const ActorSet& holders = help.readings[0].holder;
  const auto actors = [&](std::initializer_list<const char*> names) {
    std::vector<ActorId> found;
    for (const char* name : names) found.push_back(*scenario.actor(name));
    std::sort(found.begin(), found.end());
    return found;
  };
  CHECK(binds_somebody(scenario, {}, holders));
  CHECK(binds_somebody(scenario, actors({"XGA", "XGB", "XGC"}), holders));
  CHECK(!binds_somebody(scenario, actors({"XGA", "XGB", "XGC", "XGD"}), holders));
  const Clause& league = scenario.instruments[index(instrument_at(scenario, "league"))].clauses[0];
  CHECK(binds_somebody(scenario, actors({"XGA", "XGB", "XGC", "XGD", "XGE"}),
                       league.readings[0].holder) ==
        false);  // "league - {victim, perpetrator}" brings nobody in
}

}  // namespace casus
