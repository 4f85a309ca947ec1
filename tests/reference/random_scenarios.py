"""Scenarios made at random around scenarios/corners.yaml: instruments, dates, votes, readings, questions of law, texts that
implement others, exceptions, deadlines, actors taken out.

The states, quantities and attacks are those of corners.yaml; everything else is a function of the seed.
"""

import pathlib
import random
import shutil

from scenario import LIBRARY

CORNERS = pathlib.Path(__file__).parent / "scenarios" / "corners.yaml"
STATES = ("XGA", "XGB", "XGC", "XGD", "XGE")
ACTIONS = ("consult", "unsc", "sanctions", "finance", "materiel", "intelligence", "training", "deploy", "force")
VERBS = ("shall", "will", "would", "intend")
WHEN = (
    "victim == XPR and armed_attack", "victim == XPR", "victim == XPR and armed_attack and not provoked",
    "victim == XPR and kind in {invasion, cyber, incursion}", "victim == XPR and (provoked implies unsc_acted) and armed_attack",
    "scale >= major", "place in {homeland, europe} and victim == XPR", "attribution >= assessed and victim == XPR",
    "victim in club - {XGA} and requested", "perpetrator != victim and not grey_kinds",
    "time == after_ceasefire and (grey_kinds or scale == full_scale or unsc_acted)", "target == territory or scale > local",
    "perpetrator in {XCH, proxy} and kind != invasion", "victim == XPR and reached", "by_them and armed_attack and not reached",
)
QUESTIONS = """
questions:
  hired_bands: {text: does an act by proxy count, alternatives: {counts: 0.6, does_not: 0.4}}
  places: {text: does the text reach occupied territory, alternatives: {broad: 0.3, narrow: 0.3, none: 0.4}}
predicates:
  reached: {question: places, broad: "place in {homeland, occupied_territory}", narrow: place == homeland, none: kind == invasion}
  by_them: {question: hired_bands, counts: "perpetrator in {XCH, proxy}", does_not: kind == invasion}
"""
HOLDERS = ("club", "XGA", "[XGB, XGC]", '"club - {XGA}"', '"{XGA, XGD, XGE}"', '"club - {victim}"', '"{XGA, XGB, XCH} - {perpetrator}"',
           "[club, XGD]", '"club + {XGD} - {XGC}"')
RULES = ("consensus", "unanimity", "silence", "single", "simple_majority", "any_member_requests", "{any_n: 2}", "{any_n: 3}",
         "{qualified_majority: 0.667}", "{qualified_majority: 55%}", "{qualified_majority: {states: 55%, population: 61%}}")
EXPECTED = ("{consult: 0.3, arms: 0.7}", "{none: 0.4, economic: 0.4, troops: 0.2}", "{troops: 0.5, arms: 0.5}", "{arms: 1}")
DELAYS = ("0d..6mo..2y", "1y", "1mo..7mo", "18mo", "3y..5y..8y", "6mo", "30d")
LAGS = ("3mo..9mo..18mo", "1y", "0d..4y", "5y..7y")
TERMS = ("{duration: 1y..4y, renewed: 0.2..0.9, exit: {notice: 3mo, used_by: 0..0.3}}", "{duration: 3y, exit: {from: 18mo, used_by: 0.2}}", "5y",
         "{until: 2040-03-01, renewed: 0.5, exit: {from: 2034-02-03, notice: 6mo..18mo, used_by: 0.1}}", "{exit: {used_by: 0.05..0.5}}")
DEADLINES = ("24h", "{within: 5d..20d, clock: event}", "{within: 3d, clock: request}", "{within: 2d..9d, clock: decision}", "{within: 1d, clock: recognition}",
             "{within: 30d..60d}")
HELP = """  help:
    decision: {arms: {value: 3d..20d..90d, draw: own}, troops: 10d..200d}
    transport: {arms: 5d..40d, troops: 10d..30d..180d, in_place: 0d..3d..40d}
    lawful_share: 0..1
"""
MOST_VOTES = 2  # the game takes three, and a clause with readings may be voted on in one of them


