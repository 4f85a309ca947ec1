"""python3 words_of_data.py ROOT   no code knows a scenario: words that only files of data give stand in no string of src/ and apps/.

Such words are the dimensions of a vocabulary with their values, its named conditions, groups, bodies, actions and questions of law, and
the attacks, packages and instruments of scenarios. A word that the language has too (a key, a word of a closed list, the name of a
quantity) may stand in code, and so may the examples of error pages (`codes.cpp`) and the list of states (`iso.cpp`). Whatever the word,
no code compares a `name` or an `id` with one: dimensions that the language asks about are `KnownDimension`s.
"""

import pathlib
import re
import sys

import yaml

# Words of data that code says too, and what they are there.
ALSO = {
    "aid": "a field of problem files",
    "all": "where nothing is left out",
    "ceasefire": "a start of the game, and a measure",
    "future": "a noun, with its plural",
    "incident": "a field of problem files",
    "nothing": "what is said where there is none",
    "scale": "a field of problem files",
    "time": "a field of problem files",
    "training": "the head of a row of approaches",
    "unknown": "what stands for a version or an actor that is not known",
    "vocabulary": "the file of that name, where a scenario names none",
}
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
COMPARED = re.compile(r'(?:\.|->)(?:name|id) [!=]= "[^"]')
WORD = re.compile(r'"([A-Za-z_][\w.-]*)"')


def read(path):
    return yaml.load(path.read_text(), Loader=yaml.BaseLoader)


def names(node):
    """The keys of a mapping, or nothing."""
    return list(node) if isinstance(node, dict) else []


def words_of_data(root):
    found = {}
    files = sorted((root / "library").glob("*.yaml")) + sorted((root / "scenarios").rglob("*.yaml"))
    for path in files:
        tree = read(path)
        words = [tree[kind] for kind in ("instrument", "vocabulary", "scenario") if kind in tree]
        for key in ("predicates", "groups", "bodies", "actions", "questions", "attacks", "packages"):
            words += names(tree.get(key))
        for name, dimension in (tree.get("dimensions") or {}).items():
            given = dimension if isinstance(dimension, list) else dimension.get("values", dimension.get("ordered", []))
            words += [name] + (given if isinstance(given, list) else [given])
        for word in words:
            found.setdefault(word, path.relative_to(root))
    return found


def words_of_language(root):
    found = set(ALSO)
    for path in ("src/lang/keys.cpp", "src/model/names.hpp", "src/model/parameters.cpp"):
        for word in WORD.findall((root / path).read_text()):
            found.update([word, word.split(".")[-1]])
    return found | {"no", "yes", "actors"}


def code(path):
    """Lines with their numbers, without comments."""
    for number, line in enumerate(path.read_text().split("\n"), 1):
        if not line.lstrip().startswith(("//", "#include")):
            yield number, line.split("  //")[0]


def complaints(path, only):
    for number, line in code(path):
        if COMPARED.search(line):
            yield number, "compares a name with a word: decide by a value of the model"
        for match in STRING.finditer(line):
            if match[1] in only:
                yield number, (f"\"{match[1]}\" is a word of {only[match[1]]}: give it to the data (`label:`), "
                               "or make it one of the language (`src/model/names.hpp`, docs/language.md)")


def main():
    root = pathlib.Path(sys.argv[1])
    data, language = words_of_data(root), words_of_language(root)
    only = {word: path for word, path in data.items() if word not in language}
    if not only:
        sys.exit("no words found: has the form of the files changed?")
    bad = 0
    for folder in ("src", "apps"):
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            if path.name in ("codes.cpp", "iso.cpp"):
                continue
            for number, complaint in complaints(path, only):
                bad += 1
                print(f"{path.relative_to(root)}:{number}: {complaint}")
    print(f"{len(only)} words of data alone, {bad} complaints")
    sys.exit(1 if bad else 0)


main()
