#include "apps/cli/futures_csv.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "compile/named_draws.hpp"
#include "measure/key.hpp"
#include "report/channels.hpp"
#include "report/csv_field.hpp"

namespace casus {

namespace {

/// What each channel adds, PACKAGE:MEASURE:CHANNEL; empty where a future was not taken apart.
std::string channel_heads(const Scenario& scenario, const Findings& found) {
  std::string out;
  if (!found.channels) return out;
  for (const ChannelSplit& split : found.channels->splits)
    for (const ChannelPart& part : split.parts)
      out += "," + csv_field(fmt::format("{}:{}:{}", scenario.packages[index(split.package)].id,
                                         name_of(scenario, found.channels->measures[split.measure]),
                                         channel_key(part.channel)));
  return out;
}

std::string channel_values(const Findings& found, int future) {
  std::string out;
  if (!found.channels) return out;
  const std::vector<int>& apart = found.channels->futures;
  const auto at = std::lower_bound(apart.begin(), apart.end(), future);
  const bool is_apart = at != apart.end() && *at == future;
  for (const ChannelSplit& split : found.channels->splits)
    for (const ChannelPart& part : split.parts)
      out += "," + (is_apart ? csv_number(part.values[static_cast<std::size_t>(at - apart.begin())])
                             : std::string());
  return out;
}

std::string head_of(const Scenario& scenario, const std::vector<NamedDraw>& draws,
                    const Findings& found) {
  std::string out = "future";
  for (const NamedDraw& one : draws) out += "," + csv_field(one.text);
  for (const PackageFindings& package : found.packages) {
    for (const MeasureKey& key : found.table.outcomes) {
      out += "," + csv_field(package.id + ":" + to_text(key));
    }
  }
  return out + ",not_converged,worst_residual" + channel_heads(scenario, found) + "\r\n";
}

}  // namespace

std::string futures_csv(const Scenario& scenario, const Findings& found) {
  const std::vector<NamedDraw> draws = named_draws(scenario);
  const auto sampler = Sampler::make(scenario, found.seed);
  expects(sampler.has_value());  // the findings were made with it
  std::string out = head_of(scenario, draws, found);
  for (int f = 0; f < found.futures; ++f) {
    const FutureValues values = sampler->draw(static_cast<std::uint32_t>(f));
    out += std::to_string(f);
    for (const NamedDraw& one : draws) {
      const bool word = one.what == NamedDraw::What::level || one.what == NamedDraw::What::answer;
      const std::string text = text_of(one, values, scenario);
      out += ',';
      out += word ? csv_field(text) : text;
    }
    for (const auto& measures : found.table.outcome_values) {
      for (const auto& by_future : measures) {
        const auto& value = by_future[static_cast<std::size_t>(f)];
        out += ',';
        if (value) out += csv_number(*value);
      }
    }
    const auto at = static_cast<std::size_t>(f);
    out += fmt::format(",{},{}", found.table.not_converged[at],
                       csv_number(found.table.worst_residual[at]));
    out += channel_values(found, f) + "\r\n";
  }
  return out;
}

}  // namespace casus
