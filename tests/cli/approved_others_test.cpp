// What the commands around the answers print: stores, formats, what is missing, odd names; as
// approved_test.cpp.
#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"

using namespace casus;

namespace {

void check_others(const std::string& name, const std::vector<std::string>& lines) {
  const Workshop shop;
  REQUIRE(shop.run("cp '" CASUS_ROOT "'/tests/oracle/cases/{one_guarantor_one_period,exact_four}"
                   ".json .; cp -r '" CASUS_ROOT "/tests/oracle/law/perpetrator-hole' .")
              .err == "");
  CHECK(unlike_approved("cli/approved/" + name, answers(shop, lines)) == "");
}

}  // namespace

TEST_CASE("approved/options.txt is what options take, at their limits and beyond them") {
  const std::string gaps = "$casus gaps question.yaml --package treaty ";
  const std::string event = "$casus entails question.yaml --package treaty --event ";
  const std::string solve = "$casus solve question.yaml --package none ";
  std::vector<std::string> calls = {
      // an option that may be repeated takes one word each time
      "$casus check --set challenger.force=700 question.yaml pact.yaml | sed -n 1,1p",
      "$casus check --with stronger.yaml question.yaml pact.yaml | sed -n 1,1p",
      "$casus solve --set challenger.force=700 question.yaml --package none | sed -n 1,1p",
      "$casus solve --with stronger.yaml question.yaml --package none | sed -n 1,1p",
      "$casus inputs --with stronger.yaml question.yaml | sed -n 1,2p",
      "$casus inputs --set challenger.force=700 question.yaml | sed -n 1,2p",
      "$casus gaps --guarantor XGA question.yaml --package treaty | tail -3",
      "$casus variants --variant stronger.yaml question.yaml --futures 1 --threads 1 2>&1 | tail "
      "-3",
      // numbers
      "$casus compare question.yaml --no-html --futures 1 --threads 1 >none 2>&1 --store s.db",
      "$casus runs s.db --export 0", "$casus runs s.db --export 1 | wc -l",
      "$casus runs s.db --export 1000000000", "$casus runs s.db --export 1000000001",
      "$casus runs s.db --compare 1 1 | sed -n 1,3p", solve + "--future 4294967295 | sed -n 1,1p",
      solve + "--future 4294967296", solve + "--future=-1 --json", solve + "--draws 0",
      solve + "--draws 1 | wc -l", solve + "--draws 1000001", gaps + "--mend --within 0",
      gaps + "--mend --within 1 | sed -n 1,3p", gaps + "--mend --within 36525 | sed -n 1,3p",
      gaps + "--mend --within 36526", "$casus design question.yaml --futures 1",
      "$casus design question.yaml --futures 2 --threads 1 --at-most 1 --json 2>none | sed -n 1,3p",
      "$casus design question.yaml --futures 1025",
      "$casus design question.yaml --futures 8 --at-most 0",
      "$casus explain question.yaml --futures 2 --group-futures 1 --threads 1 2>none | tail -3",
      "$casus compare question.yaml --no-html --threads 1024 --futures 1 2>none | sed -n 1,2p",
      "$casus compare question.yaml --no-html --seed 18446744073709551615 --threads 1 --futures 1 "
      "2>none | grep -c seed",
      "(head -c 17000000 /dev/zero | tr '\\0' x; echo; echo '{}') | $casus solve --lines - | cut "
      "-c1-160",
      "$casus solve nobody.yaml --draws 2",
      // what cannot be asked together
      gaps + "--mend --by-guarantor", gaps + "--mend --guarantor XGA",
      gaps + "--mend --save-test c.yaml", gaps + "--diff both --by-guarantor",
      gaps + "--diff both --guarantor XGA", gaps + "--diff both --save-test c.yaml",
      gaps + "--mend --diff both", gaps + "--event kind=invasion", gaps + "--within 3",
      // events
      event + "''| sed -n 1,4p", event + "' kind = invasion ,, ' | sed -n 1,4p",
      event + "kind==invasion | sed -n 1,4p", event + "kind=invasion,kind=invasion | sed -n 1,4p",
      event + "kind=invasion,kind=sabotage", event + "'=invasion'",
      event + "kind=", event + "' , '", event + "kind", event + "invasion=kind,scale=large --json"};
  check_others("options.txt", calls);
}

