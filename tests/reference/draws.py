"""The drawn values of one future by path, or the central ones. Source: docs/language.md, section 2; design 0005.

Paths: `challenger.force`, `strength.form.treaty`, `actors.GBR.response.arms`, `attacks.full.prize`,
`aid-2026.money`. The program draws (`casus solve SCENARIO --draws N --json`); this code only reads.
"""

from law import readings
from quantity import central, weight_of, written_value

ALIASES = {"challenger.precision": "precision.challenger", "protege.precision": "precision.protege"}


def leaves(node, path=""):
    """All values of a tree with their paths; a mapping with the key `value` is one value."""
    if isinstance(node, dict) and "value" not in node:
        for key, entry in node.items():
            yield from leaves(entry, f"{path}.{key}" if path else key)
    else:
        yield path, node


class Draws:
    """Values of one future. `drawn` is one entry of the program's `futures`, or None for the central values."""

    def __init__(self, scenario, drawn=None):
        self.scenario, self.drawn = scenario, drawn or {"common": {}, "own": {}, "clauses": {}}
        self.reads = set()  # (path, actor) of all that was asked for
        self.written = {}
        for tree, prefix in self._trees():
            for path, node in leaves(tree, prefix):
                self.written[ALIASES.get(path, path.replace(".term.exit.", ".term."))] = node

    def _trees(self):
        tree = self.scenario.tree
        yield self.scenario.strengths, ""
        yield tree.get("quantities", {}), ""
        yield {"level_weight": self._level_weight(tree)}, ""
        yield tree.get("actors", {}), "actors"
        yield tree.get("attacks", {}), "attacks"
        yield tree.get("incidents", {}), "incidents"
        for name, file in self.scenario.instruments.items():
            yield {key: value for key, value in file.items() if key not in ("clauses", "tests", "define")}, name

    @staticmethod
    def _level_weight(tree):
        """level_weight as a list of all levels, or as quantities by name."""
        written = tree.get("level_weight")
        if written is None:
            return {}
        return dict(zip(("none", "consult", "economic", "arms", "troops"), written))

    def has(self, path):
        return path in self.written or path in self.drawn["common"] or path in self.drawn["own"]

    def __call__(self, path, actor=None):
        """The value at a path, for one actor where each has its own."""
        self.reads.add((path, actor))
        if path in self.drawn["own"]:
            return self.drawn["own"][path][actor]
        if path in self.drawn["common"]:
            return self.drawn["common"][path]
        return self.fixed(self.written[path], actor)

    def fixed(self, node, actor=None):
        """The central value of what is written, or the value of the quantity that `$name` names."""
        text = written_value(node)
        return self(text[1:], actor) if text.startswith("$") else central(text)

    def answers(self):
        """The answer to each question of law; central: the most likely one, the first of equals."""
        result = {}
        for question, data in self.scenario.vocabulary["questions"].items():
            names = list(data["alternatives"])
            weights = [weight_of(data["alternatives"][name]) for name in names]
            result[question] = names[self._choice(weights, self.drawn.get("questions", {}).get(question))]
        return result

    def reading(self, name, clause, answers):
        """The clause under the reading of this future; central: the most likely one, the first of equals."""
        weighted = readings(clause, answers)
        place = self._choice([weight for weight, _ in weighted], self.drawn["clauses"].get(name, {}).get("reading"))
        return weighted[place][1]

    def expected(self, name, clause):
        """The level that audiences expect, by name; None if the clause says nothing about it."""
        if "expected" not in clause:
            return None
        levels = list(clause["expected"])
        weights = [central(written_value(clause["expected"][level])) for level in levels]
        return levels[self._choice(weights, self.drawn["clauses"].get(name, {}).get("level"))]

    def term(self, name):
        """The numbers drawn for the end of an instrument; central: 0.5."""
        middle = {"renewal": 0.5, "leaving": dict.fromkeys(self.scenario.guarantors, 0.5)}
        return self.drawn.get("terms", {}).get(name, middle)

    def renewal(self, name):
        """The chance of a renewal: of the group of terms, else of the instrument, else 0."""
        group = self.scenario.term_group(name)
        if group is not None and "renewed" in group:
            path = f"terms.{group['name']}.renewed"
            return self.drawn["common"][path] if path in self.drawn["common"] else self.fixed(group["renewed"])
        term = self.scenario.instruments[name].get("term", {})
        return self(f"{name}.term.renewed") if isinstance(term, dict) and "renewed" in term else 0.0

    @staticmethod
    def _choice(weights, u):
        """The first choice whose cumulated weight exceeds u in [0, 1), of the total; without u the heaviest."""
        if u is None:
            return max(range(len(weights)), key=lambda k: (weights[k], -k))
        total, reached = sum(weights), 0.0
        for k, weight in enumerate(weights):
            reached += weight
            if u * total < reached:
                return k
        return len(weights) - 1

