#include "study/claims.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "measure/catalogue.hpp"
#include "tests/support/near.hpp"

namespace casus {

namespace {

constexpr Within on_paper_mean{.abs = 1e-12, .why = "a few sums"};
constexpr Within root_of_rounding{.abs = 1e-7, .why = "the root of what rounding leaves"};

/// Packages nothing, pact {0}, fund {1} and both {0, 1}, over four futures.
struct Made {
  Scenario scenario{};
  Findings findings{};

  Made() {
    const auto add = [&](const char* id, std::vector<int> instruments,
                         std::vector<std::optional<double>> values) {
      Package package{.id = id};
      for (const int one : instruments)
        package.entries.push_back({static_cast<InstrumentId>(one), {}});
      scenario.packages.push_back(package);
      findings.packages.push_back(
          {.package = static_cast<PackageId>(static_cast<int>(findings.packages.size())),
           .id = id});
      findings.table.outcome_values.push_back({std::move(values)});
    };
    add("nothing", {}, {0.5, 0.6, 0.7, 0.8});
    add("pact", {0}, {0.4, 0.5, 0.6, 0.7});
    add("fund", {1}, {0.5, 0.6, 0.6, 0.7});
    add("both", {0, 1}, {0.1, 0.2, 0.3, 0.4});
    const MeasureKey measure = after(Measure::attacked, 3.0);
    findings.table.outcomes = {measure};
    findings.rankings = {{.objective = {measure}}};
    findings.nothing = PackageId{0};
    findings.futures = 4;
  }
  ClaimVerdict ask(const Claim& claim) const { return verdict(scenario, findings, claim); }
};

}  // namespace

TEST_CASE("a mean difference has its error") {
  const Made made;
  const auto same = worse_by(made.scenario, made.findings, "nothing", "pact");
  REQUIRE(same);
  CHECK(near(same->mean, 0.1, on_paper_mean));
  CHECK(near(same->error, 0.0, root_of_rounding));
  // 0.1, 0.1, 0, 0 less: mean -0.05, variance 1/300
  const auto other = worse_by(made.scenario, made.findings, "pact", "fund");
  CHECK(near(other->mean, -0.05, on_paper_mean));
  CHECK(near(other->error, 1.959963984540054 * 0.057735026918962574 / 2.0, on_paper_mean));
  CHECK_FALSE(worse_by(made.scenario, made.findings, "pact", "treaty"));
}

TEST_CASE("a claim holds where the interval of the difference leaves no other sign") {
  const Made made;
  CHECK(made.ask({"pact", ""}) == ClaimVerdict::holds);  // 10 points
  CHECK(made.ask({"fund", ""}) == ClaimVerdict::open);   // 0 to 10 points, and 5 are asked for
  CHECK(made.ask({"pact", "fund"}) == ClaimVerdict::open);
  CHECK(made.ask({"fund", "pact"}) == ClaimVerdict::open);
  CHECK(made.ask({"both", "pact"}) == ClaimVerdict::holds);
  CHECK(made.ask({"pact", "both"}) == ClaimVerdict::fails);
  CHECK(made.ask({"treaty", "both"}) == ClaimVerdict::unasked);
}

TEST_CASE("where more is better the higher mean is the better one") {
  Made made;
  made.findings.rankings[0].objective.direction = Direction::maximise;
  CHECK(made.ask({"pact", "both"}) == ClaimVerdict::holds);
  CHECK(made.ask({"pact", ""}) == ClaimVerdict::fails);
}

TEST_CASE("without a package of nothing nobody claims to better it") {
  Made made;
  made.findings.nothing.reset();
  CHECK(made.ask({"pact", ""}) == ClaimVerdict::unasked);
}

TEST_CASE("claims are made of options, not of yardsticks nor between nested ones") {
  Made made;
  CHECK(claims_that_hold(made.scenario, made.findings) ==
        std::vector<Claim>{{"pact", ""}, {"both", ""}});
  made.findings.table.outcome_values[2][0] = {0.1, 0.2, 0.3, 0.1};  // the fund beats the pact
  const auto found = claims_that_hold(made.scenario, made.findings);
  CHECK(std::count(found.begin(), found.end(), Claim{"fund", "pact"}) == 1);
  CHECK(std::count(found.begin(), found.end(), Claim{"fund", "both"}) == 0);
  made.scenario.packages[2].role = Role::yardstick;
  const auto without = claims_that_hold(made.scenario, made.findings);
  CHECK(std::count(without.begin(), without.end(), Claim{"fund", "pact"}) == 0);
}

TEST_CASE("the table of futures gives the column of a package and measure that it has") {
  const MeasureKey first = after(Measure::attacked, 1), second = key_of(Measure::peace);
  FutureTable table;
  table.outcomes = {first, second};
  table.outcome_values = {{{0.1}, {0.2}}, {{0.3}}};
  const auto found = [&](int package, const MeasureKey& key) {
    const auto* column = find_column(table, PackageId{package}, key);
    return column == nullptr ? std::nullopt : column->front();
  };
  CHECK(found(0, first) == 0.1);
  CHECK(found(0, second) == 0.2);
  CHECK(found(1, first) == 0.3);
  CHECK(found(1, second) == std::nullopt);
  CHECK(found(2, first) == std::nullopt);
  CHECK(found(0, key_of(Measure::ceded)) == std::nullopt);
}

}  // namespace casus
