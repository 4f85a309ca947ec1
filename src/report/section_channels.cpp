#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "report/channels.hpp"
#include "report/charts.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/misses.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

std::string change_html(const Estimate& change, int futures) {
  return fmt::format(
      "<td class=\"num\"><b>{}</b>{}</td>", escaped(points(change.mean)),
      futures < 2 ? std::string()  // one future has no interval
                  : fmt::format(" <span class=\"small\">{} to {}</span>",
                                escaped(points(change.low())), escaped(points(change.high()))));
}

std::string table_of(const ReportInput& input, std::size_t measure) {
  const ChannelFindings& found = *input.findings.channels;
  const auto futures = static_cast<int>(found.futures.size());
  std::set<Channel> columns;
  for (const ChannelSplit& split : found.splits)
    for (const ChannelPart& part : split.parts) columns.insert(part.channel);
  TableHead head{
      .caption = fmt::format(
          "{}: change of the mean against no package, and by channel, in points over the "
          "same {}, with 95 % intervals. Empty: the package has nothing of the kind.",
          capitalised(split_words(input, found.measures[measure])),
          counted(futures, "future", "futures")),
      .columns = {"Package", "Change"}};
  for (const Channel one : columns) head.columns.push_back(capitalised(channel_words(one)));
  std::string rows;
  for (const ChannelSplit& split : found.splits) {
    if (split.measure != measure) continue;
    rows += "<tr>" + row_head_html(marked_name(input, package_of(input.findings, split.package))) +
            change_html(split.change, futures);
    for (const Channel one : columns) {
      const auto part = std::find_if(split.parts.begin(), split.parts.end(),
                                     [&](const ChannelPart& of) { return of.channel == one; });
      rows += part == split.parts.end() ? cell_html("") : change_html(part->change, futures);
    }
    rows += "</tr>\n";
  }
  return table_html(head, rows);
}

std::string chart_of(const ReportInput& input, const ChannelSplit& split) {
  const auto futures = static_cast<int>(input.findings.channels->futures.size());
  ChangeChart chart;
  chart.words = {"channels-chart", channels_title(input, split), ""};
  for (const ChannelPart* one : largest_first(split)) {
    const std::string name(channel_words(one->channel));
    const bool interval = futures > 1;
    chart.rows.push_back({name, one->range, interval ? one->change.low() : one->change.mean,
                          interval ? one->change.high() : one->change.mean});
    chart.words.description +=
        fmt::format("{}: {} points. ", name, change_words(one->change, futures));
  }
  return pictures_html(
      "changes", change_chart(chart),
      "Dot: the mean, with its value at the right; dark line: its 95 % interval; pale bar: "
      "from the 5th to the 95th percentile over futures. Left of 0: the channel lowers "
      "it.");
}

}  // namespace

std::string channels_html(const ReportInput& input) {
  const auto& found = input.findings.channels;
  if (!found) return "";
  const std::string heading = subheading_html("By what it works");
  if (!found->unsolved.empty())
    return heading + note_html("Not taken apart by channel: " + found->unsolved + ".");
  if (found->splits.empty()) return "";
  const PackageFindings* whole = fullest_option(input.findings);
  const ChannelSplit* split =
      whole == nullptr ? nullptr : find_split(input.findings, whole->package);
  std::string body = heading;
  if (split != nullptr) body += paragraph_html(channels_title(input, *split) + ".");
  body += paragraph_html(assumed_channels(input));
  if (split != nullptr && !split->parts.empty()) body += chart_of(input, *split);
  std::string tables;
  for (std::size_t m = 0; m < found->measures.size(); ++m) tables += table_of(input, m);
  return body +
         details_html({.summary = "Every package by channel"},
                      tables + note_html(channels_note(input)) + note_html(mark_note(input)));
}

}  // namespace casus
