"""Clauses in force become promises: levels, strengths, votes. Source: docs/compile.md, "Instruments"; design 0005.
"""

import copy
import math
import statistics

from compile_base import ECONOMIC, LEVELS, TROOPS, armed
from law import discretion, is_duty
from quantity import central, written_value

FORGIVEN = 0.02  # of a member, where a share of the members makes a quota


def level_of(action):
    """The level of an action, which may also have a label for readers."""
    return action["level"] if isinstance(action, dict) else action


class Duty:
    """One clause of one instrument in one future: what the problem needs to know of it."""

    def __init__(self, scenario, law, draw, instrument, clause, taken):
        self.name = f"{instrument}/{clause['id']}"
        self.clause = draw.reading(self.name, clause, law.answers)
        self.active = is_duty(self.clause)
        if not self.active:
            return
        self.level = self._level(scenario, draw)
        found = law.duty(instrument, self.clause)
        self.applies = found.applies
        self.holders = [a for a in scenario.guarantors if a in found.holders and a not in taken]
        form = form_of(scenario.instruments[instrument]["status"], law.answers)
        self.strength = self._strength(draw, form)
        self.vote = Vote(scenario, draw, instrument, self.clause["decided_by"], taken, form) if voted(self.clause) else None
        blocked = self.vote is not None and self.vote.impossible
        self.active = bool(self.level > 0 and self.holders and max(self.applies) > 0.0 and not blocked)

    def without(self, actors):
        """The same duty, not owed by some actors."""
        result = copy.copy(self)
        result.holders = [actor for actor in self.holders if actor not in actors]
        return result

    def _level(self, scenario, draw):
        """The level that audiences expect, else the highest level of what is owed at least."""
        expected = draw.expected(self.name, self.clause)
        if expected is not None:
            return LEVELS.index(expected)
        actions = scenario.vocabulary["actions"]
        return max([LEVELS.index(level_of(actions[action])) for action in self.clause.get("floor", [])], default=0)

    def _strength(self, draw, form):
        consequence = "none" if self.clause.get("lest") == "none" else "some"
        return (draw(f"strength.form.{form}") * draw(f"strength.discretion.{discretion(self.clause)}")
                * draw(f"strength.consequence.{consequence}"))


def form_of(status, answers):
    """The form of a text, which may hang on a question of law."""
    form = status["form"]
    return form[answers[form["question"]]] if isinstance(form, dict) else form


def voted(clause):
    """Whether a body votes on it in the game; one that the clause only waits for (language.md 5) does not."""
    decided = clause.get("decided_by", "each")
    return decided != "each" and not (isinstance(decided, dict) and "waits_for" in decided)


class Vote:
    """The members of a body and their rule, as the game takes it."""

    def __init__(self, scenario, draw, instrument, decided_by, taken, form):
        bodies = scenario.vocabulary["bodies"]
        body = bodies.get(decided_by["body"], {"members": decided_by["body"]})
        rule = decided_by.get("rule", body.get("rule"))
        everybody = scenario.named(body["members"])
        self.members = [a for a in scenario.guarantors if a in everybody and a not in taken]
        seats = len(self.members) + (scenario.challenger in everybody)  # the challenger's seat counts as a no
        self.rule, self.quota, self.count, self.weights = self._rule(rule, seats, draw)
        self.impossible = scenario.challenger in everybody if self.rule == "consensus" else self._out_of_reach()
        status = scenario.instruments[instrument]["status"]
        ratified = form == "treaty" and status.get("signed", "none") != "none"
        chance = "guarantor.vote_yes_treaty" if ratified else "guarantor.vote_yes"
        self.pull = [statistics.NormalDist().inv_cdf(draw(chance, a)) for a in scenario.guarantors]
        self.correlation = draw("guarantor.vote_correlation")
        self.member_places = [scenario.guarantors.index(a) for a in self.members]

    def _out_of_reach(self):
        """Whether all members together do not reach what the rule asks for."""
        return sum(self.weights) < self.quota or len(self.members) < self.count

    def _rule(self, rule, seats, draw):
        """(type, quota, count, weights of the members)."""
        ones = [1] * len(self.members)
        if rule in ("consensus", "unanimity", "silence"):
            return "consensus", 0, 0, None
        if rule in ("single", "any_member_requests"):
            return "quota", 1, 0, ones
        if rule == "simple_majority":
            return "quota", seats // 2 + 1, 0, ones
        if "any_n" in rule:
            return "quota", int(rule["any_n"]), 0, ones
        share = rule["qualified_majority"]
        if isinstance(share, dict):
            weights = [math.floor(100.0 * draw(f"actors.{a}.population") + 0.5) for a in self.members]
            return "two_key", least(share["population"], sum(weights)), least(share["states"], seats), weights
        return "quota", least(share, seats), 0, ones

    def written(self):
        """As a problem file has it: `pull` of every guarantor, and 0 where the rule needs no number."""
        vote = {"members": self.member_places, "type": self.rule, "pull": self.pull, "correlation": self.correlation,
                "quota": self.quota, "count": self.count}
        return vote if self.weights is None else {**vote, "weights": self.weights}


def least(share, whole):
    """The least number that is a share of a whole, with a little forgiven: 0.667 of 12 is 8."""
    return math.ceil(central(written_value(share)) * whole - FORGIVEN)


def promises(scenario, duties):
    """Promises of a regime. Those without a vote, with equal cap and applies and no holder in common, are one."""
    caps = [TROOPS if armed(attack) else ECONOMIC for attack in scenario.tree["attacks"].values()]
    result, merged = [], []
    for duty in duties:
        group = next((g for g in merged if duty.vote is None and g["applies"] == duty.applies
                      and not set(g["holders"]) & set(duty.holders)), None)
        if group is None:
            group = {"id": duty.name, "level": [0] * len(scenario.guarantors), "strength": [0.0] * len(scenario.guarantors),
                     "cap": caps, "applies": duty.applies, "holders": [], "duties": 0}
            result.append(group)
            if duty.vote is None:
                merged.append(group)
            else:
                group["vote"] = duty.vote.written()
        group["duties"] += 1
        group["holders"] += duty.holders
        for actor in duty.holders:
            place = scenario.guarantors.index(actor)
            group["level"][place], group["strength"][place] = duty.level, duty.strength
    return [finished(group) for group in result]


def finished(group):
    """A promise as a problem file has it; a merged one is named after its first clause."""
    more = f" and {group['duties'] - 1} more" if group["duties"] > 1 else ""
    kept = {key: value for key, value in group.items() if key not in ("holders", "duties")}
    return {**kept, "id": group["id"] + more}
