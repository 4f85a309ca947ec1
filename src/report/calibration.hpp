#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

// What a scenario was calibrated to, and what the weights that meet it make of the findings, which
// must have a calibration unless it says otherwise.

/// The page of `casus calibrate`, at most 80 columns: every line of the record beside what the
/// futures give, alike and weighted; the effective number of futures and the share of the
/// heaviest; the risk of an armed attack with every package, mean (weighted with its standard
/// error) and 10, 50, 90 % of futures, both ways.
std::string calibration_text(const ReportInput& input);

/// Standard error of the weighted mean of a measure of a package; 0 where it has none.
double error_of(const Calibration& found, std::size_t package, const MeasureKey& key);

/// What a line of the record is called.
const std::string& name_of_line(const ReportInput& input, const CalibrationRow& row);

/// The lines outside of every range of their band, futures counted alike; none without a
/// calibration.
std::vector<const CalibrationRow*> rows_outside(const ReportInput& input);

/// The same in words, with the side on which each lies.
std::vector<std::string> lines_outside(const ReportInput& input);

/// A short table for the page of `casus compare`: the mean of what its main table shows, futures
/// alike and weighted; empty without a calibration.
std::string calibration_summary(const ReportInput& input);

/// The same for programs, with the weight of every future and all findings by weights.
std::string calibration_json(const ReportInput& input);

/// The same as a table, RFC 4180: a row for each line of the record, then one for each measure of
/// each package.
std::string calibration_csv(const ReportInput& input);

}  // namespace casus
