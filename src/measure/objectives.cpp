#include "measure/objectives.hpp"

#include <cmath>
#include <string>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "compile/setting.hpp"
#include "measure/catalogue.hpp"

namespace casus {

namespace {

/// Reads the objectives of one scenario.
class ObjectiveReader {
 public:
  explicit ObjectiveReader(const Horizon& horizon)
      : time_(time_of(horizon)),
        years_(time_.report * time_.step),
        other_start_(horizon.in_war ? Start::peace : Start::war) {}

  Result<Objective> read(const NamedObjective& one) const {
    const auto key = read_key(one.measure);
    if (!key) {
      return fail(wrong(one, "E281", fmt::format("there is no measure '{}'", one.measure),
                        hint_for(one.measure, names())));
    }
    const MeasureRow& row = row_of(key->measure);
    if (!compares(row)) {
      return fail(wrong(one, "E282",
                        row.event.empty()
                            ? fmt::format("options cannot be compared by '{}'", one.measure)
                            : fmt::format("'{}' has no value with this start", one.measure),
                        "one of: " + listed(names())));
    }
    if (std::holds_alternative<Total>(row.shape)) return Objective{*key, one.direction};
    const MeasureKey end = at_the_end(key->measure);
    const bool inside = key->years == 0.0 || *key == end ||
                        (std::holds_alternative<Path>(row.shape) && is_period(key->years));
    if (!inside) {
      return fail(
          wrong(one, "E283",
                fmt::format("'{}' lies at no period of the report, which ends after {}",
                            one.measure, years_text(years_)),
                fmt::format("write '{}', which is taken at the end of the report", row.name)));
    }
    return Objective{key->years == 0.0 ? end : *key, one.direction};
  }

  MeasureKey at_the_end(Measure measure) const { return after(measure, years_); }

 private:
  bool compares(const MeasureRow& row) const {
    return !row.event.empty() && row.start != other_start_;
  }

  /// The names by which options can be compared.
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const MeasureRow& row : catalogue()) {
      if (!compares(row)) continue;
      const bool total = std::holds_alternative<Total>(row.shape);
      all.push_back(to_text(total ? key_of(row.measure) : at_the_end(row.measure)));
    }
    return all;
  }

  bool is_period(double years) const {
    constexpr double rounding = 1e-4;  // of a period: keys are rounded to a millionth of a year
    const double periods = years / time_.step;
    return std::abs(periods - std::round(periods)) < rounding && std::lround(periods) >= 1 &&
           std::lround(periods) <= time_.report;
  }

  static Diagnostic wrong(const NamedObjective& one, const char* code, std::string message,
                          std::string hint) {
    return {.code = code,
            .where = one.where,
            .path = "outcomes",
            .message = std::move(message),
            .hint = std::move(hint)};
  }

  ProblemTime time_;
  double years_;
  Start other_start_;
};

/// The names of what a package has on its own.
std::vector<std::string> names_of_measures() {
  std::vector<std::string> all;
  for (const MeasureRow& row : catalogue()) {
    if (!std::holds_alternative<OverFutures>(row.shape)) all.emplace_back(row.name);
  }
  return all;
}

}  // namespace

Result<std::vector<Objective>> objectives_of(const Scenario& scenario, const Horizon& horizon) {
  const ObjectiveReader reader(horizon);
  if (scenario.objectives.empty()) {
    return std::vector<Objective>{
        {reader.at_the_end(horizon.in_war ? Measure::lost : Measure::attacked)}};
  }
  std::vector<Objective> found;
  Diagnostics problems;
  for (const NamedObjective& one : scenario.objectives) {
    const auto objective = reader.read(one);
    if (objective) {
      found.push_back(*objective);
    } else {
      problems.insert(problems.end(), objective.error().begin(), objective.error().end());
    }
  }
  if (!problems.empty()) return fail(std::move(problems));
  return found;
}

}  // namespace casus
