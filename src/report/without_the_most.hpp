#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// An option with and without the part without which it does worst, where that part works by one
/// assumed number. Every mean is over the same futures.
struct WithoutTheMost {
  const WithoutPart* part = nullptr;  ///< into the findings
  const Quantity* assumed = nullptr;  ///< may be shown
  double with = 0.0, without = 0.0;
  std::optional<double> next{};  ///< of the option after it; none where it is not known there
};

/// None where the part moves it by less than `least_part`, or works by no such number. `second`
/// may be null.
std::optional<WithoutTheMost> without_the_most(const ReportInput& input,
                                               const PackageFindings& option,
                                               const PackageFindings* second);

/// Two options less what goes through channels that are one assumed number each: means over the
/// futures that are split by channel.
struct WithoutChannels {
  std::vector<Channel> channels{};  ///< of the first option, which they favour
  double first = 0.0, second = 0.0;
  int futures = 0;
};

/// One for each such channel, then, where there are several, one for all together; empty where the
/// options were not split.
std::vector<WithoutChannels> without_channels(const ReportInput& input,
                                              const PackageFindings& first,
                                              const PackageFindings& second);

/// What an option has without that part, in levels of the same futures, beside the next option;
/// empty where no assumed number carries it, or it was not taken apart.
std::string carried_sentence(const ReportInput& input, const PackageFindings& option);

}  // namespace casus
