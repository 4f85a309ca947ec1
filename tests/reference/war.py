"""One period of a war. Source: docs/model.md, section 5."""

from types import SimpleNamespace

import numpy as np

from crisis import logit
from normal import phi
from tables import Reader


def look_up(problem, tables, r, e, t, strength):
    """The tables of regime `r` and kind `e` at the balances of period `t` for each strength.

    probability, sanctions, exposure [J][M]; win [J][M][N+1]; levels [J][M][n][L]; gain, loss, ceded [J][M][N+1].
    """
    kind, table = problem.kinds[e], tables[r][e]
    balance = problem.balance(kind, t, strength, problem.regimes[r].garrison)
    read = Reader(table.nodes, balance)
    look = SimpleNamespace(**{key: read(getattr(table, key), 1)
                              for key in ("probability", "arms", "troops", "variance", "sanctions", "exposure", "levels")})
    helped = (balance[:, None] + problem.sigma * look.arms[:, :, None] + look.troops[:, :, None])
    spread = np.sqrt((kind.effort * problem.contest.scale) ** 2 + look.variance)
    look.win = phi(helped / spread[:, :, None])
    c = problem.challenger
    look.gain = kind.prize * np.maximum(0.0, 1.0 - 2.0 * look.win)
    look.loss = c.defeat_cost * kind.effort * np.maximum(0.0, 2.0 * look.win - 1.0)
    look.ceded = np.minimum(kind.prize, kind.prize * (1.0 - look.win) * (1.0 + problem.contest.premium))
    return look


def fought(problem, kind, look, ahead_c, ahead_p):
    """Values of a period that is fought, [J][M][N+1]; `ahead` is the mean value of the war in the next period."""
    cost_c = problem.challenger.war_cost * kind.effort + look.sanctions[:, :, None]
    cost_p = problem.protege.war_cost * kind.effort
    return -problem.unit * cost_c + problem.beta * ahead_c, -problem.unit * cost_p + problem.beta * ahead_p


def events(problem, look):
    """Chances of escalation, decision and review at the start of a period of war, [J][M][1] each."""
    contest, dt = problem.contest, problem.dt
    rates = np.stack(np.broadcast_arrays(contest.escalation_rate * look.exposure * dt, contest.decision_rate * dt,
                                         contest.review_rate * dt))
    rates = rates / np.maximum(1.0, rates.sum(axis=0))
    return [rate[:, :, None] for rate in rates]


def on(problem, kind, look, fought_c, fought_p, hold_c, hold_p):
    """Values of a war that is on at the start of a period, and the chances of what happens in it."""
    c, p = problem.challenger, problem.protege
    escalation, decision, review = events(problem, look)
    none = 1.0 - escalation - decision - review
    later = problem.aftermath
    # The review: P decides only if C goes on, so its choice is found first.
    go_on_p, cede = logit(problem.precision.protege, fought_p, -look.ceded)
    on_c = go_on_p * fought_c + cede * (look.ceded + later)
    on_p = go_on_p * fought_p - cede * look.ceded
    freeze_c = look.gain - look.loss + hold_c
    freeze_p = -look.gain + hold_p
    go_on_c, freeze = logit(problem.precision.challenger, on_c, freeze_c)
    worth_c = (-escalation * c.escalation_cost
               + decision * (look.win * -c.defeat_cost * kind.effort + (1.0 - look.win) * kind.prize + later)
               + review * (go_on_c * on_c + freeze * freeze_c) + none * fought_c)
    worth_p = (-escalation * p.escalation_cost - decision * (1.0 - look.win) * kind.prize
               + review * (go_on_c * on_p + freeze * freeze_p) + none * fought_p)
    ends = SimpleNamespace(
        escalation=np.broadcast_to(escalation, look.win.shape),
        won=decision * (1.0 - look.win),
        held=decision * look.win,
        ceded=review * go_on_c * cede,
        frozen=review * freeze,
        fought=none + review * go_on_c * go_on_p,
    )
    return worth_c, worth_p, ends
