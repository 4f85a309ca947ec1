#include <nlohmann/json.hpp>

#include "report/csv_field.hpp"
#include "report/explanation.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

Json interval_of(const Interval& one) { return {one.low, one.high}; }

Json about_of(const ReportInput& input, const Contrast& about) {
  const auto& packages = input.findings.packages;
  Json out = {{"package", packages[index(about.package)].id}};
  out["minus"] = about.minus ? Json(packages[index(*about.minus)].id) : Json(nullptr);
  return out;
}

/// What an input does beside the others that are listed; null of one that is not.
Json apart_of(const Crux& crux) {
  if (!crux.apart) return nullptr;
  return {{"first_order", crux.apart->share},
          {"interval", interval_of(crux.apart->interval)},
          {"at_low", crux.apart->at_low},
          {"at_high", crux.apart->at_high}};
}

Json crux_of(const InputColumn& input, const Crux& crux) {
  Json out = {{"input", input.name},
              {"first_order", crux.effect.share},
              {"interval", interval_of(crux.effect.interval)},
              {"apart", apart_of(crux)},
              {"may_be_chance", crux.may_be_chance},
              {"at_low", crux.effect.at_low},
              {"at_high", crux.effect.at_high}};
  if (!input.words.empty()) {
    for (std::size_t w = 0; w < input.words.size(); ++w) {
      const auto& mean = crux.mean_by_word[w];
      out["mean_by_word"][input.words[w]] = mean ? Json(*mean) : Json(nullptr);
    }
    return out;
  }
  out["switch_points"] = Json::array();
  for (const SwitchPoint& one : crux.switches) {
    out["switch_points"].push_back(
        {{"level", one.level},
         {"at", one.at ? Json(*one.at) : Json(nullptr)},
         {"interval", one.at ? interval_of(one.interval) : Json(nullptr)},
         {"rises", one.rises},
         {"share_of_resamples", one.share_of_resamples},
         {"in_each_half", one.in_each_half}});
  }
  return out;
}

Json outcome_of(const ReportInput& input, const Explanation& found, const OutcomeCruxes& one) {
  Json out = about_of(input, one.about);
  out["mean"] = one.range.mean;
  out["p05"] = one.range.p05;
  out["p95"] = one.range.p95;
  out["cruxes"] = Json::array();
  for (const Crux& crux : one.cruxes)
    out["cruxes"].push_back(crux_of(found.inputs[crux.input], crux));
  out["groups"] = Json::object();
  for (std::size_t g = 0; g < one.groups.size(); ++g) {
    if (!one.groups[g]) continue;
    out["groups"][std::string(name(static_cast<InputGroup>(g)))] = {
        {"total", one.groups[g]->share}, {"interval", interval_of(one.groups[g]->interval)}};
  }
  return out;
}

Json failure_of(const ReportInput& input, const Explanation& found, const PackageFailure& one) {
  Json out = {{"package", input.findings.packages[index(one.package)].id},
              {"failures", one.box.failures},
              {"base_rate", one.box.base_rate},
              {"coverage", one.box.coverage},
              {"density", one.box.density},
              {"futures", one.box.futures}};
  out["where"] = Json::array();
  for (const BoxSide& side : one.box.sides) {
    const InputColumn& column = found.inputs[side.input];
    Json where = {{"input", column.name}, {"chance", side.chance}};
    if (column.words.empty()) {
      where["least"] = side.bounded_below ? Json(side.least) : Json(nullptr);
      where["most"] = side.bounded_above ? Json(side.most) : Json(nullptr);
    } else {
      where["words"] = Json::array();
      for (const std::size_t w : side.words) where["words"].push_back(column.words[w]);
    }
    out["where"].push_back(std::move(where));
  }
  return out;
}

Json axis_of(const Explanation& found, const CruxMap::Axis& axis) {
  const InputColumn& column = found.inputs[axis.input];
  Json out = {{"input", column.name}, {"parts", Json::array()}};
  for (std::size_t i = 0; i < axis.from.size(); ++i) {
    if (column.words.empty())
      out["parts"].push_back({axis.from[i], axis.to[i]});
    else
      out["parts"].push_back(column.words[static_cast<std::size_t>(axis.from[i])]);
  }
  return out;
}

Json map_of(const ReportInput& input, const Explanation& found) {
  if (!found.map_about) return nullptr;
  Json out = about_of(input, *found.map_about);
  out["across"] = axis_of(found, found.map.across);
  out["down"] = axis_of(found, found.map.down);
  out["cells"] = Json::array();
  for (const auto& row : found.map.cells) {
    Json cells = Json::array();
    for (const CruxMap::Cell& cell : row) {
      cells.push_back({{"futures", cell.futures},
                       {"mean", cell.futures > 0 ? Json(cell.mean) : Json(nullptr)}});
    }
    out["cells"].push_back(std::move(cells));
  }
  return out;
}

}  // namespace

std::string explanation_json(const ReportInput& input, const Explanation& found) {
  Json out = {{"scenario", input.findings.scenario},  {"hash", input.findings.hash},
              {"seed", input.findings.seed},          {"futures", input.findings.futures},
              {"group_futures", found.group_futures}, {"measure", to_text(found.measure)},
              {"fails_above", found.fails_above}};
  out["inputs"] = Json::array();
  for (const InputColumn& one : found.inputs) {
    out["inputs"].push_back({{"name", one.name},
                             {"words", input_words(input.scenario, one)},
                             {"unit", one.unit},
                             {"mean_of_draws", one.mean_of_draws}});
  }
  out["outcomes"] = Json::array();
  for (const OutcomeCruxes& one : found.outcomes)
    out["outcomes"].push_back(outcome_of(input, found, one));
  out["failures"] = Json::array();
  for (const PackageFailure& one : found.failures)
    out["failures"].push_back(failure_of(input, found, one));
  out["map"] = map_of(input, found);
  out["constants"] = Json::array();
  for (const QuantityId one : found.constants) {
    const Quantity& quantity = input.scenario.quantity(one);
    if (!quantity.sensitive) out["constants"].push_back(quantity.path);
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string explanation_csv(const ReportInput& input, const Explanation& found) {
  std::string out =
      "package,minus,measure,input,first_order,low,high,mean_at_low,mean_at_high,level,switch_at,"
      "switch_low,switch_high\r\n";
  const auto& packages = input.findings.packages;
  for (const OutcomeCruxes& one : found.outcomes) {
    const std::string head =
        csv_field(packages[index(one.about.package)].id) + "," +
        (one.about.minus ? csv_field(packages[index(*one.about.minus)].id) : std::string()) + "," +
        to_text(found.measure);
    for (const Crux& crux : one.cruxes) {
      const FirstOrder& effect = crux.effect;
      std::string row = head + "," + csv_field(found.inputs[crux.input].name);
      for (const double value :
           {effect.share, effect.interval.low, effect.interval.high, effect.at_low, effect.at_high})
        row += "," + csv_number(value);
      bool any = false;
      for (const SwitchPoint& point : crux.switches) {
        if (!point.at || !point.in_each_half) continue;
        any = true;
        out += row;
        for (const double value : {point.level, *point.at, point.interval.low, point.interval.high})
          out += "," + csv_number(value);
        out += "\r\n";
      }
      if (!any) out += row + ",,,,\r\n";
    }
  }
  return out;
}

}  // namespace casus