TEST_CASE("approved/runs.txt is what is kept in a store, and how two runs compare") {
  check_others(
      "runs.txt",
      {"$casus runs --help | sed 1,2d",
       "$casus compare question.yaml --no-html --futures 2 --threads 1 --store s.db >out 2>&1; "
       "tail "
       "-2 out",
       "$casus compare question.yaml --no-html --futures 3 --seed 9 --threads 1 --store s.db --set "
       "challenger.war_cost=0.3 --set 'outcomes={attacked_2y: minimise}' >out 2>&1; tail -2 out",
       "$casus compare question.yaml --no-html --futures 2 --threads 1 --store s.db 2>&1 >out; "
       "cmp <(sed 1,2d out) <($casus compare question.yaml --no-html --futures 2 --threads 1 "
       "2>none | sed 1,2d)",
       "$casus runs s.db | sed \"s/$(date -u +%F)T..:..:..Z/TODAY/\"",
       "$casus runs s.db --json | sed \"s/$(date -u +%F)T..:..:..Z/TODAY/\"",
       "$casus runs s.db --compare 1 2", "$casus runs s.db --compare 2 1 --json | sed -n '1,60p'",
       "$casus runs s.db --export 2", "$casus runs s.db --export 7",
       "sed 's/^  both: .*/  fourteen-words: [fifteen-letters, aid]/; s/^  treaty:/  "
       "fifteen-letters:/' question.yaml "
       ">l.yaml; "
       "for n in 1 2; do $casus compare l.yaml --no-html --futures 2 --threads 1 --store l.db "
       ">none "
       "2>&1; done; $casus runs l.db --compare 1 2 | grep -A1 'varying_commitments_force'",
       "$casus runs s.db --compare 1 9 --json", "$casus runs s.db --compare 0 x --export 1",
       "$casus runs question.yaml", "$casus runs none.db --json"});
}

TEST_CASE("approved/missing.txt is what a question lacks for the game") {
  check_others(
      "missing.txt",
      {"sed '/^quantities:/,/^actors:/{/^actors:/!d}; /^grid/d; /^horizon/d' question.yaml "
       ">bare.yaml; $casus check bare.yaml",
       "$casus solve bare.yaml --package both",
       "sed 's/best_year_aid: {[^}]*}/ceiling: arms/; /^  grey:/,/^  full:/{/prize/d}; s/, "
       "arms: {[^}]*}//' question.yaml >half.yaml; $casus solve half.yaml --package aid --json",
       "sed 's/in_force: 2028-01-01/in_force: ceasefire/' pact.yaml >later.yaml; mv later.yaml "
       "pact.yaml; sed '/    vote_/d' question.yaml >votes.yaml; $casus solve votes.yaml --package "
       "treaty",
       "sed 's/^kind: military_aid/kind: economic_assistance/; /^lag/d; s/annual_budget/"
       "pledge/; s/XGB: {share: 0.5/XGB: {share: 0.3/' fund.yaml >money.yaml; mv money.yaml "
       "fund.yaml; $casus solve question.yaml --package aid --set "
       "economic.defence_share=0.4 --why | grep -A8 '^\\(domestic\\|funding\\|regimes\\)'",
       "sed '/  economic: {defence_share/d; /  funding:/,/    pledge/d' question.yaml "
       ">poor.yaml; $casus compare poor.yaml --futures 1 --no-html"});
}

TEST_CASE("approved/odd.txt is what is said of odd names, lines and files") {
  check_others(
      "odd.txt",
      {"$casus check 'näher.yaml' --json", "$casus compare 'näher.yaml' --json",
       "$casus check $'a\\tb.yaml'",
       "sed 's/scenario: question/scenario: a.b_c-D1/' question.yaml >odd.yaml; $casus compare "
       "odd.yaml --futures 1 --threads 1 2>&1 | tail -1; ls ./*.html",
       "sed 's/scenario: question/scenario: .a/' question.yaml >odd.yaml; $casus compare odd.yaml "
       "--futures 1 --threads 1 2>&1 | tail -1; ls ./*.html",
       "printf '{}\\r\\n\\r\\n\\r{}\\n{\"challenger.force\": 700}\\r\\n' >crlf; $casus solve "
       "question.yaml --package aid --lines crlf | cut -c1-160",
       "printf '{\"guarantor.stake\": 0.5}\\n{\"guarantor.stake:XGB\": "
       "0.5}\\n{\"guarantor.stake:XGB\": "
       "0.5, \"guarantor.stake\": 0.9}\\n{\"guarantor.stake:XGC\": 1}\\n{\"fund.money\": "
       "\"much\"}\\n"
       "{\"reading:pact/1\": 1, \"level:pact/1\": \"arms\", \"answer:x\": \"y\"}' >own; $casus "
       "solve "
       "question.yaml --package both --lines own | cut -c1-260",
       "$casus solve question.yaml --with wordy.yaml --package wordy --draws 2",
       "$casus solve question.yaml --with wordy.yaml --package wordy --lines - "
       "<<<'{\"answer:bands\": "
       "\"does_not\", \"reading:terms/weighed\": 2, \"level:terms/weighed\": \"troops\", "
       "\"level:terms/hoped\": \"arms\"}' | cut -c1-260",
       "$casus solve question.yaml --with wordy.yaml --package wordy --lines - "
       "<<<'{\"answer:bands\": "
       "\"perhaps\", \"reading:terms/weighed\": 3, \"level:terms/weighed\": \"force\", "
       "\"level:terms/asked\": \"arms\", \"reading:terms/read\": 1}'",
       "$casus inputs question.yaml --with wordy.yaml --json | tail -75",
       "$casus compare question.yaml --with wordy.yaml --futures 2 --no-html --threads 1 "
       "--futures-csv f.csv >out 2>&1; sed -n '1,3p' f.csv"});
}

