#include "report/without_the_most.hpp"

#include <algorithm>
#include <cstdint>

#include "report/channels.hpp"
#include "report/lookup.hpp"
#include "report/parts.hpp"
#include "report/tongue.hpp"
#include "study/derived_packages.hpp"

namespace casus {

namespace {

/// The mean of a package over the futures in which parts are left out; none where the table
/// does not hold it in exactly `n` of them.
std::optional<double> mean_where_left_without(const ReportInput& input, PackageId package, int n) {
  const auto* values = find_column(input.findings.table, package, deciding_measure(input));
  if (values == nullptr) return std::nullopt;
  double sum = 0.0;
  int found = 0;
  for (std::uint32_t f = 0; f < values->size(); ++f) {
    if (!is_left_without(f) || !(*values)[f]) continue;
    sum += *(*values)[f];
    ++found;
  }
  return found == n && n > 0 ? std::optional(sum / found) : std::nullopt;
}

/// What goes through channels of a package.
double through(const ChannelSplit& split, const std::vector<Channel>& channels) {
  double sum = 0.0;
  for (const ChannelPart& part : split.parts)
    if (std::find(channels.begin(), channels.end(), part.channel) != channels.end())
      sum += part.change.mean;
  return sum;
}

/// The option after the first one that is ranked.
const PackageFindings* next_option(const ReportInput& input, const PackageFindings& option) {
  const auto options = ranked_options(input.findings);
  return options.size() > 1 && options.front()->package == option.package ? options[1] : nullptr;
}

/// How much of the lead is gone without the part, in words.
std::string lead_left(const ReportInput& input, const WithoutTheMost& found) {
  const Objective& objective = ranking_of(input.findings).objective;
  const double lead = objective.regret(*found.next, found.with);
  const double left = objective.regret(*found.next, found.without);
  return Tongue(input).say(left <= 0.0         ? TextKey("carried.all")
                           : 2.0 * left < lead ? TextKey("carried.most")
                                               : TextKey("carried.some"));
}

}  // namespace

std::optional<WithoutTheMost> without_the_most(const ReportInput& input,
                                               const PackageFindings& option,
                                               const PackageFindings* second) {
  const auto apart = taken_apart(input, option.package);
  if (!apart) return std::nullopt;
  const WithoutPart& part = *apart->parts.front();
  const Quantity* assumed = assumed_monitoring(input.scenario, part.part);
  if (assumed == nullptr || part.range.mean < least_part) return std::nullopt;
  return WithoutTheMost{.part = &part,
                        .assumed = assumed,
                        .with = part.rest.mean - part.range.mean,
                        .without = part.rest.mean,
                        .next = second == nullptr
                                    ? std::nullopt
                                    : mean_where_left_without(input, second->package, part.rest.n)};
}

std::vector<WithoutChannels> without_channels(const ReportInput& input,
                                              const PackageFindings& first,
                                              const PackageFindings& second) {
  const ChannelSplit* mine = find_split(input.findings, first.package);
  const ChannelSplit* its = find_split(input.findings, second.package);
  const Objective& objective = ranking_of(input.findings).objective;
  if (mine == nullptr || its == nullptr) return {};
  const auto& measures = input.findings.channels->measures;
  if (measures.front().attack || measures.front().measure != objective.measure) return {};
  std::vector<WithoutChannels> all;
  const auto add = [&](std::vector<Channel> channels) {
    all.push_back({channels, mine->all - through(*mine, channels),
                   its->all - through(*its, channels),
                   static_cast<int>(input.findings.channels->futures.size())});
  };
  std::vector<Channel> assumed;
  for (const ChannelPart& part : mine->parts) {
    const Quantity* number = assumed_number(input.scenario, first.package, part.channel);
    if (number == nullptr || number->sensitive || !objective.better(part.change.mean, 0.0))
      continue;
    assumed.push_back(part.channel);
    add({part.channel});
  }
  if (assumed.size() > 1) add(assumed);
  return all;
}

std::string carried_sentence(const ReportInput& input, const PackageFindings& option) {
  const PackageFindings* second = next_option(input, option);
  const auto found = without_the_most(input, option, second);
  if (!found) return "";
  const Tongue tongue(input);
  const TextKey key = found->next
                          ? by_objective(input, "carried.risk", "carried.chance")
                          : by_objective(input, "carried.alone.risk", "carried.alone.chance");
  return tongue.say(key, {{"head", found->next ? lead_left(input, *found) : std::string()},
                          {"part", tongue.quoted(part_name(input, found->part->part))},
                          {"range", tongue.range(found->assumed->distribution)},
                          {"without", tongue.in_hundred(found->without)},
                          {"with", tongue.in_hundred(found->with)},
                          {"next", found->next ? tongue.in_hundred(*found->next) : std::string()},
                          {"second", second != nullptr ? tongue.quoted(*second) : std::string()},
                          {"futures", tongue.futures(found->part->rest.n)}});
}

}  // namespace casus
