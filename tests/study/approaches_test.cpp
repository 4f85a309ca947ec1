#include "study/approaches.hpp"

#include <doctest/doctest.h>

#include "tests/study/real_scenario.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

TEST_CASE("packages are told apart by what they are made of") {
  const Scenario scenario = small_scenario();
  const auto of = [&](const char* id) {
    return makeup(scenario, scenario.packages[index(scenario.package(id).value())]);
  };
  CHECK(of("pact").bilateral == 1);
  CHECK(of("collective").multilateral == 2);
  CHECK(of("aid").aid == 1);
  const Makeup all = of("all");
  CHECK((all.bilateral == 1 && all.multilateral == 2 && all.aid == 1 && all.other == 1));
}

namespace {

/// Texts of every kind, and a package of all of them; parties: QMA challenges, QMB is protected.
Scenario kinds() {
  Scenario scenario = small_scenario();
  const auto text = [](InstrumentKind kind, std::vector<int> parties) {
    Instrument one{.kind = kind};
    for (const int party : parties) one.parties.push_back(ActorId{party});
    one.clauses.emplace_back();
    return one;
  };
  using enum InstrumentKind;
  scenario.instruments = {text(agreement, {2, 1}),       text(agreement, {0, 1, 2}),
                          text(agreement, {2, 3, 1}),    text(agreement, {}),
                          text(deployment, {}),          text(military_aid, {}),
                          text(economic_assistance, {}), text(sanctions, {2, 3})};
  return scenario;
}

Package of(std::initializer_list<int> instruments, Role role = Role::option) {
  Package one{.role = role};
  for (const int which : instruments) one.entries.push_back({.instrument = InstrumentId{which}});
  return one;
}

/// Bilateral, multilateral, aid, other.
std::array<int, 4> counts(std::initializer_list<int> instruments) {
  const Makeup found = makeup(kinds(), of(instruments));
  return {found.bilateral, found.multilateral, found.aid, found.other};
}

/// The position of the package that stands for it; -1: none.
int stands(const std::vector<Package>& packages, Approach approach) {
  Scenario scenario = kinds();
  scenario.packages = packages;
  const auto found = option_of(scenario, approach);
  return found ? static_cast<int>(index(*found)) : -1;
}

}  // namespace

TEST_CASE("an agreement is multilateral from two guarantors on, and a deployment always") {
  CHECK(counts({}) == std::array{0, 0, 0, 0});
  CHECK(counts({0, 1, 3}) == std::array{3, 0, 0, 0});  // the two opponents do not count
  CHECK(counts({2, 4}) == std::array{0, 2, 0, 0});
  CHECK(counts({5}) == std::array{0, 0, 1, 0});
  CHECK(counts({6, 7}) == std::array{0, 0, 0, 2});
  CHECK(counts({0, 1, 2, 3, 4, 5, 6, 7}) == std::array{3, 2, 1, 2});
}

TEST_CASE("an agreement without clauses makes a package neither bilateral nor multilateral") {
  Scenario scenario = kinds();
  scenario.instruments[0].clauses.clear();
  scenario.packages = {of({0, 2, 4})};
  CHECK(makeup(scenario, scenario.packages[0]).bilateral == 0);
  CHECK(makeup(scenario, scenario.packages[0]).multilateral == 2);
  CHECK(index(option_of(scenario, Approach::multilateral).value()) == 0);
  scenario.instruments[2].clauses.clear();
  CHECK(makeup(scenario, scenario.packages[0]).multilateral == 1);
}

TEST_CASE("a package stands for an approach if it holds nothing else, for the mix if it has all") {
  const std::vector<Package> mixed = {of({}), of({0, 6}), of({0, 2}), of({2, 5}), of({0, 5})};
  for (const Approach one :
       {Approach::bilateral, Approach::multilateral, Approach::aid, Approach::layered}) {
    CHECK(stands(mixed, one) == -1);
  }
  const std::vector<Package> pure = {
      of({0}, Role::yardstick), of({0, 2, 5}), of({2, 4}), of({5}), of({0, 1}), of({3}),
      of({0, 2, 5, 6})};
  CHECK(stands(pure, Approach::bilateral) == 4);
  CHECK(stands(pure, Approach::multilateral) == 2);
  CHECK(stands(pure, Approach::aid) == 3);
  CHECK(stands(pure, Approach::layered) == 1);
}

TEST_CASE("each approach of the reference scenario is shown by the option that is named so") {
  const Scenario& scenario = real_scenario();
  const auto option = [&](Approach approach) {
    return scenario.packages[index(option_of(scenario, approach).value())].id;
  };
  CHECK(option(Approach::bilateral) == "bilateral");
  CHECK(option(Approach::multilateral) == "multilateral");
  CHECK(option(Approach::aid) == "aid");
  CHECK(option(Approach::layered) == "layered");
}

}  // namespace casus
