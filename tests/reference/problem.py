"""A problem file as arrays. Source: docs/model.md, sections 1, 2, 3 and 8.

Shapes: n guarantors, L levels, K kinds, H periods, M nodes of strength, B nodes of balance.
"""

import json
import pathlib
import re
from types import SimpleNamespace

import numpy as np

MODEL_PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "model.md"


def model_version():
    """The version of the model that docs/model.md describes: 6 if it says so, else 5, which carried no number."""
    stated = re.search(r"Version (\d+)\.", MODEL_PAGE.read_text(encoding="utf-8"))
    return int(stated.group(1)) if stated else 5


class Regime:
    """What is in force at one time: promises, floors, tripwires, garrison, exposure, support rates."""

    def __init__(self, data, n):
        self.promises = data["promises"]
        self.collective = [c for c, q in enumerate(self.promises) if q.get("vote")]
        self.floor = np.array(data["floor"], dtype=int)
        self.tripwire = np.array(data["tripwire"], dtype=float)
        self.exposure = np.array(data.get("exposure", [0.0] * n), dtype=float)
        self.timely = np.array(data["timely"], dtype=float) if data.get("timely") else None  # [K][n][L]; None: that of the kinds
        self.open = data.get("open") or None  # [K] 0: C cannot open it; None: all 1
        self.garrison = data["garrison"]
        self.fatigue = data["fatigue"]
        self.renewal = data["renewal"]

    @property
    def outcomes(self):
        """Outcome 0 (not recognised) and one for each set of collective promises that may be invoked."""
        return 1 + 2 ** len(self.collective)

    def can_open(self, e):
        """Whether C can open kind e while this regime is in force. Source: section 2."""
        return self.open is None or self.open[e] == 1

    def owed_promises(self, outcome):
        """Indices of the promises that are owed in `outcome`: those without a vote and the set invoked."""
        if outcome == 0:
            return []
        invoked = {q for c, q in enumerate(self.collective) if (outcome - 1) >> c & 1}
        return [q for q, promise in enumerate(self.promises) if not promise.get("vote") or q in invoked]

    def carried(self, outcome, new):
        """The outcome in regime `new` of a war that has `outcome` here: by id of the promises invoked."""
        if outcome == 0:
            return 0
        ids = [self.promises[q]["id"] for c, q in enumerate(self.collective) if (outcome - 1) >> c & 1]
        mask = sum(1 << c for c, q in enumerate(new.collective) if new.promises[q]["id"] in ids)
        return 1 + mask


class Kind:
    """One kind of attack. `duration` is None for a war; timely [n][L]; ceiling [n]."""

    def __init__(self, data, n, levels):
        self.name = data["name"]
        self.armed = data["armed"]
        for key in ("prize", "effort", "mobilisation", "visibility", "attrition", "cost", "cost_factor", "attribution"):
            setattr(self, key, float(data.get(key, 0.0)))
        self.duration = data.get("duration")
        self.timely = np.array(data.get("timely", np.ones((n, levels))), dtype=float)
        self.ceiling = np.array(data.get("ceiling", [levels - 1] * n), dtype=int)
        self.contest_effort = self.effort if self.armed else 1.0  # inside the square root of the prospects

    @property
    def short(self):
        return self.duration is not None


class Problem:
    """Everything a problem file says, checked no further: the program checks files, this recomputes."""

    def __init__(self, data, model=None):
        self.model = model or model_version()
        self.dt = data["time"]["step"]
        self.horizon = data["time"]["solve"]
        self.report = data["time"]["report"]
        self.weight = np.array(data["level_weight"], dtype=float)
        self.levels = len(self.weight)
        for group in ("challenger", "protege", "contest", "precision"):
            setattr(self, group, SimpleNamespace(**data[group]))
        guarantors = data["guarantors"]
        self.n = len(guarantors)
        for key in ("stake", "audience", "lead_cost", "escalation"):
            setattr(self, key, np.array([g[key] for g in guarantors], dtype=float))
        for key in ("arms", "troops", "cost", "sanction", "exposure"):
            setattr(self, key, np.array([g[key] for g in guarantors], dtype=float).reshape(self.n, self.levels))
        self.kinds = [Kind(k, self.n, self.levels) for k in data["kinds"]]
        self.armed = [e for e, k in enumerate(self.kinds) if k.armed]
        self.grey = [e for e, k in enumerate(self.kinds) if not k.armed]
        self.regimes = [Regime(r, self.n) for r in data["regimes"]]
        self.regime_of = data["regime_of"]
        for key in ("opportunity_rate", "challenger_force", "aid", "domestic"):
            setattr(self, key, np.array(data[key], dtype=float))
        self.support_levels = data["support"]["levels"]
        self.support_start = data["support"]["start"]
        low, high, points = data["grid"]["strength"]
        self.strength_grid = low + (high - low) * np.arange(points) / (points - 1)
        low, high, points = data["grid"]["balance"]
        self.balance_grid = low + (high - low) * np.arange(points) / (points - 1)
        self.sigma = np.arange(self.support_levels + 1) / self.support_levels
        self.start = data.get("start")
        self.exact = bool(data.get("exact", False))
        self.incident = data.get("incident")
        self.incident_kind = self.kind_index(self.incident["kind"]) if self.incident else None
        discount = self.challenger.discount
        self.beta = float(np.exp(-discount * self.dt))
        self.unit = (1.0 - self.beta) / discount
        self.aftermath = self.challenger.aftermath * self.challenger.peace_flow / discount

    def kind_index(self, name):
        return [k.name for k in self.kinds].index(name)

    def regime(self, t):
        return self.regimes[self.regime_of[t]]

    def balance(self, kind, t, strength, garrison):
        """Balance b without help, FU. Source: section 1."""
        c, p = self.challenger, self.protege
        return kind.effort * (p.advantage * (strength + garrison) - self.challenger_force[t] - c.reaction * (strength - p.strength))


def read_case(path):
    """The problem in a file, bare or under the key "problem", and the expected measures beside it (or None)."""
    data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return data.get("problem", data), data.get("expected")
