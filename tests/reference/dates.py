"""Days, and times relative to the start of the game. Source: docs/language.md, section 2; design 0005, "dates"."""

import datetime
import math

from quantity import central, written_value

# A date that is closer than this to the start of a period is at its start: rounding of durations, not days.
SAME_TIME = 1e-9


def day(text):
    """2024-01-12, 2024-01 or 2024 as a day: the first of the month or year."""
    parts = [int(part) for part in text.split("-")]
    return datetime.date(*(parts + [1, 1])[:3])


def years_after(text, start):
    """Years from the day `start` until the day `text`; a year has 365.25 days."""
    return (day(text) - start).days / 365.25


def in_force_after(node, start, delay):
    """Years from the start of the game until entry into force; None if there is none.

    `delay` gives the drawn duration of "ceasefire + DURATION", or is None for the central one.
    """
    text = written_value(node)
    if text is None or text == "none":
        return None
    for word in ("ceasefire", "start"):  # both are t = 0 of the game
        if not text.startswith(word):
            continue
        rest = text[len(word):].strip()
        if not rest:
            return 0.0
        return delay if delay is not None else central(rest.lstrip("+").strip())
    return years_after(text, start)


def first_period(years, step):
    """The first period that begins at or after a time in years; 0 for what lies in the past."""
    return max(0, math.ceil(years / step - SAME_TIME))
