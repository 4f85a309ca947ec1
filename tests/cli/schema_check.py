"""python3 schema_check.py SCHEMA.json FILE.yaml...   the schema of the language, held against an independent validator.

SCHEMA.json is what `casus schema` prints. It must be a valid schema; every file must satisfy it; and of each file copies
that are wrong in one place (a key that the language has not, a word that no list has, a list for a group) must not.
Exit code 1 otherwise. Needs python3-jsonschema and python3-yaml.
"""

import copy
import json
import re
import sys

import yaml
from jsonschema import Draft202012Validator


def core(node):
    """YAML 1.2 core: numbers and true/false are such, everything else stays a text."""
    if isinstance(node, dict):
        return {key: core(value) for key, value in node.items()}
    if isinstance(node, list):
        return [core(value) for value in node]
    if re.fullmatch(r"[-+]?[0-9]+", node):
        return int(node)
    if re.fullmatch(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?", node):
        return float(node)
    return {"true": True, "false": False, "": None, "null": None, "~": None}.get(node, node)


def wrong_copies(file):
    """(what is wrong, the file with it)."""
    changed = copy.deepcopy(file)
    changed["clausess"] = []
    yield "a key that no file has", changed
    changed = copy.deepcopy(file)
    del changed["casus"]
    yield "no key 'casus'", changed
    for place, key, value in (("clauses", "norm", "dutty"), ("clauses", "verb", "must"), ("clauses", "florr", []),
                              ("clauses", "floor", "consult"), ("tests", "expects", {})):
        if file.get(place):
            changed = copy.deepcopy(file)
            changed[place][0][key] = value
            yield f"{place}: {key}: {value}", changed
    if "status" in file:
        changed = copy.deepcopy(file)
        changed["status"]["form"] = "promise"
        yield "a form that no list has", changed
    if "dimensions" in file:
        changed = copy.deepcopy(file)
        changed["dimensions"] = list(file["dimensions"])
        yield "dimensions as a list", changed


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        schema = json.load(stream)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults, refused = [], 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as stream:
            file = core(yaml.load(stream, Loader=yaml.BaseLoader))
        for error in validator.iter_errors(file):
            faults.append(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}")
        if not any(kind in file for kind in ("scenario", "instrument", "vocabulary", "strengths")):
            continue  # an overlay, which may say anything of what it is laid over
        for what, changed in wrong_copies(file):
            if validator.is_valid(changed):
                faults.append(f"{path}: not noticed: {what}")
            refused += 1
    for fault in faults[:20]:
        print(fault)
    print(f"{len(sys.argv) - 2} files, {refused} wrong copies, {len(faults)} faults")
    return 1 if faults or refused == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
