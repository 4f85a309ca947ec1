// A scenario compiled to a problem file and solved from there is the scenario solved at once.
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/run_casus.hpp"

using namespace casus;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string scenario = CASUS_ROOT "/scenarios/ukraine-2026.yaml";

Answer solve(std::vector<std::string> more) {
  more.insert(more.begin(), {"solve", scenario});
  return run_casus(more);
}

}  // namespace

TEST_CASE("a scenario's problem file gives the measures of the scenario, to the last digit") {
  const fs::path file =
      fs::temp_directory_path() / ("casus-problem-" + std::to_string(::getpid()) + ".json");
  for (const std::string future : {"", "3"}) {
    CAPTURE(future);
    std::vector<std::string> asked{"--package", "none"};
    if (!future.empty()) asked.insert(asked.end(), {"--future", future});
    std::vector<std::string> compile = asked, at_once = asked;
    compile.emplace_back("--problem");
    at_once.emplace_back("--json");
    const Answer problem = solve(compile);
    REQUIRE(problem.code == 0);
    std::ofstream(file, std::ios::binary) << problem.out;
    const Answer in_two = run_casus({"solve", file.string(), "--json"});
    const Answer in_one = solve(at_once);
    CHECK(in_two.code == 0);
    CHECK(in_one.code == 0);
    const json measures = json::parse(in_one.out);
    CHECK(measures["attacked"].is_array());
    CHECK(json::parse(in_two.out) == measures);
    CHECK(in_two.out == in_one.out);
  }
  fs::remove(file);
}

TEST_CASE("--set changes the problem at the number that it names, and nowhere else") {
  const Answer before = solve({"--package", "none", "--problem"});
  const Answer after =
      solve({"--package", "none", "--problem", "--set", "challenger.defeat_cost=0.75"});
  REQUIRE(before.code == 0);
  REQUIRE(after.code == 0);
  json changed = json::parse(after.out);
  const json given = json::parse(before.out);
  const auto of = [](const json& file) -> const json& {
    return file.contains("problem") ? file["problem"] : file;
  };
  CHECK(of(changed)["challenger"]["defeat_cost"] == 0.75);
  json& place = changed.contains("problem") ? changed["problem"] : changed;
  CHECK(of(given)["challenger"]["defeat_cost"] != 0.75);
  place["challenger"]["defeat_cost"] = of(given)["challenger"]["defeat_cost"];
  CHECK(changed == given);
}

TEST_CASE("futures differ from each other and from the central values") {
  const std::string central = solve({"--package", "none", "--problem"}).out;
  const std::string first = solve({"--package", "none", "--problem", "--future", "0"}).out;
  const std::string second = solve({"--package", "none", "--problem", "--future", "1"}).out;
  CHECK(!central.empty());
  CHECK(central != first);
  CHECK(first != second);
  CHECK(first == solve({"--package", "none", "--problem", "--future", "0"}).out);
}
