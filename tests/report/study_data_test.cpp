#include "report/study_data.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "measure/catalogue.hpp"
#include "report/base64.hpp"
#include "report/sha256.hpp"
#include "report/study_script.hpp"
#include "tests/report/markup.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

using Json = nlohmann::json;

constexpr int studied = 40;

/// Findings of 40 futures with a table: the risk of package p in future f is p/10 + f/1000 within
/// ten years, half of it within five, a tenth within one; a third of it is of the kind "full".
struct Studied {
  explicit Studied(Synthetic from) : all(std::move(from)) {
    Findings& found = all.findings;
    found.futures = studied;
    FutureTable& table = found.table;
    table = {};
    for (const double years : {1.0, 2.0, 5.0, 10.0})
      table.outcomes.push_back(after(Measure::attacked, years));
    table.outcomes.push_back(key_of(Measure::adopted));
    for (std::size_t p = 0; p < found.packages.size(); ++p) {
      auto& values = table.outcome_values.emplace_back();
      for (const double part : {0.1, 0.2, 0.5, 1.0}) {
        auto& row = values.emplace_back();
        for (int f = 0; f < studied; ++f) row.emplace_back(part * risk(p, f));
      }
      values.emplace_back(studied, p == 4 ? std::optional(0.25) : std::nullopt);
      auto& kinds = table.attacked_by.emplace_back(3);
      for (int f = 0; f < studied; ++f) {
        kinds[1].push_back(0.5 * risk(p, f));
        kinds[2].push_back(risk(p, f) / 3);
      }
      found.packages[p].attacked_by = {
          {}, {.mean = 0.1, .n = studied}, {.mean = 0.1, .n = studied}};
    }
    found.reference_attack = AttackId{2};
    found.calibration = Calibration{.weights = FutureWeights(studied, 1.0 / studied)};
    InputColumn weak{.name = "protege.advantage", .unit = "ratio"};
    InputColumn strong{.name = "challenger.force", .unit = "FU"};
    InputColumn constant{.name = "contest.company", .unit = "FU"};
    InputColumn answer{.name = "answer:" + all.scenario.questions[0].id,
                       .words = {all.scenario.questions[0].alternatives[0].name, "another"}};
    InputColumn reading{.name = "reading:pact-1/VIII.3", .words = {"1", "2"}};
    for (int f = 0; f < studied; ++f) {
      weak.values.push_back(f % 7);
      strong.values.push_back(600 + f);
      constant.values.push_back(30);
      answer.values.push_back(f % 2);
      reading.values.push_back(f % 2);
    }
    inputs = {weak, strong, constant, answer, reading};
  }

  static double risk(std::size_t package, int future) {
    return 0.1 * static_cast<double>(package) + 0.001 * future;
  }

  ReportInput input() const {
    ReportInput out = all.input();
    out.inputs = inputs;
    return out;
  }
  Json json() const { return Json::parse(study_data(input()).value()); }

  Synthetic all;
  std::vector<InputColumn> inputs{};
};

std::string decoded(const std::string& base64) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char digit : base64) {
    if (digit == '=') break;
    bits = (bits << 6) | static_cast<std::uint32_t>(digits.find(digit));
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFFU);
  }
  return out;
}

std::vector<float> column(const Json& base64) {
  const std::string bytes = decoded(base64.get<std::string>());
  std::vector<float> out;
  for (std::size_t at = 0; at < bytes.size(); at += 4) {
    std::uint32_t bits = 0;
    for (int i = 3; i >= 0; --i)
      bits = bits << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    out.push_back(std::bit_cast<float>(bits));
  }
  return out;
}

}  // namespace

TEST_CASE("bytes in base64 are those of RFC 4648, section 10") {
  const char* rows[][2] = {{"", ""},
                           {"f", "Zg=="},
                           {"fo", "Zm8="},
                           {"foo", "Zm9v"},
                           {"foob", "Zm9vYg=="},
                           {"fooba", "Zm9vYmE="},
                           {"foobar", "Zm9vYmFy"}};
  for (const auto& row : rows) CHECK(base64(row[0]) == row[1]);
}

