// Every option of the program has its effect, on a world of invented states (tests/cli/world).
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

using namespace casus;
using nlohmann::json;

namespace {

json parsed(const Ran& ran) {
  CAPTURE(ran.err);
  REQUIRE(ran.code == 0);
  const json answer = json::parse(ran.out, nullptr, false);
  REQUIRE(!answer.is_discarded());
  return answer;
}

/// Mean risk of a package within three years.
double risk(const json& findings, const std::string& package) {
  for (const json& one : findings["packages"]) {
    if (one["id"] == package) return one["measures"]["attacked_3y"]["mean"].get<double>();
  }
  FAIL("no package " << package);
  return 0.0;
}

std::vector<std::string> packages(const json& findings) {
  std::vector<std::string> ids;
  for (const json& one : findings["packages"]) ids.push_back(one["id"]);
  return ids;
}

/// `casus compare` of the world, as JSON.
json compared(const Workshop& shop, const std::string& options) {
  return parsed(shop.run("$casus compare question.yaml --json --threads 1 " + options));
}

json solved(const Workshop& shop, const std::string& options) {
  return parsed(shop.run("$casus solve question.yaml --json " + options));
}

using Effect = std::function<void(const Workshop&)>;

/// Rows and commas of a CSV file: name of the row ("treaty,attacked_3y") to its columns.
std::map<std::string, std::map<std::string, std::string>> csv_rows(const std::string& text) {
  std::map<std::string, std::map<std::string, std::string>> rows;
  std::istringstream lines(text);
  std::vector<std::string> head;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::vector<std::string> cells;
    std::istringstream columns(line);
    for (std::string cell; std::getline(columns, cell, ',');) cells.push_back(cell);
    if (head.empty()) {
      head = cells;
      continue;
    }
    std::map<std::string, std::string> row;
    for (std::size_t c = 0; c < std::min(head.size(), cells.size()); ++c) row[head[c]] = cells[c];
    rows[row["package"] + "," + row["measure"]] = row;
  }
  return rows;
}

// --- calibrate -------------------------------------------------------------------------------

/// `casus calibrate` of the world beside an invented record, as JSON.
json calibrated(const Workshop& shop, const std::string& options) {
  return parsed(shop.run("$casus calibrate question.yaml --json --threads 1 " + options));
}

/// The figure of the first line, futures counted alike: attacked within a year without anything.
double first_figure(const json& answer) {
  return answer["calibration"]["lines"][0]["alike"]["value"].get<double>();
}

void calibrate_with(const Workshop& shop) {
  const Ran none = shop.run("$casus calibrate question.yaml");
  CHECK(none.code == 2);
  CHECK(contains(none.err, "error[E286]"));
  const json answer = calibrated(shop, "--with record.yaml");
  CHECK(answer["calibration"]["lines"].size() == 5);
  CHECK(packages(answer) == std::vector<std::string>{"none", "treaty", "aid", "both"});
}

void calibrate_set(const Workshop& shop) {
  const double plain = first_figure(calibrated(shop, "--with record.yaml"));
  CHECK(first_figure(calibrated(shop, "--with record.yaml --set challenger.force=900")) > plain);
}

void calibrate_futures(const Workshop& shop) {
  const json own = calibrated(shop, "--with record.yaml");
  const json two = calibrated(shop, "--with record.yaml --futures 2");
  CHECK(own["futures"] == 4);
  CHECK(own["calibration"]["weights"].size() == 4);
  CHECK(two["calibration"]["weights"].size() == 2);
  CHECK(shop.run("$casus calibrate question.yaml --with record.yaml --futures x").code == 2);
}

void calibrate_seed(const Workshop& shop) {
  const json own = calibrated(shop, "--with record.yaml");
  CHECK(calibrated(shop, "--with record.yaml --seed 7") == own);
  CHECK(first_figure(calibrated(shop, "--with record.yaml --seed 8")) != first_figure(own));
}

void calibrate_threads(const Workshop& shop) {
  const std::string one = shop.run("$casus calibrate question.yaml --with record.yaml").out;
  CHECK(shop.run("$casus calibrate question.yaml --with record.yaml --threads 3").out == one);
  CHECK(shop.run("$casus calibrate question.yaml --with record.yaml --threads 1025").code == 2);
}

void calibrate_csv(const Workshop& shop) {
  const json answer = calibrated(shop, "--with record.yaml --csv table.csv");
  const std::string table = shop.read("table.csv");
  CHECK(contains(table, "attacked_1y,none,,any use of force within a year,0.2,0.02,"));
  CHECK(contains(table, "attacked_3y,none,full,a full attack,0.99,0.001,no,"));
  CHECK(contains(table, "attacked_3y,both,,,,,,"));
  CHECK(shop.run("$casus calibrate question.yaml --with record.yaml --csv none/t.csv").code == 2);
  CHECK(shop.run("$casus calibrate question.yaml --with record.yaml --csv words.yaml").code == 2);
}

void calibrate_json(const Workshop& shop) {
  const json answer = calibrated(shop, "--with record.yaml");
  const json& found = answer["calibration"];
  double sum = 0.0;
  for (const json& one : found["weights"]) sum += one.get<double>();
  CHECK(std::abs(sum - 1.0) < 1e-12);
  CHECK(found["lines"][1]["met_by_weights"] == false);
  CHECK(found["lines"][2]["met_by_weights"].is_null());
  // `compare` finds the same, beside everything else.
  const json other = compared(shop, "--with record.yaml --csv both.csv");
  CHECK(other["calibration"] == found);
  CHECK(contains(shop.read("both.csv"), ",weighted\r\n"));
  CHECK(compared(shop, "")["calibration"].is_null());
}

// --- compare ---------------------------------------------------------------------------------

void compare_with(const Workshop& shop) {
  const json plain = compared(shop, "--futures 2");
  const json laid = compared(shop, "--futures 2 --with stronger.yaml");
  CHECK(packages(plain) == std::vector<std::string>{"none", "treaty", "aid", "both"});
  CHECK(packages(laid) == std::vector<std::string>{"none", "treaty", "aid", "both", "only-fund"});
  CHECK(risk(laid, "none") > risk(plain, "none") + 0.05);
  CHECK(laid["hash"] != plain["hash"]);
}

void compare_set(const Workshop& shop) {
  const json by_file = compared(shop, "--futures 2 --with stronger.yaml");
  const json by_value = compared(shop, "--futures 2 --set challenger.force=900");
  const json plain = compared(shop, "--futures 2");
  CHECK(risk(by_value, "both") == risk(by_file, "both"));
  CHECK(risk(by_value, "both") != risk(plain, "both"));
  // The later of two holds, and one for another number changes something else.
  const json twice =
      compared(shop, "--futures 2 --set challenger.force=500 --set challenger.force=900");
  CHECK(risk(twice, "both") == risk(by_value, "both"));
  CHECK(risk(compared(shop, "--futures 2 --set challenger.war_cost=0.31"), "none") !=
        risk(plain, "none"));
}

void compare_futures(const Workshop& shop) {
  const json own = compared(shop, ""), two = compared(shop, "--futures 2");
  CHECK(own["futures"] == 4);  // as the scenario says
  CHECK(compared(shop, "--futures 0")["futures"] == 4);
  CHECK(two["futures"] == 2);
  CHECK(two["futures_asked"] == 2);
  CHECK(risk(own, "none") != risk(two, "none"));
}

void compare_seed(const Workshop& shop) {
  const json own = compared(shop, "");
  CHECK(own["seed"] == 7);
  CHECK(compared(shop, "--seed 7") == own);
  const json other = compared(shop, "--seed 8");
  CHECK(other["seed"] == 8);
  CHECK(risk(other, "none") != risk(own, "none"));
  CHECK(compared(shop, "--seed 18446744073709551615")["seed"] == 18446744073709551615U);
}

void compare_threads(const Workshop& shop) {
  const std::string one = shop.run("$casus compare question.yaml --json --threads 1").out;
  CHECK(shop.run("$casus compare question.yaml --json --threads 3").out == one);
  // How many there are while it runs. The first is the one that asks.
  for (const std::string count : {"1", "3"}) {
    const Ran ran =
        shop.run("$casus compare question.yaml --no-html --futures 100000 --threads " + count +
                 " >/dev/null 2>&1 & for i in $(seq 200); do "
                 "if grep -q \"^Threads:[[:space:]]*" +
                 count +
                 "$\" /proc/$!/status; then echo seen; break; fi; "
                 "sleep 0.02; done; kill -KILL $!; wait $! 2>/dev/null; true");
    CAPTURE(count);
    CHECK(ran.out == "seen\n");
  }
  CHECK(shop.run("$casus compare question.yaml --threads 1025").code == 2);
}

