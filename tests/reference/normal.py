"""Phi for arrays, and the nodes of Gauss and Hermite. numpy has no erf, so Phi is a table of Taylor series.

Source: docs/model.md, first lines (Phi) and section 4 (64-point Gauss-Hermite).
"""

import math

import numpy as np

# Nodes every 1/32 from -STEPS/32 to STEPS/32; beyond, Phi is 0 or 1 to less than 1e-18. Within 1/64 of
# a node the series to order TERMS leaves less than 1e-17.
STEPS = 288
TERMS = 9


def _series():
    """Coefficients of Phi(x_0 + d) in powers of d, one row per node x_0."""
    nodes = np.arange(-STEPS, STEPS + 1) / 32.0
    density = np.exp(-0.5 * nodes * nodes) / math.sqrt(2.0 * math.pi)
    rows = [np.array([0.5 * math.erfc(-x / math.sqrt(2.0)) for x in nodes])]
    before, now = np.zeros_like(nodes), np.ones_like(nodes)  # Hermite polynomials He_{n-1}, He_n
    for n in range(TERMS):
        rows.append((-1.0) ** n * now * density / math.factorial(n + 1))
        before, now = now, nodes * now - n * before
    return np.ascontiguousarray(np.array(rows))


_COEFFICIENTS = _series()


def phi(x):
    """The standard normal distribution function of every entry of `x`; absolute error below 3e-16."""
    x = np.clip(np.asarray(x, dtype=float), -STEPS / 32.0, STEPS / 32.0)
    at = np.rint(x * 32.0)
    d = x - at / 32.0
    at = at.astype(np.intp) + STEPS
    total = _COEFFICIENTS[TERMS][at]
    for n in range(TERMS - 1, -1, -1):
        total = total * d + _COEFFICIENTS[n][at]
    return total


def standard_normal_nodes(count=64):
    """Nodes z and weights (sum 1) such that sum w f(z) is the mean of f over a standard normal z."""
    nodes, weights = np.polynomial.hermite.hermgauss(count)
    return math.sqrt(2.0) * nodes, weights / math.sqrt(math.pi)
