#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "game/problem_json.hpp"
#include "game/solve.hpp"
#include "tests/bits/number_hash.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

std::string numbers_of(const StudyOptions& options) {
  return numbers_of_study(small_scenario(), options);
}

// Every compiler, level of optimisation and sanitizer of `make test` must find these. Where a
// number of a study changes on purpose, they change too, and CHANGELOG.md says so ("Numbers
// changed").
const std::string by_the_fast_method = "e0cbd32a2633af9a of 6829";
const std::string by_the_definition = "ccacb16cab7b90f0 of 6791";

/// Of the solutions of all cases of the oracle but those that are large.
std::string solutions_of_cases(InstructionSet set, bool large) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(CASUS_ROOT "/tests/oracle/cases")) {
    const std::filesystem::path& file = entry.path();
    const bool is_large = file.stem() == "reference_large" || file.stem() == "fold";
    if (file.extension() == ".json" && (large || !is_large)) files.push_back(file);
  }
  std::sort(files.begin(), files.end());
  NumberHash hash;
  for (const std::filesystem::path& file : files) {
    std::ifstream stream(file);
    std::ostringstream text;
    text << stream.rdbuf();
    const Problem problem = read_problem(text.str()).value();
    const SolveOptions options{.instruction_set = set};
    hash.add(nlohmann::json::parse(to_json(problem, solve(problem, options))));
  }
  return hash.text();
}

const std::string of_the_cases = "b38201136f9a8a7a of 19073";
const std::string of_all_cases = "0c332972ce83513a of 33725";

}  // namespace

TEST_CASE("the cases of the oracle have these bits in 1, 2, 4 and 8 lanes") {
  for (const InstructionSet set : instruction_sets()) {
    CAPTURE(name(set));
    CHECK(solutions_of_cases(set, false) == of_the_cases);
  }
}

TEST_CASE("all cases of the oracle have these bits in 1, 2, 4 and 8 lanes" *
          doctest::test_suite("large")) {
  for (const InstructionSet set : instruction_sets()) {
    CAPTURE(name(set));
    CHECK(solutions_of_cases(set, true) == of_all_cases);
  }
}

TEST_CASE("a study has these bits in 1, 2, 4 and 8 lanes") {
  for (const InstructionSet set : instruction_sets()) {
    CAPTURE(name(set));
    CHECK(numbers_of({.futures = 3, .threads = 2, .instruction_set = set}) == by_the_fast_method);
  }
}

TEST_CASE("a study has these bits, on one thread and on two") {
  CHECK(numbers_of({.futures = 3, .threads = 1}) == by_the_fast_method);
  CHECK(numbers_of({.futures = 3, .threads = 2}) == by_the_fast_method);
}

TEST_CASE("a study by the definition of the response has these bits") {
  CHECK(numbers_of({.futures = 1, .threads = 2, .response = ResponseMethod::reference}) ==
        by_the_definition);
}

}  // namespace casus