void compare_time_limit(const Workshop& shop) {
  const json cut = compared(shop, "--futures 100000 --time-limit 0.2");
  CHECK(cut["futures"] >= 1);
  CHECK(cut["futures"] < 100000);
  CHECK(cut["futures_asked"] == 100000);
  const int kept = cut["futures"].get<int>();
  CHECK(risk(cut, "both") == risk(compared(shop, "--futures " + std::to_string(kept)), "both"));
}

void compare_html(const Workshop& shop) {
  const Ran ran = shop.run("$casus compare question.yaml --html named.html");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "HTML report written to named.html"));
  CHECK(shop.read("named.html").rfind("<!DOCTYPE html>", 0) == 0);
  CHECK(!shop.has("question.html"));
  // Without the option under the scenario's name; with --json nowhere.
  CHECK(shop.run("$casus compare question.yaml").code == 0);
  CHECK(shop.read("question.html") == shop.read("named.html"));
  CHECK(shop.run("rm *.html; $casus compare question.yaml --json").code == 0);
  CHECK(!shop.has("question.html"));
}

void compare_no_html(const Workshop& shop) {
  const Ran ran = shop.run("$casus compare question.yaml --no-html");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "No HTML report was written"));
  CHECK(!shop.has("question.html"));
  const Ran both = shop.run("$casus compare question.yaml --no-html --html named.html");
  CHECK(both.code == 2);
  CHECK(contains(both.err, "--html names a report, and --no-html leaves it out"));
  CHECK(!shop.has("named.html"));
}

void compare_brief(const Workshop& shop) {
  const Ran ran = shop.run("$casus compare question.yaml --no-html --brief sheet.html");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "brief written to sheet.html"));
  const std::string sheet = shop.read("sheet.html");
  CHECK(contains(sheet, "<h1>A pact, a fund, or both</h1>"));
  CHECK(contains(sheet, "casus compare question.yaml --futures 4 --seed 7"));
  CHECK(!contains(sheet, "<script"));
  CHECK(shop.run("$casus compare question.yaml --brief none/b.html").code == 2);
}

void compare_explainer(const Workshop& shop) {
  const Ran ran = shop.run("$casus compare question.yaml --no-html --explainer page.html");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "explainer written to page.html"));
  const std::string page = shop.read("page.html");
  CHECK(contains(page, "Why are they needed?"));
  CHECK(!contains(page, "What happened before?"));
  shop.write("past.yaml",
             "casus: 1\nhistory: [{day: 1999-01-02, text: They met., source: press}]\n");
  CHECK(shop.run("$casus compare question.yaml --no-html --with past.yaml --explainer page.html")
            .code == 0);
  CHECK(contains(shop.read("page.html"), "They met."));
  CHECK(shop.run("$casus compare question.yaml --explainer none/e.html").code == 2);
}

void compare_lang(const Workshop& shop) {
  const std::string ask =
      "$casus compare question.yaml --no-html --brief sheet.html --explainer page.html ";
  CHECK(shop.run(ask + "--lang en").code == 0);
  const std::string english = shop.read("sheet.html");
  CHECK(shop.run(ask).code == 0);
  CHECK(shop.read("sheet.html") == english);
  const Ran bare = shop.run(
      "$casus compare question.yaml --html whole.html --brief sheet.html --explainer page.html "
      "--lang fr");
  CHECK(bare.code == 0);
  CHECK(contains(bare.err, "names of files stay English on these pages"));
  CHECK(contains(shop.read("sheet.html"), "<html lang=\"fr\">"));
  CHECK(contains(shop.read("sheet.html"), "<h1><span lang=\"en\">A pact, a fund, or both</span>"));
  CHECK(contains(shop.read("page.html"), "Pourquoi sont-elles nécessaires"));
  CHECK(contains(shop.read("whole.html"), "<html lang=\"en\">"));  // the report is English alone
  CHECK(!contains(shop.read("whole.html"), "dispositif"));
  CHECK(shop.run("mkdir names").code == 0);
  shop.write("names/question.fr.yaml",
             "names: fr\ntexts:\n  A pact, a fund, or both: Un pacte, un fonds, ou les deux\n"
             "  Elsewhere: Ailleurs\n");
  const Ran named = shop.run(ask + "--lang fr");
  CHECK(contains(named.err, "no file has the text 'Elsewhere': not used"));
  CHECK(contains(shop.read("sheet.html"), "<h1>Un pacte, un fonds, ou les deux</h1>"));
  CHECK(shop.run("$casus compare question.yaml --lang fr --brief names/question.fr.yaml").code ==
        2);
  shop.write("names/question.fr.yaml", "names: de\n");
  const Ran other = shop.run(ask + "--lang fr");
  CHECK(other.code == 2);
  CHECK(contains(other.err, "error[E053]"));
  const Ran unknown = shop.run(ask + "--lang uk");
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "error[E055]"));
  CHECK(contains(unknown.err, "one of en, fr"));
  const Ran idle = shop.run("$casus compare question.yaml --lang fr");
  CHECK(idle.code == 2);
  CHECK(contains(idle.err, "error[E068]"));
}

// Every output is searched in redaction_test.cpp.
void compare_redact(const Workshop& shop) {
  const json actors = compared(shop, "--redact actors");
  CHECK(actors["scenario"] == "withheld");
  CHECK(risk(actors, "both") == risk(compared(shop, ""), "both"));
  CHECK(shop.run("$casus compare question.yaml --redact inputs --brief sheet.html").code == 0);
  CHECK(!contains(shop.read("sheet.html"), "EUR bn"));
  CHECK(shop.run("$casus compare question.yaml --brief sheet.html").code == 0);
  CHECK(contains(shop.read("sheet.html"), "EUR bn"));
  CHECK(shop.run("$casus compare question.yaml --redact all").code == 2);
}

void compare_annex(const Workshop& shop) {
  const Ran ran = shop.run("$casus compare question.yaml --no-html --annex page.html");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "annex written to page.html"));
  const std::string page = shop.read("page.html");
  CHECK(contains(page, "<q>each shall send troops</q>"));
  CHECK(contains(page, "Smallest redraft that closes it"));
  CHECK(contains(page, "The longest lawful delay"));
  CHECK(!contains(page, "Not found"));
  CHECK(!contains(page, "<script"));
  CHECK(shop.run("$casus compare question.yaml --annex none/a.html").code == 2);
}

void compare_replication(const Workshop& shop) {
  const std::string ask = "$casus compare question.yaml --no-html --replication ";
  const Ran ran = shop.run(ask + "study");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "replication written to study"));
  CHECK(contains(shop.read("study/methods.md"), "(A pact, a fund, or both; texts as of"));
  CHECK(json::parse(shop.read("study/manifest.json"))["futures"] == 4);
  const Ran again = shop.run(ask + "study");
  CHECK(again.code == 2);
  CHECK(contains(again.err, "error[E074]"));
  CHECK(shop.run(ask + "none/study").code == 2);
}

void compare_since(const Workshop& shop) {
  CHECK(shop.run("$casus compare question.yaml --json > old.json").code == 0);
  const std::string ask = "$casus compare question.yaml --no-html --since ";
  CHECK(contains(shop.run(ask + "old.json").out, "moved by less than half a point"));
  const Ran moved = shop.run(ask + "old.json --set challenger.force=900");
  CHECK(contains(moved.out, "same futures."));
  CHECK(contains(moved.out, "(challenger.force) was"));
  CHECK(contains(shop.run(ask + "question.yaml").err, "error[E073]"));
  CHECK(contains(shop.run(ask + "none.json").err, "error[E002]"));
  CHECK(shop.run("sed 's/\"scenario\": \"[a-z]*\"/\"scenario\": \"other\"/' old.json > new.json")
            .code == 0);
  CHECK(contains(shop.run(ask + "new.json").err, "holds findings of 'other'"));
}

