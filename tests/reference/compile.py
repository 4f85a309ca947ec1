"""python3 compile.py SCENARIO.yaml --package P [--draws DRAWS.json --future F]   prints the problem file.

From a scenario and the values of one future (without --draws: the central ones) to the numbers of the game.
Source: docs/compile.md and docs/design/0005-compile.md. DRAWS.json: `casus solve SCENARIO --draws N --json`.
"""

import argparse
import json

from compile_base import base, guarantors, keep_out, kinds
from compile_regimes import entries, flows, regimes, watched
from compile_timely import paced, row
from draws import Draws
from inversion import costs
from law import Law
from scenario import Scenario


class Future:
    """One future of a scenario: what is common to all packages is made once."""

    def __init__(self, scenario, drawn=None):
        self.scenario, self.draw = scenario, Draws(scenario, drawn)
        self.law = Law(scenario, self.draw.answers())
        self.base = base(scenario, self.draw)
        self.guarantors = guarantors(scenario, self.draw)
        self.kinds = self._kinds()
        for guarantor, cost in zip(self.guarantors, costs(scenario, self.draw, self.base, self.guarantors, self.kinds)):
            guarantor["cost"] = cost

    def _kinds(self):
        """Kinds of attack, with what arrives in time where nothing is in force."""
        found = kinds(self.scenario, self.draw, self.guarantors)
        for kind in found:
            if paced(self.scenario.tree["attacks"][kind["name"]]):
                kind["timely"] = [row(self.draw, kind["name"], g) for g in self.guarantors]
        return found

    def problem(self, package):
        """The problem of one package."""
        scenario, draw = self.scenario, self.draw
        found = entries(scenario, self.law, draw, package)
        aid, domestic = flows(scenario, draw, found)
        here, kinds_here = keep_out(scenario.absent(package), self.guarantors, self.kinds)
        by_date, regime_of = regimes(scenario, draw, found, here, kinds_here)
        return {**self.base, "guarantors": here, "kinds": kinds_here, "regimes": by_date, "regime_of": regime_of,
                "aid": aid, "domestic": domestic, "exact": False, **self._incident(found), **self._start()}

    def _incident(self, found):
        """Fighting that nobody ordered; its rate is lower from the dates at which somebody watches."""
        incident = self.base.get("incident")
        return {"incident": {**incident, "rate": watched(found, incident["rate"])}} if incident else {}

    def _start(self):
        """A start in war: recognised, and no collective promise invoked yet."""
        start = self.scenario.tree["horizon"]["start"]
        return {"start": {"war": start["war"], "outcome": 1}} if isinstance(start, dict) else {}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario")
    parser.add_argument("--package", required=True)
    parser.add_argument("--draws", help="values of futures, as the program prints them")
    parser.add_argument("--future", type=int, default=0)
    parser.add_argument("--with", dest="overlays", action="append", default=[], help="a file laid over the scenario")
    given = parser.parse_args()
    drawn = None
    if given.draws:
        with open(given.draws, encoding="utf-8") as file:
            drawn = next(d for d in json.load(file)["futures"] if d["future"] == given.future)
    print(json.dumps(Future(Scenario(given.scenario, given.overlays), drawn).problem(given.package)))


if __name__ == "__main__":
    main()
