// What commands print, word by word, as somebody read it and approved it (`make approved`).
#include "tests/support/approved.hpp"

#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"

using namespace casus;

namespace {

/// The cases of the law, and problems of the game, beside the world of the workshop; in `tree/` a
/// library and a reference scenario in small, from which `new` writes.
void furnish(const Workshop& shop) {
  const std::string root = CASUS_ROOT;
  const Ran ran = shop.run(
      "for one in perpetrator-hole readings verbs decisions packages; do"
      "  cp -r " +
      root +
      "/tests/oracle/law/$one .; done\n"
      "cp -r " +
      root +
      "/tests/lang/spoiled .\n"
      "cp " +
      root +
      "/tests/oracle/cases/{one_guarantor_one_period,exact_four}.json .\n"
      "cp " +
      root +
      "/tests/cli/problems/*.json .\n"
      "mkdir -p tree/library tree/scenarios\n"
      "ours() { sed 's/XCH/RUS/g; s/XPR/UKR/g; s/: words/: vocabulary/; s/: strengths/: strength/; "
      "s/.words, strengths/[vocabulary, strength/'; }\n"
      "ours <pact.yaml | sed 's/holder: .XGA, XGB./holder: pair/; s/A pact of/A pact of impaired "
      "pairs,/' >tree/library/pact.yaml; ours "
      "<fund.yaml >tree/library/fund.yaml\n"
      "ours <words.yaml >tree/library/vocabulary.yaml\n"
      "ours <strengths.yaml >tree/library/strength.yaml\n"
      "(ours <question.yaml; echo 'groups:'; echo '  unheard: {XGA: {}}'; echo '  pair: {XGA: {}, "
      "XGB: {}}')"
      " >tree/scenarios/ukraine-2026.yaml\n");
  REQUIRE(ran.err == "");
}

void check_approved(const std::string& name, const std::vector<std::string>& lines) {
  const Workshop shop;
  furnish(shop);
  CHECK(unlike_approved("cli/approved/" + name, answers(shop, lines)) == "");
}

}  // namespace

TEST_CASE("approved/help.txt is the help of every command") {
  std::vector<std::string> lines = {"$casus --help"};
  for (const char* command : {"calibrate", "check", "compare", "design", "entails", "explain",
                              "explain-error", "gaps", "inputs", "new", "solve", "variants"}) {
    lines.push_back("$casus " + std::string(command) + " --help");
  }
  check_approved("help.txt", lines);
}

TEST_CASE("approved/check.txt is what `check` prints") {
  check_approved(
      "check.txt",
      {"$casus check question.yaml",
       "$casus check pact.yaml",
       "$casus check perpetrator-hole/scenario.yaml",
       "$casus check readings/scenario.yaml",
       "$casus check readings/scenario.yaml --json",
       "$casus check words.yaml",
       "$casus check question.yaml --set packages.more=[pact,pact]",
       "$casus check spoiled/scenario.yaml",
       "$casus check nobody.yaml --json",
       "$casus check --lints question.yaml pact.yaml",
       "$casus check perpetrator-hole/*.yaml .",
       "$casus check question.yaml pact.yaml verbs/scenario.yaml --json",
       "sed 's/form: treaty/form: treatise/; s/shall send/shall/' pact.yaml >wrong.yaml; $casus "
       "check wrong.yaml",
       "mv pact.yaml old; sed '/^tests:/i\\  - {id: \"2\", norm: duty, verb: shall, holder: [XGA], "
       "when: kind == invasion and kind == sabotage, floor: [force]}\\n  - {id: \"3\", norm: duty, "
       "verb: shall, holder: [XGA], when: kind == sabotage and scale == armed_attack, floor: "
       "[force]}' old >pact.yaml; $casus check --lints question.yaml; mv old pact.yaml",
       "mv pact.yaml old; (sed '/^tests/,$d' old; for n in $(seq 2 1000); do echo \"  - {id: "
       "'$n', source: {ref: a, quote: b}, verb: shall, holder: [XGA], floor: [force]}\"; done) "
       ">pact.yaml; $casus check --lints question.yaml | tail -4; mv old pact.yaml",
       "$casus check question.yaml --with nobody.yaml",
       "$casus check question.yaml --with stronger.yaml --set futures.count=0",

       "$casus explain-error e012",
       "$casus explain-error E4",
       "$casus explain-error >all; head -4 all"});
}

