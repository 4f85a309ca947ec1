#include "report/channels.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "measure/catalogue.hpp"
#include "report/evidence.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

struct ChannelRow {
  Channel channel{};
  std::string_view key{}, words{}, meaning{};
};

constexpr ChannelRow channel_rows[] = {
    {Channel::promises, "promises", "promises", "what is owed, as if it bound without a vote"},
    {Channel::votes, "votes", "votes", "that a body decides first whether it is owed"},
    {Channel::garrison, "garrison", "troops in the country",
     "the force of troops that are there, and their exposure"},
    {Channel::tripwire, "tripwire", "own troops under fire",
     "what leaving one's own troops under fire would cost those who sent them"},
    {Channel::floors, "floors", "automatic help", "help that nobody can withhold"},
    {Channel::aid, "aid", "military aid", "arms and money for arms, and how long donors go on"},
    {Channel::economy, "economy", "economic assistance",
     "what the state turns into defence of money for the economy"},
    {Channel::monitoring, "monitoring", "monitoring", "that incidents are rarer"},
    {Channel::absence, "absence", "absent actors", "that some actors help nobody"},
    {Channel::timing, "timing", "help in time", "that more of the help comes in time"},
    {Channel::dates, "dates", "dates",
     "that not all of it is in force, and delivered, from the start for good"}};
static_assert(std::size(channel_rows) == channel_count);

const ChannelRow& row_of(Channel channel) {
  return channel_rows[static_cast<std::size_t>(channel)];
}

/// The one number of an instrument that a channel is; none of other channels.
std::optional<QuantityId> number_of(const Instrument& instrument, Channel channel) {
  if (channel == Channel::tripwire) return instrument.tripwire;
  if (channel == Channel::monitoring) return instrument.monitoring;
  return std::nullopt;
}

/// "one assumed number, 0.3 (from 0.03 to 2, on a log scale), whose evidence says 0.04,"
std::string number_words(const Quantity& number) {
  if (number.sensitive) return "one assumed number, which is withheld,";
  return fmt::format(
      "one assumed number, {}{},", range_words(number.distribution),
      number.evidence ? ", whose evidence says " + range_words(*number.evidence) : std::string());
}

}  // namespace

const Quantity* assumed_number(const Scenario& scenario, PackageId package, Channel channel) {
  std::set<QuantityId> numbers;
  for (const PackageEntry& entry : scenario.packages[index(package)].entries)
    if (const auto one = number_of(scenario.instruments[index(entry.instrument)], channel))
      numbers.insert(*one);
  if (numbers.size() != 1) return nullptr;
  const Quantity& number = scenario.quantity(*numbers.begin());
  return number.assumed.empty() ? nullptr : &number;
}

std::string_view channel_words(Channel channel) { return row_of(channel).words; }
std::string_view channel_key(Channel channel) { return row_of(channel).key; }
std::string_view channel_meaning(Channel channel) { return row_of(channel).meaning; }

std::string name_of(const Scenario& scenario, const SplitMeasure& measure) {
  const std::string name = to_text(measure.measure);
  if (!measure.attack) return name;
  constexpr std::string_view path = "attacked";
  return fmt::format("{}_by_{}{}", path, scenario.attacks[index(*measure.attack)].id,
                     name.substr(path.size()));
}

std::string split_words(const ReportInput& input, const SplitMeasure& measure) {
  if (measure.attack) return attack_words(input.scenario.attacks[index(*measure.attack)]);
  return measure.measure.measure == Measure::attacked ? "any attack" : label_of(measure.measure);
}

std::vector<const ChannelPart*> largest_first(const ChannelSplit& split) {
  std::vector<const ChannelPart*> parts;
  for (const ChannelPart& one : split.parts) parts.push_back(&one);
  std::stable_sort(parts.begin(), parts.end(), [](const ChannelPart* a, const ChannelPart* b) {
    return std::fabs(a->change.mean) > std::fabs(b->change.mean);
  });
  return parts;
}

