#include "sensitivity/additive_fit.hpp"

#include <algorithm>
#include <cmath>

namespace casus {

namespace {

/// Means of the values by bin, less their mean over all.
std::vector<double> steps(const Bins& bins, const std::vector<double>& values) {
  std::vector<double> sum(bins.count(), 0.0), count(bins.count(), 0.0);
  double all = 0.0;
  for (std::size_t f = 0; f < values.size(); ++f) {
    sum[bins.of[f]] += values[f];
    count[bins.of[f]] += 1.0;
    all += values[f];
  }
  all /= static_cast<double>(values.size());
  for (std::size_t b = 0; b < sum.size(); ++b) sum[b] = sum[b] / count[b] - all;
  return sum;
}

}  // namespace

AdditiveFit::AdditiveFit(const std::vector<Bins>& bins, std::vector<std::size_t> inputs,
                         const std::vector<double>& outcome)
    : bins_(bins), inputs_(std::move(inputs)), outcome_(outcome) {
  for (const std::size_t one : inputs_) parts_.emplace_back(bins_[one].count(), 0.0);
  constexpr int most_rounds = 200;
  constexpr double settled = 1e-10;  // of the largest part
  std::vector<double> rest = outcome_;
  for (int round = 0; round < most_rounds; ++round) {
    double moved = 0.0, largest = 0.0;
    for (std::size_t k = 0; k < inputs_.size(); ++k) {
      const Bins& of = bins_[inputs_[k]];
      for (std::size_t f = 0; f < rest.size(); ++f) rest[f] += parts_[k][of.of[f]];
      std::vector<double> again = steps(of, rest);
      for (std::size_t b = 0; b < again.size(); ++b) {
        moved = std::max(moved, std::abs(again[b] - parts_[k][b]));
        largest = std::max(largest, std::abs(again[b]));
      }
      parts_[k] = std::move(again);
      for (std::size_t f = 0; f < rest.size(); ++f) rest[f] -= parts_[k][of.of[f]];
    }
    if (moved <= settled * largest) break;
  }
}

std::vector<double> AdditiveFit::left(std::optional<std::size_t> but) const {
  std::vector<double> found = outcome_;
  for (std::size_t k = 0; k < inputs_.size(); ++k) {
    if (inputs_[k] == but) continue;
    const Bins& of = bins_[inputs_[k]];
    for (std::size_t f = 0; f < found.size(); ++f) found[f] -= parts_[k][of.of[f]];
  }
  return found;
}

bool AdditiveFit::fits(std::size_t input) const {
  return std::find(inputs_.begin(), inputs_.end(), input) != inputs_.end();
}

double AdditiveFit::freedom(std::optional<std::size_t> but) const {
  double found = 0.0;
  for (const std::size_t one : inputs_) {
    if (one != but) found += static_cast<double>(bins_[one].count()) - 1.0;
  }
  return found;
}

}  // namespace casus
