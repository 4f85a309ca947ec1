"""Clauses under their readings: who holds them, and how much of an attack they cover ("applies").

Source: tests/oracle/law/README.md; docs/language.md, sections 3 and 5.
"""

from types import SimpleNamespace

import numpy as np

from conditions import parse_condition, parse_set
from events import Vocabulary, groups_of, region_events
from quantity import central, written_value

DUTY_VERBS = ("shall", "will", "would", "intend")


def is_duty(clause):
    """A duty by norm, or without a norm by a verb other than `may`; an exception owes nothing itself."""
    norm, verb = clause.get("norm"), clause.get("verb")
    return "exception_to" not in clause and (norm == "duty" or (norm is None and verb in DUTY_VERBS))


def discretion(clause):
    """`intend` is best efforts unless the clause says otherwise."""
    return clause.get("discretion", "best_efforts" if clause.get("verb") == "intend" else "none")


def readings(clause, answers):
    """The clause under each of its readings, with weights: [(weight, keys)]."""
    bare = {key: value for key, value in clause.items() if key != "readings"}
    written = clause.get("readings")
    if written is None:
        return [(1.0, bare)]
    if isinstance(written, dict):  # hangs on a question of law: one reading, that of its answer
        return [(1.0, {**bare, **written[answers[written["question"]]]})]
    result = []
    for entry in written:
        keys = {key: value for key, value in entry.items() if key != "weight"}
        result.append((central(written_value(entry["weight"])), {**bare, **keys}))
    return result


class Law:
    """A scenario's event space with one answer to each question of law."""

    def __init__(self, scenario, answers=None):
        self.scenario = scenario
        self.answers = answers or {}
        words = scenario.vocabulary
        members = {group: scenario.members(group) for group in words["groups"]}
        self.vocabulary = Vocabulary(words["dimensions"], scenario.all_actors(), members, words["predicates"],
                                     scenario.constraints, self.answers)
        self._regions, self._weights = {}, {}

    def region(self, kind, needed):
        """The events of an attack's region over the dimensions that matter to `needed`."""
        key = kind, frozenset(needed)
        if key not in self._regions:
            self._regions[key] = region_events(self.vocabulary, self.scenario.tree["attacks"][kind]["event"], needed)
        return self._regions[key]

    def victims(self, kind):
        """The actors that an attack can be on; None if the vocabulary does not say who is attacked."""
        if "victim" not in self.vocabulary.dimensions:
            return None
        codes = set(self.region(kind, {"victim"}).columns["victim"].tolist())
        return [actor for actor in self.vocabulary.dimensions["victim"].values if self.vocabulary.code[actor] in codes]

    def exceptions(self, instrument, clause):
        """The conditions of the exceptions to a clause."""
        define = self.scenario.instruments[instrument].get("define", {})
        others = [readings(other, self.answers)[0][1] for other in self.scenario.instruments[instrument].get("clauses", [])
                  if other.get("exception_to") == clause["id"]]
        return [(parse_condition(other["when"]) if "when" in other else ("and", []), define) for other in others]

    def met(self, instrument, clause, kind):
        """The events of a region and where the clause is met in them."""
        define = self.scenario.instruments[instrument].get("define", {})
        conditions = [(parse_condition(clause["when"]), define)] if "when" in clause else []
        unless = self.exceptions(instrument, clause)
        needed = set(self.vocabulary.reads_set(parse_set(clause["holder"]))) if "holder" in clause else set()
        for tree, names in conditions + unless:
            needed |= self.vocabulary.reads(tree, names)
        events = self.region(kind, needed)
        met = np.ones(events.count, dtype=bool)
        for tree, names in conditions:
            met &= events.holds(tree, names)
        for tree, names in unless:
            met &= ~events.holds(tree, names)
        return events, met

    def applies(self, instrument, clause, kind):
        """(least, plain mean) over the challenger's choices of the share of nature under which the clause is met."""
        events, met = self.met(instrument, clause, kind)
        if events.count == 0 or not is_duty(clause):
            return 0.0, 0.0
        by = {name: self.vocabulary.dimensions[name].by for name in events.columns}
        choice, choices = groups_of(events, [name for name in by if by[name] == "challenger"])
        nature = [name for name in by if by[name] == "nature" and name != "attribution"]
        chance, chances = groups_of(events, nature)
        both, cells = np.unique(choice * chances + chance, return_inverse=True)
        possible_met = np.zeros(len(both), dtype=bool)  # met under some attribution
        np.logical_or.at(possible_met, cells, met)
        first = np.zeros(len(both), dtype=np.int64)
        first[cells] = np.arange(events.count)
        weight = np.ones(len(both))
        for name in nature:
            values = events.columns[name][first]
            weight *= np.array([self.nature(name)[value] for value in values])
        total = np.bincount(both // chances, weight, choices)
        covered = np.bincount(both // chances, weight * possible_met, choices)
        shares = covered[total > 0.0] / total[total > 0.0]
        return (float(shares.min()), float(shares.mean())) if len(shares) else (0.0, 0.0)

    def nature(self, dimension):
        """Weights of the values of a dimension that nobody chooses: code -> weight; values left out share the rest."""
        if dimension not in self._weights:
            written = self.scenario.tree.get("nature", {})[dimension]
            known = {value: central(written_value(node)) for value, node in written.items()}
            values = self.vocabulary.dimensions[dimension].values
            rest = (1.0 - sum(known.values())) / max(1, len(values) - len(known))
            self._weights[dimension] = {self.vocabulary.code[v]: known.get(v, rest) for v in values}
        return self._weights[dimension]

    def holders(self, instrument, clause, kinds):
        """Actors that hold the clause in some event of these regions in which it is met."""
        if "holder" not in clause:
            return set()
        terms = parse_set(clause["holder"])
        held = set()
        for kind in kinds:
            events, met = self.met(instrument, clause, kind)
            events = events.kept(met)
            for actor in self.vocabulary.actors:
                code = np.full(events.count, self.vocabulary.code[actor])
                if actor not in held and events.among(code, terms).any():
                    held.add(actor)
        return held

    def duty(self, instrument, clause):
        """One reading of a clause as the game needs it: applies by kind, holders, whether it is met at all.

        What was found for the same reading under the same answers is kept for later futures and packages.
        """
        define = self.scenario.instruments[instrument].get("define", {})
        conditions = [(parse_condition(clause["when"]), define)] if "when" in clause else []
        unless = self.exceptions(instrument, clause)
        asked = set().union(*[self.vocabulary.asks(*one) for one in conditions + unless])
        key = (instrument, clause["id"], clause.get("when"), str(clause.get("holder")), is_duty(clause), str(unless),
               tuple(sorted((question, self.answers[question]) for question in asked)))
        if key not in self.scenario.duties:
            self.scenario.duties[key] = self._duty(instrument, clause)
        return self.scenario.duties[key]

    def _duty(self, instrument, clause):
        kinds = list(self.scenario.tree["attacks"])
        applies = [self.applies(instrument, clause, kind)[0] for kind in kinds]
        meets = [kind for kind, share in zip(kinds, applies) if share > 0.0]
        return SimpleNamespace(applies=applies, holders=self.holders(instrument, clause, meets))

