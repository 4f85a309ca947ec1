"""Costs of responding that make the stated responses a fixed point. Source: docs/compile.md, "costs by inversion".

At the reference attack: recognised, no promise, no floor, balance at the start, the others at their stated profiles.
"""

import math

from compile_base import LEVELS, ceiling
from normal import phi

LEAST = 1e-4       # least stated probability of a level that may be chosen
LEAST_REST = 0.01  # least that is left for consult and economic together


def stated(draw, actor, response, top):
    """The stated profile of one guarantor over the levels up to its ceiling; it sums to 1."""
    def given(name):
        return draw(f"actors.{actor}.response.{name}") if name in response else None

    share = {name: given(name) for name in LEVELS}
    fixed = [share[name] or 0.0 for name in ("none", "arms", "troops")]
    rest = max(LEAST_REST, 1.0 - sum(fixed))
    consult, economic = share["consult"], share["economic"]
    if consult is None and economic is None:
        part = draw("guarantor.consult_share", actor)
        consult, economic = part * rest, (1.0 - part) * rest
    elif consult is None:
        consult = rest - economic
    elif economic is None:
        economic = rest - consult
    profile = [fixed[0], consult, economic, fixed[1], fixed[2]]
    profile = [max(LEAST, p) if level <= top else 0.0 for level, p in enumerate(profile)]
    total = sum(profile)
    return [p / total for p in profile]


def costs(scenario, draw, problem, guarantors, kinds):
    """Cost of each level for each guarantor, [n][L]; 0 above the ceiling."""
    actors = scenario.tree["actors"]
    profiles = [stated(draw, g["id"], actors[g["id"]]["response"], ceiling(scenario, g["id"])) for g in guarantors]
    at = actors[guarantors[0]["id"]]["response"]["at"]
    place = [kind["name"] for kind in kinds].index(at)
    kind = kinds[place]
    contest, protege = problem["contest"], problem["protege"]
    balance = kind["effort"] * (protege["advantage"] * protege["strength"] - problem["challenger_force"][0])
    forces = [[(g["arms"][l] + g["troops"][l]) * kind["timely"][i][l] for l in range(5)] for i, g in enumerate(guarantors)]
    troops = [[g["troops"][l] * kind["timely"][i][l] for l in range(5)] for i, g in enumerate(guarantors)]
    exposures = [g["exposure"] for g in guarantors]
    mean = [dot(p, f) for p, f in zip(profiles, forces)]
    variance = [dot(p, [(x - m) ** 2 for x in f]) for p, f, m in zip(profiles, forces, mean)]
    risk_rate = contest["escalation_rate"] * kind.get("duration", 1.0 / contest["decision_rate"])
    result = []
    for i, g in enumerate(guarantors):
        others = [j for j in range(len(guarantors)) if j != i]
        mu = sum(mean[j] for j in others)
        rho = contest["response_correlation"]
        v = (1.0 - rho) * sum(variance[j] for j in others) + rho * sum(math.sqrt(variance[j]) for j in others) ** 2
        company = sum(dot(profiles[j], troops[j]) for j in others)
        exposed = sum(dot(profiles[j], exposures[j]) for j in others)
        spread = math.sqrt((kind["effort"] * contest["scale"]) ** 2 + v)
        worth = [g["stake"] * float(phi((balance + forces[i][l] + mu) / spread))
                 - (g["lead_cost"] * math.exp(-company / contest["company"]) if troops[i][l] > 0.0 else 0.0)
                 - g["escalation"] * (1.0 - math.exp(-risk_rate * (exposures[i][l] + exposed))) for l in range(5)]
        result.append([cost(worth, profiles[i], l, problem["precision"]["guarantor"], kind["cost_factor"]) for l in range(5)])
    return result


def cost(worth, profile, level, precision, factor):
    """What level must cost against none so that a logit choice has the stated odds."""
    if profile[level] == 0.0:
        return 0.0
    return (worth[level] - worth[0] - math.log(profile[level] / profile[0]) / precision) / factor


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))
