// Many problems in one call, and the tables with which other programs make and read them.
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/workshop.hpp"
#include "tests/support/contains.hpp"

using namespace casus;
using nlohmann::json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<json> answers(const Ran& ran) {
  std::vector<json> all;
  for (const std::string& line : lines_of(ran.out)) {
    all.push_back(json::parse(line, nullptr, false));
    REQUIRE(!all.back().is_discarded());
  }
  return all;
}

/// Rows of a table without quotes, by the names of its columns.
std::vector<std::map<std::string, std::string>> rows_of(const std::string& csv) {
  std::vector<std::string> head;
  std::vector<std::map<std::string, std::string>> rows;
  for (std::string line : lines_of(csv)) {
    REQUIRE(line.back() == '\r');
    line.back() = ',';  // a last field that is empty counts
    std::vector<std::string> cells;
    std::istringstream columns(line);
    for (std::string cell; std::getline(columns, cell, ',');) cells.push_back(cell);
    if (head.empty()) {
      head = cells;
      continue;
    }
    REQUIRE(cells.size() == head.size());
    auto& row = rows.emplace_back();
    for (std::size_t c = 0; c < head.size(); ++c) REQUIRE(row.emplace(head[c], cells[c]).second);
  }
  return rows;
}

}  // namespace

TEST_CASE("a row of the table of futures, given back line by line, has the same measures") {
  const Workshop shop;
  const std::string set = " --set challenger.audience=0.15";
  CHECK(shop.run("$casus compare question.yaml --no-html --futures-csv f.csv" + set).code == 0);
  const auto rows = rows_of(shop.read("f.csv"));
  REQUIRE(rows.size() == 4);
  std::string lines;
  for (const auto& row : rows) {
    json given = json::object();
    for (const auto& [name, value] : row) {
      const bool outcome =
          name.find(':') != std::string::npos && name.find('.') == std::string::npos;
      const bool about_it = name == "future" || name == "not_converged" || name == "worst_residual";
      if (!about_it && !outcome) given[name] = json::parse(value);
    }
    CHECK(given.contains("guarantor.stake:XGA"));
    CHECK(given.contains("fund.money"));
    lines += given.dump() + "\n";
  }
  shop.write("futures.jsonl", lines);
  for (const std::string package : {"none", "both"}) {
    const Ran ran = shop.run("$casus solve question.yaml --package " + package +
                             " --lines futures.jsonl" + set);
    CHECK(ran.code == 0);
    const auto found = answers(ran);
    REQUIRE(found.size() == rows.size());
    for (std::size_t f = 0; f < found.size(); ++f) {
      CHECK(found[f]["line"] == f + 1);
      CHECK(rows[f].at("future") == std::to_string(f));
      CHECK(found[f]["attacked"].back() == json::parse(rows[f].at(package + ":attacked_3y")));
      CHECK(found[f]["attacked"][1] == json::parse(rows[f].at(package + ":attacked_1y")));
    }
  }
}

TEST_CASE("the table of futures does not depend on threads, and withholds what is sensitive") {
  const Workshop shop;
  shop.run("$casus compare question.yaml --no-html --threads 1 --futures-csv one.csv");
  shop.run("$casus compare question.yaml --no-html --threads 3 --futures-csv three.csv");
  const std::string table = shop.read("one.csv");
  CHECK(table == shop.read("three.csv"));
  CHECK(contains(table, "challenger.war_cost"));
  CHECK(!contains(table, "challenger.audience"));
}

TEST_CASE("the table of futures is written whole or not at all, never over what was read") {
  const Workshop shop;
  const std::string ask = "$casus compare question.yaml --no-html --futures 1 ";
  CHECK(contains(shop.run(ask + "--futures-csv question.yaml").err, "E067"));
  CHECK(contains(shop.run(ask + "--futures-csv a.csv --csv ./a.csv").err, "E057"));
  CHECK(contains(shop.run(ask + "--futures-csv no/folder.csv").err, "E054"));
  shop.write("old.csv", "old");
  CHECK(shop.run("ulimit -f 1; " + ask + "--futures-csv old.csv").code == 4);
  CHECK(shop.read("old.csv") == "old");
}

