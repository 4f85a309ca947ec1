"""Exact mode: expectations over the others' independent levels instead of pooled moments.

Source: docs/model.md, section 3, "Exact mode".
"""

import itertools

import numpy as np

from normal import phi

MOST_COMBINATIONS = 2_000_000


class ExactPayoffs:
    """For each guarantor the payoff of each level against each combination of the others' contributions.

    These tables do not depend on the responses: only the probabilities of the combinations do.
    """

    def __init__(self, problem, points):
        if problem.contest.response_correlation != 0.0:
            raise ValueError("exact mode needs a response_correlation of 0")
        self.problem = problem
        self.groups = []   # per guarantor [S][L]: which distinct contribution a level makes
        distinct = []      # per guarantor: distinct contributions [S][count][force, troops, exposure]
        for j in range(problem.n):
            groups, values = self._distinct(points, j)
            self.groups.append(groups)
            distinct.append(values)
        self.tables = [self._table(points, distinct, i) for i in range(problem.n)]

    @staticmethod
    def _distinct(points, j):
        """Levels of j that contribute the same everywhere in the batch are one contribution."""
        values = np.stack([points.arms[:, j] + points.troops[:, j], points.troops[:, j], points.exposure[:, j]], axis=2)
        columns, groups = [], []
        for l in range(values.shape[1]):
            same = [c for c, k in enumerate(columns) if np.array_equal(values[:, k], values[:, l])]
            groups.append(same[0] if same else len(columns))
            if not same:
                columns.append(l)
        return groups, values[:, columns]

    def _table(self, points, distinct, i):
        """Combinations of the others, and the payoff of i at each: arrays [C][n - 1] and [S][L][C]."""
        problem, contest = self.problem, self.problem.contest
        others = [j for j in range(problem.n) if j != i]
        combinations = list(itertools.product(*[range(distinct[j].shape[1]) for j in others]))
        if len(combinations) * problem.n > MOST_COMBINATIONS:
            raise ValueError("more than 2,000,000 combinations in exact mode")
        combinations = np.array(combinations, dtype=int).reshape(len(combinations), len(others))
        total = np.zeros((len(points.balance), len(combinations), 3))
        for column, j in enumerate(others):
            total += distinct[j][:, combinations[:, column]]
        force, troops, exposure = (total[:, None, :, k] for k in range(3))
        own = points.arms[:, i] + points.troops[:, i]
        spread = np.sqrt(points.spread2)[:, None, None]
        worth = problem.stake[i] * phi((points.balance[:, None, None] + own[:, :, None] + force) / spread)
        worth = worth - problem.lead_cost[i] * np.exp(-troops / contest.company) * (points.troops[:, i] > 0.0)[:, :, None]
        risk = 1.0 - np.exp(-points.escalating[:, None, None] * (points.exposure[:, i][:, :, None] + exposure))
        return others, combinations, worth - problem.escalation[i] * risk

    def only(self, chosen):
        part = object.__new__(ExactPayoffs)
        part.problem, part.groups = self.problem, self.groups
        part.tables = [(others, combinations, worth[chosen]) for others, combinations, worth in self.tables]
        return part

    def payoffs(self, p):
        """Expected payoff without what does not depend on others, [S][n][L]."""
        shares = []
        for j in range(self.problem.n):
            share = np.zeros((p.shape[0], max(self.groups[j]) + 1))
            for l, group in enumerate(self.groups[j]):
                share[:, group] += p[:, j, l]
            shares.append(share)
        result = np.empty(p.shape)
        for i, (others, combinations, worth) in enumerate(self.tables):
            chance = np.ones((p.shape[0], len(combinations)))
            for column, j in enumerate(others):
                chance *= shares[j][:, combinations[:, column]]
            result[:, i] = np.einsum("slc,sc->sl", worth, chance)
        return result
