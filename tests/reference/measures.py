"""Everything that is reported about an equilibrium. Source: docs/model.md, section 7 and section 8 (values, extremes)."""

import numpy as np

from backward import Solution
from forward import Pass, start_place
from response import Points, extreme_forces


def measure(problem):
    """All measures of section 7 and 8 as a dictionary of numbers, lists and None."""
    solution = Solution(problem)
    result = main_pass(solution)
    result.update(first_times(solution))
    below, part = start_place(problem)
    for name, values in (("challenger", solution.peace_c), ("protege", solution.peace_p)):
        at = values[below : below + 2, problem.support_start]
        result[f"value_{name}_at_start"] = float((1.0 - part) * at[0] + part * at[1])
    result["extreme_force_all_promises_owed"] = start_extremes(problem)
    return result


def first_times(solution):
    """Probabilities that something happened up to t: each is a pass that loses a path when it happens."""
    problem = solution.problem
    armed = {problem.kinds[e].name: e for e in problem.armed}
    zero = [0.0] * problem.report
    result = {
        "attacked_by": {name: left_up_to(solution, lambda what, k, e=e: what == "press" and k == e) for name, e in armed.items()},
        "ceasefire": None,
    }
    if problem.start is None:
        result["attacked"] = left_up_to(solution, lambda what, e: what == "press")
        opened = left_up_to(solution, lambda what, e: what in ("open", "press"))
        result["unchallenged"] = [1.0 - p for p in opened]
    else:
        result["attacked"], result["unchallenged"] = zero, zero
        result["ceasefire"] = left_up_to(solution, lambda what, e: what == "freeze")
    return result


def left_up_to(solution, stop):
    """Mass that has left up to each period, [T]."""
    walk, total, path = Pass(solution, stop), 0.0, []
    for t in range(solution.problem.report):
        walk.period(t)
        total += walk.left
        path.append(float(total))
    return path


def main_pass(solution):
    """Measures that follow all mass: ends, counts, paths, responses."""
    problem = solution.problem
    walk = Pass(solution)
    opened, pressed = Answers(problem), Answers(problem)
    result = {key: 0.0 for key in ("pressed", "backdown", "invoked", "incidents", "pressed_by_incident")}
    result.update(peace_path=[], at_war_path=[], support_path=[])
    challenges = {k.name: [] for k in problem.kinds}
    for t in range(problem.report):
        step, peace = solution.steps[t], walk.peace.sum()
        for e in problem.grey:
            challenges[problem.kinds[e].name].append(float(peace * solution.grey[problem.regime_of[t]].runs[e]))
        seen = walk.period(t)
        for e in problem.armed:
            challenges[problem.kinds[e].name].append(float(seen.opened[e].sum()))
            count_attack(problem, result, step, e, seen.opened[e], seen.pressed[e], opened, pressed)
            result["backdown"] += (seen.opened[e] - seen.pressed[e]).sum()
        for e, mass in seen.incident_mass.items():
            count_attack(problem, result, step, e, mass, seen.pressed_incidents[e], opened, pressed)
            result["incidents"] += seen.incidents
            result["pressed_by_incident"] += seen.pressed_incidents[e].sum()
        mass = walk.peace.sum()
        result["peace_path"].append(float(mass))
        result["at_war_path"].append(float(walk.at_war()))
        result["support_path"].append(float((walk.peace * problem.sigma).sum() / mass) if mass > 0.0 else None)
    result.update(walk.totals)
    mass = walk.peace.sum()
    result["peace"], result["at_war"] = mass, walk.at_war()
    result["strength_end"] = (walk.peace * problem.strength_grid[:, None]).sum() / mass if mass > 0.0 else None
    result["challenges"] = challenges
    result["response"], result["honoured"] = opened.shares(), opened.honoured()
    result["response_in_war"], result["honoured_in_war"] = pressed.shares(), pressed.honoured()
    result["response_cost"] = [float(x) for x in pressed.cost]
    return {key: float(x) if isinstance(x, np.floating) else x for key, x in result.items()}


def count_attack(problem, result, step, e, begun, pressed, answers, answers_pressed):
    """Adds one period's attacks or incidents of kind `e`, by outcome, to the counts."""
    levels = step.kinds[e].look.levels
    answers.add(step.regime, e, begun.sum(axis=2), levels)
    answers_pressed.add(step.regime, e, pressed.sum(axis=2), levels)
    result["pressed"] += pressed.sum()
    result["invoked"] += begun[2:].sum()  # outcomes 2 and above have at least one promise invoked


class Answers:
    """What guarantors did, summed over attacks: levels, and whether what was owed was reached."""

    def __init__(self, problem):
        self.problem = problem
        self.mass = 0.0
        self.levels = np.zeros((problem.n, problem.levels))
        self.owing, self.kept = np.zeros(problem.n), np.zeros(problem.n)
        self.cost = np.zeros(problem.n)

    def add(self, regime, e, mass, levels):
        """`mass` [J][M] of attacks, `levels` [J][M][n][L] the responses there."""
        problem = self.problem
        weighted = np.einsum("jm,jmil->jil", mass, levels)
        self.mass += mass.sum()
        self.levels += weighted.sum(axis=0)
        self.cost += problem.kinds[e].cost_factor * (weighted.sum(axis=0) * problem.cost).sum(axis=1)
        for j in range(mass.shape[0]):
            owed = owed_levels(problem, regime, e, j)
            reached = np.arange(problem.levels)[None, :] >= owed[:, None]
            self.owing += np.where(owed > 0, mass[j].sum(), 0.0)
            self.kept += np.where(owed > 0, (weighted[j] * reached).sum(axis=1), 0.0)

    def shares(self):
        if self.mass == 0.0:
            return [[None] * self.problem.levels for _ in range(self.problem.n)]
        return (self.levels / self.mass).tolist()

    def honoured(self):
        return [float(kept / owing) if owing > 0.0 else None for kept, owing in zip(self.kept, self.owing)]


def owed_levels(problem, regime, e, outcome):
    """The level that each guarantor owes in an outcome: promises of positive strength, and the floor if recognised."""
    owed = regime.floor[e].copy() if outcome > 0 else np.zeros(problem.n, dtype=int)
    for q in regime.owed_promises(outcome):
        promise = regime.promises[q]
        level = np.minimum(np.array(promise["level"], dtype=int), promise["cap"][e])
        strength = np.array(promise["strength"], dtype=float) * promise["applies"][e]
        owed = np.maximum(owed, np.where(strength > 0.0, level, 0))
    return owed


def start_extremes(problem):
    """Mean forces of the lowest and highest fixed point at the start, by kind, with every promise owed."""
    regime = problem.regime(0)
    everything = list(range(len(regime.promises)))
    settings = []
    for e, kind in enumerate(problem.kinds):
        balance = problem.balance(kind, 0, problem.protege.strength, regime.garrison) if kind.armed else 0.0
        settings.append((regime, e, True, everything, balance))
    low, high = extreme_forces(Points(problem, settings))
    return [[float(a), float(b)] for a, b in zip(low, high)]