TEST_CASE("each line is a problem, and one that is wrong stops no other") {
  const Workshop shop;
  json problem = json::parse(shop.run("$casus solve question.yaml --package both --problem").out);
  const std::string good = problem.dump();
  problem["challenger"]["war_cost"] = "dear";
  const std::string bad = problem.dump();
  shop.write("many.jsonl", good + "\n" + bad + "\r\n\n{\n" + good + "\r\n" + good);
  const Ran ran = shop.run("$casus solve --lines many.jsonl");
  CHECK(ran.code == 2);
  const auto found = answers(ran);
  REQUIRE(found.size() == 6);
  for (std::size_t l = 0; l < found.size(); ++l) CHECK(found[l]["line"] == l + 1);
  CHECK(found[1]["errors"][0]["code"] == "E904");
  CHECK(found[1]["errors"][0]["path"] == "challenger.war_cost");
  CHECK(found[2]["errors"][0]["code"] == "E901");
  CHECK(found[3]["errors"][0]["code"] == "E901");
  const json alone = json::parse(shop.run("$casus solve question.yaml --package both --json").out);
  for (const std::size_t l : {0, 4, 5}) {
    CHECK(found[l]["attacked"] == alone["attacked"]);
    CHECK(found[l]["response_in_war"] == alone["response_in_war"]);
    CHECK(found[l]["convergence"] == alone["convergence"]);
  }
}

TEST_CASE("an answer comes before the next line is asked for") {
  const Workshop shop;
  const Ran ran = shop.run(
      "coproc \"$casus\" solve question.yaml --package none --lines -\n"
      "for war_cost in 0.15 0.25; do\n"
      "  echo \"{\\\"challenger.war_cost\\\": $war_cost}\" >&${COPROC[1]}\n"
      "  read -t 20 answer <&${COPROC[0]} || exit 9\n"
      "  echo \"$answer\"\n"
      "done");
  CHECK(ran.code == 0);
  const auto found = answers(ran);
  REQUIRE(found.size() == 2);
  CHECK(found[0]["attacked"].back() > found[1]["attacked"].back());
}

TEST_CASE("a line for a scenario names what is drawn; other names are errors of that line") {
  const Workshop shop;
  shop.write("given.jsonl",
             "{\"challenger.forze\": 1}\n{}\n{\"challenger.force\": 1e9}\n"
             "{\"challenger.force\": 700}\n");
  const Ran ran = shop.run("$casus solve question.yaml --package none --lines given.jsonl");
  CHECK(ran.code == 2);
  const auto found = answers(ran);
  REQUIRE(found.size() == 4);
  CHECK(found[0]["errors"][0]["code"] == "E213");
  CHECK(found[1]["attacked"] ==
        json::parse(shop.run("$casus solve question.yaml --package none --json").out)["attacked"]);
  CHECK(found[2]["errors"][0]["code"] == "E209");
  CHECK(found[3].contains("attacked"));
}

TEST_CASE("what --lines cannot go with is refused before a line is read") {
  const Workshop shop;
  shop.write("l", "{}\n");
  shop.write("p.json", "{}");
  for (const std::string call : {"solve", "solve question.yaml --package none --lines l --why",
                                 "solve question.yaml --package none --lines l --future 1",
                                 "solve --lines l --package none", "solve p.json --lines l"}) {
    CAPTURE(call);
    const Ran ran = shop.run("$casus " + call);
    CHECK(ran.code == 2);
    CHECK(contains(ran.out + ran.err, "E068"));
  }
  CHECK(contains(shop.run("$casus solve --lines none.jsonl").out, "E002"));
  CHECK(contains(shop.run("$casus solve --lines .").out, "E002"));
  CHECK(contains(shop.run("$casus solve question.yaml --lines l").out, "E055"));
}