TEST_CASE("approved/entails.txt is what `entails` prints") {
  check_approved(
      "entails.txt",
      {"$casus entails perpetrator-hole/scenario.yaml", "$casus entails readings/scenario.yaml",
       "$casus entails verbs/scenario.yaml", "$casus entails decisions/scenario.yaml",
       "$casus entails packages/scenario.yaml --package layered",
       "$casus entails question.yaml --package both --json",
       "$casus entails question.yaml --package both --event victim=XPR,kind=invasion",
       "$casus entails perpetrator-hole/scenario.yaml --package both --event "
       "'victim=XPR, perpetrator == proxy'",
       "$casus entails verbs/scenario.yaml --package every-word --event victim=XPR,kind=invasion",
       "$casus entails question.yaml --package treaty --event kind=invasion --json",
       "$casus entails question.yaml --package tready --event kind=invasion",
       "$casus entails question.yaml --event kind=invasion",
       "$casus entails question.yaml --package both --event kind=invason,scael=local,kind=,time",
       "sed 's/, norm: duty, verb: shall\\(.*\\), floor: .*$/\\1, readings: [{verb: shall, floor: "
       "[force], ceiling: [force]}, {verb: will, floor: [force], ceiling: [force, materiel]}, "
       "{verb: "
       "will, floor: [force]}]}/' pact.yaml >read.yaml; mv read.yaml pact.yaml; $casus entails "
       "question.yaml --package both --event victim=XPR,kind=invasion",
       "$casus entails pact.yaml"});
}

TEST_CASE("approved/gaps.txt is what `gaps` prints") {
  check_approved(
      "gaps.txt",
      {"$casus gaps question.yaml",
       "$casus gaps question.yaml --package treaty --level troops",
       "$casus gaps perpetrator-hole/scenario.yaml",
       "$casus gaps perpetrator-hole/scenario.yaml --package both",
       "$casus gaps perpetrator-hole/scenario.yaml --package named --guarantor XGA --guarantor XGA "
       "--all",
       "$casus gaps readings/scenario.yaml --by-guarantor",
       "$casus gaps readings/scenario.yaml --package both --level consult",
       "$casus gaps decisions/scenario.yaml",
       "$casus gaps question.yaml --guarantor XGC",
       "$casus gaps question.yaml --package bot",
       "$casus gaps perpetrator-hole/scenario.yaml --package named --save-test "
       "perpetrator-hole/scenario.yaml",
       "tail -12 perpetrator-hole/scenario.yaml",
       "$casus gaps perpetrator-hole/scenario.yaml --package named --save-test "
       "perpetrator-hole/scenario.yaml",
       "$casus gaps question.yaml --package treaty --save-test words.yaml",
       "$casus gaps question.yaml --package treaty --save-test pact.yaml",
       "tail -6 pact.yaml",
       "$casus gaps perpetrator-hole/scenario.yaml --package both --level arms",
       "cp question.yaml a.yaml; echo 'tests: []' >>a.yaml; $casus gaps a.yaml --package aid "
       "--save-test a.yaml",
       "cp question.yaml b.yaml; echo 'tests: [{name: a, event: {}}]' >>b.yaml; $casus gaps "
       "question.yaml --package aid --save-test b.yaml",
       "cp question.yaml c.yaml; $casus gaps question.yaml --package aid --level consult "
       "--save-test c.yaml; tail -2 c.yaml",
       "$casus gaps question.yaml --package aid --save-test nobody.yaml",
       "echo 'a: [' >d.yaml; $casus gaps question.yaml --package aid --save-test d.yaml",
       "$casus gaps question.yaml --package none",
       "$casus gaps question.yaml --mend",
       "$casus gaps perpetrator-hole/scenario.yaml --package named --mend",
       "$casus gaps perpetrator-hole/scenario.yaml --package named --mend --level arms --all",
       "$casus gaps perpetrator-hole/scenario.yaml --package both --diff named",
       "$casus gaps question.yaml --package treaty --mend --within 0",
       "$casus gaps question.yaml --package treaty --mend --within 30",
       "$casus gaps question.yaml --package treaty --mend --within 30 --level troops --event "
       "victim=XPR,kind=invasion,scale=armed_attack --json",
       "$casus gaps question.yaml --package treaty --mend --event kin=x",
       "$casus gaps question.yaml --package treaty --diff nobody.yaml",
       "$casus gaps question.yaml --package treaty --diff both",
       "$casus gaps question.yaml --package both --diff treaty --json | head -30",
       "cp words.yaml w; cp pact.yaml p; sed -i '/^  requested:/i\\  pretext: {values: [no, yes], "
       "chosen_by: nature}' words.yaml; sed -i 's/XPR and armed/XPR and armed and pretext == yes/' "
       "pact.yaml; $casus gaps question.yaml --package treaty; mv w words.yaml; mv p pact.yaml",
       "$casus gaps question.yaml --set questions=3",
       "cp pact.yaml p; sed -i '/id: .1./{s/and armed,/and ((perpetrator == proxy and time == "
       "before_ceasefire and scale == local) or (perpetrator == XCH and requested == yes and kind "
       "== invasion) or (perpetrator == unknown and scale == armed_attack and time == "
       "after_ceasefire) or (perpetrator == XGA and time == after_ceasefire and requested == no) "
       "or (perpetrator == XGB and kind == sabotage and scale == none)),/}' pact.yaml; $casus gaps "
       "question.yaml --package treaty | tail -8; $casus gaps question.yaml --package treaty --all "
       "| grep '^    -'; mv p pact.yaml",
       "sed '/id: .1./{s/and armed,/and armed and perpetrator == proxy,/; p; s/id: .1./id: two/; "
       "s/send troops/lend arms/; s/.force./[materiel]/}' pact.yaml >two; mv two pact.yaml; $casus "
       "gaps question.yaml --package treaty | grep -A4 gravest"});
}

