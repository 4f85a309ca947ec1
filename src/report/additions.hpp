#pragma once

#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

// What each component of the largest option adds (`Additions`), in words.

/// "Long-term military aid", "bilateral", "multilateral: agreements".
std::string component_name(const ReportInput& input, const Component& component);

/// A component with what it does to the measure that decides.
struct AdditionRow {
  const Component* component = nullptr;
  const AddedValue* contribution = nullptr;
};

/// The components of the measure that decides, what changes it most first; empty if none were
/// found.
std::vector<AdditionRow> addition_rows(const ReportInput& input);

/// By how much the option moves the measure, and which components carry that; empty without rows.
std::string additions_sentence(const ReportInput& input);

/// How the figures were found: orders, futures, and what first and last mean.
std::string additions_note(const ReportInput& input);

/// "-12 (-15 to -9)": the mean with its interval, in points; of one future without.
std::string interval_words(const AddedValue& contribution);

}  // namespace casus
