#include <doctest/doctest.h>

#include "compile/adoption.hpp"
#include "tests/compile/compile_bench.hpp"

// Who must agree on a monitoring that is not concluded. Design note 0021.

namespace casus {

namespace {

/// The small scenario with one text more, a monitoring, and a package that has it alone.
Scenario watched(std::vector<ActorId> parties) {
  Scenario scenario = small_scenario();
  Instrument text{.id = "watch", .hypothetical = true, .form = Form::political_agreement};
  text.parties = std::move(parties);
  text.in_force = scenario.instruments[1].in_force;
  text.monitoring = add_quantity(scenario, "watch.monitoring", Certain{0.5});
  scenario.instruments.push_back(text);
  const auto which = static_cast<InstrumentId>(scenario.instruments.size() - 1);
  scenario.packages.push_back({.id = "watch", .entries = {{which, {}}}});
  return scenario;
}

std::vector<InstrumentId> open_in(const Scenario& scenario) {
  const CompileBench bench(scenario);
  return open_instruments(bench.scenario, bench.inputs, bench.package_at("watch"));
}

}  // namespace

TEST_CASE("a monitoring that is not concluded hangs on all its parties that are guarantors") {
  const Scenario scenario = watched({ActorId{1}, ActorId{2}, ActorId{4}});
  const CompileBench bench(scenario);
  const auto adoption = bench.compiled("watch").adoption;
  REQUIRE(adoption.size() == 1);
  CHECK(adoption[0].members == std::vector{ActorId{2}, ActorId{4}});  // not the protege
  CHECK(adoption[0].vote.type == VoteRule::consensus);
  CHECK(adoption[0].shares.empty());
  CHECK(!adoption[0].consent);
  CHECK(!adoption[0].hopeless);
  CHECK(open_in(scenario).size() == 1);
}

TEST_CASE("what the challenger suffers under a monitoring stops nothing, unlike a treaty's seat") {
  Scenario scenario = watched({ActorId{0}, ActorId{2}});
  CHECK(!CompileBench(scenario).compiled("watch").adoption[0].hopeless);
  scenario.instruments.back().form = Form::treaty;
  CHECK(CompileBench(scenario).compiled("watch").adoption[0].hopeless);
}

TEST_CASE("a monitoring comes by itself where it is concluded, or no guarantor is a party to it") {
  CHECK(open_in(watched({ActorId{0}, ActorId{1}})).empty());
  CHECK(open_in(watched({})).empty());
  Scenario concluded = watched({ActorId{2}});
  concluded.instruments.back().hypothetical = false;
  CHECK(open_in(concluded).empty());
  CHECK(CompileBench(concluded).compiled("watch").adoption.empty());
}

TEST_CASE("a force or a programme that watches as well is decided by those who bring it") {
  for (const auto what : {0, 1}) {
    CAPTURE(what);
    Scenario scenario = watched({ActorId{2}});
    Instrument& text = scenario.instruments.back();
    if (what == 0) {
      text.troops_by = {{ActorId{3}, 0.5}};
    } else {
      text.donors = {{.actor = ActorId{3}, .share = 0.5}};
    }
    const auto adoption = CompileBench(scenario).compiled("watch").adoption;
    REQUIRE(adoption.size() == 1);
    CHECK(adoption[0].members == std::vector{ActorId{3}});
  }
}

}  // namespace casus
