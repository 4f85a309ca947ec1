"""Tables of the response on the balance grid, for each regime, kind and outcome; and how they are read.

Source: docs/model.md, section 3 (tables) and section 4 (probabilities of the outcomes).
"""

from types import SimpleNamespace

import numpy as np

from response import Points, pooled, mean_and_variance, principal_branch
from votes import outcome_probabilities


def response_tables(problem):
    """For each regime and kind: tables over outcomes and balance; grey kinds have one node, b = 0.

    Result[r][e]: probability [J][B], arms, troops, variance, sanctions, exposure [J][B], levels [J][B][n][L].
    """
    cells, settings = [], []
    for r, regime in enumerate(problem.regimes):
        for e, kind in enumerate(problem.kinds):
            nodes = problem.balance_grid if kind.armed else np.zeros(1)
            cells.append((r, e, len(settings), len(nodes)))
            for j in range(regime.outcomes):
                settings += [(regime, e, j > 0, regime.owed_promises(j), b) for b in nodes]
    points = Points(problem, settings)
    p = principal_branch(points)
    value = (p * points.payoffs(p)).sum(axis=2)
    sums = moments(problem, points, p)
    result = [[None] * len(problem.kinds) for _ in problem.regimes]
    for r, e, first, nodes in cells:
        regime, kind = problem.regimes[r], problem.kinds[e]
        rows = slice(first, first + regime.outcomes * nodes)
        table = SimpleNamespace()
        for key, numbers in sums.items():
            setattr(table, key, numbers[rows].reshape(regime.outcomes, nodes))
        table.levels = p[rows].reshape(regime.outcomes, nodes, problem.n, problem.levels)
        values = value[rows].reshape(regime.outcomes, nodes, problem.n)
        table.probability = outcome_probabilities(problem, regime, kind, values[1:])
        table.nodes = problem.balance_grid if kind.armed else None
        result[r][e] = table
    return result


def moments(problem, points, p):
    """Sums over all guarantors at each point: arms, troops, variance of force, sanctions, exposure."""
    _, own = mean_and_variance(p, points.arms + points.troops)
    return {
        "arms": (p * points.arms).sum(axis=(1, 2)),
        "troops": (p * points.troops).sum(axis=(1, 2)),
        "variance": pooled(own.sum(axis=1), np.sqrt(own).sum(axis=1), problem.contest.response_correlation),
        "sanctions": (p * problem.sanction).sum(axis=(1, 2)),
        "exposure": (p * points.exposure).sum(axis=(1, 2)),
    }


class Reader:
    """Reads a table at given balances: linear between nodes, clamped at the ends."""

    def __init__(self, nodes, balance):
        place = (np.clip(balance, nodes[0], nodes[-1]) - nodes[0]) / (nodes[1] - nodes[0])
        self.below = np.minimum(place.astype(int), len(nodes) - 2)
        self.part = place - self.below

    def __call__(self, table, axis=0):
        part = self.part.reshape((-1,) + (1,) * (table.ndim - axis - 1))
        return (1.0 - part) * np.take(table, self.below, axis) + part * np.take(table, self.below + 1, axis)


def grey_flows(problem, tables):
    """Per regime the yearly flows of the grey kinds to C and to P, and the chance that each runs. Source: section 6.

    In version 5 of the model unrecognised acts were punished too.
    """
    result = []
    for r in range(len(problem.regimes)):
        to_c, to_p, runs = 0.0, 0.0, {}
        for e in problem.grey:
            if not problem.regimes[r].can_open(e):
                runs[e] = 0.0
                continue
            kind, table = problem.kinds[e], tables[r][e]
            first = 0 if problem.model < 6 else 1
            punished = float((table.probability[first:, 0] * table.sanctions[first:, 0]).sum())
            net = kind.prize - kind.cost - punished
            run = 1.0 / (1.0 + np.exp(-problem.precision.challenger * net))
            to_c += run * net
            to_p -= run * kind.prize
            runs[e] = run
        result.append(SimpleNamespace(challenger=to_c, protege=to_p, runs=runs))
    return result
