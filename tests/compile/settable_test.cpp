// Every number that `casus inputs` prints is taken by `--set` as it is printed.
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/render.hpp"
#include "compile/inputs_page.hpp"
#include "model/duration.hpp"
#include "model/parameters.hpp"
#include "tests/support/scenario_files.hpp"

namespace casus {

namespace {

/// The value printed for each path.
std::map<std::string, std::string> printed(const Scenario& scenario) {
  std::map<std::string, std::string> texts;
  const nlohmann::json page = nlohmann::json::parse(inputs_json(scenario));
  for (const auto& one : page.at("inputs")) texts[one.at("path")] = one.at("text");
  return texts;
}

}  // namespace

TEST_CASE("each path of both scenarios takes the value that is printed for it, bit for bit") {
  for (const char* name : {"ukraine-2026", "korea-1953"}) {
    CAPTURE(name);
    const Scenario before = *read_scenario(name).scenario;
    std::vector<Assignment> settings;
    for (const auto& [path, text] : printed(before)) settings.push_back({path, text});
    CHECK(settings.size() > 100);
    const Elaborated read = read_scenario(name, settings);
    const Scenario& after = *read.scenario;
    REQUIRE(after.quantities.size() == before.quantities.size());
    for (std::size_t q = 0; q < before.quantities.size(); ++q) {
      const Quantity& was = before.quantities[q];
      const Quantity& is = after.quantities[q];
      CAPTURE(was.path);
      CHECK(is.path == was.path);
      CHECK(to_text(is.distribution) == to_text(was.distribution));  // shortest text of each bit
      CHECK(setting_text(is) == setting_text(was));
      CHECK(unit_of(is) == unit_of(was));
      CHECK(is.stream.file == was.stream.file);
      CHECK(is.stream.position == was.stream.position);
      CHECK(read.texts[is.where.text].name == "--set " + is.path);  // not the file's own value
    }
  }
}

TEST_CASE("a setting by the name of a quantity reaches every form that a file may have") {
  const auto value = [](const std::string& path, const std::string& text) {
    const Elaborated read = read_scenario("ukraine-2026", {{path, text}});
    std::set<std::string> found;
    for (const Quantity& one : read.scenario->quantities)
      if (one.path == path) found.insert(setting_text(one));
    return found;
  };
  using Values = std::set<std::string>;
  CHECK(value("bodies.nac.takes", "2d..5d") == Values{"2d..5d"});
  CHECK(value("uk-ukraine-2024.term.notice", "3mo") == Values{"3mo"});
  CHECK(value("uk-ukraine-2024.term.notice", "0.25y") == Values{"3mo"});
  CHECK(value("uk-ukraine-2024.term.exit.notice", "3mo") == Values{});  // the key, not the name
  CHECK(value("uk-ukraine-2024.term.used_by", "0..0.1") == Values{"0..0.1"});
  CHECK(value("uk-ukraine-2024.VIII.2.deadline", "36h") == Values{"36h"});
  CHECK(value("uk-ukraine-2024.VIII.3.swift", "2d") == Values{"2d"});
  CHECK(value("collective-guarantee.4.takes", "9d") == Values{"9d"});  // in two readings
  CHECK(value("mnf-ukraine.in_force", "2mo") == Values{"2mo"});
  CHECK(value("mnf-ukraine.in_force", "start + 5mo") == Values{"5mo"});
  CHECK(value("mnf-ukraine.in_force", "2027-01-01") == Values{});  // a day is no number
  CHECK_THROWS(value("uk-ukraine-2024.VIII.2.swift", "2d"));       // no vague word of that clause
  CHECK_THROWS(value("bodies.council.takes", "2d"));               // no such body
}

TEST_CASE("a number that is set with a unit of its own leaves the unit of the file") {
  const std::string path = "need.later";
  const auto read = [&](const std::string& text) {
    const Scenario scenario = *read_scenario("ukraine-2026", {{path, text}}).scenario;
    return to_text(scenario.quantity(*scenario.find(path)).distribution);
  };
  CHECK(read("2 EUR bn/month") == "24");
  CHECK(read("24") == "24");
  const Elaborated monthly = read_scenario(
      "ukraine-2026", {{path, "{value: 1..2, unit: EUR bn/month, assumed: \"a test\"}"}});
  const Quantity& one = monthly.scenario->quantity(*monthly.scenario->find(path));
  CHECK(setting_text(one) == "12..24 EUR bn/year");
  CHECK(read(setting_text(one)) == "12..24");
}

}  // namespace casus
