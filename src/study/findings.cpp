#include "study/findings.hpp"

#include <algorithm>

namespace casus {

const std::vector<std::optional<double>>* find_column(const FutureTable& table, PackageId package,
                                                      const MeasureKey& measure) {
  const auto key = std::find(table.outcomes.begin(), table.outcomes.end(), measure);
  if (key == table.outcomes.end() || index(package) >= table.outcome_values.size()) return nullptr;
  const auto& columns = table.outcome_values[index(package)];
  const auto at = static_cast<std::size_t>(key - table.outcomes.begin());
  return at < columns.size() ? &columns[at] : nullptr;
}

}  // namespace casus