TEST_CASE("the futures travel in the page: outcomes, kind, adoption and weights by future") {
  const Studied study(synthetic());
  const Json found = study.json();
  CHECK(found["futures"] == studied);
  CHECK(found["fewest"] == fewest_futures_shown);
  CHECK(found["kind"] == "full");
  CHECK(found["less_is_better"] == true);
  CHECK(found["fullest"] == 7);
  REQUIRE(found["outcomes"].size() == 3);
  CHECK(found["outcomes"][0] == Json({{"heading", "within 1 year"}, {"decides", false}}));
  CHECK(found["outcomes"][2] == Json({{"heading", "within 10 years"}, {"decides", true}}));
  REQUIRE(found["packages"].size() == 10);
  for (std::size_t p = 0; p < 10; ++p) {
    const Json& package = found["packages"][p];
    CAPTURE(p);
    CHECK(package["name"] == study.all.findings.packages[p].id);
    CHECK(package["yardstick"] == (p < 3));
    CHECK(package["ranked"] == (p >= 3 && p <= 6));
    CHECK(package.contains("adopted") == (p == 4));
    const auto first = column(package["outcomes"][0]), last = column(package["outcomes"][2]);
    const auto kind = column(package["kind"]);
    REQUIRE(last.size() == studied);
    for (const int f : {0, 1, 39}) {
      CHECK(first[static_cast<std::size_t>(f)] == static_cast<float>(0.1 * Studied::risk(p, f)));
      CHECK(last[static_cast<std::size_t>(f)] == static_cast<float>(Studied::risk(p, f)));
      CHECK(kind[static_cast<std::size_t>(f)] == static_cast<float>(Studied::risk(p, f) / 3));
    }
  }
  CHECK(column(found["packages"][4]["adopted"]).back() == 0.25F);
  CHECK(column(found["weights"]) == std::vector<float>(studied, 1.0F / studied));
}

TEST_CASE("numeric inputs travel strongest first, questions of law apart, other words not") {
  const Studied study(synthetic());
  const Json found = study.json();
  REQUIRE(found["inputs"].size() == 2);
  CHECK(found["inputs"][0]["name"] == "challenger.force");
  CHECK(found["inputs"][0]["unit"] == "FU");
  CHECK(contains(found["inputs"][0]["words"].get<std::string>(), "Challenger: "));
  CHECK(column(found["inputs"][0]["values"])[39] == 639.0F);
  CHECK(found["inputs"][1]["name"] == "protege.advantage");
  REQUIRE(found["questions"].size() == 1);
  CHECK(found["questions"][0]["words"] == "does an attack by proxy count");
  CHECK(found["questions"][0]["answers"] == Json({"counts", "another"}));
  const std::string places = decoded(found["questions"][0]["values"].get<std::string>());
  CHECK(places.substr(0, 4) == std::string("\0\1\0\1", 4));
}

TEST_CASE("a number of one state travels where it is no chance, the mean over all states always") {
  Studied study(synthetic());
  InputColumn noise{.name = "actors.QNA.response.arms"}, signal{.name = "actors.QNB.response.arms"},
      mean{.name = "actors.*.response.arms", .mean_of_draws = true};
  for (int f = 0; f < studied; ++f) {
    noise.values.push_back(f * 7 % 11);
    signal.values.push_back(f / 2);
    mean.values.push_back(f * 7 % 11);
  }
  study.inputs = {noise, signal, mean};
  const Json found = study.json();
  REQUIRE(found["inputs"].size() == 2);
  CHECK(found["inputs"][0]["name"] == "actors.QNB.response.arms");
  CHECK(found["inputs"][1]["name"] == "actors.*.response.arms");
}

TEST_CASE("no more inputs travel than a page can show") {
  Studied study(synthetic());
  while (study.inputs.size() < 60) study.inputs.push_back(study.inputs[1]);
  CHECK(study.json()["inputs"].size() == most_inputs_inside);
}