const ChannelSplit* find_split(const Findings& findings, PackageId package) {
  if (!findings.channels) return nullptr;
  for (const ChannelSplit& one : findings.channels->splits)
    if (one.package == package && one.measure == 0) return &one;
  return nullptr;
}

std::string change_words(const Estimate& change, int futures) {
  if (futures < 2) return points(change.mean);
  return fmt::format("{} ({} to {})", points(change.mean), points(change.low()),
                     points(change.high()));
}

std::string channels_title(const ReportInput& input, const ChannelSplit& split) {
  const std::string name = quoted(package_of(input.findings, split.package));
  const std::vector<const ChannelPart*> parts = largest_first(split);
  if (parts.empty()) return fmt::format("{} changes nothing in the model", name);
  return fmt::format("In the model, what {} changes goes most through {}: {} points of {}, in {}",
                     name, channel_words(parts.front()->channel),
                     points(parts.front()->change.mean), points(split.change.mean),
                     counted(static_cast<long long>(input.findings.channels->futures.size()),
                             "future", "futures"));
}

std::vector<std::string> channel_lines(const ReportInput& input, std::size_t measure) {
  std::vector<std::string> lines;
  if (!input.findings.channels) return lines;
  const auto futures = static_cast<int>(input.findings.channels->futures.size());
  for (const ChannelSplit& split : input.findings.channels->splits) {
    if (split.measure != measure) continue;
    std::vector<std::string> parts;
    for (const ChannelPart* one : largest_first(split))
      parts.push_back(
          fmt::format("{} {}", channel_words(one->channel), change_words(one->change, futures)));
    lines.push_back(fmt::format(
        "{} {}: {}.", name_of(input.findings, split.package), change_words(split.change, futures),
        parts.empty() ? "no channel" : fmt::format("{}", fmt::join(parts, "; "))));
  }
  return lines;
}

std::string assumed_channels(const ReportInput& input) {
  if (!input.findings.channels) return "";
  std::vector<std::pair<std::string, std::vector<std::string>>> found;  // what rests on it, whose
  for (const ChannelSplit& split : input.findings.channels->splits) {
    if (split.measure != 0) continue;
    for (const ChannelPart& part : split.parts) {
      const Quantity* number = assumed_number(input.scenario, split.package, part.channel);
      if (number == nullptr) continue;
      const std::string words =
          fmt::format("\"{}\" is {}", channel_words(part.channel), number_words(*number));
      const auto known = std::find_if(found.begin(), found.end(),
                                      [&](const auto& one) { return one.first == words; });
      auto& names =
          known == found.end() ? found.emplace_back(words, std::vector<std::string>{}) : *known;
      names.second.push_back(quoted(package_of(input.findings, split.package)));
    }
  }
  std::vector<std::string> all;
  for (const auto& [words, names] : found)
    all.push_back(fmt::format("{} in {}", words, enumerated(names)));
  if (all.empty()) return "";
  return fmt::format("{}: what goes through it is decided by that assumption.",
                     fmt::join(all, "; "));
}

std::string channels_note(const ReportInput& input) {
  const auto& found = input.findings.channels;
  if (!found) return "";
  std::set<Channel> shown;
  for (const ChannelSplit& split : found->splits)
    for (const ChannelPart& part : split.parts) shown.insert(part.channel);
  std::vector<std::string> meanings;
  for (const Channel one : shown)
    meanings.push_back(fmt::format("{}: {}", channel_words(one), channel_meaning(one)));
  return fmt::format(
      "What a channel adds to those before it, in the mean over one drawn order of adding and its "
      "reverse in each of {}, which estimates the mean over all orders (Shapley value); in every "
      "future the channels add up to the difference from no package. In brackets the 95 % interval "
      "of the mean. Packages stand in the order of the scenario. {}.",
      counted(static_cast<long long>(found->futures.size()), "future", "futures"),
      fmt::format("{}", fmt::join(meanings, "; ")));
}

}  // namespace casus
