#include <algorithm>

#include "base/expects.hpp"
#include "study/assemble.hpp"

namespace casus {

int MeasureTable::position(const std::string& name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  expects(found != names.end());
  return static_cast<int>(found - names.begin());
}

const std::vector<std::optional<double>>& MeasureTable::of(std::size_t package,
                                                           const std::string& name) const {
  return values[package][static_cast<std::size_t>(position(name))];
}

MeasureTable measure_table(const StudyPlan& plan, const std::vector<FutureOutcome>& futures) {
  MeasureTable table;
  const std::size_t packages = plan.packages.size();
  table.values.resize(packages);
  for (std::size_t f = 0; f < futures.size(); ++f) {
    for (std::size_t p = 0; p < packages; ++p) {
      const NamedMeasures named = named_measures(futures[f].packages[p], plan.scale);
      auto& rows = table.values[p];
      rows.resize(named.size());
      for (std::size_t m = 0; m < named.size(); ++m) rows[m].push_back(named[m].second);
      if (f > 0 || p > 0) continue;
      for (const auto& one : named) table.names.push_back(one.first);
    }
  }

  const std::string ranking = ranking_measure(plan.scale);
  const auto outcome = static_cast<std::size_t>(table.position(ranking));
  const auto adopted = static_cast<std::size_t>(table.position("adopted"));
  for (std::size_t p = 0; p < packages; ++p) {
    std::vector<std::optional<double>> likely;
    for (std::size_t f = 0; f < futures.size(); ++f) {
      if (!plan.fallback) {
        likely.emplace_back();
        continue;
      }
      const double chance = *table.values[p][adopted][f];
      likely.emplace_back(chance * *table.values[p][outcome][f] +
                          (1.0 - chance) * *table.values[*plan.fallback][outcome][f]);
    }
    table.values[p].push_back(std::move(likely));
  }
  table.names.emplace_back("as_likely_adopted");
  return table;
}

}  // namespace casus
