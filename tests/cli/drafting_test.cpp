// The drafting bench, the layout of files and the schema, as they are typed.
#include <cmath>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

using nlohmann::json;

const std::string hole =
    "'victim=UKR,perpetrator=proxy,kind=incursion,scale=armed_attack,place=homeland,"
    "time=after_ceasefire,requested=yes'";
const std::string scenario = std::string(CASUS_ROOT) + "/scenarios/ukraine-2026.yaml";
const std::string holes =
    std::string(CASUS_ROOT) + "/tests/oracle/law/perpetrator-hole/scenario.yaml";

}  // namespace

TEST_CASE("casus gaps --mend names the smallest change of one clause that closes a hole") {
  const Workshop shop;
  const Ran ran =
      shop.run("$casus gaps " + holes +
               " --package named --mend --event victim=XPR,perpetrator=proxy,kind=invasion");
  CHECK(ran.code == 1);
  CHECK(contains(ran.out, "nobody owes"));
  CHECK(contains(ran.out, "perpetrator is"));
  const Ran data =
      shop.run("$casus gaps " + holes +
               " --package named --mend --json --event victim=XPR,perpetrator=proxy,kind=invasion");
  const json answer = json::parse(data.out);
  CHECK(answer["open"] == true);
  REQUIRE(!answer["mends"].empty());
  CHECK(answer["mends"][0]["edits"].size() == 1);
  CHECK(contains(answer["mends"][0]["clause"].get<std::string>(), "named-attacker/"));
  for (std::size_t i = 1; i < answer["mends"].size(); ++i)
    CHECK(answer["mends"][i]["edits"].size() >= answer["mends"][i - 1]["edits"].size());
  const Ran gravest = shop.run("$casus gaps " + holes + " --package named --mend");
  CHECK(gravest.code == 1);
  const Ran closed = shop.run("$casus gaps " + holes +
                              " --package any --mend --level consult --event "
                              "victim=XPR,perpetrator=XCH,kind=invasion,requested=yes,provoked=no");
  CHECK((closed.code == 0 || closed.code == 1));
}

TEST_CASE("casus gaps --mend --within proposes what makes help due by then") {
  const Workshop shop;
  const std::string ask = "$casus gaps " + holes +
                          " --package any --mend --level consult --event "
                          "victim=XPR,perpetrator=XCH,kind=invasion,requested=yes,provoked=no";
  const Ran ran = shop.run(ask + " --within 30");
  CHECK(ran.code == 1);
  CHECK(contains(ran.out, "within 30 days of the attack"));
  CHECK(contains(ran.out, "be done within 30 days of the event"));
  const json answer = json::parse(shop.run(ask + " --within 30 --json").out);
  CHECK(std::abs(answer["within_years"].get<double>() - 30.0 / 365.25) < 1e-12);
  const Ran wrong = shop.run(ask + " --within soon");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "E055"));
  CHECK(shop.run("$casus gaps " + holes + " --package any --within 30").code == 2);  // of --mend
}

TEST_CASE("casus gaps --diff says what a redraft loses and gains, with an event of each") {
  const Workshop shop;
  const Ran packages = shop.run("$casus gaps " + holes + " --package both --diff named --json");
  const json answer = json::parse(packages.out);
  CHECK(packages.code == 1);  // something is lost
  CHECK(!answer["guarantors"].empty());
  CHECK(shop.run("$casus gaps " + holes + " --package named --diff both").code == 0);
  std::string weak = shop.read("pact.yaml");
  weak.replace(weak.find("instrument: pact"), 16, "instrument: weak-pact");
  weak.replace(weak.find("floor: [force]"), 14, "floor: [consult]");
  shop.write("weak-pact.yaml", weak.substr(0, weak.find("tests:")));
  shop.write("redraft.yaml",
             "casus: 1\noverlay: weaker\nuse: [weak-pact]\npackages: {treaty: [weak-pact]}\n");
  const Ran file = shop.run("$casus gaps question.yaml --package treaty --diff redraft.yaml");
  CHECK_MESSAGE(file.code == 1, file.err);
  CHECK(contains(file.out, "lost"));
  CHECK(contains(file.out, "treaty with redraft.yaml"));
  CHECK(contains(shop.run("$casus gaps question.yaml --diff redraft.yaml").err, "E409"));
}

