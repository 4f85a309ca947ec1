"""The event space: dimensions, conditions on arrays of events, regions. Source: tests/oracle/law/README.md.

An event is one row; each dimension is an array of codes, one code per value whatever its dimension.
"""

from types import SimpleNamespace

import numpy as np

from conditions import BadCondition, conjuncts, parse_condition

MOST_EVENTS = 20_000_000


class Vocabulary:
    """Dimensions with their values, groups with today's members, named conditions, constraints."""

    def __init__(self, dimensions, actors, members, predicates, constraints, answers):
        """`members`: group -> actors; `predicates`: name -> text or question; `answers`: question -> answer."""
        self.actors, self.members, self.predicates, self.answers = actors, members, predicates, answers
        self.dimensions = {name: self._dimension(name, data) for name, data in dimensions.items()}
        self.code = {}
        for dimension in self.dimensions.values():
            for value in dimension.values:
                self.code.setdefault(value, len(self.code))
        self.constraints = [parse_condition(text) for text in constraints]

    def _dimension(self, name, data):
        written = data.get("ordered", data.get("values"))
        written = [written] if isinstance(written, str) else written
        values = [value for entry in written for value in (self.actors if entry == "actors" else [entry])]
        return SimpleNamespace(name=name, values=values, ordered="ordered" in data, of_actors="actors" in written,
                               by=data.get("chosen_by"), yes_no=values == ["no", "yes"])

    def named(self, name, define):
        """The tree of a named condition, with the `define` that is visible inside it; None if there is none."""
        for names, inside in ((define, define), (self.predicates, {})):
            if name in names:
                text = names[name]
                if isinstance(text, dict):  # hangs on a question of law
                    text = text[self.answers[text["question"]]]
                return parse_condition(text), inside
        return None

    def asks(self, tree, define):
        """The questions of law that a condition hangs on, through names within names."""
        if tree[0] in ("and", "or"):
            return set().union(*[self.asks(part, define) for part in tree[1]])
        if tree[0] == "not":
            return self.asks(tree[1], define)
        found = self.named(tree[1], define) if tree[0] == "name" else None
        if not found:
            return set()
        text = define.get(tree[1], self.predicates.get(tree[1]))
        own = {text["question"]} if isinstance(text, dict) else set()
        return own | self.asks(*found)

    def reads(self, tree, define):
        """The dimensions that a condition reads."""
        if tree[0] in ("and", "or"):
            return set().union(*[self.reads(part, define) for part in tree[1]])
        if tree[0] == "not":
            return self.reads(tree[1], define)
        if tree[0] == "compare":
            return {side for side in (tree[1], tree[3]) if side in self.dimensions}
        if tree[0] == "in":
            return {tree[1]} | self.reads_set(tree[2])
        found = self.named(tree[1], define)
        return self.reads(*found) if found else {tree[1]}

    def reads_set(self, terms):
        result = set()
        for _, term in terms:
            if isinstance(term, list):
                result |= set().union(*[self.reads_set(entry) for entry in term]) if term else set()
            elif term in self.dimensions:
                result.add(term)
        return result


