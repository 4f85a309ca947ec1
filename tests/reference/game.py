"""python3 game.py [--model 5|6] PROBLEM.json   solves a problem file and prints all measures as JSON.

Written from docs/model.md alone; it shares no code with the program. See README.md.
"""

import argparse
import json

from measures import measure
from problem import Problem, read_case


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("problem", help='problem file, bare or under the key "problem"')
    parser.add_argument("--model", type=int, choices=(5, 6), help="version of the model (default: that of docs/model.md)")
    return parser


def main():
    given = arguments(__doc__.splitlines()[0]).parse_args()
    problem, _ = read_case(given.problem)
    print(json.dumps(measure(Problem(problem, given.model)), indent=1))


if __name__ == "__main__":
    main()