void compare_csv(const Workshop& shop) {
  const json findings = compared(shop, "--csv table.csv");
  const auto rows = csv_rows(shop.read("table.csv"));
  REQUIRE(rows.count("treaty,attacked_3y") == 1);
  CHECK(std::stod(rows.at("treaty,attacked_3y").at("mean")) == risk(findings, "treaty"));
  CHECK(std::stod(rows.at("both,attacked_3y").at("mean")) == risk(findings, "both"));
  CHECK(rows.at("both,attacked_3y").at("n") == "4");
}

void compare_futures_csv(const Workshop& shop) {
  const json findings = compared(shop, "--futures-csv futures.csv");
  std::istringstream lines(shop.read("futures.csv"));
  std::string head;
  std::getline(lines, head);
  CHECK(head.rfind("future,challenger.force,", 0) == 0);
  const std::size_t column = static_cast<std::size_t>(std::count(
      head.begin(), head.begin() + static_cast<long>(head.find("treaty:attacked_3y")), ','));
  double sum = 0.0;
  int rows = 0;
  for (std::string line; std::getline(lines, line); ++rows) {
    std::istringstream cells(line);
    std::string cell;
    for (std::size_t c = 0; c <= column; ++c) std::getline(cells, cell, ',');
    sum += std::stod(cell);
  }
  CHECK(rows == 4);
  CHECK(std::abs(sum / rows - risk(findings, "treaty")) < 1e-15);
}

void compare_store(const Workshop& shop) {
  const json plain = compared(shop, "");
  CHECK(!shop.has("s.db"));
  CHECK(compared(shop, "--store s.db") == plain);
  const json runs = parsed(shop.run("$casus runs s.db --json"))["runs"];
  REQUIRE(runs.size() == 1);
  CHECK(runs[0]["futures"] == 4);
  CHECK(runs[0]["hash"] == plain["hash"]);
  CHECK(runs[0]["seed"] == "7");
}

void compare_resume(const Workshop& shop) {
  compared(shop, "--futures 2 --store s.db");
  const Ran ran =
      shop.run("$casus compare question.yaml --json --threads 1 --store s.db --resume --timings");
  CHECK(parsed(ran) == compared(shop, ""));
  CHECK(contains(ran.err, "run 1 in s.db is continued: it holds 2 futures"));
  compared(shop, "--store s.db");  // without: a new run
  CHECK(parsed(shop.run("$casus runs s.db --json"))["runs"].size() == 2);
  CHECK(contains(shop.run("$casus compare question.yaml --resume").err, "E068"));
}

void compare_json(const Workshop& shop) {
  const Ran text = shop.run("$casus compare question.yaml --no-html");
  CHECK(contains(text.out, "A pact, a fund, or both"));
  CHECK(json::parse(text.out, nullptr, false).is_discarded());
  CHECK(compared(shop, "")["title"] == "A pact, a fund, or both");
}

void compare_checks(const Workshop& shop) {
  const auto names = [](const json& findings) {
    std::set<std::string> all;
    for (const json& one : findings["checks"]) all.insert(one["name"]);
    return all;
  };
  const auto cheap = names(compared(shop, "--futures 8"));
  const auto all = names(compared(shop, "--futures 8 --checks"));
  CHECK(all.size() == cheap.size() + 10);
  for (const std::string& one : cheap) CHECK(all.count(one) == 1);
  for (const std::string wanted :
       {"prizes at zero", "prizes doubled", "promises, forces and aid at zero",
        "the same package under two names", "packages in another order",
        "every actor by another name", "twin texts", "H longer", "half the step",
        "grids twice as fine"}) {
    CAPTURE(wanted);
    CHECK(std::any_of(all.begin(), all.end(),
                      [&](const std::string& one) { return one.rfind(wanted, 0) == 0; }));
  }
}

void compare_check_futures(const Workshop& shop) {
  const auto figure = [&](const std::string& options) {
    const json answer = compared(shop, "--futures 8 --checks " + options);
    for (const json& one : answer["checks"]) {
      if (contains(one["name"].get<std::string>(), "prizes doubled"))
        return one["figure"].get<std::string>();
    }
    return std::string();
  };
  CHECK(contains(figure(""), "over 8 futures"));
  CHECK(contains(figure("--check-futures 3"), "over 3 futures"));
  CHECK(figure("--check-futures 9") == "");  // more than there are: not run
  CHECK(shop.run("$casus compare question.yaml --checks --check-futures 1").code == 2);
  const Ran alone = shop.run("$casus compare question.yaml --check-futures 4");
  CHECK(alone.code == 2);
  CHECK(contains(alone.err, "--checks --check-futures N"));
}

void compare_numerics(const Workshop& shop) {
  const json plain = compared(shop, ""), again = compared(shop, "--numerics");
  CHECK(plain["numerics"]["futures_solved_again"] == 0);  // too few for one in fifty
  CHECK(plain["numerics"]["moves"].empty());
  CHECK(again["numerics"]["futures_solved_again"] == 4);
  CHECK(risk(plain, "both") == risk(again, "both"));
  // What it says is what a scenario with other numerics has.
  const json finer =
      compared(shop, "--set 'grid={strength: [100, 1000, 37.5], balance: [-900, 1100, 100]}'");
  double most = 0.0;
  for (const std::string package : {"none", "treaty", "aid", "both"}) {
    most = std::max(most, std::abs(risk(finer, package) - risk(plain, package)));
  }
  CHECK(most > 0.0);
  CHECK(std::abs(again["numerics"]["moves"]["attacked_3y"]["finer_grids"].get<double>() - most) <
        1e-12);
  CHECK(again["numerics"]["moves"]["attacked_3y"]["half_step"] > 0.0);
  for (const json& one : again["differences"]) CHECK(one["numerics"].is_number());
  CHECK(compared(shop, "--futures 50")["numerics"]["futures_solved_again"] == 1);
}

void compare_reference(const Workshop& shop) {
  const json fast = compared(shop, "--futures 1"), slow = compared(shop, "--futures 1 --reference");
  CHECK(fast != slow);  // other roundings: it was asked for, and heard
  for (const std::string package : {"none", "treaty", "aid", "both"}) {
    CHECK(std::abs(risk(fast, package) - risk(slow, package)) < 1e-9);
  }
}

void compare_timings(const Workshop& shop) {
  const Ran plain = shop.run("$casus compare question.yaml --no-html --threads 2");
  const Ran timed = shop.run("$casus compare question.yaml --no-html --threads 2 --timings");
  CHECK(plain.out == timed.out);
  CHECK(!contains(plain.err, "the rest"));
  std::map<std::string, int> counted;
  std::istringstream lines(timed.err.substr(timed.err.find("pass ")));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string pass;
    int count = 0;
    if (words >> pass >> count) counted[pass] = count;
  }
  CHECK(counted["read"] == 1);
  CHECK(counted["entail"] == 2);    // the packages; those without a part, and every coalition
  CHECK(counted["draw"] == 6);      // two of the four futures are split by channel, too
  CHECK(counted["measure"] == 16);  // four packages in four futures
  CHECK(counted["report"] == 1);
}

// --- export ----------------------------------------------------------------------------------

const std::string exact_four = std::string(CASUS_ROOT) + "/tests/oracle/cases/exact_four.json";

void export_efg(const Workshop& shop) {
  const Ran game = shop.run("$casus export --efg " + exact_four + " --kind full");
  CHECK(game.code == 0);
  CHECK(contains(game.out, "EFG 2 R \"casus: response to 'full' in period 0\" {"));
  CHECK(shop.run("$casus export --kind full").code == 2);
}

void export_kind(const Workshop& shop) {
  const std::string ask = "$casus export --efg " + exact_four;
  CHECK(shop.run(ask + " --kind full").out != shop.run(ask + " --kind limited").out);
  CHECK(contains(shop.run(ask + " --kind ful").err, "one of grey, limited, full"));
}

void export_period(const Workshop& shop) {
  const std::string ask = "$casus export --efg " + exact_four + " --kind full";
  CHECK(shop.run(ask + " --period 0").out == shop.run(ask).out);
  CHECK(contains(shop.run(ask + " --period 3").out, "in period 3"));
  CHECK(shop.run(ask + " --period 100000").code == 2);
}

// --- solve -----------------------------------------------------------------------------------

void solve_package(const Workshop& shop) {
  const json none = solved(shop, "--package none"), treaty = solved(shop, "--package treaty");
  CHECK(treaty["attacked"].back().get<double>() < none["attacked"].back().get<double>());
  CHECK(shop.run("$casus solve question.yaml").code == 2);
}

