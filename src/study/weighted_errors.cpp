#include "study/weighted_errors.hpp"

#include <cmath>

namespace casus {

namespace {

double product(const std::vector<double>& weights, const std::vector<double>& a,
               const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t f = 0; f < weights.size(); ++f) sum += weights[f] * a[f] * b[f];
  return sum;
}

}  // namespace

WeightedErrors::WeightedErrors(std::vector<double> weights,
                               std::span<const std::vector<double>> held)
    : weights_(std::move(weights)) {
  constexpr double same = 1e-10;  // of its variance, what is left of a figure that others hold
  for (std::vector<double> figure : held) {
    double mean = 0.0;
    for (std::size_t f = 0; f < weights_.size(); ++f) mean += weights_[f] * figure[f];
    for (double& one : figure) one -= mean;
    const double whole = product(weights_, figure, figure);
    figure = without_what_is_held(std::move(figure));
    const double left = product(weights_, figure, figure);
    if (left <= same * whole) continue;
    for (double& one : figure) one /= std::sqrt(left);
    basis_.push_back(std::move(figure));
  }
}

std::vector<double> WeightedErrors::without_what_is_held(std::vector<double> figure) const {
  for (const std::vector<double>& one : basis_) {
    const double part = product(weights_, one, figure);
    for (std::size_t f = 0; f < figure.size(); ++f) figure[f] -= part * one[f];
  }
  return figure;
}

double WeightedErrors::of_mean(std::span<const std::optional<double>> values) const {
  double sum = 0.0, of = 0.0;
  int known = 0;
  for (std::size_t f = 0; f < values.size(); ++f) {
    if (!values[f]) continue;
    sum += weights_[f] * *values[f];
    of += weights_[f];
    ++known;
  }
  if (known < 2 || of <= 0.0) return 0.0;
  std::vector<double> pulls(values.size(), 0.0);  // how far a future moves the mean, by its weight
  for (std::size_t f = 0; f < values.size(); ++f) {
    if (values[f]) pulls[f] = (*values[f] - sum / of) / of;
  }
  pulls = without_what_is_held(std::move(pulls));
  double squares = 0.0;
  for (std::size_t f = 0; f < pulls.size(); ++f) {
    const double rest = 1.0 - weights_[f];
    if (rest <= 0.0) continue;  // nothing is left without it
    const double moves = weights_[f] * pulls[f] / rest;
    squares += moves * moves;
  }
  return std::sqrt(squares);
}

}  // namespace casus
