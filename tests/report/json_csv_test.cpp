#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "measure/catalogue.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

using Json = nlohmann::json;

/// Rows and fields of RFC 4180; a fault is an empty list.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string field;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (inside) {
      if (byte != '"') {
        field += byte;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        field += '"';
        ++at;
      } else {
        inside = false;
      }
    } else if (byte == '"') {
      if (!field.empty()) return {};
      inside = true;
    } else if (byte == ',') {
      row.push_back(std::move(field));
      field.clear();
    } else if (byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
      ++at;
      row.push_back(std::move(field));
      field.clear();
      rows.push_back(std::move(row));
      row.clear();
    } else if (byte == '\n' || byte == '\r') {
      return {};
    } else {
      field += byte;
    }
  }
  if (inside || !field.empty() || !row.empty()) return {};
  return rows;
}

}  // namespace

TEST_CASE("the JSON has the shape that scripts rely on") {
  const Synthetic all = synthetic();
  const Json out = Json::parse(report_json(all.input()));
  CHECK(out["scenario"] == "invented");
  CHECK(out["futures"] == 512);
  CHECK(out["seed"] == 7);
  REQUIRE(out["packages"].size() == 10);
  const Json& none = out["packages"][0];
  CHECK(none["id"] == "none");
  CHECK(none["role"] == "yardstick");
  CHECK(!none.contains("share_best"));
  const Json& layered = out["packages"][7];
  CHECK(layered["role"] == "option");
  for (const char* key : {"mean", "p05", "median", "p95"}) {
    CAPTURE(key);
    CHECK(layered["measures"]["attacked_5y"][key].is_number());
  }
  CHECK(layered["measures"]["attacked_5y"]["n"] == 512);
  CHECK(layered["measures"]["attacked_10y"]["median"].get<double>() ==
        all.findings.packages[7].measures.at(after(Measure::attacked, 10)).median);
  const Json& difference = out["differences"][0];
  for (const char* key : {"from", "to", "measure", "mean", "p05", "median", "p95", "share_lower"}) {
    CAPTURE(key);
    CHECK(difference.contains(key));
  }
}

TEST_CASE("a measure that is defined in no future is null, with n = 0") {
  const Json out = Json::parse(report_json(synthetic().input()));
  const Json& adopted = out["packages"][0]["measures"]["adopted"];
  CHECK(adopted["n"] == 0);
  CHECK(adopted["median"].is_null());
}

TEST_CASE("conditional measures stand in both senses") {
  const Json out = Json::parse(report_json(synthetic().input()));
  const Json& honoured = out["packages"][7]["measures"]["honoured_in_war"];
  CHECK(honoured["given_an_attack"].is_number());
  CHECK(honoured["median"] == 0.6);
  CHECK(out["packages"][7]["measures"]["invoked_share"]["given_an_attack"].is_null());
}

TEST_CASE("the JSON holds the matrix, the answer and all that was computed of the approaches") {
  const Json out = Json::parse(report_json(synthetic().input()));
  CHECK(out["packages"][7]["matrix"]["QNA"]["full"]["always"] == Json::array({"consult"}));
  CHECK(contains(out["answer"]["most_robust"].get<std::string>(), "multilateral"));
  CHECK(contains(out["answer"]["all_together"].get<std::string>(), "\"layered\" contains"));
  CHECK(out["approaches"].size() == 9);
  CHECK(out["limits"].size() >= 8);
  CHECK(out["drivers"].size() == 7);  // one of eight is withheld
  CHECK(out["drivers"][6]["quantity"] == "proxies: counts");
}

TEST_CASE("the JSON says what each answer to a question of law would change") {
  const Json out = Json::parse(report_json(synthetic().input()))["questions"];
  REQUIRE(out.size() == 1);
  CHECK(out[0]["question"] == "proxies");
  CHECK(out[0]["decides"] == true);
  REQUIRE(out[0]["answers"].size() == 2);
  CHECK(out[0]["answers"][0]["answer"] == "counts");
  CHECK(out[0]["answers"][0]["best"] != out[0]["answers"][1]["best"]);
  CHECK(out[0]["answers"][1]["best"] == "aid");  // best where the input is high
  CHECK(out[0]["answers"][1]["share_best"] == 1.0);
  CHECK(out[0]["answers"][0]["futures"].get<int>() + out[0]["answers"][1]["futures"].get<int>() ==
        512);
}

TEST_CASE("bytes that are no UTF-8 do not break the JSON") {
  Synthetic all = synthetic();
  all.findings.title = "bad \xff\xfe bytes";
  CHECK(Json::parse(report_json(all.input()))["title"].is_string());
}

TEST_CASE("letters beyond those of English stand in the JSON as they are") {
  Synthetic all = synthetic();
  all.findings.title = "Wer schützt Bordurien?";
  CHECK(contains(report_json(all.input()), "\"title\": \"Wer schützt Bordurien?\""));
}

TEST_CASE("the CSV has a row for each package and measure, of equal width") {
  const Synthetic all = synthetic();
  const auto rows = read_csv(report_csv(all.input()));
  REQUIRE(!rows.empty());
  CHECK(rows.front() == std::vector<std::string>{"package", "role", "measure", "unit", "mean",
                                                 "p05", "median", "p95", "n", "given_an_attack"});
  std::size_t expected = 1;
  for (const PackageFindings& package : all.findings.packages) {
    expected += package.measures.size() + package.conditionals.size();
    expected += package.role == Role::option && index(package.package) < 7 ? 3 : 0;
  }
  CHECK(rows.size() == expected);
  for (const auto& row : rows) CHECK(row.size() == 10);
  const auto found = std::find_if(rows.begin(), rows.end(), [](const auto& row) {
    return row[0] == "layered" && row[2] == "attacked_10y";
  });
  REQUIRE(found != rows.end());
  CHECK(std::stod((*found)[6]) ==
        all.findings.packages[7].measures.at(after(Measure::attacked, 10)).median);
}

TEST_CASE("the CSV quotes what it must, and a spreadsheet runs no name as a formula") {
  const auto rows = read_csv(report_csv(hostile().input()));
  REQUIRE(rows.size() > 10);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 10);
    CHECK(row[0].front() != '=');
  }
  CHECK(rows[1][0] == "'" + hostile().findings.packages[0].id);
}

}  // namespace casus
