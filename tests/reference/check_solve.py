"""python3 check_solve.py --casus CASUS [--futures N] [--package P]... [--except P]... [--with LAYER.yaml] SCENARIO.yaml   from draws to measures.

The whole way twice: the reference makes the problems of the first N futures and solves them, the program does the
same in one go (`solve SCENARIO --package P --future F --json`), and every measure that both have is compared.
"""

import argparse
import pathlib
import sys

from check_compile import printed
from check_game import TOLERANCE
from compare import Difference
from compile import Future
from measures import measure
from problem import Problem
from scenario import Scenario

FEWEST = 24  # measures that both must have, so that a renamed key cannot empty the comparison


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario")
    parser.add_argument("--casus", required=True, help="the program")
    parser.add_argument("--futures", type=int, default=1)
    parser.add_argument("--package", dest="packages", action="append", help="default: all")
    parser.add_argument("--except", dest="others", action="append", default=[], help="what another call compares")
    parser.add_argument("--with", dest="layers", action="append", default=[], help="a file laid over the scenario")
    given = parser.parse_args()
    scenario = Scenario(given.scenario, given.layers)
    files = [given.scenario, *[word for layer in given.layers for word in ("--with", layer)]]
    difference = Difference()
    for drawn in printed(given.casus, *files, "--draws", str(given.futures), "--json")["futures"]:
        future = Future(scenario, drawn)
        for package in given.packages or [one for one in scenario.tree["packages"] if one not in given.others]:
            ours = measure(Problem(future.problem(package)))
            theirs = printed(given.casus, *files, "--package", package, "--future", str(drawn["future"]), "--json")
            both = sorted(set(ours) & set(theirs))
            if len(both) < FEWEST:
                difference.faults.append(f"only {len(both)} measures in common: {', '.join(both)}")
            difference.note(f"{package}, future {drawn['future']}", {key: ours[key] for key in both},
                            {key: theirs[key] for key in both}, TOLERANCE)
    print(f"{pathlib.Path(given.scenario).stem}: {difference.count} numbers, largest difference {difference.largest:.2g} at {difference.where}")
    for fault in difference.summary():
        print("  " + fault)
    return 1 if difference.faults else 0


if __name__ == "__main__":
    sys.exit(main())
