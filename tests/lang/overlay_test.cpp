#include <doctest/doctest.h>

#include "base/render.hpp"
#include "tests/lang/case_files.hpp"

namespace casus {

namespace {

const std::string layered_base = std::string(CASUS_ROOT) + "/tests/lang/cases/base/";

const std::string strengths =
    "casus: 1\nstrengths: s\nquantities:\n  strength: {form: {treaty: {value: 0.9, assumed: x}}}\n";

/// The base scenario with more text, an overlay and settings.
struct Layers {
  std::string more{};
  std::string overlay{};
  std::vector<Assignment> settings{};
};

Scenario read_layers(const Layers& layers) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    return Text{name, name == "s" ? strengths : file_content(layered_base + name + ".yaml")};
  };
  Request request{{"scenario.yaml", file_content(layered_base + "scenario.yaml") + layers.more},
                  {},
                  layers.settings};
  if (!layers.overlay.empty()) request.overlays.push_back({"overlay.yaml", layers.overlay});
  Elaborated got = elaborate(request, loader);
  REQUIRE_MESSAGE(got.scenario, to_text(got.diagnostics, got.texts));
  return std::move(*got.scenario);
}

/// The quantity's value and the place of its draw.
std::string shown(const Layers& layers, const std::string& path) {
  const Scenario scenario = read_layers(layers);
  const auto id = scenario.find(path);
  REQUIRE(id);
  const Quantity& one = scenario.quantity(*id);
  return to_text(one.distribution) + " drawn at " + std::to_string(one.stream.file) + "." +
         std::to_string(one.stream.position);
}

}  // namespace

TEST_CASE("weights of levels are replaced however the file and the overlay write them") {
  const std::string list = "level_weight: [0, 0.1, 0.3, 0.6, 1]\n";
  const std::string path = "level_weight.consult";
  const std::string before = shown({.more = list}, path);
  CHECK(before == "0.1 drawn at 0.1");
  for (const Layers& layers : {
           Layers{list, "level_weight: [0, 0.9, 0.3, 0.6, 1]\n"},
           Layers{list, "level_weight: {consult: 0.9}\n"},
           Layers{list, "quantities: {level_weight: {consult: 0.9}}\n"},
           Layers{list, "quantities: {level_weight: [0, 0.9, 0.3, 0.6, 1]}\n"},
           Layers{list, "quantities: {level_weight.consult: 0.9}\n"},
           Layers{list, {}, {{"level_weight", "[0, 0.9, 0.3, 0.6, 1]"}}},
           Layers{list, {}, {{"level_weight.consult", "0.9"}}},
           Layers{list, {}, {{"quantities.level_weight.consult", "0.9"}}},
       }) {
    CAPTURE(layers.overlay);
    CHECK(shown(layers, path) == "0.9 drawn at 0.1");
  }
}

TEST_CASE("the same precision is replaced from both sides") {
  for (const std::string written : {"precision: {challenger: 5}", "challenger: {precision: 5}",
                                    "challenger.precision: 5", "precision.challenger: 5"}) {
    CAPTURE(written);
    const std::string overlay = "quantities: {" + written + "}\n";
    CHECK(shown({.overlay = overlay, .settings = {{"precision.challenger", "6"}}},
                "precision.challenger")
              .substr(0, 2) == "6 ");
    CHECK(shown({.overlay = overlay, .settings = {{"challenger.precision", "7"}}},
                "precision.challenger")
              .substr(0, 2) == "7 ");
  }
}

TEST_CASE(
    "strengths of the file in use are replaced by those of a scenario, an overlay, a setting") {
  const std::string use = "use: [s]\n";
  CHECK(shown({.overlay = use}, "strength.form.treaty") == "0.9 drawn at 1.0");
  CHECK(shown({.overlay = use + "quantities: {strength: {form: {treaty: 0.5}}}\n"},
              "strength.form.treaty") == "0.5 drawn at 1.0");
  CHECK(shown({.overlay = use, .settings = {{"strength.form.treaty", "0.4"}}},
              "strength.form.treaty") == "0.4 drawn at 1.0");
}

TEST_CASE("a name in use of an overlay is added, in a package it replaces") {
  CHECK(read_layers({.overlay = "use: s\n"}).quantities.size() ==
        read_layers({.overlay = "use: [s]\n"}).quantities.size());
  const Scenario changed =
      read_layers({.more = {}, .overlay = "packages: {none: {use: [pact]}, alone: {use: []}}\n"});
  CHECK(changed.packages[0].entries.size() == 1);
  CHECK(changed.packages[0].role == Role::yardstick);
  CHECK(changed.packages[1].entries.empty());
}

TEST_CASE("who is absent from a package is out of all its texts, and so of what includes it") {
  const Scenario scenario = read_layers({.overlay = "packages:\n"
                                                    "  unsigned: {use: [pact], without: [XGA]}\n"
                                                    "  left: {use: [pact], absent: [XGA]}\n"
                                                    "  nobody: {use: [], absent: [XPR]}\n"
                                                    "  both: {use: [left, pact, nobody]}\n"
                                                    "  signed: {use: [unsigned, pact]}\n"});
  const ActorId one = scenario.actor("XGA").value(), other = scenario.actor("XPR").value();
  const auto package = [&](const char* id) {
    return scenario.packages[index(scenario.package(id).value())];
  };
  CHECK(package("unsigned").absent.empty());
  CHECK(package("unsigned").entries.at(0).without == std::vector{one});
  CHECK(package("left").absent == std::vector{one});
  CHECK(package("left").entries.at(0).without == std::vector{one});
  CHECK(package("both").absent == std::vector{std::min(one, other), std::max(one, other)});
  CHECK(package("both").entries.at(0).without == package("both").absent);
  CHECK(package("signed").entries.at(0).without.empty());  // one of two ways leaves it in
  // a package of nothing from which somebody is absent is another world, and no yardstick of it
  CHECK(package_of_nothing(scenario) == scenario.package("none"));
}

TEST_CASE("of more than two quantities every pair is correlated alike") {
  const std::string numbers =
      "quantities: {challenger: {force: 600, war_cost: 0.1..0.2..0.3, audience: 0.1..0.2..0.3, "
      "discount: 0.01..0.02..0.03}}\n";
  const Scenario scenario = read_layers(
      {.overlay = numbers + "correlations: [{between: [challenger.war_cost, challenger.audience, "
                            "challenger.discount], rank: 0.7, assumed: one unknown}]\n"});
  std::vector<std::string> pairs;
  for (const Correlation& one : scenario.correlations) {
    CHECK(one.rank == 0.7);
    CHECK(!one.assumed.empty());
    pairs.push_back(scenario.quantity(one.first).path + " " + scenario.quantity(one.second).path);
  }
  CHECK(pairs == std::vector<std::string>{"challenger.war_cost challenger.audience",
                                          "challenger.war_cost challenger.discount",
                                          "challenger.audience challenger.discount"});
  CHECK(scenario.correlations.front().assumed == "one unknown");
}

}  // namespace casus
