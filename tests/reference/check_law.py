"""python3 check_law.py CASE_FOLDER...   recomputes what clauses are worth ("promises") in the cases of the law.

The compiler reads `applies` from this code, so it is compared with cases that others computed:
expected.json, entails, packages, promises. Exit code 1 if a number differs by more than 1e-9.
"""

import itertools
import json
import pathlib
import sys

from compare import Difference
from conditions import parse_condition
from law import Law, is_duty, readings
from quantity import weight_of
from scenario import Scenario

TOLERANCE = 1e-9


def questions_of(scenario, instrument, clause):
    """The questions of law that a clause hangs on, in the order in which they are declared."""
    define = scenario.instruments[instrument].get("define", {})
    others = [other for other in scenario.instruments[instrument]["clauses"] if other.get("exception_to") == clause["id"]]
    found = set()
    form = scenario.instruments[instrument].get("status", {}).get("form")
    if isinstance(form, dict) and any(is_duty(keys) for answer in every_answer(scenario) for _, keys in readings(clause, answer)):
        found.add(form["question"])
    for entry in [clause, *others]:
        written = entry.get("readings", [])
        if isinstance(written, dict):
            found.add(written["question"])
        layers = written if isinstance(written, list) else [v for k, v in written.items() if k != "question"]
        for text in [entry.get("when")] + [layer.get("when") for layer in layers]:
            if text is not None:
                _in_condition(scenario, parse_condition(text), define, found)
    return [name for name in scenario.vocabulary["questions"] if name in found]


def every_answer(scenario):
    """Each combination of answers to all questions."""
    questions = {name: list(question["alternatives"]) for name, question in scenario.vocabulary["questions"].items()}
    return [dict(zip(questions, each)) for each in itertools.product(*questions.values())]


def _in_condition(scenario, tree, define, found):
    if tree[0] in ("and", "or"):
        for part in tree[1]:
            _in_condition(scenario, part, define, found)
    elif tree[0] == "not":
        _in_condition(scenario, tree[1], define, found)
    elif tree[0] == "name":
        for names, inside in ((define, define), (scenario.vocabulary["predicates"], {})):
            if tree[1] in names:
                text = names[tree[1]]
                if isinstance(text, dict):
                    found.add(text["question"])
                for entry in [v for k, v in text.items() if k != "question"] if isinstance(text, dict) else [text]:
                    _in_condition(scenario, parse_condition(entry), inside, found)
                return


def promises(scenario, package):
    """What each duty of a package is worth against each kind of attack, under each answer and reading."""
    result, laws = {}, {}
    for instrument in scenario.package(package):
        for clause in scenario.instruments[instrument].get("clauses", []):
            if "exception_to" in clause:
                continue
            asked = questions_of(scenario, instrument, clause)
            alternatives = {q: scenario.vocabulary["questions"][q]["alternatives"] for q in asked}
            rows = []
            for combination in itertools.product(*[alternatives[q] for q in asked]):
                answers = dict(zip(asked, combination))
                share = 1.0
                for question, answer in answers.items():
                    share *= weight_of(alternatives[question][answer])
                law = laws.setdefault(tuple(answers.items()), None) or Law(scenario, answers)
                laws[tuple(answers.items())] = law
                rows += [(answers, share * weight, law, keys) for weight, keys in readings(clause, answers)]
            if any(is_duty(keys) for _, _, _, keys in rows):
                result[f"{instrument}/{clause['id']}"] = {
                    kind: [element(answers, weight, law.applies(instrument, keys, kind)) for answers, weight, law, keys in rows]
                    for kind in scenario.tree["attacks"]}
    return result


def element(answers, weight, worth):
    return {"under": answers, "weight": weight, "applies": worth[0], "mean": worth[1]}


def main(folders):
    failed = 0
    for folder in folders:
        scenario = Scenario(pathlib.Path(folder) / "scenario.yaml")
        expected = json.loads((pathlib.Path(folder) / "expected.json").read_text(encoding="utf-8"))
        difference = Difference()
        for package in expected.get("entails", {}).get("packages", []):
            theirs = {clause: {kind: [{"under": {}, **row} for row in rows] for kind, rows in kinds.items()}
                      for clause, kinds in package["promises"].items()}
            difference.note(package["id"], promises(scenario, package["id"]), theirs, TOLERANCE)
        print(f"{pathlib.Path(folder).name}: {difference.count} numbers, largest difference {difference.largest:.2g} at {difference.where}")
        for fault in difference.summary():
            print("  " + fault)
        failed += bool(difference.faults)
    return 1 if failed or not folders else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