void solve_future(const Workshop& shop) {
  const json central = solved(shop, "--package none");
  const json first = solved(shop, "--package none --future 0");
  CHECK(central["attacked"] != first["attacked"]);
  // The futures of `compare` are those of `solve`.
  CHECK(risk(compared(shop, "--futures 1"), "none") == first["attacked"].back());
  CHECK(solved(shop, "--package none --future 4294967295")["attacked"] != first["attacked"]);
  CHECK(shop.run("$casus solve question.yaml --package none --future 4294967296").code == 2);
}

void solve_seed(const Workshop& shop) {
  const std::string ask = "--package none --future 0 ";
  CHECK(solved(shop, ask + "--seed 7") == solved(shop, ask));
  CHECK(risk(compared(shop, "--futures 1 --seed 8"), "none") ==
        solved(shop, ask + "--seed 8")["attacked"].back());
  CHECK(solved(shop, ask + "--seed 8") != solved(shop, ask));
}

void solve_draws(const Workshop& shop) {
  const json all = parsed(shop.run("$casus solve question.yaml --draws 3"));
  CHECK(all["scenario"] == "question");
  CHECK(all["seed"] == 7);
  REQUIRE(all["futures"].size() == 3);
  for (int f = 0; f < 3; ++f) {
    const json& one = all["futures"][static_cast<std::size_t>(f)];
    CHECK(one["future"] == f);
    const json problem =
        parsed(shop.run("$casus solve question.yaml --package none --problem "
                        "--future " +
                        std::to_string(f)));
    CHECK(problem["challenger"]["war_cost"] == one["common"]["challenger.war_cost"]);
    CHECK(problem["challenger"]["discount"] == one["common"]["challenger.discount"]);
    CHECK(problem["protege"]["strength"] == one["common"]["protege.strength"]);
    CHECK(problem["guarantors"][0]["stake"] == one["own"]["guarantor.stake"]["XGA"]);
    CHECK(problem["guarantors"][1]["stake"] == one["own"]["guarantor.stake"]["XGB"]);
    CHECK(one["own"]["guarantor.stake"]["XGA"] != one["own"]["guarantor.stake"]["XGB"]);
    const double reading = one["clauses"]["pact/1"]["reading"].get<double>();
    CHECK((reading > 0.0 && reading < 1.0));
    CHECK(one["clauses"]["pact/1"].contains("level"));
    CHECK(one["withheld"] == json::array({"challenger.audience"}));
    CHECK(!one["common"].contains("challenger.audience"));
  }
  CHECK(all["central"]["future"] == nullptr);
  CHECK(all["central"]["common"]["challenger.force"] == 660);
  const json other = parsed(shop.run("$casus solve question.yaml --draws 1 --seed 8"));
  CHECK(other["futures"][0] != all["futures"][0]);
  CHECK(shop.run("$casus solve question.yaml --draws 0").code == 2);
}

void solve_why(const Workshop& shop) {
  const std::string text = shop.run("$casus solve question.yaml --package treaty --why").out;
  CHECK(contains(text, "challenger.war_cost"));
  CHECK(contains(text, "[pact/1]"));
  const json list = solved(shop, "--package treaty --why")["why"];
  const json problem = parsed(shop.run("$casus solve question.yaml --package treaty --problem"));
  const auto origin = std::find_if(list.begin(), list.end(), [](const json& one) {
    return one["number"] == "challenger.war_cost";
  });
  REQUIRE(origin != list.end());
  CHECK((*origin)["value"] == problem["challenger"]["war_cost"]);
}

void solve_problem(const Workshop& shop) {
  const Ran problem = shop.run("$casus solve question.yaml --package both --future 1 --problem");
  shop.write("both.json", problem.out);
  const Ran in_two = shop.run("$casus solve both.json --json");
  CHECK(in_two.out == shop.run("$casus solve question.yaml --package both --future 1 --json").out);
}

void solve_with(const Workshop& shop) {
  const json laid = solved(shop, "--package only-fund --with stronger.yaml");
  CHECK(laid["attacked"] == solved(shop, "--package aid --set challenger.force=900")["attacked"]);
  CHECK(laid["attacked"] != solved(shop, "--package aid")["attacked"]);
}

void solve_set(const Workshop& shop) {
  const json problem = parsed(
      shop.run("$casus solve question.yaml --package none --problem --set protege.war_cost=0.37"));
  CHECK(problem["protege"]["war_cost"] == 0.37);
}

void solve_json(const Workshop& shop) {
  const std::string text = shop.run("$casus solve question.yaml --package none").out;
  CHECK(contains(text, "question.yaml, package 'none', the central future"));
  CHECK(json::parse(text, nullptr, false).is_discarded());
  CHECK(solved(shop, "--package none")["attacked"].size() == 6);
}

void solve_reference(const Workshop& shop) {
  CHECK(solved(shop, "--package none")["method"] == "fast");
  CHECK(solved(shop, "--package none --reference")["method"] == "reference");
}

void solve_lines_option(const Workshop& shop) {
  shop.write("two.jsonl", "{}\n{\"challenger.war_cost\": 0.37}\n");
  const Ran ran = shop.run("$casus solve question.yaml --package none --lines two.jsonl");
  CHECK(ran.code == 0);
  std::istringstream lines(ran.out);
  std::string first, second;
  std::getline(lines, first);
  std::getline(lines, second);
  const std::string ask = "--package none --set challenger.war_cost=0.37";
  CHECK(json::parse(first)["attacked"] == solved(shop, "--package none")["attacked"]);
  CHECK(json::parse(second)["attacked"] == solved(shop, ask)["attacked"]);
}

// --- inputs ----------------------------------------------------------------------------------

/// The entry of a quantity in `casus inputs --json`.
json input_of(const Workshop& shop, const std::string& path, const std::string& options) {
  const json all = parsed(shop.run("$casus inputs question.yaml --json " + options));
  for (const json& one : all["inputs"]) {
    if (one["path"] == path) return one;
  }
  return nullptr;
}

void inputs_with(const Workshop& shop) {
  CHECK(input_of(shop, "challenger.force", "--with stronger.yaml")["central"] == 900);
}

void inputs_set(const Workshop& shop) {
  CHECK(input_of(shop, "challenger.force", "--set challenger.force=1..2")["range"] == json({1, 2}));
}

void inputs_all(const Workshop& shop) {
  const std::string few = shop.run("$casus inputs question.yaml").out;
  const std::string all = shop.run("$casus inputs question.yaml --all").out;
  CHECK(!contains(few, "challenger.growth_cap"));
  CHECK(contains(all, "challenger.growth_cap"));
}

void inputs_json_option(const Workshop& shop) {
  CHECK(input_of(shop, "challenger.force", "")["text"] == "560..660..760");
  const json withheld = input_of(shop, "challenger.audience", "");
  CHECK(withheld["sensitive"] == true);
  CHECK(!withheld.contains("text"));
  CHECK(!contains(shop.run("$casus inputs question.yaml --json").out, "its own services"));
}

// --- explain -----------------------------------------------------------------------------------

/// `casus explain` of the world, as JSON, without runs for groups unless they are asked for.
json explained(const Workshop& shop, const std::string& options) {
  const bool groups = contains(options, "--group-futures");
  return parsed(shop.run("$casus explain question.yaml --json --threads 1 " +
                         std::string(groups ? "" : "--group-futures 0 ") + options));
}

/// Mean of the measure that decides.
double explained_mean(const json& answer, const std::string& package) {
  for (const json& one : answer["outcomes"]) {
    if (one["package"] == package && one["minus"].is_null()) return one["mean"].get<double>();
  }
  FAIL("no package " << package);
  return 0.0;
}

void explain_with(const Workshop& shop) {
  CHECK(explained_mean(explained(shop, "--with stronger.yaml"), "treaty") ==
        explained_mean(explained(shop, "--set challenger.force=900"), "treaty"));
}

void explain_set(const Workshop& shop) {
  CHECK(explained_mean(explained(shop, "--set challenger.force=900"), "treaty") !=
        explained_mean(explained(shop, ""), "treaty"));
}

void explain_futures(const Workshop& shop) {
  CHECK(explained(shop, "--futures 3")["futures"] == 3);
}

