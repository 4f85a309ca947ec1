"""How guarantors respond: logit fixed points on the principal branch. Source: docs/model.md, section 3.

A point is one (regime, kind, outcome, balance); all points of a batch are iterated side by side, and each
is frozen when it has converged, so that none moves another.
"""

import numpy as np

from exact import ExactPayoffs
from normal import phi

RAMP = 40              # precision is raised to lambda s/40, s = 1..40
COARSE, FINE = 1e-9, 1e-13
MOST_ITERATIONS = 200_000
BLOCK = 65_536         # numbers of an array that is worked on at a time: 512 kB, which stay near the processor


def shortfall(problem, regime, kind_index, owed):
    """Reputation lost at each level, [n][L], by the promises with indices `owed`."""
    n, levels, g = problem.n, problem.levels, problem.weight
    kept = np.ones((n, levels - 1))  # product over the promises that cover the step from s to s + 1
    for q in owed:
        promise = regime.promises[q]
        level = np.minimum(np.array(promise["level"], dtype=int), promise["cap"][kind_index])
        strength = np.array(promise["strength"], dtype=float) * promise["applies"][kind_index]
        for s in range(levels - 1):
            kept[:, s] *= np.where(level > s, 1.0 - strength, 1.0)
    step = (g[1:] - g[:-1]) * (1.0 - kept)
    result = np.zeros((n, levels))
    for l in range(levels - 2, -1, -1):
        result[:, l] = result[:, l + 1] + step[:, l]
    return result


def available(problem, regime, kind_index, recognised):
    """Which levels may be chosen, [n][L]."""
    ceiling = problem.kinds[kind_index].ceiling[:, None]
    level = np.arange(problem.levels)[None, :]
    allowed = level <= ceiling
    if recognised:
        allowed &= level >= np.minimum(regime.floor[kind_index][:, None], ceiling)
    return allowed


class Points:
    """A batch of points; every array has the point first: force [S][n][L], balance [S] ..."""

    def __init__(self, problem, settings):
        """`settings`: list of (regime, kind index, recognised, owed promises, balance)."""
        self.problem = problem
        parts = [self._part(problem, *s) for s in settings]
        for key in parts[0]:
            setattr(self, key, np.array([p[key] for p in parts]))
        self.keys = list(parts[0])
        self.exact = ExactPayoffs(problem, self) if problem.exact else None

    @staticmethod
    def _part(problem, regime, e, recognised, owed, balance):
        kind = problem.kinds[e]
        levels = problem.levels
        top = np.arange(levels) < levels - 1
        fixed = -kind.cost_factor * problem.cost - problem.audience[:, None] * shortfall(problem, regime, e, owed)
        if kind.armed:
            fixed = fixed - regime.tripwire[:, None] * top
        rate = problem.contest.escalation_rate
        timely = kind.timely if regime.timely is None else regime.timely[e]
        return {
            "balance": balance,
            "spread2": (kind.contest_effort * problem.contest.scale) ** 2,
            "arms": problem.arms * timely,
            "troops": problem.troops * timely,
            "exposure": problem.exposure + regime.exposure[:, None],
            "escalating": (rate * kind.duration if kind.short else rate / problem.contest.decision_rate) if kind.armed else 0.0,
            "fixed": fixed,
            "allowed": available(problem, regime, e, recognised),
        }

    def only(self, chosen):
        """The points that `chosen` (boolean) keeps."""
        part = object.__new__(Points)
        part.problem, part.keys = self.problem, self.keys
        for key in self.keys:
            setattr(part, key, getattr(self, key)[chosen])
        part.exact = self.exact.only(chosen) if self.exact else None
        return part

    def payoffs(self, p):
        """u_i(l) at the responses `p`, [S][n][L]."""
        if self.exact:
            return self.fixed + self.exact.payoffs(p)
        problem, contest = self.problem, self.problem.contest
        force = self.arms + self.troops
        own_mean, own_variance = mean_and_variance(p, force)
        own_troops = mean(p, self.troops)
        own_exposure = mean(p, self.exposure)
        others = others_of(own_mean)
        others_variance = pooled(others_of(own_variance), others_of(np.sqrt(own_variance)), contest.response_correlation)
        spread = np.sqrt(self.spread2[:, None] + others_variance)
        prospects = self._prospects(self.balance[:, None] + others, force, spread)
        alone = np.exp(-others_of(own_troops) / contest.company)
        risk = 1.0 - np.exp(-self.escalating[:, None, None] * (self.exposure + others_of(own_exposure)[:, :, None]))
        return (self.fixed + problem.stake[:, None] * prospects
                - (problem.lead_cost * alone)[:, :, None] * (self.troops > 0.0)
                - problem.escalation[:, None] * risk)

    @staticmethod
    def _prospects(balance, force, spread):
        """Phi((balance + force)/spread) by level; levels that add the same force everywhere share it."""
        result = np.empty(force.shape)
        for l in range(force.shape[2]):
            if l and np.array_equal(force[:, :, l], force[:, :, l - 1]):
                result[:, :, l] = result[:, :, l - 1]
            else:
                result[:, :, l] = phi((balance + force[:, :, l]) / spread)
        return result

    def best(self, p, precision):
        """Logit choice over the available levels, given the payoffs at `p`."""
        score = np.where(self.allowed, precision * self.payoffs(p), -np.inf)
        highest = np.maximum.reduce([score[:, :, l] for l in range(score.shape[2])])
        score = np.exp(score - highest[:, :, None])
        return score / np.einsum("snl->sn", score)[:, :, None]


