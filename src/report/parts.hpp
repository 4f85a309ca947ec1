#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// An option and what leaving out each of its parts does to the outcome that ranks, by median, the
/// largest rise first.
struct TakenApart {
  PackageId package{};
  std::vector<const WithoutPart*> parts{};  ///< into the findings; never empty
};

/// All options that were taken apart: the most robust one first, then in the order of the scenario.
std::vector<TakenApart> taken_apart(const ReportInput& input);

/// Of one option; none if it was not taken apart.
std::optional<TakenApart> taken_apart(const ReportInput& input, PackageId package);

/// What a reader sees of a part.
std::string part_name(const ReportInput& input, const PartId& part);

/// Which part matters most, in one sentence; or that none does on its own.
std::string parts_sentence(const ReportInput& input, const TakenApart& package);

/// The number by which the monitoring of a part keeps incidents down, if that is assumed and may be
/// shown; null else, and of a part that is a package.
const Quantity* assumed_monitoring(const Scenario& scenario, const PartId& part);

/// Why a yardstick whose words leave the act to each holder has a higher modelled risk than an
/// option that leans on a deployment; empty unless texts and findings say so.
std::string yardstick_sentence(const ReportInput& input);

/// For a terminal: the first option and its most important part taken apart in turn, in at most
/// four lines of `width` columns; empty if nothing was taken apart.
std::vector<std::string> parts_lines(const ReportInput& input, std::size_t width);

/// A change by a median below this share is called none.
inline constexpr double least_part = 0.005;

}  // namespace casus
