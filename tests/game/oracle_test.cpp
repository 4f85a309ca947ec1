#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/render.hpp"
#include "game/problem_json.hpp"
#include "tests/support/near.hpp"

namespace casus {
namespace {

using Json = nlohmann::json;

// The binding precision of tests/oracle/cases; relative where numbers exceed 1, as forces do.
constexpr double binding = 1e-9;

std::string text_of(const std::string& name) {
  std::ifstream file(std::string(CASUS_ROOT) + "/tests/oracle/cases/" + name + ".json");
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Adds to `misses` every place where `actual` is not what `expected` says.
void compare(const Json& expected, const Json& actual, const std::string& path,
             std::vector<std::string>& misses) {
  if (expected.is_number() && actual.is_number()) {
    const double e = expected.get<double>(), a = actual.get<double>();
    if (!(std::abs(e - a) <= binding * std::max(1.0, std::abs(e)))) {
      misses.push_back(fmt::format("{}: {} instead of {}, off by {:.2e}", path, a, e, a - e));
    }
  } else if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (actual.contains(key)) {
        compare(value, actual[key], path + "." + key, misses);
      } else {
        misses.push_back(path + "." + key + ": missing");
      }
    }
  } else if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
      compare(expected[i], actual[i], fmt::format("{}[{}]", path, i), misses);
    }
  } else if (expected != actual) {
    misses.push_back(fmt::format("{}: {} instead of {}", path, actual.dump(), expected.dump()));
  }
}

void check_case(const std::string& name, const SolveOptions& options) {
  CAPTURE(name);
  CAPTURE(casus::name(options.response));
  const std::string text = text_of(name);
  const Result<Problem> problem = read_problem(text);
  REQUIRE_MESSAGE(problem, to_text(problem.error(), {}));
  const Solution solution = solve(*problem, options);
  CHECK(solution.convergence.not_converged == 0);
  std::vector<std::string> misses;
  compare(Json::parse(text)["expected"], Json::parse(to_json(*problem, solution)), "", misses);
  std::string list;
  for (std::size_t i = 0; i < misses.size() && i < 8; ++i) list += "\n  " + misses[i];
  CHECK_MESSAGE(misses.empty(), misses.size(), " numbers differ:", list);
}

/// By the definition, and fast in double and in lanes.
void check_all(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    check_case(name, {.response = ResponseMethod::reference,
                      .instruction_set = instruction_sets().back()});
    for (const InstructionSet set : {InstructionSet::scalar, instruction_sets().back()}) {
      check_case(name, {.response = ResponseMethod::fast, .instruction_set = set});
    }
  }
}

}  // namespace

// Source: the files of tests/oracle/cases, made by an independent implementation of model.md.
TEST_CASE("small games have the measures of the independent implementation") {
  check_all({"one_guarantor_one_period", "no_promise", "bilateral", "consensus", "fold",
             "incidents", "short_attacks", "exposure_by_regime", "timely_by_regime",
             "open_by_regime", "votes_reordered_mid_war", "start_in_war"});
}

TEST_CASE("all games have the measures of the independent implementation" *
          doctest::test_suite("large")) {
  check_all({"aid_with_fatigue", "coordination_trap", "enters_and_expires", "exact_four",
             "floors_and_vote", "limited_wars", "long_wars", "reference", "reference_large",
             "slow_aid_reaction", "timely_and_ceiling", "troops_and_escalation",
             "two_key_then_subset", "weighted_quota"});
}

}  // namespace casus
