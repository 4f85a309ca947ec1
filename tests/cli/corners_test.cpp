// The corners of the language and of the compiler (tests/reference/scenarios) in words: what the
// independent reference recomputes as numbers is named, explained and laid out here.
#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"

using namespace casus;

namespace {

/// Commands that are run beside the corners; `$q` is the scenario with its questions of law, `$war`
/// the one that starts in war.
void check_corners(const std::string& name, const std::vector<std::string>& lines) {
  const Workshop shop;
  shop.add_library();
  REQUIRE(shop.run("cp -r '" CASUS_ROOT "/tests/reference/scenarios' tree/corners").err == "");
  const std::string page =
      answers(shop, lines,
              "cd tree/corners; q='corners.yaml --with corners-questions.yaml'; "
              "war='corners.yaml --with corners-in-war.yaml'; ");
  CHECK(unlike_approved("cli/approved/" + name, page) == "");
}

}  // namespace

TEST_CASE("approved/corners-why.txt is how each number of every package was computed") {
  std::vector<std::string> lines = {
      "$casus solve $q --package none --why >none; sed -n '/^time.step/,$p' none"};
  // Of other packages what is not in this one.
  for (const char* package :
       {"pact", "pact-without", "council", "security", "majority", "majority-without", "keys",
        "aid", "aid-without", "forces", "forces-without", "dates", "all-but-c", "questions",
        "implements", "implements-without"}) {
    lines.push_back("$casus solve $q --package " + std::string(package) +
                    " --why | grep -vxFf none");
  }
  lines.push_back("$casus solve $war --package none --why | grep -vxFf none");
  lines.push_back("$casus solve $war --package extra --why | grep -vxFf none");
  lines.push_back(
      "$casus solve $q --package keys --why --future 3 | grep -vxFf none | sed -n '1,90p'");
  check_corners("corners-why.txt", lines);
}

TEST_CASE("approved/corners-law.txt is what the corners owe, by when and where not") {
  check_corners(
      "corners-law.txt",
      {"$casus check $q", "$casus check $war --lints | sed -n '1,40p'", "$casus entails $q",
       "$casus entails $q --package all-but-c --clock",
       "$casus entails $q --package questions --side-by-side consult",
       "$casus entails $q --package questions --questions",
       "$casus entails $q --package questions --questions --json",
       "$casus entails $q --package security --event kind=invasion,victim=XPR,perpetrator=XCH",
       "$casus entails $q --package pact --event kind=invasion,place=homeland --all",
       "$casus entails $war --package extra --event perpetrator=XCH",
       "$casus gaps $q --package questions --by-guarantor", "$casus gaps $q --package pact",
       "$casus gaps $q --package questions --guarantor XGD --level troops --all | tail -30",
       "$casus gaps $q --package keys --mend --event "
       "'victim=XPR,perpetrator=proxy,kind=sabotage,scale=local' --level troops",
       "$casus gaps $q --package implements --diff pact | sed -n '1,60p'"});
}

TEST_CASE("approved/corners-study.txt is what is drawn for the corners, and what comes of it") {
  check_corners(
      "corners-study.txt",
      {"$casus inputs $q --all", "$casus inputs $war",
       "$casus compare $q --futures 5 --threads 1 --no-html --csv q.csv 2>none", "head -40 q.csv",
       "$casus compare $war --futures 3 --threads 1 --no-html --csv war.csv --set 'outcomes={lost: "
       "minimise, protege_holds: maximise}' --set 'bands=[{measure: lost_6y, package: none, "
       "within: 0.3..0.6, name: lost within six years, source: a record}, {measure: at_war, "
       "within: {far: 0.9..1, near: 0.0..0.4}, name: at war, assumed: invented}]' 2>none",
       "tail -90 war.csv", "$casus compare $war --futures 1 --no-html"});
}

TEST_CASE(
    "approved/corners-rivals.txt is the corners under rival assumptions and beside a record") {
  check_corners(
      "corners-rivals.txt",
      {"$casus variants corners.yaml --variant corners-questions.yaml --futures 2 --threads 1 "
       "2>none",
       "$casus calibrate $q --futures 6 --threads 1 --set 'calibration=[{measure: attacked_2y, "
       "record: 0.5, error: 0.01, source: none}, {measure: troops_fight, within: 0..0.5}]' "
       "2>none"});
}

TEST_CASE("approved/corners-page.txt is the report of the corners, without its markup") {
  check_corners("corners-page.txt",
                {"$casus compare $q --futures 3 --threads 1 --html q.html >none 2>&1; sed "
                 "'/<style>/,/<.style>/d; s/<[^>]*>/ /g' q.html | tr -s ' ' | grep -v '^ *$'"});
}
