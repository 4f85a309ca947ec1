"""C++ text as tokens, and the stretches of it that can stand in brackets."""
import bisect
import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/|(?:(?<=\n)|\A)[ \t]*\#(?:\\\n|[^\n])*)
    |(?P<string>R"(?P<mark>\w*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*")
    |(?P<char>(?<![\w])'(?:\\.|[^'\\\n])+')
    |(?P<number>(?<![\w])(?:0x[0-9a-fA-F']+|\d[\d']*\.?\d*(?:[eE][-+]?\d+)?)[uUlLfz]*)
    |(?P<name>[A-Za-z_]\w*)
    |(?P<sign><=>|->|::|<<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||\+=|-=|\*=|/=|\+\+|--|.)""",
    re.X | re.S)
OPEN, CLOSE = "([{", ")]}"
STOPS = {",", ";", "=", "return", "?", ":", "+=", "-=", "*=", "/="}


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    start: int
    end: int


class Source:
    """A file: `tokens`, `pair` (bracket to bracket, both ways), and which line a place is on."""

    def __init__(self, text):
        self.text = text
        self.tokens = [Token(m.lastgroup if m.lastgroup != "mark" else "string", m[0], m.start(), m.end())
                       for m in TOKEN.finditer(text) if not m["skip"]]
        self.breaks = [m.start() for m in re.finditer("\n", text)]
        self.pair, opened = {}, []
        for i, token in enumerate(self.tokens):
            if token.kind == "sign" and token.text in OPEN:
                opened.append(i)
            elif token.kind == "sign" and token.text in CLOSE and opened:
                self.pair[i] = opened.pop()
                self.pair[self.pair[i]] = i

    def line(self, place):
        return bisect.bisect_left(self.breaks, place) + 1

    def word(self, i):
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def flat(self, first, last, instead=None):
        """Tokens first to last on one line, without comments; `instead` replaces some by number."""
        parts, instead = [], instead or {}
        for i in range(first, last + 1):
            if i > first and self.tokens[i].start > self.tokens[i - 1].end:
                parts.append(" ")
            parts.append(instead.get(i, self.tokens[i].text))
        return "".join(parts)

    def region(self, i, stops=STOPS):
        """First and last token of the expression around token i: from bracket or stop to the next."""
        first = last = i
        while first > 0:
            before = first - 1
            word = self.word(before)
            if before in self.pair and word in CLOSE:
                first = self.pair[before]
            elif word in stops or word in OPEN or word == "}":
                break
            else:
                first = before
        while last + 1 < len(self.tokens):
            after = last + 1
            word = self.word(after)
            if after in self.pair and word in OPEN:
                last = self.pair[after]
            elif word in stops or word in CLOSE:
                break
            else:
                last = after
        return first, last

    def parts(self, opening):
        """(first, last) of what commas separate inside a bracket."""
        out, first = [], opening + 1
        i = first
        while i <= self.pair[opening]:
            if i == self.pair[opening] or self.word(i) == ",":
                if i > first:
                    out.append((first, i - 1))
                first = i + 1
            elif i in self.pair and self.word(i) in OPEN:
                i = self.pair[i]
            i += 1
        return out
