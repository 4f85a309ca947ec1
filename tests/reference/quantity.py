"""Numbers as the language writes them, and their central values. Source: docs/language.md, section 2."""

import re

UNITS_OF_TIME = {"h": 1.0 / 8766.0, "d": 1.0 / 365.25, "w": 7.0 / 365.25, "mo": 1.0 / 12.0, "y": 1.0}  # years
DURATION = re.compile(r"^([0-9.]+)(h|d|w|mo|y)$")
FUNCTION = re.compile(r"^(log|normal|lognormal|beta)\((.*)\)$")


class NotANumber(ValueError):
    """The text is no number, range, duration or distribution."""


def written_value(node):
    """The text of a quantity, whether it is bare or has evidence beside it."""
    return node["value"] if isinstance(node, dict) and "value" in node else node


def weight_of(answer):
    """The weight of an answer to a question of law, whether it is bare or has a source beside it."""
    return central(written_value(answer["weight"] if isinstance(answer, dict) and "weight" in answer else answer))


def scalar(text):
    """One number: plain, in percent, or a duration in years."""
    duration = DURATION.match(text)
    if duration:
        return float(duration.group(1)) * UNITS_OF_TIME[duration.group(2)]
    try:
        return float(text[:-1]) / 100.0 if text.endswith("%") else float(text)
    except ValueError:
        raise NotANumber(text) from None


def central(text):
    """The central value: the most likely of three, the middle of two (of the logarithms for log), the centre else."""
    text = text.strip()
    function = FUNCTION.match(text)
    if function and function.group(1) == "log":
        parts = [scalar(part) for part in function.group(2).split("..")]
        return parts[1] if len(parts) == 3 else (parts[0] * parts[1]) ** 0.5
    if function:
        first, second = (float(part) for part in function.group(2).split(","))
        if function.group(1) == "beta":
            return first / (first + second)
        return first if function.group(1) == "normal" else 2.718281828459045**first
    parts = [scalar(part) for part in text.split("..")]
    if len(parts) == 1:
        return parts[0]
    return parts[1] if len(parts) == 3 else 0.5 * (parts[0] + parts[1])