TEST_CASE("approved/solve.txt is what `solve` prints") {
  check_approved("solve.txt",
                 {"$casus solve one_guarantor_one_period.json", "$casus solve exact_four.json",
                  "$casus solve question.yaml --package both",
                  "$casus solve question.yaml --package aid --future 2",
                  "$casus solve question.yaml --package both --why", "$casus solve ten_errors.json",
                  "$casus solve cut.json", "$casus solve ten_errors.json --json",
                  "$casus solve exact_four.json --package both --why --set a=1",
                  "$casus solve exact_four.json --package both --future 1 --seed 2 --draws 3 --why "
                  "--problem --with a --set a=1",
                  "$casus solve --lines none --package both --future 1 --seed 2 --draws 3 --why "
                  "--problem --with a --set a=1",
                  "$casus solve question.yaml --package no-such", "$casus solve question.yaml"});
}

TEST_CASE("approved/lines.txt is what `solve --lines` prints") {
  check_approved(
      "lines.txt",
      {"printf '{}\\n\\n[1]\\n{\"challenger.force\": 700}\\n{\"challenger.forse\": 7}\\n{' >lines",
       "$casus solve question.yaml --package both --lines lines",
       "$casus solve question.yaml --package both --lines - <lines", "$casus solve --lines lines",
       "$casus solve --lines nobody", "$casus solve question.yaml --lines lines",
       "$casus solve question.yaml --package nobody --lines lines",
       "$casus solve exact_four.json --lines lines --json --why --future 1 --package both"});
}

TEST_CASE("approved/inputs.txt is what `inputs` prints") {
  check_approved("inputs.txt",
                 {"$casus inputs question.yaml",
                  "$casus inputs question.yaml --all --set challenger.force=600..800",
                  "$casus inputs question.yaml --with stronger.yaml --json >all; head -60 all",
                  "$casus inputs pact.yaml"});
}

