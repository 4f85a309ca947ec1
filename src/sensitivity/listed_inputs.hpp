#pragma once

#include <vector>

#include "sensitivity/additive_fit.hpp"
#include "sensitivity/first_order.hpp"

namespace casus {

/// The inputs that an outcome hangs on, one after the other: of what is left once those that are
/// listed are taken out (`AdditiveFit`), the next is that which explains most, if it is more than
/// chance explains. One that the others explain later is taken from the list again and stays off.
/// So an input that goes with a strong one by chance is not listed for what the strong one does.
/// Positions in `bins`, in the order in which they were found.
/// Source: Efroymson (1960), Multiple regression analysis (stepwise).
std::vector<std::size_t> listed_inputs(const std::vector<Bins>& bins,
                                       const std::vector<double>& outcome);

/// What one of the inputs of a fit does beside the others: as `first_order`, of the outcome less
/// what they explain (`left`, which lost `used` degrees of freedom), in shares of the whole
/// variance of the outcome. Above 1 where inputs that go together work against each other.
std::optional<FirstOrder> first_order_apart(const InputColumn& input, const Bins& bins,
                                            const std::vector<double>& outcome,
                                            const std::vector<double>& left, double used,
                                            const Resamples& resamples);

}  // namespace casus
