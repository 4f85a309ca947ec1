"""python3 one_definition.py SRC   two headers of different meaning must not give one name to two things.

The linker keeps one of two inline functions of one name and one list of parameters, whatever they return, and a program
that is not optimised then calls the wrong one. So no type and no function that is not a template may stand in two headers.
Overloads (other parameters) and declarations of what another header defines (`enum class Measure : int;`) may.
"""

import collections
import pathlib
import re
import sys

TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)[^;()]*\{", re.M)
FUNCTION = re.compile(r"^(template <[^\n]*>\n)?((?:inline |constexpr )*[\w:]+(?:<[^\n;{}()]*>)?[&* ]+)(\w+)\(([^;{}]*?)\)[^\n;{}()]*[;{]", re.M)


def parameter_types(text):
    """`const Node& node, int n = 3` becomes `const Node&,int`: what the linker tells overloads by."""
    kinds, depth, one = [], 0, ""
    for letter in text + ",":
        depth += (letter in "<(") - (letter in ">)")
        if letter == "," and depth == 0:
            one = re.sub(r"=.*", "", one, flags=re.S)
            one = re.sub(r"(?<=[\w>&*\]])\s+\w+\s*$|(?<=[&*])\w+\s*$", "", " ".join(one.split()))
            kinds.append(one.strip())
            one = ""
        else:
            one += letter
    return ",".join(kinds)


def definitions(header):
    text = re.sub(r"//[^\n]*", "", header.read_text())
    for match in TYPE.finditer(text):
        yield f"type {match[1]}"
    for match in FUNCTION.finditer(text):
        if not match[1] and match[2].strip() not in ("return", "else", "using", "friend"):
            yield f"function {match[3]}({parameter_types(match[4])})"


def main():
    places = collections.defaultdict(set)
    for header in sorted(pathlib.Path(sys.argv[1]).rglob("*.hpp")):
        for name in definitions(header):
            places[name].add(str(header))
    if not places:
        sys.exit("no definitions found: has the form of the headers changed?")
    twice = {name: where for name, where in places.items() if len(where) > 1}
    for name, where in sorted(twice.items()):
        print(f"{name} stands in {' and '.join(sorted(where))}: give one of them another name")
    print(f"{len(places)} names, {len(twice)} of them twice")
    sys.exit(1 if twice else 0)


main()
