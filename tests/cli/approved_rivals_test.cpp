// What the commands print that compute a study more than once: what it hangs on, rival assumptions,
// the record. As in approved_test.cpp, somebody read it and approved it (`make approved`).
#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"

using namespace casus;

namespace {

void check_rivals(const std::string& name, const std::vector<std::string>& lines) {
  const Workshop shop;
  CHECK(unlike_approved("cli/approved/" + name, answers(shop, lines)) == "");
}

/// The command with a table for which there is no room: what it says, and its exit code.
std::string without_room(const std::string& command) {
  return "TMPDIR=. " + command +
         "--csv /dev/full 2>said >none; echo $?; tail -1 said | sed 's/-[0-9a-f]*-full/-X-full/'";
}

}  // namespace

TEST_CASE("approved/explain.txt is what `explain` prints") {
  const std::string explain = "$casus explain question.yaml ";
  check_rivals(
      "explain.txt",
      {explain +
           "--futures 160 --group-futures 12 --fails-above 60 --threads 1 --csv e.csv 2>said; "
           "tail -1 said",
       "cut -d, -f1-9 e.csv | head -24",
       explain + "--futures 2 --group-futures 0 --threads 1 --with stronger.yaml 2>none",
       explain + "--fails-above 0", explain + "--fails-above 100 --group-futures=-1 --json",
       explain + "--futures many", explain + "--csv none/e.csv --json",
       explain + "--csv question.yaml", "$casus explain no-such.yaml --json",
       explain + "--set challenger.forse=3 --json 2>&1 | head -4",
       "sed '/^horizon/d' question.yaml >q.yaml; $casus explain q.yaml --json",
       without_room(explain + "--futures 1 --group-futures 0 --threads 1 ")});
}

TEST_CASE("approved/variants.txt is what `variants` prints") {
  const std::string variants = "$casus variants question.yaml ";
  check_rivals(
      "variants.txt",
      {variants + "--variant stronger.yaml --variant record.yaml --futures 3 --threads 1 "
                  "2>none",
       variants, variants + "--json", variants + "--variant no-such.yaml --variant stronger.yaml",
       variants + "--variant stronger.yaml --futures=-1 --threads none",
       "sed '/^horizon/d' question.yaml >q.yaml; $casus variants q.yaml --variant "
       "record.yaml --json",
       "mkdir -p variants/question; cp stronger.yaml variants/question/a.yaml; cp "
       "record.yaml variants/question/b.yaml; echo none >variants/question/c.txt; " +
           variants + "--futures 1 --threads 1 --json 2>none | grep '\"id\"'",
       "printf 'casus: 1\\ntitle: It begins in war\\nhorizon: {start: {war: full}, assumed: "
       "2030-06, report: 3y, solve: 6y, step: 6mo}\\noutcomes: {lost: minimise}\\n' >war.yaml; " +
           variants +
           "--variant stronger.yaml --variant war.yaml --what-if --futures 8 --threads 1 "
           "2>none"});
}

TEST_CASE("approved/design.txt is what `design` prints") {
  const std::string design = "$casus design question.yaml --futures 8 --threads 1 ";
  check_rivals(
      "design.txt",
      {design + "--with drafts.yaml --csv d.csv 2>said; tail -1 said", "cat d.csv",
       "sed '/^  \\(treaty\\|aid\\|both\\):/d' question.yaml >bare.yaml; $casus design bare.yaml",
       "$casus design bare.yaml --json", design + "--with drafts.yaml --money 5 --at-most 3 2>none",
       "sed 's/^  treaty.*//; s/^  both.*//; s/aid: .fund./aid: {role: yardstick, use: [fund]}/' "
       "question.yaml >q.yaml; $casus design q.yaml",
       "$casus design question.yaml --futures 1 --money much --troops=-2 --at-most 0 --json",
       "$casus design no-such.yaml --json", design + "--csv none/d.csv",
       "sed '/^horizon/d' question.yaml >q.yaml; $casus design q.yaml", without_room(design)});
}

TEST_CASE("approved/record.txt is what weights that meet a record make of a study") {
  const std::string calibrate =
      "$casus calibrate question.yaml --futures 12 --threads 1 --set 'calibration=[{measure: "
      "attacked_1y, record: 0.31, error: 0.004, name: nearly every third, source: a made-up one}, "
      "{measure: peace, record: 0.6, error: 0.005, within: 0.2..0.35, source: another}, {measure: "
      "peace, record: 0.9, error: 0.01, source: too much}, {measure: honoured_in_war, package: "
      "treaty, within: 0.2..0.9}]' ";
  check_rivals("record.txt",
               {calibrate + "2>none", calibrate + "--csv c.csv >none 2>&1; head -84 c.csv",
                calibrate + "--json >c.json 2>none; head -12 c.json; tail -70 c.json",
                without_room(calibrate), "$casus calibrate no-such.yaml --json",
                "$casus calibrate question.yaml --json"});
}