TEST_CASE("approved/calibrate.txt is what `calibrate` prints") {
  check_approved("calibrate.txt",
                 {"$casus calibrate question.yaml --with record.yaml --threads 1 --csv c.csv "
                  "2>said; tail -1 said",
                  "cut -d, -f1-8 c.csv | head -8", "$casus calibrate question.yaml",
                  "$casus calibrate question.yaml --with record.yaml --futures=-1",
                  "$casus calibrate question.yaml --with record.yaml --futures 1 --csv none/c.csv",
                  "sed 's/attacked_1y/honoured_in_war/' record.yaml >r.yaml; $casus calibrate "
                  "question.yaml --with r.yaml",
                  "sed 's/attacked_1y,/attacked_1y, package: both,/' record.yaml >r.yaml; $casus "
                  "calibrate question.yaml --with r.yaml",
                  "$casus check question.yaml --with r.yaml"});
}

TEST_CASE("approved/compare.txt is what `compare` prints") {
  check_approved(
      "compare.txt",
      {"$casus compare question.yaml --threads 1 --no-html",
       "$casus compare question.yaml --futures 2 --threads 1 --seed 8 --html b.html --csv b.csv",
       "$casus compare question.yaml --futures 1 --threads 1 --with stronger.yaml --no-html",
       "$casus compare question.yaml --futures=-1 --threads x --time-limit nan --seed 1.5",
       "$casus compare question.yaml --html b.csv --csv question.yaml", "$casus compare b.csv",
       "$casus compare question.yaml --set challenger.forse=3 --set protege.strength=many",
       "$casus compare question.yaml --set challenger.force=3 --json --html none/b.html"});
}

TEST_CASE("approved/files.txt is what is said of files that cannot be") {
  check_approved(
      "files.txt",
      {"mkdir d; $casus compare question.yaml --html d",
       "$casus compare question.yaml --html none/x.html --csv d/",
       "mkfifo pipe; $casus compare question.yaml --html pipe",
       "$casus compare question.yaml --html question.yaml --csv words.yaml",
       "$casus compare question.yaml --html stronger.yaml",
       "$casus compare question.yaml --html a.x --csv ./a.x",
       "echo mine >question.html; $casus compare question.yaml; cat question.html",
       "$casus compare question.yaml --html ''", "$casus compare d",
       "$casus compare d/nobody.yaml --json", "ln -s loop loop; $casus check loop",
       "echo '{}' | $casus solve -", "$casus solve d", "$casus compare pact.yaml", "$casus",
       "$casus compare", "$casus compute x", "$casus check question.yaml --lint"});
}

TEST_CASE("approved/new.txt is what `new` writes") {
  check_approved(
      "new.txt",
      {"cd tree; $casus new --use pact,fund ours.yaml; cat ours.yaml",
       "cd tree; $casus new --use pact --challenger CHN --protege POL other.yaml; cat other.yaml",
       "cd tree; $casus new --use pact --challenger UKR --protege RUS turned.yaml; cat turned.yaml",
       "cd tree; $casus new --use pact,fund ours.yaml",
       "cd tree; $casus new --use fund --challenger XCH --protege UKR again.yaml",
       "cd tree; $casus new --use fund --challenger UKR again.yaml",
       "cd tree; $casus new --use fund --challenger CHN --protege POL again.yaml",
       "cd tree; $casus new --use fund nowhere/again.yaml",
       "cd tree; $casus new --use fund nowhere/",
       "cd tree; $casus new --use fund 'a b.c.yaml'; "
       "grep ^scenario 'a b.c.yaml'",
       "cd tree; printf 'casus: 1\\ninstrument: camp\\nname: A camp\\nkind: deployment\\nstatus: "
       "{form: law, binding: legal, signed: 2026-01-06, in_force: ceasefire}\\nrecipient: "
       "UKR\\ntroops: {value: 3, unit: thousand, by: {POL: 1}, source: x}\\n' >library/camp.yaml; "
       "$casus new --use camp troops.yaml; grep -A4 '^# Guarantors' troops.yaml"});
}
