#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/bet_claims.hpp"
#include "report/report.hpp"

namespace casus {

/// What a glance at an option should show. Shares are means over futures.
struct BetOption {
  std::string name{};
  std::string aside{};            ///< "contains others, not ranked"; may be empty
  double risk = 0.0;              ///< by the measure that decides
  std::optional<double> grave{};  ///< of it, attacks of the kind that responses are stated for
  std::optional<double> grave_by_record{};  ///< the same, futures weighted to the record
  int texts = 0, hypothetical = 0;
  std::optional<double> adopted{};  ///< that all of it comes about; none: nothing can fail
  int adopted_in = 0;               ///< futures in which that was found
};

/// The first page: what choosing an option bets on.
struct Bet {
  std::string as_of{};  ///< "Texts as of 31 August 2026."; empty without a day
  std::string question{};
  std::string finding{};
  std::string first{};       ///< the option that is lowest, in quotes
  std::string event{};       ///< what the risk is of: "a renewed armed attack within 10 years"
  std::string grave_kind{};  ///< "full-scale attack"; empty where the kinds are not told apart
  std::vector<BetOption> options{};  ///< nothing first, then options in the order of the scenario
  std::vector<GradedClaim> claims{};
  /// What a figure of an option is: "the mean modelled risk of ... in force, over 256 futures".
  std::string risk_meaning{};
  /// What the figure in brackets after one of the gravest kind is; empty without any.
  std::string record_meaning{};
  /// " The chance that all agree is found over 128 futures."; empty where it is found over all.
  std::string agreed_over{};
  std::vector<std::string> beliefs{};       ///< "if you judge by this, then that"
  std::vector<std::string> must_be_true{};  ///< for the first option
  std::vector<std::string> costs{};
  std::vector<std::string> if_it_fails{};
  std::vector<std::string> misses{};  ///< what does not fit the record
};

/// None where nothing is compared.
std::optional<Bet> bet(const ReportInput& input);

}  // namespace casus
