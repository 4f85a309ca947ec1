"""python3 make_case.py [--model 5|6] PROBLEM.json   prints a case for tests/oracle/cases: problem and expected.

An expected block that the file already has is not used.
"""

import json

from game import arguments
from measures import measure
from problem import Problem, read_case


def main():
    given = arguments(__doc__.splitlines()[0]).parse_args()
    problem, _ = read_case(given.problem)
    expected = measure(Problem(problem, given.model))
    print(json.dumps({"problem": problem, "expected": expected}))


if __name__ == "__main__":
    main()
