#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/calibration.hpp"
#include "report/csv_field.hpp"
#include "report/findings_rows.hpp"
#include "report/lookup.hpp"
#include "report/range_json.hpp"
#include "study/parts.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

Json optional_number(const std::optional<double>& value) {
  return value ? json_number(*value) : Json(nullptr);
}

Json line_json(const Scenario& scenario, const Findings& findings, const CalibrationRow& row) {
  const CalibrationTarget& target = scenario.calibration[row.target];
  Json bands = Json::array();
  for (const Band::Record& one : target.band.within) {
    bands.push_back({{"label", one.label}, {"least", one.least}, {"most", one.most}});
  }
  Json out = {{"measure", to_text(row.measure)},
              {"package", package_of(findings, row.package).id},
              {"name", target.band.name.empty() ? row.label : target.band.name}};
  out["attack"] = target.attack ? Json(scenario.attacks[index(*target.attack)].id) : Json(nullptr);
  out["record"] = optional_number(target.record);
  out["error"] = target.record ? json_number(target.error) : Json(nullptr);
  out["within"] = bands;
  out["alike"] = {{"value", optional_number(row.alike.value)}, {"range", to_json(row.alike.range)}};
  out["weighted"] = {{"value", optional_number(row.weighted.value)},
                     {"range", to_json(row.weighted.range)}};
  out["met_by_weights"] = target.record ? Json(row.met) : Json(nullptr);
  out["source"] = target.band.source;
  out["assumed"] = target.band.assumed;
  return out;
}

/// {"attacked_5y": 0.021, ...}: standard errors of the means of a package.
Json errors_json(const Calibration& found, const PackageFindings& package, std::size_t p) {
  Json out = Json::object();
  for (const auto* entry : by_name(package.measures))
    out[to_text(entry->first)] = json_number(error_of(found, p, entry->first));
  return out;
}

Json weighted_json(const Scenario& scenario, const Findings& all, const Calibration& calibration) {
  const WeightedFindings& found = calibration.findings;
  const auto id = [&](PackageId package) { return package_of(all, package).id; };
  Json out = Json::object();
  out["packages"] = Json::array();
  for (std::size_t p = 0; p < found.packages.size(); ++p) {
    const PackageFindings& one = found.packages[p];
    out["packages"].push_back({{"id", one.id},
                               {"measures", measures_json(one)},
                               {"errors_of_means", errors_json(calibration, one, p)}});
  }
  out["differences"] = rows_json(scenario, found.differences);
  out["without_part"] = rows_json(scenario, found.without_part);
  out["adoption"] = rows_json(scenario, found.adoption);
  out["outcomes"] = Json::array();
  for (const Ranking& ranking : found.rankings) {
    Json options = Json::array();
    for (const PackageId option : ranking.order) {
      const Standing& standing = ranking.standings[index(option)];
      options.push_back({{"id", id(option)},
                         {"share_best", json_number(standing.share_best)},
                         {"share_near_best", json_number(standing.share_near_best)},
                         {"regret", to_json(standing.regret)}});
    }
    out["outcomes"].push_back(
        {{"measure", to_text(ranking.objective.measure)}, {"options", options}});
  }
  return out;
}

std::string range_cells(const Range& range) {
  std::string out;
  for (const double value : {range.mean, range.p10, range.median, range.p90}) {
    out += ',';
    if (range.n > 0) out += csv_number(value);
  }
  return out;
}

/// "measure,package,attack,name"
std::string line_cells(const MeasureKey& measure, const std::string& package,
                       const std::string& attack, const std::string& name) {
  return fmt::format("{},{},{},{}", to_text(measure), csv_field(package), csv_field(attack),
                     csv_field(name));
}

}  // namespace

Json calibration_object(const Scenario& scenario, const Findings& findings) {
  if (!findings.calibration) return nullptr;
  const Calibration& found = *findings.calibration;
  Json out = {{"effective_futures", json_number(found.effective)},
              {"heaviest_future", json_number(found.heaviest)},
              {"entropy", json_number(found.entropy)},
              {"lines", Json::array()}};
  for (const CalibrationRow& row : found.rows) {
    out["lines"].push_back(line_json(scenario, findings, row));
  }
  out["weights"] = found.weights;
  out["weighted"] = weighted_json(scenario, findings, found);
  return out;
}

std::string calibration_json(const ReportInput& input) {
  const Findings& found = input.findings;
  Json out = {{"scenario", found.scenario},
              {"futures", found.futures},
              {"seed", found.seed},
              {"hash", found.hash},
              {"version", input.version}};
  out["packages"] = Json::array();
  for (const PackageFindings& one : found.packages) {
    out["packages"].push_back({{"id", one.id}, {"measures", measures_json(one)}});
  }
  out["calibration"] = calibration_object(input.scenario, found);
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string calibration_csv(const ReportInput& input) {
  const Findings& findings = input.findings;
  const Calibration& found = *findings.calibration;
  std::string out =
      "measure,package,attack,name,record,error,met_by_weights,value,mean,p10,median,p90,"
      "weighted_value,weighted_mean,weighted_p10,weighted_median,weighted_p90,"
      "weighted_mean_error\r\n";
  const auto number = [](const std::optional<double>& value) {
    return value ? csv_number(*value) : std::string();
  };
  for (const CalibrationRow& row : found.rows) {
    const CalibrationTarget& target = input.scenario.calibration[row.target];
    const std::string attack =
        target.attack ? input.scenario.attacks[index(*target.attack)].id : std::string();
    out += line_cells(row.measure, package_of(findings, row.package).id, attack,
                      target.band.name.empty() ? row.label : target.band.name);
    out += fmt::format(",{},{},{},{}{},{}{},\r\n", number(target.record),
                       target.record ? csv_number(target.error) : "",
                       target.record ? (row.met ? "yes" : "no") : "", number(row.alike.value),
                       range_cells(row.alike.range), number(row.weighted.value),
                       range_cells(row.weighted.range));
  }
  for (std::size_t p = 0; p < findings.packages.size(); ++p) {
    const PackageFindings& alike = findings.packages[p];
    const PackageFindings& weighted = found.findings.packages[p];
    const auto add = [&](const MeasureKey& key, const Range& one, const Range& other,
                         const std::optional<double>& value, const std::optional<double>& moved,
                         const std::string& error) {
      out += line_cells(key, alike.id, "", "") + fmt::format(",,,,{}{},{}{},{}\r\n", number(value),
                                                             range_cells(one), number(moved),
                                                             range_cells(other), error);
    };
    const auto mean = [](const Range& range) {
      return range.n > 0 ? std::optional(range.mean) : std::nullopt;
    };
    for (const auto* entry : by_name(alike.measures)) {
      const Range& other = weighted.measures.at(entry->first);
      add(entry->first, entry->second, other, mean(entry->second), mean(other),
          other.n > 0 ? csv_number(error_of(found, p, entry->first)) : std::string());
    }
    for (const auto* entry : by_name(alike.conditionals)) {
      const Conditional& other = weighted.conditionals.at(entry->first);
      add(entry->first, entry->second.before_the_fact, other.before_the_fact,
          entry->second.given_an_attack, other.given_an_attack, "");
    }
  }
  return out;
}

}  // namespace casus
