// A world in which one number carries the lead (tests/cli/watched), over as many futures as the
// pages need for all that they hold; what is written open, and with actors or inputs withheld.
#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"

using namespace casus;

namespace {

const std::string study = "$casus compare $q --futures 32 --threads 1 ";

/// One run that writes every file that may be written whatever is withheld; then what each is.
/// Where something is withheld, what that changes in the answer.
std::vector<std::string> files_of(const std::string& name, const std::string& options) {
  std::vector<std::string> lines = {
      study + options +
      "--html p.html --brief b.html --explainer e.html --csv t.csv --futures-csv "
      "f.csv >" +
      name + " 2>none; " + (name == "open" ? "cat open" : "diff open " + name)};
  for (const std::string file : {"p.html", "b.html", "e.html", "t.csv", "f.csv"})
    lines.push_back("cksum <" + file);
  lines.push_back("grep -o 'If it does nothing' p.html; grep -c '\"inputs\":\\[{' p.html");
  // The columns at the end are of channels, in the futures that were taken apart.
  lines.push_back(
      "sed 's/\\r//' f.csv | awk -F, '{print $1, $2, $(NF - 14), $(NF - 3)}' | sed -n "
      "'1,5p; 32,33p'");
  lines.push_back("cut -d, -f 1,2 t.csv | sort | uniq | cksum; head -3 t.csv");
  lines.push_back(study + options + "--json --no-html 2>none | cksum");
  return lines;
}

}  // namespace

TEST_CASE("approved/watched.txt is what is said of a world whose lead hangs on one number") {
  const Workshop shop;
  REQUIRE(shop.run("cp '" CASUS_ROOT "'/tests/cli/watched/* .").err == "");
  std::vector<std::string> lines = {
      "$casus check $q",
      "$casus check --json $q | tail -8",
      "$casus entails $q --package either",
      "$casus gaps $q --package either --diff none",
      "$casus gaps $q --package none --diff either",
      "$casus gaps $q --package either --diff treaty --json | head -60",
      "$casus gaps $q --package either | head -20"};
  for (const auto& [name, options] : {std::pair<std::string, std::string>("open", ""),
                                      {"nameless", "--redact actors "},
                                      {"numberless", "--redact inputs "},
                                      {"closed", "--redact actors --redact inputs "}})
    for (const std::string& line : files_of(name, options)) lines.push_back(line);
  for (const std::string call :
       {"compare $q --lang fr --futures 32 --threads 1 --no-html --brief b.html --explainer e.html "
        ">none; cat b.html e.html",
        "compare $q --futures 32 --threads 1 --no-html --annex a.html >none; cat a.html",
        "explain $q --futures 32 --threads 1", "explain $q --futures 32 --threads 1 --json",
        "variants $q --variant stronger.yaml --futures 30 --threads 1",
        "calibrate $q --with record.yaml --futures 32 --threads 1",
        "design $q --futures 8 --threads 1"})
    lines.push_back("($casus " + call + ") 2>none | cksum");
  CHECK(unlike_approved("cli/approved/watched.txt",
                        answers(shop, lines, "q='question.yaml --with watched.yaml'; ")) == "");
}
