"""python3 check_compile.py --casus CASUS [--futures N] [--from F] [--with LAYER.yaml] SCENARIO.yaml   problem files of all packages, recomputed.

For the central values and each of the first N futures: the program draws and makes the problem of every
package (`solve --draws N --problem`), the reference makes it from these values, and every number is
compared. With `--from F` only futures F to N - 1: another call compares what comes before. Exit code 1 if one
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


def drawn_with_problems(casus, files, futures):
    """Of the central values, and of each of the first futures: what the program draws and the problems that it makes, all in one call."""
    answer = printed(casus, *files, "--draws", str(futures), "--problem", "--json")
    if [entry["future"] for entry in answer["futures"]] != list(range(futures)):
        raise SystemExit(f"asked for {futures} futures, got {[entry['future'] for entry in answer['futures']]}")
    return answer["central"], answer["futures"]


def compare_future(scenario, name, drawn, theirs, difference):
    """Notes the differences of all packages in one future; `drawn` is None for the central values, which the reference knows itself."""
    future = Future(scenario, drawn)
    if list(theirs) != list(scenario.tree["packages"]):
        raise SystemExit(f"{name}: packages {list(theirs)}, not {list(scenario.tree['packages'])}")
    for package, problem in theirs.items():
        difference.note(f"{package}, {name}: problem", future.problem(package), problem, TOLERANCE)


def compare_futures(scenario, central, futures, difference):
    """The same of several, and of the central values unless `central` is None."""
    if central is not None:
        compare_future(scenario, "central", None, central["problems"], difference)
    for drawn in futures:
        compare_future(scenario, f"future {drawn['future']}", drawn, drawn["problems"], difference)


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
    central, drawn = drawn_with_problems(given.casus, files, given.futures)
    if given.first is not None:
        central, drawn = None, drawn[given.first:]
    compared = len(drawn) + (central is not None)
    if compared == 0:
        raise SystemExit(f"nothing to compare from future {given.first} of {given.futures}")
    difference = Difference()
    compare_futures(scenario, central, drawn, difference)
    package, last = list(scenario.tree["packages"])[-1], drawn[-1]
    alone = printed(given.casus, *files, "--package", package, "--problem", "--future", str(last["future"]))
    if alone != last["problems"][package]:
        raise SystemExit(f"{package}, future {last['future']}: alone it is another problem than among all")
    print(f"{pathlib.Path(given.scenario).stem}: {len(scenario.tree['packages'])} packages, {compared} sets of values, "
          f"{difference.count} numbers, largest difference {difference.largest:.2g} at {difference.where}")
    for fault in difference.summary():
        print("  " + fault)
    return 1 if difference.faults else 0


if __name__ == "__main__":
    sys.exit(main())
