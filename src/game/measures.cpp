#include "game/measures.hpp"

namespace casus {

double coordination_gap(const ExtremeForce& force) {
  return force.highest > 0.0 ? (force.highest - force.lowest) / force.highest : 0.0;
}

}  // namespace casus
