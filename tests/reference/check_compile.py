"""python3 check_compile.py --casus CASUS [--futures N] [--from F] [--with LAYER.yaml] SCENARIO.yaml   problem files of all packages, recomputed.

For the central values and each of the first N futures: the program draws (`solve --draws`), the reference makes
the problem of every package from these values, the program prints its own (`solve --problem`), and every number
is compared. With `--from F` only futures F to N - 1: another call compares what comes before. Exit code 1 if one
differs by more than 1e-12 of its size (of 1 where it is smaller).
"""

import argparse
import json
import pathlib
import subprocess
import sys

from compare import Difference
from compile import Future
from scenario import Scenario

TOLERANCE = 1e-12


def printed(casus, *arguments):
    """What the program prints, as JSON."""
    done = subprocess.run([casus, "solve", *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"casus solve {' '.join(arguments)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def compare_future(casus, files, scenario, drawn, difference):
    """Notes the differences of all packages in one future; `files`: the scenario, then options for layers."""
    future = Future(scenario, drawn)
    which = [] if drawn is None else ["--future", str(drawn["future"])]
    name = "central" if drawn is None else f"future {drawn['future']}"
    for package in scenario.tree["packages"]:
        theirs = printed(casus, *files, "--package", package, "--problem", *which)
        difference.note(f"{package}, {name}: problem", future.problem(package), theirs, TOLERANCE)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario")
    parser.add_argument("--casus", required=True, help="the program")
    parser.add_argument("--futures", type=int, default=2)
    parser.add_argument("--from", dest="first", type=int, help="the first of the futures to compare; without it central values too")
    parser.add_argument("--with", dest="layers", action="append", default=[], help="a file laid over the scenario")
    given = parser.parse_args()
    scenario = Scenario(given.scenario, given.layers)
    files = [given.scenario, *[word for layer in given.layers for word in ("--with", layer)]]
    drawn = printed(given.casus, *files, "--draws", str(given.futures), "--json")["futures"]
    if [entry["future"] for entry in drawn] != list(range(given.futures)):
        raise SystemExit(f"asked for {given.futures} futures, got {[entry['future'] for entry in drawn]}")
    compared = [None, *drawn] if given.first is None else drawn[given.first:]
    if not compared:
        raise SystemExit(f"nothing to compare from future {given.first} of {given.futures}")
    difference = Difference()
    for entry in compared:
        compare_future(given.casus, files, scenario, entry, difference)
    print(f"{pathlib.Path(given.scenario).stem}: {len(scenario.tree['packages'])} packages, {len(compared)} sets of values, "
          f"{difference.count} numbers, largest difference {difference.largest:.2g} at {difference.where}")
    for fault in difference.summary():
        print("  " + fault)
    return 1 if difference.faults else 0


if __name__ == "__main__":
    sys.exit(main())
