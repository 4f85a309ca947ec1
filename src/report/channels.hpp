#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.hpp"

namespace casus {

// What packages change, by channel (`ChannelFindings`), in words.

/// "own troops under fire", for readers; "tripwire", for programs.
std::string_view channel_words(Channel channel);
std::string_view channel_key(Channel channel);

/// What the channel is, to stand after "by what": "what leaving one's own troops under fire costs".
std::string_view channel_meaning(Channel channel);

/// "attacked_10y", "attacked_by_full_10y": the name of what is split, for programs.
std::string name_of(const Scenario& scenario, const SplitMeasure& measure);
/// Its unit is that of the measure; "full-scale attack" or "any attack" for readers, the label of a
/// measure that is not about attacks.
std::string split_words(const ReportInput& input, const SplitMeasure& measure);

/// The parts, what changes it most first.
std::vector<const ChannelPart*> largest_first(const ChannelSplit& split);

/// The split of a package in the measure that decides; null if there is none.
const ChannelSplit* find_split(const Findings& findings, PackageId package);

/// The number that the channel of a package is, if it is one and assumed; null else.
const Quantity* assumed_number(const Scenario& scenario, PackageId package, Channel channel);

/// "-12 (-15 to -9)": the mean with its interval, in points; of one future without.
std::string change_words(const Estimate& change, int futures);

/// "What \"Layered\" changes goes most through monitoring: -12 points of -30, in 32 futures".
std::string channels_title(const ReportInput& input, const ChannelSplit& split);

/// A line for each package: the change and its channels. Empty without a split.
std::vector<std::string> channel_lines(const ReportInput& input, std::size_t measure);

/// Of the channels that rest on one assumed number, which and on what; empty without any.
std::string assumed_channels(const ReportInput& input);

/// How the figures were found, and what each channel is.
std::string channels_note(const ReportInput& input);

}  // namespace casus
