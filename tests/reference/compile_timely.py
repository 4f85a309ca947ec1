"""What share of help arrives before an attack is decided. Source: docs/compile.md, "Help in time".
"""

import math

from compile_base import ARMS, TROOPS, timely
from quantity import central, written_value

PARTS = {"arms": ARMS, "troops": TROOPS}


def paced(attack):
    """Whether an attack says how fast it is."""
    return "pace" in attack.get("timely", {})


class Clock:
    """The durations that stand in clauses and bodies, of one future."""

    def __init__(self, scenario, draw):
        self.scenario, self.draw = scenario, draw

    def _duration(self, path, node):
        """A duration with the path that the program gives it, or the value of `$name`."""
        text = written_value(node)
        if text.startswith("$"):
            return self.draw(text[1:])
        common = self.draw.drawn["common"]
        self.draw.reads.add((path, None))
        return common[path] if path in common else central(text)

    def _within(self, name, clause):
        """The time that the deadline leaves; None without one."""
        deadline = clause.get("deadline")
        node = deadline.get("within") if isinstance(deadline, dict) and "value" not in deadline else deadline
        if node is None:
            return None
        word = written_value(node)[1:] if written_value(node).startswith("$") else None
        if word in clause.get("vague", {}):
            return self._duration(f"{name}.{word}", clause["vague"][word])
        return self._duration(f"{name}.deadline", node)

    def _decision(self, name, clause):
        """(whether a body decides first, how long it takes; None if nobody says)."""
        decided = clause.get("decided_by", "each")
        decided = {"body": decided} if isinstance(decided, str) else decided
        body = decided.get("waits_for", decided.get("body"))
        if body == "each" and "rule" not in decided:
            return False, None
        known = self.scenario.vocabulary["bodies"].get(body, {})
        if "takes" in decided:
            return True, self._duration(f"{name}.takes", decided["takes"])
        if "takes" in known:
            return True, self._duration(f"bodies.{body}.takes", known["takes"])
        return True, 0.0 if decided.get("rule", known.get("rule")) == "silence" else None

    def window(self, instrument, clause):
        """(earliest, latest) lawful day of a duty under its reading, in years from the attack; None without a last day."""
        name = f"{instrument}.{clause['id']}"
        runs_from = clause["deadline"].get("clock", "event") if isinstance(clause.get("deadline"), dict) else "event"
        if runs_from in ("recognition", "attribution") or {"budget", "parliament"} & set(clause.get("reserved", [])):
            return None
        within = self._within(name, clause)
        by_body, takes = self._decision(name, clause)
        if within is None or (by_body and takes is None):
            return None
        if not by_body:
            return 0.0, within
        return takes, takes + within if runs_from == "decision" else max(takes, within)


class Arrival:
    """One guarantor against one kind of attack."""

    def __init__(self, draw, kind, actor, thousand=0.0):
        self.draw, self.kind, self.actor = draw, kind, actor
        self.there = self._there(thousand)

    def _there(self, thousand):
        """The share of its troops that a deployment has in the country."""
        if thousand == 0.0:
            return 0.0
        active = self.draw(f"actors.{self.actor}.active") if self.draw.has(f"actors.{self.actor}.active") else 0.0
        able = self.draw("guarantor.deployable_share", self.actor) * min(active, self.draw("guarantor.active_cap", self.actor))
        return min(1.0, thousand / able) if able > 0.0 else 0.0

    def in_time(self, part, decided):
        """What arrives in time of what is decided on some day."""
        pace = self.draw(f"attacks.{self.kind}.timely.pace")
        way = self.draw(f"help.transport.{part}", self.actor)
        if part == "arms" or self.there == 0.0:
            return math.exp(-(decided + way) / pace)
        near = min(way, self.draw("help.transport.in_place", self.actor))
        return self.there * math.exp(-(decided + near) / pace) + (1.0 - self.there) * math.exp(-(decided + way) / pace)

    def share(self, part, duties):
        """What arrives in time and can be used; `duties`: (level, weight, (earliest, latest)) that bind the guarantor."""
        own = self.draw(f"help.decision.{part}", self.actor)
        alone = self.in_time(part, own)
        shares = [alone]
        for level, weight, (earliest, latest) in duties:
            day = earliest + self.draw("help.lawful_share", self.actor) * (latest - earliest)
            if level >= PARTS[part] and day < own:
                shares.append(alone + weight * (self.in_time(part, day) - alone))
        path = f"attacks.{self.kind}.timely.{part}"
        return (self.draw(path) if self.draw.has(path) else 1.0) * max(shares)


def row(draw, kind, guarantor, duties=(), thousand=0.0):
    """Shares of one guarantor by level."""
    arrival = Arrival(draw, kind, guarantor["id"], thousand)
    return timely(guarantor, arrival.share("arms", duties), arrival.share("troops", duties))


def in_regime(scenario, draw, kinds, guarantors, duties, thousand):
    """`timely` of a regime, [K][n][L], where it differs from that of the kinds; `duties`: those in force, `thousand`: troops by actor."""
    attacks = scenario.tree["attacks"]
    clock = Clock(scenario, draw)
    dated = [(duty, clock.window(duty.name.split("/")[0], duty.clause)) for duty in duties if duty.level >= ARMS]
    found = []
    for e, (kind, attack) in enumerate(attacks.items()):
        rows = list(kinds[e]["timely"])
        for i, guarantor in enumerate(guarantors):
            mine = [(duty.level, duty.strength * duty.applies[e], window) for duty, window in dated if window and guarantor["id"] in duty.holders]
            troops = thousand.get(guarantor["id"], 0.0)
            if paced(attack) and (mine or troops > 0.0):
                rows[i] = row(draw, kind, guarantor, mine, troops)
        found.append(rows)
    return {"timely": found} if any(rows != kind["timely"] for rows, kind in zip(found, kinds)) else {}
