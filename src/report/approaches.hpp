#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measure/catalogue.hpp"
#include "report/report.hpp"

namespace casus {

/// A row of the table of approaches as a reader sees it.
struct ApproachLine {
  std::string name{};     ///< "coordination gap"
  std::string package{};  ///< id of the package that stands for the approach
  std::optional<Range> range{};
  std::string text{};     ///< a value that is no range, or what stands beside it
  std::string meaning{};  ///< how it is defined
  std::string unit{};
  std::optional<Measure> measure{};  ///< of a range
};

/// A cell of the table (docs/report.md) with what was computed for it, perhaps nothing.
struct ApproachBlock {
  Approach approach{};
  ApproachCell cell{};
  bool weakness = false;  ///< one of the known weaknesses, not "what it is"
  std::vector<ApproachLine> lines{};
};

/// The cells of the table, those of an approach together, then those of the mix. A cell without
/// rows is shown as "not computed yet".
std::vector<ApproachBlock> approach_blocks(const ReportInput& input);

/// "bilateral agreements", "varying commitments".
std::string_view approach_words(Approach approach);
std::string_view cell_words(ApproachCell cell);

/// "0.35 (0.1 to 0.7)", "28 pacts" or "not computed yet".
std::string value_text(const ApproachLine& line);

/// One figure for each known weakness, in plain words.
std::string weakness_sentence(const ReportInput& input);

}  // namespace casus