def mean(p, x):
    """Mean over levels of each guarantor, [S][n]."""
    return np.einsum("snl,snl->sn", p, x)


def mean_and_variance(p, x):
    """Mean and variance over levels of each guarantor, [S][n]."""
    centre = mean(p, x)
    return centre, mean(p, (x - centre[:, :, None]) ** 2)


def others_of(x):
    """Sum over j != i for each i, [S][n]."""
    return x.sum(axis=1, keepdims=True) - x


def pooled(sum_variance, sum_deviation, correlation):
    """Variance of a sum of contributions whose correlation is the same for each pair."""
    return (1.0 - correlation) * sum_variance + correlation * sum_deviation**2


def settle(points, p, precision, tolerance):
    """Iterates p <- p + (q(p) - p)/2 at each point until max |q(p) - p| < tolerance."""
    p = p.copy()
    active, part = np.arange(len(p)), points
    for _ in range(MOST_ITERATIONS):
        now = p[active]
        move = part.best(now, precision) - now
        done = np.abs(move).max(axis=(1, 2)) < tolerance
        now = now + 0.5 * move
        p[active[~done]] = now[~done]
        if done.all():
            return p
        if done.mean() > 0.1:  # dropping rows costs as much as an iteration; until then they stay as they are
            active, part = active[~done], part.only(~done)
    raise ArithmeticError(f"{len(active)} fixed points do not converge at precision {precision}")


def principal_branch(points):
    """The responses that define the model. Points do not move each other, so a block of them is followed at a time."""
    count = len(points.balance)
    block = max(1, BLOCK // points.allowed[0].size)
    rows = np.arange(count) // block
    return np.concatenate([followed(points.only(rows == r)) for r in range(rows[-1] + 1)])


def followed(points):
    """From uniform, precision raised in 40 steps."""
    p = points.allowed / points.allowed.sum(axis=2, keepdims=True)
    full = points.problem.precision.guarantor
    for s in range(1, RAMP + 1):
        p = settle(points, p, full * s / RAMP, FINE if s == RAMP else COARSE)
    return p


def extreme_forces(points):
    """Mean forces of the fixed points reached from all at the lowest and all at the highest level, [S] each."""
    forces = []
    for order in (1, -1):
        first = np.argmax(points.allowed[:, :, ::order], axis=2)
        p = np.zeros(points.allowed.shape)
        np.put_along_axis(p[:, :, ::order], first[:, :, None], 1.0, axis=2)
        p = settle(points, p, points.problem.precision.guarantor, FINE)
        forces.append((p * (points.arms + points.troops)).sum(axis=(1, 2)))
    return forces
