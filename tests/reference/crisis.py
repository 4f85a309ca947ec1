"""What an attack or an incident is worth once it has begun: recognised or not, voted on, pressed or not.

Source: docs/model.md, section 4; short attacks: step 3.
"""

from types import SimpleNamespace

import numpy as np


def logit(precision, *worth):
    """Probabilities of choices with these expected payoffs (arrays of one shape), first axis the choice."""
    score = precision * np.array(worth)
    score = np.exp(score - score.max(axis=0))
    return score / score.sum(axis=0)


def pressed_short(problem, kind, look, hold_c, hold_p):
    """Values of pressing a short attack by outcome, [J][M][N+1], and the chances of how it ends."""
    c, p, d = problem.challenger, problem.protege, kind.duration
    up = 1.0 - np.exp(-problem.contest.escalation_rate * look.exposure * d)
    up = np.broadcast_to(up[:, :, None], look.win.shape)
    stay = 1.0 - up
    sanctions = look.sanctions[:, :, None]
    worth_c = (-d * (c.war_cost * kind.effort + sanctions) - up * c.escalation_cost
               + stay * (look.win * -c.defeat_cost * kind.effort + (1.0 - look.win) * kind.prize + hold_c))
    worth_p = (-d * p.war_cost * kind.effort - up * p.escalation_cost
               + stay * (-(1.0 - look.win) * kind.prize + hold_p))
    return worth_c, worth_p, SimpleNamespace(up=up, won=stay * (1.0 - look.win), held=stay * look.win)


def crisis(problem, look, press_c, press_p, hold_c, hold_p, face):
    """Expected values of a crisis in which backing down costs `face`, and the chance of pressing [J][M][N+1]."""
    press, back = logit(problem.precision.challenger, press_c, np.broadcast_to(hold_c - face, press_c.shape))
    chance = look.probability[:, :, None]
    worth_c = (chance * (press * press_c + back * (hold_c - face))).sum(axis=0)
    worth_p = (chance * (press * press_p + back * hold_p)).sum(axis=0)
    return worth_c, worth_p, press
