"""Backward induction: values and choices of every period. Source: docs/model.md, sections 4 to 6."""

from types import SimpleNamespace

import numpy as np

from crisis import crisis, logit, pressed_short
from moves import Moves
from tables import grey_flows, response_tables
from war import fought, look_up, on


class Solution:
    """The equilibrium: `steps[t]` holds what the forward pass needs, `peace_c`, `peace_p` the values at t = 0."""

    def __init__(self, problem):
        self.problem = problem
        self.tables = response_tables(problem)
        self.grey = grey_flows(problem, self.tables)
        self.moves = Moves(problem)
        self.steps = [None] * problem.horizon
        values = self._at_the_end()
        for t in range(problem.horizon - 1, -1, -1):
            values = self._period(t, values)
        self.peace_c, self.peace_p = values.peace_c, values.peace_p

    def look(self, t, e):
        problem = self.problem
        return look_up(problem, self.tables, problem.regime_of[t], e, t, problem.strength_grid)

    def _at_the_end(self):
        """Values at H: peace for ever under the last regime; a war is frozen."""
        problem = self.problem
        last = problem.horizon - 1
        grey, discount = self.grey[problem.regime_of[last]], problem.challenger.discount
        peace_c = (problem.challenger.peace_flow + grey.challenger) / discount
        peace_p = grey.protege / discount
        shape = (len(problem.strength_grid), problem.support_levels + 1)
        values = SimpleNamespace(peace_c=np.full(shape, peace_c), peace_p=np.full(shape, peace_p), war_c={}, war_p={})
        for e in problem.armed:
            if not problem.kinds[e].short:
                look = self.look(last, e)
                values.war_c[e] = look.gain - look.loss + peace_c
                values.war_p[e] = -look.gain + peace_p
        return values

    def _period(self, t, after):
        """Values at the start of period t from those of t + 1, and the choices in it."""
        problem = self.problem
        r = problem.regime_of[t]
        regime, grey, moves = problem.regimes[r], self.grey[r], self.moves
        step = SimpleNamespace(regime=regime, war={}, kinds={})
        hold_c = (problem.unit * (problem.challenger.peace_flow + grey.challenger)
                  + problem.beta * moves.ahead(t, regime, 0.0, after.peace_c))
        hold_p = problem.unit * grey.protege + problem.beta * moves.ahead(t, regime, 0.0, after.peace_p)
        values = SimpleNamespace(war_c={}, war_p={})
        worth_c, worth_p = [hold_c], [hold_p]
        for e in problem.armed:
            kind, look = problem.kinds[e], self.look(t, e)
            if kind.short:
                press_c, press_p, ends = pressed_short(problem, kind, look, hold_c, hold_p)
            else:
                press_c, press_p = self._fought(t, e, look, after)
                values.war_c[e], values.war_p[e], ends = on(problem, kind, look, press_c, press_p, hold_c, hold_p)
                step.war[e] = ends
            face = problem.challenger.audience * kind.visibility
            open_c, open_p, press = crisis(problem, look, press_c, press_p, hold_c, hold_p, face)
            worth_c.append(open_c - kind.mobilisation)
            worth_p.append(open_p)
            step.kinds[e] = SimpleNamespace(look=look, press=press, ends=ends if kind.short else None)
            if e == problem.incident_kind:
                incident = crisis(problem, look, press_c, press_p, hold_c, hold_p, problem.incident["audience"])
        step.opens = self._opens(regime, worth_c)
        step.occasion, step.incident = self._chances(t)
        values.peace_c = ((1.0 - step.occasion - step.incident) * hold_c
                          + step.occasion * (step.opens * np.array(worth_c)).sum(axis=0))
        values.peace_p = ((1.0 - step.occasion - step.incident) * hold_p
                          + step.occasion * (step.opens * np.array(worth_p)).sum(axis=0))
        if problem.incident:
            values.peace_c += step.incident * incident[0]
            values.peace_p += step.incident * incident[1]
            step.press_incident = incident[2]
        self.steps[t] = step
        return values

    def _opens(self, regime, worth_c):
        """Chances of holding and of each armed kind, given an occasion: a choice among what the regime leaves open, 0 for the rest."""
        problem = self.problem
        among = [0] + [a + 1 for a, e in enumerate(problem.armed) if regime.can_open(e)]
        opens = np.zeros((len(worth_c),) + worth_c[0].shape)
        opens[among] = logit(problem.precision.challenger, *(worth_c[a] for a in among))
        return opens

    def _fought(self, t, e, look, after):
        """Values of a period of war that is fought, by outcome under the regime of t."""
        problem, regime, kind = self.problem, self.problem.regime(t), self.problem.kinds[e]
        following = problem.regime(min(t + 1, problem.horizon - 1))
        ahead_c, ahead_p = [], []
        for j in range(regime.outcomes):
            then = regime.carried(j, following)
            ahead_c.append(self.moves.ahead(t, regime, kind.attrition, after.war_c[e][then]))
            ahead_p.append(self.moves.ahead(t, regime, kind.attrition, after.war_p[e][then]))
        return fought(problem, kind, look, np.array(ahead_c), np.array(ahead_p))

    def _chances(self, t):
        """Chances of an occasion and of an incident: at most one of the two in a period."""
        problem = self.problem
        occasion = problem.opportunity_rate[t] * problem.dt
        breaks_out = problem.incident and problem.regime(t).can_open(problem.incident_kind)
        incident = problem.incident["rate"][t] * problem.dt if breaks_out else 0.0
        both = max(1.0, occasion + incident)
        return occasion / both, incident / both