class Events:
    """Rows of events over some dimensions, and conditions on them."""

    def __init__(self, vocabulary, columns):
        self.vocabulary, self.columns = vocabulary, columns
        self.count = len(next(iter(columns.values()))) if columns else 1

    def kept(self, chosen):
        return Events(self.vocabulary, {name: column[chosen] for name, column in self.columns.items()})

    def holds(self, tree, define=None):
        """Where a condition holds, [events] of booleans."""
        define = define or {}
        if tree[0] == "and":
            return np.logical_and.reduce([self.holds(part, define) for part in tree[1]])
        if tree[0] == "or":
            return np.logical_or.reduce([self.holds(part, define) for part in tree[1]])
        if tree[0] == "not":
            return ~self.holds(tree[1], define)
        if tree[0] == "compare":
            return self._compare(*tree[1:])
        if tree[0] == "in":
            return self.among(self.columns[tree[1]], tree[2])
        found = self.vocabulary.named(tree[1], define)
        if found:
            return self.holds(*found)
        if tree[1] in self.columns and self.vocabulary.dimensions[tree[1]].yes_no:
            return self.columns[tree[1]] == self.vocabulary.code["yes"]
        raise BadCondition(f"{tree[1]!r} is no condition")

    def _compare(self, left, sign, right):
        vocabulary = self.vocabulary
        if left not in vocabulary.dimensions:  # value against dimension
            left, right = right, left
            sign = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}.get(sign, sign)
        dimension, column = vocabulary.dimensions[left], self.columns[left]
        if right in vocabulary.dimensions:
            other = self.columns[right]
        elif right in dimension.values:
            other = vocabulary.code[right]
        else:
            raise BadCondition(f"{right!r} is no value of {left!r}")
        if sign in ("==", "!="):
            return (column == other) == (sign == "==")
        if not dimension.ordered:
            raise BadCondition(f"{left!r} has no order")
        rank = np.full(len(vocabulary.code), -1)
        rank[[vocabulary.code[value] for value in dimension.values]] = np.arange(len(dimension.values))
        place, limit = rank[column], dimension.values.index(right)
        return {"<": place < limit, "<=": place <= limit, ">": place > limit, ">=": place >= limit}[sign]

    def among(self, values, terms):
        """Where `values` (codes) are in a set expression."""
        result = np.zeros(self.count, dtype=bool)
        for sign, term in terms:
            if isinstance(term, list):
                inside = np.zeros(self.count, dtype=bool)
                for entry in term:
                    inside |= self.among(values, entry)
            elif term in self.vocabulary.members:
                inside = np.isin(values, [self.vocabulary.code[m] for m in self.vocabulary.members[term]])
            elif term in self.vocabulary.dimensions:
                inside = values == self.columns[term]
            else:
                inside = values == self.vocabulary.code[term]
            result = result | inside if sign == "+" else result & ~inside
        return result


def region_events(vocabulary, region, needed):
    """The consistent events of a region with the protege's dimensions `yes`, over the dimensions that matter.

    `needed`: further dimensions. One that neither region, constraints nor `needed` read is left out: its
    values multiply every count and every choice alike.
    """
    tree = parse_condition(region)
    read = vocabulary.reads(tree, {}) | set(needed)
    for constraint in vocabulary.constraints:
        read |= vocabulary.reads(constraint, {})
    values = {}
    for name in vocabulary.dimensions:
        if name in read:
            dimension = vocabulary.dimensions[name]
            values[name] = ["yes"] if dimension.by == "protege" else dimension.values
    for part in conjuncts(tree):  # what reads one dimension takes values out at once
        one = vocabulary.reads(part, {})
        if len(one) == 1:
            name = one.pop()
            column = np.array([vocabulary.code[v] for v in values[name]])
            values[name] = [v for v, keep in zip(values[name], Events(vocabulary, {name: column}).holds(part)) if keep]
    size = int(np.prod([len(v) for v in values.values()], dtype=float))
    if size > MOST_EVENTS:
        raise ValueError(f"{size} events in the region {region!r}")
    grids = np.meshgrid(*[[vocabulary.code[v] for v in entry] for entry in values.values()], indexing="ij")
    events = Events(vocabulary, {name: grid.ravel() for name, grid in zip(values, grids)})
    keep = events.holds(tree)
    for constraint in vocabulary.constraints:
        keep &= events.holds(constraint)
    return events.kept(keep)


def groups_of(events, names):
    """Numbers the combinations of some columns: a label per event, and how many there are."""
    label, count = np.zeros(events.count, dtype=np.int64), 1
    for name in names:
        values, inverse = np.unique(events.columns[name], return_inverse=True)
        label, count = label * len(values) + inverse, count * len(values)
    values, inverse = np.unique(label, return_inverse=True)
    return inverse, len(values)

