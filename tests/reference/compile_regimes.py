"""What is in force when: regimes by date, aid, deployments, fatigue. Source: docs/compile.md, "Instruments"; design 0005.
"""

import math

from compile_base import time_of
from compile_promises import Duty, promises
from compile_timely import in_regime, paced
from dates import day, first_period, in_force_after, years_after
from quantity import central, written_value

MOST_REGIMES = 6
MOST_REGIMES_WITH_ENDS = 48  # in a scenario with `terms`


class Entry:
    """One instrument of a package in one future, with what is taken out of it."""

    def __init__(self, scenario, law, draw, name, taken):
        self.scenario, self.law, self.draw, self.name = scenario, law, draw, name
        self.file, self.taken = scenario.instruments[name], taken
        self.kind = self.file["kind"]
        self.step, self.solve, self.report = time_of(scenario)
        self.years = self._in_force()
        self.period = self._period(self.years)
        self.duties = [Duty(scenario, law, draw, name, clause, taken) for clause in self.file.get("clauses", [])]
        self.duties = [duty for duty in self.duties if duty.active]
        self.end = self._end()
        self.left = self._left() if self.years is not None else {}

    def in_force(self, period):
        return self.period <= period and (self.end is None or period < self.end)

    def bound(self, actor, period):
        """Whether an actor has not left the text."""
        return actor not in self.left or period < self.left[actor]

    def _end(self):
        """The first period after the term, renewed as often as it is in this future; None if that is never."""
        length = self._length()
        if length is None or not self.scenario.may_end(self.name):
            return None
        chance, drawn, renewed = self.draw.renewal(self.name), self.draw.term(self.name)["renewal"], 0
        while length > 0.0 and self.years + (renewed + 1) * length < self.solve * self.step and drawn < chance ** (renewed + 1):
            renewed += 1
        end = first_period(self.years + length * (renewed + 1), self.step)
        return end if end < self.solve else None

    def _length(self):
        """Years of one term; None without an end or an entry into force."""
        term = self.file.get("term", {})
        term = {"duration": term} if isinstance(term, str) else term
        if self.years is None or ("until" not in term and written_value(term.get("duration", "none")) in ("none", "indefinite")):
            return None
        if "until" in term:
            return years_after(term["until"], day(written_value(self.scenario.tree["horizon"]["assumed"]))) - self.years
        return self.number("term" if isinstance(self.file["term"], str) else "term.duration")

    def _left(self):
        """From which period on a guarantor has left, by actor, where that is within the game."""
        term = self.file.get("term", {})
        way = term.get("exit", {}) if isinstance(term, dict) else {}
        rate = self.number("term.used_by") if "used_by" in way and self.scenario.may_end(self.name) else 0.0
        parties = self.scenario.named(self.file.get("parties", []))
        if rate <= 0.0:
            return {}
        notice = 0.0 if way.get("notice", "none") == "none" else self.number("term.notice")
        first = max(0.0, self._may_leave(way.get("from")))
        drawn = self.draw.term(self.name)["leaving"]
        found = {a: first_period(first - math.log(drawn[a]) / rate + notice, self.step) for a in self.scenario.guarantors if a in parties}
        return {actor: period for actor, period in found.items() if period < self.solve}

    def _may_leave(self, written):
        """Years after the start before which nobody may leave."""
        if written is None:
            return self.years
        if written[-1].isalpha():
            return self.years + central(written)
        return max(self.years, years_after(written, day(written_value(self.scenario.tree["horizon"]["assumed"]))))

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

    def somebody_is_left(self):
        """Not where the package takes every guarantor that is a party out of the text; where none is a party nobody can be taken out."""
        parties = [actor for actor in self.scenario.named(self.file.get("parties", [])) if actor in self.scenario.guarantors]
        return not parties or any(actor not in self.taken for actor in parties)

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

    def last_delivery(self):
        """When nothing arrives any more."""
        if self.end is None:
            return self.solve
        return min(self.solve, self.end + (first_period(self.number("lag"), self.step) if "lag" in self.file else 0))

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
    """The instruments of a package that come into force before the report ends, and before they end."""
    found = [Entry(scenario, law, draw, name, taken) for name, taken in scenario.package(package).items()]
    return [entry for entry in found if entry.period is not None and (entry.end is None or entry.period < entry.end)]


