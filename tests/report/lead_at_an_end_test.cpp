// A lead that an assumed number carries at one end of its range.
#include "report/lead_at_an_end.hpp"

#include <doctest/doctest.h>

#include "tests/report/bet_cases.hpp"

namespace casus {

namespace {

/// Futures in which the first input is 0, 1, 2, ... and the second turns round.
Synthetic with_inputs(int futures) {
  Synthetic all = distinct();
  FutureTable& table = all.findings.table;
  table.inputs.resize(2);
  table.input_values.assign(2, {});
  for (int f = 0; f < futures; ++f) {
    table.input_values[0].push_back(f);
    table.input_values[1].push_back(f % 7);
  }
  for (const QuantityId one : table.inputs) all.scenario.quantities[index(one)].assumed = "a guess";
  return all;
}

/// The first has 0.30 and the other 0.40, but in the futures from `from` on: 0.35 and 0.34.
PairedRisks turning(int futures, int from) {
  PairedRisks pair;
  for (int f = 0; f < futures; ++f) {
    const bool turned = f >= from;
    pair.better.emplace_back(turned ? 0.35 : 0.30);
    pair.worse.emplace_back(turned ? 0.34 : 0.40);
    pair.leads.emplace_back(*pair.worse.back() - *pair.better.back());
  }
  return pair;
}

}  // namespace

TEST_CASE("a lead that is gone in the highest tenth of an assumed number hangs on it") {
  const Synthetic all = with_inputs(1000);
  const auto end = lead_at_an_end(all.input(), turning(1000, 900));
  REQUIRE(end);
  CHECK(end->number == all.findings.table.inputs[0]);
  CHECK(end->high);
  CHECK(end->from == 900.0);
  CHECK(end->futures == 100);
  CHECK(end->better == doctest::Approx(0.35));
  CHECK(end->worse == doctest::Approx(0.34));
  CHECK(contains(end_in_words(all.input(), *end, all.findings.packages[index(alliance)]),
                 "is highest (900 or more), 35 % against 34 % with \"Inland alliance\""));
  CHECK(!lead_at_an_end(all.input(), turning(1000, 960)));  // 60 of the 100 still have it
}

TEST_CASE("of few futures an end is a fifth, and the lowest values are one, too") {
  Synthetic all = with_inputs(999);
  for (double& value : all.findings.table.input_values[0]) value = -value;
  const auto end = lead_at_an_end(all.input(), turning(999, 800));
  REQUIRE(end);
  CHECK(!end->high);
  CHECK(end->futures == 199);
  CHECK(end->from == -800.0);
  CHECK(contains(end_in_words(all.input(), *end, all.findings.packages[index(alliance)]),
                 "is lowest (-800 or less)"));
}

TEST_CASE("no lead hangs on a number that is no guess, or that leaves it where it is") {
  Synthetic all = with_inputs(1000);
  CHECK(!lead_at_an_end(all.input(), turning(1000, 1000)));
  for (const QuantityId one : all.findings.table.inputs)
    all.scenario.quantities[index(one)].assumed.clear();
  CHECK(!lead_at_an_end(all.input(), turning(1000, 900)));
  CHECK(!lead_at_an_end(all.input(), PairedRisks{}));
}

TEST_CASE("where a lead is gone at several ends, that where the least is left is told") {
  const Synthetic all = with_inputs(1000);
  PairedRisks pair = turning(1000, 900);
  for (std::size_t f = 0; f < 100; ++f) pair.leads[f] = -0.2;  // the lowest of the first input
  const auto end = lead_at_an_end(all.input(), pair);
  REQUIRE(end);
  CHECK(!end->high);
}

}  // namespace casus
