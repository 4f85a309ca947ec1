"""The forward pass: mass in peace and war, period by period. Source: docs/model.md, sections 5 to 7.

One pass follows all mass; further passes stop a path where something happens for the first time, which
gives the probabilities "up to t".
"""

from types import SimpleNamespace

import numpy as np

ENDS = ("challenger_wins", "protege_holds", "ceded", "escalation")


class Pass:
    """Mass over time. `stop(what, kind index)` says where paths leave: "open", "press" or "freeze"."""

    def __init__(self, solution, stop=lambda what, e: False, peace=True, war=True):
        self.solution, self.problem, self.stop = solution, solution.problem, stop
        problem = self.problem
        shape = (len(problem.strength_grid), problem.support_levels + 1)
        self.peace, self.war = np.zeros(shape), {}
        start = problem.start
        if start is None:
            if peace:
                self.peace = self._start_mass(shape)
        elif war:
            e = problem.kind_index(start["war"])
            self.war[e, start["outcome"]] = self._start_mass(shape)
        self.first = bool(self.war)  # the first period of a war that is on at the start is fought
        self.totals = dict.fromkeys(ENDS, 0.0)
        self.totals.update(dict.fromkeys(("freezes", "short_won", "short_held"), 0.0))
        self.left = 0.0

    def _start_mass(self, shape):
        problem = self.problem
        below, part = start_place(problem)
        mass = np.zeros(shape)
        mass[below, problem.support_start] = 1.0 - part
        mass[below + 1, problem.support_start] += part
        return mass

    def period(self, t):
        """Carries the mass through period t. Returns what happened: attacks and incidents by kind [J][M][N+1]."""
        problem, step = self.problem, self.solution.steps[t]
        self.left = 0.0
        seen = SimpleNamespace(opened={}, pressed={}, incidents=0.0, incident_mass={}, pressed_incidents={})
        hold = self.peace * (1.0 - step.occasion - step.incident)
        fighting = self._wars(step)
        hold = hold + fighting.pop("frozen")
        hold = hold + self.peace * step.occasion * step.opens[0]
        for a, e in enumerate(problem.armed):
            opened = self.peace * step.occasion * step.opens[a + 1]
            if self.stop("open", e):
                self.left += opened.sum()
                continue
            seen.opened[e] = step.kinds[e].look.probability[:, :, None] * opened
            seen.pressed[e] = seen.opened[e] * step.kinds[e].press
            hold = hold + (seen.opened[e] - seen.pressed[e]).sum(axis=0) + self._press(e, step, seen.pressed[e], fighting)
        e = problem.incident_kind
        if e is not None:
            seen.incident_mass[e] = step.kinds[e].look.probability[:, :, None] * self.peace * step.incident
            seen.incidents = (self.peace * step.incident).sum()
            seen.pressed_incidents[e] = seen.incident_mass[e] * step.press_incident
            hold = hold + (seen.incident_mass[e] - seen.pressed_incidents[e]).sum(axis=0)
            hold = hold + self._press(e, step, seen.pressed_incidents[e], fighting)
        self._move(t, step, hold, fighting)
        return seen

    def _wars(self, step):
        """What becomes of the wars that are on: mass that goes on fighting by (kind, outcome), and what is frozen."""
        fighting, frozen = {}, np.zeros_like(self.peace)
        for (e, j), mass in self.war.items():
            if self.first:
                fighting[e, j] = mass
                continue
            ends = step.war[e]
            self.totals["challenger_wins"] += (mass * ends.won[j]).sum()
            self.totals["protege_holds"] += (mass * ends.held[j]).sum()
            self.totals["ceded"] += (mass * ends.ceded[j]).sum()
            self.totals["escalation"] += (mass * ends.escalation[j]).sum()
            self.totals["freezes"] += (mass * ends.frozen[j]).sum()
            if self.stop("freeze", e):
                self.left += (mass * ends.frozen[j]).sum()
            else:
                frozen = frozen + mass * ends.frozen[j]
            fighting[e, j] = mass * ends.fought[j]
        self.first = False
        fighting["frozen"] = frozen
        return fighting

    def _press(self, e, step, pressed, fighting):
        """Attacks that are pressed begin wars or, if short, end; returns the mass that is back in peace."""
        if self.stop("press", e):
            self.left += pressed.sum()
            return 0.0
        ends = step.kinds[e].ends
        if ends is None:
            for j in range(pressed.shape[0]):
                fighting[e, j] = fighting.get((e, j), 0.0) + pressed[j]
            return 0.0
        won, held = pressed * ends.won, pressed * ends.held
        self.totals["escalation"] += (pressed * ends.up).sum()
        self.totals["short_won"] += won.sum()
        self.totals["short_held"] += held.sum()
        return (won + held).sum(axis=0)

    def _move(self, t, step, hold, fighting):
        """To the next period: strength and support move, outcomes carry over to the next regime."""
        problem, moves = self.problem, self.solution.moves
        following = problem.regime(min(t + 1, problem.horizon - 1))
        self.peace = moves.along(t, step.regime, 0.0, hold)
        self.war = {}
        for (e, j), mass in fighting.items():
            to = e, step.regime.carried(j, following)
            moved = moves.along(t, step.regime, problem.kinds[e].attrition, mass)
            self.war[to] = self.war[to] + moved if to in self.war else moved

    def at_war(self):
        return sum(mass.sum() for mass in self.war.values())


def start_place(problem):
    """The grid point below m_0 and the part of the way to the next one."""
    grid, strength = problem.strength_grid, problem.protege.strength
    place = (strength - grid[0]) / (grid[1] - grid[0])
    below = min(int(place), len(grid) - 2)
    return below, place - below