void explain_seed(const Workshop& shop) {
  const json one = explained(shop, "--seed 5");
  CHECK(one["seed"] == 5);
  CHECK(explained_mean(one, "treaty") != explained_mean(explained(shop, "--seed 6"), "treaty"));
}

void explain_threads(const Workshop& shop) {
  const Ran one = shop.run("$casus explain question.yaml --futures 6 --threads 1 --json");
  const Ran two = shop.run("$casus explain question.yaml --futures 6 --threads 2 --json");
  CHECK(one.code == 0);
  CHECK(one.out == two.out);
}

void explain_group_futures(const Workshop& shop) {
  const json some = explained(shop, "--futures 4 --group-futures 2");
  CHECK(some["group_futures"] == 2);
  CHECK(some["outcomes"][0]["groups"].size() == 7);
  CHECK(explained(shop, "--futures 2 --group-futures 5")["group_futures"] == 2);
  CHECK(explained(shop, "")["outcomes"][0]["groups"].empty());
}

void explain_fails_above(const Workshop& shop) {
  const json low = explained(shop, "--fails-above 1"), high = explained(shop, "--fails-above 99");
  CHECK(low["fails_above"] == 0.01);
  CHECK(low["failures"][0]["failures"] > high["failures"][0]["failures"]);
}

void explain_csv(const Workshop& shop) {
  const Ran ran =
      shop.run("$casus explain question.yaml --futures 8 --group-futures 0 --csv t.csv");
  CHECK(ran.code == 0);
  CHECK(contains(ran.err, "CSV table written to t.csv"));
  CHECK(contains(shop.read("t.csv"), "\r\ntreaty,,attacked_3y,challenger.force,"));
}

void explain_json(const Workshop& shop) {
  const json answer = explained(shop, "--futures 4");
  CHECK(answer["measure"] == "attacked_3y");
  CHECK(answer["scenario"] == "question");
  CHECK(answer["inputs"].size() > 3);
}

// --- variants ----------------------------------------------------------------------------------

json varied(const Workshop& shop, const std::string& options) {
  return parsed(shop.run(
      "$casus variants question.yaml --variant stronger.yaml --futures 2 --json " + options));
}

double varied_mean(const json& answer, std::size_t variant) {
  return answer["variants"][variant]["packages"]["treaty"]["mean"].get<double>();
}

void variants_with(const Workshop& shop) {
  const json both = varied(shop, "--with stronger.yaml");
  CHECK(varied_mean(both, 0) == varied_mean(both, 1));
}

void variants_set(const Workshop& shop) {
  const json set = varied(shop, "--set challenger.force=900"), plain = varied(shop, "");
  CHECK(varied_mean(set, 0) == varied_mean(plain, 1));
  CHECK(varied_mean(set, 0) != varied_mean(plain, 0));
}

void variants_variant(const Workshop& shop) {
  const json one = varied(shop, "");
  CHECK(one["variants"].size() == 2);
  CHECK(one["variants"][0]["id"] == "as it stands");
  CHECK(one["variants"][1]["id"] == "stronger");
  const Ran none = shop.run("$casus variants question.yaml");
  CHECK(none.code == 2);
  CHECK(contains(none.err, "E069"));
  shop.run("mkdir -p variants/question; cp stronger.yaml variants/question/b.yaml");
  const json found = parsed(shop.run("$casus variants question.yaml --futures 2 --json"));
  CHECK(found["variants"][1]["id"] == "b");
  CHECK(varied_mean(found, 1) == varied_mean(one, 1));
}

void variants_futures(const Workshop& shop) { CHECK(varied(shop, "")["futures"] == 2); }

void variants_seed(const Workshop& shop) {
  const json five = varied(shop, "--seed 5");
  CHECK(five["seed"] == 5);
  CHECK(varied_mean(five, 0) != varied_mean(varied(shop, "--seed 6"), 0));
}

void variants_threads(const Workshop& shop) {
  CHECK(varied(shop, "--threads 1") == varied(shop, "--threads 2"));
}

void variants_what_if(const Workshop& shop) {
  const json effects = varied(shop, "--what-if")["variants"];
  REQUIRE(effects.size() == 1);
  CHECK(effects[0]["id"] == "stronger");
  const json plain = varied(shop, "");
  const json& treaty = effects[0]["effects"]["treaty"];
  CHECK(std::abs(treaty["mean"].get<double>() - (varied_mean(plain, 1) - varied_mean(plain, 0))) <
        1e-12);
  CHECK(treaty["n"] == 2);
  CHECK(treaty["low"].get<double>() < treaty["mean"].get<double>());
  const Ran none = shop.run("$casus variants question.yaml --what-if");
  CHECK(contains(none.err, "what-if/question/"));
  shop.run("mkdir -p what-if/question; cp stronger.yaml what-if/question/c.yaml");
  const json found = parsed(shop.run("$casus variants question.yaml --what-if --futures 2 --json"));
  CHECK(found["variants"][0]["effects"]["treaty"] == treaty);
}

void variants_json(const Workshop& shop) {
  const json answer = varied(shop, "");
  CHECK(answer["measure"] == "attacked_3y");
  for (const json& claim : answer["claims"]) CHECK(claim["verdicts"]["as it stands"] == "holds");
}

// --- design ------------------------------------------------------------------------------------

json designed(const Workshop& shop, const std::string& options) {
  return parsed(shop.run("$casus design question.yaml --json --threads 1 --futures 2 " + options));
}

double designed_mean(const json& answer, std::size_t candidate) {
  return answer["candidates"][candidate]["values"]["attacked_3y"]["mean"].get<double>();
}

void design_with(const Workshop& shop) {
  CHECK(designed(shop, "")["candidates"].size() == 4);
  const json drafts = designed(shop, "--with drafts.yaml");
  CHECK(drafts["candidates"].size() == 6);
  CHECK(drafts["choices"][1] == json::array({{"fund"}, {"less-fund"}}));
  CHECK(shop.run("sed 's/^  treaty.*//; s/^  both.*//; s/aid: .fund./aid: {role: yardstick, use: "
                 "[fund]}/' question.yaml > none.yaml")
            .code == 0);
  CHECK(contains(shop.run("$casus design none.yaml").err, "error[E072]"));
}

void design_set(const Workshop& shop) {
  const json plain = designed(shop, ""), set = designed(shop, "--set challenger.force=900");
  CHECK(designed_mean(set, 0) > designed_mean(plain, 0));
}

void design_futures(const Workshop& shop) {
  const json three = parsed(shop.run("$casus design question.yaml --json --futures 3"));
  CHECK(three["futures"] == 3);
  CHECK(three["candidates"][0]["values"]["adopted"]["by_future"].size() == 3);
  CHECK(shop.run("$casus design question.yaml --futures 1").code == 2);
  CHECK(shop.run("$casus design question.yaml --futures 129").code == 2);
}

void design_seed(const Workshop& shop) {
  const json own = designed(shop, "");
  CHECK(designed(shop, "--seed 7") == own);
  CHECK(designed_mean(designed(shop, "--seed 8"), 0) != designed_mean(own, 0));
}

void design_threads(const Workshop& shop) {
  CHECK(designed(shop, "") == parsed(shop.run("$casus design question.yaml --json --threads 3 "
                                              "--futures 2")));
}

void design_money(const Workshop& shop) {
  const json small = designed(shop, "--with drafts.yaml --money 5");
  CHECK(small["candidates"].size() == 4);  // nothing, less aid, the pact, both
  CHECK(small["budget"]["money_eur_bn_a_year"] == 5.0);
  CHECK(shop.run("$casus design question.yaml --money=-1").code == 2);
}

void design_troops(const Workshop& shop) {
  shop.write("force.yaml",
             "casus: 1\ninstrument: force\nname: A force\nkind: deployment\nstatus: {form: "
             "declaration, binding: political, in_force: ceasefire}\ntroops: {value: 9, unit: "
             "thousand, by: {XGA: 1}, assumed: x}\ngarrison: {value: 9, unit: FU, assumed: x}\n"
             "tripwire: $tripwire\n");
  shop.write("with-force.yaml", "casus: 1\nuse: [force]\npackages: {three: [both, force]}\n");
  CHECK(designed(shop, "--with with-force.yaml --troops 9")["candidates"].size() == 8);
  CHECK(designed(shop, "--with with-force.yaml --troops 8")["candidates"].size() == 4);
}

