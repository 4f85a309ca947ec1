#include "measure/bands.hpp"

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "measure/catalogue.hpp"

namespace casus {

Result<std::vector<MeasureBand>> bands_of(const Scenario& scenario) {
  std::vector<MeasureBand> found;
  Diagnostics problems;
  for (const Band& one : scenario.bands) {
    if (const auto key = read_key(one.measure)) {
      found.push_back({*key, &one});
      continue;
    }
    std::vector<std::string> names;
    for (const MeasureRow& row : catalogue()) names.emplace_back(row.name);
    problems.push_back({.code = "E284",
                        .where = one.where,
                        .path = "bands",
                        .message = fmt::format("there is no measure '{}'", one.measure),
                        .hint = hint_for(one.measure, names)});
  }
  if (!problems.empty()) return fail(std::move(problems));
  return found;
}

}  // namespace casus
