"""Where faults can be put and which: each is the slip of somebody who writes code by hand."""
import random
import re
from dataclasses import dataclass, field

from tokens import CLOSE, OPEN, STOPS, Source

CALL = "\0"  # stands for casus_fault(N)
COMPARED = {"<": ("<=", ">"), "<=": ("<", ">="), ">": (">=", "<"), ">=": (">", "<="), "==": ("!=",), "!=": ("==",)}
COUNTED = {"+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",)}
TWINS = (("min", "max"), ("any_of", "all_of"), ("none_of", "any_of"), ("floor", "ceil"), ("front", "back"),
         ("smaller", "larger"), ("lower_bound", "upper_bound"), ("true", "false"), ("begin", "end"))
NO_STATEMENT = {"return", "if", "for", "while", "else", "using", "const", "constexpr", "auto", "static", "template",
                "struct", "class", "enum", "namespace", "throw", "case", "default", "switch", "do", "delete", "typedef",
                "expects", "public", "private", "static_assert", "friend", "explicit", "inline", "try", "catch"}


@dataclass
class Fault:
    """Characters start to end of a file, replaced by `text`, in which CALL asks whether it is on."""
    file: str
    line: int
    start: int
    end: int
    text: str
    kind: str
    says: str
    number: int = 0
    noticed: str = field(default="", compare=False)

    def key(self):
        """The same for the same fault in the same file, whatever its number."""
        return f"{self.file}:{self.start}:{self.text}"


