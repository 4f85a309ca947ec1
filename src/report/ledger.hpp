#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace casus {

/// A year of the money of a package, EUR bn. Where an input is a range its most likely value
/// counts.
struct LedgerYear {
  int year = 0;                  ///< from the start, 1 the first
  std::optional<double> need{};  ///< military, less what the state carries itself; none: not stated
  double military = 0.0;         ///< at full support, within the terms of the texts
  double by_law = 0.0;           ///< of it, by a law for several years
  double economic = 0.0;
  std::optional<double> flows{};  ///< mean share of support that still flows, given peace

  /// Military money times the share that flows; none without that share.
  std::optional<double> expected() const;
};

/// What a state carries of a package, and what it has carried.
struct LedgerState {
  ActorId actor{};
  double military = 0.0, economic = 0.0;  ///< EUR bn a year
  std::optional<double> of_gdp{};         ///< both together, as a share of GDP
  std::vector<Funding> funding{};         ///< ascending, each once
  std::optional<double> best_year{};      ///< military aid, EUR bn
  double troops = 0.0;                    ///< thousand
  std::optional<double> of_active{};      ///< troops, as a share of active personnel
  int owed_least = 0, owed_most = 0;      ///< level by the law, reference attack

  double money() const { return military + economic; }
};

/// Who brings what with a package, as far as scenario and findings hold it.
struct Ledger {
  PackageId package{};
  std::vector<LedgerYear> years{};    ///< at most `most_ledger_years`
  std::vector<LedgerState> states{};  ///< guarantors: the most money first, then troops, then name
  double money = 0.0;                 ///< EUR bn a year, of everybody
  double troops = 0.0;                ///< thousand, of everybody
  bool withheld = false;              ///< a number is left out, as the scenario asks

  double sum(double LedgerYear::*of) const;
  /// Over the years in which it is known, where it is known in all.
  std::optional<double> need() const;
  std::optional<double> expected() const;
};

inline constexpr int most_ledger_years = 10;

Ledger ledger(const ReportInput& input, const PackageFindings& package);

/// What the ledger shows, in one sentence that can stand alone.
std::string ledger_sentence(const ReportInput& input, const Ledger& found);

/// Rows of years, then of states; lines end in "\n".
std::string ledger_csv(const ReportInput& input, const Ledger& found);

}  // namespace casus
