#pragma once

#include <string>

namespace casus {

/// Says that something could not be compared here, with its count: the program prints it and ends
/// with the code that ctest shows as "Skipped", unless a case failed.
void report_skipped(const std::string& what);

}  // namespace casus
