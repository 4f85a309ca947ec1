#pragma once

#include <optional>
#include <string>
#include <vector>

#include "study/findings.hpp"

namespace casus {

/// A sentence about the packages of a scenario that a study can hold or refute. Packages stand by
/// their ids, so that scenarios that differ can be asked the same.
struct Claim {
  /// The package whose mean by the deciding measure is better.
  std::string better{};
  /// Than which; empty: than without any package, and by at least `worth_saying`.
  std::string worse{};

  friend bool operator==(const Claim&, const Claim&) = default;
};

/// What a study says of a claim.
enum class ClaimVerdict {
  holds,
  fails,   ///< the interval lies wholly short of what the claim says
  open,    ///< the interval of the mean difference leaves both
  unasked  ///< the study has no such packages, or fewer than two futures
};

/// By how much a package must better the mean against none to be worth a sentence.
inline constexpr double worth_saying = 0.05;

/// The mean of a paired difference over futures, and half the width of its 95 % interval.
struct MeanDifference {
  double mean = 0.0, error = 0.0;
};

/// By how much the first package is worse than the second, by the deciding measure; none if the
/// study does not have both, in two futures at least.
std::optional<MeanDifference> worse_by(const Scenario& scenario, const Findings& findings,
                                       const std::string& first, const std::string& second);

ClaimVerdict verdict(const Scenario& scenario, const Findings& findings, const Claim& claim);

/// Every claim that a study can make about its options and that holds in it: which better the mean
/// against none, and of two that do not contain each other, which is better.
std::vector<Claim> claims_that_hold(const Scenario& scenario, const Findings& findings);

}  // namespace casus
