#include "report/findings_rows.hpp"

#include "measure/key.hpp"
#include "report/range_json.hpp"
#include "study/parts.hpp"

namespace casus {

namespace {

using Json = nlohmann::ordered_json;

const std::string& id_of(const Scenario& scenario, PackageId package) {
  return scenario.packages[index(package)].id;
}

/// Null where no future has a value.
Json share_of(const Range& range, double share) {
  return range.n == 0 ? Json(nullptr) : json_number(share);
}

}  // namespace

Json to_json(const Scenario& scenario, const Difference& one) {
  Json row = {{"from", id_of(scenario, one.from)},
              {"to", id_of(scenario, one.to)},
              {"measure", to_text(one.measure)}};
  row.update(to_json(one.range));
  row["share_lower"] = share_of(one.range, one.share_lower);
  return row;
}

Json to_json(const Scenario& scenario, const WithoutPart& one) {
  Json row = {{"package", id_of(scenario, one.package)},
              {"part", name_of(one.part, scenario)},
              {"measure", to_text(one.measure)}};
  row.update(to_json(one.range));
  row["share_higher"] = share_of(one.range, one.share_higher);
  row["rest"] = to_json(one.rest);
  return row;
}

Json to_json(const Scenario& scenario, const InstrumentAdoption& one) {
  Json row = {{"package", id_of(scenario, one.package)},
              {"instrument", scenario.instruments[index(one.instrument)].id}};
  row.update(to_json(one.comes));
  return row;
}

}  // namespace casus