void design_at_most(const Workshop& shop) {
  const json two = designed(shop, "--at-most 2");
  CHECK(two["candidates"].size() == 2);
  CHECK(two["searched"] == "cut_short");
  CHECK(designed(shop, "--at-most 4")["searched"] == "all");
}

void design_as_written(const Workshop& shop) {
  shop.run("mkdir designs; cp drafts.yaml designs/question.yaml");
  CHECK(designed(shop, "")["candidates"].size() == 6);
  CHECK(designed(shop, "--as-written")["candidates"].size() == 4);
}

void design_csv(const Workshop& shop) {
  const json answer = designed(shop, "--csv table.csv");
  const std::string table = shop.read("table.csv");
  CHECK(contains(table,
                 "candidate,on_front,texts,futures,attacked_3y,adopted,money_eur_bn_a_year,"
                 "troops_thousand,escalation\r\n0,"));
  CHECK(contains(table, ",pact fund,2,"));
  CHECK(shop.run("$casus design question.yaml --csv none/t.csv").code == 2);
}

void design_json(const Workshop& shop) {
  const json answer = designed(shop, "");
  CHECK(answer["searched"] == "all");
  CHECK(answer["candidates_possible"] == 4);
  CHECK(answer["goals"][1]["goal"] == "adopted");
  CHECK(answer["written"][2]["package"] == "both");
  for (const json& one : answer["front"]) {
    CHECK(answer["candidates"][one.get<std::size_t>()]["on_front"] == true);
  }
}

// --- runs --------------------------------------------------------------------------------------

void runs_compare(const Workshop& shop) {
  const json first = compared(shop, "--store s.db");
  const json second = compared(shop, "--store s.db --set challenger.force=900");
  const json answer = parsed(shop.run("$casus runs s.db --compare 1 2 --json"));
  CHECK(answer["inputs"] == json::parse(R"([{"path": "challenger.force",
    "first": "560..660..760", "second": "900"}])"));
  bool seen = false;
  for (const json& one : answer["measures"]) {
    if (one["package"] != "treaty" || one["measure"] != "attacked_3y") continue;
    seen = true;
    CHECK(one["n"] == 4);
    CHECK(std::abs(one["first"].get<double>() - risk(first, "treaty")) < 1e-15);
    CHECK(std::abs(one["second"].get<double>() - risk(second, "treaty")) < 1e-15);
  }
  CHECK(seen);
  const std::string text = shop.run("$casus runs s.db --compare 1 2").out;
  CHECK(contains(text, "challenger.force: 560..660..760 became 900"));
  CHECK(shop.run("$casus runs s.db --compare 1 3").code == 2);
  CHECK(shop.run("$casus runs s.db --compare 1").code == 2);
}

void runs_export(const Workshop& shop) {
  compared(shop, "--store s.db --futures-csv f.csv");
  // The store has no split by channel: its columns come last in what `compare` writes.
  std::istringstream written(shop.read("f.csv")),
      stored(shop.run("$casus runs s.db --export 1").out);
  std::string one, other;
  int rows = 0;
  for (; std::getline(stored, one); ++rows) {
    REQUIRE(std::getline(written, other));
    while (!one.empty() && one.back() == '\r') one.pop_back();
    CHECK(other.starts_with(one));
  }
  CHECK(rows == 5);
  CHECK(!std::getline(written, other));
  CHECK(contains(shop.run("$casus runs s.db --export 2").err, "E437"));
  CHECK(contains(shop.run("$casus runs s.db --export 1 --compare 1 1").err, "E068"));
}

void runs_json(const Workshop& shop) {
  compared(shop, "--store s.db");
  const std::string text = shop.run("$casus runs s.db").out;
  CHECK(contains(text, "run 1: 4 of 4 futures of question"));
  CHECK(contains(text, "casus compare question.yaml --futures 4 --seed 7"));
  CHECK(parsed(shop.run("$casus runs s.db --json"))["runs"][0]["title"] ==
        "A pact, a fund, or both");
}

// --- entails, check, new, explain-error --------------------------------------------------------

void entails_package(const Workshop& shop) {
  const auto ids = [&](const std::string& options) {
    std::set<std::string> names;
    const json answer = parsed(shop.run("$casus entails question.yaml --json " + options));
    for (const json& one : answer["packages"]) names.insert(one["id"]);
    return names;
  };
  CHECK(ids("").size() == 4);
  CHECK(ids("--package treaty") == std::set<std::string>{"treaty"});
  const std::string text = shop.run("$casus entails question.yaml --package treaty").out;
  CHECK(contains(text, "\ntreaty: 1 instrument"));
  CHECK(!contains(text, "\nboth: "));
}

void entails_event(const Workshop& shop) {
  const auto owed = [&](const std::string& event) {
    return parsed(shop.run("$casus entails question.yaml --package treaty --json --event '" +
                           event + "'"))["guarantors"]["XGA"]["always"];
  };
  CHECK(owed("victim=XPR,kind=invasion,scale=armed_attack") == json::array({"force"}));
  CHECK(owed("victim=XPR,kind=sabotage") == json::array());
}

void entails_all(const Workshop& shop) {
  const std::string ask =
      "$casus entails " CASUS_ROOT
      "/scenarios/ukraine-2026.yaml --package bilateral --event victim=UKR,kind=cyber";
  const Ran few = shop.run(ask), all = shop.run(ask + " --all");
  CHECK(few.code == 0);
  CHECK(contains(few.out, "clauses of"));
  CHECK(!contains(all.out, "clauses of"));
}

void entails_clock(const Workshop& shop) {
  const std::string ask = "$casus entails question.yaml --package treaty --clock";
  CHECK(contains(shop.run(ask).out, "pact/1"));
  CHECK(parsed(shop.run(ask + " --json"))["duties"].size() == 1);
}

void entails_questions(const Workshop& shop) {
  const std::string ask = "$casus entails question.yaml --package treaty --questions";
  CHECK(contains(shop.run(ask).out, "questions of law whose answer changes what is owed"));
  CHECK(parsed(shop.run(ask + " --json"))[0]["questions"].empty());  // its pact hangs on none
}

void entails_side_by_side(const Workshop& shop) {
  const std::string ask = "$casus entails question.yaml --package treaty --side-by-side ";
  CHECK(contains(shop.run(ask + "force").out, "pact/1"));
  CHECK(contains(shop.run(ask + "economic").out, "No text"));
}

void entails_json(const Workshop& shop) {
  const std::string text = shop.run("$casus entails question.yaml --package treaty").out;
  CHECK(json::parse(text, nullptr, false).is_discarded());
  CHECK(parsed(shop.run("$casus entails question.yaml --json"))["scenario"] == "question");
}

void entails_with(const Workshop& shop) {
  CHECK(shop.run("$casus entails question.yaml --package only-fund").code == 2);
  const Ran laid =
      shop.run("$casus entails question.yaml --package only-fund --with stronger.yaml");
  CHECK(laid.code == 0);
  CHECK(contains(laid.out, "only-fund"));
}

void entails_set(const Workshop& shop) {
  const std::string ask =
      "$casus entails question.yaml --package treaty --json --event "
      "'victim=XPR,kind=invasion,scale=armed_attack' ";
  const json plain = parsed(shop.run(ask));
  const json changed = parsed(shop.run(ask + "--set 'pact.clauses.1.floor=[consult]'"));
  CHECK(plain["guarantors"]["XGA"]["always"] == json::array({"force"}));
  CHECK(changed["guarantors"]["XGA"]["always"] == json::array({"consult"}));
}

void check_lints(const Workshop& shop) {
  const std::string few = shop.run("$casus check question.yaml").out;
  const std::string all = shop.run("$casus check question.yaml --lints").out;
  CHECK(contains(few, "lint L005: 1 x"));
  CHECK(contains(all, "lint[L005]"));
  CHECK(!contains(few, "lint[L005]"));
  CHECK(contains(all, "each shall send troops"));  // with the line
}

void check_json(const Workshop& shop) {
  const json answer = parsed(shop.run("$casus check question.yaml --json"));
  CHECK(answer["errors"] == json::array());
  CHECK(answer["tests"].size() == 1);
  CHECK(answer["tests"][0]["pass"] == true);
  CHECK(!answer["lints"].empty());
}

