"""Votes of collective promises, and the probabilities of the outcomes of a crisis.

Source: docs/model.md, section 4, steps 1 and 2.
"""

import numpy as np

from normal import phi, standard_normal_nodes

NODES, WEIGHTS = standard_normal_nodes(64)


def yes_given_shock(score, correlation):
    """Probability that a member with `score` says yes given the common shock, [..., nodes]."""
    return phi((score[..., None] - np.sqrt(correlation) * NODES) / np.sqrt(1.0 - correlation))


def invoked_probability(vote, gain, precision):
    """Probability that the vote carries. `gain` [B][n]: value if invoked minus value if not, by guarantor."""
    members = vote["members"]
    pull = np.array(vote["pull"], dtype=float)
    score = precision * gain[:, members] + pull[members]
    yes = yes_given_shock(score, vote["correlation"])  # [B][members][nodes]
    if vote["type"] == "consensus":
        carried = yes.prod(axis=1)
    else:
        least = vote["count"] if vote["type"] == "two_key" else 0
        carried = reached(yes, vote.get("weights", [1] * len(members)), vote["quota"], least)
    return carried @ WEIGHTS


def reached(yes, weights, quota, least):
    """Probability that the weights of the yes votes reach `quota` with at least `least` of them, [B][nodes]."""
    sums = {(0, 0): np.ones((yes.shape[0], yes.shape[2]))}  # (weight, yes votes), each cut where more changes nothing
    for m, weight in enumerate(weights):
        following = {}
        for (total, count), chance in sums.items():
            for step, part in (((min(total + weight, quota), min(count + 1, least)), chance * yes[:, m]),
                               ((total, count), chance * (1.0 - yes[:, m]))):
                following[step] = following[step] + part if step in following else part
        sums = following
    return sums.get((quota, least), np.zeros((yes.shape[0], yes.shape[2])))


def outcome_probabilities(problem, regime, kind, values):
    """Probability of each outcome, [outcomes][B]. `values` [masks][B][n]: expected payoffs by set of invoked promises."""
    chance = {0: np.full(values[0].shape[0], kind.attribution)}
    for c, q in enumerate(regime.collective):
        following = {}
        for mask, p in chance.items():
            gain = values[mask | 1 << c] - values[mask]
            carried = invoked_probability(regime.promises[q]["vote"], gain, problem.precision.vote)
            following[mask | 1 << c] = p * carried
            following[mask] = p * (1.0 - carried)
        chance = following
    masks = 1 << len(regime.collective)
    unrecognised = np.full(values[0].shape[0], 1.0 - kind.attribution)
    return np.array([unrecognised] + [chance[mask] for mask in range(masks)])
