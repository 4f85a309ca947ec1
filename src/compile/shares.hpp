#pragma once

#include <vector>

#include <fmt/format.h>

#include "compile/real.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What a donor or a contributor of an instrument gives of the whole. `list`: the key of the file
/// that it stands under.
template <class Real, class Giver>
Real share_of(const Scenario& scenario, const Instrument& instrument, const Giver& giver,
              const char* list) {
  return given<Real>(giver.share, [&] {
    return fmt::format("{}.{}[{}]", instrument.id, list, scenario.actors[index(giver.actor)].id);
  });
}

/// What is left of the whole where those give nothing whom the package takes out.
template <class Real, class Giver>
Real share_left(const Scenario& scenario, const Instrument& instrument,
                const std::vector<Giver>& givers, const PackageEntry& entry, const char* list) {
  Real left = 1.0;
  for (const Giver& one : givers)
    if (is_out(entry, one.actor)) left -= share_of<Real>(scenario, instrument, one, list);
  return larger(0.0, left);
}

}  // namespace casus
