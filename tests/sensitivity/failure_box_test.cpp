#include "sensitivity/failure_box.hpp"

#include <doctest/doctest.h>

#include "sensitivity/crux_map.hpp"
#include "tests/sensitivity/known_functions.hpp"

namespace casus {

TEST_CASE("a box of two sides is found again, and nothing else") {
  constexpr std::size_t n = 1000;
  std::vector<InputColumn> inputs = {uniform_input("a", n, 1), uniform_input("b", n, 2),
                                     uniform_input("c", n, 3)};
  InputColumn word{.name = "answer:d", .words = {"no", "yes"}};
  std::vector<bool> fails;
  for (std::size_t f = 0; f < n; ++f) {
    word.values.push_back(f % 2 == 0 ? 0.0 : 1.0);
    fails.push_back(inputs[0].values[f] > 0.6 && inputs[1].values[f] < 0.5);
  }
  inputs.push_back(word);
  const FailureBox box = failure_box(inputs, fails);
  REQUIRE(box.sides.size() == 2);
  CHECK(box.sides[0].input == 0);
  CHECK(box.sides[0].bounded_below);
  CHECK_FALSE(box.sides[0].bounded_above);
  CHECK(box.sides[0].least == doctest::Approx(0.6).epsilon(0.05));
  CHECK(box.sides[1].input == 1);
  CHECK(box.sides[1].bounded_above);
  CHECK(box.sides[1].most == doctest::Approx(0.5).epsilon(0.05));
  CHECK(box.sides[1].chance < 1e-6);
  CHECK(box.base_rate == doctest::Approx(0.2).epsilon(0.15));
  CHECK(box.density > 0.9);
  CHECK(box.coverage > 0.9);
}

TEST_CASE("a word that failures need is a side of the box") {
  constexpr std::size_t n = 300;
  InputColumn word{.name = "answer:d", .words = {"a", "b", "c"}};
  std::vector<bool> fails;
  for (std::size_t f = 0; f < n; ++f) {
    word.values.push_back(static_cast<double>(f % 3));
    fails.push_back(f % 3 == 1);
  }
  const FailureBox box = failure_box({uniform_input("x", n, 4), word}, fails);
  REQUIRE(box.sides.size() == 1);
  CHECK(box.sides[0].input == 1);
  CHECK(box.sides[0].words == std::vector<std::size_t>{1});
  CHECK(box.density == 1.0);
  CHECK(box.coverage == 1.0);
  CHECK(box.futures == 100);
  CHECK(box.failures == 100);
}

TEST_CASE("failures at random have no box, and neither have none or all") {
  constexpr std::size_t n = 400;
  const std::vector<InputColumn> inputs = {uniform_input("a", n, 1), uniform_input("b", n, 2)};
  std::vector<bool> fails;
  for (const double value : uniform_input("y", n, 9).values) fails.push_back(value < 0.3);
  CHECK(failure_box(inputs, fails).sides.size() <= 1);  // one side in twenty may be chance
  CHECK(failure_box(inputs, std::vector<bool>(n, false)).sides.empty());
  const FailureBox all = failure_box(inputs, std::vector<bool>(n, true));
  CHECK(all.sides.empty());
  CHECK(all.density == 1.0);
  CHECK(failure_box({}, {}).futures == 0);
}

TEST_CASE("a map has equal parts of a number and one part for each word") {
  InputColumn number{.name = "x"}, word{.name = "answer:y", .words = {"a", "b"}};
  std::vector<double> outcome;
  for (int f = 0; f < 20; ++f) {
    number.values.push_back(f);
    word.values.push_back(f % 2);
    outcome.push_back(100.0 * (f % 2) + f);
  }
  const CruxMap map = crux_map({number, word}, 0, 1, outcome);
  CHECK(map.across.from == std::vector<double>{0, 4, 8, 12, 16});
  CHECK(map.across.to == std::vector<double>{3, 7, 11, 15, 19});
  CHECK(map.down.from == std::vector<double>{0, 1});
  REQUIRE(map.cells.size() == 2);
  REQUIRE(map.cells[0].size() == 5);
  CHECK(map.cells[0][0].futures == 2);
  CHECK(map.cells[0][0].mean == 1.0);    // 0 and 2
  CHECK(map.cells[1][4].mean == 118.0);  // 117 and 119
}

}  // namespace casus