TEST_CASE("casus entails --side-by-side marks where clauses of one role differ") {
  const Workshop shop;
  const Ran page =
      shop.run("$casus entails " + scenario + " --package bilateral --side-by-side consult");
  CHECK(page.code == 0);
  CHECK(contains(page.out, "What most of them say"));
  CHECK(contains(page.out, "* "));
  const json table = json::parse(
      shop.run("$casus entails " + scenario + " --package bilateral --side-by-side consult --json")
          .out);
  CHECK(table["clauses"].size() > 20);
  for (const json& one : table["clauses"])
    for (const auto& [field, value] : one["values"].items()) {
      const bool differs =
          std::find(one["differs"].begin(), one["differs"].end(), field) != one["differs"].end();
      CHECK(differs == (value != table["usual"][field]));
    }
  // Once under the likeliest answers, and what another answer changes: no clause here has a list of
  // readings, so nothing stands beside a "/".
  CHECK(contains(table["usual"]["attacker"].get<std::string>(), "RUS"));
  for (const json& one : table["clauses"]) {
    const std::string trigger = one["values"]["trigger"];
    CHECK(!contains(trigger, " / "));
    for (const auto& [question, words] : table["questions"].items()) {
      CHECK(contains(page.out, question + ": "));
      CHECK(words.get<std::string>().ends_with("?"));
      // what stands in brackets is an answer to one of the questions that are named
      if (contains(trigger, "[" + question + ","))
        CHECK(contains(one["values"]["questions of law"].get<std::string>(), question));
    }
  }
  CHECK(contains(table.dump(), "[future, any later: without"));
  const Ran none =
      shop.run("$casus entails " + scenario + " --package bilateral --side-by-side help");
  CHECK(none.code == 2);
  CHECK(contains(none.err, "E414"));
}

TEST_CASE("casus entails --clock says by when help is due, and why there is no last day") {
  const Workshop shop;
  const json clock = json::parse(
      shop.run("$casus entails " + scenario + " --package bilateral --clock --json").out);
  CHECK(!clock["duties"].empty());
  CHECK(clock["delays"].size() == 12);  // three kinds, four levels
  for (const json& duty : clock["duties"]) {
    const std::string chain = duty["chain"].dump();
    const bool open = contains(chain, "no bound") || contains(chain, "no deadline");
    CHECK(duty["latest"].is_null() == open);
  }
  CHECK(contains(shop.run("$casus entails " + scenario + " --package bilateral --clock").out,
                 "Duties: earliest and latest lawful day"));
}

TEST_CASE("casus fmt lays a file out once and keeps its comments") {
  const Workshop shop;
  shop.write("loose.yaml",
             "# first\ncasus: 1\noverlay: loose   \nnote: \"a  b\"\n\n\npackages:\n    # inside\n"
             "    one: {use: [ pact,fund ]}   # behind\n");
  const Ran check = shop.run("$casus fmt loose.yaml --check");
  CHECK(check.code == 1);
  CHECK(contains(check.out, "not laid out: loose.yaml"));
  CHECK(shop.run("$casus fmt loose.yaml").code == 0);
  CHECK(shop.read("loose.yaml") ==
        "# first\ncasus: 1\noverlay: loose\nnote: \"a  b\"\n\npackages:\n  # inside\n"
        "  one: {use: [pact, fund]}    # behind\n");
  CHECK(shop.run("$casus fmt loose.yaml --check").code == 0);
  shop.write("broken.yaml", "casus: [1\n");
  CHECK(shop.run("$casus fmt broken.yaml").code == 2);
}

}  // namespace casus
