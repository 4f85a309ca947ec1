#pragma once

#include <optional>
#include <span>
#include <vector>

#include "study/estimate.hpp"
#include "study/findings.hpp"

namespace casus {

/// Mean, median and 5, 10, 90 and 95 % points of the values that are there; points between two
/// values are interpolated linearly. Source: Hyndman & Fan (1996), definition 7.
///
/// By weights (as many as values, or none: all count alike) a value stands in the middle of its
/// weight, the least at 0 and the greatest at 1, which is the same where all are alike.
Range range_of(std::span<const std::optional<double>> values, std::span<const double> weights = {});

/// How much a future counts, 1 on average; 1 without weights.
double count_of(std::span<const double> weights, std::size_t future);

/// Ranks from 1, ties at their mean.
std::vector<double> ranks(const std::vector<double>& values);

/// Correlation of two lists of equal length; none where one of them never differs.
/// Source: Pearson (1896).
std::optional<double> correlation(const std::vector<double>& x, const std::vector<double>& y);

/// Rank correlation over the futures in which both are there, ties at their mean rank; none with
/// fewer than three such futures or where one of them never differs. Source: Spearman (1904).
std::optional<double> rank_correlation(std::span<const std::optional<double>> x,
                                       std::span<const std::optional<double>> y);

/// (sum)^2 / sum of squares: so many futures of equal weight would tell as much; 0 where all
/// weigh nothing. Source: Kish (1965).
double effective_number(std::span<const double> weights);

/// Standard error of the ratio of sums, futures being drawn alike: each is left out once; 0 with
/// fewer than two of them, and where one carries all of the condition. Linearisation alone is too
/// small where a few futures carry it. Source: the jackknife, Tukey (1958).
double error_of_ratio(std::span<const double> event, std::span<const double> condition);

/// Half of the 95 % interval of a figure with that standard error over futures that count as so
/// many alike: Student's t of one degree of freedom less. Without end below two of them.
/// Source: Student (1908).
double student_margin(double error, double effective);

/// Standard error of the mean of the values that are there; 0 with fewer than two.
double error_of_mean(std::span<const std::optional<double>> values);

/// Half of the 95 % interval of the mean of the values that are there, futures being drawn alike;
/// without end with fewer than two. Source: Student (1908).
double margin_of_mean(std::span<const std::optional<double>> values);

/// The mean of the values that are there, with that margin.
Estimate estimate_of_mean(std::span<const std::optional<double>> values);

/// The ratio of the means of two lists of equal length, futures being drawn alike, with its 95 %
/// interval: every ratio R for which the mean of `above` - R `below` is not told from 0. None
/// unless the interval of the mean of `below` leaves out 0. Source: Fieller (1954).
std::optional<RatioInterval> ratio_of_means(std::span<const double> above,
                                            std::span<const double> below);

/// Places of the values from the least to the greatest, equal ones as they stand.
std::vector<std::size_t> sorted_places(const std::vector<double>& values);

/// What a normal estimate lies within, 19 times of 20, in standard errors.
inline constexpr double normal_interval = 1.959963984540054;

/// sum of `event` / sum of `condition`; none if the condition has no mass.
std::optional<double> ratio_of_sums(std::span<const double> event,
                                    std::span<const double> condition);

}  // namespace casus
