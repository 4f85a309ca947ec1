"""python3 check_notices.py CASE.json OTHER.json   the test of the tests: one changed number must be noticed, where it is.

Each number of `expected` of the first case is moved by ten times the tolerance, one at a time, and each key is
taken out once; then numbers of the other problem, cut to a few periods, are moved, which must move some measure.
"""

import copy
import sys

from check_game import TOLERANCE, version_of
from compare import Difference, is_number
from measures import measure
from problem import Problem, read_case

INPUTS = (  # one number of each group of a problem file
    ("challenger", "peace_flow"), ("challenger", "aftermath"), ("protege", "strength"), ("protege", "decay"),
    ("contest", "scale"), ("precision", "guarantor"), ("kinds", 2, "attribution"), ("guarantors", 0, "stake"),
    ("guarantors", 0, "sanction", 3), ("domestic", 0), ("challenger_force", 0), ("opportunity_rate", 0),
)


def numbers(value, path=()):
    """Paths of all numbers in a nested value."""
    if isinstance(value, dict):
        for key in value:
            yield from numbers(value[key], path + (key,))
    elif isinstance(value, list):
        for k, entry in enumerate(value):
            yield from numbers(entry, path + (k,))
    elif is_number(value):
        yield path


def moved(value, path, by):
    """A copy of `value` with the number at `path` moved by `by` of its size (of 1 where it is smaller)."""
    result = copy.deepcopy(value)
    at = result
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] += by * max(1.0, abs(at[path[-1]]))
    return result


def written(path):
    return "expected" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)


def differ(left, right):
    difference = Difference()
    difference.note("expected", left, right, TOLERANCE)
    return difference.faults


def outputs(path):
    """Changes of the expected measures: how many were tried and which were missed."""
    problem, expected = read_case(path)
    measures = measure(Problem(problem, version_of(expected)))
    measures = {key: measures[key] for key in expected}
    missed = [] if not differ(measures, expected) else ["the case itself differs"]
    tried = 0
    for where in numbers(expected):
        faults = differ(measures, moved(expected, where, 10 * TOLERANCE))
        tried += 1
        if len(faults) != 1 or not faults[0].startswith(written(where) + ":"):
            missed.append(f"{written(where)} moved, noticed: {faults}")
    for key in expected:
        tried += 1
        if not differ(measures, {k: v for k, v in expected.items() if k != key}):
            missed.append(f"{key} taken out and not noticed")
    return tried, missed


def inputs(path):
    """Changes of numbers of a problem, which must move some measure."""
    problem, expected = read_case(path)
    problem["time"].update(solve=8, report=4)
    version = version_of(expected)
    measures = measure(Problem(problem, version))
    missed = []
    for where in INPUTS:
        if not differ(measures, measure(Problem(moved(problem, where, 1e-6), version))):
            missed.append(f"{where} moved by 1e-6 changes no measure")
    return len(INPUTS), missed


def main(case, other):
    tried, missed = outputs(case)
    more, more_missed = inputs(other)
    tried, missed = tried + more, missed + more_missed
    for line in missed:
        print(line)
    print(f"{tried} changes, {len(missed)} not noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
