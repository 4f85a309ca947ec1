#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sensitivity/bins.hpp"

namespace casus {

/// An outcome as its mean plus one function of each of some inputs, a step over the bins of the
/// input: the nearest such sum by least squares. Inputs that go together by chance, or because they
/// are drawn together, are told apart as far as the futures allow.
/// Source: Hastie & Tibshirani (1986), Generalized additive models (backfitting).
class AdditiveFit {
 public:
  /// `bins`: of all inputs; `inputs`: positions of those that are fitted.
  AdditiveFit(const std::vector<Bins>& bins, std::vector<std::size_t> inputs,
              const std::vector<double>& outcome);

  /// The outcome less what the inputs explain; `but`: one whose part stays. The mean stays as well.
  std::vector<double> left(std::optional<std::size_t> but = {}) const;
  bool fits(std::size_t input) const;
  /// Degrees of freedom that these inputs take.
  double freedom(std::optional<std::size_t> but = {}) const;

 private:
  const std::vector<Bins>& bins_;
  std::vector<std::size_t> inputs_{};
  const std::vector<double>& outcome_;
  std::vector<std::vector<double>> parts_{};  ///< [of `inputs_`][bin], mean 0 over the futures
};

}  // namespace casus
