"""Conditions and sets of actors: from text to a tree, with names resolved when they are asked.

Source: docs/language.md, section 4; tests/oracle/law/README.md, "Conditions" and "Holders".
"""

import functools
import re

TOKEN = re.compile(r"\s*(==|!=|<=|>=|[<>(){},+-]|[A-Za-z0-9_]+)")
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


class BadCondition(ValueError):
    """The text is no condition or set."""


def tokens(text):
    """Words and signs; no name contains a minus."""
    result, at = [], 0
    text = text.strip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise BadCondition(f"cannot read {text[at:]!r}")
        result.append(match.group(1))
        at = match.end()
    return result


class Parser:
    """Recursive descent: implies (to the right), or, and, not, comparison."""

    def __init__(self, text):
        self.words, self.at, self.text = tokens(text), 0, text

    def peek(self):
        return self.words[self.at] if self.at < len(self.words) else None

    def take(self, wanted=None):
        word = self.peek()
        if word is None or (wanted is not None and word != wanted):
            raise BadCondition(f"{self.text!r}: found {word!r}, wanted {wanted or 'more'}")
        self.at += 1
        return word

    def condition(self):
        left = self.joined("or", lambda: self.joined("and", self.negation))
        if self.peek() == "implies":
            self.take()
            return ("or", [("not", left), self.condition()])
        return left

    def joined(self, word, part):
        parts = [part()]
        while self.peek() == word:
            self.take()
            parts.append(part())
        return parts[0] if len(parts) == 1 else (word, parts)

    def negation(self):
        if self.peek() == "not":
            self.take()
            return ("not", self.negation())
        if self.peek() == "(":
            self.take()
            inner = self.condition()
            self.take(")")
            return inner
        left, following = self.take(), self.peek()
        if following in COMPARISONS:
            return ("compare", left, self.take(), self.take())
        if following == "in":
            self.take()
            return ("in", left, self.set())
        if following == "not" and self.words[self.at + 1 : self.at + 2] == ["in"]:
            self.at += 2
            return ("not", ("in", left, self.set()))
        return ("name", left)

    def set(self):
        """Terms with their signs, from left to right: [("+", term), ("-", term) ...]; a term is a name or a list of sets."""
        result = [("+", self.term())]
        while self.peek() in ("+", "-"):
            result.append((self.take(), self.term()))
        return result

    def term(self):
        if self.peek() != "{":
            return self.take()
        self.take()
        entries = []
        while self.peek() != "}":
            entries.append(self.set())
            if self.peek() != "}":
                self.take(",")
        self.take("}")
        return entries

    def end(self):
        if self.peek() is not None:
            raise BadCondition(f"{self.text!r}: {self.peek()!r} is too much")


@functools.cache
def parse_condition(text):
    """The tree of a text; the same words are read once, and nobody changes a tree."""
    parser = Parser(text)
    result = parser.condition()
    parser.end()
    return result


def parse_set(written):
    """A set expression, or the union of a list of them."""
    if isinstance(written, list):
        return [("+", [parse_set(entry) for entry in written])]
    parser = Parser(written)
    result = parser.set()
    parser.end()
    return result


def conjuncts(tree):
    """What is joined by `and` at the top, taken apart."""
    if tree[0] == "and":
        return [part for entry in tree[1] for part in conjuncts(entry)]
    return [tree]
