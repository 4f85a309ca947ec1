// What the program writes into files and tells other programs, in full: a replication, what changed
// since an edition, refusals of places, and the JSON of every command over a text with one clause
// of each kind. What is long and in no way rare is held by its checksum.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"

using namespace casus;

namespace {

/// A manifest without what hangs on every word of every file.
const std::string short_manifest = "/manifest.json | grep -v 'sha256\\|bytes\\|\"hash\"'";

const std::string small_study = "$casus compare question.yaml --futures 2 --threads 1 --no-html ";

/// A replication into a new folder, and what of it is shown.
std::string replicated(const std::string& folder, const std::string& options,
                       const std::string& shown) {
  return small_study + options + "--replication " + folder + " >none 2>&1; " + shown;
}

void check_files(const std::string& name, const std::vector<std::string>& lines,
                 const std::string& before = "") {
  const Workshop shop;
  CHECK(unlike_approved("cli/approved/" + name, answers(shop, lines, before)) == "");
}

}  // namespace

TEST_CASE("approved/replication.txt is what a replication says") {
  check_files(
      "replication.txt",
      {replicated("kept", "", "cat kept/README.md; cat kept" + short_manifest),
       "mkdir laid; sed 's/, sensitive: true//' question.yaml >open; mv open question.yaml",
       "sed 's/value: 900/value: 950/' stronger.yaml >laid/pact.yaml",
       replicated("two", "--with laid/pact.yaml ", "tail -1 two/README.md; ls two"),
       replicated("over", "--with stronger.yaml --set challenger.war_cost=0.3 --seed 9 ",
                  "tail -4 over/README.md; cat over" + short_manifest +
                      "; cat over/files/*"
                      " | cksum; ls over/files"),
       replicated("all", "", "cat all/README.md; cat all/manifest.json | grep path"),
       "cat all/codebook.md", "cat all/methods.md", "cat all/references.md all/references.bib",
       "cat all/inputs.json | head -150", "cat all/inputs.json all/futures.csv | cksum",
       "cmp all/findings.json <(" + small_study + "--json 2>none)"});
}

TEST_CASE("approved/places.txt is what is said of places and of earlier findings") {
  std::vector<std::string> lines = {"mkdir full empty; touch full/x text; ln -s loop loop"};
  for (const std::string place : {
           "full",
           "text",
           "loop",
           "''",
           "no/such",
           "text/x",
           "out --csv out",
           "empty --csv empty/t.csv",
           "empty --store ./empty/runs.db --json",
           "full --brief full",
       })
    lines.push_back("$casus compare question.yaml --no-html --replication " + place);
  const std::string since = "2>none | sed -n '/^Since/,/^!/p'";
  lines.insert(
      lines.end(),
      {small_study + "--json 2>none >old.json", small_study + "--since old.json " + since,
       small_study + "--since old.json --seed 9 " + since,
       small_study + "--since old.json --with stronger.yaml --set challenger.war_cost=0.3 " + since,
       small_study + "--since old.json --with wordy.yaml --json 2>none | cksum",
       "$casus compare question.yaml --no-html --futures 3 --threads 1 --since old.json " + since,
       "sed 's/floor: .force./floor: [consult]/; s/owed: {XGA: .force.}/owed: {XGA: [consult]}/' "
       "pact.yaml >p; mv p pact.yaml; " +
           small_study + "--since old.json " + since,
       small_study + "--since question.yaml", small_study + "--since none.json",
       "echo '{}' >e.json; " + small_study + "--since e.json",
       "echo '{' >e.json; " + small_study + "--since e.json --json",
       "sed 's/\"scenario\": \"[a-z]*\"/\"scenario\": \"other\"/' old.json >e.json; " +
           small_study + "--since e.json",
       small_study + "--since old.json --csv old.json", "wc -c <old.json"});
  check_files("places.txt", lines);
}

TEST_CASE("approved/programs.txt is what programs are told of each kind of clause") {
  std::vector<std::string> lines = {
      "$casus check $q --json",
      "$casus entails $q --package wordy --json",
      "$casus entails $q --package wordy --event kind=invasion,scale=armed_attack --json",
      "$casus entails $q --package wordy --side-by-side troops --json",
      "$casus entails $q --package wordy --side-by-side troop",
      "$casus entails $q --package wordy --side-by-side troop --json",
      "$casus entails $q --package wordy --side-by-side cyber",
      "$casus entails $q --questions",
      "$casus entails $q --questions --json",
      "$casus gaps $q --package wordy --all --by-guarantor --json",
      "$casus gaps $q --package wordy --mend --json",
      "$casus gaps $q --package wordy --mend --level troops --event "
      "victim=XPR,kind=invasion,perpetrator=proxy,scale=local --json",
      "$casus gaps $q --package wordy --level combat --save-test t.yaml",
      "$casus variants $q --variant stronger.yaml --futures 2 --threads 1 --json 2>none",
      "$casus design $q --futures 2 --threads 1 --json 2>none"};
  for (const std::string call :
       {"solve $q --package wordy --why --json", "solve $q --package wordy --problem",
        "solve $q --package wordy-without --future 1 --json", "solve $q --draws 3 --json",
        "compare $q --futures 2 --no-html --json",
        "compare $q --futures 2 --no-html --checks --json", "explain $q --futures 4 --json",
        "calibrate $q --with record.yaml --futures 2 --json", "inputs $q --json", "inputs $q --all",
        "compare $q --futures 2 --html r.html --brief b.html "
        "--explainer e.html --annex a.html --csv t.csv --futures-csv f.csv"})
    lines.push_back("$casus " + std::string(call) + " 2>none | cksum");
  for (const std::string file : {"r.html", "b.html", "e.html", "a.html", "t.csv", "f.csv"})
    lines.push_back("cksum <" + file);
  check_files("programs.txt", lines, "q='question.yaml --with wordy.yaml'; ");
}
