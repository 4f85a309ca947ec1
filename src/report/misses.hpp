#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

// What does not fit the record: comparisons with it that fail, and lines of the calibration that
// lie outside of their band.

/// Each in one sentence: what, by how much, and with which package.
std::vector<std::string> misses(const ReportInput& input);

/// The first comparison with the record that fails for a package; empty: none does.
std::string miss_of(const ReportInput& input, PackageId package);

/// Whether a comparison of this package fails.
bool misses_the_record(const ReportInput& input, PackageId package);

/// Whether one that is about soldiers does, of any package.
bool soldiers_miss(const ReportInput& input);

/// The name of a package, marked where a comparison of it fails.
std::string marked_name(const ReportInput& input, const PackageFindings& package);

/// What the mark means; empty where no package has one.
std::string mark_note(const ReportInput& input);
/// A caption, and behind it what the mark means.
std::string with_mark_note(std::string caption, const ReportInput& input);

}  // namespace casus
