#include "report/bought_json.hpp"

#include "report/channels.hpp"
#include "report/lookup.hpp"
#include "report/prices.hpp"
#include "report/range_json.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

Json interval_json(const Estimate& change, int n) {
  return n < 2 ? Json(nullptr) : Json{json_number(change.low()), json_number(change.high())};
}

}  // namespace

Json channels_object(const ReportInput& input) {
  const auto& found = input.findings.channels;
  if (!found) return nullptr;
  Json packages = Json::array();
  for (const ChannelSplit& split : found->splits) {
    const SplitMeasure& measure = found->measures[split.measure];
    Json parts = Json::array();
    for (const ChannelPart& one : split.parts) {
      Json row = {{"channel", channel_key(one.channel)}, {"meaning", channel_meaning(one.channel)}};
      row.update(to_json(one.range));
      row["interval"] = interval_json(one.change, one.range.n);
      parts.push_back(row);
    }
    Json row = {{"package", package_of(input.findings, split.package).id},
                {"measure", name_of(input.scenario, measure)},
                {"nothing", json_number(split.nothing)},
                {"all", json_number(split.all)}};
    row.update(to_json(split.range));
    row["interval"] = interval_json(split.change, split.range.n);
    row["channels"] = parts;
    packages.push_back(row);
  }
  return {{"futures", found->futures},
          {"unsolved", found->unsolved.empty() ? Json(nullptr) : Json(found->unsolved)},
          {"packages", packages}};
}

Json prices_array(const ReportInput& input) {
  Json out = Json::array();
  for (const Price& one : input.findings.prices) {
    if (is_withheld(input, one)) continue;
    Json row = {{"package", package_of(input.findings, one.package).id},
                {"part", one.component ? Json(bought_words(input, one)) : Json(nullptr)},
                {"unit", price_unit(one.what)},
                {"futures", one.futures},
                {"amount", json_number(one.amount.mean)},
                {"better", json_number(one.averted.mean)},
                {"better_interval", interval_json(one.averted, one.futures)}};
    row["per_point"] = one.per_point ? json_number(one.per_point->value) : Json(nullptr);
    row["per_point_interval"] =
        one.per_point ? Json{json_number(one.per_point->low), json_number(one.per_point->high)}
                      : Json(nullptr);
    row["text"] = price_words(one);
    out.push_back(row);
  }
  return out;
}

}  // namespace casus
