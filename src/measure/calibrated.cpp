#include "measure/calibrated.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/spelling.hpp"

namespace casus {

namespace {

/// Whether a single future has a value, whose mean weights can move.
bool of_one_future(const MeasureKey& key) {
  const Shape& shape = row_of(key.measure).shape;
  return !std::holds_alternative<GivenAnAttack>(shape) &&
         !std::holds_alternative<OverFutures>(shape);
}

class Lookup {
 public:
  explicit Lookup(const Scenario& scenario)
      : scenario_(scenario), nothing_(package_of_nothing(scenario)) {}

  void add(const CalibrationTarget& target) {
    const auto key = read_key(target.band.measure);
    if (!key) {
      std::vector<std::string> names;
      for (const MeasureRow& row : catalogue()) names.emplace_back(row.name);
      report("E284", target, fmt::format("there is no measure '{}'", target.band.measure),
             hint_for(target.band.measure, names));
      return;
    }
    const auto& named = target.band.packages;
    if (named.empty() && !nothing_) {
      report("E285", target, "a calibration is of the package without instruments: there is none",
             "none: {role: yardstick, use: []}");
      return;
    }
    if (target.attack && key->measure != Measure::attacked) {
      report("E285", target,
             fmt::format("'attack' stands at '{}', which is not told by kind", to_text(*key)),
             "attack: stands at attacked_5y, of whatever years");
    }
    if (target.record && !of_one_future(*key)) {
      report(
          "E285", target,
          fmt::format("no weights can be found for '{}', a ratio over all futures", to_text(*key)),
          "give it a band: within: LEAST..MOST");
    }
    for (const PackageId package : named.empty() ? std::vector{*nothing_} : named) {
      const Package& one = scenario_.packages[index(package)];
      if (target.record && !one.entries.empty()) {
        report("E285", target,
               fmt::format("'{}' has instruments: a package is never tuned to a record", one.id),
               "give it a band (within: LEAST..MOST), or leave 'package' out");
      }
      found_.push_back({*key, package, &target});
    }
  }

  Result<std::vector<CalibratedMeasure>> result() {
    if (!problems_.empty()) return fail(std::move(problems_));
    return std::move(found_);
  }

 private:
  void report(const char* code, const CalibrationTarget& target, std::string message,
              std::string hint) {
    problems_.push_back({.code = code,
                         .where = target.band.where,
                         .path = "calibration",
                         .message = std::move(message),
                         .hint = std::move(hint)});
  }

  const Scenario& scenario_;
  std::optional<PackageId> nothing_;
  std::vector<CalibratedMeasure> found_{};
  Diagnostics problems_{};
};

}  // namespace

Result<std::vector<CalibratedMeasure>> calibration_of(const Scenario& scenario) {
  Lookup lookup(scenario);
  for (const CalibrationTarget& one : scenario.calibration) lookup.add(one);
  return lookup.result();
}

Value value_of(const CalibratedMeasure& one, const Measured& of) {
  if (!of_one_future(one.measure)) return std::nullopt;
  const double years = one.measure.years > 0.0 ? one.measure.years : of.scale.report_years();
  if (years > of.scale.report_years()) return std::nullopt;
  if (!one.target->attack) return value_of(one.measure, of);
  const auto& path = of.outcome.measures.attacked_by[index(*one.target->attack)];
  const auto periods = std::lround(years / of.scale.time.step);
  if (of.scale.start_in_war || periods < 1) return std::nullopt;
  return path[static_cast<std::size_t>(periods - 1)];
}

std::string label_of(const CalibratedMeasure& one, const Scenario& scenario) {
  std::string label = label_of(one.measure);
  if (!one.target->attack) return label;
  const Attack& attack = scenario.attacks[index(*one.target->attack)];
  return fmt::format("{}: {}", label, attack.label.empty() ? attack.id : attack.label);
}

}  // namespace casus
