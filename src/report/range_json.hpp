#pragma once

#include <nlohmann/json.hpp>

#include "study/findings.hpp"

namespace casus {

/// Null where there is no number.
nlohmann::ordered_json json_number(double value);

/// {"mean", "p05", "median", "p95", "n", "p10", "p90"}; null where no future has a value.
nlohmann::ordered_json to_json(const Range& range);

/// The range before the fact, as of any measure, and the ratio of sums beside it.
nlohmann::ordered_json to_json(const Conditional& conditional);

/// {"attacked_5y": {...}, ...}: all measures of a package by name.
nlohmann::ordered_json measures_json(const PackageFindings& package);

/// What is known of the calibration, with the weight of every future and all findings by weights;
/// null without one.
nlohmann::ordered_json calibration_object(const Scenario& scenario, const Findings& findings);

}  // namespace casus
