#include "sensitivity/listed_inputs.hpp"

#include <algorithm>

namespace casus {

namespace {

double variance(const std::vector<double>& values, double freedom) {
  double sum = 0.0, squares = 0.0;
  for (const double one : values) sum += one;
  const double mean = sum / static_cast<double>(values.size());
  for (const double one : values) squares += (one - mean) * (one - mean);
  return squares / freedom;
}

/// The share that an input explains of what is left; none if chance may explain as much.
std::optional<double> more_than_chance(const Bins& bins, const std::vector<double>& left,
                                       double used, std::size_t inputs) {
  const auto share = share_explained(bins, left, used);
  if (!share || *share < chance_share(bins, inputs, used)) return std::nullopt;
  return share;
}

/// Takes from the list what the others explain, the least first, and says so in `off`.
void take_back(const std::vector<Bins>& bins, const std::vector<double>& outcome,
               std::vector<std::size_t>& listed, std::vector<bool>& off) {
  for (bool again = true; again;) {
    again = false;
    const AdditiveFit fit(bins, listed, outcome);
    std::size_t least = 0;
    double share_of_least = 2.0;
    for (std::size_t k = 0; k < listed.size(); ++k) {
      const std::size_t one = listed[k];
      const double used = fit.freedom(one);
      const std::vector<double> left = fit.left(one);
      if (more_than_chance(bins[one], left, used, bins.size())) continue;
      const double share = share_explained(bins[one], left, used).value_or(-1.0);
      if (again && share >= share_of_least) continue;
      again = true;
      least = k;
      share_of_least = share;
    }
    if (!again) return;
    off[listed[least]] = true;
    listed.erase(listed.begin() + static_cast<std::ptrdiff_t>(least));
  }
}

}  // namespace

std::vector<std::size_t> listed_inputs(const std::vector<Bins>& bins,
                                       const std::vector<double>& outcome) {
  std::vector<std::size_t> listed;
  std::vector<bool> off(bins.size(), false);
  if (outcome.size() < 3) return listed;
  constexpr double nothing_left = 1e-12;  // of the variance: rounding
  const double freedom = static_cast<double>(outcome.size()) - 1.0;
  const double whole = variance(outcome, freedom);
  while (listed.size() < bins.size()) {
    const AdditiveFit fit(bins, listed, outcome);
    const std::vector<double> left = fit.left();
    if (variance(left, freedom) <= nothing_left * whole) break;
    std::optional<std::size_t> next;
    double most = 0.0;
    for (std::size_t i = 0; i < bins.size(); ++i) {
      if (off[i] || std::find(listed.begin(), listed.end(), i) != listed.end()) continue;
      const auto share = more_than_chance(bins[i], left, fit.freedom(), bins.size());
      if (!share || (next && *share <= most)) continue;
      next = i;
      most = *share;
    }
    if (!next) break;
    listed.push_back(*next);
    take_back(bins, outcome, listed, off);
  }
  return listed;
}

std::optional<FirstOrder> first_order_apart(const InputColumn& input, const Bins& bins,
                                            const std::vector<double>& outcome,
                                            const std::vector<double>& left, double used,
                                            const Resamples& resamples) {
  auto found = first_order(input, bins, left, resamples, used);
  if (!found) return found;
  const double freedom = static_cast<double>(outcome.size()) - 1.0;
  const double part = variance(left, freedom - used) / variance(outcome, freedom);
  found->share *= part;
  found->interval = {part * found->interval.low, part * found->interval.high};
  return found;
}

}  // namespace casus
