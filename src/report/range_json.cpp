#include "report/range_json.hpp"

#include <cmath>

#include "report/lookup.hpp"

namespace casus {

using Json = nlohmann::ordered_json;

Json json_number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json to_json(const Range& range) {
  Json out = Json::object();
  const bool there = range.n > 0;
  const auto add = [&](const char* key, double value) {
    out[key] = there ? json_number(value) : Json(nullptr);
  };
  add("mean", range.mean);
  add("p05", range.p05);
  add("median", range.median);
  add("p95", range.p95);
  out["n"] = range.n;
  add("p10", range.p10);
  add("p90", range.p90);
  return out;
}

Json to_json(const Conditional& conditional) {
  Json out = to_json(conditional.before_the_fact);
  out["given_an_attack"] =
      conditional.given_an_attack ? json_number(*conditional.given_an_attack) : Json(nullptr);
  return out;
}

Json measures_json(const PackageFindings& package) {
  Json measures = Json::object();
  for (const auto* entry : by_name(package.measures)) {
    measures[to_text(entry->first)] = to_json(entry->second);
  }
  for (const auto* entry : by_name(package.conditionals)) {
    measures[to_text(entry->first)] = to_json(entry->second);
  }
  return measures;
}

}  // namespace casus
