"""What no instrument changes: time, challenger, protege, contest, kinds of attack, guarantors before their costs.

Source: docs/compile.md, "Challenger, protégé, contest" and "Guarantors"; design 0005, "Formulas".
"""

import math

from quantity import central, written_value

LEVELS = ("none", "consult", "economic", "arms", "troops")
ECONOMIC, ARMS, TROOPS = 2, 3, 4


def time_of(scenario):
    """(step in years, periods to solve, periods to report)."""
    horizon = scenario.tree["horizon"]
    step = central(written_value(horizon["step"]))
    return step, round(central(written_value(horizon["solve"])) / step), round(central(written_value(horizon["report"])) / step)


def base(scenario, draw):
    """The parts of a problem that are the same in every package."""
    step, solve, report = time_of(scenario)
    years = [t * step for t in range(solve)]
    later, factor = draw("opportunity.later_from"), draw("opportunity.later_factor")
    rate = draw("opportunity.rate")
    growth, cap = draw("challenger.growth"), draw("challenger.growth_cap")
    levels = int(math.floor(draw("support.levels") + 0.5))
    incident = {"incident": incidents(scenario, draw, years)} if "incidents" in scenario.tree else {}
    return {
        **incident,
        "time": {"step": step, "solve": solve, "report": report},
        "level_weight": [0.0] + [draw(f"level_weight.{name}") for name in LEVELS[1:-1]] + [1.0],
        "challenger": {key: draw(f"challenger.{key}") for key in
                       ("discount", "war_cost", "defeat_cost", "audience", "escalation_cost", "peace_flow", "aftermath", "reaction")},
        "opportunity_rate": [rate if y < later else rate * factor for y in years],
        "protege": {key: draw(f"protege.{key}") for key in
                    ("strength", "advantage", "decay", "noise", "war_cost", "escalation_cost")},
        "contest": {key: draw(f"contest.{key}") for key in
                    ("scale", "company", "response_correlation", "decision_rate", "escalation_rate", "premium", "review_rate")},
        "precision": {key: draw(f"precision.{key}") for key in ("challenger", "protege", "guarantor", "vote")},
        "support": {"levels": levels, "start": levels},
        "challenger_force": [max(0.0, draw("challenger.force") + max(-cap, min(growth * y, cap))) for y in years],
        "grid": {key: grid(scenario.tree["grid"][key]) for key in ("strength", "balance")},
    }


def incidents(scenario, draw, years):
    """Incidents of a ceasefire that nobody watches: half as many after each half-life; letting go costs face."""
    rate, half_life = draw("incidents.rate"), draw("incidents.half_life")
    return {
        "kind": scenario.tree["incidents"]["kind"],
        "rate": [rate * math.exp(-math.log(2.0) * y / half_life) for y in years],
        "audience": draw("incidents.face") * draw("challenger.audience"),
    }


def grid(written):
    """[least, most, spacing] as the game wants it: [least, most, points]."""
    low, high, spacing = (float(part) for part in written)
    return [low, high, round((high - low) / spacing) + 1]


def armed(attack):
    return attack.get("armed", "yes") != "no"


def kinds(scenario, draw, guarantors):
    """Kinds of attack with their numbers; `timely` makes the force that arrives exact at the top level."""
    result = []
    for name, attack in scenario.tree["attacks"].items():
        is_armed = armed(attack)
        kind = {"name": name, "armed": is_armed}
        keys = ["prize", "cost_factor", "attribution"]
        keys += ["effort", "visibility", "mobilisation"] if is_armed else ["cost"]
        if is_armed:  # a short attack is over at once and wears nobody down
            keys.append("duration" if "duration" in attack else "attrition")
        for key in keys:
            kind[key] = draw(f"attacks.{name}.{key}")
        for key in ("cost", "effort", "visibility", "attrition", "mobilisation"):
            kind.setdefault(key, 0.0)
        paths = (f"attacks.{name}.timely.{key}" for key in ("arms", "troops"))
        arms, troops = (draw(path) if draw.has(path) else 1.0 for path in paths)
        kind["timely"] = [timely(g, arms, troops) for g in guarantors]
        of_attack = "ceiling" in attack
        if of_attack or any("ceiling" in scenario.tree["actors"][g["id"]] for g in guarantors):  # else left out of the file
            most = LEVELS.index(attack["ceiling"]) if of_attack else TROOPS
            kind["ceiling"] = [min(most, ceiling(scenario, g["id"])) for g in guarantors]
        result.append(kind)
    return result


def timely(guarantor, arms, troops):
    """Shares by level; at the top one share stands for arms and troops together."""
    own_arms, own_troops = guarantor["arms"][TROOPS], guarantor["troops"][TROOPS]
    total = own_arms + own_troops
    top = (arms * own_arms + troops * own_troops) / total if total > 0.0 else troops
    return [1.0, 1.0, 1.0, arms, top]


def ceiling(scenario, actor):
    return LEVELS.index(scenario.tree["actors"][actor].get("ceiling", LEVELS[TROOPS]))


def guarantors(scenario, draw):
    """Guarantors in the order of `actors`, without costs and without what deployments add."""
    of_actors = {a: scenario.tree["actors"][a] for a in scenario.guarantors}
    gdp = {a: number(draw, f"actors.{a}.gdp") for a in of_actors}
    active = {a: number(draw, f"actors.{a}.active") for a in of_actors}
    all_gdp, all_active = sum(gdp.values()), sum(active.values())
    result = []
    for a in of_actors:
        best = max(number(draw, f"actors.{a}.best_year_aid"),
                   draw("guarantor.least_aid_share") * gdp[a] * draw("eur_per_usd"))
        arms = draw("fu_per_eur_bn") * draw("guarantor.surge", a) * best
        troops = (draw("guarantor.deployable_share", a) * min(active[a], draw("guarantor.active_cap"))
                  * draw("guarantor.quality", a))
        sanction = draw("guarantor.sanction_total") * gdp[a] / all_gdp
        exposure = min(draw("guarantor.exposure_cap"), draw("guarantor.exposure_per_share") * active[a] / all_active)
        top = ceiling(scenario, a)  # what its ceiling excludes a guarantor does not have
        result.append({
            "id": a,
            "stake": draw("guarantor.stake", a),
            "audience": draw("guarantor.promise_effect", a) / draw("precision.guarantor") * draw("guarantor.promise_factor", a),
            "lead_cost": draw("guarantor.lead_cost", a),
            "escalation": draw("guarantor.escalation", a),
            "arms": [0.0, 0.0, 0.0] + ([arms, arms] if top >= ARMS else [0.0, 0.0]),
            "troops": [0.0] * 4 + [troops if top >= TROOPS else 0.0],
            "sanction": [0.0, 0.0] + [sanction] * 3,
            "exposure": [0.0] * 4 + [exposure],
        })
    return result


def keep_out(absent, guarantors, kinds):
    """Guarantors and kinds of a package from which some are absent: nothing to help with, and no level but the lowest."""
    if not any(g["id"] in absent for g in guarantors):
        return guarantors, kinds
    nothing = dict.fromkeys(("arms", "troops", "sanction", "exposure"), [0.0] * len(LEVELS))
    here = [{**g, **nothing} if g["id"] in absent else g for g in guarantors]
    whole = [TROOPS] * len(guarantors)
    return here, [{**kind, "ceiling": [0 if g["id"] in absent else most for g, most in zip(guarantors, kind.get("ceiling", whole))]}
                  for kind in kinds]


def number(draw, path):
    """A fact about an actor; 0 where the file has none."""
    return draw(path) if draw.has(path) else 0.0
