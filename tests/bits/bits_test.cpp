#include <algorithm>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "game/problem_json.hpp"
#include "report/report.hpp"
#include "study/study.hpp"
#include "tests/support/small_scenario.hpp"

namespace casus {

namespace {

/// FNV-1a over the bits of the numbers of a document, in the order of its sorted keys, and how many
/// they are. Words are left out, so that to reword a sentence changes nothing here.
class NumberHash {
 public:
  void add(const nlohmann::json& value) {
    if (value.is_structured()) {
      for (const nlohmann::json& inner : value) add(inner);
    } else if (value.is_number()) {
      add_bits(std::bit_cast<std::uint64_t>(value.get<double>()));
    } else if (value.is_null() || value.is_boolean()) {
      add_bits(value.is_null() ? 2 : value.get<bool>() ? 1 : 0);
    }
  }
  std::string text() const { return fmt::format("{:016x} of {}", hash_, count_); }

 private:
  void add_bits(std::uint64_t bits) {
    ++count_;
    for (int byte = 0; byte < 8; ++byte) {
      hash_ = (hash_ ^ ((bits >> (8 * byte)) & 0xff)) * 0x100000001b3;
    }
  }
  std::uint64_t hash_ = 0xcbf29ce484222325;
  int count_ = 0;
};

/// Of everything that a study of invented states found.
std::string numbers_of(StudyOptions options) {
  const Scenario scenario = small_scenario();
  const Duties duties = duties_of(scenario);
  const Findings findings = run_study(scenario, duties, options, {}).value();
  NumberHash hash;
  hash.add(nlohmann::json::parse(
      report_json({.scenario = scenario, .duties = duties, .findings = findings})));
  return hash.text();
}

// Every compiler, level of optimisation and sanitizer of `make test` must find these. Where a
// number of a study changes on purpose, they change too, and CHANGELOG.md says so ("Numbers
// changed").
const std::string by_the_fast_method = "71a2e8849f33cb99 of 4566";
const std::string by_the_definition = "75d8e5c6b405fb34 of 4538";

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

const std::string of_the_cases = "ddc439421a666f33 of 16823";
const std::string of_all_cases = "47ca463e8f8b63a2 of 31475";

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
