"""What is in force when: regimes by date, aid, deployments, fatigue. Source: docs/compile.md, "Instruments"; design 0005.
"""

import math

from compile_base import time_of
from compile_promises import Duty, promises
from dates import day, first_period, in_force_after
from quantity import central, written_value

MOST_REGIMES = 6


class Entry:
    """One instrument of a package in one future, with what is taken out of it."""

    def __init__(self, scenario, law, draw, name, taken):
        self.scenario, self.draw, self.name = scenario, draw, name
        self.file, self.taken = scenario.instruments[name], taken
        self.kind = self.file["kind"]
        self.step, self.solve, self.report = time_of(scenario)
        self.years = self._in_force()
        self.period = self._period(self.years)
        self.duties = [Duty(scenario, law, draw, name, clause, taken) for clause in self.file.get("clauses", [])]
        self.duties = [duty for duty in self.duties if duty.active]

    def _in_force(self):
        horizon = self.scenario.tree["horizon"]
        start = day(written_value(horizon["assumed"]))
        node = self.file["status"].get("in_force", "none")
        path = f"{self.name}.in_force"
        delay = self.draw.drawn["common"].get(path)
        return in_force_after(node, start, delay)

    def _period(self, years):
        """The first period that begins at or after a time; None if that is after the report."""
        if years is None:
            return None
        period = first_period(years, self.step)
        return period if period < self.report else None

    def duties_without(self, actors):
        """The duties as they bind everybody but some actors."""
        left = [duty.without(actors) for duty in self.duties]
        return [duty for duty in left if duty.holders]

    def number(self, key, actor=None):
        return self.draw(f"{self.name}.{key}", actor)

    def lag_period(self):
        """When money has become force, perhaps after the report; a lag that began before the start is not begun again."""
        lag = self.number("lag") if "lag" in self.file else 0.0
        since = self.period * self.step if self.years >= 0.0 else self.years
        return first_period(since + lag, self.step)

    def kept_share(self, shares):
        """What is left of money or of a force when some of its donors or contributors are out."""
        return 1.0 - sum(share for actor, share in shares.items() if actor in self.taken)

    def donors(self):
        """Shares of the donors named, and how each is funded."""
        written = self.file.get("donors", {})
        return {a: (self.number(f"donors.{a}.share"), d["funding"]) for a, d in written.items()}

    def yearly_force(self):
        """FU a year that the money of those who are left buys."""
        shares = {actor: share for actor, (share, _) in self.donors().items()}
        amount = self.number("money") * self.kept_share(shares) * self.number("buys")
        return amount * self.number("defence_share") if self.kind == "economic_assistance" else amount

    def contributors(self):
        """Thousand troops of each contributor that is left, and the share of the force that is left."""
        size = self.number("troops")
        shares = {a: central(written_value(share)) for a, share in self.file["troops"]["by"].items()}
        return {a: size * share for a, share in shares.items() if a not in self.taken}, self.kept_share(shares)


def entries(scenario, law, draw, package):
    """The instruments of a package that come into force before the report ends."""
    found = [Entry(scenario, law, draw, name, taken) for name, taken in scenario.package(package).items()]
    return [entry for entry in found if entry.period is not None]


def changes(scenario, draw, found, guarantors):
    """Periods in which something of the regime changes, the first of them 0; at most six.

    Where there are more, the closest two become one at the later date.
    """
    periods, before = [], None
    for period in sorted({0} | {entry.period for entry in found}):
        now = regime(scenario, draw, found, guarantors, period)
        if now != before:
            periods.append(period)
        before = now
    while len(periods) > MOST_REGIMES:
        gaps = [b - a for a, b in zip(periods, periods[1:])]
        closest = gaps.index(min(gaps))
        del periods[closest if closest > 0 else 1]
    return periods


def fatigue(draw, found):
    """Fatigue of support: times the mean factor of the funding of military aid, weighed by share and money."""
    total, weighted = 0.0, 0.0
    for entry in found:
        if entry.kind == "military_aid":
            for actor, (share, funding) in entry.donors().items():
                if actor not in entry.taken:
                    weight = share * entry.number("money")
                    total += weight
                    weighted += weight * draw(f"funding.{funding}")
    return draw("support.fatigue") * (weighted / total if total > 0.0 else 1.0)


def regime(scenario, draw, found, guarantors, period):
    """What is in force in a period."""
    now = [entry for entry in found if entry.period <= period]
    duties = [duty for entry in now for duty in entry.duties_without(implemented(entry, now))]
    forces = [entry for entry in now if entry.kind == "deployment"]
    n = len(scenario.guarantors)
    return {
        "promises": promises(scenario, duties),
        "floor": [[0] * n for _ in scenario.tree["attacks"]],
        "tripwire": tripwires(scenario, forces),
        "garrison": sum(force.number("garrison") * force.contributors()[1] for force in forces) + 0.0,
        "fatigue": fatigue(draw, now),
        "renewal": draw("support.renewal"),
        **deployed_exposure(scenario, draw, forces, guarantors),
    }


def implemented(entry, now):
    """Actors for whom a text in force stands in for this one: its parties, without those taken out of it."""
    others = [other for other in now if entry.name in other.file.get("implements", [])]
    return {actor for other in others for actor in entry.scenario.named(other.file["parties"]) if actor not in other.taken}


def regimes(scenario, draw, found, guarantors):
    """(regimes, regime_of): what is in force from each change on."""
    _, solve, _ = time_of(scenario)
    periods = changes(scenario, draw, found, guarantors)
    regime_of = [max(k for k, period in enumerate(periods) if period <= t) for t in range(solve)]
    return [regime(scenario, draw, found, guarantors, period) for period in periods], regime_of


def tripwires(scenario, forces):
    """What leaving one's own troops under fire would cost those who sent some."""
    result = []
    for actor in scenario.guarantors:
        senders = [force for force in forces if actor in force.contributors()[0]]
        result.append(max([force.number("tripwire", actor) for force in senders], default=0.0))
    return result


def deployed_exposure(scenario, draw, forces, guarantors):
    """Exposure that deployed troops add to each guarantor at every level: at most what the cap leaves above its own."""
    active = {a: draw(f"actors.{a}.active") if draw.has(f"actors.{a}.active") else 0.0 for a in scenario.guarantors}
    total = sum(active.values())
    result = []
    for guarantor in guarantors:
        sizes = [force.contributors()[0].get(guarantor["id"], 0.0) for force in forces]
        deployed = sum(draw("guarantor.exposure_per_share") * size / total for size in sizes if size > 0.0)
        result.append(max(0.0, min(deployed, draw("guarantor.exposure_cap") - guarantor["exposure"][-1])))
    return {"exposure": result} if any(result) else {}


def watched(found, rate):
    """The rate of incidents by period, times the factor of each instrument that watches, from its entry into force."""
    watching = [(entry.period, entry.number("monitoring")) for entry in found if "monitoring" in entry.file]
    return [r * math.prod(factor for period, factor in watching if period <= t) for t, r in enumerate(rate)]


def flows(scenario, draw, found):
    """(aid, domestic) by period, FU a year."""
    _, solve, _ = time_of(scenario)
    aid, domestic = [0.0] * solve, [draw("protege.domestic")] * solve
    for entry in found:
        if entry.kind in ("military_aid", "economic_assistance"):
            start, amount = entry.lag_period(), entry.yearly_force()
            path = aid if entry.kind == "military_aid" else domestic
            for t in range(start, solve):
                path[t] += amount
    return aid, domestic
