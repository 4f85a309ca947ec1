"""How strength and support move in a period. Source: docs/model.md, section 6, "Moves of m", and section 5."""

import numpy as np


class Moves:
    """Expectations over the next period (`ahead`) and the adjoint, which carries mass (`along`)."""

    def __init__(self, problem):
        self.problem = problem
        self.grid = problem.strength_grid
        self.step = self.grid[1] - self.grid[0]
        self.variance = problem.protege.noise**2 * problem.dt
        if self.step > 2.0 * np.sqrt(self.variance) * (1.0 + 1e-12):
            raise ValueError("the spacing of the strength grid is above 2 noise sqrt(dt)")
        self._kept = {}

    def strength(self, t, attrition):
        """Transition matrices [N+1][M][M] of strength, one for each level of support now."""
        problem = self.problem
        key = (problem.aid[t], problem.domestic[t], attrition)
        if key not in self._kept:
            flow = problem.sigma[:, None] * problem.aid[t] + problem.domestic[t]
            drift = problem.dt * (flow - problem.protege.decay * self.grid[None, :] - attrition)
            self._kept[key] = self._matrices(drift)
        return self._kept[key]

    def _matrices(self, drift):
        nodes = len(self.grid)
        x = np.clip(self.grid[None, :] + drift, self.grid[0], self.grid[-1])
        nearest = np.floor((x - self.grid[0]) / self.step + 0.5).astype(int)
        d = x - self.grid[nearest]
        s = max(1, int(np.floor(np.sqrt(3.0 * self.variance) / self.step + 0.5)))
        q = (self.variance + d * d) / (s * self.step) ** 2
        lean = d / (s * self.step)
        result = np.zeros((drift.shape[0], nodes, nodes))
        k, m = np.indices(drift.shape)
        for to, chance in ((nearest - s, (q - lean) / 2), (nearest, 1.0 - q), (nearest + s, (q + lean) / 2)):
            np.add.at(result, (k, m, np.clip(to, 0, nodes - 1)), chance)
        return result

    def support(self, regime):
        """Transition matrix [N+1][N+1] of the level of support."""
        levels = self.problem.support_levels
        result = np.zeros((levels + 1, levels + 1))
        for k in range(levels + 1):
            down = min(0.5, 1.0 - np.exp(-regime.fatigue * k * self.problem.dt))
            up = min(0.5, 1.0 - np.exp(-regime.renewal * (levels - k) * self.problem.dt))
            if k > 0:
                result[k, k - 1] = down
            if k < levels:
                result[k, k + 1] = up
            result[k, k] = 1.0 - down - up
        return result

    def ahead(self, t, regime, attrition, value):
        """Mean of `value` [M][N+1] of the next period, seen from each (m, k) of this one."""
        by_support = value @ self.support(regime).T
        return np.einsum("kab,bk->ak", self.strength(t, attrition), by_support)

    def along(self, t, regime, attrition, mass):
        """Where `mass` [M][N+1] of this period is in the next."""
        moved = np.einsum("kab,ak->bk", self.strength(t, attrition), mass)
        return moved @ self.support(regime)