TEST_CASE("approved/formats.txt is how files are laid out and games are given to other programs") {
  check_others(
      "formats.txt",
      {"$casus --version", "$casus fmt --help | sed 1,2d", "$casus schema --help | sed 1,2d",
       "$casus export --help | sed 1,2d",
       "$casus export --efg exact_four.json --kind grey | sed -n "
       "'1,12p'",
       "$casus export --efg exact_four.json --kind grey --period 99",
       "$casus export --efg exact_four.json --kind none",
       "$casus export --efg one_guarantor_one_period.json --kind full",
       "$casus export --efg question.yaml --kind full", "$casus schema | sed -n '1,40p'",
       "printf 'casus:   1\\n\\n\\n# a comment\\noverlay: loose  # and here\\npackages: "
       "{b: [pact,fund], a:   [ pact ]}\\n' >loose.yaml; $casus fmt --check loose.yaml pact.yaml "
       "question.yaml",
       "$casus fmt loose.yaml; cat loose.yaml", "$casus fmt --check loose.yaml",
       "$casus fmt none.yaml loose.yaml", "echo 'a: [' >cut.yaml; $casus fmt cut.yaml",
       "$casus solve question.yaml --package none --problem | sed -n '1,60p'",
       "$casus solve one_guarantor_one_period.json --json | sed -n '1,60p'",
       "$casus solve question.yaml --package both --why --json | tail -60"});
}