def lists_of(root):
    """Members of one type in one struct, and the words of one enum: what a slip could exchange."""
    members, words = {}, {}
    for path in sorted([*(root / "src").rglob("*.hpp"), *(root / "apps").rglob("*.hpp")]):
        text = re.sub(r"//[^\n]*", "", path.read_text())
        for body in re.findall(r"\bstruct \w+[^;{]* \{(.*?)\n\};", text, re.S):
            by_type = {}
            for row in body.split("\n"):
                row = re.sub(r"\{[^{}]*\}", "", row)  # what it is at first
                declared = re.fullmatch(r"  ([\w:<>, ]*[\w>]) (\w+(?: = [^,;()]+)?(?:, \w+(?: = [^,;()]+)?)*);\s*", row)
                if declared:
                    by_type.setdefault(declared[1], []).extend(re.findall(r"(\w+)(?: =[^,]*)?(?:, |$)", declared[2]))
            for alike in by_type.values():
                for name in alike:
                    members.setdefault(name, set()).update(n for n in alike if n != name)
        for name, body in re.findall(r"\benum class (\w+)[^{;]* \{(.*?)\}", text, re.S):
            words.setdefault(name, []).extend(re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", body.strip() + ","))
    return {n: sorted(o) for n, o in members.items() if o}, {n: w for n, w in words.items() if len(w) > 1}


class Maker:
    """All faults of one file."""

    def __init__(self, file, text, alike, chance):
        self.file, self.source, self.chance = file, Source(text), chance
        self.members, self.words = alike
        self.found = []

    def add(self, kind, first, last, text, says):
        tokens = self.source.tokens
        start, end = tokens[first].start, tokens[last].end
        self.found.append(Fault(self.file, self.source.line(start), start, end, text, kind, says))

    def instead(self, kind, i, spoiled, stops=STOPS, says=None):
        """The expression around token i, with that token replaced."""
        s = self.source
        first, last = s.region(i, stops)
        was, now = s.flat(first, last), s.flat(first, last, {i: spoiled})
        self.add(kind, first, last, f"({CALL} ? ({now}) : ({was}))", says or f"{was}  ->  {now}")

    def all(self):
        s = self.source
        for i in range(len(s.tokens)):
            self.signs(i)
            self.names(i)
            self.statements(i)
            if s.word(i) in OPEN and i in s.pair:
                self.brackets(i)
            if s.tokens[i].kind == "number":
                self.number(i)
            if s.tokens[i].kind == "string":
                self.quoted(i)
        return self.found

    def signs(self, i):
        s, word = self.source, self.source.word(i)
        spaced = 0 < i < len(s.tokens) - 1 and s.text[s.tokens[i].start - 1] == " " and s.text[s.tokens[i].end] in " \n"
        if not spaced:
            return
        around = {s.tokens[i - 1].kind, s.tokens[i + 1].kind}
        if word in COMPARED:
            self.instead("compared otherwise", i, self.chance.choice(COMPARED[word]), STOPS | {"&&", "||"})
        elif word in COUNTED and "string" not in around:
            self.instead("another sign", i, COUNTED[word][0], STOPS | {"&&", "||", "<", ">", "<=", ">=", "==", "!="})
        elif word in ("&&", "||"):
            first, last = s.region(i, STOPS | ({"||"} if word == "&&" else {"&&"}))
            was = s.flat(first, last)
            left, right = s.flat(first, i - 1), s.flat(i + 1, last)
            now = self.chance.choice([left, right, f"({left}) {'||' if word == '&&' else '&&'} ({right})"])
            self.add("condition dropped", first, last, f"({CALL} ? bool({now}) : bool({was}))", f"{was}  ->  {now}")
        elif word == "?":
            first, last = s.region(i - 1)
            was = s.flat(first, last)
            self.add("condition negated", first, last, f"({CALL} ? !({was}) : bool({was}))", f"{was} ?  ->  !({was}) ?")

    def names(self, i):
        s, word = self.source, self.source.word(i)
        if s.tokens[i].kind != "name":
            return
        before, after = s.word(i - 1), s.word(i + 1)
        if before in (".", "->") and word in self.members and after not in ("(", "=") and s.word(i - 2) not in (",", "{", "("):
            start = i - 1  # the whole chain, so that what is assigned to stays an object
            while s.word(start - 1) not in (",", "{", "(", "", ";", "=", "return") and (
                    s.tokens[start - 1].kind == "name" or s.word(start - 1) in (".", "->", "::", "]", ")")):
                start = s.pair[start - 1] if s.word(start - 1) in CLOSE and start - 1 in s.pair else start - 1
            other = self.chance.choice(self.members[word])
            was, now = s.flat(start, i), s.flat(start, i, {i: other})
            self.add("another member", start, i, f"({CALL} ? {now} : {was})", f"{was}  ->  {now}")
        elif before == "::" and s.word(i - 2) in self.words and word in self.words[s.word(i - 2)] and s.word(i - 3) != "case":
            other = self.chance.choice([w for w in self.words[s.word(i - 2)] if w != word])
            was, now = s.flat(i - 2, i), s.flat(i - 2, i, {i: other})
            self.add("another word of a list", i - 2, i, f"({CALL} ? {now} : {was})", f"{was}  ->  {now}")
        for one, other in TWINS:
            if word in (one, other) and (after == "(" or word in ("true", "false")):
                self.instead("a twin called", i, other if word == one else one, STOPS | {"&&", "||"})
        if word in ("if", "while") and after == "(" and i + 1 in s.pair:
            first, last = i + 2, s.pair[i + 1] - 1
            was = s.flat(first, last)
            now = self.chance.choice([f"!({was})", f"!({was})", "true", "false" if word == "if" else f"!({was})"])
            if " = " not in was and ";" not in was:
                self.add("condition negated", first, last, f"({CALL} ? bool({now}) : bool({was}))", f"{word} ({was})  ->  {now}")

    def brackets(self, i):
        """Two neighbours of a list exchanged; what one member is given, forgotten."""
        s = self.source
        parts = s.parts(i)
        for (a, b), (c, d) in zip(parts, parts[1:]):
            if s.word(a) == "." or s.word(c) == "." or "[" in (s.word(a), s.word(c)):
                continue
            one, other = s.flat(a, b), s.flat(c, d)
            if ";" not in one + other and one != other and len(one) + len(other) < 160:
                text = f"({CALL} ? ({other}) : ({one})), ({CALL} ? ({one}) : ({other}))"
                self.add("exchanged", a, d, text, f"{one}, {other}  ->  {other}, {one}")
        for a, b in parts:
            if s.word(i) == "{" and s.word(a) == "." and s.word(a + 2) == "=" and b > a + 3:
                was = s.flat(a + 3, b)
                if "[" not in was:
                    self.add("forgotten", a + 3, b, f"({CALL} ? casus_nothing<std::decay_t<decltype({was})>>() : {was})",
                             f"{s.flat(a, b)}  ->  nothing")

    def statements(self, i):
        """What stands alone, not done; a function that returns at once."""
        s = self.source
        line = s.text[s.text.rfind("\n", 0, s.tokens[i].start) + 1 : s.tokens[i].end]
        if s.word(i) == "{" and i in s.pair and s.word(i - 1) in (")", "const") and line == line.lstrip() + " " * 0:
            head = re.search(r"\n(?:template <[^\n]*>\n)?(\w[^;{}\n]*?) [\w:]+\([^;{}]*\Z", s.text[: s.tokens[i].start])
            if head and head[1] != "TEST_CASE":
                back = "return;" if head[1] == "void" else "return {};"
                self.add("returned at once", i, i, f"{{ if ({CALL}) {back}", f"{line}  ->  {back}")
        before = s.word(i - 1)
        if s.tokens[i].kind != "name" and s.word(i) not in ("++", "--", "*"):
            return
        if before not in (";", "{", "}", ")") or i == 0:
            return
        guarded = before == ")" and i - 1 in s.pair and s.word(s.pair[i - 1] - 1) in ("if", "for", "while")
        if before == ")" and not guarded:
            return
        end = i
        while end < len(s.tokens) and s.word(end) != ";":
            if s.word(end) in CLOSE:
                return
            end = s.pair[end] + 1 if end in s.pair else end + 1
        if end >= len(s.tokens):
            return
        word, was = s.word(i), s.flat(i, end)
        if guarded and word in ("return", "continue", "break"):
            self.add("not done", i, end, f"{{ if (!{CALL}) {was} }}", f"{was}  ->  nothing")
        elif word not in NO_STATEMENT and s.tokens[i + 1].kind != "name" and ".reserve(" not in was and "[&" not in was:
            if re.match(r"[\w:]+(<[^;=(]*>)?[ &*]+\w+( =|;|\{|\()", was):
                return  # a declaration
            self.add("not done", i, end, f"{{ if (!{CALL}) {was} }}", f"{was}  ->  nothing")

    def number(self, i):
        s, was = self.source, self.source.word(i)
        if s.word(i - 1) in ("<", "case") or s.word(i + 1) in (">", "'"):
            return
        if re.fullmatch(r"\d+", was):
            now = str(int(was) + 1)
        elif re.fullmatch(r"\d+\.\d*", was):
            now = {"0.0": "1.0", "1.0": "0.0"}.get(was, f"{float(was) * self.chance.choice([0.1, 10.0])!r}")
        else:
            return
        start = s.line(s.tokens[i].start)
        first = i
        while first and s.line(s.tokens[first - 1].start) == start:
            first -= 1
        if s.word(first) == "constexpr":  # a choice is made at run time
            head = s.flat(first + 1, i - 1)
            self.add("another number", first, i, f"const {head} ({CALL} ? {now} : {was})", f"{s.flat(first, i)}  ->  {now}")
        else:
            self.add("another number", i, i, f"({CALL} ? {now} : {was})", f"{s.flat(max(i - 2, 0), i + 1)}  ->  {now}")

    def quoted(self, i):
        """One word of a text, spoiled."""
        s = self.source
        if i and s.tokens[i - 1].kind == "string":
            return
        last = i
        while last + 1 < len(s.tokens) and s.tokens[last + 1].kind == "string":
            last += 1
        was = " ".join(s.word(k) for k in range(i, last + 1))
        plain = [m for m in re.finditer(r"(?<![\\{\w%])[A-Za-z]{4,}(?![\w}:])", was)]
        if not plain or 'R"' in was:
            return
        one = self.chance.choice(plain)
        now = was[: one.start()] + one[0][::-1] + was[one.end() :]
        text = f"({CALL} ? {now} : {was})"
        if s.word(i - 1) == "(" and s.word(i - 2) == "format":
            text = f"fmt::runtime{text}"
        self.add("another word", i, last, text, f"{one[0]}  ->  {one[0][::-1]}")


def random_faults(root, folders, per_folder, seed):
    """In a random order, per folder: of each kind in turn, none over another, two of a line at most."""
    alike = lists_of(root)
    out = []
    for folder in folders:
        chance = random.Random(f"{seed} {folder}")
        by_kind = {}
        for part in folder.split("+"):
            for path in sorted((root / part).glob("*.cpp")):
                if path.name == "codes.cpp":  # pages of errors: texts, compared with docs/errors
                    continue
                file = str(path.relative_to(root))
                for fault in Maker(file, path.read_text(), alike, chance).all():
                    by_kind.setdefault(fault.kind, []).append(fault)
        for kind in by_kind.values():
            chance.shuffle(kind)
        taken, here = [], sorted(by_kind)
        while len(taken) < per_folder and here:
            for kind in list(here):
                if not by_kind[kind]:
                    here.remove(kind)
                    continue
                one = by_kind[kind].pop()
                if all(one.file != t.file or one.end <= t.start or t.end <= one.start for t in taken):
                    taken.append(one)
        out += taken[:per_folder]
    return out


def named_faults(root, path):
    """Rows `file | regular expression with one group | what stands there instead | in words`."""
    faults, wrong = [], []
    for row in path.read_text().split("\n"):
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split(" | ")]
        if len(cells) != 4:
            wrong.append(f"not four cells: {row}")
            continue
        file, pattern, spoiled, says = cells
        text = (root / file).read_text() if (root / file).exists() else ""
        matches = list(re.finditer(pattern, text))
        if len(matches) != 1 or matches[0].re.groups != 1:
            wrong.append(f"'{says}': {len(matches)} places in {file} match {pattern}")
            continue
        start, end = matches[0].span(1)
        was = matches[0][1]
        now = spoiled.replace("FAULT", CALL) if "FAULT" in spoiled else f"({CALL} ? {spoiled} : {was})"
        faults.append(Fault(file, Source(text).line(start), start, end, now, "named", says))
    if wrong:
        raise SystemExit(f"{path}:\n  " + "\n  ".join(wrong))
    return faults
