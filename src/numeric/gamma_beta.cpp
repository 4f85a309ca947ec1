#include <cmath>

#include "base/expects.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/quantile.hpp"

namespace casus {

namespace {

constexpr double half_log_two_pi = 0.91893853320467274178;

/// The even part of the continued fraction of I_x, by Lentz's method.
/// Source: Press et al. (2007), Numerical Recipes, section 6.4.
double beta_fraction(double alpha, double beta, double x) {
  constexpr double tiny = 1e-300, tolerance = 1e-16;
  constexpr int most_steps = 20'000;
  const auto away_from_zero = [](double y) { return std::abs(y) < tiny ? tiny : y; };
  double c = 1.0;
  double d = 1.0 / away_from_zero(1.0 - (alpha + beta) * x / (alpha + 1.0));
  double fraction = d;
  for (int m = 1; m <= most_steps; ++m) {
    const double even = m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    d = 1.0 / away_from_zero(1.0 + even * d);
    c = away_from_zero(1.0 + even / c);
    fraction = fraction * d * c;
    const double odd =
        -(alpha + m) * (alpha + beta + m) * x / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1.0 / away_from_zero(1.0 + odd * d);
    c = away_from_zero(1.0 + odd / c);
    const double change = d * c;
    fraction = fraction * change;
    if (std::abs(change - 1.0) <= tolerance) break;
  }
  return fraction;
}

struct BetaShape {
  double alpha = 1.0;
  double beta = 1.0;
  double log_norm = 0.0;  ///< -ln B(alpha, beta)
};

BetaShape shape(double alpha, double beta) {
  return {alpha, beta, log_gamma(alpha + beta) - log_gamma(alpha) - log_gamma(beta)};
}

BetaShape mirrored(const BetaShape& of) { return {of.beta, of.alpha, of.log_norm}; }

/// x^alpha (1 - x)^beta / B(alpha, beta) = x (1 - x) times the density.
double front(const BetaShape& of, double x) {
  return exp(of.alpha * log(x) + of.beta * log1p(-x) + of.log_norm);
}

/// I_x where its fraction converges fast, else by the mirror.
double cdf(const BetaShape& of, double x) {
  if (x <= 0.0) return 0.0;
  if (x >= 1.0) return 1.0;
  const double weight = front(of, x);
  if (x < (of.alpha + 1.0) / (of.alpha + of.beta + 2.0)) {
    return weight * beta_fraction(of.alpha, of.beta, x) / of.alpha;
  }
  return 1.0 - weight * beta_fraction(of.beta, of.alpha, 1.0 - x) / of.beta;
}

/// x with I_x = u for u in the lower half: Newton for ln I_x as a function of ln x, which is linear
/// in the tail and concave where beta >= 1; a bracket guards the rest.
double lower_quantile(const BetaShape& of, double u) {
  constexpr int most_tries = 200;
  constexpr double underflow = 1e-290;  // below it `exp` is cut and ln I_x is not known
  constexpr double settled = 1e-12;  // Newton's steps square: after this one only rounding is left
  const double log_u = log(u);
  double low = -708.0, high = 0.0;                              // of ln x
  double s = (log_u + log(of.alpha) - of.log_norm) / of.alpha;  // exact as x -> 0
  const double log_mean = log(of.alpha / (of.alpha + of.beta));
  if (!(s < log_mean)) s = log_mean;
  if (s < low) return 0x1p-1022;
  for (int tries = 0; tries < most_tries; ++tries) {
    const double x = exp(s);
    const double reached = cdf(of, x);
    if (reached < u) {
      low = s;
    } else {
      high = s;
    }
    double next = low - 1.0;  // where ln I_x is not known: halve
    if (reached > underflow) {
      const double slope = front(of, x) / (1.0 - x) / reached;
      next = s - (log(reached) - log_u) / slope;
    }
    const double step = next - s;
    if (std::abs(step) < settled) return exp(next);
    s = next > low && next < high ? next : 0.5 * (low + high);
  }
  return exp(s);
}

}  // namespace

double log1p(double x) {
  const double y = 1.0 + x;
  if (y == 1.0) return x;
  return log(y) * (x / (y - 1.0));  // Kahan: the rounding error of y cancels
}

double log_gamma(double x) {
  expects(x > 0.0);
  double product = 1.0;
  while (x < 12.0) product = product * x++;
  const double inverse = 1.0 / x;
  const double square = inverse * inverse;
  const double series =
      inverse * polynomial(square, -3617.0 / 122400, 1.0 / 156, -691.0 / 360360, 1.0 / 1188,
                           -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12);  // Stirling
  return (x - 0.5) * log(x) - x + half_log_two_pi + series - log(product);
}

double beta_cdf(double alpha, double beta, double x) { return cdf(shape(alpha, beta), x); }

double beta_quantile(double alpha, double beta, double u) {
  expects(alpha >= 0.05 && beta >= 0.05 && alpha <= 1000.0 && beta <= 1000.0);
  expects(u > 0.0 && u < 1.0);
  const BetaShape of = shape(alpha, beta);
  // The mirror keeps relative accuracy at the upper end, and would lose it for a small x.
  if (u <= 0.5 || u <= cdf(of, 0.5)) return lower_quantile(of, u);
  return 1.0 - lower_quantile(mirrored(of), 1.0 - u);
}

double pert_quantile(const PertPoints& range, double u) {
  expects(range.least <= range.most_likely && range.most_likely <= range.most);
  const double width = range.most - range.least;
  if (!(width > 0.0)) return range.least;
  const double place = 4.0 * ((range.most_likely - range.least) / width);
  return range.least + width * beta_quantile(1.0 + place, 5.0 - place, u);
}

}  // namespace casus
