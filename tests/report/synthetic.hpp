#pragma once

#include "report/report.hpp"

namespace casus {

/// A made-up question with states that do not exist: ten packages, twelve guarantors, numbers by a
/// formula. It exercises the report and says nothing about the world.
struct Synthetic {
  Scenario scenario{};
  Duties duties{};
  Findings findings{};
  std::vector<std::vector<Separation>> separations{};
  std::vector<PackageClock> clocks{};
  std::vector<std::optional<std::vector<Breach>>> breaches{};
  std::string command = "casus compare invented.yaml --futures 512 --seed 7";

  ReportInput input() const {
    return {.scenario = scenario,
            .duties = duties,
            .findings = findings,
            .separations = separations,
            .command = command,
            .version = "0.1.0",
            .clocks = clocks,
            .breaches = breaches};
  }
};

Synthetic synthetic();

/// The same, with markup and terminal codes in every name and text that a file can give.
Synthetic hostile();

/// The same, with nothing computed in any future.
Synthetic empty_handed();

}  // namespace casus