TEST_CASE("a number that a claim of the first page hangs on travels behind the strongest") {
  Studied study(synthetic());
  Findings& found = study.all.findings;
  while (study.inputs.size() < 60) study.inputs.push_back(study.inputs[1]);
  auto& quantities = study.all.scenario.quantities;
  const auto number = static_cast<QuantityId>(static_cast<int>(quantities.size()) - 1);
  const std::string path = quantities.back().path;
  study.inputs.push_back({.name = path, .unit = "ratio"});
  for (int f = 0; f < studied; ++f) study.inputs.back().values.push_back(f * 7 % 11);
  CHECK(study.json()["inputs"].size() == most_inputs_inside);
  const PackageId first = found.rankings.front().order.front();
  const InstrumentId text = study.all.scenario.packages[index(first)].entries.front().instrument;
  study.all.scenario.instruments[index(text)].monitoring = number;
  quantities.back().assumed = "a guess";
  found.without_part = {{.package = first,
                         .part = text,
                         .measure = found.rankings.front().objective.measure,
                         .rest = {.mean = 0.9, .n = 20},
                         .range = {.mean = 0.6, .n = 20}}};
  const Json inputs = study.json()["inputs"];
  REQUIRE(inputs.size() == most_inputs_inside + 1);
  CHECK(inputs.back()["name"] == path);
}

TEST_CASE("a question with more answers than a byte has values does not travel") {
  Studied study(synthetic());
  InputColumn& answer = study.inputs[3];
  while (answer.words.size() < 256) answer.words.push_back("answer");
  CHECK(study.json()["questions"].size() == 1);
  answer.words.push_back("one more");
  CHECK(study.json()["questions"].empty());
  answer.words.resize(1);
  CHECK(study.json()["questions"].empty());
}

TEST_CASE("an outcome that is not defined in a future is not a number there") {
  Studied study(synthetic());
  study.all.findings.table.outcome_values[5][0][2] = std::nullopt;
  const auto found = column(study.json()["packages"][5]["outcomes"][0]);
  CHECK(std::isnan(found[2]));
  CHECK(!std::isnan(found[3]));
}

TEST_CASE("a page with the study runs that script alone, and the policy names it") {
  for (const Synthetic& from : {synthetic(), hostile()}) {
    const Studied study(from);
    const std::string page = report_html(study.input());
    const Markup markup = read_markup(page);
    std::string faults;
    for (const std::string& fault : markup.faults) faults += fault + "\n";
    CHECK(faults == "");
    std::string policy;
    int scripts = 0;
    for (const StartTag& tag : markup.tags) {
      if (tag.value("http-equiv") == "Content-Security-Policy") policy = tag.value("content");
      if (tag.name == "script") ++scripts;
    }
    CHECK(scripts == 2);
    CHECK(count(page, "<script") == 2);
    CHECK(contains(policy, "default-src 'none'; script-src 'sha256-" +
                               sha256_base64(study_script()) + "'; require-trusted-types-for"));
    CHECK(!contains(policy, "unsafe"));
    CHECK(contains(page, "<script>" + std::string(study_script()) + "</script>"));
  }
}

TEST_CASE("names from files stay text in the data of the page") {
  const Studied study(hostile());
  const std::string data = study_data(study.input()).value();
  for (const char* part : {"<", ">", "&", "\x1b"}) CHECK(!contains(data, part));
  CHECK(contains(data, "\\u003cscript\\u003ealert('x')\\u003c/script\\u003e\\\"\\u0026[31m=1+1"));
  CHECK(study.json()["packages"][3]["name"] == "<script>alert('x')</script>\"&[31m=1+1");
}

TEST_CASE("without inputs by future, or with few futures, the page has no script and says so") {
  Studied few(synthetic()), bare(synthetic()), torn(synthetic());
  few.all.findings.futures = fewest_futures_shown - 1;
  bare.inputs.clear();
  torn.all.findings.table.outcome_values[9][3].pop_back();
  for (const Studied* one : {&few, &bare, &torn}) {
    CHECK(!study_data(one->input()));
    const std::string page = report_html(one->input());
    CHECK(!contains(page, "<script"));
    CHECK(!contains(page, "script-src"));
    CHECK(contains(page, "There is nothing to narrow in this report"));
  }
}

TEST_CASE("the script makes no markup from text and reaches for nothing outside the page") {
  for (const char* part : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                           "eval(", "new Function", "fetch(", "XMLHttpRequest", "WebSocket",
                           "sendBeacon", "import(", "localStorage", "cookie", "</script", "<!--"}) {
    CAPTURE(part);
    CHECK(!contains(study_script(), part));
  }
  CHECK(contains(study_script(), "readStudy"));
}

}  // namespace casus
