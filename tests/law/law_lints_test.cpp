#include "law/law_lints.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/law/random_scenario.hpp"
#include "tests/law/reference.hpp"

using namespace casus;

namespace {

std::vector<std::string> said(const Scenario& scenario, std::string_view code) {
  std::vector<std::string> found;
  for (const Diagnostic& one : law_lints(scenario))
    if (one.code == code) found.push_back(one.message + " " + one.note);
  return found;
}

/// Two duties of one text with the same trigger and the same holder.
Scenario two_duties(const Reading& one, const Reading& other) {
  Scenario s = random_scenario(0);
  s.questions.clear();
  s.instruments.assign(1, Instrument{.id = "pact"});
  s.packages.clear();
  s.instruments[0].clauses = {{.id = "1", .readings = {one}}, {.id = "2", .readings = {other}}};
  return s;
}

Reading duty() {
  Reading one{.floor = {ActionId{0}}};
  one.holder.entries = {{SetTerm{.actors = {ActorId{2}}}}};
  return one;
}

}  // namespace

TEST_CASE("a trigger that holds in no event is said to, and no other") {
  int never = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Scenario scenario = random_scenario(seed);
    const std::vector<Event> events = reference::consistent_events(scenario);
    std::size_t expected = 0;
    for (const Instrument& instrument : scenario.instruments)
      for (const Clause& clause : instrument.clauses)
        expected += std::any_of(clause.readings.begin(), clause.readings.end(),
                                [&](const Reading& one) {
                                  return std::none_of(
                                      events.begin(), events.end(),
                                      [&](const Event& event) { return holds(one.when, event); });
                                })
                        ? 1U
                        : 0U;
    CAPTURE(seed);
    CHECK(said(scenario, "L012").size() == expected);
    never += static_cast<int>(expected);
  }
  CHECK(never > 10);
}

TEST_CASE("two duties that always apply together and bind differently are said to") {
  Reading other = duty();
  CHECK(said(two_duties(duty(), other), "L022").empty());
  other.reserved = {Reserved::budget};
  other.discretion = Discretion::best_efforts;
  CHECK(said(two_duties(duty(), other), "L022") ==
        std::vector<std::string>{"'1' and '2' always apply together and owe 'consult', but differ "
                                 "in what is left to the holder, what it is subject to"});
  other = duty();
  other.deadline = Deadline{.clock = Clock::request};
  CHECK(said(two_duties(duty(), other), "L022").size() == 1);

  Reading elsewhere = other;  // another trigger, another holder, another act, no duty
  Comparison raid{.dimension = DimensionId{3}, .values = {true, false, false}};
  elsewhere.when = {raid};
  CHECK(said(two_duties(duty(), elsewhere), "L022").empty());
  elsewhere = other;
  elsewhere.holder.entries = {{SetTerm{.actors = {ActorId{3}}}}};
  CHECK(said(two_duties(duty(), elsewhere), "L022").empty());
  elsewhere = other;
  elsewhere.floor = {ActionId{1}};
  CHECK(said(two_duties(duty(), elsewhere), "L022").empty());
  elsewhere = other;
  elsewhere.norm = Norm::permission;
  CHECK(said(two_duties(duty(), elsewhere), "L022").empty());
}

TEST_CASE("deadlines that mean the same do not differ, however they are kept") {
  Scenario s = two_duties(duty(), duty());
  for (const double years : {0.1, 0.1, 0.2})
    s.quantities.push_back({.path = "within", .distribution = Certain{years}});
  const auto within = [&](std::size_t clause, int which) {
    s.instruments[0].clauses[clause].readings[0].deadline =
        Deadline{.within = static_cast<QuantityId>(which)};
  };
  const auto first = static_cast<int>(s.quantities.size()) - 3;
  within(0, first);
  within(1, first + 1);
  CHECK(said(s, "L022").empty());
  within(1, first + 2);
  CHECK(said(s, "L022").size() == 1);
}
