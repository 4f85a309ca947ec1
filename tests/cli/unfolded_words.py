#!/usr/bin/env python3
"""unfolded_words.py PAGE.html MOST: counts the words of a report that stand open.

Words are what blanks part, in everything that is shown: text of tables and pictures too. Not
counted: what a closed fold hides (its summary counts), scripts, styles, and names of pictures that
are only read aloud. Prints the count by section and exits with 1 if there are more than MOST, with
2 if the page has no sections.
`unfolded_words.py --test` tries the counter on pages with known counts."""
import sys
from html.parser import HTMLParser

EMPTY = {"meta", "br", "link", "img", "input", "rect", "line", "circle", "path", "polyline", "polygon", "hr"}
UNSEEN = {"script", "style", "title", "desc"}


class Counter(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []  # (tag, whether it hides what follows but for a summary)
        self.section = "head"
        self.words = {}

    def handle_starttag(self, tag, attributes):
        if tag in EMPTY:
            return
        self.open.append((tag, tag == "details" and "open" not in dict(attributes)))
        if tag == "h2":
            self.section = dict(attributes).get("id", "?")

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def hidden(self):
        for at, (tag, folded) in enumerate(self.open):
            inside = self.open[at + 1][0] if at + 1 < len(self.open) else ""
            if tag in UNSEEN or (folded and inside != "summary"):
                return True
        return False

    def handle_data(self, text):
        if not self.hidden():
            self.words[self.section] = self.words.get(self.section, 0) + len(text.split())


def count(page):
    counter = Counter()
    counter.feed(page)
    return counter.words


def test():
    page = ("<head><title>not this</title><style>nor {this}</style></head><h2 id='a'>One two</h2>"
            "<p>three <b>four</b></p><details><summary>five</summary><p>not this<br>nor this</p>"
            "<details open><summary>nor</summary>this</details></details>six"
            "<details open><summary>seven</summary>eight</details>"
            "<svg><title>no</title><desc>no</desc><text>nine</text><rect/></svg>"
            "<h2 id='b'>ten</h2><script>no</script>")
    got = count(page)
    assert got == {"a": 9, "b": 1}, got
    assert count(page.replace("<details><summary>five", "<details open><summary>five"))["a"] == 15


def main(arguments):
    if arguments == ["--test"]:
        test()
        return 0
    with open(arguments[0], encoding="utf-8") as file:
        words = count(file.read())
    total = sum(words.values())
    for section, number in words.items():
        print(f"{number:6} {section}")
    print(f"{total:6} words unfolded, at most {arguments[1]}")
    if "bet" not in words:
        return 2
    return 1 if total > int(arguments[1]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