void check_with(const Workshop& shop) {
  shop.write("bad.yaml", "casus: 1\nquantities: {challenger: {forze: 3}}\n");
  CHECK(shop.run("$casus check question.yaml --with stronger.yaml").code == 0);
  const Ran bad = shop.run("$casus check question.yaml --with bad.yaml");
  CHECK(bad.code == 2);
  CHECK(contains(bad.out, "bad.yaml:2"));
}

void check_set(const Workshop& shop) {
  // The test in pact.yaml asks for force.
  const Ran ran = shop.run("$casus check question.yaml --set 'pact.clauses.1.floor=[consult]'");
  CHECK(ran.code == 1);
  CHECK(contains(ran.out, "test failed in pact: an invasion"));
}

void new_use(const Workshop& shop) {
  shop.add_library();
  CHECK(shop.run("cd tree; $casus new --use uk-ukraine-2024 one.yaml").code == 0);
  CHECK(shop.run("cd tree; $casus new --use uk-ukraine-2024,aid-2026 two.yaml").code == 0);
  const std::string one = shop.read("tree/one.yaml"), two = shop.read("tree/two.yaml");
  CHECK(contains(one, "- uk-ukraine-2024\n"));
  CHECK(!contains(one, "aid-2026"));
  CHECK(contains(two, "  all: [uk-ukraine-2024, aid-2026]"));
}

void new_challenger(const Workshop& shop) {
  shop.add_library();
  const std::string make = "cd tree; $casus new --use uk-ukraine-2024 ";
  CHECK(shop.run(make + "plain.yaml").code == 0);
  CHECK(shop.run(make + "--challenger BLR other.yaml").code == 0);
  CHECK(contains(shop.read("tree/plain.yaml"), "challenger: RUS\n"));
  CHECK(contains(shop.read("tree/other.yaml"), "challenger: BLR\n"));
  for (const std::string wrong : {"XXX", "XRA", "Russia", "UKR", "rus", "''"}) {
    CAPTURE(wrong);
    const Ran ran = shop.run(make + "--challenger " + wrong + " never.yaml");
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "E055"));
    CHECK(!shop.has("tree/never.yaml"));
  }
}

void new_protege(const Workshop& shop) {
  shop.add_library();
  const std::string make = "cd tree; $casus new --use eu-42-7 ";
  CHECK(shop.run(make + "--protege MDA other.yaml").code == 0);
  CHECK(contains(shop.read("tree/other.yaml"), "protege: MDA\n"));
  CHECK(contains(shop.read("tree/other.yaml"), "victim == MDA"));
  CHECK(shop.run(make + "--protege MDX never.yaml").code == 2);
  CHECK(!shop.has("tree/never.yaml"));
}

void explain_markdown(const Workshop& shop) {
  const std::string pages = shop.run("$casus explain-error --markdown").out;
  const std::string list = shop.run("$casus explain-error").out;
  CHECK(contains(pages, "## E012: "));
  CHECK(!contains(list, "##"));
  CHECK(contains(list, "E012  "));
}

struct Option {
  std::string command, name;
  Effect effect;
};

const std::vector<Option> options = {
    {"calibrate", "--with", calibrate_with},
    {"calibrate", "--set", calibrate_set},
    {"calibrate", "--futures", calibrate_futures},
    {"calibrate", "--seed", calibrate_seed},
    {"calibrate", "--threads", calibrate_threads},
    {"calibrate", "--csv", calibrate_csv},
    {"calibrate", "--json", calibrate_json},
    {"explain", "--with", explain_with},
    {"explain", "--set", explain_set},
    {"explain", "--futures", explain_futures},
    {"explain", "--seed", explain_seed},
    {"explain", "--threads", explain_threads},
    {"explain", "--group-futures", explain_group_futures},
    {"explain", "--fails-above", explain_fails_above},
    {"explain", "--csv", explain_csv},
    {"explain", "--json", explain_json},
    {"design", "--with", design_with},
    {"design", "--set", design_set},
    {"design", "--futures", design_futures},
    {"design", "--seed", design_seed},
    {"design", "--threads", design_threads},
    {"design", "--money", design_money},
    {"design", "--troops", design_troops},
    {"design", "--at-most", design_at_most},
    {"design", "--as-written", design_as_written},
    {"design", "--csv", design_csv},
    {"design", "--json", design_json},
    {"variants", "--with", variants_with},
    {"variants", "--set", variants_set},
    {"variants", "--variant", variants_variant},
    {"variants", "--futures", variants_futures},
    {"variants", "--seed", variants_seed},
    {"variants", "--threads", variants_threads},
    {"variants", "--what-if", variants_what_if},
    {"variants", "--json", variants_json},
    {"compare", "--with", compare_with},
    {"compare", "--set", compare_set},
    {"compare", "--futures", compare_futures},
    {"compare", "--seed", compare_seed},
    {"compare", "--threads", compare_threads},
    {"compare", "--time-limit", compare_time_limit},
    {"compare", "--html", compare_html},
    {"compare", "--no-html", compare_no_html},
    {"compare", "--brief", compare_brief},
    {"compare", "--explainer", compare_explainer},
    {"compare", "--lang", compare_lang},
    {"compare", "--redact", compare_redact},
    {"compare", "--annex", compare_annex},
    {"compare", "--replication", compare_replication},
    {"compare", "--since", compare_since},
    {"compare", "--csv", compare_csv},
    {"compare", "--futures-csv", compare_futures_csv},
    {"compare", "--store", compare_store},
    {"compare", "--resume", compare_resume},
    {"compare", "--json", compare_json},
    {"compare", "--checks", compare_checks},
    {"compare", "--check-futures", compare_check_futures},
    {"compare", "--numerics", compare_numerics},
    {"compare", "--reference", compare_reference},
    {"compare", "--timings", compare_timings},
    {"export", "--efg", export_efg},
    {"export", "--kind", export_kind},
    {"export", "--period", export_period},
    {"inputs", "--with", inputs_with},
    {"inputs", "--set", inputs_set},
    {"inputs", "--all", inputs_all},
    {"inputs", "--json", inputs_json_option},
    {"runs", "--compare", runs_compare},
    {"runs", "--export", runs_export},
    {"runs", "--json", runs_json},
    {"solve", "--lines", solve_lines_option},
    {"solve", "--package", solve_package},
    {"solve", "--future", solve_future},
    {"solve", "--seed", solve_seed},
    {"solve", "--draws", solve_draws},
    {"solve", "--why", solve_why},
    {"solve", "--problem", solve_problem},
    {"solve", "--with", solve_with},
    {"solve", "--set", solve_set},
    {"solve", "--json", solve_json},
    {"solve", "--reference", solve_reference},
    {"entails", "--package", entails_package},
    {"entails", "--event", entails_event},
    {"entails", "--json", entails_json},
    {"entails", "--all", entails_all},
    {"entails", "--clock", entails_clock},
    {"entails", "--questions", entails_questions},
    {"entails", "--side-by-side", entails_side_by_side},
    {"entails", "--with", entails_with},
    {"entails", "--set", entails_set},
    {"check", "--lints", check_lints},
    {"check", "--json", check_json},
    {"check", "--with", check_with},
    {"check", "--set", check_set},
    {"new", "--use", new_use},
    {"new", "--challenger", new_challenger},
    {"new", "--protege", new_protege},
    {"explain-error", "--markdown", explain_markdown},
};

/// The options that a command lists in its help, but --help itself.
std::set<std::string> listed(const Workshop& shop, const std::string& command) {
  std::set<std::string> found;
  std::istringstream lines(shop.run("$casus " + command + " --help").out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find_first_not_of(' ');
    if (at == std::string::npos || line[at] != '-') continue;
    const std::size_t begin = line.find("--");
    if (begin == std::string::npos || begin > 10) continue;
    const std::string option = line.substr(begin, line.find_first_of(" ,", begin) - begin);
    if (option != "--help") found.insert(option);
  }
  return found;
}

}  // namespace

TEST_CASE("every option has its effect") {
  for (const Option& one : options) {
    CAPTURE(one.command);
    CAPTURE(one.name);
    one.effect(Workshop());
  }
}

