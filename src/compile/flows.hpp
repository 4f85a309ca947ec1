#pragma once

#include <vector>

#include "compile/inputs.hpp"
#include "game/problem.hpp"

namespace casus {

/// Money and what it buys, by period.
struct AidFlows {
  std::vector<double> pledged_eur_bn{};  ///< military aid at full support, a year
  std::vector<double> aid{};             ///< FU per year at full support, after its lag
  std::vector<double> domestic{};        ///< FU per year, economic assistance included
  double largest_donor_share = 0.0;      ///< of the military aid; 0 without aid
};

/// What the aid instruments of a package give: money, less the shares of donors that the package
/// takes out, from entry into force; force after the lag, money x FU per EUR bn (economic
/// assistance: x the share that the state turns into defence).
AidFlows aid_flows(const Numbers& numbers, const Inputs& inputs, const Package& package,
                   const ProblemTime& time);

/// Factor of fatigue of the military aid in force in period t: factors of the ways of funding,
/// weighted by donors' shares and money; 1 without aid. Donors taken out or not named do not count.
double funding_factor(const Numbers& numbers, const Inputs& inputs, const Package& package,
                      const ProblemTime& time, int t);

/// First period in which an instrument is in force; `time.solve` if never within the report.
int first_period(const Numbers& numbers, const Inputs& inputs, const Instrument& instrument,
                 const ProblemTime& time);

/// The first period that begins `years` after the start or later.
int period_from(double years, double step);

}  // namespace casus
