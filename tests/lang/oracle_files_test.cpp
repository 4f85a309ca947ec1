#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/render.hpp"
#include "law/event_tests.hpp"
#include "tests/lang/case_files.hpp"

namespace casus {

namespace fs = std::filesystem;

namespace {

const std::string checkout = std::string(CASUS_ROOT) + "/";

/// Reads a scenario with files beside it, then in library/.
Elaborated read_scenario(const std::string& path) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    for (const std::string& folder :
         {fs::path(path).parent_path().string(), checkout + "library"}) {
      const std::string file = folder + "/" + name + ".yaml";
      if (fs::exists(file)) return Text{name + ".yaml", file_content(file)};
    }
    return std::nullopt;
  };
  return elaborate({.file = {path, file_content(path)}}, loader);
}

}  // namespace

TEST_CASE("the law cases of the oracle are read, and their tests come out as expected") {
  int cases = 0;
  for (const auto& folder : fs::directory_iterator(checkout + "tests/oracle/law")) {
    if (!folder.is_directory()) continue;
    CAPTURE(folder.path().string());
    const Elaborated read = read_scenario((folder.path() / "scenario.yaml").string());
    REQUIRE_MESSAGE(read.scenario, to_text(read.diagnostics, read.texts));
    nlohmann::json got = nlohmann::json::array();
    for (const TestOutcome& one : run_tests(*read.scenario))
      got.push_back({{"file", one.file}, {"name", one.name}, {"pass", one.pass}});
    const auto expected =
        nlohmann::json::parse(file_content((folder.path() / "expected.json").string()));
    CHECK(got == expected["tests"]);
    ++cases;
  }
  CHECK(cases == 12);
}

TEST_CASE("the examples of docs/language.md belong together and are read") {
  const std::string page = file_content(checkout + "docs/language.md");
  std::vector<std::string> blocks;
  for (std::size_t at = page.find("```yaml\n"); at != std::string::npos;) {
    const std::size_t end = page.find("```", at + 8);
    blocks.push_back(page.substr(at + 8, end - at - 8));
    at = page.find("```yaml\n", end);
  }
  REQUIRE(blocks.size() == 4);
  std::map<std::string, std::string> files = {
      {"vocabulary", blocks[0]},
      {"pact", blocks[1]},
      {"strength", file_content(checkout + "library/strength.yaml")}};
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    return Text{name + ".yaml", files[name]};
  };
  const Elaborated read = elaborate({.file = {"scenario.yaml", blocks[2]}}, loader);
  REQUIRE_MESSAGE(read.scenario, to_text(read.diagnostics, read.texts));
  CHECK(read.scenario->quantity(*read.scenario->find("precision.challenger")).unit == "1/stake");
  CHECK(read.scenario->strength_grid->points == 37);

  // The clause worked from text to file, with the library's vocabulary.
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    return Text{name + ".yaml", file_content(checkout + "library/" + name + ".yaml")};
  };
  const Elaborated worked = elaborate({.file = {"worked.yaml", blocks[3]}}, loader);
  REQUIRE_MESSAGE(worked.scenario, to_text(worked.diagnostics, worked.texts));
  const std::vector<TestOutcome> outcomes = run_tests(*worked.scenario);
  CHECK(outcomes.size() == 2);
  for (const TestOutcome& one : outcomes) CHECK_MESSAGE(one.pass, one.why);
}

TEST_CASE("the reference scenario and its library have no errors") {
  const Elaborated read = read_scenario(checkout + "scenarios/ukraine-2026.yaml");
  CHECK_MESSAGE(read.scenario, to_text(read.diagnostics, read.texts));
}

TEST_CASE("streams follow the place in the file, and a setting changes no other draw") {
  const std::string path = checkout + "scenarios/ukraine-2026.yaml";
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    return Text{name + ".yaml", file_content(checkout + "library/" + name + ".yaml")};
  };
  const Elaborated plain = elaborate({.file = {path, file_content(path)}}, loader);
  const Elaborated changed =
      elaborate({.file = {path, file_content(path)},
                 .settings = {{"challenger.force", "700"}, {"challenger.precision", "20..30"}}},
                loader);
  REQUIRE(plain.scenario);
  REQUIRE_MESSAGE(changed.scenario, to_text(changed.diagnostics, changed.texts));
  const auto& before = plain.scenario->quantities;
  const auto& after = changed.scenario->quantities;
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(before[i].path == after[i].path);
    CHECK(before[i].stream.file == after[i].stream.file);
    CHECK(before[i].stream.position == after[i].stream.position);
  }
  CHECK(to_text(after[index(*changed.scenario->find("challenger.force"))].distribution) == "700");
  CHECK(to_text(after[index(*changed.scenario->find("precision.challenger"))].distribution) ==
        "20..30");
}

}  // namespace casus
