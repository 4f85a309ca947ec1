"""Compares two nested values of numbers, and says where they differ most. Used by all checks here."""

import re


class Difference:
    """Largest scaled difference |a - b| / max(1, |a|, |b|) with its path, and what does not match at all."""

    def __init__(self):
        self.largest, self.where = 0.0, "nowhere"
        self.count = 0
        self.faults = []

    def note(self, path, left, right, tolerance):
        """Compares `left` (the reference) with `right`; `tolerance` is a bound for each number."""
        if isinstance(left, dict) and isinstance(right, dict):
            for key in sorted(set(left) | set(right)):
                if key in left and key in right:
                    self.note(f"{path}.{key}", left[key], right[key], tolerance)
                else:
                    self.faults.append(f"{path}.{key}: only in the {'reference' if key in left else 'other'}")
        elif isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
            if len(left) != len(right):
                self.faults.append(f"{path}: {len(left)} entries in the reference, {len(right)} in the other")
            for k, (a, b) in enumerate(zip(left, right)):
                self.note(f"{path}[{k}]", a, b, tolerance)
        elif is_number(left) and is_number(right):
            self._number(path, left, right, tolerance)
        elif left != right or isinstance(left, bool) != isinstance(right, bool):
            self.faults.append(f"{path}: reference {left!r}, other {right!r}")

    def _number(self, path, left, right, tolerance):
        self.count += 1
        difference = abs(left - right) / max(1.0, abs(left), abs(right))
        if difference > self.largest:
            self.largest, self.where = difference, path
        if not difference <= tolerance:  # NaN is a fault too
            self.faults.append(f"{path}: reference {left!r}, other {right!r}, differ by {difference:.3g}")

    def summary(self, most=40):
        """The faults by quantity (path without indices): the first of each, and how many there are."""
        first, count = {}, {}
        for fault in self.faults:
            quantity = re.sub(r"\[\d+\]", "[]", fault.split(": reference")[0])
            first.setdefault(quantity, fault)
            count[quantity] = count.get(quantity, 0) + 1
        lines = [f"{fault}{f' (and {count[q] - 1} more of this quantity)' if count[q] > 1 else ''}" for q, fault in first.items()]
        return lines[:most] + ([f"and {len(lines) - most} more quantities"] if len(lines) > most else [])


def is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool)
