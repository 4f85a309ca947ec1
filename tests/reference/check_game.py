"""python3 check_game.py CASE.json...   recomputes cases and compares; prints the largest difference of each.

Every key of `expected` is compared, nothing else: cases of version 5 of the model lack the measures of
version 6. Exit code 1 if a number differs by more than 1e-9 of its size (of 1 where it is smaller).
"""

import pathlib
import sys
import time

from compare import Difference
from measures import measure
from problem import Problem, read_case

TOLERANCE = 1e-9  # relative, absolute below 1: what the oracle files promise


def version_of(expected):
    """Cases of version 6 have `attacked_by`; the files of version 5 carry no number."""
    return 6 if "attacked_by" in expected else 5


def compare_case(problem, expected):
    """The differences between an expected block and the reference."""
    measures = measure(Problem(problem, version_of(expected)))
    difference = Difference()
    difference.note("expected", {key: measures[key] for key in expected if key in measures}, expected, TOLERANCE)
    return difference


def main(paths):
    failed = 0
    for path in paths:
        start = time.monotonic()
        problem, expected = read_case(path)
        difference = compare_case(problem, expected)
        print(f"{pathlib.Path(path).stem}: {difference.count} numbers, largest difference {difference.largest:.2g} "
              f"at {difference.where}, {time.monotonic() - start:.1f} s", flush=True)
        for fault in difference.summary():
            print("  " + fault)
        failed += bool(difference.faults)
    if failed or not paths:
        print(f"{failed} of {len(paths)} cases differ")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
