#include "tests/support/approved.hpp"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "report/duties_text.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/readable.hpp"

namespace casus {

namespace {

using Json = nlohmann::json;

/// Every number in it, by its place; without levels, of which there are five, and n = 0.
void add_numbers(const Json& value, const std::string& place,
                 std::vector<std::pair<double, std::string>>& into) {
  const bool repeats = place.find("/owed_level") != std::string::npos || value == 0;
  if (value.is_number() && !repeats) into.emplace_back(value.get<double>(), place);
  if (!value.is_structured()) return;
  for (const auto& one : value.items()) add_numbers(one.value(), place + "/" + one.key(), into);
}

/// Places that hold the same number.
std::string repeated_numbers(const Json& value) {
  std::vector<std::pair<double, std::string>> numbers;
  add_numbers(value, "", numbers);
  std::map<double, std::string> seen;
  std::string out;
  for (const auto& [number, place] : numbers) {
    const auto [at, is_new] = seen.emplace(number, place);
    if (!is_new) out += at->second + " and " + place + "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("no two numbers of the findings that are approved are alike") {
  const Synthetic all = distinct();
  Json out = Json::parse(report_json(all.input()));
  CHECK(repeated_numbers(out["outcomes"]) == "");
  out.erase("edition");     // repeats means of the packages
  out.erase("outcomes");    // repeats the standings of the packages
  out.erase("approaches");  // repeats their measures
  CHECK(repeated_numbers(out) == "");
}

TEST_CASE("approved/report.txt is what the terminal shows") {
  CHECK(unlike_approved("report/approved/report.txt", report_text(distinct().input())) == "");
}

TEST_CASE("approved/progress.txt is what the terminal shows while a study runs") {
  CHECK(unlike_approved("report/approved/progress.txt", progress_text(distinct().findings)) == "");
}

TEST_CASE("approved/entails.txt is the matrix of every package in a terminal") {
  const Synthetic all = distinct();
  std::string page = matrix_legend(all.scenario);
  for (std::size_t p = 0; p < all.duties.packages.size(); ++p) {
    page += matrix_page(all.scenario, all.duties.packages[p], all.separations[p]);
  }
  CHECK(unlike_approved("report/approved/entails.txt", page) == "");
}

TEST_CASE("approved/report.csv is the CSV") {
  CHECK(unlike_approved("report/approved/report.csv", report_csv(distinct().input())) == "");
}

TEST_CASE("approved/report.json is the JSON, laid out for readers") {
  const std::string json = report_json(distinct().input());
  CHECK(unlike_approved("report/approved/report.json", readable_json(json)) == "");
}

TEST_CASE("approved/page.txt is the page, element by element") {
  const std::string page = report_html(distinct().input());
  REQUIRE(read_markup(page).faults.empty());
  CHECK(unlike_approved("report/approved/page.txt", readable_page(page)) == "");
}

}  // namespace casus
