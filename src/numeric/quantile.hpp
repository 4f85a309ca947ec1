#pragma once

namespace casus {

// Inverse distribution functions, built on exp, log and sqrt of `numeric/`, so that a draw has the
// same bits on every machine. `u` is in the open interval (0, 1).

/// Standard normal; relative error below 1e-15 in the result, absolute below 1e-16 near 0.5.
/// Source: Wichura (1988), Algorithm AS 241, PPND16.
double normal_quantile(double u);

/// Three points of a PERT distribution, least <= most_likely <= most.
struct PertPoints {
  double least = 0.0;
  double most_likely = 0.0;
  double most = 0.0;
};

/// PERT with weight 4: least + (most - least) Beta(1 + 4 s, 5 - 4 s), s the place of the most
/// likely value. A single point if least == most.
double pert_quantile(const PertPoints& range, double u);

/// Beta(alpha, beta), both in [0.05, 1000]: x with I_x(alpha, beta) = u; error below 1e-12 in u, or
/// below 2e-16 in x where the density is so high near 1 that neighbouring doubles differ more in u.
double beta_quantile(double alpha, double beta, double u);

/// I_x(alpha, beta), the distribution function of Beta; absolute error below 1e-14 for alpha and
/// beta up to 100.
double beta_cdf(double alpha, double beta, double x);

/// ln Gamma(x) for x > 0; absolute error below 1e-14 times max(1, |result|).
double log_gamma(double x);

/// ln(1 + x) for x > -1, accurate near 0 too.
double log1p(double x);

}  // namespace casus
