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
    result = []
    for i, g in enumerate(guarantors):
        place = [kind["name"] for kind in kinds].index(actors[g["id"]]["response"]["at"])
        worth = payoffs(problem, guarantors, profiles, kinds[place], i)
        factor = kinds[place]["cost_factor"]
        result.append([cost(worth, profiles[i], l, problem["precision"]["guarantor"], factor) for l in range(5)])
    return result


def payoffs(problem, guarantors, profiles, kind, i):
    """u_i(l) of docs/model.md, section 3, without cost and shortfall, the others at their profiles, [L]."""
    contest, protege, own = problem["contest"], problem["protege"], guarantors[i]
    balance = kind["effort"] * (protege["advantage"] * protege["strength"] - problem["challenger_force"][0])
    mu = company = exposed = sum_variance = sum_deviation = 0.0
    for j, g in enumerate(guarantors):
        if j != i:
            force, troops, p = arriving(g, kind, j), arriving(g, kind, j, ("troops",)), profiles[j]
            variance = dot(p, [(x - dot(p, force)) ** 2 for x in force])
            mu, company, exposed = mu + dot(p, force), company + dot(p, troops), exposed + dot(p, g["exposure"])
            sum_variance, sum_deviation = sum_variance + variance, sum_deviation + math.sqrt(variance)
    rho = contest["response_correlation"]
    spread = math.sqrt((kind["effort"] * contest["scale"]) ** 2 + (1.0 - rho) * sum_variance + rho * sum_deviation**2)
    risk_rate = contest["escalation_rate"] * kind.get("duration", 1.0 / contest["decision_rate"])
    force, troops = arriving(own, kind, i), arriving(own, kind, i, ("troops",))
    return [own["stake"] * float(phi((balance + force[l] + mu) / spread))
            - (own["lead_cost"] * math.exp(-company / contest["company"]) if troops[l] > 0.0 else 0.0)
            - own["escalation"] * (1.0 - math.exp(-risk_rate * (own["exposure"][l] + exposed))) for l in range(5)]


def arriving(guarantor, kind, place, what=("arms", "troops")):
    """Force by level that arrives in time against a kind of attack."""
    return [sum(guarantor[key][l] for key in what) * kind["timely"][place][l] for l in range(5)]


def cost(worth, profile, level, precision, factor):
    """What level must cost against none so that a logit choice has the stated odds."""
    if profile[level] == 0.0:
        return 0.0
    return (worth[level] - worth[0] - math.log(profile[level] / profile[0]) / precision) / factor


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))
