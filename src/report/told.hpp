#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "model/scenario.hpp"

namespace casus {

/// The numbers that may be told, and whether one may not.
class Told {
 public:
  explicit Told(const Scenario& scenario) : scenario_(scenario) {}

  /// The central value; none where there is no number, or a sensitive one.
  std::optional<double> of(const std::optional<QuantityId>& which);
  std::optional<double> of(std::string_view path);
  std::optional<double> of(const Actor& actor, std::string_view key);
  bool withheld() const { return withheld_; }

 private:
  const Scenario& scenario_;
  bool withheld_ = false;
};

/// Years from the start between which an instrument is in force by its text, at central values:
/// entry, and the end of its first term. Both are far away where it has none.
std::pair<double, double> in_force_between(const Scenario& scenario, const Instrument& one,
                                           Told& told);

}  // namespace casus