def dates_of(entry):
    """Periods in which something of an instrument changes."""
    left = [period for period in entry.left.values() if entry.in_force(period)]
    return {entry.period, *left} | ({entry.end} if entry.end is not None else set())


def changes(scenario, draw, found, guarantors, kinds):
    """Periods in which something of the regime changes, the first of them 0; at most six, or 48 with `terms`.

    Where there are more, the closest two become one at the later date.
    """
    periods, before = [], None
    for period in sorted({0}.union(*[dates_of(entry) for entry in found])):
        now = regime(scenario, draw, found, guarantors, kinds, period)
        if now != before:
            periods.append(period)
        before = now
    while len(periods) > (MOST_REGIMES_WITH_ENDS if scenario.terms() is not None else MOST_REGIMES):
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


def regime(scenario, draw, found, guarantors, kinds, period):
    """What is in force in a period."""
    now = [entry for entry in found if entry.in_force(period)]
    duties = [duty for entry in now for duty in entry.duties_without(released(entry, now, period))]
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
        **open_kinds(scenario, forces),
        **shares_in_time(scenario, draw, forces, duties, guarantors, kinds),
    }


def shares_in_time(scenario, draw, forces, duties, guarantors, kinds):
    """`timely` of a regime, where some attack has a pace and it differs from that of the kinds."""
    if not any(paced(attack) for attack in scenario.tree["attacks"].values()):
        return {}
    thousand = {}
    for force in forces:
        for actor, size in force.contributors()[0].items():
            thousand[actor] = thousand.get(actor, 0.0) + size
    return in_regime(scenario, draw, kinds, guarantors, duties, thousand)


def released(entry, now, period):
    """Actors who have left the text, or for whom one in force stands in for it: its parties, without those taken out of it or gone."""
    others = [other for other in now if entry.name in other.file.get("implements", [])]
    stands_in = {(other, actor) for other in others for actor in entry.scenario.named(other.file["parties"]) if actor not in other.taken}
    gone = {actor for actor in entry.left if not entry.bound(actor, period)}
    return gone | {actor for other, actor in stands_in if other.bound(actor, period)}


def regimes(scenario, draw, found, guarantors, kinds):
    """(regimes, regime_of): what is in force from each change on."""
    _, solve, _ = time_of(scenario)
    periods = changes(scenario, draw, found, guarantors, kinds)
    regime_of = [max(k for k, period in enumerate(periods) if period <= t) for t in range(solve)]
    return [regime(scenario, draw, found, guarantors, kinds, period) for period in periods], regime_of


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


def open_kinds(scenario, forces):
    """Which kinds C can open, where some are against a deployment: these while troops that they can be on are there."""
    on_troops = [name for name, attack in scenario.tree["attacks"].items() if attack.get("against") == "deployment"]
    if not on_troops:
        return {}
    return {"open": [1 if name not in on_troops or any(hit(scenario, name, force) for force in forces) else 0 for name in scenario.tree["attacks"]]}


def hit(scenario, attack, force):
    """Whether an attack can be one on troops of a deployment."""
    thousand, left = force.contributors()
    there = [actor for actor, size in thousand.items() if size > 0.0]
    victims = force.law.victims(attack)
    if victims is None or scenario.tree["protege"] in victims:
        return bool(there) or force.number("garrison") * left > 0.0
    return any(actor in victims for actor in there)


def watched(found, rate):
    """The rate of incidents by period, times the factor of each instrument that watches, from its entry into force until its end."""
    watching = [(entry, entry.number("monitoring")) for entry in found if "monitoring" in entry.file and entry.somebody_is_left()]
    return [r * math.prod(factor for entry, factor in watching if entry.in_force(t)) for t, r in enumerate(rate)]


def flows(scenario, draw, found):
    """(aid, domestic) by period, FU a year."""
    _, solve, _ = time_of(scenario)
    aid, domestic = [0.0] * solve, [draw("protege.domestic")] * solve
    for entry in found:
        if entry.kind in ("military_aid", "economic_assistance"):
            start, amount = entry.lag_period(), entry.yearly_force()
            path = aid if entry.kind == "military_aid" else domestic
            for t in range(start, entry.last_delivery()):
                path[t] += amount
    return aid, domestic
