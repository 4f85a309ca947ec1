"""python3 check_random.py --casus CASUS [--first SEED] [--count N]   problem files of random scenarios, recomputed.

For each seed a scenario is made (random_scenarios.py) and compared at the central values and in one future, all
packages. A scenario that differs is kept in the folder that is printed. Exit code 1 if one differs.
"""

import argparse
import shutil
import sys
import tempfile

from check_compile import compare_futures, drawn_with_problems
from compare import Difference
from random_scenarios import Maker
from scenario import Scenario


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--casus", required=True, help="the program")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10)
    given = parser.parse_args()
    numbers, largest, differ = 0, (0.0, "nowhere"), 0
    for seed in range(given.first, given.first + given.count):
        folder = tempfile.mkdtemp(prefix=f"casus-random-{seed}-")
        path = str(Maker(seed, folder).write())
        scenario, difference = Scenario(path), Difference()
        compare_futures(scenario, *drawn_with_problems(given.casus, [path], 1), difference)
        numbers += difference.count
        largest = max(largest, (difference.largest, f"seed {seed}, {difference.where}"))
        if difference.faults:
            differ += 1
            print(f"seed {seed} differs, kept in {folder}")
            for fault in difference.summary(8):
                print("  " + fault)
        else:
            shutil.rmtree(folder)
    print(f"{given.count} random scenarios from seed {given.first}, {numbers} numbers, largest difference {largest[0]:.2g} at {largest[1]}, {differ} differ")
    return 1 if differ or numbers == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