TEST_CASE("approved/refused.txt is what is said of questions that cannot be solved") {
  check_others(
      "refused.txt",
      {"sed '/^actors:/,/^attacks:/{/^attacks:/!d}' question.yaml >a.yaml; $casus solve a.yaml "
       "--package none",
       "sed '0,/at: full/s//at: grey/' question.yaml >a.yaml; $casus solve a.yaml --package none",
       "sed 's/at: full/at: grey/' question.yaml >a.yaml; $casus solve a.yaml --package none",
       "sed 's/at: full, //' question.yaml >a.yaml; $casus solve a.yaml --package none --json",
       "(sed '/^clauses/,$d; s/instrument: pact/instrument: votes/' pact.yaml; echo clauses:; for "
       "n in "
       "1 2 3 4 5 6 7 8; do echo \"  - {id: v$n, verb: shall, holder: pair, when: victim == XPR, "
       "floor: [force], decided_by: {body: board}}\"; done) >votes.yaml",
       "sed 's/use: .terms./use: [terms, votes]/; s/wordy: .terms./wordy: [votes]/' wordy.yaml "
       ">many.yaml; $casus solve question.yaml --with many.yaml --package wordy",
       "sed 's/members: pair, rule: {qualified_majority: 0.667}/members: pair/' wordy.yaml "
       ">rule.yaml; "
       "$casus solve question.yaml --with rule.yaml --package wordy",
       "sed 's/{qualified_majority: 0.667}/{qualified_majority: {states: 0.5, population: 0.6}}/' "
       "wordy.yaml >people.yaml; $casus solve question.yaml --with people.yaml --package wordy",
       "sed 's/holder: .XGA, XGB., when/holder: [XGA, XGC], when/; s/XGB, XPR/XGB, XGC, XPR/' "
       "pact.yaml "
       ">other.yaml; mv other.yaml pact.yaml; $casus solve question.yaml --package treaty",
       "sed 's/XGC/XGB/g' pact.yaml >other.yaml; mv other.yaml pact.yaml; $casus compare "
       "question.yaml "
       "--no-html --threads 1 --set protege.noise=1",
       "$casus solve question.yaml --package treaty --future 1 --set protege.noise=1 --json",
       "$casus solve question.yaml --package aid --set 'correlations=[{between: [guarantor.stake, "
       "challenger.force], rank: 0.3}]'",
       "$casus compare question.yaml --no-html --set 'correlations=[{between: [challenger.growth, "
       "challenger.force], rank: 0.9}, {between: [challenger.growth, protege.strength], rank: "
       "0.9}, "
       "{between: [protege.strength, challenger.force], rank: -0.9}]'",
       "$casus solve question.yaml --draws 2 --set 'correlations=[{between: [challenger.growth, "
       "challenger.force], rank: 0.9}, {between: [challenger.growth, protege.strength], rank: "
       "0.9}, "
       "{between: [protege.strength, challenger.force], rank: -0.9}]'",
       "$casus compare question.yaml --no-html --set 'outcomes={attackd: minimise, attacked_2.2y: "
       "minimise, attacked_99y: maximise, honoured: maximise, lost: minimise, peace_2y: maximise}'",
       "$casus compare question.yaml --no-html --set 'bands=[{measure: atacked_5y, package: none, "
       "within: 0.3..0.6, name: x, assumed: y}, {measure: zzz, within: 0..1, name: x, assumed: "
       "y}]'",
       "$casus entails fund.yaml",
       "$casus compare words.yaml",
       "$casus compare question.yaml --no-html --futures 1 --threads 1 --store s.db >none 2>&1; "
       "$casus "
       "compare question.yaml --no-html --futures 2 --threads 1 --store s.db --resume --seed 4 "
       "--with "
       "stronger.yaml",
       "$casus compare question.yaml --no-html --futures 2 --threads 1 --resume",
       "$casus compare question.yaml --no-html --futures 2 --threads 1 --store s.db --resume >out "
       "2>&1; "
       "tail -2 out; $casus runs s.db --json | grep futures",
       "sed '/^packages:/,/^fallback/d' question.yaml >a.yaml; $casus compare a.yaml --no-html",
       "$casus compare question.yaml --no-html --set guarantor.lead_cost=5 --set contest.company=1",
       "$casus solve question.yaml --package aid --lines - --set 'correlations=[{between: "
       "[guarantor.stake, challenger.force], rank: 0.3}]' <<<'{}'",
       "$casus solve question.yaml --package ade --lines - <<<'{}'",
       "sed 's/{qualified_majority: 0.667}/{qualified_majority: {states: 0.5, population: 0.6}}/' "
       "wordy.yaml >people.yaml; $casus solve question.yaml --with people.yaml --package wordy "
       "--lines - <<<'{}'",
       "$casus compare question.yaml --no-html --store .",
       "$casus compare question.yaml --no-html "
       "--store none/s.db --json"});
}

TEST_CASE(
    "approved/involved.txt is what is said of texts that tell too many events apart, or none") {
  const std::string involved =
      "for n in $(seq 60); do sed -i \"/^  requested:/i\\\\  d$n: {values: [no, yes], chosen_by: "
      "challenger}\" words.yaml; done; sed -i \"s/XPR and armed,/XPR and (armed$(for n in $(seq "
      "60); "
      "do printf ' or d%s == yes' $n; done)),/\" pact.yaml";
  std::vector<std::string> calls = {"cp words.yaml w; cp pact.yaml p; " + involved};
  const std::vector<std::string> questions = {
      "check question.yaml",
      "entails question.yaml",
      "entails question.yaml --package treaty --event kind=invasion",
      "entails question.yaml --package treaty --clock",
      "entails question.yaml --package treaty --side-by-side troops",
      "entails question.yaml --questions",
      "gaps question.yaml",
      "gaps question.yaml --package treaty --mend",
      "gaps question.yaml --package treaty --mend --event kind=sabotage",
      "gaps question.yaml --package treaty --diff aid",
      "gaps question.yaml --package treaty --diff stronger.yaml",
      "compare question.yaml --futures 1 --no-html",
      "solve question.yaml --package treaty",
      "explain question.yaml --futures 1",
      "variants question.yaml --variant stronger.yaml",
      "calibrate question.yaml --with record.yaml"};
  const auto ask = [&] {
    for (const std::string& one : questions) {
      calls.push_back("$casus " + one + " | head -20");
      calls.push_back("$casus " + one + " --json 2>&1 | grep '\"code\"\\|E40' | head -3");
    }
    calls.push_back("$casus solve question.yaml --package treaty --lines - <<<'{}'");
  };
  ask();
  calls.push_back(
      "mv w words.yaml; mv p pact.yaml; sed -i 's/^  - kind == sabotage/  - not (kind == "
      "invasion)\\n&/' words.yaml");
  ask();
  check_others("involved.txt", calls);
}
