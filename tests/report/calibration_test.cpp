#include "report/calibration.hpp"

#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/layout.hpp"
#include "measure/catalogue.hpp"
#include "report/report.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/synthetic.hpp"
#include "tests/support/contains.hpp"

namespace casus {

namespace {

Range all_at(double value) { return {value, value, value, value, 512, value, value}; }

/// A made-up question with a record that is met, one that cannot be, and a band that is missed. By
/// weights every package has half of its risk.
Synthetic with_calibration(Synthetic all) {
  const MeasureKey within_5 = after(Measure::attacked, 5), within_10 = after(Measure::attacked, 10);
  all.scenario.calibration = {
      {.band = {.name = "use of force in five years", .within = {{"", 0.3, 0.58}}},
       .record = 0.402,
       .error = 0.045},
      {.band = {.source = "a book"}, .attack = AttackId{1}, .record = 0.131, .error = 0.031},
      {.band = {.name = "somebody's troops", .within = {{"", 0.0, 0.15}}}}};
  Calibration found{.entropy = 0.2079, .effective = 108.6, .heaviest = 0.0093};
  found.weights.assign(512, 1.0 / 512);
  found.rows = {{.measure = within_5,
                 .target = 0,
                 .label = "armed attack pressed within 5 years",
                 .alike = {0.4651, all_at(0.4651)},
                 .weighted = {0.4239, all_at(0.4239)},
                 .met = true},
                {.measure = within_10,
                 .target = 1,
                 .label = "armed attack pressed within 10 years: invasion",
                 .alike = {0.0123, all_at(0.0123)},
                 .weighted = {0.0234, all_at(0.0234)}},
                {.measure = key_of(Measure::somebody_sends_troops),
                 .target = 2,
                 .alike = {0.3047, {}},
                 .weighted = {0.2829, {}}}};
  found.findings.packages = all.findings.packages;
  for (PackageFindings& package : found.findings.packages) {
    for (auto& [key, range] : package.measures) range = all_at(0.5 * range.mean);
    auto& errors = found.errors.emplace_back();
    for (const auto& entry : package.measures) errors[entry.first] = 0.0123;
  }
  found.findings.rankings = all.findings.rankings;
  all.findings.calibration = std::move(found);
  return all;
}

std::string in_one_line(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::size_t widest_line(const std::string& text) {
  std::istringstream lines(text);
  std::size_t most = 0;
  for (std::string line; std::getline(lines, line);) most = std::max(most, columns_of(line));
  return most;
}

}  // namespace

TEST_CASE("every line of the record stands beside both figures, and says what became of it") {
  const Synthetic all = with_calibration(synthetic());
  const std::string text = in_one_line(calibration_text(all.input()));
  CHECK(contains(text, "use of force in five years 40.2 +- 4.5 30.0-58.0 46.5 % 42.4 % *"));
  CHECK(contains(text, "10 years: invasion 13.1 +- 3.1 1.2 % 2.3 % x"));
  CHECK(contains(text, "somebody's troops 0.0-15.0 30.5 % 28.3 % !"));
  CHECK(contains(text,
                 "outside the band, futures counted alike: somebody's troops (30.5 %, too much)."));
  CHECK(contains(text,
                 "cannot be met with these futures, together with the lines above: armed "
                 "attack pressed within 10 years: invasion."));
  CHECK(contains(text, "as much as 109 of 512 futures (0.208 nats from equal ones)"));
  CHECK(contains(text, "is no check of it"));
}

TEST_CASE("the record of any attack stands as circles in the panel without guarantees") {
  Synthetic all = with_calibration(distinct());
  const auto circles = [&] {
    const std::string page = report_html(all.input());
    CHECK(contains(page, "the record to which the scenario is calibrated") ==
          contains(page, "r=\"3\""));
    std::size_t count = 0;
    for (std::size_t at = page.find("r=\"3\""); at != std::string::npos;
         at = page.find("r=\"3\"", at + 1))
      ++count;
    return count;
  };
  CHECK(circles() == 1);  // that of an invasion and that of troops are of something else
  all.scenario.calibration[0].attack = AttackId{0};
  CHECK(circles() == 0);
  all.scenario.calibration[0].attack.reset();
  all.scenario.calibration[0].record.reset();
  CHECK(circles() == 0);
  all.scenario.calibration[0].record = 0.402;
  all.scenario.calibration[0].band.packages = {PackageId{1}};
  CHECK(circles() == 0);
}

TEST_CASE("no line of the calibration is longer than 80 columns, whatever the files hold") {
  CHECK(widest_line(calibration_text(with_calibration(synthetic()).input())) <= 80);
  CHECK(widest_line(calibration_text(with_calibration(hostile()).input())) <= 80);
  CHECK(widest_line(calibration_text(with_calibration(empty_handed()).input())) <= 80);
  CHECK(widest_line(report_text(with_calibration(hostile()).input())) <= 80);
}

TEST_CASE("a report with a calibration has the means both ways, one without says nothing of it") {
  const Synthetic plain = synthetic(), all = with_calibration(synthetic());
  CHECK(calibration_summary(plain.input()).empty());
  const PackageFindings& first = plain.findings.packages.front();
  const double mean = 100.0 * first.measures.at(after(Measure::attacked, 10)).mean;
  CHECK(contains(report_text(all.input()), fmt::format("{:.1f} / {:.1f}", mean, 0.5 * mean)));
  CHECK(contains(report_text(all.input()), "(worth 109, the heaviest"));
  CHECK(!contains(report_text(plain.input()), "weighted"));
}

TEST_CASE("for programs: the lines, the weights and all findings by weights") {
  const Synthetic plain = synthetic(), all = with_calibration(synthetic());
  using nlohmann::json;
  CHECK(json::parse(report_json(plain.input()))["calibration"].is_null());
  const json found = json::parse(report_json(all.input()))["calibration"];
  CHECK(found == json::parse(calibration_json(all.input()))["calibration"]);
  CHECK(found["effective_futures"] == 108.6);
  CHECK(found["heaviest_future"] == 0.0093);
  CHECK(found["weighted"]["packages"][1]["errors_of_means"]["attacked_10y"] == 0.0123);
  CHECK(found["weights"].size() == 512);
  CHECK(found["lines"][0]["record"] == 0.402);
  CHECK(found["lines"][0]["met_by_weights"] == true);
  CHECK(found["lines"][1]["attack"] == all.scenario.attacks[1].id);
  CHECK(found["lines"][1]["met_by_weights"] == false);
  CHECK(found["lines"][2]["met_by_weights"].is_null());
  CHECK(found["lines"][2]["alike"]["range"]["mean"].is_null());
  const json& package = found["weighted"]["packages"][0]["measures"]["attacked_10y"];
  const Range& alike = plain.findings.packages[0].measures.at(after(Measure::attacked, 10));
  CHECK(package["mean"] == 0.5 * alike.mean);
  CHECK(package["p90"] == 0.5 * alike.mean);

  const std::string table = calibration_csv(all.input());
  CHECK(contains(table, ",use of force in five years,0.402,0.045,yes,0.4651,"));
  CHECK(contains(report_csv(all.input()), ",weighted\r\n"));
  CHECK(!contains(report_csv(plain.input()), ",weighted\r\n"));
}

}  // namespace casus
