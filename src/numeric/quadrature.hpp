#pragma once

namespace casus {

/// A node of a quadrature rule.
struct QuadratureNode {
  double z = 0.0;
  double weight = 0.0;
};

inline constexpr int normal_nodes = 64;

/// 64-point Gauss-Hermite rule for the mean of f(z), z standard normal, exact for polynomials of
/// degree 127: nodes ascending, weights sum to 1. Only the nodes from 0 upwards are stored;
/// `normal_node(i)` mirrors them. Computed in 80-digit arithmetic and rounded once.
QuadratureNode normal_node(int i);

}  // namespace casus