class Maker:
    """One random scenario."""

    def __init__(self, seed, folder):
        self.seed, self.folder = seed, pathlib.Path(folder)
        self.random = random.Random(seed)
        self.votes = 0
        self.ends = seed % 3 == 1  # those of the others stay as they were
        self.days = seed % 3 == 2
        self.force = seed % 4 == 3
        self.contributors = set()

    def often(self, chance):
        return self.random.random() < chance

    def one(self, choices):
        return self.random.choice(choices)

    def write(self):
        """Writes the scenario and its instruments into the folder; returns the path of the scenario."""
        for name in ("vocabulary", "strength"):
            shutil.copy(LIBRARY / f"{name}.yaml", self.folder)
        names = [f"i{k}" for k in range(self.random.randint(2, 9))]
        for name in names:
            (self.folder / f"{name}.yaml").write_text(self.instrument(name), encoding="utf-8")
        text = CORNERS.read_text(encoding="utf-8")
        used = text[text.index("use: [") : text.index("challenger: XCH")]
        packages = text[text.index("packages:") : text.index("fallback:")]
        text = text.replace(used, f"use: [vocabulary, strength, {', '.join(names)}]\n").replace(packages, self.packages(names))
        if self.force and self.contributors:
            text = text.replace("incidents: {kind: raid,", self.attacks_on_troops() + f"incidents: {{kind: {self.one(('raid', 'post'))},")
        path = self.folder / "random.yaml"
        text = text.replace("scenario: corners", "scenario: random").replace("seed: 17", f"seed: {self.seed}")
        if self.days:
            text = text.replace("  need: {", HELP + "  need: {")
            for shares in ("{arms: 0.4..0.8, troops: 0.1..0.5}", "{arms: 0.9, troops: 0.7}"):
                text = text.replace(f"timely: {shares}", f"timely: {shares[:-1]}, pace: {self.one(('5d..60d', '30d..600d'))}}}")
        path.write_text(text + QUESTIONS + (self.terms(names) if self.ends else ""), encoding="utf-8")
        return path

    def attacks_on_troops(self):
        """One on those of a contributor, and perhaps one on anybody's."""
        who = self.one(sorted(self.contributors))
        post = (f"  post: {{against: deployment, event: \"victim == {who} and perpetrator == XCH and kind in {{incursion, missile_strike}} and scale == armed_attack "
                "and place == europe and target == deployed_force and time == after_ceasefire\", duration: 0.1, prize: 0.01..0.05, effort: 0.1, "
                "mobilisation: 0.01, visibility: 0.3, attribution: 0.9, cost_factor: 0.8}\n")
        return post + (post.replace("post:", "camp:").replace(f"victim == {who}", "victim == XPR") if self.often(0.5) else "")

    def terms(self, names):
        """All for itself, or some in a group or two."""
        if self.often(0.3):
            return "terms: each\n"
        some = self.random.sample(names, len(names) - 1)
        half = len(some) // 2
        renewed = self.one(("", ", renewed: 0.1..0.9", ", renewed: 1"))
        groups = [f"{{name: first, of: [{', '.join(some[half:])}]{renewed}}}"] + ([f"{{name: second, of: [{', '.join(some[:half])}]}}"] if half else [])
        return f"terms: {{groups: [{', '.join(groups)}]}}\n"

    def packages(self, names):
        some = self.random.sample(names, max(1, len(names) // 2))
        out = self.random.sample(STATES, self.random.randint(1, 3))
        gone = self.random.sample(STATES, 1)
        return (f"packages:\n  none: {{role: yardstick, use: []}}\n  all: [{', '.join(names)}]\n"
                f"  out: {{use: [all], without: [{', '.join(out)}]}}\n  some: [{', '.join(some)}]\n  mix: {{use: [out], with: [some]}}\n"
                f"  gone: {{use: [some], absent: [{', '.join(gone)}]}}\n")

    def date(self):
        """A date of entry into force, one in ten before the start."""
        choice = self.random.random()
        if choice < 0.25:
            return "ceasefire"
        if choice < 0.35:
            return f"2030-0{self.random.randint(1, 9)}-1{self.random.randint(0, 9)}"  # after the signature
        if choice < 0.6:
            return f"20{self.random.randint(32, 38)}-0{self.random.randint(1, 9)}-{self.one(('01', '14', '15', '16', '28'))}"
        return "none" if choice < 0.65 else f"ceasefire + {self.one(DELAYS)}"

    def instrument(self, name):
        kind = self.one(("agreement",) * 5 + ("military_aid",) * 2 + ("economic_assistance",) + ("deployment",) * 2)
        form = self.one(("treaty", "political_agreement", "declaration", "law", "programme"))
        date = self.date()
        if date < "2030-06-01" and date[:5] == "2030-" and self.often(0.5):  # in force, so that its form may be contested
            form = f"{{question: places, broad: treaty, narrow: {form}, none: declaration}}"
        lines = ["casus: 1", f"instrument: {name}", "name: made at random", f"kind: {kind}",
                 f"status: {{form: {form}, binding: {self.one(('legal', 'political', 'contested'))}, signed: {self.one(('none', '2030-01-01'))}, "
                 f"in_force: {date}}}"]
        if kind == "agreement":
            if name != "i0" and self.often(0.4):
                lines.append(f"implements: [i{self.random.randrange(int(name[1:]))}]")
            parties = self.one(("club", "[XGA, XGB, XPR]", "[XGC, XGE]", "[XGB, XPR]"))
            lines += [f"parties: {parties}", "clauses:"] + [self.clause(k) for k in range(self.random.randint(1, 4))]
            if self.often(0.4):
                lines.append(self.exception())
        elif kind == "deployment":
            shares = self.shares(False)
            self.contributors |= {state for state in STATES if f"{state}: " in shares}
            lines += [f"troops: {{value: {self.one(('15..30', '5', '50..150'))}, unit: thousand, by: {shares}}}",
                      f"garrison: {self.one(('10..20..35', '5'))}", f"tripwire: {self.one(('$tripwire', '0.2..0.4'))}"]
        else:
            lines += [f"donors: {self.shares(True)}", f"money: {self.one(('5..20', '10', '1..2..30'))}",
                      f"buys: {self.one(('$fu_per_eur_bn', '0.5..0.7', '1'))}"]
            lines += [f"lag: {self.one(LAGS)}"] if self.often(0.7) else []
            lines += [f"defence_share: {self.one(('$economic.defence_share', '0.1..0.2'))}"] if kind == "economic_assistance" else []
        if self.ends and self.often(0.7):
            lines.append(f"term: {self.one(TERMS)}")
        if self.often(0.25):
            lines.append(f"monitoring: {self.one(('0.2..0.5..0.8', '0.9', '0'))}")
        return "\n".join(lines) + "\n"

    def shares(self, funded):
        left, entries = 1.0, []
        for state in self.random.sample(STATES, self.random.randint(1, 4)):
            share = round(self.random.random() * left, 3)
            left -= share
            funding = self.one(("multi_year_law", "annual_budget", "pledge"))
            entries.append(f"{state}: {{share: {share}, funding: {funding}}}" if funded else f"{state}: {share}")
        return "{" + ", ".join(entries) + "}"

    def clause(self, number):
        keys = {"id": f'"{number}"', "norm": self.one(("duty", "duty", "duty", "power", "permission", None)), "verb": self.one((*VERBS, "may")),
                "holder": self.one(HOLDERS), "floor": self.floor()}
        if keys["norm"] is None:
            del keys["norm"]
        optional = (("when", 0.9, lambda: f'"{self.one(WHEN)}"'), ("expected", 0.3, lambda: self.one(EXPECTED)),
                    ("discretion", 0.5, lambda: self.one(("none", "form_only", "best_efforts", "holder_judgement"))),
                    ("lest", 0.4, lambda: self.one(("none", '"6"'))), ("readings", 0.3, self.readings))
        keys.update({key: make() for key, chance, make in optional if self.often(chance)})
        if self.votes < MOST_VOTES and self.often(0.3):
            self.votes += 1
            keys["decided_by"] = f"{{body: {self.one(('club', 'club_council', 'council_seats', 'security'))}, rule: {self.one(RULES)}}}"
            if self.days and self.often(0.3):
                keys["decided_by"] = keys["decided_by"][:-1] + ", takes: 1d..15d}"
        if self.days and self.often(0.7):
            keys["deadline"] = self.one(DEADLINES)
            if self.often(0.2):
                keys["reserved"] = self.one(("[law]", "[means, parliament]", "[budget]"))
        return "  - " + self.flow(keys)

    def exception(self):
        """To the first clause; under the answers of a question, or by a condition that hangs on one."""
        when = f'"{self.one(WHEN)}"'
        keys = {"id": "x", "exception_to": '"0"', "norm": "permission", "holder": "club", "when": when}
        if self.often(0.5):
            keys["readings"] = f'{{question: hired_bands, counts: {{}}, does_not: {{when: "{self.one(WHEN)}"}}}}'
        return "  - " + self.flow(keys)

    def floor(self):
        return f"[{', '.join(self.random.sample(ACTIONS, self.random.randint(0, 3)))}]"

    def readings(self):
        if self.often(0.3):
            return f"{{question: places, broad: {{}}, narrow: {{floor: {self.floor()}}}, none: {{norm: permission}}}}"
        weights = self.one(((0.5, 0.5), (0.3, 0.7), (0.2, 0.3, 0.5)))
        optional = (("floor", 0.5, self.floor), ("when", 0.3, lambda: f'"{self.one(WHEN)}"'), ("holder", 0.3, lambda: self.one(HOLDERS)),
                    ("norm", 0.3, lambda: self.one(("duty", "permission"))), ("verb", 0.2, lambda: self.one(VERBS)),
                    ("expected", 0.2, lambda: self.one(EXPECTED)))
        entries = [{"weight": weight, **{key: make() for key, chance, make in optional if self.often(chance)}} for weight in weights]
        return f"[{', '.join(self.flow(entry) for entry in entries)}]"

    @staticmethod
    def flow(keys):
        return "{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}"
