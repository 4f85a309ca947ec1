"""python3 check_compile_notices.py --casus CASUS SCENARIO.yaml PACKAGE   the test of the test of the compiler.

Each drawn value that the reference reads for a package is moved by a millionth, one at a time, before the problem
is made from it; the comparison with the program's problem must then fail. Exempt are values that are rounded to
periods or whole numbers, and an aid below its least.
"""

import argparse
import copy
import sys

from check_compile import TOLERANCE, printed
from compare import Difference
from compile import Future
from scenario import Scenario

ROUNDED = (".lag", ".in_force", "opportunity.later_from", "support.levels")
MAXIMUM = ".best_year_aid"  # against the least of the guarantor


def noticed(future, package, theirs):
    difference = Difference()
    difference.note("problem", future.problem(package), theirs, TOLERANCE)
    return bool(difference.faults)


def changes(drawn, reads):
    """(what is moved, the values of the future with it moved) for each value read."""
    for path, actor in sorted(reads, key=str):
        again = copy.deepcopy(drawn)
        if path in drawn["own"]:
            again["own"][path][actor] *= 1.0 + 1e-6
        elif path in drawn["common"]:
            again["common"][path] = drawn["common"][path] * (1.0 + 1e-6) + (1e-6 if drawn["common"][path] == 0.0 else 0.0)
        else:
            continue  # a number that is not drawn
        yield f"{path}{f' of {actor}' if path in drawn['own'] else ''}", again


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario")
    parser.add_argument("package")
    parser.add_argument("--casus", required=True, help="the program")
    given = parser.parse_args()
    scenario = Scenario(given.scenario)
    drawn = printed(given.casus, given.scenario, "--draws", "1", "--json")["futures"][0]
    theirs = printed(given.casus, given.scenario, "--package", given.package, "--problem", "--future", "0")
    future = Future(scenario, drawn)
    if noticed(future, given.package, theirs):
        print("the problem itself differs: see check_compile.py")
        return 1
    tried, hidden = 0, []
    for what, again in changes(drawn, future.draw.reads):
        tried += 1
        if not noticed(Future(scenario, again), given.package, theirs):
            hidden.append(what)
    missed = [what for what in hidden if not what.endswith((*ROUNDED, MAXIMUM))]
    print(f"{tried} values moved, {tried - len(hidden)} noticed; rounded or below a maximum: {', '.join(hidden) or 'none'}")
    for what in missed:
        print(f"  {what} moved by a millionth, not noticed")
    return 1 if missed or tried < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
