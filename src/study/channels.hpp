#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

/// How it is run: on so many threads, until `stop` says so. `seed`: of the orders.
struct ChannelRun {
  std::uint64_t seed = 0;
  int threads = 1;
  std::function<bool()> stop{};
};

/// What each channel adds to a package, against nothing, in the futures that are taken apart
/// (`is_taken_apart`): the mean over one order of adding the channels, drawn with the seed for each
/// future, and its reverse. Over futures that estimates the mean over all orders (Shapley value;
/// Castro, Gomez & Tejada 2009), and in every future the channels add up to the difference.
///
/// Packages without texts and without absent actors have none. None is found where the study was
/// stopped on the way; what could not be computed is said (`ChannelFindings::unsolved`).
std::optional<ChannelFindings> channels(const StudyPlan& plan,
                                        const std::vector<FutureOutcome>& futures,
                                        const ChannelRun& run);

/// What is split: the measure that decides, and attacks of the kind that responses are stated for
/// by the end of the report, unless the game starts in war or no other kind is armed.
std::vector<SplitMeasure> split_measures(const StudyPlan& plan);

/// The two orders of a future, each of all channels.
std::vector<std::vector<Channel>> channel_orders(std::uint64_t seed, std::uint32_t future);

}  // namespace casus