TEST_CASE("every option that a command lists is in the table above, and the other way round") {
  const Workshop shop;
  for (const std::string command :
       {"check", "compare", "entails", "explain-error", "inputs", "new", "runs", "solve"}) {
    CAPTURE(command);
    std::set<std::string> tested;
    for (const Option& one : options) {
      if (one.command == command) tested.insert(one.name);
    }
    CHECK(listed(shop, command) == tested);
  }
}

TEST_CASE(
    "numbers after options are read whole, and what is none is refused with what is possible") {
  const Workshop shop;
  const struct {
    const char *option, *hint;
  } rows[] = {{"--seed=-1", "from 0 to 18446744073709551615"},
              {"--seed -1", "from 0 to 18446744073709551615"},
              {"--seed 18446744073709551616", "from 0 to 18446744073709551615"},
              {"--seed 1e3", "from 0 to"},
              {"--seed 0x10", "from 0 to"},
              {"--seed ' 7'", "from 0 to"},
              {"--seed ''", "needs a number"},
              {"--futures ''", "needs a number"},
              {"--futures 2x", "from 0 to 1000000"},
              {"--futures 2.5", "from 0 to 1000000"},
              {"--futures 1000001", "from 0 to 1000000"},
              {"--threads 1025", "from 0 to 1024"},
              {"--threads two", "from 0 to 1024"},
              {"--time-limit 0", "seconds above 0"},
              {"--time-limit -5", "seconds above 0"},
              {"--time-limit nan", "seconds above 0"},
              {"--time-limit inf", "seconds above 0"},
              {"--time-limit 5s", "seconds above 0"}};
  for (const auto& row : rows) {
    CAPTURE(row.option);
    const Ran text = shop.run("$casus compare question.yaml --no-html " + std::string(row.option));
    CHECK(text.code == 2);
    CHECK(text.out == "");
    CHECK(contains(text.err, "error[E055]"));
    CHECK(contains(text.err, row.hint));
    const Ran as_json = shop.run("$casus compare question.yaml --json " + std::string(row.option));
    CHECK(as_json.code == 2);
    CHECK(json::parse(as_json.out, nullptr, false)["errors"][0]["code"] == "E055");
  }
}

TEST_CASE("an option that no command has is refused, in words and for programs") {
  const Workshop shop;
  for (const std::string call : {"compare question.yaml --futurse 3", "solve", "nothing"}) {
    CAPTURE(call);
    const Ran text = shop.run("$casus " + call);
    CHECK(text.code == 2);
    CHECK(text.out == "");
    CHECK(contains(text.err, "error[E068]"));
    const Ran as_json = shop.run("$casus " + call + " --json");
    CHECK(as_json.code == 2);
    CHECK(json::parse(as_json.out, nullptr, false)["errors"].size() == 1);
  }
}

TEST_CASE("alone the program prints its help, which is no error and no answer") {
  const Workshop shop;
  const Ran alone = shop.run("$casus");
  CHECK(alone.code == 2);
  CHECK(alone.out == shop.run("$casus --help").out);
  CHECK(alone.err == "");
}

TEST_CASE("what is for scenarios is refused with a problem file") {
  const Workshop shop;
  shop.write("p.json", shop.run("$casus solve question.yaml --package none --problem").out);
  CHECK(shop.run("$casus solve p.json").code == 0);
  for (const std::string option : {"--package none", "--future 1", "--seed 1", "--draws 2", "--why",
                                   "--problem", "--with stronger.yaml", "--set a=1"}) {
    CAPTURE(option);
    const Ran ran = shop.run("$casus solve p.json " + option);
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "is for scenarios, not for problem files"));
  }
}

TEST_CASE("every command that answers in JSON says in the same shape what is wrong") {
  const Workshop shop;
  shop.write("bad.json", "{");
  shop.write("bad.yaml", "casus: 1\nscenario: x\nattacs: {}\n");
  for (const std::string call :
       {"check bad.yaml", "compare bad.yaml", "entails bad.yaml", "solve bad.yaml --package p",
        "solve bad.json", "solve none.json"}) {
    CAPTURE(call);
    const Ran ran = shop.run("$casus " + call + " --json");
    CHECK(ran.code == 2);
    CHECK(ran.err == "");
    const json answer = json::parse(ran.out, nullptr, false);
    REQUIRE(answer.is_object());
    REQUIRE(answer["errors"].is_array());
    CHECK(answer["errors"].size() >= 1);
    CHECK(answer["errors"][0]["code"].is_string());
  }
}

TEST_CASE("the program says its version") {
  const Workshop shop;
  const Ran ran = shop.run("$casus --version");
  CHECK(ran.code == 0);
  CHECK(ran.out == "casus " CASUS_VERSION "\n");
  CHECK(compared(shop, "")["version"] == CASUS_VERSION);
}

TEST_CASE("the printed command makes the same report again") {
  const Workshop shop;
  shop.run("mkdir elsewhere; mv stronger.yaml elsewhere/'more force.yaml'; mkdir again");
  CHECK(shop.run("$casus compare ./question.yaml --with elsewhere/'more force.yaml' --seed 9 "
                 "--futures 2 --set \"title=It's another\" --html again/one.html")
            .code == 0);
  const std::string page = shop.read("again/one.html");
  const std::size_t begin = page.find("casus compare question.yaml");
  REQUIRE(begin != std::string::npos);
  std::string command = page.substr(begin, page.find("</code>", begin) - begin);
  for (const auto& [entity, byte] : {std::pair{"&#39;", "'"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
    for (std::size_t at; (at = command.find(entity)) != std::string::npos;) {
      command.replace(at, std::string(entity).size(), byte);
    }
  }
  CAPTURE(command);
  CHECK(contains(command, "--with 'more force.yaml'"));
  CHECK(!contains(command, "elsewhere"));
  // In a folder that holds the files.
  const Ran ran = shop.run("cp *.yaml elsewhere/*.yaml again/; cd again; $" + command.substr(0) +
                           " --html two.html");
  CHECK(ran.code == 0);
  CHECK(shop.read("again/two.html") == page);
}

TEST_CASE("with --since programs are told the same findings, and what changed in sentences") {
  const Workshop shop;
  const std::string ask = "$casus compare question.yaml --no-html --json ";
  const Ran old = shop.run(ask + "--set challenger.force=900 | tee old.json");
  REQUIRE(old.code == 0);
  CHECK(json::parse(old.out).count("since") == 0);
  const json plain = json::parse(shop.run(ask).out);
  json told = json::parse(shop.run(ask + "--since old.json").out);
  REQUIRE(told["since"].is_array());
  REQUIRE(told["since"].size() > 1);
  for (const json& sentence : told["since"]) CHECK(!sentence.get<std::string>().empty());
  CHECK(contains(told["since"][0].get<std::string>(), "Since the edition of texts as of"));
  CHECK(contains(told["since"].dump(), "(challenger.force) was"));
  told.erase("since");  // all else is as without
  CHECK(told == plain);
  CHECK(shop.run(ask + "--since none.json").code == 2);
}

TEST_CASE("a sensitive value stands in no output, also if it was given by an option or a file") {
  const Workshop shop;
  shop.write("secret.yaml",
             "casus: 1\nquantities: {challenger: {audience: {value: 0.2718281, assumed: \"its own "
             "services say\", sensitive: true}}}\n");
  for (const std::string given :
       {"--set challenger.audience=0.2718281", "--with secret.yaml",
        "--set 'challenger.audience={value: 0.2718281, sensitive: yes, assumed: services}'"}) {
    CAPTURE(given);
    const Ran text = shop.run("$casus compare question.yaml --html r.html --csv t.csv " + given);
    REQUIRE(text.code == 0);
    const Ran as_json = shop.run("$casus compare question.yaml --json " + given);
    const Ran draws = shop.run("$casus solve question.yaml --draws 2 " + given);
    const Ran plain = shop.run("$casus compare question.yaml --json");
    CHECK(as_json.out != plain.out);  // it is used
    for (const std::string* output :
         {&text.out, &text.err, &as_json.out, &as_json.err, &draws.out}) {
      CHECK(!contains(*output, "2718281"));
      CHECK(!contains(*output, "services"));
    }
    CHECK(!contains(shop.read("r.html"), "2718281"));
    CHECK(!contains(shop.read("r.html"), "services"));
    CHECK(!contains(shop.read("t.csv"), "2718281"));
    if (given.rfind("--set", 0) == 0) {
      CHECK(contains(shop.read("r.html"), "--set challenger.audience=(withheld)"));
    }
  }
}
