#include <algorithm>

#include "base/expects.hpp"
#include "study/assemble.hpp"

namespace casus {

const std::vector<Value>& MeasureTable::of(std::size_t package, const MeasureKey& key) const {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  expects(found != keys.end() && *found == key);
  return values[package][static_cast<std::size_t>(found - keys.begin())];
}

MeasureTable measure_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures) {
  MeasureTable table{.keys = keys_of(plan.scale)};
  for (std::size_t p = 0; p < plan.packages.size(); ++p) {
    auto& rows = table.values.emplace_back(table.keys.size());
    for (auto& row : rows) row.reserve(futures.size());
    for (const FutureOutcome& future : futures) {
      const Measured measured = measured_in(plan, future, p);
      for (std::size_t k = 0; k < rows.size(); ++k) {
        rows[k].push_back(value_of(table.keys[k], measured));
      }
    }
  }
  return table;
}

}  // namespace casus
