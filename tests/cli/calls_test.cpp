// The calls of tests/oracle/law/README.md, by the program itself.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/run_casus.hpp"
#include "tests/law/oracle_case.hpp"

using namespace casus;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(CASUS_ROOT) / "tests/oracle/law";

std::string scenario_of(const std::string& name) {
  return (cases / name / "scenario.yaml").string();
}

/// Those with all their files beside them, as the program wants them.
std::vector<std::string> cases_with_files() {
  std::vector<std::string> names = oracle_cases();
  std::erase_if(names, [](const std::string& name) { return !fs::exists(scenario_of(name)); });
  return names;
}

/// "victim=XPR,kind=cyber"
std::string event_option(const json& event) {
  std::string option;
  for (const auto& [dimension, value] : event.items())
    option += (option.empty() ? "" : ",") + dimension + "=" + value.get<std::string>();
  return option;
}

/// The answer as JSON; a value that no case expects if it is none.
json parsed(const Answer& answer) { return json::parse(answer.out, nullptr, false); }

/// A copy of the case `ordered` in which probe.yaml has this condition.
std::string with_condition(const fs::path& folder, const json& condition) {
  fs::create_directories(folder);
  for (const auto& file : fs::directory_iterator(cases / "ordered"))
    fs::copy_file(file, folder / file.path().filename(), fs::copy_options::overwrite_existing);
  std::ifstream in(cases / "ordered/probe.yaml", std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  std::string text = content.str();
  const std::string given = "armed and grey_kinds";
  const std::size_t at = text.find(given);
  REQUIRE(at != std::string::npos);
  std::ofstream(folder / "probe.yaml", std::ios::binary)
      << text.replace(at, given.size(), condition.dump());
  return (folder / "scenario.yaml").string();
}

}  // namespace

TEST_CASE("casus entails --json answers every case of the law") {
  for (const std::string& name : cases_with_files()) {
    CAPTURE(name);
    const Answer answer = run_casus({"entails", scenario_of(name), "--json"});
    CHECK(answer.code == 0);
    CHECK(difference(oracle_case(name).expected["entails"], parsed(answer)) == "");
  }
}

TEST_CASE("casus entails --event --json answers every event of the cases of the law") {
  int asked = 0;
  for (const std::string& name : cases_with_files()) {
    const json all = oracle_case(name).expected["events"];
    for (const json& expected : all) {
      CAPTURE(name);
      CAPTURE(expected["event"].dump());
      const Answer answer =
          run_casus({"entails", scenario_of(name), "--package", expected["package"], "--event",
                     event_option(expected["event"]), "--json"});
      CHECK(answer.code == 0);
      CHECK(difference(expected, parsed(answer)) == "");
      ++asked;
    }
  }
  CHECK(asked > 50);
}

TEST_CASE("casus gaps --json counts the holes of every case and ends with 1 if there is one") {
  int with = 0, without = 0;
  for (const std::string& name : cases_with_files()) {
    const json all = oracle_case(name).expected["gaps"];
    for (const json& expected : all) {
      CAPTURE(name);
      CAPTURE(expected["package"].dump());
      const Answer answer =
          run_casus({"gaps", scenario_of(name), "--package", expected["package"], "--json"});
      const bool holes = expected["unowed"]["under_some_reading"] > 0;
      CHECK(answer.code == (holes ? 1 : 0));
      CHECK(difference(expected, parsed(answer)) == "");
      ++(holes ? with : without);
    }
  }
  CHECK(with > 0);
  CHECK(without > 0);
}

TEST_CASE("casus check --json runs the tests of every case and ends with 1 if one fails") {
  int passed = 0, failed = 0;
  for (const std::string& name : cases_with_files()) {
    CAPTURE(name);
    const json tests = oracle_case(name).expected["tests"];
    const bool all = std::all_of(tests.begin(), tests.end(),
                                 [](const json& one) { return one["pass"].get<bool>(); });
    const Answer answer = run_casus({"check", scenario_of(name), "--json"});
    CHECK(answer.code == (all ? 0 : 1));
    const json got = parsed(answer);
    REQUIRE(got.is_object());
    CHECK(got["errors"] == json::array());
    CHECK(difference(tests, got["tests"]) == "");
    ++(all ? passed : failed);
  }
  CHECK(passed > 0);
  CHECK(failed > 0);
}

TEST_CASE("a text that is no condition ends every command with 2") {
  const fs::path folder = fs::temp_directory_path() / ("casus-calls-" + std::to_string(::getpid()));
  const std::string good = with_condition(folder, "armed and grey_kinds");
  CHECK(run_casus({"entails", good, "--json"}).code == 0);
  const json texts = oracle_case("ordered").expected["errors"];
  REQUIRE(texts.size() == 22);
  for (const json& text : texts) {
    CAPTURE(text.dump());
    const std::string bad = with_condition(folder, text);
    for (const char* command : {"check", "entails", "gaps"}) {
      const Answer answer = run_casus({command, bad, "--json"});
      CHECK(answer.code == 2);
      const json got = parsed(answer);
      REQUIRE(got.is_object());
      CHECK(!got["errors"].empty());
    }
  }
  fs::remove_all(folder);
}

TEST_CASE("of the processes that mpirun starts only the first speaks, and only `compare` shares") {
  const std::string file = scenario_of("packages");
  const auto as_one_of = [&](const std::string& size, const std::string& rank) {
    ::setenv("OMPI_COMM_WORLD_SIZE", size.c_str(), 1);
    ::setenv("OMPI_COMM_WORLD_RANK", rank.c_str(), 1);
    Answer answer = run_casus({"check", file, "--json"});
    ::unsetenv("OMPI_COMM_WORLD_SIZE");
    ::unsetenv("OMPI_COMM_WORLD_RANK");
    return answer;
  };
  const Answer alone = run_casus({"check", file, "--json"});
  for (const std::string size : {"1", "0", "", "2x", "x"}) {
    CAPTURE(size);
    CHECK(as_one_of(size, "1").out == alone.out);
  }
  const Answer first = as_one_of("2", "0"), second = as_one_of("2", "1");
  CHECK(first.code == 2);
  CHECK(second.code == 2);
  CHECK(second.out == "");
}
